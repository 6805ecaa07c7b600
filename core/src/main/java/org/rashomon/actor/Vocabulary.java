package org.rashomon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All forms of the tables, found by their words: the longest that begins at a word wins. */
final class Vocabulary {

    /** What a form must look like in the text. */
    private enum Case {
        ANY,
        /** Begins with a capital: "Turkey", "Chad". */
        CAPITAL,
        /** Capitals throughout: "US", "WHO". */
        UPPER
    }

    private record Use(Sense sense, Case looks) {}

    private static final class Node {
        Map<String, Node> next = Map.of();
        List<Use> uses = List.of();
    }

    /** Senses found at a place of a phrase, and the word after the last. */
    record Match(List<Sense> senses, int end) {}

    private final Map<String, Node> first = new HashMap<>();
    private final Map<String, List<Sense>> skeletons = new LinkedHashMap<>();

    /** Adds a form; articles in it do not count. */
    void add(String form, Sense sense) {
        Words words = new Words(form, 0, form.length());
        Node node = null;
        boolean capital = false;
        int letters = 0;
        boolean upper = true;
        int count = 0;
        for (int i = 0; i < words.size; i++) {
            if (words.kinds[i] == Words.COMMA || words.kinds[i] == Words.BRACKET || words.isArticle(i)) {
                continue;
            }
            String key = words.kinds[i] == Words.POSSESSIVE ? "'s" : words.folded[i];
            if (node == null) {
                node = first.computeIfAbsent(key, k -> new Node());
                capital = words.capital[i];
            } else {
                if (node.next.isEmpty()) {
                    node.next = new HashMap<>(4);
                }
                node = node.next.computeIfAbsent(key, k -> new Node());
            }
            upper &= words.kinds[i] == Words.WORD && words.upper[i];
            letters += key.length();
            count++;
        }
        if (node == null) {
            throw new IllegalArgumentException(sense.rule() + ": nothing is left of the form '" + form + "'");
        }
        Case looks = upper && count == 1 && letters <= 6 ? Case.UPPER : capital ? Case.CAPITAL : Case.ANY;
        Use use = new Use(sense, looks);
        if (!node.uses.contains(use)) {
            List<Use> uses = new ArrayList<>(node.uses);
            uses.add(use);
            node.uses = List.copyOf(uses);
        }
    }

    /** Lets a person be found under other spellings of the whole name. */
    void addSkeleton(String form, Sense sense) {
        Words words = new Words(form, 0, form.length());
        String key = skeleton(words, 0, words.size);
        if (key.length() >= 6) {
            List<Sense> senses = skeletons.computeIfAbsent(key, k -> new ArrayList<>());
            if (senses.stream().noneMatch(s -> s.id().equals(sense.id()))) {
                senses.add(sense);
            }
        }
    }

    /** The longest form that begins at word {@code i} and ends before {@code end}; null if there is none. */
    @org.jspecify.annotations.Nullable
    Match at(Words words, int i, int end) {
        Node node = first.get(words.folded[i]);
        if (node == null || words.kinds[i] != Words.WORD) {
            return null;
        }
        Match best = null;
        int k = i + 1;
        while (true) {
            if (!node.uses.isEmpty()) {
                List<Sense> senses = fitting(node.uses, words, i, k);
                if (!senses.isEmpty()) {
                    best = new Match(senses, k);
                }
            }
            if (k >= end || node.next.isEmpty()) {
                return best;
            }
            Node next = step(node, words, k);
            if (next == null && words.isArticle(k) && k + 1 < end) {
                k++;
                next = step(node, words, k);
            }
            if (next == null) {
                return best;
            }
            node = next;
            k++;
        }
    }

    private static @org.jspecify.annotations.Nullable Node step(Node node, Words words, int k) {
        return switch (words.kinds[k]) {
            case Words.WORD -> node.next.get(words.folded[k]);
            case Words.POSSESSIVE -> node.next.get("'s");
            default -> null;
        };
    }

    private static List<Sense> fitting(List<Use> uses, Words words, int i, int end) {
        List<Sense> senses = new ArrayList<>(uses.size());
        for (Use use : uses) {
            boolean fits =
                    switch (use.looks) {
                        case ANY -> true;
                        case CAPITAL -> words.capital[i];
                        case UPPER -> end == i + 1 && words.upper[i];
                    };
            if (fits) {
                senses.add(use.sense);
            }
        }
        return senses;
    }

    /** People whose names are written as words {@code i} to {@code end} in another transliteration. */
    List<Sense> spelledLike(Words words, int i, int end) {
        if (end - i < 2) {
            return List.of();
        }
        return skeletons.getOrDefault(skeleton(words, i, end), List.of());
    }

    private static String skeleton(Words words, int i, int end) {
        StringBuilder out = new StringBuilder();
        for (int k = i; k < end; k++) {
            if (words.kinds[k] == Words.WORD && !isParticle(words.folded[k])) {
                out.append(out.length() == 0 ? "" : " ").append(Folding.skeleton(words.folded[k]));
            }
        }
        return out.toString();
    }

    private static boolean isParticle(String word) {
        return switch (word) {
            case "al", "el", "ul", "as", "ash", "ad", "an", "ar", "bin", "ibn", "ben", "de", "da", "van", "von" -> true;
            default -> false;
        };
    }
}
