package org.rashomon.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;

/** TIMEX3 values, and the days they cover. */
final class Timex {

    private Timex() {}

    static String year(LocalDate day) {
        return String.format(Locale.ROOT, "%04d", day.getYear());
    }

    static String month(LocalDate day) {
        return month(day.getYear(), day.getMonthValue());
    }

    static String month(int year, int month) {
        return String.format(Locale.ROOT, "%04d-%02d", year, month);
    }

    /** Whether a value is a month or a day of a known year: {@code 2016-09}, {@code 2016-09-17}. */
    static boolean hasMonth(String value) {
        boolean whole = value.length() == 7 || value.length() == 10;
        return whole
                && Character.isDigit(value.charAt(0))
                && value.charAt(4) == '-'
                && Character.isDigit(value.charAt(5))
                && Character.isDigit(value.charAt(6));
    }

    /** ISO 8601: a week belongs to the year of its Thursday. */
    static String week(LocalDate day) {
        return String.format(
                Locale.ROOT,
                "%04d-W%02d",
                day.get(IsoFields.WEEK_BASED_YEAR),
                day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /**
     * The days a value covers; empty for durations, sets, references and values with unknown parts. A winter is December
     * to February of the year after; a part of a day is its day.
     */
    static Optional<DateInterval> interval(String value) {
        try {
            return Optional.ofNullable(parse(value));
        } catch (DateTimeException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    @SuppressWarnings("NullAway") // null inside, Optional outside
    private static DateInterval parse(String value) {
        int time = value.indexOf('T');
        String date = time > 0 ? value.substring(0, time) : value;
        int n = date.length();
        for (int i = 0; i < Math.min(n, 4); i++) {
            if (!Character.isDigit(date.charAt(i)) && !(i > 1 && date.charAt(i) == 'X')) {
                return null;
            }
        }
        if (n == 2) {
            return years(Integer.parseInt(date) * 100, 100);
        } else if (n == 3) {
            return years(Integer.parseInt(date) * 10, 10);
        } else if (n == 4) {
            return date.indexOf('X') >= 0 ? null : years(Integer.parseInt(date), 1);
        } else if (n < 6 || date.charAt(4) != '-') {
            return null;
        }
        int year = Integer.parseInt(date.substring(0, 4));
        String rest = date.substring(5);
        return switch (rest.charAt(0)) {
            case 'Q' -> months(year, 3 * Integer.parseInt(rest.substring(1)) - 2, 3);
            case 'H' -> months(year, 6 * Integer.parseInt(rest.substring(1)) - 5, 6);
            case 'W' -> rest.equals("WI") ? months(year, 12, 3) : week(year, rest);
            case 'S' -> rest.equals("SP") ? months(year, 3, 3) : rest.equals("SU") ? months(year, 6, 3) : null;
            case 'F' -> months(year, 9, 3);
            default ->
                rest.length() == 2 ? months(year, Integer.parseInt(rest), 1) : DateInterval.day(LocalDate.parse(date));
        };
    }

    @SuppressWarnings("NullAway")
    private static DateInterval week(int year, String rest) {
        int week = Integer.parseInt(rest.substring(1, 3));
        LocalDate monday = LocalDate.of(year, 1, 4)
                .with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week)
                .with(DayOfWeek.MONDAY);
        return rest.endsWith("-WE")
                ? new DateInterval(monday.plusDays(5), monday.plusDays(6))
                : new DateInterval(monday, monday.plusDays(6));
    }

    private static DateInterval years(int from, int count) {
        int first = Math.max(from, Year.MIN_VALUE);
        return new DateInterval(LocalDate.of(first, 1, 1), LocalDate.of(first + count - 1, 12, 31));
    }

    private static DateInterval months(int year, int month, int count) {
        LocalDate first = LocalDate.of(year, month, 1);
        return new DateInterval(first, first.plusMonths(count).minusDays(1));
    }
}
