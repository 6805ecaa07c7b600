package org.rashomon.store;

import java.math.BigDecimal;
import java.util.function.Function;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Name;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.time.TimeExpression;

/** What the text names: names, times, places, quantities. */
final class MentionTables {

    private MentionTables() {}

    static final Table<Found<Name>> NAMES = columns(Name::span, Name::evidence)
            .text("type", "PERSON, ORG, GPE, …", f -> f.it().type().name())
            .table("names", "a name", "document", "number", "run");

    static final Table<Found<TimeExpression>> TIMES = columns(TimeExpression::span, TimeExpression::evidence)
            .text("type", "DATE, TIME, DURATION or SET", f -> f.it().type().name())
            .text("value", "TIMEX3 value", f -> f.it().value())
            .day("time_from", "first day; empty when open or unknown", f -> f.it().interval()
                    .flatMap(Days::from))
            .day("time_to", "last day; empty when open or unknown", f -> f.it().interval()
                    .flatMap(Days::to))
            .text("anchor", "what it was counted from", f -> f.it().anchor().name())
            .table("times", "words that say when, how long or how often", "document", "number", "run");

    static final Table<Found<Place>> PLACES = columns(Place::span, Place::evidence)
            .text("name", "the gazetteer's name", f -> f.it().name())
            .text("kind", "COUNTRY, PROVINCE, CITY, …", f -> f.it().kind().name())
            .text("country", "ISO 3166 alpha-3", f -> f.it().country())
            .text("admin1", "first-level division", f -> f.it().admin1().name())
            .text("admin1_code", "its code in GeoNames", f -> f.it().admin1().code())
            .text("admin2", "second-level division", f -> f.it().admin2().name())
            .text("admin2_code", "its code in GeoNames", f -> f.it().admin2().code())
            .text("feature", "GeoNames feature code, or the class alone", f -> Shapes.feature(f.it().feature()))
            .real("latitude", "degrees north", f -> f.it().latitude())
            .real("longitude", "degrees east", f -> f.it().longitude())
            .text("geonames", "GeoNames id, 0 if it has none", f -> Long.toString(f.it().geonamesId()))
            .flag("adjectival", "says whose, not where", f -> f.it().adjectival())
            .real("confidence", "from 0 to 1", f -> f.it().confidence())
            .table("places", "a place, resolved", "document", "number", "run");

    static final Table<Found<Quantity>> QUANTITIES = columns(Quantity::span, Quantity::evidence)
            .real("low", "the least it can be", f -> f.it().low().map(BigDecimal::doubleValue))
            .real("high", "the most it can be", f -> f.it().high().map(BigDecimal::doubleValue))
            .text("unit", "person, USD, percent, barrel/day, …", f -> f.it().unit())
            .text("counted", "the words for what is counted", f -> f.it().counted()
                    .map(f::words))
            .table("quantities", "a count or an amount", "document", "number", "run");

    private static <T> Columns<Found<T>> columns(Function<T, Span> span, Function<T, Evidence> evidence) {
        return Columns.<T>of(
                        f -> span.apply(f.it()), f -> evidence.apply(f.it()).rule())
                .number("number", "in the document, from 0", Found::number)
                .text("words", "as the text has them", f -> f.words(span.apply(f.it())));
    }
}
