package org.rashomon.store.happening;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rashomon.lexicon.Lexicons;

/**
 * Takes names of places that are spelt alike for one: {@code Hodeidah} and {@code Al Hudaydah}, {@code Kouri Bougoudi} and
 * {@code Bougoudi}. Names are alike that have a word in common, or one with the same consonants; words that many names have
 * ({@code happening/placewords.tsv}) do not count.
 */
final class Spellings {

    private static final class Bundled {
        static final Set<String> COMMON = Lexicons.bundled().get("happening/placewords").rows().stream()
                .flatMap(row -> row.list("words").stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** With fewer consonants a word is no sign. */
    private static final int FEWEST = 3;

    private static final String VOWELS = "aeiouyw";

    /** Before and behind each consonant. */
    private static final Pattern RUNS = Pattern.compile("(?<=[^aeiouyw])|(?=[^aeiouyw])");

    private static final Pattern BETWEEN = Pattern.compile("[ -]+");

    private final Map<String, String> firsts = new HashMap<>();

    /** @param names all that are to be compared; their order does not matter */
    Spellings(Stream<String> names) {
        names.distinct()
                .sorted(Comparator.comparingInt(Spellings::wordCount)
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(this::add);
    }

    private static int wordCount(String name) {
        return BETWEEN.split(name).length;
    }

    /** The longest name of a place that is spelt so; the name itself if it is none of those given. */
    String first(String name) {
        return known(name).orElse(name);
    }

    private void add(String name) {
        if (known(name).isPresent()) {
            return;
        }
        firsts.put(key(name), name);
        for (String word : BETWEEN.split(name)) {
            String key = consonants(word);
            if (!Bundled.COMMON.contains(word) && word.length() >= FEWEST) {
                firsts.putIfAbsent(word, name);
                if (key.length() >= FEWEST) {
                    firsts.putIfAbsent(key, name);
                }
            }
        }
    }

    private Optional<String> known(String name) {
        return Stream.of(BETWEEN.split(name))
                .filter(word -> !Bundled.COMMON.contains(word))
                .map(word -> Optional.ofNullable(firsts.get(word)).or(() -> find(key(word))))
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> find(key(name)));
    }

    private Optional<String> find(String spelt) {
        return Optional.ofNullable(firsts.get(spelt));
    }

    /** The same for names that are spelt alike. Short ones are more often two: {@code lima}, {@code lome}; {@code una}, {@code uno}. */
    private static String key(String name) {
        if (name.length() <= FEWEST || name.replace("h", "").isEmpty()) {
            return name;
        }
        String consonants = consonants(name);
        return consonants.length() >= FEWEST ? consonants : sounds(name);
    }

    /** With one vowel for each run of them, so that {@code kyiv} and {@code kiev} are one. */
    private static String sounds(String word) {
        StringBuilder kept = new StringBuilder();
        for (String run : RUNS.split(word.replace("h", ""))) {
            char first = run.charAt(0);
            char sound = VOWELS.indexOf(first) < 0 ? consonant(first) : vowel(run);
            if (kept.length() == 0 || kept.charAt(kept.length() - 1) != sound) {
                kept.append(sound);
            }
        }
        return kept.toString();
    }

    private static char vowel(String run) {
        boolean bright = run.chars().anyMatch(c -> "eiy".indexOf(c) >= 0);
        boolean dark = run.chars().anyMatch(c -> "ouw".indexOf(c) >= 0);
        return bright ? 'i' : dark ? 'u' : 'a';
    }

    private static char consonant(char c) {
        return c == 'q' || c == 'c' ? 'k' : c == 'z' ? 's' : c == 'v' ? 'b' : c;
    }

    /** Without what is spelt in one way and another: vowels, half vowels, h, doubled letters, the article. */
    private static String consonants(String word) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            char sound = consonant(c);
            boolean last = kept.length() > 0 && kept.charAt(kept.length() - 1) == sound;
            if (Character.isLetterOrDigit(c) && c != 'h' && c != '\'' && VOWELS.indexOf(c) < 0 && !last) {
                kept.append(sound);
            }
        }
        return kept.length() == 0 ? word : kept.toString();
    }
}
