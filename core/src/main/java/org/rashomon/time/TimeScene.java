package org.rashomon.time;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Words;

/**
 * What the rules see of a document while it is read from left to right: its words, its date and the times told of so
 * far.
 */
final class TimeScene {

    /** How many words after a date a story may go on with another. */
    private static final int STORY_REACH = 60;

    /** Before the date of what is told. */
    private static final String[] WHEN = {"in", "on"};

    /** Before a date of the same story. */
    private static final String[] WITHIN = {
        "in", "on", "by", "until", "till", "from", "to", "of", "through", "after", "before", "between", "and", "early",
        "late", "mid"
    };

    private final Words words;
    private final TimeWords lexicon;
    private final TenseReader tenses;
    private final Optional<LocalDate> published;
    private final Optional<LocalDate> chronicle;
    private final Map<MonthDay, LocalDate> fullDates = new HashMap<>();
    private Optional<LocalDate> narrative = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<LocalDate> story = Optional.empty();
    private int storyEnd;
    private String quarter = "";

    /** @param chronicle where no date of the document is known, the day by which it seems to have been written */
    TimeScene(Words words, TimeWords lexicon, Optional<LocalDate> published, Optional<LocalDate> chronicle) {
        this.words = words;
        this.lexicon = lexicon;
        this.tenses = new TenseReader(words, lexicon);
        this.published = published;
        this.chronicle = chronicle;
    }

    Words words() {
        return words;
    }

    Optional<LocalDate> published() {
        return published;
    }

    /** The first day of the last date told of, else the document's date. */
    Optional<LocalDate> narrative() {
        return narrative.or(() -> published);
    }

    /** The last day told of, be it of some of its hours only. */
    Optional<LocalDate> day() {
        return day;
    }

    /** What counting from the narrative counts from. */
    Anchor narrativeAnchor() {
        return narrative.isPresent() ? Anchor.NARRATIVE : Anchor.DOCUMENT;
    }

    /** The last quarter told of, {@code 1989-Q3}; empty if none was. */
    String quarter() {
        return quarter;
    }

    /**
     * What a date without a year at {@code at} is near to: the date of a story that was just told ({@code On 3 May 2011 …
     * On 9 May …}), unless it is of our days; the document's date; the day by which the document seems to be written.
     */
    Optional<Bearing> bearing(int at) {
        boolean goesOn = isStory(at) && words.isAny(at - 1, WITHIN);
        boolean old = published.isEmpty()
                || story.isPresent() && story.get().isBefore(published.get().minusYears(1));
        if (goesOn && old) {
            return story.map(day -> new Bearing(day, Bearing.Kind.STORY));
        }
        return present();
    }

    private boolean isStory(int at) {
        return story.isPresent() && at - storyEnd <= STORY_REACH;
    }

    /** The document's date, else the day by which it seems to be written. */
    Optional<Bearing> present() {
        return published
                .map(day -> new Bearing(day, Bearing.Kind.PUBLISHED))
                .or(() -> chronicle.map(day -> new Bearing(day, Bearing.Kind.CHRONICLE)));
    }

    /**
     * The day itself where it was told in full before: {@code the September 9 agreements} after {@code 9 September 2016}.
     * Where the document's date is known, only words that point back mean that day.
     */
    Optional<LocalDate> toldBefore(int at, MonthDay day) {
        return published.isEmpty() || words.is(at, "the") ? Optional.ofNullable(fullDates.get(day)) : Optional.empty();
    }

    /** Takes note of a date that was read from {@code first} on. */
    void tell(int first, TimeReading reading) {
        String value = reading.value();
        if (Timex.hasMonth(value) && reading.anchor() != Anchor.DOCUMENT) {
            Timex.interval(value).ifPresent(days -> {
                if (words.isAny(first - 1, WHEN)
                        && (reading.anchor() == Anchor.NONE || isStory(first))
                        && namesMonth(first, reading.end())) {
                    story = Optional.of(days.from());
                    storyEnd = reading.end();
                }
                if (days.from().equals(days.to())) {
                    fullDates.put(MonthDay.from(days.from()), days.from());
                }
            });
        }
        if (value.length() == 7 && value.charAt(5) == 'Q' && Character.isDigit(value.charAt(0))) {
            // "a year earlier" and "the 1988 quarter" look back from the quarter that is told of
            boolean now = published.isEmpty() || value.startsWith(Timex.year(published.get()));
            if (reading.anchor() != Anchor.NARRATIVE && (now || quarter.isEmpty())) {
                quarter = value;
            }
        }
        if (reading.type() == TimeType.DATE && value.length() >= 4) {
            Timex.interval(value).ifPresent(days -> narrative = Optional.of(days.from()));
        }
        if (reading.type() == TimeType.DATE || reading.type() == TimeType.TIME) {
            // "On Tuesday night … at 10:15 p.m."
            Timex.interval(value)
                    .filter(days -> days.from().equals(days.to()))
                    .ifPresent(days -> day = Optional.of(days.from()));
        }
    }

    /** Told by its name or number, and not by its distance from another time. */
    private boolean namesMonth(int first, int end) {
        for (int word = first; word < end; word++) {
            if (is(word, TimeWords.WordClass.MONTH)) {
                return true;
            }
        }
        return false;
    }

    TimeWords.WordClass classOf(int word) {
        return lexicon.classOf(words, word);
    }

    boolean is(int word, TimeWords.WordClass wordClass) {
        return lexicon.classOf(words, word) == wordClass;
    }

    /** The number that a table word carries. */
    int number(int word) {
        return Integer.parseInt(lexicon.value(words, word));
    }

    String value(int word) {
        return lexicon.value(words, word);
    }

    boolean isUnit(int word) {
        TimeWords.WordClass c = classOf(word);
        return c == TimeWords.WordClass.UNIT || c == TimeWords.WordClass.UNITS;
    }

    TimeUnit unit(int word) {
        return TimeUnit.of(value(word));
    }

    boolean isStep(int word) {
        TimeWords.WordClass c = classOf(word);
        return c == TimeWords.WordClass.LAST || c == TimeWords.WordClass.THIS || c == TimeWords.WordClass.NEXT;
    }

    boolean is(int word, TimeWords.Context context) {
        return lexicon.is(context, words, word);
    }

    boolean opens(int word) {
        return lexicon.opens(words, word);
    }

    Optional<Numeral> cardinal(int word) {
        return lexicon.numbers().cardinal(words, word);
    }

    Optional<Numeral> ordinal(int word) {
        return lexicon.numbers().ordinal(words, word);
    }

    /** A calendar year: {@code 1996}, {@code nineteen ninety-six}, {@code two thousand ten}, {@code '96}. */
    Optional<Numeral> year(int word) {
        int digits = words.integer(word);
        if (digits >= 1000 && digits <= 2199 && words.length(word) == 4) {
            return Optional.of(new Numeral(java.math.BigDecimal.valueOf(digits), word + 1));
        }
        if (words.isApostrophe(word)
                && !words.isGlued(word)
                && words.length(word + 1) == 2
                && words.integer(word + 1) >= 0
                && words.isGlued(word + 1)) {
            int two = words.integer(word + 1);
            return Optional.of(new Numeral(java.math.BigDecimal.valueOf(two < 30 ? 2000 + two : 1900 + two), word + 2));
        }
        if (words.isAny(word, "nineteen", "eighteen", "twenty", "two", "seventeen")) {
            return yearInWords(word);
        }
        return Optional.empty();
    }

    private Optional<Numeral> yearInWords(int word) {
        if (words.is(word, "two")) {
            return cardinal(word).filter(n -> n.whole() >= 2000 && n.whole() <= 2099);
        }
        int century = words.is(word, "nineteen")
                ? 1900
                : words.is(word, "eighteen") ? 1800 : words.is(word, "twenty") ? 2000 : 1700;
        if (century == 2000 && words.isDash(word + 1)) {
            return Optional.empty();
        }
        return cardinal(word + 1)
                .filter(n -> !words.isDigits(word + 1) && n.whole() >= 10 && n.whole() <= 99)
                .map(n -> new Numeral(java.math.BigDecimal.valueOf(century + n.whole()), n.end()));
    }

    /** The word after an abbreviation's point, if one stands there. */
    int afterPoint(int word) {
        return words.isMark(word, '.') && words.isGlued(word) ? word + 1 : word;
    }

    Tense tense(int from, int to) {
        return words.isAny(from - 1, "since") ? Tense.PAST : tenses.around(from, to);
    }
}
