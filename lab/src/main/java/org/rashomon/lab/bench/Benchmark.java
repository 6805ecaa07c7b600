package org.rashomon.lab.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.rashomon.lab.score.Figures;

/** Times something, end to end. */
public interface Benchmark {

    /** As on the command line: {@code analyser}. */
    String name();

    /** One line: what it times and what {@code --data} takes. */
    String about();

    /**
     * Runs it, warm.
     *
     * @param data a path in the format that {@link #about} says
     * @param seconds about how long each figure is measured
     * @throws IOException if the data cannot be read
     */
    Figures run(Path data, int seconds) throws IOException;
}
