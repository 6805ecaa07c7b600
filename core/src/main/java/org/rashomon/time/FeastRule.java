package org.rashomon.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/** Reads the feasts of {@code time/feasts.tsv}, with a year if one follows: {@code Christmas 2015}. */
final class FeastRule implements TimeRule {

    private record Feast(String[] words, String day) {}

    private final List<Feast> feasts = new ArrayList<>();

    FeastRule(Lexicon lexicon) {
        for (Row row : lexicon.rows()) {
            feasts.add(new Feast(row.get("phrase").split(" "), row.get("day")));
        }
        feasts.sort((a, b) -> b.words.length - a.words.length);
    }

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (!w.isCapitalised(at)) {
            return Optional.empty();
        }
        for (Feast feast : feasts) {
            int end = match(w, at, feast.words);
            if (end > at) {
                Optional<Numeral> year = s.year(end);
                if (year.isPresent()) {
                    return TimeReading.date(
                            year.get().end(), day(feast.day, year.get().whole()).toString(), Anchor.NONE);
                }
                return s.published()
                        .flatMap(d -> TimeReading.date(
                                end, nearest(s, at, end, feast, d).toString(), Anchor.DOCUMENT));
            }
        }
        return Optional.empty();
    }

    private static int match(Words w, int at, String[] phrase) {
        int i = at;
        for (String word : phrase) {
            if (word.equals("'s")) {
                if (w.isApostrophe(i) && w.is(i + 1, "s")) {
                    i += 2;
                }
                continue;
            }
            if (!w.is(i, word)) {
                return at;
            }
            i++;
            if (word.equals("st") && w.isMark(i, '.')) {
                i++;
            }
        }
        return i;
    }

    private static LocalDate nearest(TimeScene s, int at, int end, Feast feast, LocalDate today) {
        Tense tense = s.tense(at, end);
        LocalDate best = day(feast.day, today.getYear());
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            LocalDate day = day(feast.day, year);
            if (cost(day, today, tense) < cost(best, today, tense)) {
                best = day;
            }
        }
        return best;
    }

    private static long cost(LocalDate day, LocalDate today, Tense tense) {
        long days = day.toEpochDay() - today.toEpochDay();
        boolean against = tense == Tense.PAST && days > 0 || tense == Tense.FUTURE && days < 0;
        return Math.abs(days) + (against ? 150 : 0);
    }

    static LocalDate day(String rule, int year) {
        if (rule.startsWith("EA")) {
            int offset = rule.length() == 2 ? 0 : Integer.parseInt(rule.substring(2));
            return easter(year).plusDays(offset);
        }
        return switch (rule) {
            case "OE" -> orthodoxEaster(year);
            case "TH" -> LocalDate.of(year, 11, 1).with(TemporalAdjusters.dayOfWeekInMonth(4, DayOfWeek.THURSDAY));
            case "LD" -> LocalDate.of(year, 9, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
            case "MD" -> LocalDate.of(year, 5, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
            default -> LocalDate.parse(String.format(java.util.Locale.ROOT, "%04d-%s", year, rule));
        };
    }

    /** The Gregorian computus of Meeus. */
    private static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }

    /** The Julian computus of Meeus, in Gregorian days; right from 1900 to 2099. */
    private static LocalDate orthodoxEaster(int year) {
        int d = (19 * (year % 19) + 15) % 30;
        int e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
        int n = d + e + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1).plusDays(13);
    }
}
