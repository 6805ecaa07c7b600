package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rashomon.event.PairFeatures;
import org.rashomon.event.TypeModel;
import org.rashomon.lab.corpus.Plover;
import org.rashomon.lab.train.EventTypeTraining;

/** Measures the types of events: of a marked pair, and from raw text. */
final class EventsScorer implements Scorer {

    private static final int FOLDS = 5;

    @Override
    public String layer() {
        return "events";
    }

    @Override
    public String about() {
        return "roots and quad classes of marked pairs, macro-F1 over gold labels (plover/plv-train.tsv: five folds)";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        List<Plover.Sentence> sentences = Plover.read(data);
        EventTypeTraining training = new EventTypeTraining();
        List<PairFeatures.Vector> vectors = training.vectors(sentences);
        String[] predicted = new String[sentences.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Plover.Sentence> train = new ArrayList<>();
            List<PairFeatures.Vector> trainVectors = new ArrayList<>();
            for (int i = 0; i < predicted.length; i++) {
                if (fold(sentences.get(i).id()) != fold) {
                    train.add(sentences.get(i));
                    trainVectors.add(vectors.get(i));
                }
            }
            TypeModel model = training.train(train, trainVectors);
            for (int i = 0; i < predicted.length; i++) {
                if (fold(sentences.get(i).id()) == fold) {
                    predicted[i] = EventTypeTraining.best(model, vectors.get(i));
                }
            }
        }
        if (predictions.isPresent()) {
            StringBuilder out = new StringBuilder();
            for (int i = 0; i < predicted.length; i++) {
                out.append(sentences.get(i).id())
                        .append('\t')
                        .append(predicted[i])
                        .append('\t')
                        .append(TypeModel.quad(predicted[i]))
                        .append('\n');
            }
            Files.writeString(predictions.get(), out);
        }
        Figures figures = new Figures();
        int[] index = {0};
        figures.put("sentences", predicted.length);
        figures.put("rootMacroF1", macro(sentences, predicted, Plover.Sentence::root, s -> s));
        figures.put(
                "quadMacroF1",
                macro(sentences, predicted, s -> Integer.toString(s.quad()), p -> Integer.toString(TypeModel.quad(p))));
        return figures;
    }

    /** Fixed by the id: Knuth's multiplicative hash of its characters. */
    static int fold(String id) {
        int h = 0;
        for (int i = 0; i < id.length(); i++) {
            h = h * 31 + id.charAt(i);
        }
        return Math.floorMod(h * 0x9E3779B1 >>> 16, FOLDS);
    }

    private static double macro(
            List<Plover.Sentence> gold,
            String[] predicted,
            Function<Plover.Sentence, String> goldLabel,
            Function<String, String> label) {
        Map<String, int[]> counts = new TreeMap<>();
        for (int i = 0; i < predicted.length; i++) {
            String g = goldLabel.apply(gold.get(i));
            String p = label.apply(predicted[i]);
            counts.computeIfAbsent(g, x -> new int[3])[0]++;
            counts.computeIfAbsent(p, x -> new int[3])[1]++;
            if (g.equals(p)) {
                counts.get(g)[2]++;
            }
        }
        double sum = 0;
        int labels = 0;
        for (Map.Entry<String, int[]> entry : counts.entrySet()) {
            int[] c = entry.getValue();
            if (c[0] > 0) {
                sum += 200.0 * c[2] / (c[0] + c[1]);
                labels++;
                if (System.getProperty("verbose") != null) {
                    System.err.printf(
                            "%-10s %d %d %d %.1f%n", entry.getKey(), c[0], c[1], c[2], 200.0 * c[2] / (c[0] + c[1]));
                }
            }
        }
        return sum / labels;
    }
}
