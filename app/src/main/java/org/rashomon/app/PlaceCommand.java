package org.rashomon.app;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceResolver;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.name.NameFinder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon place TEXT}. */
@Command(
        name = "place",
        description = {
            "Says which places a text names, where they lie and why.",
            "",
            "With - it reads JSON lines {\"text\": …} from standard input and answers a line each, in order."
        },
        mixinStandardHelpOptions = true)
final class PlaceCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "TEXT", description = "A sentence or more, or - for JSON lines.")
    private String text = "";

    @Option(names = "--date", description = "The day of the text, such as 2016-09-17.")
    private Optional<LocalDate> date = Optional.empty();

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    PlaceCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = new Pipeline(
                List.of(Analyser.withModels(lexicons), NameFinder.withModel(), new PlaceResolver(lexicons)));
        return Questions.ask(
                terminal,
                text,
                date,
                json,
                q -> pipeline.annotate(q.document()).get(Place.LAYER),
                PlaceCommand::object,
                PlaceCommand::lines);
    }

    private static Map<String, Object> object(Questions.Question question, List<Place> found) {
        List<Map<String, Object>> places = new ArrayList<>();
        for (Place place : found) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("text", place.span().of(question.text()));
            row.put("start", place.span().start());
            row.put("end", place.span().end());
            row.put("name", place.name());
            row.put("kind", place.kind().name().toLowerCase(Locale.ROOT));
            row.put("country", place.country());
            row.put("feature", place.feature().name().toLowerCase(Locale.ROOT));
            row.put("admin1", place.admin1().name());
            row.put("admin1Code", place.admin1().code());
            row.put("admin2", place.admin2().name());
            row.put("admin2Code", place.admin2().code());
            row.put("lat", rounded(place.latitude()));
            row.put("lon", rounded(place.longitude()));
            row.put("geonamesId", place.geonamesId());
            row.put("adjectival", place.adjectival());
            row.put("confidence", Math.round(place.confidence() * 100) / 100.0);
            row.put("evidence", place.evidence().rule());
            places.add(row);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", question.text());
        object.put("places", places);
        return object;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1000) / 1000.0;
    }

    private static List<String> lines(Questions.Question question, List<Place> places) {
        List<String> lines = new ArrayList<>();
        for (Place place : places) {
            boolean itself =
                    place.admin1().name().isEmpty() || place.admin1().name().equals(place.name());
            lines.add(Lines.printable(String.format(
                    Locale.ROOT,
                    "%-24s %s, %s, %s%s  %.3f %.3f%s  %s",
                    place.span().of(question.text()),
                    place.name(),
                    place.kind().name().toLowerCase(Locale.ROOT),
                    itself ? "" : place.admin1().name() + ", ",
                    place.country(),
                    rounded(place.latitude()),
                    rounded(place.longitude()),
                    place.adjectival() ? "  adjective" : "",
                    place.evidence().rule())));
        }
        return lines;
    }
}
