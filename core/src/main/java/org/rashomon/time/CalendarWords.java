package org.rashomon.time;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** What days and months are called, in full and cut short, by {@code time/words.tsv}. */
public final class CalendarWords {

    private final Set<String> full = new HashSet<>();
    private final Set<String> months = new HashSet<>();
    private final Set<String> weekdays = new HashSet<>();
    private final Set<String> last = new HashSet<>();

    public CalendarWords(Lexicons lexicons) {
        Set<String> values = new HashSet<>();
        for (Row row : lexicons.get("time/words").rows()) {
            switch (row.get("class")) {
                case "MONTH" -> {
                    months.add(row.id());
                    if (values.add(row.get("value"))) {
                        full.add(row.id());
                    }
                }
                case "WEEKDAY" -> {
                    weekdays.add(row.id());
                    full.add(row.id());
                }
                case "SHORT_WEEKDAY" -> weekdays.add(row.id());
                case "LAST" -> last.add(row.id());
                default -> {}
            }
        }
    }

    /** Whether a word in lower case is a month's or weekday's in full; a month's is the first of its rows. */
    public boolean isFull(String word) {
        return full.contains(word);
    }

    /** Whether a word in lower case is a month's. */
    public boolean isMonth(String word) {
        return months.contains(word);
    }

    /** Whether a word in lower case is a weekday's. */
    public boolean isWeekday(String word) {
        return weekdays.contains(word);
    }

    /** Whether a word in lower case says that the day is gone: {@code last}. */
    public boolean isLast(String word) {
        return last.contains(word);
    }

    /** Whether a name is that of a day or a month, with or without its point. */
    public boolean isDay(String name) {
        int length = name.endsWith(".") ? name.length() - 1 : name.length();
        String word = name.substring(0, length).toLowerCase(Locale.ROOT);
        return isWeekday(word) || isMonth(word);
    }
}
