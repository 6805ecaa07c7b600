package org.rashomon.store.coded;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.event.Codebook;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.place.Gazetteer;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;

/** Writes the events of a store in a format of another project, sorted by document and place in it. */
public final class EventExport {

    private static final String SELECT = "SELECT e.*, d.date, d.url, d.outlet, d.source, d.language, d.text,"
            + " (SELECT count(*)::INTEGER FROM sentences s WHERE s.document = e.document AND s.run = e.run AND"
            + " s.start <= e.start) AS sentence_number,"
            + " (SELECT string_agg(p.words, '; ' ORDER BY p.number) FROM names p WHERE p.document = e.document AND"
            + " p.run = e.run AND p.type = 'PERSON') AS people,"
            + " (SELECT string_agg(p.words, '; ' ORDER BY p.number) FROM names p WHERE p.document = e.document AND"
            + " p.run = e.run AND p.type = 'ORG') AS organizations,"
            + " (SELECT string_agg(p.words, '; ' ORDER BY p.number) FROM names p WHERE p.document = e.document AND"
            + " p.run = e.run AND p.type IN ('GPE', 'LOC')) AS locations"
            + ", first_value(e.document) OVER first AS first_document, first_value(e.number) OVER first AS first_number,"
            + " row_number() OVER first AS telling, count(*) OVER happening AS mentions,"
            + " count(DISTINCT coalesce(d.outlet, d.source)) OVER happening AS sources,"
            + " count(DISTINCT e.document) OVER happening AS articles"
            + " FROM events e JOIN documents d USING (document, run)"
            + " LEFT JOIN accounts a ON a.document = e.document AND a.run = e.run AND a.kind = 'event' AND a.matter = e.number"
            + " LEFT JOIN tellings t ON t.account = a.account"
            + " WHERE NOT e.negated AND NOT e.future AND NOT e.hypothetical"
            + " WINDOW happening AS (PARTITION BY coalesce(t.happening, e.document || ' ' || e.number)),"
            + " first AS (PARTITION BY coalesce(t.happening, e.document || ' ' || e.number)"
            + " ORDER BY d.date NULLS LAST, e.document, e.number, e.run)"
            + " ORDER BY e.document, e.number, e.run";

    private final Store store;
    private final Lexicons lexicons;

    /** @param lexicons hold the codes of CAMEO, FIPS and the Correlates of War */
    public EventExport(Store store, Lexicons lexicons) {
        this.store = store;
        this.lexicons = lexicons;
    }

    /**
     * Writes all events, of each input as its latest run read it.
     *
     * @return how many rows
     */
    public long print(EventFormat format, PrintStream out) {
        StateCodes states = new StateCodes(lexicons);
        RowMaker maker =
                switch (format) {
                    case GDELT_EVENTS -> new GdeltEvents(states, new GdeltPlaces(states, new Gazetteer(lexicons)));
                    case GDELT_MENTIONS -> new GdeltMentions();
                    case POLECAT -> new Polecat(new Codebook(lexicons), states);
                    case CAMEO -> new CameoRows(states);
                };
        maker.header().ifPresent(header -> out.print(String.join("\t", header) + "\n"));
        long rows = 0;
        for (Lookup.Row row : new Lookup(store).rows(SELECT)) {
            CodedEvent event = coded(row);
            Optional<List<String>> cells = maker.row(event);
            if (cells.isPresent()) {
                List<String> clean = new ArrayList<>();
                cells.get().forEach(cell -> clean.add(flat(cell)));
                out.print(String.join("\t", clean) + "\n");
                rows++;
            }
        }
        return rows;
    }

    private CodedEvent coded(Lookup.Row row) {
        EventType type = EventType.valueOf(row.get("type"));
        Optional<Row> exact = lexicons.get("event/cameo").row(type + "." + row.get("mode"));
        Row code = exact.or(() -> lexicons.get("event/cameo").row(type.name()))
                .orElseThrow(() -> new IllegalStateException("event/cameo.tsv has no row '" + type + "'"));
        return new CodedEvent(row, code.get("code"), code.get("goldstein"));
    }

    /** Tabs and line breaks have no place in a cell of these formats. */
    private static String flat(String cell) {
        return cell.replace('\t', ' ').replace('\n', ' ').replace('\r', ' ');
    }
}
