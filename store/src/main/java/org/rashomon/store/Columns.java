package org.rashomon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rashomon.actor.Actor;
import org.rashomon.event.EventTime;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;

/**
 * Lists the columns of a table, one call each: name, what it is, where its cells come from.
 *
 * @param <R> what a row is made from
 */
final class Columns<R> {

    private final List<Column<R>> columns = new ArrayList<>();

    /** Columns that begin with those every row from a document has: document, start, end, rule, run. */
    static <T> Columns<Found<T>> of(Function<Found<T>, Span> span, Function<Found<T>, String> rule) {
        return new Columns<Found<T>>()
                .text("document", "id of the document", f -> f.document().id())
                .number("start", "first character, UTF-16 offset into the document's text", f -> span.apply(f)
                        .start())
                .number("end", "after the last character", f -> span.apply(f).end())
                .text("rule", "the lexicon row, rule or model that decided", rule)
                .text("run", "id of the run that read it", Found::run);
    }

    Columns<R> text(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.VARCHAR, about, value);
    }

    Columns<R> json(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.JSON, about, row -> Json.of(value.apply(row)));
    }

    Columns<R> number(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.INTEGER, about, value);
    }

    Columns<R> real(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.DOUBLE, about, value);
    }

    Columns<R> flag(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.BOOLEAN, about, value);
    }

    Columns<R> day(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.DATE, about, value);
    }

    Columns<R> bytes(String name, String about, Function<R, ?> value) {
        return add(name, ColumnType.BLOB, about, value);
    }

    /** A column that a view works out. */
    Columns<R> viewed(String name, ColumnType type, String about) {
        return add(name, type, about, row -> Optional.empty());
    }

    private Columns<R> add(String name, ColumnType type, String about, Function<R, ?> value) {
        columns.add(new Column<>(name, type, about, value));
        return this;
    }

    /** Columns that many tables share. */
    Columns<R> with(Columns<R> more) {
        columns.addAll(more.columns);
        return this;
    }

    /** Five columns for an actor, which may be absent. */
    static <T> Columns<Found<T>> actor(String name, String who, Function<T, Optional<Actor>> actor) {
        return new Columns<Found<T>>()
                .text(name, who + ": the fullest name known", f -> actor.apply(f.it())
                        .map(Actor::name))
                .text(name + "_words", "the words for the " + name, f -> actor.apply(f.it())
                        .map(a -> f.words(a.span())))
                .text(
                        name + "_country",
                        "ISO 3166 alpha-3 or IGO UNO EUR NGO ISM IMG MNC, empty when unknown",
                        f -> actor.apply(f.it()).map(Actor::country))
                .text(name + "_sectors", "PLOVER sectors apart by |, best first", f -> actor.apply(f.it())
                        .map(a -> String.join("|", a.sectors())))
                .text(name + "_entity", "row of actor/*.tsv, where it is one of them", f -> actor.apply(f.it())
                        .flatMap(Actor::entity));
    }

    /** Eight columns for a place, which may be absent. */
    static <T> Columns<Found<T>> place(Function<T, Optional<Place>> place) {
        return new Columns<Found<T>>()
                .text("place", "the gazetteer's name of the place", f -> place.apply(f.it())
                        .map(Place::name))
                .text("place_words", "the words for the place", f -> place.apply(f.it())
                        .map(p -> f.words(p.span())))
                .text("place_kind", "how much ground it covers: COUNTRY, PROVINCE, CITY, …", f -> place.apply(f.it())
                        .map(p -> p.kind().name()))
                .text("place_country", "ISO 3166 alpha-3", f -> place.apply(f.it())
                        .map(Place::country))
                .text("place_geonames", "GeoNames id, empty if it has none", f -> place.apply(f.it())
                        .filter(p -> p.geonamesId() > 0)
                        .map(p -> Long.toString(p.geonamesId())))
                .text("place_admin1", "first-level division", f -> place.apply(f.it())
                        .map(p -> p.admin1().name()))
                .real("latitude", "degrees north", f -> place.apply(f.it()).map(Place::latitude))
                .real("longitude", "degrees east", f -> place.apply(f.it()).map(Place::longitude));
    }

    /** Four columns for what else a gazetteer knows of a place, as other projects' formats ask for it. */
    static <T> Columns<Found<T>> divisions(Function<T, Optional<Place>> place) {
        return new Columns<Found<T>>()
                .text("place_feature", "GeoNames feature code, or the class alone", f -> place.apply(f.it())
                        .map(p -> Shapes.feature(p.feature())))
                .text("place_admin1_code", "its code in GeoNames", f -> place.apply(f.it())
                        .map(p -> p.admin1().code()))
                .text("place_admin2", "second-level division", f -> place.apply(f.it())
                        .map(p -> p.admin2().name()))
                .text("place_admin2_code", "its code in GeoNames", f -> place.apply(f.it())
                        .map(p -> p.admin2().code()));
    }

    /** Four columns for a time, which may be absent. */
    static <T> Columns<Found<T>> time(Function<T, Optional<EventTime>> time) {
        return new Columns<Found<T>>()
                .day("time_from", "first day; empty when open or unknown", f -> time.apply(f.it())
                        .flatMap(EventTime::interval)
                        .flatMap(Days::from))
                .day("time_to", "last day; empty when open or unknown", f -> time.apply(f.it())
                        .flatMap(EventTime::interval)
                        .flatMap(Days::to))
                .text("time_words", "the words it was read from, empty for the document's date", f -> time.apply(f.it())
                        .flatMap(EventTime::words)
                        .map(f::words))
                .text(
                        "time_anchor",
                        "what the days were counted from: NONE, DOCUMENT for its date, NARRATIVE for a date told in the text",
                        f -> time.apply(f.it()).filter(EventTime::isTold).map(t -> t.anchor()
                                .name()));
    }

    /** One column with a JSON list of quantities. */
    static <T> Columns<Found<T>> quantities(String name, String about, Function<T, List<Quantity>> quantities) {
        return new Columns<Found<T>>().json(name, about, f -> quantities.apply(f.it()).stream()
                .map(quantity -> Shapes.quantity(f, quantity))
                .toList());
    }

    /**
     * @param name as SQL and the exports call the table
     * @param about what one row is
     * @param order names of the columns that tell any two rows apart, in sorting order
     */
    Table<R> table(String name, String about, String... order) {
        return new Table<>(name, about, List.of(order), columns);
    }

    /** A table with these columns after its own. */
    Table<R> after(Table<R> table) {
        List<Column<R>> all = new ArrayList<>(table.columns());
        all.addAll(columns);
        return new Table<>(table.name(), table.about(), table.order(), all);
    }
}
