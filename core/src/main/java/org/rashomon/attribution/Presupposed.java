package org.rashomon.attribution;

import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether what a noun names, or a clause tells, is taken for granted by the clause it stands in, so that the clause's negation, mood or question is not
 * about it.
 *
 * <pre>
 *   After the attack the prospects do not look good.      attack: taken for granted
 *   His attacks were not effective.                       attacks: taken for granted
 *   They took no part in the attacks.                     attacks: taken for granted
 *   There is no motive for the attack.                    attack: taken for granted
 *   They promised retribution for the attack.             attack: taken for granted
 *   If Duke, who endorses him, wins …                     endorses: taken for granted
 *   They did not name the crew that attacked the post.    attacked: taken for granted
 *   He refused to resign after losing the vote.           losing: taken for granted
 *   There was no attack. The attack did not happen.       attack: not
 * </pre>
 */
final class Presupposed {

    /** What a word has to do with what is taken for granted; {@code attribution/presupposed.tsv} says it of each class. */
    private enum Word {
        SETTING,
        CLAUSE,
        CONCERN,
        OCCURRENCE,
        POINTER,
        DENIAL,
        MET,
        AMENDS
    }

    /** "Would punish any attack": there need be none. */
    private static final Set<String> INDEFINITE = Set.of("a", "an", "any", "no", "every", "each");

    private static final int MOST_STEPS = 20;

    private final WordClasses<Word> words;

    Presupposed(Lexicons lexicons) {
        words = new WordClasses<>(lexicons.get("attribution/presupposed"), Word.class);
    }

    /** @param first and {@code last}: what stands outside them is another voice's */
    boolean is(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        int at = token;
        for (int steps = 0; steps < MOST_STEPS && tokens.upos(at) == Upos.NOUN; steps++) {
            int head = tokens.head(at);
            if (head < first || head > last || trees.childBy(at, "cop") >= 0) {
                return false;
            }
            boolean given = at == token
                    && (isOfAnother(trees, at, head)
                            || isPointedAt(trees, at, head)
                            || isMet(trees, at, head)
                            || isAnswered(trees, at));
            if (given || isSetting(trees, at) || isGivenSubject(trees, at, head)) {
                return true;
            }
            if (!trees.is(at, "nmod") && !trees.is(at, "compound") && !trees.is(at, "conj")) {
                return false;
            }
            at = head;
        }
        return false;
    }

    /** "No motive for the attack", "reports about the raid": a known thing that something else is of. */
    private boolean isOfAnother(Trees trees, int noun, int head) {
        int marker = trees.childBy(noun, "case");
        return trees.tokens().relation(noun).equals("nmod")
                && isKnown(trees, noun)
                && (trees.is(head, "obj")
                        || trees.is(head, "nsubj")
                        || marker >= 0 && words.is(Word.CONCERN, form(trees, marker)));
    }

    /** Whether a predicate says whether its subject is at all. */
    boolean isOccurrence(Trees trees, int predicate) {
        return words.is(Word.OCCURRENCE, lemma(trees, predicate));
    }

    /** Whether a verb denies or doubts that its object is at all. */
    boolean isDenial(Trees trees, int verb) {
        return words.is(Word.DENIAL, lemma(trees, verb));
    }

    /** "Failed to condemn violence", "did not investigate the killings": it is there, whatever is said or done of it. */
    private boolean isMet(Trees trees, int noun, int verb) {
        int determiner = trees.childBy(noun, "det");
        boolean indefinite = determiner >= 0 && INDEFINITE.contains(form(trees, determiner));
        boolean met = trees.is(noun, "obj") || trees.tokens().relation(noun).equals("nsubj:pass");
        return met && words.is(Word.MET, lemma(trees, verb)) && !indefinite;
    }

    /** "The first thing to say about this attack": one that was told of just now. */
    private boolean isPointedAt(Trees trees, int noun, int head) {
        int determiner = trees.childBy(noun, "det");
        boolean beside = trees.is(noun, "obl") || trees.is(noun, "nmod");
        return beside
                && determiner >= 0
                && words.is(Word.POINTER, form(trees, determiner))
                && !isOccurrence(trees, head);
    }

    /**
     * The verb of a clause around a token that is told for itself, whatever is said of what it hangs on; else -1: one behind a comma
     * that tells more of a noun ({@code If Duke, who endorses him, wins …}), one in the past that says which ({@code the crew that
     * attacked the post}), and the time of another ({@code after losing the vote}).
     */
    int aside(Trees trees, int token, int first, int last) {
        Tokens tokens = trees.tokens();
        for (int t = token, steps = 0; t >= first && t <= last && steps < MOST_STEPS; t = tokens.head(t), steps++) {
            boolean inside = tokens.head(t) >= first && tokens.head(t) <= last;
            if (isAddition(trees, t, first) || inside && (isPastRelative(trees, t) || isPastOccasion(trees, t))) {
                return t;
            }
        }
        return -1;
    }

    private static boolean isAddition(Trees trees, int verb, int first) {
        int opens = opening(trees, verb);
        return trees.is(verb, "acl")
                && opens > first
                && trees.tokens().form(opens - 1).equals(",")
                && isRelative(trees, opens);
    }

    private static boolean isPastRelative(Trees trees, int verb) {
        return trees.tokens().relation(verb).equals("acl:relcl")
                && isPast(trees, verb)
                && isKnown(trees, trees.tokens().head(verb));
    }

    private boolean isPastOccasion(Trees trees, int verb) {
        int mark = trees.is(verb, "advcl") ? trees.childBy(verb, "mark") : -1;
        if (mark < 0 || !words.is(Word.CLAUSE, form(trees, mark))) {
            return false;
        }
        boolean bare = trees.tokens().xpos(verb).equals("VBG") && trees.childBy(verb, "nsubj") < 0;
        return bare && isPast(trees, carrier(trees, trees.tokens().head(verb)));
    }

    /** The finite verb over an infinitive: "refused to leave". */
    private static int carrier(Trees trees, int verb) {
        int at = verb;
        for (int steps = 0; steps < MOST_STEPS && trees.is(at, "xcomp"); steps++) {
            at = trees.tokens().head(at);
        }
        return at;
    }

    /** In the past tense by itself or by its auxiliary. */
    private static boolean isPast(Trees trees, int verb) {
        Tokens tokens = trees.tokens();
        if (tokens.xpos(verb).equals("VBD")) {
            return true;
        }
        boolean past = false;
        for (int i = 0; i < trees.childCount(verb); i++) {
            int child = trees.child(verb, i);
            if (trees.is(child, "aux")) {
                if (tokens.xpos(child).equals("MD")) {
                    return false;
                }
                past |= tokens.xpos(child).equals("VBD");
            }
        }
        return past;
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
    boolean isInside(Trees trees, int token, int first, int last) {
        int head = trees.tokens().head(token);
        if (head >= first && head <= last && isSettingClause(trees, token)) {
            return true;
        }
        return trees.tokens().upos(token) == Upos.NOUN
                && head >= first
                && head <= last
                && (isSetting(trees, token) || trees.tokens().relation(token).equals("nmod") && isKnown(trees, token));
    }

    /**
     * "Promised retribution for the murder", "demands that they pay for the attack": what somebody is to answer for was done, whoever
     * promises or demands it.
     */
    boolean isAnswered(Trees trees, int noun) {
        int marker = trees.childBy(noun, "case");
        int head = trees.tokens().head(noun);
        if (marker < 0 || head < 0 || !form(trees, marker).equals("for") || !isKnown(trees, noun)) {
            return false;
        }
        // it may hang on the verb over the word
        int object = trees.childBy(head, "obj");
        return words.is(Word.AMENDS, lemma(trees, head))
                || object >= 0 && object < noun && words.is(Word.AMENDS, lemma(trees, object));
    }

    /** "Refused to withdraw the reform after thousands had marched": they had. */
    private boolean isSettingClause(Trees trees, int verb) {
        int subject = trees.childBy(verb, "nsubj");
        if (!trees.is(verb, "advcl") || subject < 0) {
            return false;
        }
        for (int i = 0; i < trees.childCount(verb); i++) {
            int child = trees.child(verb, i);
            boolean joins = trees.is(child, "mark") || trees.is(child, "advmod");
            if (joins && child < subject && words.is(Word.CLAUSE, form(trees, child))) {
                return true;
            }
        }
        return false;
    }

    private static String form(Trees trees, int token) {
        return trees.tokens().form(token).toLowerCase(Locale.ROOT);
    }

    private static String lemma(Trees trees, int token) {
        return trees.tokens().lemma(token).toLowerCase(Locale.ROOT);
    }

    /** "After the attack", "in the attack", "as seen at the summit". */
    private boolean isSetting(Trees trees, int noun) {
        int marker = trees.childBy(noun, "case");
        if (!trees.is(noun, "obl") || marker < 0 || marker > noun) {
            return false;
        }
        int verb = trees.tokens().head(noun);
        int mark = trees.childBy(verb, "mark");
        boolean part = isKnown(trees, noun)
                && (form(trees, marker).equals("in")
                        || mark >= 0 && form(trees, mark).equals("as"));
        return part || words.is(Word.SETTING, form(trees, marker));
    }

    /** "The attacks", "his attacks": a subject that is known, of a predicate that says more of it than that it is. */
    private boolean isGivenSubject(Trees trees, int noun, int predicate) {
        return trees.tokens().relation(noun).equals("nsubj")
                && noun < predicate
                && !isOccurrence(trees, predicate)
                && isKnown(trees, noun);
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
