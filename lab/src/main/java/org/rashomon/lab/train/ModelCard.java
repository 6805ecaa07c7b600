package org.rashomon.lab.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes a model and the text card beside it: {@code NAME.bin} and {@code NAME.card.txt}. */
public final class ModelCard {

    private ModelCard() {}

    /**
     * Writes both files.
     *
     * @param name of the model, and of what {@code lab/run train} rebuilds
     * @param about what it predicts, from which corpora and splits with their licences, its scores; ends without a line break
     * @throws IOException if the folder cannot be written
     */
    public static void write(Path models, String name, byte[] model, String about) throws IOException {
        Files.createDirectories(models);
        Files.write(models.resolve(name + ".bin"), model);
        String card = about + "\nrebuild: lab/run train " + name + "\nbytes: " + model.length + "\nsha-256: "
                + sha256(model) + "\n";
        Files.writeString(models.resolve(name + ".card.txt"), card, StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] model) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(model));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
