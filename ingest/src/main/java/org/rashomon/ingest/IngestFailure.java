package org.rashomon.ingest;

/** Why a document, or the rest of its file, could not be read: one sentence for the user, without the source. */
public final class IngestFailure extends RuntimeException {

    private final String cause;
    private final String locator;

    /** Fails the whole of the source. */
    public IngestFailure(String cause) {
        this("", cause);
    }

    /** @param locator the place inside the source: {@code record 12}, {@code line 7} */
    public IngestFailure(String locator, String cause) {
        super(cause, null, false, false);
        this.cause = cause;
        this.locator = locator;
    }

    @Override
    public String getMessage() {
        return cause;
    }

    public String locator() {
        return locator;
    }
}
