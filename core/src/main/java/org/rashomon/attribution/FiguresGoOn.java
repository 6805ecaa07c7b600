package org.rashomon.attribution;

import java.util.List;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A sentence of figures in the pluperfect goes on with what the sentence before it tells of according to somebody.
 *
 * <pre>
 *   According to the ministry, the ships made 40 calls in a week. One port alone had taken in 300 containers.
 * </pre>
 *
 * Fires in the same paragraph, where the first sentence begins with {@code according to} and the second has a number, a past
 * perfect as its main verb, and no cue of its own; the first sentence is not itself in the pluperfect.
 */
final class FiguresGoOn implements SceneRule {

    private static final Set<String> OPENS = Set.of("accord", "according");

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft d : List.copyOf(scene.drafts())) {
            if (d.cue.isEmpty() || d.source.isEmpty() || d.content.isEmpty()) {
                continue;
            }
            int cue = d.cue.get(0)[0];
            int sentence = tokens.sentenceOf(cue);
            int[] last = d.content.get(d.content.size() - 1);
            int next = sentence + 1;
            boolean opens = cue == tokens.sentenceStart(sentence)
                    && OPENS.contains(tokens.lemma(cue).toLowerCase(java.util.Locale.ROOT));
            if (!opens || next >= tokens.sentenceCount() || last[1] < tokens.sentenceEnd(sentence) - 2) {
                continue;
            }
            int from = tokens.sentenceStart(next);
            int to = tokens.sentenceEnd(next) - 1;
            if (inOneBlock(scene, cue, from)
                    && isPluperfect(scene, next)
                    && !isPluperfect(scene, sentence)
                    && hasNumber(tokens, from, to)
                    && isFree(scene, from, to)) {
                int end = tokens.relation(to).equals("punct") ? to - 1 : to;
                d.content.add(new int[] {from, end});
                d.evidence.add(Evidence.of("FiguresGoOn", tokens.span(from, end)));
            }
        }
    }

    private static boolean inOneBlock(Scene scene, int a, int b) {
        Tokens tokens = scene.tokens();
        var layout = scene.document().layout();
        return layout.blockAt(tokens.start(a)).equals(layout.blockAt(tokens.start(b)));
    }

    private static boolean isPluperfect(Scene scene, int sentence) {
        Tokens tokens = scene.tokens();
        for (int t = tokens.sentenceStart(sentence); t < tokens.sentenceEnd(sentence); t++) {
            if (tokens.head(t) < 0) {
                for (int i = 0; i < scene.trees().childCount(t); i++) {
                    int child = scene.trees().child(t, i);
                    if (tokens.upos(child) == Upos.AUX
                            && tokens.xpos(child).equals("VBD")
                            && tokens.lemma(child).equals("have")) {
                        return tokens.xpos(t).equals("VBN");
                    }
                }
            }
        }
        return false;
    }

    private static boolean hasNumber(Tokens tokens, int from, int to) {
        for (int t = from; t <= to; t++) {
            if (tokens.upos(t) == Upos.NUM) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFree(Scene scene, int from, int to) {
        for (Draft d : scene.drafts()) {
            if (d.head >= from && d.head <= to) {
                return false;
            }
        }
        return scene.holding(from) == null;
    }
}
