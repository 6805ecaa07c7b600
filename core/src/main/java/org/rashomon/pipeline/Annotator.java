package org.rashomon.pipeline;

import java.util.Set;

/**
 * One step of reading. Thread-safe after construction; keeps nothing between documents.
 *
 * @param <T> what it produces
 */
public interface Annotator<T> {

    Layer<T> produces();

    default Set<Layer<?>> requires() {
        return Set.of();
    }

    /** Returns its layer for a document whose required layers are there; changes nothing else. */
    T annotate(Annotations annotations);
}
