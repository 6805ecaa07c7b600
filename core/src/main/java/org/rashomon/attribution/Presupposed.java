package org.rashomon.attribution;

import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether what a noun names is taken for granted by the clause it stands in, so that the clause's negation, mood or question is not
 * about it.
 *
 * <pre>
 *   After the attack the prospects do not look good.      attack: taken for granted
 *   His attacks were not effective.                       attacks: taken for granted
 *   They took no part in the attacks.                     attacks: taken for granted
 *   There is no motive for the attack.                    attack: taken for granted
 *   If Duke, who endorses him, wins …                     endorses: taken for granted
 *   There was no attack. The attack did not happen.       attack: not
 * </pre>
 */
final class Presupposed {

    private static final Set<String> SETTINGS = Set.of(
            "after", "before", "since", "during", "following", "despite", "because", "until", "amid", "given", "due");

    private static final Set<String> SETTING_CLAUSES = Set.of("after", "since", "while", "because", "as");

    /** Predicates that say whether their subject is. */
    private static final Set<String> OCCURRENCES = Set.of(
            "happen",
            "occur",
            "take",
            "come",
            "exist",
            "begin",
            "start",
            "follow",
            "materialise",
            "materialize",
            "arise",
            "emerge",
            "appear",
            "seem",
            "real",
            "true");

    private static final int MOST_STEPS = 20;

    private Presupposed() {}

    /** @param first and {@code last}: what stands outside them is another voice's */
    static boolean is(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        int at = token;
        for (int steps = 0; steps < MOST_STEPS && tokens.upos(at) == Upos.NOUN; steps++) {
            int head = tokens.head(at);
            if (head < first || head > last || trees.childBy(at, "cop") >= 0) {
                return false;
            }
            boolean ofAnother = at == token
                    && tokens.relation(at).equals("nmod")
                    && (trees.is(head, "obj") || trees.is(head, "nsubj"))
                    && isKnown(trees, at);
            if (ofAnother || isSetting(trees, at) || isGivenSubject(trees, at, head)) {
                return true;
            }
            if (!trees.is(at, "nmod") && !trees.is(at, "compound") && !trees.is(at, "conj")) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /**
     * The verb of the clause behind a comma that tells more of a noun, if a token stands in one: {@code If Duke, who endorses him,
     * wins …}; else -1.
     */
    static int aside(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        for (int t = token, steps = 0; t >= first && t <= last && steps < MOST_STEPS; t = tokens.head(t), steps++) {
            int opens = opening(trees, t);
            if (trees.is(t, "acl") && opens > first && tokens.form(opens - 1).equals(",") && isRelative(trees, opens)) {
                return t;
            }
        }
        return -1;
    }

    /** The first word under a verb, behind the comma that may stand before it. */
    static int opening(Trees trees, int verb) {
        int first = trees.first(verb);
        return first < verb && trees.tokens().form(first).equals(",") ? first + 1 : first;
    }

    private static boolean isRelative(Trees trees, int token) {
        String form = form(trees, token);
        return form.equals("who") || form.equals("which") || form.equals("whom") || form.equals("whose");
    }

    /** "They want an end to the attacks": a known thing inside another thing, whatever is wanted of it. */
    static boolean isInside(Trees trees, int token, int first, int last) {
        int head = trees.tokens().head(token);
        if (head >= first && head <= last && isSettingClause(trees, token)) {
            return true;
        }
        return trees.tokens().upos(token) == Upos.NOUN
                && head >= first
                && head <= last
                && (isSetting(trees, token) || trees.tokens().relation(token).equals("nmod") && isKnown(trees, token));
    }

    /** "Refused to withdraw the reform after thousands had marched": they had. */
    private static boolean isSettingClause(Trees trees, int verb) {
        int subject = trees.childBy(verb, "nsubj");
        if (!trees.is(verb, "advcl") || subject < 0) {
            return false;
        }
        for (int i = 0; i < trees.childCount(verb); i++) {
            int child = trees.child(verb, i);
            boolean joins = trees.is(child, "mark") || trees.is(child, "advmod");
            if (joins && child < subject && SETTING_CLAUSES.contains(form(trees, child))) {
                return true;
            }
        }
        return false;
    }

    private static String form(Trees trees, int token) {
        return trees.tokens().form(token).toLowerCase(Locale.ROOT);
    }

    private static boolean isSetting(Trees trees, int noun) {
        int marker = trees.childBy(noun, "case");
        boolean part = marker >= 0 && form(trees, marker).equals("in") && isKnown(trees, noun);
        return trees.is(noun, "obl")
                && marker >= 0
                && marker < noun
                && (part || SETTINGS.contains(trees.tokens().form(marker).toLowerCase(Locale.ROOT)));
    }

    /** "The attacks", "his attacks": a subject that is known, of a predicate that says more of it than that it is. */
    private static boolean isGivenSubject(Trees trees, int noun, int predicate) {
        Tokens tokens = trees.tokens();
        if (!tokens.relation(noun).equals("nsubj")
                || noun > predicate
                || OCCURRENCES.contains(tokens.lemma(predicate).toLowerCase(Locale.ROOT))) {
            return false;
        }
        return isKnown(trees, noun);
    }

    /** "The", "this" or "his" thing. */
    static boolean isKnown(Trees trees, int noun) {
        boolean known = trees.childBy(noun, "nmod:poss") >= 0;
        int determiner = trees.childBy(noun, "det");
        if (determiner >= 0) {
            String form = trees.tokens().form(determiner).toLowerCase(Locale.ROOT);
            known |= form.equals("the") || form.equals("this") || form.equals("these") || form.equals("those");
        }
        return known;
    }
}
