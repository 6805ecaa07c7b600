package org.rashomon.internal.words;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/**
 * Reads numbers in digits and words: {@code 12,000}, {@code 6.5 billion}, {@code twenty-six}, {@code a hundred and
 * thirty million}, {@code two and a half}; and ordinals: {@code 15th}, {@code twenty-first}. The words stand in {@code
 * quantity/numbers.tsv}.
 */
public final class NumberWords {

    /** What a number word does. */
    private enum Kind {
        NONE,
        /** one to nineteen. */
        UNIT,
        /** twenty to ninety. */
        TENS,
        HUNDRED,
        /** thousand and up. */
        SCALE,
        ORDINAL,
        FRACTION
    }

    private static final Kind[] KINDS = Kind.values();

    private final byte[] kinds;
    private final long[] values;

    /** @param numbers {@code quantity/numbers}, whose words must be in {@code vocabulary} */
    public NumberWords(Lexicon numbers, Vocabulary vocabulary) {
        kinds = new byte[vocabulary.size() + 1];
        values = new long[vocabulary.size() + 1];
        for (Row row : numbers.rows()) {
            int id = vocabulary.find(row.id());
            kinds[id] = (byte) row.constant("kind", Kind.class).ordinal();
            try {
                values[id] = Long.parseLong(row.get("value"));
            } catch (NumberFormatException e) {
                throw row.fault("'" + row.get("value") + "' is not a number");
            }
        }
    }

    /** The words a vocabulary needs. */
    public static List<String> words(Lexicon numbers) {
        List<String> words = new ArrayList<>();
        numbers.rows().forEach(row -> words.add(row.id()));
        return words;
    }

    private Kind kind(Words words, int at) {
        return KINDS[kinds[words.id(at)]];
    }

    private long value(Words words, int at) {
        return values[words.id(at)];
    }

    /** Whether a number can begin here. Cheap. */
    public boolean starts(Words words, int at) {
        if (words.isDigits(at)) {
            return true;
        }
        Kind kind = kind(words, at);
        return kind != Kind.NONE && kind != Kind.ORDINAL;
    }

    /** The cardinal that begins at a word, with its scale. */
    public Optional<Numeral> cardinal(Words words, int at) {
        if (words.isDigits(at)) {
            // longer runs are no amounts, and cost the square of their length to read
            return words.length(at) > 30 ? Optional.empty() : Optional.of(digits(words, at));
        }
        Kind kind = kind(words, at);
        if (kind == Kind.UNIT || kind == Kind.TENS) {
            return Optional.of(inWords(words, at));
        }
        boolean article = words.isAny(at, "a", "an");
        if (article && (kind(words, at + 1) == Kind.HUNDRED || kind(words, at + 1) == Kind.SCALE)) {
            return Optional.of(inWords(words, at));
        }
        if (kind == Kind.FRACTION || article && kind(words, at + 1) == Kind.FRACTION) {
            return ofScale(words, article ? at + 1 : at);
        }
        return Optional.empty();
    }

    /** {@code half a million}, {@code a quarter of a billion}. */
    private Optional<Numeral> ofScale(Words words, int fraction) {
        int next = fraction + 1;
        if (words.is(next, "of")) {
            next++;
        }
        if (words.isAny(next, "a", "an") && kind(words, next + 1) == Kind.SCALE) {
            BigDecimal scale = BigDecimal.valueOf(value(words, next + 1));
            return Optional.of(new Numeral(
                    scale.divide(BigDecimal.valueOf(value(words, fraction))).stripTrailingZeros(), next + 2));
        }
        return Optional.empty();
    }

    private Numeral digits(Words words, int at) {
        BigDecimal value = new BigDecimal(words.form(at).replace(",", ""));
        int next = at + 1;
        // "2 1/2", "1/2"
        if (words.integer(next) > 0
                && !words.isGlued(next)
                && words.isMark(next + 1, '/')
                && words.isGlued(next + 1)
                && words.isGlued(next + 2)
                && isPower(words.integer(next + 2))) {
            value = value.add(new BigDecimal(words.form(next)).divide(new BigDecimal(words.form(next + 2))));
            return scaled(words, value, next + 3);
        }
        if (next < words.size() && words.isGlued(next)) {
            BigDecimal vulgar = vulgar(words, next);
            if (vulgar.signum() > 0) {
                return scaled(words, value.add(vulgar), next + 1);
            }
        }
        return scaled(words, value, next);
    }

    private static boolean isPower(int denominator) {
        return denominator == 2 || denominator == 4 || denominator == 8 || denominator == 5 || denominator == 10;
    }

    private static BigDecimal vulgar(Words words, int at) {
        if (words.isMark(at, '½')) {
            return new BigDecimal("0.5");
        } else if (words.isMark(at, '¼')) {
            return new BigDecimal("0.25");
        } else if (words.isMark(at, '¾')) {
            return new BigDecimal("0.75");
        }
        return BigDecimal.ZERO;
    }

    private Numeral scaled(Words words, BigDecimal value, int next) {
        BigDecimal result = value;
        int at = next;
        if (words.isDash(at) && isScale(words, at + 1) && words.isGlued(at)) {
            at++;
        }
        while (isScale(words, at) && at - next < 4) {
            result = result.multiply(BigDecimal.valueOf(value(words, at)));
            at++;
        }
        return new Numeral(result, at == next + 1 && words.isDash(next) ? next : at);
    }

    private boolean isScale(Words words, int at) {
        Kind kind = kind(words, at);
        return kind == Kind.SCALE || kind == Kind.HUNDRED;
    }

    private Numeral inWords(Words words, int from) {
        BigDecimal total = BigDecimal.ZERO;
        long current = 0;
        int at = from;
        if (words.isAny(at, "a", "an")) {
            current = 1;
            at++;
        }
        Kind last = Kind.NONE;
        int end = at;
        while (at - from < 16) {
            Kind kind = kind(words, at);
            if (kind == Kind.UNIT && (last == Kind.UNIT || last == Kind.TENS && value(words, at) > 9)
                    || kind == Kind.TENS && (last == Kind.UNIT || last == Kind.TENS)) {
                break;
            } else if (kind == Kind.UNIT || kind == Kind.TENS) {
                current += value(words, at);
            } else if (kind == Kind.HUNDRED && last != Kind.HUNDRED) {
                current = Math.max(1, current) * 100;
            } else if (kind == Kind.SCALE && last == Kind.SCALE) {
                total = total.multiply(BigDecimal.valueOf(value(words, at))); // "two hundred thousand million"
            } else if (kind == Kind.SCALE) {
                total = total.add(
                        BigDecimal.valueOf(Math.max(1, current)).multiply(BigDecimal.valueOf(value(words, at))));
                current = 0;
            } else {
                break;
            }
            last = kind;
            end = ++at;
            boolean joins = words.isDash(at) && words.isGlued(at) && last == Kind.TENS
                    || words.is(at, "and") && (last == Kind.HUNDRED || last == Kind.SCALE);
            Kind after = kind(words, at + 1);
            if (joins && (after == Kind.UNIT || after == Kind.TENS && last != Kind.TENS)) {
                at++;
            }
        }
        BigDecimal value = total.add(BigDecimal.valueOf(current));
        // "two and a half million"
        if (words.is(end, "and") && words.isAny(end + 1, "a", "one") && words.is(end + 2, "half")) {
            return scaled(words, value.add(new BigDecimal("0.5")), end + 3);
        }
        return new Numeral(value, end);
    }

    /** The ordinal that begins at a word: {@code third}, {@code twenty-first}, {@code 15th}. */
    public Optional<Numeral> ordinal(Words words, int at) {
        if (kind(words, at) == Kind.ORDINAL) {
            return Optional.of(new Numeral(BigDecimal.valueOf(value(words, at)), at + 1));
        }
        if (words.integer(at) > 0 && words.isGlued(at + 1) && words.isAny(at + 1, "st", "nd", "rd", "th")) {
            return Optional.of(new Numeral(BigDecimal.valueOf(words.integer(at)), at + 2));
        }
        if (kind(words, at) == Kind.TENS) {
            int next = words.isDash(at + 1) ? at + 2 : at + 1;
            if (kind(words, next) == Kind.ORDINAL && value(words, next) < 10) {
                return Optional.of(new Numeral(BigDecimal.valueOf(value(words, at) + value(words, next)), next + 1));
            }
        }
        return Optional.empty();
    }
}
