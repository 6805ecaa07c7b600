package org.rashomon.store;

import java.util.List;
import java.util.stream.Collectors;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Something that was read from a document, on its way into a row.
 *
 * @param run id of the run that read it
 * @param in the document with all its layers
 * @param number its place in its layer, from 0
 * @param it the thing itself
 */
record Found<T>(String run, Annotations in, int number, T it) {

    Document document() {
        return in.document();
    }

    String words(Span span) {
        return span.of(document().text());
    }

    /** The words of several spans, apart by {@code …}. */
    String words(List<Span> spans) {
        return spans.stream().map(this::words).collect(Collectors.joining(" … "));
    }

    /** What decided, as the {@code rule} column shows it: the rule of the first evidence, empty if there is none. */
    static String rule(List<Evidence> evidence) {
        return evidence.isEmpty() ? "" : evidence.get(0).rule();
    }
}
