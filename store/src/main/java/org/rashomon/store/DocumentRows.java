package org.rashomon.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.account.Account;
import org.rashomon.attribution.Attribution;
import org.rashomon.event.ActMention;
import org.rashomon.event.Agreement;
import org.rashomon.event.Evaluation;
import org.rashomon.event.Event;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Measure;
import org.rashomon.event.Tie;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Telling;
import org.rashomon.text.Document;
import org.rashomon.text.PublicationTime;
import org.rashomon.time.TimeExpression;

/**
 * The rows that one read document becomes, table by table. A layer that nothing produced has no rows. Made by the thread
 * that read the document, so that the one that writes has only to copy.
 */
public final class DocumentRows {

    /** What near copies of the document are told by; whoever takes it in puts it there. */
    public static final Layer<String> SIGNATURE = Layer.named("signature");

    private final String document;
    private final int tokens;
    private final Optional<LocalDate> date;
    private final Optional<String> signature;
    private final Map<Table<?>, List<Object[]>> rows = new LinkedHashMap<>();
    private byte[] told = Tellings.write(List.of());

    private DocumentRows(Document document, int tokens, Optional<String> signature) {
        this.signature = signature;
        this.document = document.id();
        this.date = document.published().map(PublicationTime::date);
        this.tokens = tokens;
    }

    /** @param run id of the run that read it */
    public static DocumentRows of(Annotations read, String run) {
        Document document = read.document();
        DocumentRows rows = new DocumentRows(
                document,
                TextTables.tokens(read),
                read.has(SIGNATURE) ? Optional.of(read.get(SIGNATURE)) : Optional.empty());
        rows.add(TextTables.DOCUMENTS, List.of(document), read, run);
        rows.add(TextTables.BLOCKS, TextTables.parts(document.layout()), read, run);
        if (read.has(Reading.TOKENS)) {
            rows.add(TextTables.SENTENCES, TextTables.sentences(read.get(Reading.TOKENS)), read, run);
        }
        rows.layer(MentionTables.NAMES, Reading.NAMES, read, run);
        rows.layer(MentionTables.TIMES, TimeExpression.LAYER, read, run);
        rows.layer(MentionTables.PLACES, Place.LAYER, read, run);
        rows.layer(MentionTables.QUANTITIES, Quantity.LAYER, read, run);
        rows.layer(AttributionTable.TABLE, Attribution.LAYER, read, run);
        Map<Matter, Integer> numbers = new IdentityHashMap<>();
        numbers.putAll(rows.layers(MatterTables.EVENTS, List.of(Event.LAYER, Event.ANAPHORS), read, run));
        numbers.putAll(rows.layer(MatterTables.AGREEMENTS, Agreement.LAYER, read, run));
        numbers.putAll(rows.layer(MatterTables.FORECASTS, Forecast.LAYER, read, run));
        numbers.putAll(rows.layer(MatterTables.MEASURES, Measure.LAYER, read, run));
        numbers.putAll(rows.layer(MatterTables.TIES, Tie.LAYER, read, run));
        numbers.putAll(rows.layer(MatterTables.EVALUATIONS, Evaluation.LAYER, read, run));
        if (read.has(Account.LAYER)) {
            List<AccountRow> told = new ArrayList<>();
            for (Account account : read.get(Account.LAYER)) {
                int number = Optional.ofNullable(numbers.get(account.matter())).orElse(-1);
                told.add(new AccountRow(account, MatterFields.of(account.matter()), number));
            }
            rows.add(AccountTable.TABLE, those(told, false), read, run);
            rows.add(AccountTable.MENTIONS, those(told, true), read, run);
            if (read.has(Clue.LAYER)) {
                rows.told = Tellings.write(Tellings.of(read, told, run));
            }
        }
        return rows;
    }

    private static List<AccountRow> those(List<AccountRow> told, boolean mentions) {
        return told.stream()
                .filter(row -> row.matter() instanceof ActMention == mentions)
                .toList();
    }

    public String document() {
        return document;
    }

    /** How many accounts it gave. */
    public int accounts() {
        return rows.getOrDefault(AccountTable.TABLE, List.of()).size();
    }

    /** How many tokens were read. */
    public int tokens() {
        return tokens;
    }

    /** The day it was published. */
    Optional<LocalDate> date() {
        return date;
    }

    Optional<String> signature() {
        return signature;
    }

    /** What linking needs of it. */
    byte[] told() {
        return told;
    }

    /** The same, as linking has it. */
    public List<Telling> tellings() {
        return Tellings.read(told);
    }

    Map<Table<?>, List<Object[]>> byTable() {
        return rows;
    }

    /** Adds the rows of a layer, if there is one, and gives each thing's number. */
    private <T> Map<T, Integer> layer(Table<Found<T>> table, Layer<List<T>> layer, Annotations read, String run) {
        return layers(table, List.of(layer), read, run);
    }

    /** Adds the rows of those layers that there are, one after the other, and gives each thing's number. */
    private <T> Map<T, Integer> layers(
            Table<Found<T>> table, List<Layer<List<T>>> layers, Annotations read, String run) {
        Map<T, Integer> numbers = new IdentityHashMap<>();
        List<T> things = new ArrayList<>();
        layers.stream().filter(read::has).forEach(layer -> things.addAll(read.get(layer)));
        if (layers.stream().anyMatch(read::has)) {
            add(table, things, read, run);
            for (int i = 0; i < things.size(); i++) {
                numbers.put(things.get(i), i);
            }
        }
        return numbers;
    }

    private <T> void add(Table<Found<T>> table, List<T> things, Annotations read, String run) {
        List<Object[]> made = new ArrayList<>(things.size());
        for (int i = 0; i < things.size(); i++) {
            made.add(table.row(new Found<>(run, read, i, things.get(i))));
        }
        rows.put(table, made);
    }
}
