package org.rashomon.store.happening;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.rashomon.internal.words.NumberWords;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Vocabulary;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Numbers that stand for those that they count: "<b>five</b> of them died", "<b>one</b> of the two soldiers was hurt". */
final class Numerals {

    private final Vocabulary vocabulary;
    private final NumberWords numbers;
    private final Set<String> bounds = new HashSet<>();
    private int longest;

    Numerals(Lexicons lexicons) {
        Lexicon lexicon = lexicons.get("quantity/numbers");
        vocabulary = new Vocabulary(NumberWords.words(lexicon));
        numbers = new NumberWords(lexicon, vocabulary);
        for (Row row : lexicons.get("quantity/bounds").rows()) {
            String phrase = row.get("phrase");
            bounds.add(phrase);
            longest = Math.max(longest, phrase.split(" ").length);
        }
    }

    /** Where the words begin that bound a number of a sentence, "<b>no fewer than</b> four"; the number itself if none do. */
    int bound(Tokens tokens, int number) {
        int from = Math.max(tokens.sentenceStart(tokens.sentenceOf(number)), number - longest);
        for (int first = from; first < number; first++) {
            String words = IntStream.range(first, number).mapToObj(tokens::form).collect(Collectors.joining(" "));
            if (bounds.contains(words.toLowerCase(Locale.ROOT))) {
                return first;
            }
        }
        return number;
    }

    /** How many a token is of what stands behind it with "of"; empty if it is no such number. */
    OptionalDouble of(Tokens tokens, int token) {
        if (tokens.upos(token) != Upos.NUM
                || !isOfSome(tokens, token) && !isSaidOfNumber(tokens, token) && !isThere(tokens, token)) {
            return OptionalDouble.empty();
        }
        int first = token;
        while (first > 0 && tokens.upos(first - 1) == Upos.NUM && tokens.head(first - 1) == token) {
            first--;
        }
        String text = tokens.text().substring(tokens.start(first), tokens.end(token));
        Words words = Words.of(text, vocabulary);
        Optional<Numeral> number = numbers.cardinal(words, 0).filter(it -> it.end() == words.size());
        return number.isPresent() ? OptionalDouble.of(number.get().value().doubleValue()) : OptionalDouble.empty();
    }

    private static boolean isOfSome(Tokens tokens, int number) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(number));
        return number + 2 < end && tokens.lemma(number + 1).equals("of") && isUnder(tokens, number + 2, end, number);
    }

    /** {@code The number that struck was <b>ten</b>}. */
    private static boolean isSaidOfNumber(Tokens tokens, int number) {
        boolean is = false;
        boolean subject = false;
        for (int token = tokens.sentenceStart(tokens.sentenceOf(number)); token < number; token++) {
            if (tokens.head(token) == number) {
                is |= tokens.relation(token).equals("cop");
                subject |= tokens.relation(token).equals("nsubj") && tokens.upos(token) == Upos.NOUN;
            }
        }
        return is && subject;
    }

    /** {@code There are <b>seventy</b>}. */
    private static boolean isThere(Tokens tokens, int number) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(number)); token < number; token++) {
            if (tokens.relation(token).equals("expl") && tokens.head(token) == tokens.head(number)) {
                return true;
            }
        }
        return false;
    }

    /** {@code One of the two soldiers}: the noun hangs on the number. */
    private static boolean isUnder(Tokens tokens, int from, int end, int number) {
        for (int token = from; token < end; token++) {
            if (tokens.head(token) == number && tokens.relation(token).startsWith("nmod")) {
                return true;
            }
        }
        return false;
    }
}
