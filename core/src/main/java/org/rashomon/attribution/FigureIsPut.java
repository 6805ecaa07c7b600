package org.rashomon.attribution;

import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who puts something at a number claims it.
 *
 * <pre>
 *   [Rescue workers] &lt;put&gt; [the death toll at 23].
 *   [The organisers] &lt;estimated&gt; [the crowd at 200,000].
 * </pre>
 *
 * Verbs: {@code PUTS} of {@code attribution/words.tsv}.
 */
final class FigureIsPut implements SceneRule {

    private final WordClasses<WordClass> words;

    FigureIsPut(WordClasses<WordClass> words) {
        this.words = words;
    }

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = trees.tokens();
        Taken taken = null;
        for (int verb = 0; verb < tokens.size(); verb++) {
            int subject = isOne(trees, verb) ? trees.childBy(verb, "nsubj") : -1;
            if (subject >= 0 && subject < verb) {
                taken = taken == null ? new Taken(scene) : taken;
                if (!taken.inCue(verb)) {
                    int object = trees.childBy(verb, "obj");
                    int last = Math.max(trees.last(object), trees.last(number(trees, verb, object)));
                    Draft draft = new Draft(verb);
                    draft.source.add(new int[] {trees.first(subject), trees.last(subject)});
                    draft.cue.add(new int[] {verb, verb});
                    draft.content.add(new int[] {trees.first(object), last});
                    draft.evidence.add(Evidence.of("FigureIsPut", tokens.span(verb)));
                    scene.drafts().add(draft);
                }
            }
        }
    }

    /** Whether a verb puts something at a number. */
    boolean isOne(Trees trees, int verb) {
        Tokens tokens = trees.tokens();
        if (tokens.upos(verb) != Upos.VERB || !words.is(WordClass.PUTS, tokens.lemma(verb))) {
            return false;
        }
        int object = trees.childBy(verb, "obj");
        return object >= 0 && number(trees, verb, object) >= 0;
    }

    /** What hangs under "at" and has a number; -1 if nothing does. */
    private static int number(Trees trees, int verb, int object) {
        Tokens tokens = trees.tokens();
        for (int i = 0; i < trees.childCount(verb); i++) {
            int child = trees.child(verb, i);
            boolean at = child > object && tokens.is(trees.first(child), "at");
            if (at && (tokens.upos(child) == Upos.NUM || trees.childBy(child, "nummod") >= 0)) {
                return child;
            }
        }
        return -1;
    }
}
