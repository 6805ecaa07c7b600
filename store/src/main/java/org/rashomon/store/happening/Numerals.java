package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Numbers that stand for those that they count: "<b>five</b> of them died", "<b>one</b> of the two soldiers was hurt". */
final class Numerals {

    private static final Set<String> WHOLE = Set.of("UNIT", "TENS");

    private static final int LONGEST = 9;

    private final Map<String, Double> words = new HashMap<>();

    Numerals(Lexicons lexicons) {
        for (Row row : lexicons.get("quantity/numbers").rows()) {
            if (WHOLE.contains(row.get("kind"))) {
                words.put(row.id(), Double.valueOf(row.get("value")));
            }
        }
    }

    /** How many a token is of what stands behind it with "of"; empty if it is no such number. */
    OptionalDouble of(Tokens tokens, int token) {
        if (tokens.upos(token) != Upos.NUM || !isOfSome(tokens, token)) {
            return OptionalDouble.empty();
        }
        String word = tokens.form(token).toLowerCase(Locale.ROOT);
        Double value = words.get(word);
        if (value != null) {
            return OptionalDouble.of(value);
        }
        boolean digits = word.length() <= LONGEST && word.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? OptionalDouble.of(Integer.parseInt(word)) : OptionalDouble.empty();
    }

    private static boolean isOfSome(Tokens tokens, int number) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(number));
        return number + 2 < end && tokens.lemma(number + 1).equals("of") && isUnder(tokens, number + 2, end, number);
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
