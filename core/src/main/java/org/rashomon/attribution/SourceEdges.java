package org.rashomon.attribution;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Locale;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Mends the edges of a source that trees got wrong.
 *
 * <pre>
 *   The [Ghanaian] [Embassy] urges …                      →   [The [Ghanaian] Embassy]
 *   [The port is shut and the mayor] said …               →   [the mayor]
 *   [Dec 29 (Reuters) - The mayor] said …                 →   [The mayor]
 *   [and the mayor] said …                                →   [the mayor]
 *   Ada Mole, [the mayor of Quay], said …                 →   [Ada Mole, the mayor of Quay]
 * </pre>
 */
final class SourceEdges implements SceneRule {

    private static final int LONGEST_INSERTION = 6;

    /** A name with its apposition stands right before what it does. */
    private static final int NEAR = 3;

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            if (draft.source.size() != 1 || draft.head < 0 || draft.cue.isEmpty()) {
                continue;
            }
            int[] source = draft.source.get(0);
            if (source[0] < draft.head) {
                dropDateline(tokens, source);
                dropClause(tokens, source);
                dropTime(tokens, draft, source);
                dropOfCourse(tokens, source);
                takeInsertion(tokens, draft, source);
                dropConjunction(tokens, source);
                takeName(scene, draft, source);
            }
        }
    }

    /** What stands before the dash that follows an agency's name in brackets. */
    private static void dropDateline(Tokens tokens, int[] source) {
        for (int t = source[0] + 1; t < source[1]; t++) {
            String form = tokens.form(t);
            boolean dash = form.equals("-") || form.equals("–") || form.equals("—") || form.equals("--");
            if (dash && tokens.form(t - 1).equals(")")) {
                source[0] = t + 1;
                return;
            }
        }
    }

    /** "The council on Friday said", "doctors in 2015 called for it": the time is of the saying. */
    private static void dropTime(Tokens tokens, Draft draft, int[] source) {
        int preposition = source[1] - 1;
        boolean time = preposition > source[0]
                && source[1] < draft.head
                && (tokens.form(preposition).equals("on") && isDay(tokens.form(source[1]))
                        || tokens.form(preposition).equals("in") && isMonthOrYear(tokens.form(source[1])));
        for (int t = source[0]; time && t < preposition; t++) {
            time = tokens.upos(t) != Upos.PUNCT && tokens.upos(t) != Upos.VERB;
        }
        source[1] -= time ? 2 : 0;
    }

    private static boolean isMonthOrYear(String form) {
        boolean year = form.length() == 4 && (form.startsWith("19") || form.startsWith("20"));
        for (Month month : Month.values()) {
            year |= month.name().equalsIgnoreCase(form);
        }
        return year;
    }

    /** "The council of course knows": of course it knows. */
    private static void dropOfCourse(Tokens tokens, int[] source) {
        boolean course = source[1] - source[0] >= 2
                && tokens.form(source[1] - 1).equals("of")
                && tokens.form(source[1]).equals("course");
        source[1] -= course ? 2 : 0;
    }

    private static boolean isDay(String form) {
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.name().equalsIgnoreCase(form)) {
                return true;
            }
        }
        return false;
    }

    private static void dropConjunction(Tokens tokens, int[] source) {
        String form = tokens.form(source[0]).toLowerCase(Locale.ROOT);
        boolean pair = form.equals("both") || form.equals("either") || form.equals("neither");
        if (source[0] < source[1] && tokens.upos(source[0]) == Upos.CCONJ && !pair) {
            source[0]++;
        }
    }

    /** The name that the source is an apposition to. */
    private static void takeName(Scene scene, Draft draft, int[] source) {
        Tokens tokens = scene.tokens();
        int comma = source[0] - 1;
        if (comma < 1 || !tokens.form(comma).equals(",")) {
            return;
        }
        for (int t = source[0]; t <= source[1]; t++) {
            int name = tokens.head(t);
            if (scene.trees().is(t, "appos") && name >= 0 && name < comma) {
                int first = scene.trees().first(name);
                while (first < name && tokens.upos(first) == Upos.ADP) {
                    first++;
                }
                boolean own = tokens.upos(name) == Upos.PROPN
                        && scene.trees().last(name) >= source[1] - 1
                        && draft.head - source[1] <= NEAR
                        && !Draft.holds(draft.content, first);
                source[0] = own ? first : source[0];
                return;
            }
        }
    }

    /** A finite verb before the last "and" belongs to another clause. */
    private static void dropClause(Tokens tokens, int[] source) {
        for (int t = source[1] - 1; t > source[0]; t--) {
            if (tokens.upos(t) != Upos.CCONJ) {
                continue;
            }
            boolean before = false;
            boolean relative = false;
            for (int k = source[0]; k < t; k++) {
                String tag = tokens.xpos(k);
                relative |= tag.startsWith("W") || tokens.form(k).equals("that");
                before |= tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
            }
            if (before && !relative && tokens.upos(t + 1) != Upos.VERB && tokens.upos(t + 1) != Upos.AUX) {
                source[0] = t + 1;
            }
            return;
        }
    }

    /** An editor's insertion in brackets before the noun, and the article before that. */
    private static void takeInsertion(Tokens tokens, Draft draft, int[] source) {
        int t = source[0] - 1;
        if (t < 1 || !tokens.form(t).equals("]")) {
            return;
        }
        int open = t;
        while (open > Math.max(0, t - LONGEST_INSERTION) && !tokens.form(open).equals("[")) {
            open--;
        }
        if (tokens.form(open).equals("[") && !Draft.holds(draft.content, open)) {
            boolean article = open > 0 && tokens.upos(open - 1) == Upos.DET;
            source[0] = article ? open - 1 : open;
        }
    }
}
