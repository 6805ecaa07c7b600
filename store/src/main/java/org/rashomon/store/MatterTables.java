package org.rashomon.store;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rashomon.actor.Actor;
import org.rashomon.event.Agreement;
import org.rashomon.event.Evaluation;
import org.rashomon.event.Event;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Measure;
import org.rashomon.event.Tie;
import org.rashomon.text.Span;

/** What is told, apart from who tells it: events and the other kinds of matter. */
final class MatterTables {

    private MatterTables() {}

    static final Table<Found<Event>> EVENTS = MatterTables.<Event>columns()
            .text("type", "PLOVER event type", f -> f.it().type().name())
            .text("mode", "PLOVER mode, empty if none", f -> f.it().mode())
            .text("contexts", "PLOVER contexts apart by |, best first", f -> String.join("|", f.it().contexts()))
            .number("quad_class", "1 to 4, as GDELT numbers them", f -> f.it().type()
                    .quadClass()
                    .number())
            .with(Columns.actor("actor", "who does it", Event::actor))
            .with(Columns.actor("recipient", "to whom", Event::recipient))
            .with(Columns.place(Event::place))
            .with(Columns.divisions(Event::place))
            .with(Columns.time(event -> Optional.of(event.time())))
            .with(Columns.quantities("quantities", "killed, injured, size, troops, money", Event::quantities))
            .flag("negated", "told as not having happened", f -> f.it().negated())
            .flag("future", "told as still to come", f -> f.it().future())
            .flag("hypothetical", "told as possible only", f -> f.it().hypothetical())
            .flag("historical", "told as long past", f -> f.it().historical())
            .with(evidence())
            .table("events", "something said to have happened, in PLOVER's terms", "document", "number", "run");

    static final Table<Found<Agreement>> AGREEMENTS = MatterTables.<Agreement>columns()
            .text("form", "agreement, ceasefire, treaty, …", f -> f.it().form())
            .text("status", "how it stands in this telling", f -> f.it().status()
                    .name())
            .text("secrecy", "UNSTATED, PUBLISHED or SECRET", f -> f.it().secrecy()
                    .name())
            .text("parties", "who made it, apart by ;", f -> names(f.it().parties()))
            .json("party_actors", "the parties as actors", f -> actors(f, f.it().parties()))
            .with(Columns.actor("doer", "who keeps, breaks or ends it", Agreement::by))
            .text("subject", "the words for what it is about", f -> f.it().subject()
                    .map(f::words))
            .with(Columns.time(agreement -> Optional.of(agreement.reached())))
            .with(Columns.quantities("worth", "money and other quantities of it", Agreement::worth))
            .with(evidence())
            .table("agreements", "an agreement as one text tells of it", "document", "number", "run");

    static final Table<Found<Forecast>> FORECASTS = MatterTables.<Forecast>columns()
            .text(
                    "content",
                    "the clause foretold, whom it is about in brackets where its words leave that out",
                    MatterTables::foretold)
            .text("likelihood", "POSSIBLE, LIKELY or CERTAIN", f -> f.it().likelihood()
                    .name())
            .flag("negated", "foretold not to happen", f -> f.it().negated())
            .with(Columns.actor("actor", "whom it is about", Forecast::subject))
            .with(Columns.time(forecast -> Optional.of(forecast.due())))
            .with(Columns.quantities("quantities", "what is foretold in numbers", Forecast::quantities))
            .with(evidence())
            .table("forecasts", "something told as still to come", "document", "number", "run");

    static final Table<Found<Measure>> MEASURES = MatterTables.<Measure>columns()
            .text("what", "the words for the thing measured", f -> f.words(f.it().what()))
            .text("direction", "LEVEL, RISE or FALL", f -> f.it().direction().name())
            .text("actors", "whose it is, apart by ;", f -> names(f.it().actors()))
            .json("actor_codes", "the same as actors", f -> actors(f, f.it().actors()))
            .flag("planned", "a target, not a finding", f -> f.it().planned())
            .with(Columns.place(Measure::place))
            .with(Columns.time(measure -> Optional.of(measure.time())))
            .with(Columns.quantities("quantity", "the amount", measure -> List.of(measure.quantity())))
            .with(evidence())
            .table("measures", "how much of something there was", "document", "number", "run");

    static final Table<Found<Tie>> TIES = MatterTables.<Tie>columns()
            .text("type", "ALLY, SPONSOR, SUPPLIER, …", f -> f.it().type().name())
            .flag("ended", "told as over", f -> f.it().ended())
            .with(Columns.actor("actor", "who is it", tie -> Optional.of(tie.from())))
            .with(Columns.actor("recipient", "to whom", tie -> Optional.of(tie.to())))
            .with(evidence())
            .table("ties", "what one actor lastingly is to another", "document", "number", "run");

    static final Table<Found<Evaluation>> EVALUATIONS = MatterTables.<Evaluation>columns()
            .text("target", "the words for what is judged", f -> f.words(f.it().target()))
            .text("aspect", "by what it is judged", f -> f.it().aspect().name())
            .flag("favourable", "for, or against", f -> f.it().favourable())
            .flag("negated", "the judgement is denied", f -> f.it().negated())
            .with(Columns.actor("actor", "who is judged", Evaluation::actor))
            .with(evidence())
            .table("evaluations", "a judgement of an actor or an act", "document", "number", "run");

    private static <T extends Matter> Columns<Found<T>> columns() {
        return Columns.<T>of(f -> f.it().anchor(), f -> Found.rule(f.it().evidence()))
                .number("number", "in the document and kind, from 0", Found::number)
                .text("words", "the words it hangs on", f -> f.words(f.it().anchor()));
    }

    private static <T extends Matter> Columns<Found<T>> evidence() {
        return new Columns<Found<T>>()
                .json("evidence", "every rule that decided, with its words", f -> f.it().evidence());
    }

    private static String names(List<Actor> actors) {
        return actors.stream().map(Actor::name).collect(Collectors.joining("; "));
    }

    private static List<?> actors(Found<?> found, List<Actor> actors) {
        return actors.stream().map(actor -> Shapes.actor(found, actor)).toList();
    }

    /** {@code will not withdraw them} goes on from another clause that has the subject. */
    private static String foretold(Found<Forecast> f) {
        Span content = f.it().content();
        String words = f.words(content);
        return f.it().subject()
                .map(Actor::span)
                .filter(span -> span.end() <= content.start() && Character.isLowerCase(words.charAt(0)))
                .map(span -> "[" + f.words(span) + "] " + words)
                .orElse(words);
    }
}
