package org.rashomon.store.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * Tells which measures are of the same quantity of the same thing, and brings their units to one.
 *
 * <pre>
 *   the trade between Russia and Iran    RUS IRN: trade
 *   Russia's trade with Iran             RUS IRN: trade
 *   2 kiloton                            2000 tonne
 * </pre>
 */
public final class Things {

    private final Map<String, Row> units = new HashMap<>();
    private final Set<String> idle = new HashSet<>();

    /**
     * @param lexicons whose {@code ledger/units.tsv} says what becomes of a unit, and {@code ledger/idle.tsv} which words do not
     *     tell what is measured
     */
    public Things(Lexicons lexicons) {
        lexicons.get("ledger/idle").rows().forEach(row -> idle.addAll(row.list("words")));
        lexicons.get("ledger/units").rows().forEach(row -> units.put(row.id(), row));
    }

    /** The unit that amounts in {@code unit} are brought to. */
    public String unit(String unit) {
        Row row = units.get(unit);
        return row == null ? unit : row.get("to");
    }

    /** An amount in {@code unit} in the unit that it is brought to. */
    public BigDecimal amount(BigDecimal amount, String unit) {
        Row row = units.get(unit);
        return row == null ? amount : amount.multiply(new BigDecimal(row.get("factor")), MathContext.DECIMAL64);
    }

    /**
     * What is measured, in a form that does not depend on how it is put: whose it is, then the words left over.
     *
     * @param what the words for the thing
     * @param owners codes or names of whose it is, in any order
     * @param ownerWords the words by which they are named
     * @param unit what is counted: the thing itself goes by it
     */
    public String thing(String what, Iterable<String> owners, Iterable<String> ownerWords, String unit) {
        TreeSet<String> codes = new TreeSet<>();
        owners.forEach(codes::add);
        codes.remove("");
        TreeSet<String> drop = new TreeSet<>(idle);
        for (String words : ownerWords) {
            for (String word : words(words)) {
                drop.add(word);
            }
        }
        TreeSet<String> left = new TreeSet<>();
        for (String word : words(what)) {
            if (!drop.contains(word)) {
                left.add(word.equals(unit + "s") ? unit : singular(word));
            }
        }
        left.remove("");
        String who = String.join(" ", codes);
        return (who.isEmpty() ? "" : who + ": ") + String.join(" ", left);
    }

    private static String[] words(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    }

    private static String singular(String word) {
        if (word.length() > 4 && word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.length() > 3 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us");
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
