package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * What is introduced by a colon at the end of a paragraph goes on to the end of the next paragraph, marks or no marks.
 *
 * <pre>
 *   Okoro added:                                   Okoro  added  [We will not leave. Not this year.]
 *   We will not leave. Not this year.
 * </pre>
 *
 * Fires where the content is already known to begin there and the paragraph has no quotation marks at its beginning.
 */
final class ColonBringsTheParagraph implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        List<Block> blocks = scene.document().layout().blocks();
        for (int b = 1; b < blocks.size(); b++) {
            if (blocks.get(b).kind() != BlockKind.PARAGRAPH) {
                continue;
            }
            int[] before = scene.tokens(
                    blocks.get(b - 1).span().start(), blocks.get(b - 1).span().end());
            int[] here = scene.tokens(
                    blocks.get(b).span().start(), blocks.get(b).span().end());
            if (before[0] > before[1]
                    || here[0] > here[1]
                    || !tokens.form(before[1]).equals(":")
                    || scene.quotations().of(here[0]) >= 0) {
                continue;
            }
            for (Draft d : scene.drafts()) {
                boolean introduces = d.head >= before[0] && d.head <= before[1];
                for (int[] range : d.content) {
                    if (introduces && range[0] <= here[0] && here[0] <= range[1] && range[1] < here[1]) {
                        range[1] = here[1];
                        d.evidence.add(Evidence.of("ColonBringsTheParagraph", tokens.span(here[0], here[1])));
                    }
                }
            }
        }
    }
}
