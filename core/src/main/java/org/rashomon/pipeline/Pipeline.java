package org.rashomon.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.rashomon.text.Document;

/** Annotators in an order that works. */
public final class Pipeline {

    private final List<Annotator<?>> annotators;

    /** @throws IllegalArgumentException if a step requires a layer that no step before it produces, or two produce one */
    public Pipeline(List<Annotator<?>> annotators) {
        Set<Layer<?>> produced = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Annotator<?> annotator : annotators) {
            for (Layer<?> required : annotator.requires()) {
                if (!produced.contains(required)) {
                    throw new IllegalArgumentException("'" + annotator.produces() + "' requires '" + required
                            + "', which nothing before it produces");
                }
            }
            if (!produced.add(annotator.produces())) {
                throw new IllegalArgumentException("'" + annotator.produces() + "' is produced twice");
            }
        }
        this.annotators = List.copyOf(annotators);
    }

    /**
     * These annotators, and one more after them.
     *
     * @throws IllegalArgumentException as the constructor does
     */
    public Pipeline then(Annotator<?> last) {
        List<Annotator<?>> more = new ArrayList<>(annotators);
        more.add(last);
        return new Pipeline(more);
    }

    /** @throws LayerFailure if a step fails; it names the document and the layer */
    public Annotations annotate(Document document) {
        Annotations annotations = new Annotations(document);
        for (Annotator<?> annotator : annotators) {
            step(annotator, annotations);
        }
        return annotations;
    }

    private static <T> void step(Annotator<T> annotator, Annotations annotations) {
        T value;
        try {
            value = annotator.annotate(annotations);
        } catch (RuntimeException | StackOverflowError e) {
            throw new LayerFailure(
                    annotations.document().id(), annotator.produces().name(), e);
        }
        annotations.put(annotator.produces(), value);
    }
}
