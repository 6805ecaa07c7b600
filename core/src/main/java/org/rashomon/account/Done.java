package org.rashomon.account;

import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.event.Agreement;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Acts that are told as done beside what is asked, demanded or set under a condition: these are asserted.
 *
 * <pre>
 *   Four men were killed, though it was not clear if all were soldiers.    killed
 *   She accused him and said he would lose if he ran.                      accused
 *   Asked about the vote, the mayor blamed the party.                      blamed
 *   They support the ban proposed by the mayor.                            proposed
 * </pre>
 *
 * Does not fire for {@code If he has killed them, it is terrible} nor for {@code They asked whether she had signed.}
 */
final class Done {

    private static final Set<Stance> NOT_TOLD = Set.of(
            Stance.CONDITIONS,
            Stance.ASKS,
            Stance.WITHHOLDS,
            Stance.DEMANDS,
            Stance.PREDICTS,
            Stance.INTENDS,
            Stance.PROMISES,
            Stance.THREATENS);

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "whether", "lest", "provided");

    private static final int STEPS = 12;

    private Done() {}

    /** Whether the act at a place is done, and what decided the stance is said of another clause. */
    static boolean isBeside(Tokens tokens, Span act, StanceAt.Held held) {
        int token = tokens.firstEndingAfter(act.start());
        if (!NOT_TOLD.contains(held.stance())
                || token >= tokens.size()
                || held.why().spans().isEmpty()) {
            return false;
        }
        if (isBareParticiple(tokens, token)) {
            return true;
        }
        boolean turn = held.isByCondition() || held.isByPhrase();
        return turn
                && isPast(tokens, token)
                && (isInRelative(tokens, token)
                        || !isUnder(tokens, token, held.why().spans().get(0)));
    }

    /** {@code the ban proposed by the mayor}. */
    private static boolean isBareParticiple(Tokens tokens, int token) {
        return tokens.xpos(token).equals("VBN")
                && tokens.relation(token).equals("acl")
                && tokens.head(token) < token
                && !hasAuxiliary(tokens, token);
    }

    /** {@code attacked}, {@code had attacked}, {@code did attack}; not {@code should have attacked}. */
    private static boolean isPast(Tokens tokens, int token) {
        boolean past = tokens.xpos(token).equals("VBD");
        for (int t = tokens.sentenceStart(tokens.sentenceOf(token)); t < token; t++) {
            if (tokens.head(t) == token && tokens.upos(t) == Upos.AUX) {
                String tag = tokens.xpos(t);
                if (tag.equals("MD")) {
                    return false;
                }
                past |= tag.equals("VBD") || tokens.lemma(t).equals("have") && !tag.equals("VB");
            }
        }
        return past;
    }

    static boolean isPast(Tokens tokens, Span anchor) {
        int token = tokens.firstEndingAfter(anchor.start());
        return token < tokens.size() && isPast(tokens, token);
    }

    /** {@code did not fulfil a single commitment}, {@code has been implementing the truce}: how it stands is of the past. */
    static boolean isTold(Tokens tokens, Agreement agreement) {
        boolean stands =
                agreement.status() != Agreement.Status.MENTIONED && agreement.status() != Agreement.Status.SOUGHT;
        return stands && isPast(tokens, agreement.teller());
    }

    private static boolean hasAuxiliary(Tokens tokens, int verb) {
        for (int t = tokens.sentenceStart(tokens.sentenceOf(verb)); t < verb; t++) {
            if (tokens.head(t) == verb && tokens.upos(t) == Upos.AUX) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInRelative(Tokens tokens, int token) {
        int t = token;
        for (int step = 0; step < STEPS && tokens.relation(t).startsWith("conj") && tokens.head(t) >= 0; step++) {
            t = tokens.head(t);
        }
        return tokens.relation(t).equals("acl:relcl");
    }

    /** Whether the act stands in the clause that a word of condition opens, or below the words of a phrase. */
    private static boolean isUnder(Tokens tokens, int token, Span words) {
        int decider = tokens.firstEndingAfter(words.start());
        boolean condition = decider < tokens.size()
                && CONDITIONS.contains(tokens.lemma(decider).toLowerCase(Locale.ROOT));
        int top = condition ? tokens.head(decider) : decider;
        int t = token;
        for (int step = 0; step < STEPS && t >= 0; step++) {
            boolean within = tokens.start(t) >= words.start() && tokens.end(t) <= words.end();
            if (t == top || !condition && within) {
                return true;
            }
            t = tokens.head(t);
        }
        return false;
    }
}
