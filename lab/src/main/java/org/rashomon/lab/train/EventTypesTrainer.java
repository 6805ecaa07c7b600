package org.rashomon.lab.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.rashomon.lab.corpus.Plover;

/** Learns the model of event types from the whole of the PLOVER training corpus and the examples of the frames. */
public final class EventTypesTrainer implements Trainer {

    /** In the card, before the digest of the corpus file that the model has seen. */
    public static final String SEEN = "corpus sha-256: ";

    @Override
    public String name() {
        return "eventtypes";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Path file = corpora.resolve("plover/plv-train.tsv");
        List<Plover.Sentence> sentences = Plover.read(file);
        EventTypeTraining training = new EventTypeTraining();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        training.train(sentences, training.vectors(sentences)).write(bytes);
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                String.join(
                        "\n",
                        "eventtypes.bin",
                        "",
                        "predicts: the PLOVER root of what an actor does to a recipient (CONCEDE and RETREAT as YIELD)",
                        "shape: multinomial logistic regression over hashed features, the mean of four views in two orders, and a",
                        "  model of quad classes added; weights in a byte",
                        "trained on: plv-train.tsv, " + sentences.size()
                                + " sentences with a marked pair (no licence stated; not contained here), and the examples",
                        "  of event/patterns.tsv and types-own.tsv (this project), read with the analyser's own models",
                        "scores: SCORES.md, events on plover/plv-train.tsv (five folds)",
                        SEEN + digest(file)));
    }

    /** SHA-256 of a file. */
    public static String digest(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
