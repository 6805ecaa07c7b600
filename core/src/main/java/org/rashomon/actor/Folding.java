package org.rashomon.actor;

import java.text.Normalizer;

/**
 * How words are compared: lower case, without accents, full stops and apostrophes, so that {@code U.S.} is {@code us},
 * {@code Erdoğan} is {@code erdogan} and {@code Sana'a} is {@code sanaa}.
 */
public final class Folding {

    private Folding() {}

    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    static String fold(String text, int start, int end) {
        char[] chars = new char[end - start];
        text.getChars(start, end, chars, 0);
        return fold(chars, 0, chars.length);
    }

    static String fold(char[] chars, int start, int end) {
        int plain = start;
        while (plain < end && isPlain(chars[plain])) {
            plain++;
        }
        return plain == end ? new String(chars, start, end - start) : foldMixed(chars, start, end);
    }

    private static String foldMixed(char[] chars, int start, int end) {
        char[] out = new char[end - start];
        int n = 0;
        for (int i = start; i < end; i++) {
            char c = chars[i];
            if (c >= 0x80) {
                if (!isApostrophe(c)) {
                    return foldUnicode(new String(chars, start, end - start));
                }
            } else if (c >= 'A' && c <= 'Z') {
                out[n++] = (char) (c + 32);
            } else if (c != '.' && c != '\'') {
                out[n++] = c;
            }
        }
        return new String(out, 0, n);
    }

    private static boolean isPlain(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018' || c == '\u02BC' || c == '`';
    }

    private static String foldUnicode(String word) {
        StringBuilder out = new StringBuilder(word.length());
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK || c == '.' || isApostrophe(c)) {
                continue;
            }
            switch (c) {
                case 'ı', 'İ' -> out.append('i');
                case 'ø', 'Ø' -> out.append('o');
                case 'ł', 'Ł' -> out.append('l');
                case 'đ', 'Đ' -> out.append('d');
                case 'æ', 'Æ' -> out.append("ae");
                case 'œ', 'Œ' -> out.append("oe");
                case 'ß' -> out.append("ss");
                case 'ə', 'Ə' -> out.append('a');
                default -> out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /**
     * The consonants of a folded word in a spelling that transliterations share: {@code zelenskyy} and {@code zelenskiy}
     * are {@code zlnsk}, {@code mohammed} and {@code muhamad} {@code mhmd}.
     */
    static String skeleton(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            char next = i + 1 < folded.length() ? folded.charAt(i + 1) : ' ';
            switch (c) {
                case 'a', 'e', 'i', 'o', 'u', 'y', 'w', 'j' -> {
                    if (i > 0) {
                        continue;
                    }
                    c = c == 'j' || c == 'y' ? 'i' : c == 'w' ? 'v' : 'a';
                }
                case 'h' -> {
                    if (i > 0 && "dkgtscz".indexOf(folded.charAt(i - 1)) >= 0) {
                        continue;
                    }
                }
                case 'q' -> c = 'k';
                case 'c' -> c = next == 'h' ? 'c' : 'k';
                case 'v' -> c = 'v';
                case 'p' -> c = next == 'h' ? 'f' : 'p';
                default -> {}
            }
            if (out.length() == 0 || out.charAt(out.length() - 1) != c) {
                out.append(c);
            }
        }
        return out.toString();
    }

    /**
     * Whether two folded names of one {@link #skeleton} may be transliterations of one: {@code mohammed} and
     * {@code muhamad}, not {@code carl} and {@code curly}, whose vowels no alphabet exchanges.
     */
    static boolean areSpellings(String a, String b) {
        String x = sound(a);
        String y = sound(b);
        return distance(x, y) <= (Math.max(x.length(), y.length()) - 1) / 4;
    }

    /** The letters by what transliterations write for them, doubled ones once. */
    private static String sound(String folded) {
        StringBuilder out = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            boolean ch = c == 'c' && i + 1 < folded.length() && folded.charAt(i + 1) == 'h';
            char letter =
                    switch (c) {
                        case 'e' -> 'a';
                        case 'u' -> 'o';
                        case 'y', 'j' -> 'i';
                        case 'w' -> 'v';
                        case 'q' -> 'k';
                        case 'c' -> ch ? 'c' : 'k';
                        default -> c;
                    };
            if (out.length() == 0 || out.charAt(out.length() - 1) != letter) {
                out.append(letter);
            }
        }
        return out.toString();
    }

    /** How many letters must be put in, left out or exchanged to make one of the other. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int other = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(other, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
