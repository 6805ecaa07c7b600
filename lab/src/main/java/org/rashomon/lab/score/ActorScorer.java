package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;

/**
 * Bare phrases with dates against their codes: {@code corpus/actors/*.tsv}, with columns id, text, date, country, sectors,
 * entity and note. Country and first sector must be equal, empty ones too; the entity is scored, by name, where gold has
 * one.
 */
final class ActorScorer implements Scorer {

    private static final ActorResolver RESOLVER = new ActorResolver(Lexicons.bundled());

    @Override
    public String layer() {
        return "actors";
    }

    @Override
    public String about() {
        return "country, first sector and entity of actor phrases as of a date; TSV of id, text, date, codes";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        int phrases = 0;
        int country = 0;
        int answered = 0;
        int sector = 0;
        int both = 0;
        int entities = 0;
        int entity = 0;
        List<String> report = new ArrayList<>();
        for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
            if (line.isEmpty() || line.startsWith("#") || line.startsWith("id\t")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 7) {
                throw new IOException(data + ": " + cells.length + " cells, not 7, in '" + line + "'");
            }
            Actor actor = RESOLVER.resolve(
                    cells[1], cells[2].isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(cells[2])));
            String first = actor.sectors().isEmpty() ? "" : actor.sectors().get(0);
            boolean sameCountry = actor.country().equals(cells[3]);
            boolean sameSector = first.equals(cells[4].split("\\|", -1)[0]);
            boolean sameEntity = cells[5].isEmpty()
                    || actor.entity().isPresent() && actor.name().equals(cells[5]);
            phrases++;
            country += sameCountry ? 1 : 0;
            answered += actor.country().isEmpty() ? 0 : 1;
            sector += sameSector ? 1 : 0;
            both += sameCountry && sameSector ? 1 : 0;
            if (!cells[5].isEmpty()) {
                entities++;
                entity += sameEntity ? 1 : 0;
            }
            report.add(String.join(
                    "\t",
                    sameCountry && sameSector && sameEntity ? "ok" : "WRONG",
                    line,
                    actor.country(),
                    String.join("|", actor.sectors()),
                    actor.entity().isPresent() ? actor.name() : "",
                    actor.evidence().rule()));
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get(), report, StandardCharsets.UTF_8);
        }
        if (phrases == 0) {
            throw new IOException(data + " has no phrases");
        }
        return new Figures()
                .put("phrases", phrases)
                .put("country", 100.0 * country / phrases)
                .put("answered", 100.0 * answered / phrases)
                .put("firstSector", 100.0 * sector / phrases)
                .put("both", 100.0 * both / phrases)
                .put("entities", entities)
                .put("entity", entities == 0 ? 0 : 100.0 * entity / entities);
    }
}
