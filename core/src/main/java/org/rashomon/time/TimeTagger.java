package org.rashomon.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;

/**
 * Finds time expressions: at each word the longest reading of any rule, with the words of degree before it ({@code
 * early}, {@code nearly}, {@code the end of}). Needs no other layer. Where no document date is known, a date without a year
 * takes it from the story it stands in, or from the {@link Chronicle}; else it keeps its unknown parts as {@code X} and has
 * no interval.
 */
public final class TimeTagger implements Annotator<List<TimeExpression>> {

    private final TimeWords lexicon;
    private final List<TimeRule> rules;

    public TimeTagger(Lexicons lexicons) {
        List<String> openers = new ArrayList<>(PhraseRule.firstWords(lexicons.get("time/vague")));
        openers.addAll(PhraseRule.firstWords(lexicons.get("time/feasts")));
        List<String> known = new ArrayList<>(PhraseRule.words(lexicons.get("time/vague")));
        known.addAll(PhraseRule.words(lexicons.get("time/feasts")));
        lexicon = new TimeWords(lexicons, known);
        openers.forEach(lexicon::open);
        CalendarDateRule dates = new CalendarDateRule();
        rules = List.of(
                new ClockRule(),
                new NumericDateRule(),
                dates,
                new DayRangeRule(dates),
                new WeekdayRule(),
                new DayOfMonthRule(),
                new NamedDayRule(),
                new QuarterRule(),
                new SeasonRule(),
                new YearRule(),
                new SetRule(),
                new DistanceRule(),
                new RelativeUnitRule(),
                new PhraseRule(lexicons.get("time/vague"), lexicon.vocabulary()),
                new DurationRule(),
                new FeastRule(lexicons.get("time/feasts")));
    }

    @Override
    public Layer<List<TimeExpression>> produces() {
        return TimeExpression.LAYER;
    }

    @Override
    public List<TimeExpression> annotate(Annotations annotations) {
        return read(annotations.document());
    }

    /** The expressions of a document, in order of their start. */
    public List<TimeExpression> read(Document document) {
        Optional<LocalDate> published = document.published().map(PublicationTime::date);
        Words words = Words.of(document, lexicon.vocabulary());
        List<TimeExpression> found = read(new TimeScene(words, lexicon, published, Optional.empty()));
        Optional<LocalDate> chronicle = published.isPresent() ? Optional.empty() : Chronicle.lastDay(found);
        return chronicle.isPresent() ? read(new TimeScene(words, lexicon, published, chronicle)) : found;
    }

    private List<TimeExpression> read(TimeScene scene) {
        Words words = scene.words();
        List<TimeExpression> found = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            if (!scene.opens(at)) {
                at++;
                continue;
            }
            int core = Modifiers.skip(scene, at);
            boolean modified = core > at;
            Found best = longest(scene, core);
            if (best == null && modified) {
                best = longest(scene, at);
                core = at;
            }
            if (best == null) {
                at++;
                continue;
            }
            TimeReading reading = best.reading();
            int first = core > at ? Modifiers.first(scene, at, core, reading) : at;
            int end = Modifiers.end(scene, reading);
            scene.tell(first, reading);
            found.add(expression(scene, first, end, best));
            at = Math.max(end, at + 1);
        }
        return List.copyOf(found);
    }

    private record Found(TimeReading reading, TimeRule rule) {}

    @org.jspecify.annotations.Nullable
    private Found longest(TimeScene scene, int at) {
        Found best = null;
        if (!scene.opens(at)) {
            return null;
        }
        for (TimeRule rule : rules) {
            Optional<TimeReading> reading = rule.read(scene, at);
            if (reading.isPresent() && (best == null || reading.get().end() > best.reading.end())) {
                best = new Found(reading.get(), rule);
            }
        }
        return best;
    }

    /** {@code After 7 p.m. on Monday} is of that day. */
    private static boolean isClock(TimeReading reading) {
        return reading.type() == TimeType.TIME && reading.value().indexOf(':') > 0;
    }

    private static TimeExpression expression(TimeScene scene, int first, int end, Found found) {
        TimeReading reading = found.reading;
        Span span = scene.words().span(first, end - 1);
        Optional<DateInterval> days = reading.interval()
                .or(() -> Timex.interval(reading.value()))
                .map(d -> isClock(reading) && scene.words().is(first - 1, "after") ? d : Bounds.apply(scene, first, d));
        return new TimeExpression(
                span, reading.type(), reading.value(), days, reading.anchor(), Evidence.of(found.rule.name(), span));
    }
}
