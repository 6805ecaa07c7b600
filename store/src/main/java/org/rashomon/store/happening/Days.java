package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Tells whether the day that was read for an act is that of the act it is spoken of in: who condemns a strike on Friday does
 * not say that the strike was on Friday.
 *
 * <pre>
 *   France condemned the strike on Friday.               another's
 *   France accused Iran on Friday of seizing a ship.     another's
 *   The two agreed to meet on Friday.                    another's
 *   The strike took place on Friday.                     its own
 *   France condemned Friday's strike.                    its own
 * </pre>
 */
final class Days {

    /** Before what somebody is praised, blamed or thanked for, and what was before. */
    private static final Set<String> GROUNDS = Set.of("for", "of", "over", "about", "against", "after");

    private static final int FARTHEST = 12;

    private Days() {}

    /** @param words the words for the day */
    static boolean isOfAnother(Tokens tokens, int trigger, Span words) {
        if (tokens.firstEndingAfter(words.start()) >= tokens.size()) {
            return false;
        }
        int day = Clue.head(tokens, words);
        if (hangsUnder(tokens, day, trigger)) {
            return isOfWhatIsToDo(tokens, day, trigger);
        }
        String relation = tokens.relation(trigger);
        if (tokens.upos(trigger) == Upos.NOUN) {
            return relation.equals("obj") || relation.startsWith("obl") || relation.startsWith("nmod");
        }
        return tokens.upos(trigger) == Upos.VERB && isGround(tokens, trigger);
    }

    /** Whether an infinitive stands between the two. */
    private static boolean isOfWhatIsToDo(Tokens tokens, int day, int trigger) {
        int at = day;
        for (int step = 0; step < FARTHEST && at != trigger; step++) {
            if (tokens.xpos(at).equals("VB") && tokens.relation(at).equals("xcomp")) {
                return true;
            }
            at = tokens.head(at);
        }
        return false;
    }

    private static boolean isGround(Tokens tokens, int verb) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < verb; token++) {
            boolean marks = tokens.relation(token).equals("mark")
                    || tokens.relation(token).equals("case");
            if (tokens.head(token) == verb
                    && marks
                    && GROUNDS.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hangsUnder(Tokens tokens, int token, int above) {
        int at = token;
        for (int step = 0; step < FARTHEST && at != Tokens.ROOT; step++) {
            if (at == above) {
                return true;
            }
            at = tokens.head(at);
        }
        return false;
    }
}
