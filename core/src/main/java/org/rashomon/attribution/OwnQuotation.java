package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations.Quotation;
import org.rashomon.text.Tokens;

/**
 * A quotation whose speaker stands in its own sentence is not also what somebody says in a later sentence.
 *
 * <pre>
 *   “We will not leave,” Okoro said. The port is shut, he said.      he  said  [The port is shut]
 * </pre>
 */
final class OwnQuotation implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft later : scene.drafts()) {
            if (later.content.size() != 1 || later.head < 0) {
                continue;
            }
            int[] range = later.content.get(0);
            int quotation = scene.quotations().of(range[0]);
            int own = tokens.sentenceOf(later.head);
            if (quotation < 0
                    || tokens.sentenceOf(range[0]) >= own
                    || scene.quotations().of(later.head) >= 0) {
                continue;
            }
            Quotation q = scene.quotations().all().get(quotation);
            int begin = tokens.sentenceStart(own);
            if (q.first() == range[0] && q.last() < begin - 1 && begin < range[1] && isSaid(scene, later, q)) {
                range[0] = begin;
            }
        }
    }

    private static boolean isSaid(Scene scene, Draft later, Quotation q) {
        Tokens tokens = scene.tokens();
        for (Draft d : scene.drafts()) {
            if (d != later
                    && d.head > q.last()
                    && !d.source.isEmpty()
                    && d.head < later.head
                    && Draft.holds(d.content, q.first())
                    && tokens.sentenceOf(d.head) == tokens.sentenceOf(q.last())) {
                return true;
            }
        }
        return false;
    }
}
