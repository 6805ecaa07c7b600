package org.rashomon.lab.score;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.attribution.Attribution;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Span;

/**
 * Attributions on PolNeAR, in the convention of CofeNet (COLING 2022): BIO over words for each role, F1 of equal
 * fragments; beside it begin-match, token F1 and Jaccard, and relations: one to one on overlapping cues or contents of
 * Jaccard ≥ .5 (lenient), cue and source overlap and content Jaccard ≥ .5 (partial), all three equal (strict).
 *
 * <p>The corpus marks the outermost attribution only, so the plain figures leave out predictions that stand inside the
 * content of another (depth 0); {@code allDepths…} counts every prediction. Recall of each class of gold attributions is
 * lenient and partial; {@code error…} counts what is wrong by class.
 */
final class AttributionScorer implements Scorer {

    @Override
    public String layer() {
        return "attribution";
    }

    @Override
    public String about() {
        return "Sources, cues and contents; --data is a PolNeAR split: text/*.txt and attributions/*.ann.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        return score(PolNear.read(data), AttributionPipeline.standard(), predictions);
    }

    static Figures score(List<PolNear.Article> articles, Pipeline pipeline, Optional<Path> predictions)
            throws IOException {
        AttributionTally outermost = new AttributionTally();
        AttributionTally all = new AttributionTally();
        AttributionErrors errors = new AttributionErrors();
        Map<StatementClass, int[]> classes = new EnumMap<>(StatementClass.class);
        for (StatementClass c : StatementClass.values()) {
            classes.put(c, new int[3]);
        }
        try (Writer out = predictions.isPresent()
                ? Files.newBufferedWriter(predictions.get(), StandardCharsets.UTF_8)
                : Writer.nullWriter()) {
            for (PolNear.Article article : articles) {
                String text = article.document().text();
                Annotations read = pipeline.annotate(article.document());
                List<Statement> everything = new ArrayList<>();
                List<Statement> top = new ArrayList<>();
                for (Attribution a : read.get(Attribution.LAYER)) {
                    Statement s = new Statement(a.sourceSpans(), a.cueSpans(), a.contentSpans());
                    everything.add(s);
                    if (a.parent().isEmpty()) {
                        top.add(s);
                    }
                }
                Words words = Words.of(text);
                all.add(words, article.gold(), everything);
                List<Pairing> pairs = outermost.add(words, article.gold(), top);
                count(text, article.gold(), pairs, classes);
                errors.add(text, words, article.gold(), top, pairs);
                write(out, article, top, pairs);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        Figures figures = new Figures();
        outermost.put(figures, "");
        outermost.putInterval(figures, "sourceExactF1", c -> c.source().exactF1());
        outermost.putInterval(figures, "cueExactF1", c -> c.cue().exactF1());
        outermost.putInterval(figures, "contentExactF1", c -> c.content().exactF1());
        outermost.putInterval(figures, "relationPartialF1", c -> RoleCount.f1(c.partial(), c.predicted(), c.gold()));
        classes.forEach((c, counts) -> {
            String name = camel(c.name());
            figures.put(name + "Gold", counts[0]);
            figures.put(name + "LenientRecall", counts[0] == 0 ? 0 : 100.0 * counts[1] / counts[0]);
            figures.put(name + "PartialRecall", counts[0] == 0 ? 0 : 100.0 * counts[2] / counts[0]);
        });
        errors.put(figures);
        all.put(figures, "allDepths");
        return figures;
    }

    private static void count(
            String text, List<Statement> gold, List<Pairing> pairs, Map<StatementClass, int[]> classes) {
        Pairing[] byGold = new Pairing[gold.size()];
        pairs.forEach(p -> byGold[p.gold()] = p);
        for (int g = 0; g < byGold.length; g++) {
            for (StatementClass c : StatementClass.values()) {
                if (c.holds(text, gold.get(g))) {
                    int[] counts = Known.at(classes, c);
                    counts[0]++;
                    counts[1] += byGold[g] != null ? 1 : 0;
                    counts[2] += byGold[g] != null && byGold[g].partial() ? 1 : 0;
                }
            }
        }
    }

    /** One row a pair, a missed gold or a spurious prediction. */
    private static void write(Writer out, PolNear.Article article, List<Statement> top, List<Pairing> pairs)
            throws IOException {
        Set<Integer> gold = new HashSet<>();
        Set<Integer> predicted = new HashSet<>();
        String text = article.document().text();
        for (Pairing p : pairs) {
            gold.add(p.gold());
            predicted.add(p.predicted());
            String match = p.strict() ? "strict" : p.partial() ? "partial" : "lenient";
            row(out, article.name(), match, "gold", text, article.gold().get(p.gold()));
            row(out, article.name(), match, "predicted", text, top.get(p.predicted()));
        }
        for (int g = 0; g < article.gold().size(); g++) {
            if (!gold.contains(g)) {
                row(out, article.name(), "missed", "gold", text, article.gold().get(g));
            }
        }
        for (int p = 0; p < top.size(); p++) {
            if (!predicted.contains(p)) {
                row(out, article.name(), "spurious", "predicted", text, top.get(p));
            }
        }
    }

    private static void row(Writer out, String article, String match, String side, String text, Statement s)
            throws IOException {
        out.write(String.join(
                        "\t",
                        article,
                        match,
                        side,
                        cell(text, s.source()),
                        cell(text, s.cue()),
                        cell(text, s.content()))
                + "\n");
    }

    private static String cell(String text, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        for (Span s : spans) {
            out.append(out.length() == 0 ? "" : " || ")
                    .append(s.start())
                    .append(' ')
                    .append(s.end())
                    .append(' ')
                    .append(text.substring(s.start(), s.end()).replaceAll("\\s", " "));
        }
        return out.toString();
    }

    static String camel(String constant) {
        StringBuilder out = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_")) {
            out.append(out.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }
}
