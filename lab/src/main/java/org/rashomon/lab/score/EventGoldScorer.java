package org.rashomon.lab.score;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.account.Pipelines;
import org.rashomon.actor.Actor;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;

/**
 * Measures complete events on the project's own paragraphs. An event is complete when type, mode, actor, recipient and
 * auxiliaries are right: roles by overlap of their words and, where gold has one, by country. A recipient that is no actor
 * ("a market") may be left out. Of complete events, place, day, amount and sectors are measured apart.
 */
final class EventGoldScorer implements Scorer {

    @Override
    public String layer() {
        return "eventgold";
    }

    @Override
    public String about() {
        return "complete events, held-out half of corpus/events/gold.tsv (and the other half as dev*)";
    }

    /** A gold event; fields as in the corpus. */
    private record Gold(
            String type,
            String mode,
            Side actor,
            Side recipient,
            String place,
            String day,
            String amount,
            String told) {}

    /** Words and code of a role; empty strings where there are none. */
    private record Side(String words, String country, String sector) {

        static Side of(String cell) {
            int equals = cell.indexOf('=');
            String words = equals < 0 ? cell : cell.substring(0, equals);
            String country = "";
            String sector = "";
            for (String code :
                    equals < 0 ? new String[0] : cell.substring(equals + 1).split(" ")) {
                if (SECTORS.contains(code)) {
                    sector = code;
                } else {
                    country = code;
                }
            }
            return new Side(words, country, sector);
        }
    }

    private static final List<String> SECTORS = List.of(
            "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
            "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC");

    private static final class Tally {
        int complete;
        int predicted;
        int gold;
        int typed;
        final int[] right = new int[4];
        final int[] asked = new int[4];
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Lexicon corpus = Lexicon.parse("gold", data.toString(), Files.readString(data));
        Pipeline pipeline = Pipelines.standard(Lexicons.bundled());
        Tally held = new Tally();
        Tally dev = new Tally();
        StringBuilder report = new StringBuilder();
        for (Row row : corpus.rows()) {
            String text = row.get("text");
            Masthead masthead = Masthead.unstated()
                    .withPublished(Optional.of(PublicationTime.on(LocalDate.parse(row.get("published")))));
            Document document = Document.of(Origin.given(row.id()), masthead, "en", text, Layout.plain(text));
            List<Event> events = pipeline.annotate(document).get(Event.LAYER);
            boolean isHeld = row.get("half").equals("held");
            count(
                    text,
                    gold(row),
                    events,
                    row.get("published"),
                    isHeld ? held : dev,
                    isHeld ? new StringBuilder() : report);
        }
        if (predictions.isPresent()) {
            // Only the half that may be read.
            Files.writeString(predictions.get(), report.toString());
        }
        Figures figures = new Figures();
        put(figures, "", held);
        put(figures, "dev", dev);
        return figures;
    }

    private static void put(Figures figures, String prefix, Tally tally) {
        figures.putF1(prefix, tally.complete, tally.predicted, tally.gold);
        String[] names = {"Place", "Day", "Amount", "Sector"};
        for (int i = 0; i < names.length; i++) {
            String name = prefix.isEmpty() ? names[i].toLowerCase(java.util.Locale.ROOT) : prefix + names[i];
            figures.put(name + "Accuracy", tally.asked[i] == 0 ? 0 : 100.0 * tally.right[i] / tally.asked[i]);
        }
    }

    private static List<Gold> gold(Row row) {
        List<Gold> found = new ArrayList<>();
        if (row.isBlank("events")) {
            return found;
        }
        for (String cell : row.get("events").split(" ; ")) {
            String[] given = cell.trim().split("\\|", -1);
            String[] f = new String[7];
            for (int i = 0; i < 7; i++) {
                f[i] = i < given.length ? given[i].trim() : "";
            }
            int dot = f[0].indexOf('.');
            found.add(new Gold(
                    dot < 0 ? f[0] : f[0].substring(0, dot),
                    dot < 0 ? "" : f[0].substring(dot + 1),
                    Side.of(f[1]),
                    Side.of(f[2]),
                    f[3],
                    f[4],
                    f[5],
                    f[6]));
        }
        return found;
    }

    private static void count(
            String text, List<Gold> gold, List<Event> events, String published, Tally tally, StringBuilder report) {
        tally.gold += gold.size();
        tally.predicted += events.size();
        List<Gold> left = new ArrayList<>(gold);
        for (Event event : events) {
            Gold match = left.stream()
                    .filter(g -> isComplete(text, g, event))
                    .findFirst()
                    .orElse(null);
            if (match == null) {
                report.append("WRONG ")
                        .append(text)
                        .append("\n   ")
                        .append(show(text, event))
                        .append('\n');
                continue;
            }
            left.remove(match);
            tally.complete++;
            details(match, event, published, tally);
        }
        left.forEach(g ->
                report.append("MISSED ").append(text).append("\n   ").append(g).append('\n'));
    }

    private static String show(String text, Event event) {
        return event.type() + "." + event.mode() + " ["
                + event.actor()
                        .map(a -> a.span().of(text) + "=" + a.country() + a.sectors())
                        .orElse("") + "] ["
                + event.recipient()
                        .map(a -> a.span().of(text) + "=" + a.country() + a.sectors())
                        .orElse("") + "]"
                + (event.negated() ? " negated" : "") + (event.future() ? " future" : "")
                + (event.hypothetical() ? " hypothetical" : "") + " "
                + event.evidence().get(0).rule();
    }

    private static boolean isComplete(String text, Gold gold, Event event) {
        String told =
                event.negated() ? "negated" : event.future() ? "future" : event.hypothetical() ? "hypothetical" : "";
        return gold.type().equals(event.type().name())
                && (gold.mode().isEmpty() || gold.mode().equals(event.mode()))
                && told.equals(gold.told())
                && fits(text, gold.actor(), event.actor(), false)
                && fits(
                        text,
                        gold.recipient(),
                        event.recipient(),
                        gold.recipient().country().isEmpty());
    }

    private static boolean fits(String text, Side gold, Optional<Actor> actor, boolean optional) {
        if (actor.isEmpty()) {
            return gold.words().isEmpty() || optional;
        }
        int at = gold.words().isEmpty() ? -1 : text.indexOf(gold.words());
        return at >= 0
                && new Span(at, at + gold.words().length()).overlaps(actor.get().span())
                && (gold.country().isEmpty()
                        || gold.country().equals(actor.get().country()));
    }

    private static void details(Gold gold, Event event, String published, Tally tally) {
        if (!gold.place().isEmpty()) {
            ask(
                    tally,
                    0,
                    event.place()
                            .filter(p ->
                                    gold.place().contains(p.name()) || p.name().contains(gold.place()))
                            .isPresent());
        }
        LocalDate day = LocalDate.parse(gold.day().isEmpty() ? published : gold.day());
        if (!gold.day().isEmpty()) {
            ask(
                    tally,
                    1,
                    event.time()
                            .interval()
                            .filter(i -> i.from().equals(day) && i.to().equals(day))
                            .isPresent());
        }
        if (!gold.amount().isEmpty()) {
            BigDecimal amount = new BigDecimal(gold.amount().split(" ")[0]);
            ask(tally, 2, event.quantities().stream().anyMatch(q -> q.low()
                    .filter(l -> l.compareTo(amount) == 0)
                    .isPresent()));
        }
        sector(gold.actor(), event.actor(), tally);
        sector(gold.recipient(), event.recipient(), tally);
    }

    private static void sector(Side gold, Optional<Actor> actor, Tally tally) {
        if (!gold.sector().isEmpty() && actor.isPresent()) {
            ask(tally, 3, actor.get().sectors().contains(gold.sector()));
        }
    }

    private static void ask(Tally tally, int what, boolean right) {
        tally.asked[what]++;
        tally.right[what] += right ? 1 : 0;
    }
}
