package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Takes names of places that are spelt alike for one: {@code Hodeidah} and {@code Al Hudaydah}, {@code Kouri Bougoudi} and
 * {@code Bougoudi}. Names are alike that have a word in common, or one with the same consonants; words that many names have do not count.
 */
final class Spellings {

    private static final Set<String> COMMON = Set.of(
            "north",
            "south",
            "east",
            "west",
            "northern",
            "southern",
            "eastern",
            "western",
            "upper",
            "lower",
            "great",
            "little",
            "new",
            "old",
            "saint",
            "mount",
            "port",
            "fort",
            "bani",
            "beni",
            "abu",
            "umm",
            "tell",
            "deir",
            "beit",
            "kafr",
            "khan",
            "santa",
            "san",
            "city",
            "state",
            "province",
            "district",
            "region",
            "town",
            "village",
            "county",
            "governorate");

    /** With fewer consonants a word is no sign. */
    private static final int FEWEST = 3;

    private final Map<String, String> firsts = new HashMap<>();

    /** The first name of a place that has been spelt so. */
    String first(String name) {
        String[] words = name.split("[ -]+");
        for (String word : words) {
            String known = COMMON.contains(word) ? null : firsts.getOrDefault(word, firsts.get(consonants(word)));
            if (known != null) {
                return known;
            }
        }
        String whole = consonants(name);
        String known = firsts.get(whole);
        if (known != null) {
            return known;
        }
        firsts.put(whole, name);
        for (String word : words) {
            String key = consonants(word);
            if (!COMMON.contains(word) && word.length() >= FEWEST) {
                firsts.putIfAbsent(word, name);
                if (key.length() >= FEWEST) {
                    firsts.putIfAbsent(key, name);
                }
            }
        }
        return name;
    }

    /** Without what is spelt in one way and another: vowels, half vowels, h, doubled letters, the article. */
    private static String consonants(String word) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char sound = c == 'q' || c == 'c' ? 'k' : c == 'z' ? 's' : c == 'v' ? 'b' : c;
            boolean last = kept.length() > 0 && kept.charAt(kept.length() - 1) == sound;
            if (Character.isLetterOrDigit(c) && "aeiouywh'".indexOf(c) < 0 && !last) {
                kept.append(sound);
            }
        }
        return kept.length() == 0 ? word : kept.toString();
    }
}
