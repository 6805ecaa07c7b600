package org.rashomon.store;

/** Ascending word hashes as text: each as the difference from the one before, in base 36, apart by blanks. */
final class HashList {

    private static final int BASE = 36;

    private HashList() {}

    static String write(int[] ascending) {
        StringBuilder out = new StringBuilder();
        long before = Integer.MIN_VALUE;
        for (int hash : ascending) {
            if (out.length() > 0) {
                out.append(' ');
            }
            out.append(Long.toString(hash - before, BASE));
            before = hash;
        }
        return out.toString();
    }

    /** @throws NumberFormatException if the text is no such list */
    static int[] parse(String text) {
        if (text.isEmpty()) {
            return new int[0];
        }
        String[] parts = text.split(" ");
        int[] hashes = new int[parts.length];
        long before = Integer.MIN_VALUE;
        for (int i = 0; i < parts.length; i++) {
            before += Long.parseLong(parts[i], BASE);
            hashes[i] = Math.toIntExact(before);
        }
        return hashes;
    }
}
