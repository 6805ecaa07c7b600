package org.rashomon.internal.words;

import java.util.Collection;

/** Known words, numbered from 1; looked up without regard to case and without making a string. */
public final class Vocabulary {

    private final String[] words;
    private final int[] slots;

    /** @param words lower-case; a word given twice keeps its first number */
    public Vocabulary(Collection<String> words) {
        this.words = words.stream().distinct().toArray(String[]::new);
        slots = new int[Integer.highestOneBit(Math.max(8, this.words.length)) * 4];
        for (int i = 0; i < this.words.length; i++) {
            int at = slot(this.words[i], 0, this.words[i].length());
            slots[at] = i + 1;
        }
    }

    public int size() {
        return words.length;
    }

    /** The number of a word, 0 if it is not known. */
    public int find(CharSequence text, int start, int end) {
        return slots[slot(text, start, end)];
    }

    public int find(String word) {
        return find(word, 0, word.length());
    }

    private int slot(CharSequence text, int start, int end) {
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + lower(text.charAt(i));
        }
        int mask = slots.length - 1;
        int at = (hash ^ hash >>> 15) & mask;
        while (slots[at] != 0 && !same(words[slots[at] - 1], text, start, end)) {
            at = (at + 1) & mask;
        }
        return at;
    }

    private static boolean same(String word, CharSequence text, int start, int end) {
        if (word.length() != end - start) {
            return false;
        }
        for (int i = start; i < end; i++) {
            if (word.charAt(i - start) != lower(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    static char lower(char c) {
        return c < 128 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
    }
}
