package org.rashomon.lab.teacher;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.parse.TreeDecoder;

/** Learns tags and trees from the train splits of both treebanks, and labels sentences. Not the same to the last bit on every machine. */
final class Teacher implements AutoCloseable {

    private static final int RAREST = 2;
    private static final int ROWS = 16;
    private static final int LONGEST = 400;
    private static final int BATCH = 600;
    private static final float TUNED_RATE = 1e-4f;
    private static final float FRESH_RATE = 1e-3f;
    private static final double CLIP = 2;
    private static final float DROPOUT = 0.1f;

    final List<String> tags;
    final List<String> relations;
    private final NDManager manager = NDManager.newBaseManager("PyTorch");
    private final Encoder encoder;
    private final WordPieces pieces;
    private final FormFeatures features;
    private final int rowCount;
    private final int dimensions;
    private final int[] marks;
    private final SplittableRandom random = new SplittableRandom(7);
    private final TreeDecoder decoder = new TreeDecoder();

    /** What a teacher says of a sentence. */
    record Labels(int[] tags, int[] heads, int[] relations, float[] certainty) {}

    Teacher(List<ConlluSentence> gold, WordTable table) throws IOException {
        Map<Integer, Integer> frequencies = new TreeMap<>();
        TreeSet<String> tagSet = new TreeSet<>();
        TreeSet<String> relationSet = new TreeSet<>();
        for (ConlluSentence sentence : gold) {
            for (int t = 0; t < sentence.size(); t++) {
                frequencies.merge(FormFeatures.lowerDigest(sentence.forms()[t]), 1, Integer::sum);
                tagSet.add(sentence.xpos()[t] + "/" + sentence.upos()[t]);
                relationSet.add(sentence.relations()[t]);
            }
        }
        Vocabulary words = new Vocabulary(frequencies.entrySet().stream()
                .filter(e -> e.getValue() >= RAREST)
                .mapToInt(Map.Entry::getKey)
                .toArray());
        tags = List.copyOf(tagSet);
        relations = List.copyOf(relationSet);
        features = new FormFeatures(table, words);
        rowCount = FormFeatures.rowCount(table, words);
        dimensions = table.dimensions();
        try (InputStream tokenizer = resource("all-minilm-l6-v2-tokenizer.json");
                InputStream onnx = resource("all-minilm-l6-v2.onnx")) {
            pieces = new WordPieces(tokenizer);
            encoder = new Encoder(manager, onnx, rowCount, dimensions, tags.size(), relations.size(), DROPOUT);
        }
        marks = new int[] {pieces.number("[CLS]"), pieces.number("[SEP]")};
    }

    private static InputStream resource(String name) throws IOException {
        InputStream in = Teacher.class.getResourceAsStream("/" + name);
        if (in == null) {
            throw new IOException(name + " is not there: LAB_PROFILE=teacher");
        }
        return in;
    }

    @Override
    public void close() {
        manager.close();
    }

    Lesson lesson(String[] forms) {
        int n = forms.length;
        Lesson lesson = new Lesson(new int[n][], new int[n][], new float[n][], new int[n], new int[n], new int[n]);
        for (int t = 0; t < n; t++) {
            lesson.pieces()[t] = pieces.of(forms[t]);
            features.read(forms[t], 0, forms[t].length());
            lesson.rows()[t] = Arrays.copyOf(features.rows(), features.count());
            lesson.vectors()[t] = features.hasVector() ? features.vector().clone() : new float[0];
        }
        return lesson;
    }

    List<Lesson> lessons(List<ConlluSentence> gold) {
        Map<String, Integer> tagNumbers = numbers(tags);
        Map<String, Integer> relationNumbers = numbers(relations);
        List<Lesson> lessons = new ArrayList<>();
        for (ConlluSentence sentence : gold) {
            Lesson lesson = lesson(sentence.forms());
            for (int t = 0; t < sentence.size(); t++) {
                lesson.tags()[t] =
                        tagNumbers.getOrDefault(sentence.xpos()[t] + "/" + sentence.upos()[t], -1);
                lesson.heads()[t] = sentence.heads()[t];
                lesson.relations()[t] = relationNumbers.getOrDefault(sentence.relations()[t], -1);
            }
            lessons.add(lesson);
        }
        return lessons;
    }

    private static Map<String, Integer> numbers(List<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    /** Batches of sentences of like length. */
    private static List<List<Lesson>> batches(List<Lesson> lessons, int size) {
        List<Lesson> sorted = new ArrayList<>(lessons);
        sorted.removeIf(l -> l.length() > LONGEST);
        sorted.sort(Comparator.comparingInt(Lesson::length));
        List<List<Lesson>> batches = new ArrayList<>();
        List<Lesson> batch = new ArrayList<>();
        for (Lesson lesson : sorted) {
            if (!batch.isEmpty() && (batch.size() + 1) * lesson.length() > size * 4 / 3) {
                batches.add(batch);
                batch = new ArrayList<>();
            }
            batch.add(lesson);
        }
        if (!batch.isEmpty()) {
            batches.add(batch);
        }
        return batches;
    }

    private Batch batch(List<Lesson> lessons) {
        return new Batch(manager, lessons, ROWS, rowCount, dimensions, marks, random, encoder.training);
    }

    private NDArray loss(Batch batch) {
        Encoder.Scores scores = encoder.run(batch);
        NDArray relationScores = encoder.relations(scores.states(), batch.headWords);
        return lost(scores.tags(), batch.tags, batch.real, batch.tokens)
                .add(lost(scores.arcs().reshape(-1, batch.words), batch.heads, batch.real, batch.tokens))
                .add(lost(relationScores, batch.relations, batch.real, batch.tokens));
    }

    void learn(List<Lesson> lessons, int epochs, List<List<Lesson>> devs) {
        AdamW tuned = new AdamW(encoder.tuned.values());
        AdamW fresh = new AdamW(encoder.fresh.values());
        Random order = new Random(5);
        int step = 0;
        int steps = 0;
        long began = System.nanoTime();
        for (int epoch = 1; epoch <= epochs; epoch++) {
            List<Lesson> shuffled = new ArrayList<>(lessons);
            Collections.shuffle(shuffled, order);
            List<List<Lesson>> batches = batches(shuffled, BATCH);
            Collections.shuffle(batches, order);
            steps = Math.max(steps, epochs * batches.size());
            double sum = 0;
            int count = 0;
            encoder.training = true;
            for (List<Lesson> sentences : batches) {
                step++;
                float rate = Math.min(step / (0.06f * steps), Math.max(0, (steps - step) / (0.94f * steps)));
                try (NDScope scope = new NDScope()) {
                    scope.suppressNotUsedWarning();
                    try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
                        Batch batch = batch(sentences);
                        NDArray loss = loss(batch);
                        collector.backward(loss);
                        sum += loss.getFloat();
                        count++;
                    }
                    double norm = Math.sqrt(tuned.squaredNorm() + fresh.squaredNorm());
                    float clip = (float) Math.min(1, CLIP / norm);
                    tuned.step(TUNED_RATE * rate, clip);
                    fresh.step(FRESH_RATE * rate, clip);
                }
                if (count % 25 == 0) {
                    System.err.printf(
                            Locale.ROOT,
                            "%.0f s epoch %d step %d of %d loss %.3f%n",
                            (System.nanoTime() - began) / 1e9,
                            epoch,
                            step,
                            steps,
                            sum / count);
                    sum = 0;
                    count = 0;
                }
            }
            for (List<Lesson> dev : devs) {
                System.err.println("dev " + accuracy(epoch < epochs ? dev.subList(0, 300) : dev));
            }
        }
    }

    private static NDArray lost(NDArray scores, NDArray gold, NDArray known, int count) {
        return scores.logSoftmax(1)
                .gather(gold, 1)
                .reshape(-1)
                .mul(known)
                .sum()
                .mul(-1f / count);
    }

    /** Labels sentences; those too long come back empty. */
    Map<Lesson, Labels> label(List<Lesson> lessons) {
        encoder.training = false;
        Map<Lesson, Labels> all = new java.util.IdentityHashMap<>();
        for (List<Lesson> sentences : batches(lessons, 2 * BATCH)) {
            try (NDScope scope = new NDScope()) {
                scope.suppressNotUsedWarning();
                label(sentences, all);
            }
        }
        return all;
    }

    private void label(List<Lesson> sentences, Map<Lesson, Labels> all) {
        Batch batch = batch(sentences);
        Encoder.Scores scores = encoder.run(batch);
        float[] tagScores = scores.tags().logSoftmax(1).toFloatArray();
        float[] arcScores = scores.arcs().logSoftmax(2).toFloatArray();
        int n = batch.words;
        long[] headWords = new long[batch.sentences * n];
        for (int s = 0; s < batch.sentences; s++) {
            int size = sentences.get(s).size();
            float[][] arcs = new float[size][size + 1];
            for (int t = 0; t < size; t++) {
                System.arraycopy(arcScores, ((s * n) + t + 1) * n, arcs[t], 0, size + 1);
            }
            int[] heads = new int[size];
            decoder.decode(arcs, size, heads);
            int[] tag = new int[size];
            float[] certainty = new float[size];
            for (int t = 0; t < size; t++) {
                tag[t] = best(tagScores, (s * n + t + 1) * tags.size(), tags.size());
                headWords[s * n + t + 1] = (long) s * n + heads[t] + 1;
                certainty[t] = arcs[t][heads[t] + 1] + tagScores[(s * n + t + 1) * tags.size() + tag[t]];
            }
            all.put(sentences.get(s), new Labels(tag, heads, new int[size], certainty));
        }
        float[] relationScores =
                encoder.relations(scores.states(), manager.create(headWords)).toFloatArray();
        for (int s = 0; s < batch.sentences; s++) {
            int[] relation = Known.at(all, sentences.get(s)).relations();
            for (int t = 0; t < relation.length; t++) {
                relation[t] = best(relationScores, (s * n + t + 1) * relations.size(), relations.size());
            }
        }
    }

    private static int best(float[] scores, int from, int count) {
        int best = from;
        for (int i = from; i < from + count; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best - from;
    }

    /** UPOS, XPOS, UAS and LAS. */
    String accuracy(List<Lesson> gold) {
        int[] right = new int[4];
        int tokens = 0;
        for (Map.Entry<Lesson, Labels> e : label(gold).entrySet()) {
            Lesson lesson = e.getKey();
            Labels labels = e.getValue();
            for (int t = 0; t < lesson.size(); t++) {
                tokens++;
                String own = tags.get(labels.tags()[t]);
                String other = lesson.tags()[t] < 0 ? "?/?" : tags.get(lesson.tags()[t]);
                right[0] += own.substring(own.lastIndexOf('/')).equals(other.substring(other.lastIndexOf('/'))) ? 1 : 0;
                right[1] += own.substring(0, own.lastIndexOf('/')).equals(other.substring(0, other.lastIndexOf('/')))
                        ? 1
                        : 0;
                boolean head = labels.heads()[t] == lesson.heads()[t];
                right[2] += head ? 1 : 0;
                right[3] += head && labels.relations()[t] == lesson.relations()[t] ? 1 : 0;
            }
        }
        double share = 100.0 / Math.max(1, tokens);
        return String.format(
                Locale.ROOT,
                "%.2f/%.2f %.2f/%.2f",
                share * right[0],
                share * right[1],
                share * right[2],
                share * right[3]);
    }
}
