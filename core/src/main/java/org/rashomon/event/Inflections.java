package org.rashomon.event;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * The predicates of the frames by every form that they take, so that a frame is found even where the lemma of a rare verb
 * was guessed wrong ({@code barricaded}: {@code barricad}).
 */
final class Inflections {

    private final Map<String, String> verbOfForm = new HashMap<>();
    private final Set<String> predicates;

    Inflections(Lexicons lexicons, Collection<String> predicates) {
        this.predicates = Set.copyOf(predicates);
        Map<String, Row> irregular = new HashMap<>();
        lexicons.get("event/irregular").rows().forEach(row -> irregular.put(row.id(), row));
        for (String verb : new java.util.TreeSet<>(predicates)) {
            regular(verb);
            Row row = irregular.get(verb);
            if (row != null) {
                row.list("forms").forEach(form -> verbOfForm.put(form, verb));
            }
        }
    }

    /** s, ed and ing as spelling has them; a doubled last consonant beside the single one. */
    private void regular(String verb) {
        char last = verb.charAt(verb.length() - 1);
        put(verb, verb);
        if (last == 'e') {
            String stem = verb.substring(0, verb.length() - 1);
            put(verb + "s", verb);
            put(verb + "d", verb);
            put(stem + "ing", verb);
            return;
        }
        boolean sibilant = last == 's' || last == 'x' || last == 'z' || verb.endsWith("ch") || verb.endsWith("sh");
        boolean ies = last == 'y' && verb.length() > 2 && !isVowel(verb.charAt(verb.length() - 2));
        String stem = ies ? verb.substring(0, verb.length() - 1) + "i" : verb;
        put(stem + (sibilant || ies ? "es" : "s"), verb);
        put(stem + "ed", verb);
        put(verb + "ing", verb);
        if (!isVowel(last)
                && last != 'y'
                && last != 'w'
                && verb.length() > 2
                && isVowel(verb.charAt(verb.length() - 2))) {
            put(verb + last + "ed", verb);
            put(verb + last + "ing", verb);
        }
    }

    private void put(String form, String verb) {
        verbOfForm.putIfAbsent(form, verb);
    }

    private static boolean isVowel(char c) {
        return "aeiou".indexOf(c) >= 0;
    }

    /** The predicate that a token is, by its lemma or else by its form; null if none. */
    @Nullable
    String predicate(String lemma, String form, boolean verb) {
        if (predicates.contains(lemma)) {
            return lemma;
        }
        String lower = form.toLowerCase(Locale.ROOT);
        return verb ? verbOfForm.get(lower) : predicates.contains(lower) ? lower : null;
    }

    /** The predicate that a word with hyphens is; null if none. */
    @Nullable
    String hyphenated(String form) {
        return verbOfForm.get(form.toLowerCase(Locale.ROOT));
    }
}
