package org.rashomon.time;

import java.time.LocalDate;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;
import org.rashomon.time.TimeWords.WordClass;

/**
 * Reads seasons: {@code this summer}, {@code last fall}, {@code the winter of 1994}, {@code spring 2016}. Bare {@code
 * summer}, {@code winter} and {@code autumn} count; bare {@code fall} and {@code spring} only after a preposition and an
 * article ({@code in the fall}), for they are verbs and other nouns as well.
 */
final class SeasonRule implements TimeRule {

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        boolean the = w.is(at, "the");
        int i = the ? at + 1 : at;
        WordClass step = WordClass.NONE;
        while (s.isStep(i) && i - at < 3) {
            step = step == WordClass.THIS && s.classOf(i) == WordClass.LAST ? WordClass.THIS : s.classOf(i);
            i++;
        }
        if (the && w.isAny(i, "early", "late")) {
            i++;
        }
        if (!s.is(i, WordClass.SEASON)) {
            return Optional.empty();
        }
        String season = s.value(i);
        int end = i + 1;
        int yearAt = w.is(end, "of") ? end + 1 : end;
        Optional<Numeral> year = s.year(yearAt);
        if (year.isPresent()) {
            return TimeReading.date(year.get().end(), year.get().whole() + "-" + season, Anchor.NONE);
        }
        Optional<Years.Told> told = Years.after(s, end);
        if (told.isPresent()) {
            return TimeReading.date(
                    told.get().end(),
                    told.get().year() + "-" + season,
                    told.get().anchor());
        }
        boolean verbToo = w.isAny(i, "fall", "spring");
        if (step == WordClass.NONE
                && (verbToo
                        ? !the || !w.isAny(at - 1, "in", "since", "by", "until", "during", "for") || w.is(end, "of")
                        : w.is(end, "of") || w.isCapitalised(end) || w.isDash(end))) {
            return Optional.empty();
        }
        Optional<Bearing> present = s.present();
        if (present.isEmpty()) {
            return TimeReading.date(end, "XXXX-" + season, Anchor.DOCUMENT);
        }
        LocalDate today = present.get().day();
        int first = season.equals("SP") ? 3 : season.equals("SU") ? 6 : season.equals("FA") ? 9 : 12;
        int of = today.getYear();
        switch (step) {
            case LAST -> of -= today.getMonthValue() > first + 2 && first < 12 ? 0 : 1;
            case NEXT -> of += today.getMonthValue() < first ? 0 : 1;
            case THIS -> {}
            default -> of -= first > today.getMonthValue() + 3 && s.tense(at, end) != Tense.FUTURE ? 1 : 0;
        }
        return TimeReading.date(end, of + "-" + season, present.get().anchor());
    }
}
