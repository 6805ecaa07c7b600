package org.rashomon.lab.train.words;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lab.Known;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.reading.network.DigestTable;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;
import org.tukaani.xz.XZInputStream;

/**
 * Boils the lexica of {@code edu.emory.mathcs.nlp:nlp4j-english:1.1.3} (Apache-2.0) down to a compact table. The jar is on
 * the class path only under {@code LAB_PROFILE=lexica}.
 *
 * <p>Clusters are kept for every word; tag classes and vectors for the words that have all three, which leaves out what is
 * rare; vectors at 4 bits a dimension, where the step is the best one for sixteen levels of a normal distribution.
 */
public final class WordsTrainer implements Trainer {

    private static final String LEXICA = "/edu/emory/mathcs/nlp/lexica/";
    private static final double BEST_STEP_OF_16 = 0.3352;
    private static final int COMMON_CLASS = 20;

    @Override
    public String name() {
        return "words";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Map<String, String> paths = new TreeMap<>();
        load("en-brown-clusters-simplified-lowercase")
                .forEach((word, cuts) -> paths.put((String) word, longest((Collection<?>) cuts)));
        Map<String, String> classes = new TreeMap<>();
        load("en-ambiguity-classes-simplified")
                .forEach((word, tags) -> classes.put((String) word, new TreeSet<>((List<?>) tags).toString()));
        Map<String, float[]> vectors = new TreeMap<>();
        load("en-word-embeddings-undigitalized").forEach((word, vector) -> {
            if (classes.containsKey(word) && paths.containsKey(((String) word).toLowerCase(Locale.ROOT))) {
                vectors.put((String) word, (float[]) vector);
            }
        });
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(WordTable.MAGIC);
            writeClusters(paths, out);
            writeVectors(classes, vectors, out);
        }
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                """
                predicts: nothing; holds for English words their Brown cluster, the classes of Penn tags they can have, and vectors
                method: %d words with clusters, %d with tag classes and vectors of 50 dimensions at 4 bits each
                made from: edu.emory.mathcs.nlp:nlp4j-english:1.1.3 (Apache-2.0; named in NOTICE), which learned them from large English texts;
                    the jar is on the class path under LAB_PROFILE=lexica"""
                        .formatted(paths.size(), vectors.size()));
    }

    private static void writeClusters(Map<String, String> paths, DataOutputStream out) throws IOException {
        List<String> inventory = List.copyOf(new TreeSet<>(paths.values()));
        Map<String, Integer> numbers = numbers(inventory);
        out.writeInt(inventory.size());
        for (String path : inventory) {
            out.writeUTF(path);
        }
        TreeMap<Integer, Integer> clusters = new TreeMap<>();
        paths.forEach((word, path) -> clusters.putIfAbsent(FormFeatures.digest(word), numbers.get(path)));
        DigestTable.write(clusters.keySet().stream().mapToInt(Integer::intValue).toArray(), out);
        for (int cluster : clusters.values()) {
            out.writeShort(cluster);
        }
    }

    private static void writeVectors(Map<String, String> classes, Map<String, float[]> vectors, DataOutputStream out)
            throws IOException {
        Map<String, Integer> sizes = new TreeMap<>();
        vectors.keySet().forEach(word -> sizes.merge(classes.get(word), 1, Integer::sum));
        sizes.values().removeIf(size -> size < COMMON_CLASS);
        Map<String, Integer> numbers = numbers(sizes.keySet());
        out.writeInt(numbers.size() + 1);
        TreeMap<Integer, String> words = new TreeMap<>();
        vectors.keySet().forEach(word -> words.putIfAbsent(FormFeatures.digest(word), word));
        DigestTable.write(words.keySet().stream().mapToInt(Integer::intValue).toArray(), out);
        for (String word : words.values()) {
            out.writeShort(numbers.getOrDefault(classes.get(word), -1) + 1);
        }
        int dimensions = vectors.values().iterator().next().length;
        double[] squares = new double[dimensions];
        for (String word : words.values()) {
            for (int i = 0; i < dimensions; i++) {
                squares[i] += Known.at(vectors, word)[i] * (double) Known.at(vectors, word)[i];
            }
        }
        out.writeInt(dimensions);
        for (int i = 0; i < dimensions; i++) {
            out.writeFloat((float) BEST_STEP_OF_16);
        }
        for (String word : words.values()) {
            float[] vector = Known.at(vectors, word);
            for (int i = 0; i < dimensions; i += 2) {
                int high = level(vector[i] / Math.sqrt(squares[i] / words.size()));
                int low = level(vector[i + 1] / Math.sqrt(squares[i + 1] / words.size()));
                out.writeByte(high << 4 | low);
            }
        }
    }

    private static int level(double value) {
        return (int) Math.max(0, Math.min(15, Math.rint(value / BEST_STEP_OF_16 + 7.5)));
    }

    private static Map<String, Integer> numbers(Collection<String> names) {
        Map<String, Integer> numbers = new TreeMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    private static String longest(Collection<?> cuts) {
        return cuts.stream().map(String.class::cast).reduce("", (a, b) -> b.length() > a.length() ? b : a);
    }

    private static Map<?, ?> load(String name) throws IOException {
        InputStream file = WordsTrainer.class.getResourceAsStream(LEXICA + name + ".xz");
        if (file == null) {
            throw new IOException(name + " is not on the class path: run with LAB_PROFILE=lexica");
        }
        try (ObjectInputStream in = new ObjectInputStream(new BufferedInputStream(new XZInputStream(file), 1 << 16))) {
            return (Map<?, ?>) in.readObject();
        } catch (ClassNotFoundException e) {
            throw new IOException(name + " holds something else than maps of strings", e);
        }
    }
}
