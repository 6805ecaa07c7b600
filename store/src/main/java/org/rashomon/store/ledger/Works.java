package org.rashomon.store.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Tells which entries of reference lists are of the same work.
 *
 * <pre>
 *   [7] Daria Berg, "The East Is a Delicate Matter," …    the east is a delicate matter
 *   [8] Ibid., p. 9                                       that of the entry before it
 * </pre>
 */
public final class Works {

    /** A title shorter than this says too little to be told by. */
    private static final int TITLE_LETTERS = 12;

    private Works() {}

    /**
     * A key for each entry, the same for the same work in any list.
     *
     * @param entries of one list, in its order, each as printed
     */
    public static List<String> keys(List<String> entries) {
        List<String> keys = new ArrayList<>();
        String last = "";
        for (String entry : entries) {
            String plain =
                    entry.replaceFirst("^\\s*[\\[(]?\\d+[\\]).]*\\s*", "").strip();
            boolean again = plain.toLowerCase(Locale.ROOT).startsWith("ibid");
            String key = again && !last.isEmpty() ? last : key(plain);
            keys.add(key);
            last = key;
        }
        return keys;
    }

    private static String key(String entry) {
        int open = first(entry, "“\"«");
        int close = open < 0 ? -1 : first(entry.substring(open + 1), "”\"»");
        String title = close < 0 ? "" : letters(entry.substring(open + 1, open + 1 + close));
        return title.length() >= TITLE_LETTERS ? title : letters(entry);
    }

    private static int first(String text, String any) {
        for (int i = 0; i < text.length(); i++) {
            if (any.indexOf(text.charAt(i)) >= 0) {
                return i;
            }
        }
        return -1;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
