package org.rashomon.attribution;

import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Gives an active cue without a source the subject of its verb, or of the verb it is coordinated with.
 *
 * <pre>
 *   Okoro not only confirmed that aid was blocked …        [Okoro]  confirmed  [that aid was blocked]
 * </pre>
 *
 * Does not fire on passives, on participles that modify a noun, or when the subject is "it", "there" or in the content.
 */
final class SubjectIsSource implements SceneRule {

    private static final Set<String> EMPTY = Set.of("it", "there", "that", "this", "which", "what");

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            if (!draft.source.isEmpty() || draft.head < 0 || tokens.upos(draft.head) != Upos.VERB) {
                continue;
            }
            int at = draft.head;
            int subject = trees.childBy(at, "nsubj");
            for (int k = 0; k < 3 && subject < 0 && trees.is(at, "conj") && tokens.head(at) >= 0; k++) {
                at = tokens.head(at);
                subject = trees.childBy(at, "nsubj");
            }
            boolean fits = subject >= 0
                    && subject < draft.head
                    && !tokens.relation(subject).equals("nsubj:pass")
                    && !ClauseMood.isPassive(trees, draft.head)
                    && !EMPTY.contains(tokens.lemma(subject))
                    && !Draft.holds(draft.content, subject);
            if (fits && trees.last(subject) < draft.cue.get(0)[0]) {
                int last = trees.last(subject);
                while (last > subject && trees.is(last, "punct")) {
                    last--;
                }
                draft.source.add(new int[] {trees.first(subject), last});
            }
        }
    }
}
