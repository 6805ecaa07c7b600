package org.rashomon.place;

import java.text.Normalizer;

/**
 * The key a name is looked up by: 48 bits over its letters and digits without case, accents, points and apostrophes, words
 * apart by one space. {@code Deir ez-Zor}, {@code DEIR EZ ZOR} and {@code Deir ez‑Zor} share one. Among half a million names
 * two meet by chance about once in two thousand gazetteers.
 */
public final class PlaceNameHash {

    private static final long MASK = (1L << 48) - 1;
    private static final String[] FOLDED = folded();

    private PlaceNameHash() {}

    public static long of(CharSequence name) {
        return of(name, 0, name.length());
    }

    /** 0 if there is nothing to look up. */
    public static long of(CharSequence text, int start, int end) {
        long hash = 0xcbf29ce484222325L;
        boolean gap = false;
        boolean any = false;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                hash = step(hash, gap, c);
            } else if (c >= 'A' && c <= 'Z') {
                hash = step(hash, gap, (char) (c + 32));
            } else if (isSilent(c)) {
                continue;
            } else if (c >= 128 && Character.isLetter(c)) {
                String plain = c < FOLDED.length ? FOLDED[c] : String.valueOf(Character.toLowerCase(c));
                for (int k = 0; k < plain.length(); k++) {
                    hash = step(hash, gap && k == 0, plain.charAt(k));
                }
            } else {
                gap = any;
                continue;
            }
            any = true;
            gap = false;
        }
        hash ^= hash >>> 29;
        hash *= 0xbf58476d1ce4e5b9L;
        hash ^= hash >>> 32;
        return any ? hash & MASK : 0;
    }

    private static long step(long hash, boolean gap, char c) {
        long h = gap ? (hash ^ ' ') * 0x100000001b3L : hash;
        return (h ^ c) * 0x100000001b3L;
    }

    private static boolean isSilent(char c) {
        return c == '.'
                || c == '\''
                || c == '`'
                || c == '\u2019'
                || c == '\u2018'
                || c == '\u02bb'
                || c == '\u02bc'
                || c == '\u02be'
                || c == '\u02bf'
                || c == '\u00b4'
                || c >= '\u0300' && c <= '\u036f';
    }

    private static String[] folded() {
        String[] table = new String[0x1f00];
        for (char c = 128; c < table.length; c++) {
            String plain =
                    switch (c) {
                        case 'ß' -> "ss";
                        case 'æ', 'Æ' -> "ae";
                        case 'œ', 'Œ' -> "oe";
                        case 'ø', 'Ø' -> "o";
                        case 'ł', 'Ł' -> "l";
                        case 'đ', 'Đ', 'ð', 'Ð' -> "d";
                        case 'ı', 'İ' -> "i";
                        case 'þ', 'Þ' -> "th";
                        case 'ə', 'Ə' -> "a";
                        default -> {
                            StringBuilder out = new StringBuilder();
                            for (char d : Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD)
                                    .toCharArray()) {
                                if (!(d >= '\u0300' && d <= '\u036f')) {
                                    out.append(Character.toLowerCase(d));
                                }
                            }
                            yield out.toString();
                        }
                    };
            table[c] = plain;
        }
        return table;
    }
}
