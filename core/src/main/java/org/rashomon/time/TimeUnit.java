package org.rashomon.time;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** Units of time, with how TIMEX3 writes them. */
enum TimeUnit {
    SECOND("S", "PT%sS"),
    MINUTE("TM", "PT%sM"),
    HOUR("H", "PT%sH"),
    DAY("D", "P%sD"),
    WEEK("W", "P%sW"),
    FORTNIGHT("F", "P%sW"),
    WEEKEND("WE", "P%sWE"),
    MONTH("M", "P%sM"),
    QUARTER("Q", "P%sQ"),
    YEAR("Y", "P%sY"),
    DECADE("DE", "P%sY"),
    CENTURY("CE", "P%sY"),
    MILLENNIUM("ML", "P%sY");

    private final String code;
    private final String pattern;

    TimeUnit(String code, String pattern) {
        this.code = code;
        this.pattern = pattern;
    }

    static TimeUnit of(String code) {
        for (TimeUnit unit : values()) {
            if (unit.code.equals(code)) {
                return unit;
            }
        }
        throw new IllegalArgumentException("no unit '" + code + "'");
    }

    boolean isClock() {
        return this == SECOND || this == MINUTE || this == HOUR;
    }

    /** {@code P20Y} for two decades. */
    String duration(int count) {
        return pattern.replace("%s", Long.toString((long) count * multiple()));
    }

    /** {@code PXY}; decades and centuries keep a letter of their own. */
    String vagueDuration() {
        return switch (this) {
            case DECADE -> "PXDE";
            case CENTURY -> "PXCE";
            case MILLENNIUM -> "PXL";
            default -> pattern.replace("%s", "X");
        };
    }

    private int multiple() {
        return switch (this) {
            case FORTNIGHT -> 2;
            case DECADE -> 10;
            case CENTURY -> 100;
            case MILLENNIUM -> 1000;
            default -> 1;
        };
    }

    /** The day {@code steps} units from {@code day}; the same day for units of the clock. */
    LocalDate step(LocalDate day, int steps) {
        return switch (this) {
            case SECOND, MINUTE, HOUR -> day;
            case DAY -> day.plusDays(steps);
            case WEEK, WEEKEND -> day.plusWeeks(steps);
            case FORTNIGHT -> day.plusWeeks(2L * steps);
            case MONTH -> day.plusMonths(steps);
            case QUARTER -> day.plusMonths(3L * steps);
            case YEAR, DECADE, CENTURY, MILLENNIUM -> day.plusYears((long) steps * multiple());
        };
    }

    /** The value of the unit that {@code day} lies in: {@code 1998-W07}, {@code 1998-Q1}, {@code 199}. */
    String around(LocalDate day) {
        return switch (this) {
            case SECOND, MINUTE, HOUR, DAY -> day.toString();
            case WEEK, FORTNIGHT -> Timex.week(day);
            case WEEKEND -> Timex.week(day) + "-WE";
            case MONTH -> Timex.month(day);
            case QUARTER -> Timex.year(day) + "-Q" + day.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Timex.year(day);
            case DECADE -> Timex.year(day).substring(0, 3);
            case CENTURY -> Timex.year(day).substring(0, 2);
            case MILLENNIUM -> Timex.year(day).substring(0, 1);
        };
    }
}
