package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * An adverb by which a clause is told on another's word, whoever that is.
 *
 * <pre>
 *   [The crew] &lt;allegedly&gt; [left the ship].
 *   &lt;Officially&gt;, [the port is open].            at the start of a sentence, before a comma or "speaking"
 * </pre>
 *
 * Does not fire on an adverb that belongs to a word and not to a clause ({@code an allegedly stolen ship}).
 */
final class AdverbTells implements SceneRule {

    private final Cues cues;

    AdverbTells(Cues cues) {
        this.cues = cues;
    }

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = trees.tokens();
        Taken taken = null;
        int settled = -1;
        for (int t = 0; t < tokens.size(); t++) {
            List<String> patterns = tokens.upos(t) == Upos.ADV && tokens.head(t) >= 0
                    ? cues.of(trees, t).map(Cues.Cue::patterns).orElse(List.of())
                    : List.of();
            if (!patterns.contains("clause") && !(patterns.contains("start") && opens(tokens, t))) {
                continue;
            }
            boolean speaking = tokens.head(t) == t + 1 && tokens.is(t + 1, "speaking");
            int clause = tokens.head(speaking ? t + 1 : t);
            taken = taken == null ? new Taken(scene) : taken;
            if (clause >= 0
                    && clause != settled
                    && isClause(trees, clause)
                    && !taken.inCue(t)
                    && !isToldByAnother(trees, taken, t)) {
                settled = clause;
                fire(scene, t, speaking ? t + 1 : t, clause);
            }
        }
    }

    /** "The police said that they allegedly left": it is the police who tell it, and the adverb says how. */
    private static boolean isToldByAnother(Trees trees, Taken taken, int adverb) {
        return taken.telling(adverb)
                .filter(draft -> draft.source.isEmpty()
                        || !StanceReader.isFirstPerson(
                                trees.tokens(), draft.source.get(0)[0]))
                .isPresent();
    }

    private static boolean opens(Tokens tokens, int adverb) {
        int sentence = tokens.sentenceOf(adverb);
        boolean first = adverb == tokens.sentenceStart(sentence);
        return first
                && adverb + 1 < tokens.sentenceEnd(sentence)
                && (tokens.is(adverb + 1, ",") || tokens.is(adverb + 1, "speaking"));
    }

    private static boolean isClause(Trees trees, int word) {
        return trees.childBy(word, "nsubj") >= 0 && !trees.is(word, "amod");
    }

    private static void fire(Scene scene, int first, int last, int clause) {
        Trees trees = scene.trees();
        Draft draft = new Draft(first);
        draft.cue.add(new int[] {first, last});
        int start = start(trees, clause);
        int end = end(trees, clause);
        if (start < first) {
            draft.content.add(new int[] {start, first - 1});
        }
        int next = last + 1;
        while (next < end && trees.tokens().upos(next) == Upos.PUNCT) {
            next++;
        }
        if (next <= end) {
            draft.content.add(new int[] {Math.max(next, start), end});
        }
        draft.evidence.add(Evidence.of("AdverbTells", trees.tokens().span(first)));
        scene.drafts().add(draft);
        scene.candidates().add(draft);
    }

    /** Before what is only put beside the clause: "…, though no report says so". */
    private static int end(Trees trees, int clause) {
        Tokens tokens = trees.tokens();
        int end = ClauseIsWhole.lastOf(trees, clause);
        for (int i = 0; i < trees.childCount(clause); i++) {
            int child = trees.child(clause, i);
            int first = trees.first(child);
            boolean beside = first > clause
                    && first <= end
                    && (trees.is(child, "advcl") && tokens.is(first - 1, ",") || trees.is(child, "conj"))
                    && trees.childBy(child, "nsubj") >= 0;
            if (beside) {
                end = tokens.upos(first - 1) == Upos.PUNCT ? first - 2 : first - 1;
            }
        }
        return end;
    }

    /** The subject with what opens it, or what stands before the clause's verb on its own. */
    private static int start(Trees trees, int clause) {
        return Math.min(trees.first(trees.childBy(clause, "nsubj")), clause);
    }
}
