package org.rashomon.reading.coref;

import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;

/**
 * Where "it" stands for nobody though the parser takes it for a subject: "it will take years to rebuild", "it is said that".
 * By the patterns of Lappin and Leass 1994 (<i>An Algorithm for Pronominal Anaphora Resolution</i>, section 2.1.2) over
 * dependencies; words in {@code reading/expletives.tsv}.
 */
final class Expletives {

    private enum Word {
        LASTS,
        TIME,
        TOLD,
        DECIDED,
        TURNS,
        WEATHER,
        MOMENT
    }

    private static final Set<String> CLAUSES = Set.of("ccomp", "csubj");

    private static final Set<String> PURPOSES = Set.of("advcl", "xcomp", "acl", "csubj", "ccomp");

    private static final Set<String> TIMES = Set.of("obj", "obl:unmarked", "obl:tmod", "advmod");

    private final WordClasses<Word> words;

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such class */
    Expletives(Lexicons lexicons) {
        words = new WordClasses<>(lexicons.get("reading/expletives"), Word.class);
    }

    /** Whether a token is an "it" of nobody. */
    boolean is(Tokens tokens, int token) {
        int head = tokens.head(token);
        if (head == Tokens.ROOT
                || !tokens.form(token).equalsIgnoreCase("it")
                || !tokens.relation(token).startsWith("nsubj")) {
            return false;
        }
        boolean passive = tokens.relation(token).equals("nsubj:pass");
        boolean told = has(tokens, head, CLAUSES);
        String lemma = lemma(tokens, head);
        return words.is(Word.WEATHER, lemma)
                || words.is(Word.TURNS, lemma) && told
                || words.is(Word.MOMENT, lemma) && has(tokens, head, PURPOSES)
                || passive && words.is(Word.TOLD, lemma) && told
                || passive && words.is(Word.DECIDED, lemma) && (told || has(tokens, head, Set.of("xcomp")))
                || !passive && words.is(Word.LASTS, lemma) && lasts(tokens, head);
    }

    /** The clause may hang on the verb or on the time. */
    private boolean lasts(Tokens tokens, int verb) {
        for (int token = verb + 1; token < tokens.sentenceEnd(tokens.sentenceOf(verb)); token++) {
            boolean time = tokens.head(token) == verb
                    && TIMES.contains(tokens.relation(token))
                    && words.is(Word.TIME, lemma(tokens, token));
            if (time) {
                return has(tokens, verb, PURPOSES) || has(tokens, token, PURPOSES);
            }
        }
        return false;
    }

    private static boolean has(Tokens tokens, int head, Set<String> relations) {
        for (int token = head + 1; token < tokens.sentenceEnd(tokens.sentenceOf(head)); token++) {
            if (tokens.head(token) == head && relations.contains(tokens.relation(token))) {
                return true;
            }
        }
        return false;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
