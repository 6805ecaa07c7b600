package org.rashomon.time;

import java.util.List;
import java.util.Optional;
import org.rashomon.internal.words.Phrases;
import org.rashomon.internal.words.Vocabulary;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;

/**
 * Reads the fixed phrases of {@code time/vague.tsv}: {@code now}, {@code in the near future}. Does not fire on {@code
 * future} and {@code current} in a name.
 */
final class PhraseRule implements TimeRule {

    private record Phrase(int words, TimeType type, String value) {}

    private final Phrases<Phrase> phrases;

    /** @param vocabulary holds {@link #words} */
    PhraseRule(Lexicon lexicon, Vocabulary vocabulary) {
        phrases = new Phrases<>(vocabulary);
        for (Row row : lexicon.rows()) {
            String phrase = row.get("phrase");
            phrases.add(
                    phrase,
                    new Phrase(phrase.split(" ").length, row.constant("type", TimeType.class), row.get("value")));
        }
    }

    static List<String> words(Lexicon lexicon) {
        return Phrases.words(lexicon.rows().stream().map(r -> r.get("phrase")).toList());
    }

    static List<String> firstWords(Lexicon lexicon) {
        return lexicon.rows().stream().map(r -> r.get("phrase").split(" ")[0]).toList();
    }

    @Override
    public Optional<TimeReading> read(TimeScene s, int at) {
        Words w = s.words();
        Optional<Phrases.Found<Phrase>> found = phrases.at(w, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Phrase phrase = found.get().value();
        boolean hyphened = w.isDash(at + 1) && w.isGlued(at + 1) || w.isDash(at - 1) && w.isGlued(at);
        return phrase.words == 1 && hyphened
                ? Optional.empty()
                : TimeReading.of(found.get().end(), phrase.type, phrase.value, Anchor.DOCUMENT);
    }
}
