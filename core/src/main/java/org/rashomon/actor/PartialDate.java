package org.rashomon.actor;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import org.rashomon.lexicon.Row;

/** Days read from cells that know the day, the month or only the year: {@code 2014-05-06}, {@code 2014-05}, {@code 2014}. */
final class PartialDate {

    /** Before every date. */
    static final int ALWAYS = Integer.MIN_VALUE;

    /** After every date. */
    static final int OPEN = Integer.MAX_VALUE;

    private PartialDate() {}

    /** The first day that the cell may mean, as days since 1970; {@link #ALWAYS} for an empty one. */
    static int first(Row row, String column) {
        return row.isBlank(column) ? ALWAYS : (int) parse(row, column, false).toEpochDay();
    }

    /** The last day that the cell may mean, as days since 1970; {@link #OPEN} for an empty one. */
    static int last(Row row, String column) {
        return row.isBlank(column) ? OPEN : (int) parse(row, column, true).toEpochDay();
    }

    private static LocalDate parse(Row row, String column, boolean last) {
        String cell = row.get(column);
        try {
            return switch (cell.length()) {
                case 4 ->
                    last ? LocalDate.of(Integer.parseInt(cell), 12, 31) : LocalDate.of(Integer.parseInt(cell), 1, 1);
                case 7 ->
                    last
                            ? YearMonth.parse(cell).atEndOfMonth()
                            : YearMonth.parse(cell).atDay(1);
                default -> LocalDate.parse(cell);
            };
        } catch (DateTimeParseException | NumberFormatException e) {
            throw row.fault("'" + cell + "' under '" + column + "' is not a date YYYY, YYYY-MM or YYYY-MM-DD");
        }
    }
}
