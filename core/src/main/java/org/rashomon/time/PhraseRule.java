package org.rashomon.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/**
 * Reads the fixed phrases of {@code time/vague.tsv}: {@code now}, {@code in the near future}. Does not fire on {@code
 * future} and {@code current} in a name.
 */
final class PhraseRule implements TimeRule {

    private record Phrase(String[] words, TimeType type, String value) {}

    private final Map<String, List<Phrase>> byFirst = new LinkedHashMap<>();

    PhraseRule(Lexicon phrases) {
        for (Row row : phrases.rows()) {
            String[] words = row.get("phrase").split(" ");
            byFirst.computeIfAbsent(words[0], k -> new ArrayList<>())
                    .add(new Phrase(words, row.constant("type", TimeType.class), row.get("value")));
        }
        byFirst.values().forEach(list -> list.sort((a, b) -> b.words.length - a.words.length));
    }

    static List<String> firstWords(Lexicon phrases) {
        return phrases.rows().stream().map(r -> r.get("phrase").split(" ")[0]).toList();
    }

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        if (w.length(at) > 12 || w.kind(at) != Words.Kind.LETTERS) {
            return Optional.empty();
        }
        List<Phrase> phrases = byFirst.get(w.form(at).toLowerCase(java.util.Locale.ROOT));
        if (phrases == null) {
            return Optional.empty();
        }
        for (Phrase phrase : phrases) {
            int n = phrase.words.length;
            if (matches(w, at, phrase.words)
                    && !(n == 1 && (w.isDash(at + 1) && w.isGlued(at + 1) || w.isDash(at - 1) && w.isGlued(at)))) {
                return TimeReading.of(at + n, phrase.type, phrase.value, Anchor.DOCUMENT);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(Words w, int at, String[] phrase) {
        for (int i = 0; i < phrase.length; i++) {
            if (!w.is(at + i, phrase[i])) {
                return false;
            }
        }
        return true;
    }
}
