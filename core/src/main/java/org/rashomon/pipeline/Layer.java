package org.rashomon.pipeline;

/**
 * The name and type of something that is known of a document. Layers are constants, and compared by identity.
 *
 * @param <T> what an {@link Annotator} gives for it
 */
public final class Layer<T> {

    private final String name;

    private Layer(String name) {
        this.name = name;
    }

    public static <T> Layer<T> named(String name) {
        return new Layer<>(name);
    }

    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }
}
