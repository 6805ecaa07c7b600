package org.rashomon.attribution;

import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A paragraph of a transcript: a name, a colon, and what that person says.
 *
 * <pre>
 *   OKORO: We will not leave.        [OKORO]  :  [We will not leave.]
 *   A: We will not leave.            [A]  :  [We will not leave.]
 * </pre>
 *
 * The paragraph may begin with a quotation mark. A name in capitals is a turn: what came before ends at it.
 * A question to an interviewed person may have been read as a heading. Does not fire in titles and other headings
 * ({@code Syria: what next?}), on more than five tokens before the colon, or on a common
 * noun.
 */
final class SpeakerBeforeColon implements SceneRule {

    /** Question and answer. */
    private static final Set<String> TURNS = Set.of("Q", "A");

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Block block : scene.document().layout().blocks()) {
            boolean heading = block.kind() == BlockKind.HEADING;
            if (!heading && block.kind() != BlockKind.PARAGRAPH && block.kind() != BlockKind.LIST_ITEM) {
                continue;
            }
            int[] range = scene.tokens(block.span().start(), block.span().end());
            if (range[0] < range[1] && scene.quotations().of(range[0]) >= 0 && isMark(tokens, range[0])) {
                range[0]++;
            }
            int colon = -1;
            for (int t = range[0]; t <= Math.min(range[1], range[0] + 5); t++) {
                if (tokens.form(t).equals(":")) {
                    colon = t;
                    break;
                }
            }
            boolean capitals = colon > range[0]
                    && isCapitals(tokens, range[0], colon)
                    && !(heading && isCapitals(tokens, colon + 1, range[1] + 1));
            if (colon <= range[0]
                    || colon >= range[1] - (capitals ? 0 : 2)
                    || !capitals && (heading || !isName(tokens, range[0], colon))) {
                continue;
            }
            Draft draft = new Draft(colon);
            draft.source.add(new int[] {range[0], colon - 1});
            draft.cue.add(new int[] {colon, colon});
            draft.content.add(new int[] {colon + 1, range[1]});
            draft.evidence.add(Evidence.of("SpeakerBeforeColon", tokens.span(range[0], colon)));
            if (capitals) {
                endOthers(scene, range, colon);
            }
            boolean taken = scene.holding(colon + 1) != null
                    && scene.drafts().stream()
                            .anyMatch(d -> Draft.holds(d.source, range[0]) || Draft.holds(d.content, range[0]));
            if (!taken) {
                scene.drafts().add(draft);
            }
        }
    }

    /** Another's turn: whoever was thought to speak on into it does not. */
    private static void endOthers(Scene scene, int[] turn, int colon) {
        scene.drafts().removeIf(d -> d.head >= turn[0] && d.head <= colon);
        for (Draft d : scene.drafts()) {
            if (d.head < turn[0]) {
                d.content.removeIf(r -> r[1] >= turn[0] && r[0] <= turn[1]);
            }
        }
    }

    private static boolean isMark(Tokens tokens, int token) {
        String form = tokens.form(token);
        return form.equals("\"") || form.equals("“") || form.equals("''");
    }

    /** Transcripts write who has the turn in capitals. */
    private static boolean isCapitals(Tokens tokens, int first, int end) {
        int letters = 0;
        for (int t = first; t < end; t++) {
            String form = tokens.form(t);
            for (int i = 0; i < form.length(); i++) {
                if (Character.isLowerCase(form.charAt(i))) {
                    return false;
                }
                letters += Character.isUpperCase(form.charAt(i)) ? 1 : 0;
            }
        }
        return letters > 2 || end - first == 1 && TURNS.contains(tokens.form(first));
    }

    private static boolean isName(Tokens tokens, int first, int end) {
        boolean named = false;
        for (int t = first; t < end; t++) {
            Upos pos = tokens.upos(t);
            named |= pos == Upos.PROPN;
            boolean remark = tokens.form(t).equals("[") || tokens.form(t).equals("(");
            if (remark || pos != Upos.PROPN && pos != Upos.PUNCT && pos != Upos.ADJ) {
                return false;
            }
        }
        return named;
    }
}
