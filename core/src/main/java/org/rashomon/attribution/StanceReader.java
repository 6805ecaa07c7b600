package org.rashomon.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * How a voice holds what it tells: the cue's row first, negated or not, then, where the cue merely asserts, the mood of the
 * clause it asserts.
 */
final class StanceReader {

    private static final Set<String> FIRST_PERSON = Set.of("i", "we");

    private final Cues cues;
    private final ClauseMood moods;

    StanceReader(Lexicons lexicons) {
        cues = new Cues(lexicons);
        moods = new ClauseMood(lexicons, cues);
    }

    /** The stance of a draft to its content as a whole, and the evidence for it. */
    ClauseMood.Mood of(Trees trees, Draft draft) {
        return of(trees, draft, mainToken(trees, draft.content));
    }

    /** The stance of a draft to the clause that {@code token} of its content stands in. */
    ClauseMood.Mood of(Trees trees, Draft draft, int token) {
        Tokens tokens = trees.tokens();
        Optional<Cues.Cue> cue = draft.head >= 0 ? cues.of(trees, draft.head) : Optional.empty();
        Stance base = Stance.ASSERTS;
        Evidence why = Evidence.of("StanceReader default");
        if (cue.isPresent()) {
            why = Evidence.of(cue.get().row().rule(), tokens.span(draft.head));
            boolean infinitive = isInfinitive(trees, draft);
            base = infinitive ? cue.get().to() : cue.get().stance();
            if (isNegated(trees, draft)) {
                base = cue.get().negated();
                return new ClauseMood.Mood(base, List.of(why));
            }
            if (base != Stance.ASSERTS && base != Stance.ALLEGES) {
                return new ClauseMood.Mood(base, List.of(why));
            }
        }
        if (token < 0) {
            return new ClauseMood.Mood(base, List.of(why));
        }
        int first = token;
        int last = token;
        int sentence = tokens.sentenceOf(token);
        for (int[] range : draft.content) {
            if (range[1] >= tokens.sentenceStart(sentence) && range[0] < tokens.sentenceEnd(sentence)) {
                first = Math.min(first, Math.max(range[0], tokens.sentenceStart(sentence)));
                last = Math.max(last, Math.min(range[1], tokens.sentenceEnd(sentence) - 1));
            }
        }
        ClauseMood.Mood mood = moods.of(trees, token, first, last);
        if (mood.stance() == Stance.ASSERTS || mood.stance() == Stance.ALLEGES && base == Stance.ALLEGES) {
            return new ClauseMood.Mood(base, List.of(why));
        }
        Stance stance = mood.stance() == Stance.PREDICTS && speaksOfItself(trees, draft, token)
                ? Stance.PROMISES
                : mood.stance();
        return new ClauseMood.Mood(stance, join(why, mood.evidence()));
    }

    /** The author's own stance to the clause a token stands in. */
    ClauseMood.Mood ofAuthor(Trees trees, int token) {
        int sentence = trees.tokens().sentenceOf(token);
        return moods.of(
                trees,
                token,
                trees.tokens().sentenceStart(sentence),
                trees.tokens().sentenceEnd(sentence) - 1);
    }

    private static List<Evidence> join(Evidence first, List<Evidence> rest) {
        List<Evidence> all = new java.util.ArrayList<>();
        all.add(first);
        all.addAll(rest);
        return all;
    }

    /** The highest token of the content in its first sentence; -1 for none. */
    static int mainToken(Trees trees, List<int[]> content) {
        Tokens tokens = trees.tokens();
        if (content.isEmpty()) {
            return -1;
        }
        int sentence = tokens.sentenceOf(content.get(0)[0]);
        for (int[] range : content) {
            for (int t = range[0]; t <= range[1] && t < tokens.sentenceEnd(sentence); t++) {
                if (!tokens.relation(t).equals("punct") && !Draft.holds(content, tokens.head(t))) {
                    return t;
                }
            }
        }
        return content.get(0)[0];
    }

    private static boolean isInfinitive(Trees trees, Draft draft) {
        int main = mainToken(trees, draft.content);
        if (main < 0 || trees.childBy(main, "nsubj") >= 0) {
            return false;
        }
        int mark = trees.childBy(main, "mark");
        return mark >= 0 && trees.tokens().lemma(mark).equals("to");
    }

    private static boolean isNegated(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        for (int i = 0; i < trees.childCount(draft.head); i++) {
            int child = trees.child(draft.head, i);
            String form = tokens.form(child).toLowerCase(Locale.ROOT);
            boolean not = form.equals("not")
                    || form.equals("n't")
                    || form.equals("n’t")
                    || form.equals("never")
                    || form.equals("no") && trees.is(child, "det");
            if (not
                    && !Draft.holds(draft.content, child)
                    && !(child + 1 < tokens.size() && tokens.form(child + 1).equals("only"))) {
                return true;
            }
        }
        return false;
    }

    /** "We will …" in the speaker's own words, "he would …" of a "he" who says so. */
    private static boolean speaksOfItself(Trees trees, Draft draft, int token) {
        Tokens tokens = trees.tokens();
        int subject = trees.childBy(token, "nsubj");
        if (subject < 0) {
            return false;
        }
        String form = tokens.form(subject).toLowerCase(Locale.ROOT);
        boolean third = (form.equals("he") || form.equals("she") || form.equals("it") || form.equals("they"))
                && draft.score >= 0
                && draft.source.size() > 0;
        return FIRST_PERSON.contains(form) || third;
    }
}
