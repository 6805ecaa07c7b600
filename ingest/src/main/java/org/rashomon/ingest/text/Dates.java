package org.rashomon.ingest.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rashomon.text.PublicationTime;

/**
 * Dates as publishers write them: ISO 8601 with or without time and offset, RFC 1123, {@code November 19, 2019}, {@code
 * 19 Nov 2019}, {@code 20191119}. A time without an offset is not a moment, so that only its day is kept. Dates of
 * figures alone are taken when there is one way to read them ({@code 19/11/2019}, not {@code 3/4/2019}).
 */
public final class Dates {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH =
            "(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january|february|march|april|august|september"
                    + "|october|november|december)";
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b" + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})\\b");
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)?[\\s-]+(?:of\\s+)?" + MONTH + "\\.?,?[\\s-]+(\\d{4})\\b");
    private static final Pattern YEAR_FIRST = Pattern.compile("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})(?!\\d)");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:\\D.*|\\d{6}.*)?$");
    private static final Pattern ISO =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ](\\d{2}:\\d{2}(?::\\d{2})?)(?:[.,](\\d+))?"
                    + "\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?");
    private static final int LONGEST = 200;

    private Dates() {}

    /** The first date that {@code text} holds; empty for none, or for one that cannot be (30 February). */
    public static Optional<PublicationTime> parse(String text) {
        String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String lower = line.strip().toLowerCase(Locale.ROOT);
        try {
            Optional<PublicationTime> moment = moment(line.strip());
            return moment.isPresent() ? moment : day(lower).map(PublicationTime::on);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PublicationTime> moment(String line) {
        Matcher iso = ISO.matcher(line);
        if (iso.find()) {
            if (iso.group(4) == null) {
                return Optional.of(PublicationTime.on(LocalDate.parse(iso.group(1))));
            }
            String time = iso.group(2).length() == 5 ? iso.group(2) + ":00" : iso.group(2);
            return Optional.of(
                    PublicationTime.at(OffsetDateTime.parse(iso.group(1) + "T" + time + offset(iso.group(4)))));
        }
        if (line.length() > 3 && line.charAt(3) == ',') {
            try {
                return Optional.of(PublicationTime.at(
                        OffsetDateTime.parse(line.replace("UTC", "GMT"), DateTimeFormatter.RFC_1123_DATE_TIME)));
            } catch (DateTimeParseException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static String offset(String written) {
        if (Character.isLetter(written.charAt(0))) {
            return ZoneOffset.UTC.getId();
        }
        String digits = written.substring(1).replace(":", "");
        return written.charAt(0) + digits.substring(0, 2) + ":" + (digits.length() > 2 ? digits.substring(2) : "00");
    }

    private static Optional<LocalDate> day(String lower) {
        Matcher m = MONTH_FIRST.matcher(lower);
        if (m.find()) {
            return date(m.group(3), month(m.group(1)), m.group(2));
        }
        m = DAY_FIRST.matcher(lower);
        if (m.find()) {
            return date(m.group(3), month(m.group(2)), m.group(1));
        }
        m = YEAR_FIRST.matcher(lower);
        if (m.find()) {
            return date(m.group(1), Integer.parseInt(m.group(2)), m.group(3));
        }
        m = FIGURES.matcher(lower);
        if (m.find()) {
            int first = Integer.parseInt(m.group(1));
            int second = Integer.parseInt(m.group(2));
            if (first > 12 || first == second) {
                return date(m.group(3), second, m.group(1));
            }
            return second > 12 ? date(m.group(3), first, m.group(2)) : Optional.empty();
        }
        m = COMPACT.matcher(lower);
        return m.matches() ? date(m.group(1), Integer.parseInt(m.group(2)), m.group(3)) : Optional.empty();
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3)) + 1;
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        int y = Integer.parseInt(year);
        return y < 1400 || y > 2200 ? Optional.empty() : Optional.of(LocalDate.of(y, month, Integer.parseInt(day)));
    }
}
