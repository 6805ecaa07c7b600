package org.rashomon.pipeline;

/** A step of reading failed on a document. */
public final class LayerFailure extends RuntimeException {

    private final String document;
    private final String layer;

    public LayerFailure(String document, String layer, Throwable cause) {
        super("document " + document + ", layer '" + layer + "': " + cause, cause);
        this.document = document;
        this.layer = layer;
    }

    public String document() {
        return document;
    }

    public String layer() {
        return layer;
    }
}
