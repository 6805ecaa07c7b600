package org.rashomon.account;

import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether what is asked in a sentence is another thing than an act that it tells of: a question takes for granted what it asks the
 * manner, the reason or the time of, and the things that it is about.
 *
 * <pre>
 *   It is not clear why they are shelling the port.            shelling: taken for granted
 *   They sought to learn how he smuggled the guns.             smuggled: taken for granted
 *   Why had he rung the man whose son was killed?              killed: taken for granted
 *   The club did not answer questions about the donations.     donations: taken for granted
 *   They asked whether he smuggled the guns.                   smuggled: asked
 *   They asked how he would smuggle the guns.                  smuggle: asked
 * </pre>
 */
final class Asked {

    private static final Set<String> TAKE_FOR_GRANTED = Set.of("how", "why", "when", "where");

    private static final Set<String> ABOUT = Set.of("about", "over", "on", "regarding", "concerning");

    private static final Set<String> KNOWN = Set.of("the", "this", "these", "those");

    private static final int STEPS = 6;

    private Asked() {}

    static boolean isBeside(Tokens tokens, Span act, StanceAt.Held held) {
        int token = tokens.firstEndingAfter(act.start());
        if (held.stance() != Stance.ASKS || token >= tokens.size()) {
            return false;
        }
        boolean noun = tokens.upos(token) == Upos.NOUN;
        if (noun && isAbout(tokens, token)) {
            return true;
        }
        int verb = noun ? verbOf(tokens, token) : token;
        return verb >= 0 && isTold(tokens, verb) && (isInRelative(tokens, verb) || asksItsCircumstance(tokens, verb));
    }

    /** {@code questions about the donations}, {@code the attack’s impact}. */
    private static boolean isAbout(Tokens tokens, int noun) {
        if (tokens.relation(noun).equals("nmod:poss")) {
            return true;
        }
        boolean known = false;
        boolean about = false;
        for (int t = tokens.sentenceStart(tokens.sentenceOf(noun)); t < noun; t++) {
            if (tokens.head(t) == noun) {
                String form = tokens.form(t).toLowerCase(Locale.ROOT);
                known |= KNOWN.contains(form) || tokens.relation(t).equals("nmod:poss");
                about |= tokens.relation(t).equals("case") && ABOUT.contains(form);
            }
        }
        return known && about;
    }

    /** The verb that an act's noun is the object of: {@code carrying out strikes}; -1 if there is none. */
    private static int verbOf(Tokens tokens, int noun) {
        int head = tokens.head(noun);
        boolean carried = tokens.relation(noun).equals("obj") && head >= 0 && tokens.upos(head) == Upos.VERB;
        return carried ? head : -1;
    }

    private static boolean isInRelative(Tokens tokens, int verb) {
        return tokens.relation(verb).equals("acl:relcl") && tokens.head(verb) < verb;
    }

    /** Whether the verb's own clause begins with a word that asks for a manner, reason, place or time. */
    private static boolean asksItsCircumstance(Tokens tokens, int verb) {
        int clause = verb;
        for (int step = 0; step < STEPS && isJoined(tokens, clause); step++) {
            clause = tokens.head(clause);
        }
        for (int t = tokens.sentenceStart(tokens.sentenceOf(verb)); t < clause; t++) {
            boolean opens = tokens.head(t) == clause && tokens.relation(t).startsWith("advmod");
            if (opens && TAKE_FOR_GRANTED.contains(tokens.form(t).toLowerCase(Locale.ROOT))) {
                return isPast(tokens, clause) || !tokens.is(t, "when");
            }
        }
        return false;
    }

    private static boolean isJoined(Tokens tokens, int verb) {
        return tokens.relation(verb).equals("conj") && tokens.head(verb) >= 0;
    }

    /** In a tense of what is or was, not of what may or will be. */
    private static boolean isTold(Tokens tokens, int verb) {
        boolean tense = tokens.xpos(verb).equals("VBD");
        for (int t = tokens.sentenceStart(tokens.sentenceOf(verb)); t < verb; t++) {
            if (tokens.head(t) == verb && tokens.upos(t) == Upos.AUX) {
                if (tokens.xpos(t).equals("MD") || tokens.lemma(t).equals("do")) {
                    return false;
                }
                tense |= !tokens.xpos(t).equals("VB");
            }
        }
        return tense;
    }

    private static boolean isPast(Tokens tokens, int verb) {
        return Done.isPast(tokens, tokens.span(verb));
    }
}
