package org.rashomon.lab.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.app.Rashomon;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.HappeningStories.Half;
import org.rashomon.lab.corpus.HappeningStories.Mark;
import org.rashomon.lab.corpus.HappeningStories.Text;
import org.rashomon.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Happenings from raw text: the texts are read into a store and linked as a user would, and the gold triggers are clustered
 * by the happenings of the accounts that stand on them. A trigger that no account stands on is alone; accounts on no gold
 * trigger are left out. Disputes count as found when the happening that most of a gold happening's triggers are in differs
 * in that field.
 */
final class StoriesScorer implements Scorer {

    private final ObjectMapper json = new ObjectMapper();

    @Override
    public String layer() {
        return "stories";
    }

    @Override
    public String about() {
        return "happenings and disputes from raw text; a folder like corpus/happenings";
    }

    /** An account of the store, by its text. */
    private record Told(String text, Span anchor, String happening) {}

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        HappeningStories stories = HappeningStories.read(data);
        Path folder = Files.createTempDirectory("stories");
        try {
            List<Told> told = read(stories, folder);
            Map<String, Set<String>> disputes = disputes(folder);
            Figures figures = new Figures();
            for (Half half : Half.values()) {
                half(stories, told, disputes, half, figures);
            }
            if (predictions.isPresent()) {
                write(stories, told, predictions.get());
            }
            return figures;
        } finally {
            delete(folder);
        }
    }

    private List<Told> read(HappeningStories stories, Path folder) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Text text : stories.texts()) {
            ObjectNode record = json.createObjectNode();
            record.put("text", text.text());
            record.put("title", text.title());
            record.put("date", text.published());
            record.put("source", text.outlet());
            lines.append(json.writeValueAsString(record)).append('\n');
        }
        Path file = folder.resolve("texts.jsonl");
        Files.writeString(file, lines);
        run(folder, "read", file.toString());
        List<Told> told = new ArrayList<>();
        for (JsonNode row : query(
                folder,
                "SELECT d.text, a.anchor_start, a.anchor_end, t.happening FROM tellings t JOIN acts a USING (account)"
                        + " JOIN documents d ON d.document = a.document AND d.run = a.run"
                        + " ORDER BY a.document, a.anchor_start, a.account")) {
            String text = stories.texts().stream()
                    .filter(t -> t.text().equals(row.get("text").asString()))
                    .map(Text::id)
                    .findFirst()
                    .orElseThrow(() -> new IOException("a text was not kept as it is"));
            Span anchor = new Span(
                    row.get("anchor_start").asInt(), row.get("anchor_end").asInt());
            told.add(new Told(text, anchor, row.get("happening").asString()));
        }
        return told;
    }

    private Map<String, Set<String>> disputes(Path folder) throws IOException {
        Map<String, Set<String>> fields = new HashMap<>();
        for (JsonNode row : query(folder, "SELECT DISTINCT happening, lower(field) AS field FROM disputes")) {
            fields.computeIfAbsent(row.get("happening").asString(), h -> new HashSet<>())
                    .add(row.get("field").asString());
        }
        return fields;
    }

    private static void half(
            HappeningStories stories, List<Told> told, Map<String, Set<String>> disputes, Half half, Figures figures) {
        String prefix = half.name().toLowerCase(Locale.ROOT);
        Map<Mark, String> gold = new LinkedHashMap<>();
        Map<Mark, String> predicted = new LinkedHashMap<>();
        Map<String, Map<String, Integer>> places = new TreeMap<>();
        int found = 0;
        for (Mark mark : stories.marks()) {
            if (mark.half() != half) {
                continue;
            }
            gold.put(mark, mark.happening());
            Optional<String> happening = happening(mark, told);
            predicted.put(mark, happening.orElse("alone " + predicted.size()));
            if (happening.isPresent()) {
                found++;
                places.computeIfAbsent(mark.happening(), h -> new TreeMap<>()).merge(happening.get(), 1, Integer::sum);
            }
        }
        if (gold.isEmpty()) {
            return;
        }
        ClusterMetrics metrics = new ClusterMetrics();
        metrics.add(gold, predicted);
        figures.put(prefix + "B3F1", metrics.b3F1());
        figures.put(prefix + "ConllF1", metrics.conllF1());
        figures.put(prefix + "TriggersFound", 100.0 * found / gold.size());
        int right = 0;
        int wanted = 0;
        Set<String> main = new HashSet<>();
        Map<String, String> mainOf = new HashMap<>();
        places.forEach((happening, counts) -> {
            String most = most(counts);
            mainOf.put(happening, most);
            main.add(most);
        });
        for (HappeningStories.Disputed dispute : stories.disputes()) {
            if (dispute.half() == half) {
                wanted++;
                String most = mainOf.getOrDefault(dispute.happening(), "");
                right += disputes.getOrDefault(most, Set.of()).contains(dispute.field()) ? 1 : 0;
            }
        }
        int claimed = main.stream()
                .mapToInt(h -> disputes.getOrDefault(h, Set.of()).size())
                .sum();
        figures.putF1(prefix + "Disputes", right, claimed, wanted);
    }

    /** The happening that most of a gold one's triggers are in. */
    static String most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }

    /** The happening of the first account that stands on a mark. */
    private static Optional<String> happening(Mark mark, List<Told> told) {
        return told.stream()
                .filter(t -> t.text().equals(mark.text()) && t.anchor().overlaps(mark.span()))
                .map(Told::happening)
                .findFirst();
    }

    private static void write(HappeningStories stories, List<Told> told, Path file) throws IOException {
        StringBuilder out = new StringBuilder();
        for (Mark mark : stories.marks()) {
            if (mark.half() == Half.DEV) {
                out.append(String.join(
                                "\t",
                                mark.text(),
                                mark.span().toString(),
                                mark.happening(),
                                happening(mark, told).orElse("-")))
                        .append('\n');
            }
        }
        Files.writeString(file, out);
    }

    private List<JsonNode> query(Path folder, String sql) throws IOException {
        List<JsonNode> rows = new ArrayList<>();
        for (String line :
                run(folder, "query", "--limit", "0", "--format", "jsonl", sql).split("\n")) {
            if (!line.isEmpty()) {
                rows.add(json.readTree(line));
            }
        }
        return rows;
    }

    private static String run(Path folder, String command, String... more) throws IOException {
        List<String> args = new ArrayList<>(
                List.of(command, "--store", folder.resolve("store").toString()));
        args.addAll(List.of(more));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = Rashomon.run(
                args,
                InputStream.nullInputStream(),
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, false, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IOException(command + ": " + err.toString(StandardCharsets.UTF_8));
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
