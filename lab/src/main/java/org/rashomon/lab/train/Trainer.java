package org.rashomon.lab.train;

import java.io.IOException;
import java.nio.file.Path;

/** Rebuilds one model, byte for byte the same each time. */
public interface Trainer {

    /** As on the command line: {@code parser}. */
    String name();

    /**
     * Learns and writes the model file and its card.
     *
     * @param corpora the folder of the corpora, {@code ../shared/corpora}
     * @param models where models go, {@code core/src/main/resources/model}
     * @throws IOException if a corpus cannot be read or a model not written
     */
    void train(Path corpora, Path models) throws IOException;
}
