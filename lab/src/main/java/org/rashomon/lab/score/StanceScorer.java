package org.rashomon.lab.score;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.attribution.Voices;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Stances on sentences with one word marked: macro-F1 over the stances that gold has, on the held-out half ({@code
 * macroF1}), on the other, and on the hard sentences of each. Predictions are written for the half that is not held out.
 */
final class StanceScorer implements Scorer {

    private record Item(String id, boolean held, boolean hard, Stance gold, Stance predicted, String text) {}

    @Override
    public String layer() {
        return "stance";
    }

    @Override
    public String about() {
        return "How a voice holds a clause; --data is a folder with stance.tsv.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        List<Item> items = new ArrayList<>();
        Pipeline pipeline = AttributionPipeline.standard();
        StanceAt stances = new StanceAt(Lexicons.bundled());
        for (String line : Files.readAllLines(data.resolve("stance.tsv"), StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            if (line.startsWith("#") || cells[0].equals("id")) {
                continue;
            }
            Stance predicted = predict(pipeline, stances, cells[4]);
            items.add(new Item(
                    cells[0],
                    cells[1].equals("held"),
                    cells[2].equals("yes"),
                    Stance.valueOf(cells[3]),
                    predicted,
                    cells[4]));
        }
        Figures figures = new Figures();
        figures.put("macroF1", macroF1(items, Item::held));
        figures.put("accuracy", accuracy(items, Item::held));
        figures.put("hardMacroF1", macroF1(items, i -> i.held() && i.hard()));
        figures.put("devMacroF1", macroF1(items, i -> !i.held()));
        figures.put("devAccuracy", accuracy(items, i -> !i.held()));
        figures.put("devHardMacroF1", macroF1(items, i -> !i.held() && i.hard()));
        for (Stance s : Stance.values()) {
            figures.put("dev" + name(s) + "F1", f1(items, s, i -> !i.held()));
        }
        figures.put("sentences", items.size());
        if (predictions.isPresent()) {
            try (Writer out = Files.newBufferedWriter(predictions.get(), StandardCharsets.UTF_8)) {
                for (Item i : items) {
                    if (!i.held()) {
                        out.write(i.id() + "\t" + i.gold() + "\t" + i.predicted() + "\t" + i.text() + "\n");
                    }
                }
            }
        }
        return figures;
    }

    private static Stance predict(Pipeline pipeline, StanceAt stances, String marked) {
        int open = marked.indexOf('[');
        int close = marked.indexOf(']');
        String text = marked.substring(0, open) + marked.substring(open + 1, close) + marked.substring(close + 1);
        Annotations read = pipeline.annotate(Document.ofText(text));
        Span place = new Span(open, close - 1);
        return stances.read(read).at(new Voices(read).innermost(place), place).stance();
    }

    private static double accuracy(List<Item> items, Predicate<Item> which) {
        long all = items.stream().filter(which).count();
        long right = items.stream()
                .filter(which)
                .filter(i -> i.gold() == i.predicted())
                .count();
        return all == 0 ? 0 : 100.0 * right / all;
    }

    private static double macroF1(List<Item> items, Predicate<Item> which) {
        double sum = 0;
        int stances = 0;
        for (Stance s : Stance.values()) {
            if (items.stream().anyMatch(i -> which.test(i) && i.gold() == s)) {
                sum += f1(items, s, which);
                stances++;
            }
        }
        return stances == 0 ? 0 : sum / stances;
    }

    private static double f1(List<Item> items, Stance s, Predicate<Item> which) {
        long gold = items.stream().filter(i -> which.test(i) && i.gold() == s).count();
        long predicted =
                items.stream().filter(i -> which.test(i) && i.predicted() == s).count();
        long both = items.stream()
                .filter(i -> which.test(i) && i.gold() == s && i.predicted() == s)
                .count();
        return RoleCount.f1(both, predicted, gold);
    }

    private static String name(Stance s) {
        return s.name().charAt(0) + s.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
