package org.rashomon.actor;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.rashomon.lexicon.LexiconFault;
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
            int year = digits(cell, 0, 4);
            int month = cell.length() == 4 ? last ? 12 : 1 : digits(cell, 5, 7);
            LocalDate first = LocalDate.of(year, month, cell.length() == 10 ? digits(cell, 8, 10) : 1);
            boolean whole = cell.length() == 4 || cell.length() == 7 && cell.charAt(4) == '-';
            if (whole) {
                return last ? first.plusMonths(1).minusDays(1) : first;
            }
            if (cell.length() == 10 && cell.charAt(4) == '-' && cell.charAt(7) == '-') {
                return first;
            }
        } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
            throw fault(row, column);
        }
        throw fault(row, column);
    }

    /** The built-in parser takes longer to load than all the tables. */
    private static int digits(String cell, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = cell.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new NumberFormatException(cell);
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static LexiconFault fault(Row row, String column) {
        return row.fault("'" + row.get(column) + "' under '" + column + "' is not a date YYYY, YYYY-MM or YYYY-MM-DD");
    }
}
