package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
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
 *   The strike ended on Friday.                          of its end
 *   France condemned Friday's strike.                    its own
 * </pre>
 */
final class Days {

    /** Before what somebody is praised, blamed or thanked for, and what was before. */
    private static final Set<String> GROUNDS = Set.of("for", "of", "over", "about", "against", "after");

    /** Before what happened when something else did. */
    private static final Set<String> WHEN = Set.of("when", "as", "while", "because");

    /** "Dates the <b>start</b> of the attack to Saturday". */
    private static final Set<String> TIMES =
            Set.of("start", "beginning", "onset", "outbreak", "moment", "time", "hour", "date", "day");

    /** When it does so it has lasted. */
    private static final Set<String> ENDS = Set.of("end", "cease", "stop", "finish", "lapse", "expire", "subside");

    private static final int FARTHEST = 12;

    private Days() {}

    /** @param words the words for the day */
    static boolean isOfAnother(Tokens tokens, int trigger, Span words) {
        if (tokens.firstEndingAfter(words.start()) >= tokens.size()) {
            return false;
        }
        int day = Clue.head(tokens, words);
        String relation = tokens.relation(trigger);
        if (hangsUnder(tokens, day, trigger)) {
            boolean ofGround = tokens.upos(trigger) == Upos.NOUN
                    && tokens.head(day) == trigger
                    && isOn(tokens, day)
                    && (relation.startsWith("obl") || relation.startsWith("nmod"))
                    && isGround(tokens, trigger);
            return ofGround || isOfWhatIsToDo(tokens, day, trigger);
        }
        if (tokens.upos(trigger) == Upos.NOUN) {
            return relation.startsWith("nsubj") && isEnd(tokens, tokens.head(trigger))
                    || relation.equals("obj")
                    || relation.startsWith("obl")
                    || relation.startsWith("nmod");
        }
        return tokens.upos(trigger) == Upos.VERB && (isGround(tokens, trigger) || isSaidBeside(tokens, day, trigger));
    }

    /** "Filed a complaint over the shooting <b>on Friday</b>"; not "over Friday's shooting". */
    private static boolean isOn(Tokens tokens, int day) {
        int sentence = tokens.sentenceOf(day);
        for (int token = day - 1; token >= tokens.sentenceStart(sentence); token--) {
            if (tokens.head(token) == day && tokens.lemma(token).equalsIgnoreCase("on")) {
                return true;
            }
        }
        return false;
    }

    /** "The party, which says that officials were <b>seized</b>, published their names <b>on Friday</b>". */
    private static boolean isSaidBeside(Tokens tokens, int day, int trigger) {
        int at = trigger;
        boolean said = false;
        for (int step = 0; step < FARTHEST && tokens.head(at) != Tokens.ROOT; step++) {
            String relation = tokens.relation(at);
            said |= relation.equals("ccomp") || relation.equals("acl:relcl");
            at = tokens.head(at);
            if (said && clause(tokens, day) == at) {
                return true;
            }
        }
        return false;
    }

    /** The verb whose clause a noun stands in. */
    static int clause(Tokens tokens, int noun) {
        int at = noun;
        for (int step = 0; step < FARTHEST && tokens.upos(at) != Upos.VERB && tokens.head(at) != Tokens.ROOT; step++) {
            at = tokens.head(at);
        }
        return at;
    }

    /**
     * The clauses beside that of an act which tell of what happened when it did: "<b>they fired</b>, and he was hit", "the
     * screens went black because it failed".
     */
    static List<Integer> beside(Tokens tokens, int trigger) {
        int verb = trigger;
        for (int step = 0; step < FARTHEST && tokens.upos(verb) != Upos.VERB; step++) {
            String relation = tokens.relation(verb);
            boolean time = relation.equals("nmod")
                    && TIMES.contains(tokens.lemma(tokens.head(verb)).toLowerCase(Locale.ROOT));
            if (!relation.startsWith("nsubj") && !relation.equals("obj") && !time) {
                return List.of();
            }
            verb = tokens.head(verb);
        }
        List<Integer> clauses = new ArrayList<>();
        int head = tokens.head(verb);
        if (verb != trigger && !isEnd(tokens, verb)) {
            clauses.add(verb);
        }
        if (head != Tokens.ROOT && tokens.upos(head) == Upos.VERB) {
            boolean joined = tokens.relation(verb).equals("conj") && Stand.hasSubject(tokens, verb);
            boolean with = tokens.relation(verb).equals("advcl") && opensWith(tokens, verb, WHEN);
            if (joined || with) {
                clauses.add(head);
            }
        }
        return clauses;
    }

    private static boolean isEnd(Tokens tokens, int verb) {
        return ENDS.contains(tokens.lemma(verb).toLowerCase(Locale.ROOT));
    }

    private static boolean opensWith(Tokens tokens, int verb, Set<String> words) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = verb - 1; token >= tokens.sentenceStart(sentence); token--) {
            if (tokens.head(token) == verb && words.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time stands in the clause of a verb. */
    static boolean isOfClause(Tokens tokens, Span words, int verb) {
        return tokens.firstEndingAfter(words.start()) < tokens.size()
                && clause(tokens, Clue.head(tokens, words)) == verb;
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
