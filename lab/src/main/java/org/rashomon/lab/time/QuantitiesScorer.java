package org.rashomon.lab.time;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lab.score.Figures;
import org.rashomon.lab.score.Scorer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.quantity.Quantity;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.time.TimeTagger;

/**
 * Amounts in the sentences of {@code corpus/quantities}. Overlap: the words share a character; range: both ends right as
 * well; full: range, unit and words all the same.
 */
public final class QuantitiesScorer implements Scorer {

    private record Gold(String words, String low, String high, String unit) {}

    @Override
    public String layer() {
        return "quantities";
    }

    @Override
    public String about() {
        return "amounts with range and unit; --data is a file like corpus/quantities/gold.tsv";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = new Pipeline(
                List.of(Analyser.withModels(lexicons), new TimeTagger(lexicons), new QuantityReader(lexicons)));
        Map<String, int[]> counts = new LinkedHashMap<>();
        List<String> lines = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(data, StandardCharsets.UTF_8)) {
            number++;
            if (line.startsWith("#") || line.startsWith("id\t") || line.isBlank()) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (cells.length != 4) {
                throw new IOException(data + ":" + number + ": " + cells.length + " cells, not 4");
            }
            Annotations read = pipeline.annotate(Document.ofText(cells[2]));
            count(cells, read.get(Quantity.LAYER), counts.computeIfAbsent(cells[1], k -> new int[5]), lines);
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get(), lines, StandardCharsets.UTF_8);
        }
        Figures figures = new Figures();
        int[] all = new int[5];
        counts.values().forEach(c -> {
            for (int i = 0; i < all.length; i++) {
                all[i] += c[i];
            }
        });
        figures.put("amounts", all[0]);
        put(figures, "", all);
        counts.forEach((split, c) -> put(figures, split, c));
        return figures;
    }

    private static void put(Figures figures, String split, int[] c) {
        for (int i = 2; i < 5; i++) {
            String name = i == 2 ? "overlap" : i == 3 ? "range" : "full";
            String figure = split.isEmpty() ? name : split + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            figures.putF1(figure, c[i], c[1], c[0]);
        }
    }

    /** Gold, predicted, overlapping, range, full. */
    private static void count(String[] cells, List<Quantity> found, int[] c, List<String> lines) {
        String text = cells[2];
        c[1] += found.size();
        int from = 0;
        List<Quantity> left = new ArrayList<>(found);
        for (Gold gold : parse(cells[3])) {
            c[0]++;
            int start = text.indexOf(gold.words, from);
            int end = start + gold.words.length();
            from = end;
            Optional<Quantity> hit = left.stream()
                    .filter(q -> q.span().start() < end && q.span().end() > start)
                    .findFirst();
            if (hit.isEmpty()) {
                lines.add(cells[0] + "\tMISSED\t" + gold + "\t\t" + text);
                continue;
            }
            Quantity q = hit.get();
            left.remove(q);
            c[2]++;
            boolean range = same(gold.low, q.low()) && same(gold.high, q.high());
            boolean full = range
                    && gold.unit.equals(q.unit())
                    && q.span().start() == start
                    && q.span().end() == end;
            c[3] += range ? 1 : 0;
            c[4] += full ? 1 : 0;
            if (!full) {
                lines.add(cells[0] + "\tDIFFERS\t" + gold + "\t" + shown(q, text) + "\t" + text);
            }
        }
        left.forEach(q -> lines.add(cells[0] + "\tEXTRA\t\t" + shown(q, text) + "\t" + text));
    }

    private static List<Gold> parse(String cell) {
        List<Gold> golds = new ArrayList<>();
        for (String amount : cell.isEmpty() ? new String[0] : cell.split(" ; ")) {
            String[] parts = amount.split("=", -1);
            String[] range = parts[1].split("\\.\\.", -1);
            golds.add(new Gold(parts[0], range[0], range[1], parts[2]));
        }
        return golds;
    }

    private static boolean same(String gold, Optional<BigDecimal> value) {
        return gold.equals("-")
                ? value.isEmpty()
                : value.isPresent() && new BigDecimal(gold).compareTo(value.get()) == 0;
    }

    private static String shown(Quantity q, String text) {
        return q.span().of(text) + "=" + q.low().map(BigDecimal::toPlainString).orElse("-") + ".."
                + q.high().map(BigDecimal::toPlainString).orElse("-") + "=" + q.unit();
    }
}
