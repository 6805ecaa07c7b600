package org.rashomon.reading.network;

/**
 * Numbers the places at which somebody keeps what was found of the forms seen last. A form has one place, and gives it up to the
 * next that comes to it. Each thread needs its own.
 */
public final class RecentForms {

    /** For forms that are too long to be kept. */
    public static final int NO_PLACE = Integer.MIN_VALUE;

    private static final int LONGEST = 24;

    private final int shift;
    private final int[] keys;
    private final byte[] lengths;
    private final char[] forms;

    /** @param bits of the number of places */
    public RecentForms(int bits) {
        this.shift = 32 - bits;
        this.keys = new int[1 << bits];
        this.lengths = new byte[1 << bits];
        this.forms = new char[LONGEST << bits];
    }

    /** How many places there are. */
    public int size() {
        return keys.length;
    }

    /**
     * The place of a form if it is kept; else {@code ~place} of the one that is the form's from now on, to be filled by the caller, or
     * {@link #NO_PLACE}.
     *
     * @param key by which one form is kept more than once, such as its tag
     * @param start offset of the form, which has a character at least
     * @param end offset after it
     */
    public int find(int key, CharSequence text, int start, int end) {
        int length = end - start;
        if (length > LONGEST) {
            return NO_PLACE;
        }
        int hash = key + 31 * length;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int place = hash * 0x9E3779B1 >>> shift;
        if (lengths[place] == length && keys[place] == key && isAt(place, text, start, length)) {
            return place;
        }
        keys[place] = key;
        lengths[place] = (byte) length;
        for (int i = 0; i < length; i++) {
            forms[place * LONGEST + i] = text.charAt(start + i);
        }
        return ~place;
    }

    private boolean isAt(int place, CharSequence text, int start, int length) {
        int at = place * LONGEST;
        for (int i = 0; i < length; i++) {
            if (forms[at + i] != text.charAt(start + i)) {
                return false;
            }
        }
        return true;
    }
}
