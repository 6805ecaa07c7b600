package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.store.happening.Kinds.Question;
import org.rashomon.text.Tokens;

/**
 * What goes wrong by itself, by {@code happening/faults.tsv}: "the <b>brakes failed</b>", "a <b>heater ignited</b> the gas", "caused by a
 * <b>swell</b>". Nobody meant what comes of it.
 */
final class Faults {

    private enum Sort {
        /** A piece of a machine or what burns. */
        THING,
        /** Weather, water or ground. */
        FORCE,
        /** What these do. */
        DEED
    }

    /** Before what something came of. */
    private static final Set<String> OF_CAUSES = Set.of("by", "of", "to", "in");

    private final WordClasses<Sort> words;
    private final Question question;

    /** @throws org.rashomon.lexicon.LexiconFault if a row is of no such class */
    Faults(Lexicons lexicons, Question question) {
        this.question = question;
        words = new WordClasses<>(lexicons.get("happening/faults"), Sort.class);
    }

    /** Those of a sentence, at the verb that tells of each, or at the force that something came of. */
    List<Found> in(Tokens tokens, int sentence, Negations negations) {
        List<Found> found = new ArrayList<>();
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            boolean force = is(Sort.FORCE, tokens, token);
            int head = tokens.head(token);
            if (head == Tokens.ROOT || !force && !is(Sort.THING, tokens, token) || isOfMany(tokens, token)) {
                continue;
            }
            String relation = tokens.relation(token);
            if (relation.equals("nsubj") && is(Sort.DEED, tokens, head)) {
                found.add(fault(head, negations));
            } else if (force && relation.startsWith("obl") && isCause(tokens, token)) {
                found.add(fault(token, negations));
            }
        }
        return found;
    }

    private Found fault(int token, Negations negations) {
        Kind kind = Intent.UNINTENDED.kind();
        return new Found(token, question, List.of(negations.isDenied(token) ? kind.disowned() : kind), true);
    }

    /** {@code A wave of arrests}. */
    private static boolean isOfMany(Tokens tokens, int noun) {
        for (int token = noun + 1; token < tokens.sentenceEnd(tokens.sentenceOf(noun)); token++) {
            if (tokens.head(token) == noun && tokens.relation(token).equals("nmod")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isCause(Tokens tokens, int noun) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(noun)); token < noun; token++) {
            if (tokens.head(token) == noun
                    && tokens.relation(token).equals("case")
                    && OF_CAUSES.contains(lemma(tokens, token))) {
                return true;
            }
        }
        return false;
    }

    private boolean is(Sort sort, Tokens tokens, int token) {
        return words.is(sort, lemma(tokens, token));
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
