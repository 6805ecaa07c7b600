package org.rashomon.pipeline;

import java.util.IdentityHashMap;
import java.util.Map;
import org.rashomon.text.Document;

/** A document and what has been read from it so far. Layers are write-once. */
public final class Annotations {

    private final Document document;
    private final Map<Layer<?>, Object> layers = new IdentityHashMap<>();

    public Annotations(Document document) {
        this.document = document;
    }

    public Document document() {
        return document;
    }

    public boolean has(Layer<?> layer) {
        return layers.containsKey(layer);
    }

    /** @throws IllegalStateException if nothing has produced the layer */
    @SuppressWarnings("unchecked") // put() is the only way in, and it is typed
    public <T> T get(Layer<T> layer) {
        Object value = layers.get(layer);
        if (value == null) {
            throw new IllegalStateException("document " + document.id() + " has no layer '" + layer + "'");
        }
        return (T) value;
    }

    /** @throws IllegalStateException if the layer is there already */
    public <T> Annotations put(Layer<T> layer, T value) {
        if (layers.putIfAbsent(layer, value) != null) {
            throw new IllegalStateException("document " + document.id() + " has layer '" + layer + "' already");
        }
        return this;
    }
}
