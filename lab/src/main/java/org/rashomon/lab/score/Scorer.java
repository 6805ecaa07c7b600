package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Measures one layer on a corpus in that layer's format. */
public interface Scorer {

    /** As on the command line: {@code parse}. */
    String layer();

    /** One line: what it measures and which corpus format {@code --data} takes. */
    String about();

    /**
     * Predicts, compares with gold and counts.
     *
     * @param data any path in the format of the corpus named for this layer
     * @param predictions where to write what was predicted for every item, if asked
     * @throws IOException if the corpus cannot be read; the message says where
     */
    Figures score(Path data, Optional<Path> predictions) throws IOException;
}
