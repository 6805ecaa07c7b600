package org.rashomon.event;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.text.Span;
import org.rashomon.time.CalendarWords;
import org.rashomon.time.DateInterval;

/**
 * Days that a forecast or an offer names without a year or week: those that come next, though the words alone may mean those just
 * gone.
 *
 * <pre>
 *   told on Thursday, 10 March 2022:  is sure to rule on Wednesday          16 March
 *                                     is expected to begin on 14 December   14 December 2022
 *                                     is expected to begin on Dec. 14       the same
 *                                     was expected last Wednesday           as it is
 * </pre>
 */
final class DaysToCome {

    private static final Set<String> BEFORE = Set.of("ago", "earlier", "before");

    private DaysToCome() {}

    /** The time, moved to when it comes next if it lies before the day of publication. */
    static EventTime of(Scene scene, EventTime time, CalendarWords calendar) {
        if (time.words().isEmpty() || scene.published().isEmpty()) {
            return time;
        }
        String words =
                time.words().get().of(scene.annotations.document().text()).toLowerCase(Locale.ROOT);
        LocalDate today = scene.published().get();
        Optional<DateInterval> days = time.interval();
        if (days.isEmpty()
                || !days.get().to().isBefore(today)
                || days.get().from().equals(LocalDate.MIN)) {
            return time;
        }
        boolean weekday = false;
        boolean month = false;
        for (String word : words.split("[^a-z0-9]+")) {
            boolean year = word.length() == 4 && Character.isDigit(word.charAt(0));
            if (year || calendar.isLast(word) || BEFORE.contains(word)) {
                return time;
            }
            weekday |= calendar.isWeekday(word);
            month |= calendar.isMonth(word);
        }
        LocalDate from = days.get().from();
        LocalDate to = days.get().to();
        DateInterval next = month
                ? new DateInterval(from.plusYears(1), to.plusYears(1))
                : new DateInterval(from.plusWeeks(1), to.plusWeeks(1));
        boolean comes = (month || weekday) && !next.to().isBefore(today);
        return comes ? time.covering(Optional.of(next)) : time;
    }

    /** Whether words set a time that is not over. */
    static boolean ahead(Scene scene, EventTime time) {
        return time.words().isPresent()
                && time.interval().isPresent()
                && scene.published()
                        .map(day -> !time.interval().get().to().isBefore(day))
                        .orElse(true);
    }

    /** Whether it was over when it was told. */
    static boolean past(Scene scene, EventTime time) {
        return time.interval().isPresent()
                && scene.published()
                        .map(day -> time.interval().get().to().isBefore(day))
                        .orElse(false);
    }

    /** {@code by the end of the year} leaves the beginning open. Words without a year keep their place, without days. */
    static EventTime due(Scene scene, EventTime time) {
        if (time.words().isEmpty() || time.interval().isEmpty()) {
            return time.covering(Optional.empty());
        }
        Span words = time.words().get();
        int first = scene.tokens.firstEndingAfter(words.start());
        int head = scene.setting.headOf(words);
        boolean by = scene.tree.preposition(head).equals("by")
                || first > 0 && scene.tree.lemma(first - 1, "by")
                || scene.tree.lemma(first, "by")
                || scene.tree.preposition(head).equals("before");
        return by
                ? time.covering(Optional.of(
                        new DateInterval(LocalDate.MIN, time.interval().get().to())))
                : time;
    }
}
