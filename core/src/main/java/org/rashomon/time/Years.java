package org.rashomon.time;

import java.util.Optional;
import org.rashomon.internal.words.Words;

/** Years told by pointing, after a month or a day: {@code July last year}, {@code 3 May of that year}, {@code June of the same year}. */
final class Years {

    /** @param end the word after the last of the year's */
    record Told(int year, Anchor anchor, int end) {}

    private Years() {}

    static Optional<Told> after(TimeScene s, int at) {
        Words w = s.words();
        int of = w.is(at, "of") ? at + 1 : at;
        int word = w.is(of, "the") ? of + 1 : of;
        int end = word + 2;
        if (!w.is(word + 1, "year")) {
            return Optional.empty();
        }
        if (w.isAny(word, "that", "same")) {
            return s.narrative().map(day -> new Told(day.getYear(), s.narrativeAnchor(), end));
        }
        return s.isStep(word)
                ? s.published().map(today -> new Told(today.getYear() + s.number(word), Anchor.DOCUMENT, end))
                : Optional.empty();
    }
}
