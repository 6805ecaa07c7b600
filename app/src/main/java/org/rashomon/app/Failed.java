package org.rashomon.app;

/** A command cannot do what it was asked to; the message tells the user what is wrong and what to do about it. */
final class Failed extends RuntimeException {

    Failed(String message) {
        super(message);
    }

    Failed(String message, Throwable cause) {
        super(message, cause);
    }
}
