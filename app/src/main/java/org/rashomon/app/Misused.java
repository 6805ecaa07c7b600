package org.rashomon.app;

/** A command was asked for something that cannot be; the message says what would do. */
final class Misused extends RuntimeException {

    Misused(String message) {
        super(message);
    }

    Misused(String message, Throwable cause) {
        super(message, cause);
    }
}
