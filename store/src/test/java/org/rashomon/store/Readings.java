package org.rashomon.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.rashomon.account.Account;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.AttributionKind;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Event;
import org.rashomon.event.EventTime;
import org.rashomon.event.EventType;
import org.rashomon.pipeline.Annotations;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.SourceMap;
import org.rashomon.text.Span;
import org.rashomon.time.Anchor;
import org.rashomon.time.DateInterval;

/** Documents with every layer a store keeps, as an analyser would have read them. */
final class Readings {

    static final Run RUN = new Run("0.1.0", "c0de", "a11", "1ex", "");

    private Readings() {}

    /** "Lavrov said: Minister N denied that Arland shelled Bexby, killing 12 people." */
    static Annotations reading(int number, String source) {
        return reading(number, source, event -> event);
    }

    /** @param change makes the document's event another one */
    static Annotations reading(int number, String source, UnaryOperator<Event> change) {
        String text = "Envoy " + number + " denied that Arland shelled Bexby, killing 12 people.";
        Masthead masthead = Masthead.unstated()
                .withTitle("Telling, \"" + number + "\"")
                .withOutlet(Optional.of("The Observer"))
                .withPublished(
                        Optional.of(PublicationTime.on(LocalDate.of(2024, 3, 1).plusDays(number % 28))));
        Document document = Document.of(
                new Origin(source, "record " + number, "UTF-8", SourceMap.identity()),
                masthead,
                "en",
                text,
                Layout.plain(text));
        Span speaker = new Span(0, text.indexOf(" denied"));
        Span cue = find(text, "denied");
        Span content = new Span(text.indexOf("Arland"), text.length() - 1);
        Span trigger = find(text, "shelled");
        Actor envoy = actor(speaker, "Envoy " + number, "ARL", "GOV", "test");
        Event event = change.apply(new Event(
                EventType.ASSAULT,
                "artillery",
                List.of("military"),
                trigger,
                Optional.of(actor(find(text, "Arland"), "Arland", "ARL", "MIL", "test")),
                Optional.of(actor(find(text, "Bexby"), "Bexby", "BEX", "", "test")),
                Optional.empty(),
                new EventTime(
                        Optional.of(DateInterval.day(LocalDate.of(2024, 3, 1))), Optional.empty(), Anchor.DOCUMENT),
                List.of(new Quantity(
                        find(text, "12 people"),
                        Optional.of(new BigDecimal(12)),
                        Optional.of(new BigDecimal(12)),
                        "person",
                        Optional.empty(),
                        Evidence.of("Counts"))),
                false,
                false,
                false,
                false,
                List.of(Evidence.of("event/patterns.tsv#shell", trigger))));
        Source source1 = new Source.Named(speaker, envoy);
        Attribution attribution = new Attribution(
                source1,
                List.of(speaker),
                List.of(cue),
                List.of(content),
                AttributionKind.INDIRECT,
                Stance.DENIES,
                OptionalInt.empty(),
                List.of(Evidence.of("attribution/cues.tsv#deny", cue)));
        Voice voice = new Voice(List.of(
                new Voice.Link(new Source.Author("A. Writer"), Stance.ASSERTS),
                new Voice.Link(source1, Stance.DENIES)));
        Account account = new Account(
                document.id() + "-1",
                document.id(),
                new Span(0, text.length()),
                0,
                voice,
                Stance.DENIES,
                event,
                List.of(Evidence.of("InnermostContent", trigger)));
        return new Annotations(document)
                .put(Attribution.LAYER, List.of(attribution))
                .put(Event.LAYER, List.of(event))
                .put(Account.LAYER, List.of(account));
    }

    private static Actor actor(Span span, String name, String country, String sector, String rule) {
        return new Actor(
                span,
                name,
                country,
                sector.isEmpty() ? List.of() : List.of(sector),
                Optional.empty(),
                Evidence.of(rule, span));
    }

    private static Span find(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    /** Writes some readings as a {@code read} would, one commit each. */
    static void write(Store store, int from, int to) {
        try (StoreWriter writer = new StoreWriter(store, RUN)) {
            for (int number = from; number < to; number++) {
                put(writer, number);
                writer.commit();
            }
        }
    }

    static void put(StoreWriter writer, int number) {
        Annotations reading = reading(number, "feed.jsonl");
        writer.document(DocumentRows.of(reading, RUN.id()));
        writer.copy(Copy.of(reading.document()));
    }
}
