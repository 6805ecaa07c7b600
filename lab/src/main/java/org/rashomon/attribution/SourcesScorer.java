package org.rashomon.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rashomon.account.Pipelines;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.lab.score.Figures;
import org.rashomon.lab.score.Scorer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Whom pronouns and short names in the place of a source stand for: the sources' offsets and answers are
 * {@code sources/polnear-dev.tsv} in the lab, the texts are PolNeAR's. {@code accuracy} reads the gold span; {@code
 * endToEnd} asks for an attribution that was found there. An answer is right when it is one of the names given, titles
 * apart, or holds the first, fullest one.
 */
public final class SourcesScorer implements Scorer {

    private record Case(Span span, String kind, List<String> answers) {}

    @Override
    public String layer() {
        return "sources";
    }

    @Override
    public String about() {
        return "Whom sources name; --data is polnear/dev, whose 200 answers the lab has.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Map<String, List<Case>> cases = cases();
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = Pipelines.standard(lexicons);
        Sources.Knowledge knowledge = new Sources.Knowledge(lexicons);
        Map<String, int[]> tallies = new TreeMap<>();
        StringBuilder log = new StringBuilder();
        for (PolNear.Article article : PolNear.read(data)) {
            List<Case> here = cases.getOrDefault(article.name(), List.of());
            if (here.isEmpty()) {
                continue;
            }
            Document document = article.document();
            Annotations read = pipeline.annotate(document);
            Trees trees = new Trees(read.get(Reading.TOKENS));
            Quotations quotations = new Quotations(document, trees.tokens());
            List<Draft> drafts = drafts(trees, read.get(Attribution.LAYER), here);
            Sources sources = new Sources(read, trees, knowledge, drafts, quotations, words -> false);
            for (Case c : here) {
                List<int[]> place = StanceAt.ranges(trees.tokens(), List.of(c.span()));
                Draft draft = drafts.stream()
                        .filter(d -> !d.source.isEmpty() && d.source.get(0)[0] == place.get(0)[0])
                        .findFirst()
                        .orElseThrow();
                String got = name(sources.of(draft));
                String found = found(read.get(Attribution.LAYER), c.span());
                for (String group : List.of("all", c.kind())) {
                    int[] tally = tallies.computeIfAbsent(group, g -> new int[3]);
                    tally[0]++;
                    tally[1] += isRight(got, c.answers()) ? 1 : 0;
                    tally[2] += isRight(found, c.answers()) ? 1 : 0;
                }
                log.append(String.join(
                        "\t",
                        article.name(),
                        c.span().toString(),
                        c.kind(),
                        isRight(got, c.answers()) ? "right" : "wrong",
                        got,
                        found,
                        String.join("|", c.answers())));
                log.append('\n');
            }
        }
        if (predictions.isPresent()) {
            try (Writer out = Files.newBufferedWriter(predictions.get(), StandardCharsets.UTF_8)) {
                out.write(log.toString());
            }
        }
        Figures figures = new Figures();
        tallies.forEach((group, tally) -> {
            String prefix = group.equals("all") ? "" : group;
            figures.put(prefix.isEmpty() ? "cases" : prefix + "Cases", tally[0]);
            figures.put(prefix.isEmpty() ? "accuracy" : prefix + "Accuracy", 100.0 * tally[1] / tally[0]);
            figures.put(prefix.isEmpty() ? "endToEnd" : prefix + "EndToEnd", 100.0 * tally[2] / tally[0]);
        });
        return figures;
    }

    /** What was found, and the gold sources where nothing was. */
    private static List<Draft> drafts(Trees trees, List<Attribution> found, List<Case> cases) {
        List<Draft> drafts = new ArrayList<>();
        for (Attribution a : found) {
            Draft draft = new Draft(-1);
            draft.source.addAll(StanceAt.ranges(trees.tokens(), a.sourceSpans()));
            draft.content.addAll(StanceAt.ranges(trees.tokens(), a.contentSpans()));
            drafts.add(draft);
        }
        for (Case c : cases) {
            List<int[]> place = StanceAt.ranges(trees.tokens(), List.of(c.span()));
            boolean there = drafts.stream()
                    .anyMatch(d -> !d.source.isEmpty() && d.source.get(0)[0] == place.get(0)[0]);
            if (!there) {
                Draft draft = new Draft(-1);
                draft.source.addAll(place);
                drafts.add(draft);
            }
        }
        return drafts;
    }

    private static Map<String, List<Case>> cases() throws IOException {
        Map<String, List<Case>> cases = new TreeMap<>();
        try (InputStream in = SourcesScorer.class.getResourceAsStream("/sources/polnear-dev.tsv")) {
            if (in == null) {
                throw new IOException("the lab has no /sources/polnear-dev.tsv");
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line : reader.lines().toList()) {
                String[] cells = line.split("\t");
                if (!line.startsWith("#") && !cells[0].equals("article")) {
                    Span span = new Span(Integer.parseInt(cells[1]), Integer.parseInt(cells[2]));
                    cases.computeIfAbsent(cells[0], a -> new ArrayList<>())
                            .add(new Case(span, cells[3], List.of(cells[4].split("\\|"))));
                }
            }
        }
        return cases;
    }

    private static String found(List<Attribution> attributions, Span span) {
        for (Attribution a : attributions) {
            for (Span s : a.sourceSpans()) {
                if (s.start() < span.end() && span.start() < s.end()) {
                    return name(a.source());
                }
            }
        }
        return "";
    }

    private static String name(Source source) {
        if (source instanceof Source.Named named) {
            return named.actor().name();
        }
        return source instanceof Source.Unnamed unnamed ? unnamed.actor().name() : "";
    }

    private static boolean isRight(String got, List<String> answers) {
        String name = plain(got);
        if (name.isEmpty()) {
            return false;
        }
        boolean full = (" " + name + " ").contains(" " + plain(answers.get(0)) + " ");
        return full || answers.stream().anyMatch(a -> plain(a).equals(name));
    }

    /** Lower case, without titles, articles and marks. */
    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("['’]s\\b", "")
                .replaceAll("[^\\p{L}\\p{N} -]", "")
                .replaceAll("\\b(the|mr|mrs|ms|sen|senator|rep|gov|president|secretary)\\b", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
