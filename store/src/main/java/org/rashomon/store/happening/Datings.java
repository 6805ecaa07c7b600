package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Tells which times of a text say when an act was whose clause they do not stand in.
 *
 * <pre>
 *   The log shows the raid on Friday.                 who dates it
 *   The operation was mounted on Friday.              the operation is what was told before
 *   It happened on Friday.                            so is "it"
 *   It was on Friday that the jets came.              what it is that was then
 *   He died, she says, on Friday.                     not when she says so
 *   The raid, says the statement, took place on Friday.
 * </pre>
 *
 * Words: {@code happening/datings.tsv}. A day that is denied ("not on Friday") is none.
 */
final class Datings {

    /** What a word does for a time. */
    private enum Use {
        /** A verb that puts its object at a time. */
        DATES,
        /** A verb by which its subject comes about. */
        HAPPENS,
        /** One of these whose object it puts on: who does so does not happen. */
        HOLDS,
        /** A noun for what was told of before. */
        OCCASION
    }

    static final int NONE = -1;

    /** Whatever was told of before. */
    static final int BEFORE = -2;

    /** So many words stand between "it was" and a time, and between it and "that". */
    private static final int NEAR = 5;

    private static final Set<String> IT = Set.of("it", "this", "that", "they", "which");
    private static final Set<String> CLEFT = Set.of("that", "when");
    private static final Set<String> DEFINITE =
            Set.of("the", "this", "that", "these", "those", "their", "its", "his", "her");

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    Datings(Lexicons lexicons) {
        for (Use use : Use.values()) {
            words.put(use, new HashSet<>());
        }
        for (Row row : lexicons.get("happening/datings").rows()) {
            words.getOrDefault(row.constant("use", Use.class), Set.of()).addAll(row.list("words"));
        }
    }

    private boolean is(Use use, Tokens tokens, int token) {
        return words.getOrDefault(use, Set.of()).contains(lemma(tokens, token));
    }

    /**
     * The act that a time is told of: its trigger, {@link #BEFORE}, or {@link #NONE}.
     *
     * @param acts which tokens tell of an act
     * @param cues which tokens are words with which somebody speaks
     */
    int of(Tokens tokens, Span time, boolean[] acts, IntPredicate cues) {
        int first = tokens.firstEndingAfter(time.start());
        if (first >= tokens.size() || isDenied(tokens, first)) {
            return NONE;
        }
        if (isCleft(tokens, first)) {
            return actAfter(tokens, acts, first);
        }
        int verb = Days.clause(tokens, Clue.head(tokens, time));
        int dated = is(Use.DATES, tokens, verb) ? dated(tokens, verb) : NONE;
        if (dated != NONE) {
            return told(tokens, acts, dated);
        }
        if (cues.test(verb) && !is(Use.HAPPENS, tokens, verb)) {
            int told = tokens.head(verb);
            boolean act = told >= 0 && told < first && acts[told];
            return act && isBeside(tokens, verb, first) ? told : NONE;
        }
        if (tokens.upos(verb) != Upos.VERB || !is(Use.HAPPENS, tokens, verb)) {
            return NONE;
        }
        int subject = child(tokens, verb, "nsubj");
        if (child(tokens, verb, "obj") != NONE && is(Use.HOLDS, tokens, verb)) {
            // "which holds a vote on Friday"
            return NONE;
        }
        boolean hangs =
                tokens.relation(verb).startsWith("acl") || tokens.relation(verb).equals("advcl");
        int of = subject == NONE ? NONE : told(tokens, acts, subject);
        return of == NONE && !hangs ? interrupted(tokens, acts, verb) : of;
    }

    /** Whether a verb of saying only stands within what is said, or behind it, and not with its time: {@code died, she says, on Friday}. */
    private static boolean isBeside(Tokens tokens, int verb, int time) {
        if (verb < time) {
            return tokens.relation(verb).equals("parataxis") && isAfterComma(tokens, verb, time);
        }
        if (verb < time + 2) {
            return false;
        }
        boolean pronoun = tokens.upos(verb - 1) == Upos.PRON;
        return tokens.form(pronoun ? verb - 2 : verb - 1).equals(",");
    }

    /** What a verb puts at a time; {@link #NONE} if it puts nothing there. */
    private static int dated(Tokens tokens, int verb) {
        int object = child(tokens, verb, "obj");
        int subject = child(tokens, verb, "nsubj:pass");
        return object != NONE ? object : subject;
    }

    private int told(Tokens tokens, boolean[] acts, int noun) {
        return acts[noun] ? noun : isBefore(tokens, noun) ? BEFORE : NONE;
    }

    /** {@code The <b>raid</b>, says the statement, took place}. */
    private static int interrupted(Tokens tokens, boolean[] acts, int verb) {
        int start = tokens.sentenceStart(tokens.sentenceOf(verb));
        for (int token = start; token + 1 < verb; token++) {
            if (tokens.upos(token) == Upos.NOUN) {
                return acts[token] && tokens.form(token + 1).equals(",") ? token : NONE;
            }
        }
        return NONE;
    }

    /** {@code <b>Not</b> on Friday}. */
    static boolean isDenied(Tokens tokens, int first) {
        int start = tokens.sentenceStart(tokens.sentenceOf(first));
        for (int token = first - 1; token >= start; token--) {
            if (lemma(tokens, token).equals("not")) {
                return true;
            }
            if (tokens.upos(token) != Upos.ADP && tokens.upos(token) != Upos.DET) {
                return false;
            }
        }
        return false;
    }

    /** {@code It was on Friday that}. */
    private static boolean isCleft(Tokens tokens, int first) {
        int sentence = tokens.sentenceOf(first);
        int start = Math.max(tokens.sentenceStart(sentence) + 1, first - NEAR);
        boolean opens = false;
        for (int token = start; token < first; token++) {
            opens |= lemma(tokens, token).equals("be")
                    && lemma(tokens, token - 1).equals("it");
        }
        return opens && actClause(tokens, first) != NONE;
    }

    private static int actClause(Tokens tokens, int first) {
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(first)), first + 2 * NEAR);
        for (int token = first + 1; token < end; token++) {
            if (CLEFT.contains(lemma(tokens, token)) && tokens.upos(token) != Upos.DET) {
                return token;
            }
        }
        return NONE;
    }

    private static int actAfter(Tokens tokens, boolean[] acts, int first) {
        for (int token = actClause(tokens, first); token < tokens.sentenceEnd(tokens.sentenceOf(first)); token++) {
            if (acts[token]) {
                return token;
            }
        }
        return NONE;
    }

    private static boolean isAfterComma(Tokens tokens, int from, int to) {
        for (int token = from + 1; token < to; token++) {
            if (tokens.form(token).equals(",")) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word takes up what was told before: "it", "the operation". */
    private boolean isBefore(Tokens tokens, int word) {
        if (tokens.upos(word) == Upos.PRON) {
            return IT.contains(lemma(tokens, word)) || lemma(tokens, word).equals("them");
        }
        if (!is(Use.OCCASION, tokens, word)) {
            return false;
        }
        for (int token = tokens.sentenceStart(tokens.sentenceOf(word)); token < word; token++) {
            if (tokens.head(token) == word && DEFINITE.contains(lemma(tokens, token))) {
                return true;
            }
        }
        return false;
    }

    private static int child(Tokens tokens, int verb, String relation) {
        return Branches.first(tokens, verb, other -> other.startsWith(relation));
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it is only the time of an act that is denied: {@code The raid did <b>not</b> come at dawn}, {@code the talks were not
     * held on Friday}.
     */
    boolean deniesTimeOnly(Tokens tokens, int act, Negations negations, BitSet times) {
        int verb = tokens.head(act);
        if (verb == Tokens.ROOT
                || !tokens.relation(act).startsWith("nsubj")
                || !is(Use.HAPPENS, tokens, verb)
                || !negations.isNegated(verb)) {
            return false;
        }
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        for (int token = verb + 1; token < end; token++) {
            if (times.get(token) && Days.clause(tokens, token) == verb) {
                return true;
            }
        }
        return false;
    }

    /** The times of a document, and of which acts they are. */
    List<Dated> all(Tokens tokens, List<Span> times, boolean[] acts, IntPredicate cues) {
        List<Dated> dated = new ArrayList<>();
        for (Span time : times) {
            int of = of(tokens, time, acts, cues);
            if (of != NONE) {
                dated.add(new Dated(time, of));
            }
        }
        return dated;
    }

    /**
     * A time and the act that it is told of.
     *
     * @param of the act's trigger, or {@link #BEFORE}
     */
    record Dated(Span time, int of) {}
}
