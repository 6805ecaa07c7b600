package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Tells words that say of something that happened whether it was meant from the same words said of something else, by {@code
 * happening/meant.tsv}.
 *
 * <pre>
 *   a planned killing            of what was done
 *   a planned visit              of a visit
 *   the talks were planned       of talks
 *   the accident investigators   of people
 *   it may have been an error    of what is only possible
 *   they look into an error      of a question
 * </pre>
 */
final class Meant {

    private enum Sort {
        /** A noun for whatever was done: "a deliberate <b>act</b>". */
        DEED,
        /** What says of anything that it was bad or went astray: "a <b>faulty</b> switch". */
        FLAW,
        /** Who looks into something, or keeps it from happening, does not tell that it is so. */
        OPEN,
        /** Of whose lapses nothing came but that others could do something: see {@link OwnDeeds}. */
        WATCH
    }

    /** How words stand to a noun that they say more of. */
    private static final Set<String> MODIFIERS = Set.of("amod", "compound", "nmod:poss");

    private static final Set<String> MARKS = Set.of("if", "whether", "unless", "lest");

    private static final Set<String> MODALS = Set.of("may", "might", "would", "could", "should");

    private static final int FARTHEST = 5;

    private final WordClasses<Sort> words;
    private final OwnDeeds ownDeeds;

    /** @throws org.rashomon.lexicon.LexiconFault if a row is of no such class */
    Meant(Lexicons lexicons) {
        words = new WordClasses<>(lexicons.get("happening/meant"), Sort.class);
        ownDeeds = new OwnDeeds(lexicons);
    }

    /**
     * Whether a word says so of what happened.
     *
     * @param acts which tokens are words for acts
     */
    boolean isTold(Tokens tokens, Found name, boolean[] acts) {
        int word = name.head();
        int token = word;
        if (!name.clause() && (isDoneToOther(tokens, word, acts) || ownDeeds.names(tokens, word, acts))) {
            return false;
        }
        if (!name.clause() && MODIFIERS.contains(tokens.relation(token)) && tokens.head(token) != Tokens.ROOT) {
            boolean flaw = words.is(Sort.FLAW, lemma(tokens, token));
            token = tokens.head(token);
            if (!flaw && !acts[token] && !words.is(Sort.DEED, lemma(tokens, token))) {
                return false;
            }
        }
        for (int step = 0; step < FARTHEST && token != Tokens.ROOT; step++) {
            boolean open = token != word && words.is(Sort.OPEN, lemma(tokens, token));
            if (open || isOpen(tokens, token)) {
                return false;
            }
            token = tokens.head(token);
        }
        return true;
    }

    /** Whether a word is told of what is, and not of what is only possible or in question. */
    static boolean isReal(Tokens tokens, int word) {
        int token = word;
        for (int step = 0; step < FARTHEST && token != Tokens.ROOT; step++) {
            if (isOpen(tokens, token)) {
                return false;
            }
            token = tokens.head(token);
        }
        return true;
    }

    /** {@code The talks were arranged}; not {@code the blasts were arranged} nor {@code it was arranged}. */
    private boolean isDoneToOther(Tokens tokens, int verb, boolean[] acts) {
        if (!tokens.xpos(verb).equals("VBN")) {
            return false;
        }
        for (int token = tokens.sentenceStart(tokens.sentenceOf(verb)); token < verb; token++) {
            if (tokens.head(token) == verb && tokens.relation(token).equals("nsubj:pass")) {
                return tokens.upos(token) == Upos.NOUN && !acts[token] && !words.is(Sort.DEED, lemma(tokens, token));
            }
        }
        return false;
    }

    /** {@code Whether it was an accident}, {@code may have been}; what could not be was not. */
    private static boolean isOpen(Tokens tokens, int clause) {
        int start = tokens.sentenceStart(tokens.sentenceOf(clause));
        boolean open = false;
        boolean denied = false;
        for (int token = start; token < clause; token++) {
            if (tokens.head(token) == clause) {
                String relation = tokens.relation(token);
                String lemma = lemma(tokens, token);
                open |= relation.equals("mark") && MARKS.contains(lemma)
                        || relation.startsWith("aux") && MODALS.contains(lemma);
                denied |= Negations.isNegation(lemma);
            }
        }
        return open && !denied;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
