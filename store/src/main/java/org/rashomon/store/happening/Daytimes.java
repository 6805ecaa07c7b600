package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.time.TimeExpression;

/**
 * Reads the hours of a time expression.
 *
 * <pre>
 *   4:15 on Wednesday morning      3 to 6
 *   Tuesday night                  17 to 28
 *   the night of Tuesday           17 to 28
 *   late on Tuesday                17 to 24
 *   Tuesday                        any
 * </pre>
 */
final class Daytimes {

    /** Expressions no more than this many characters apart say together when something was. */
    static final int BESIDE = ", at about ".length();

    private static final int CLOCK = "2025-03-12T04:15".length();
    private static final int HOUR = "2025-03-12T".length();
    private static final int MIDNIGHT = 24;

    /** "Midnight on Friday": the day begins or ends with it. */
    private static final Hours EITHER_MIDNIGHT = new Hours(-2, 26);

    private static final Pattern NO_DAY = Pattern.compile(
            "(?i)(about |around |at )?([\\d.:h]+ ?)?(a\\.?m\\.?|p\\.?m\\.?|hours|o'clock|noon|midday|midnight|local time|gmt|utc| )*");

    private final Map<String, Hours> codes = new TreeMap<>();
    private final Map<String, Hours> words = new TreeMap<>();
    private final Map<String, Hours> alone = new TreeMap<>();
    private int longest;

    Daytimes(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/daytimes").rows()) {
            Hours hours = new Hours(Integer.parseInt(row.get("from")), Integer.parseInt(row.get("to")));
            row.list("codes").forEach(code -> codes.put(code, hours));
            row.list("alone").forEach(noun -> alone.put(noun, hours));
            for (String phrase : row.list("words")) {
                words.put(phrase, hours);
                longest = Math.max(longest, phrase.length());
            }
        }
    }

    /** Of a time expression of a text; any hours if it is not of one day. A clock tells the hour whatever the day. */
    Hours of(TimeExpression time, String text) {
        String value = time.value();
        boolean clock = value.length() == CLOCK && Character.isDigit(value.charAt(HOUR));
        boolean ofOneDay =
                time.interval().map(days -> days.from().equals(days.to())).orElse(clock);
        if (!ofOneDay) {
            return Hours.ANY;
        }
        if (clock) {
            int hour = Integer.parseInt(value.substring(HOUR, HOUR + 2));
            return hour == MIDNIGHT ? EITHER_MIDNIGHT : new Hours(hour - 1, hour + 2);
        }
        return Optional.ofNullable(codes.get(value.substring(Math.min(value.length(), HOUR))))
                .or(() -> begun(time.span().of(text).toLowerCase(Locale.ROOT)))
                .or(() -> before(text, time.span().start()))
                .orElse(Hours.ANY);
    }

    /** Of a noun that tells the hour without the day: {@code at dawn}. */
    Optional<Hours> ofNoun(String lemma) {
        return Optional.ofNullable(alone.get(lemma));
    }

    /** Whether an expression is a clock and names no day: {@code at 9:30 p.m.} */
    static boolean isClock(TimeExpression time, String text) {
        String value = time.value();
        return value.length() == CLOCK
                && Character.isDigit(value.charAt(HOUR))
                && NO_DAY.matcher(time.span().of(text)).matches();
    }

    /** {@code early Monday}. */
    private Optional<Hours> begun(String told) {
        int end = told.indexOf(' ');
        return end < 0 ? Optional.empty() : Optional.ofNullable(words.get(told.substring(0, end)));
    }

    /** {@code in the night to} Monday. */
    private Optional<Hours> before(String text, int start) {
        String before = text.substring(Math.max(0, start - longest - 1), start)
                .toLowerCase(Locale.ROOT)
                .strip();
        for (int from = 0; from < before.length(); from++) {
            boolean word = from == 0 || before.charAt(from - 1) == ' ';
            Hours hours = word ? words.get(before.substring(from)) : null;
            if (hours != null) {
                return Optional.of(hours);
            }
        }
        return Optional.empty();
    }
}
