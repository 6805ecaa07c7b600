package org.rashomon.store.happening;

import java.util.Map;
import java.util.TreeMap;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Adds up people, or things of one kind, that are counted side by side.
 *
 * <pre>
 *   Two officers and ten soldiers died.     12
 *   An officer and ten soldiers died.       11
 *   A tug and three other ships sank.       4
 *   Ten soldiers and farmers died.          10 and more: left alone
 *   Ten dead and forty wounded lay there.   two numbers
 * </pre>
 */
final class Sums {

    private static final String PEOPLE = "person";

    private Sums() {}

    /** @param counted amounts by the head of what they count */
    static Map<Integer, Amount> of(Tokens tokens, Map<Integer, Amount> counted) {
        Map<Integer, Amount> sums = new TreeMap<>(counted);
        for (Map.Entry<Integer, Amount> one : counted.entrySet()) {
            Amount amount = one.getValue();
            int first = tokens.head(one.getKey());
            boolean alike = amount.unit().equals(PEOPLE) || isOfOthers(tokens, one.getKey());
            if (first < 0
                    || !tokens.relation(one.getKey()).equals("conj")
                    || !alike
                    || isState(tokens, first)
                    || isState(tokens, one.getKey())) {
                continue;
            }
            Amount before = sums.get(first);
            if (before != null && before.unit().equals(amount.unit())) {
                sums.put(first, plus(before, amount.low(), amount.high()));
                sums.remove(one.getKey());
            } else if (before == null && isOne(tokens, first)) {
                sums.put(one.getKey(), plus(amount, 1, 1));
            }
        }
        return sums;
    }

    /** {@code Dead}, {@code wounded}, {@code missing}: what people are who were counted for it, and not who they are. */
    private static boolean isState(Tokens tokens, int token) {
        String word = tokens.form(token);
        return !tokens.xpos(token).startsWith("N") || word.endsWith("ed") || word.equals("dead");
    }

    private static Amount plus(Amount amount, double low, double high) {
        return new Amount(amount.unit(), amount.low() + low, amount.high() + high);
    }

    /** {@code Three <b>other</b> ships}. */
    private static boolean isOfOthers(Tokens tokens, int noun) {
        return noun > 0
                && tokens.head(noun - 1) == noun
                && tokens.lemma(noun - 1).equals("other");
    }

    /** {@code An officer}. */
    private static boolean isOne(Tokens tokens, int noun) {
        if (tokens.upos(noun) != Upos.NOUN || !tokens.xpos(noun).equals("NN")) {
            return false;
        }
        for (int token = Math.max(0, noun - 3); token < noun; token++) {
            if (tokens.head(token) == noun
                    && (tokens.lemma(token).equals("a") || tokens.lemma(token).equals("an"))) {
                return true;
            }
        }
        return false;
    }
}
