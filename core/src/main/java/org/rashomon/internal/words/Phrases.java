package org.rashomon.internal.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Phrases by their words, for the longest one that begins at a word.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {

    /**
     * A phrase that was found.
     *
     * @param end the word after its last
     */
    public record Found<T>(T value, int end) {}

    private record Entry<T>(int[] ids, T value) {}

    private final List<List<Entry<T>>> byFirst = new ArrayList<>();
    private final Vocabulary vocabulary;

    /** @param vocabulary must hold {@link #words} of every phrase */
    public Phrases(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        for (int i = 0; i <= vocabulary.size(); i++) {
            byFirst.add(List.of());
        }
    }

    /** The words of some phrases, cut as {@link Words} cuts them. */
    public static List<String> words(Collection<String> phrases) {
        List<String> all = new ArrayList<>();
        Vocabulary none = new Vocabulary(List.of());
        for (String phrase : phrases) {
            Words words = Words.of(phrase, none);
            for (int i = 0; i < words.size(); i++) {
                all.add(words.form(i));
            }
        }
        return all;
    }

    /** Adds a lower-case phrase. A phrase given twice keeps its first value. */
    public void add(String phrase, T value) {
        Words words = Words.of(phrase, vocabulary);
        int[] ids = new int[words.size()];
        for (int i = 0; i < ids.length; i++) {
            ids[i] = words.id(i);
            if (ids[i] == 0) {
                throw new IllegalArgumentException("'" + phrase + "' is not in the vocabulary");
            }
        }
        List<Entry<T>> entries = new ArrayList<>(byFirst.get(ids[0]));
        if (entries.stream().noneMatch(e -> Arrays.equals(e.ids, ids))) {
            entries.add(new Entry<>(ids, value));
            entries.sort((a, b) -> b.ids.length - a.ids.length);
            byFirst.set(ids[0], entries);
        }
    }

    /** The longest phrase that begins at a word. */
    public Optional<Found<T>> at(Words words, int at) {
        int id = words.id(at);
        if (id == 0) {
            return Optional.empty();
        }
        List<Entry<T>> entries = byFirst.get(id);
        for (int i = 0; i < entries.size(); i++) {
            Entry<T> entry = entries.get(i);
            if (matches(words, at, entry.ids)) {
                return Optional.of(new Found<>(entry.value, at + entry.ids.length));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Words words, int at, int[] ids) {
        for (int i = 1; i < ids.length; i++) {
            if (words.id(at + i) != ids[i]) {
                return false;
            }
        }
        return true;
    }
}
