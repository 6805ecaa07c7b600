package org.rashomon.store;

/** The store cannot do what it was asked to; the message tells a user what is wrong and what to do about it. */
public final class StoreFailure extends RuntimeException {

    public StoreFailure(String message) {
        super(message);
    }

    public StoreFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
