package org.rashomon.lab.score;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.rashomon.account.Pipelines;
import org.rashomon.event.Event;
import org.rashomon.event.PairFeatures;
import org.rashomon.event.TypeModel;
import org.rashomon.lab.corpus.Plover;
import org.rashomon.lab.train.EventTypeTraining;
import org.rashomon.lab.train.EventTypesTrainer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Measures the types of events. Given the marked pair: macro-F1 of roots and of quad classes over the labels of gold. From
 * raw text: at most one event a sentence, the one whose pair the model finds likeliest; it is right when actor and
 * recipient overlap the marked words and the root is the same.
 *
 * <p>The corpus that the model was trained on is scored in five folds; any other file by the model itself.
 */
final class EventsScorer implements Scorer {

    private static final int FOLDS = 5;

    /** What a frame's own type counts for beside the model, when a pair is found in raw text. */
    private static final double FRAME = 0.35;

    @Override
    public String layer() {
        return "events";
    }

    @Override
    public String about() {
        return "roots and quad classes of marked pairs, and pairs from raw text (format of plover/plv-train.tsv)";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        List<Plover.Sentence> sentences = Plover.read(data);
        EventTypeTraining training = new EventTypeTraining();
        List<PairFeatures.Vector> vectors = training.vectors(sentences);
        TypeModel[] models = EventTypesTrainer.digest(data).equals(trainedOn())
                ? folds(training, sentences, vectors)
                : everywhere(shipped());
        String[] predicted = new String[sentences.size()];
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = EventTypeTraining.best(models[fold(sentences.get(i).id())], vectors.get(i));
        }
        if (predictions.isPresent()) {
            write(predictions.get(), sentences, predicted);
        }
        Figures figures = new Figures();
        figures.put("sentences", predicted.length);
        figures.put("rootMacroF1", macro(sentences, predicted, Plover.Sentence::root, p -> p));
        if (sentences.stream().allMatch(s -> s.quad() > 0)) {
            figures.put(
                    "quadMacroF1",
                    macro(
                            sentences,
                            predicted,
                            s -> Integer.toString(s.quad()),
                            p -> Integer.toString(TypeModel.quad(p))));
        }
        pairs(sentences, training, models, figures);
        return figures;
    }

    private static TypeModel[] folds(
            EventTypeTraining training, List<Plover.Sentence> sentences, List<PairFeatures.Vector> vectors) {
        TypeModel[] models = new TypeModel[FOLDS];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Plover.Sentence> seen = new ArrayList<>();
            List<PairFeatures.Vector> seenVectors = new ArrayList<>();
            for (int i = 0; i < sentences.size(); i++) {
                if (fold(sentences.get(i).id()) != fold) {
                    seen.add(sentences.get(i));
                    seenVectors.add(vectors.get(i));
                }
            }
            models[fold] = training.train(seen, seenVectors);
        }
        return models;
    }

    private static TypeModel[] everywhere(TypeModel model) {
        TypeModel[] models = new TypeModel[FOLDS];
        java.util.Arrays.fill(models, model);
        return models;
    }

    private static TypeModel shipped() throws IOException {
        try (InputStream in = TypeModel.class.getResourceAsStream("/model/eventtypes.bin")) {
            if (in == null) {
                throw new IOException("no model eventtypes; train it first");
            }
            return TypeModel.read(in);
        }
    }

    /** The digest of the corpus that the shipped model has seen, from its card; empty without a model. */
    private static String trainedOn() throws IOException {
        try (InputStream in = TypeModel.class.getResourceAsStream("/model/eventtypes.card.txt")) {
            if (in != null) {
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                    if (line.startsWith(EventTypesTrainer.SEEN)) {
                        return line.substring(EventTypesTrainer.SEEN.length());
                    }
                }
            }
            return "";
        }
    }

    private static void write(Path file, List<Plover.Sentence> sentences, String[] predicted) throws IOException {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < predicted.length; i++) {
            out.append(sentences.get(i).id())
                    .append(' ')
                    .append(predicted[i])
                    .append(' ')
                    .append(TypeModel.quad(predicted[i]))
                    .append('\n');
        }
        Files.writeString(file, out);
    }

    private static void pairs(
            List<Plover.Sentence> sentences, EventTypeTraining training, TypeModel[] models, Figures figures) {
        Pipeline pipeline = Pipelines.standard(Lexicons.bundled());
        int found = 0;
        int rightPair = 0;
        int right = 0;
        int gold = 0;
        for (Plover.Sentence sentence : sentences) {
            if (sentence.target().isPresent()) {
                gold++;
            }
            List<Event> events =
                    pipeline.annotate(Document.ofText(sentence.text())).get(Event.LAYER);
            Event best = null;
            String bestLabel = "";
            double bestScore = -1;
            for (Event event : events) {
                if (event.actor().isEmpty() || event.recipient().isEmpty()) {
                    continue;
                }
                PairFeatures.Vector vector = training.vector(new Plover.Sentence(
                        sentence.id(),
                        "",
                        0,
                        sentence.text(),
                        event.actor().get().span(),
                        Optional.of(event.recipient().get().span())));
                TypeModel model = models[fold(sentence.id())];
                double[] p = model.probabilities(vector);
                p[model.labels().indexOf(TypeModel.label(event.type()))] += FRAME;
                for (int l = 0; l < p.length; l++) {
                    if (p[l] > bestScore) {
                        best = event;
                        bestLabel = model.labels().get(l);
                        bestScore = p[l];
                    }
                }
            }
            if (best != null) {
                found++;
                boolean pair = best.actor().get().span().overlaps(sentence.source())
                        && sentence.target().isPresent()
                        && overlaps(
                                best.recipient().get().span(), sentence.target().get());
                rightPair += pair ? 1 : 0;
                right += pair && bestLabel.equals(sentence.root()) ? 1 : 0;
            }
        }
        figures.putF1("pair", right, found, gold);
        figures.put("pairFound", gold == 0 ? 0 : 100.0 * rightPair / gold);
    }

    private static boolean overlaps(Span a, Span b) {
        return a.overlaps(b);
    }

    /** Fixed by the id: a multiplicative hash of its characters. */
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
        for (int[] c : counts.values()) {
            if (c[0] > 0) {
                sum += 200.0 * c[2] / (c[0] + c[1]);
                labels++;
            }
        }
        return sum / labels;
    }
}
