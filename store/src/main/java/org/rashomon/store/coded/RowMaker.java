package org.rashomon.store.coded;

import java.util.List;
import java.util.Optional;

/** Turns an event into the cells of one format. */
interface RowMaker {

    /** The header, where the format has one. */
    default Optional<List<String>> header() {
        return Optional.empty();
    }

    /** The cells; empty for an event that the format cannot hold. */
    Optional<List<String>> row(CodedEvent event);
}
