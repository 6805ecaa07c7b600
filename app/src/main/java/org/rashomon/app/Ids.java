package org.rashomon.app;

/** Ids as people type and paste them. */
final class Ids {

    private Ids() {}

    /**
     * Without blanks, and without the sign by which a table shows that an id goes on.
     *
     * @throws Misused if nothing is left
     */
    static String typed(String id) {
        String plain = id.strip();
        plain = plain.endsWith("…") ? plain.substring(0, plain.length() - 1) : plain;
        if (plain.isEmpty()) {
            throw new Misused("which one? An id, or the beginning of it, is wanted");
        }
        return plain;
    }
}
