package org.rashomon.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.event.EventType;
import org.rashomon.event.PairFeatures;
import org.rashomon.event.TypeModel;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Plover;
import org.rashomon.lab.train.LogisticRegression.Example;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Document;

/** What the model of event types learns from: the marked pairs of the corpus and the examples of the frames. */
public final class EventTypeTraining {

    /** All labels, in the order of the types. */
    public static final List<String> LABELS = labels();

    /** How much an example of a frame counts beside a sentence of the corpus. */
    private static final double OWN = 0.15;

    /** How much an own sentence in the manner of agency news counts beside one of the corpus. */
    private static final double OWN_SENTENCE = 0.4;

    /** How much rarer labels count for more: weights go with this power of their rareness. */
    private static final double BALANCE = 0.25;

    private static final double L2 = 3e-4;
    private static final int PASSES = 12;
    private static final double RATE = 0.1;

    /**
     * Models that see different groups of features (frames, tree, words, vectors), each trained in two orders, are
     * averaged: together they beat the one that sees all, by two points of root macro-F1.
     */
    private static final int[] VIEWS = { // each with both seeds
        PairFeatures.ALL,
        PairFeatures.FRAMES | PairFeatures.TREE,
        PairFeatures.WORDS | PairFeatures.VECTORS,
        PairFeatures.FRAMES | PairFeatures.VECTORS
    };

    private static final long[] SEEDS = {7, 8};

    /** What the model of quad classes sees; it counts as much as one of the others. */
    private static final int[] QUAD_VIEWS = {PairFeatures.ALL};

    private static final float QUAD = 0.125f;
    private static final List<String> QUADS = List.of("1", "2", "3", "4");

    private final Analyser analyser = Analyser.withModels();
    private final NameFinder names = NameFinder.withModel();
    private final PairFeatures features;
    private final List<Example> own = new ArrayList<>();

    /** Reads the examples of the frames. */
    public EventTypeTraining() {
        try (InputStream in = WordTable.class.getResourceAsStream("/model/words.bin")) {
            features = new PairFeatures(Lexicons.bundled(), WordTable.read(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (Row row : Lexicons.bundled().get("event/patterns").rows()) {
            String label = TypeModel.label(row.constant("type", EventType.class));
            own.add(example(marked(row.id(), label, row.get("example")), OWN));
        }
        for (Row row : WarrantExamples.table("types-own.tsv").rows()) {
            own.add(example(marked(row.id(), row.get("type"), row.get("sentence")), OWN_SENTENCE));
        }
    }

    /** {@code [actor]} and {@code {recipient}}. */
    static Plover.Sentence marked(String id, String label, String text) {
        return Plover.unmark(
                id,
                label,
                0,
                text.replace("[", "<s>")
                        .replace("]", "</s>")
                        .replace("{", "<t>")
                        .replace("}", "</t>"));
    }

    private static List<String> labels() {
        List<String> labels = new ArrayList<>();
        for (EventType type : EventType.values()) {
            if (!labels.contains(TypeModel.label(type))) {
                labels.add(TypeModel.label(type));
            }
        }
        return List.copyOf(labels);
    }

    /** A sentence as read. */
    public Annotations read(String text) {
        Annotations annotations = new Annotations(Document.ofText(text));
        annotations.put(Reading.TOKENS, analyser.annotate(annotations));
        annotations.put(Reading.NAMES, names.annotate(annotations));
        return annotations;
    }

    /** The features of a sentence's pair. */
    public PairFeatures.Vector vector(Plover.Sentence sentence) {
        return features.read(read(sentence.text()), sentence.source(), sentence.target());
    }

    private Example example(Plover.Sentence sentence, double weight) {
        return new Example(vector(sentence), LABELS.indexOf(sentence.root()), weight);
    }

    /** Learns from the corpus sentences given and all examples of the frames. */
    public TypeModel train(List<Plover.Sentence> sentences, List<PairFeatures.Vector> vectors) {
        Map<String, Integer> counts = new TreeMap<>();
        sentences.forEach(s -> counts.merge(s.root(), 1, Integer::sum));
        double mean = sentences.size() / (double) counts.size();
        List<Example> examples = new ArrayList<>(own);
        for (int i = 0; i < sentences.size(); i++) {
            int count = Known.at(counts, sentences.get(i).root());
            examples.add(new Example(
                    vectors.get(i), LABELS.indexOf(sentences.get(i).root()), Math.pow(mean / count, BALANCE)));
        }
        List<TypeModel> views = new ArrayList<>();
        List<TypeModel> quads = new ArrayList<>();
        for (long seed : SEEDS) {
            for (int view : VIEWS) {
                List<Example> seen = new ArrayList<>();
                examples.forEach(e -> seen.add(new Example(e.vector().only(view), e.label(), e.weight())));
                views.add(LogisticRegression.train(LABELS, seen, features.denseSize(), L2, PASSES, RATE, seed));
            }
        }
        for (int view : QUAD_VIEWS) {
            List<Example> seen = new ArrayList<>();
            examples.forEach(e -> seen.add(new Example(e.vector().only(view), quad(e.label()), e.weight())));
            quads.add(LogisticRegression.train(QUADS, seen, features.denseSize(), L2, PASSES, RATE, SEEDS[0]));
        }
        return TypeModel.average(views).with(TypeModel.average(quads), QUAD);
    }

    private static int quad(int label) {
        return QUADS.indexOf(Integer.toString(TypeModel.quad(LABELS.get(label))));
    }

    /** The vectors of sentences, in their order. */
    public List<PairFeatures.Vector> vectors(List<Plover.Sentence> sentences) {
        List<PairFeatures.Vector> vectors = new ArrayList<>();
        sentences.forEach(s -> vectors.add(vector(s)));
        return vectors;
    }

    /** The likeliest label. */
    public static String best(TypeModel model, PairFeatures.Vector vector) {
        double[] p = model.probabilities(vector);
        int best = 0;
        for (int l = 1; l < p.length; l++) {
            if (p[l] > p[best]) {
                best = l;
            }
        }
        return model.labels().get(best);
    }
}
