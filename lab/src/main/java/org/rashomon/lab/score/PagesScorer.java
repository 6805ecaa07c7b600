package org.rashomon.lab.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.text.Decoded;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How much of the article a page reader finds, and how little else: the measure of the article extraction benchmark,
 * over shingles of four words counted as multisets, each page with the same weight.
 */
final class PagesScorer implements Scorer {

    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final int SHINGLE = 4;
    /** The gold bodies are without title, byline and captions. */
    private static final Set<BlockKind> BODY = EnumSet.of(
            BlockKind.HEADING,
            BlockKind.PARAGRAPH,
            BlockKind.LIST_ITEM,
            BlockKind.BLOCK_QUOTE,
            BlockKind.TABLE_ROW,
            BlockKind.FOOTNOTE,
            BlockKind.REFERENCE);

    @Override
    public String layer() {
        return "pages";
    }

    @Override
    public String about() {
        return "the article's text on a page; a folder with ground-truth.json and html/ID.html.gz";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        JsonMapper json = new JsonMapper();
        JsonNode gold = json.readTree(Files.readString(data.resolve("ground-truth.json")));
        PageReader reader = new PageReader(Limits.standard());
        Map<String, Map<String, String>> predicted = new TreeMap<>();
        Totals totals = new Totals();
        List<String> ids = new ArrayList<>(gold.propertyNames());
        ids.sort(null);
        for (String id : ids) {
            String body = articleBody(reader, data.resolve("html").resolve(id + ".html.gz"));
            predicted.put(id, Map.of("articleBody", body));
            totals.add(id, gold.get(id).path("articleBody").asString(""), body);
        }
        if (predictions.isPresent()) {
            Files.writeString(
                    predictions.get(),
                    json.writerWithDefaultPrettyPrinter().writeValueAsString(predicted),
                    StandardCharsets.UTF_8);
        }
        return totals.figures();
    }

    private static String articleBody(PageReader reader, Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
            bytes = in.readAllBytes();
        }
        Decoded decoded = Decoded.of(bytes);
        try {
            Document page = reader.read(file.toString(), "", decoded.charset(), decoded.text(), Optional.empty());
            return page.layout().blocks().stream()
                    .filter(block -> BODY.contains(block.kind()))
                    .map(Block::span)
                    .map(span -> span.of(page.text()))
                    .collect(Collectors.joining("\n\n"));
        } catch (IngestFailure failure) {
            return "";
        }
    }

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    /** Runs of four words, or of all the words when there are fewer, with how often each occurs. */
    static Map<List<String>, Integer> shingles(List<String> words) {
        Map<List<String>, Integer> shingles = new HashMap<>();
        int n = Math.min(SHINGLE, words.size());
        for (int i = 0; n > 0 && i + n <= words.size(); i++) {
            shingles.merge(List.copyOf(words.subList(i, i + n)), 1, Integer::sum);
        }
        return shingles;
    }

    /** Sums over pages. */
    static final class Totals {

        private final Map<String, double[]> pages = new LinkedHashMap<>();
        private double precision;
        private double recall;
        private int equal;

        void add(String id, String gold, String predicted) {
            List<String> goldWords = words(gold);
            List<String> predictedWords = words(predicted);
            Map<List<String>, Integer> g = shingles(goldWords);
            Map<List<String>, Integer> p = shingles(predictedWords);
            double tp = 0;
            double fn = 0;
            for (Map.Entry<List<String>, Integer> shingle : g.entrySet()) {
                int found = p.getOrDefault(shingle.getKey(), 0);
                tp += Math.min(found, shingle.getValue());
                fn += Math.max(0, shingle.getValue() - found);
            }
            double fp = -tp;
            for (int count : p.values()) {
                fp += count;
            }
            boolean empty = fp == 0 && fn == 0;
            double pagePrecision = empty ? 1 : tp == 0 ? 0 : tp / (tp + fp);
            double pageRecall = empty ? 1 : tp == 0 ? 0 : tp / (tp + fn);
            precision += pagePrecision;
            recall += pageRecall;
            equal += goldWords.equals(predictedWords) ? 1 : 0;
            pages.put(id, new double[] {pagePrecision, pageRecall});
        }

        Figures figures() {
            double p = pages.isEmpty() ? 0 : 100 * precision / pages.size();
            double r = pages.isEmpty() ? 0 : 100 * recall / pages.size();
            return new Figures()
                    .put("f1", p + r == 0 ? 0 : 2 * p * r / (p + r))
                    .put("precision", p)
                    .put("recall", r)
                    .put("accuracy", pages.isEmpty() ? 0 : 100.0 * equal / pages.size())
                    .put("pages", pages.size());
        }
    }
}
