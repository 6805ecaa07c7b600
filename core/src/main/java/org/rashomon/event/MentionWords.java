package org.rashomon.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Which nouns name acts, with the type they suggest, and which verbs tell of none: {@code event/mentions.tsv}. */
final class MentionWords {

    private enum Part {
        NOUN,
        NO_ACT
    }

    private final Map<String, Optional<EventType>> nouns = new HashMap<>();
    private final Set<String> noActs = new HashSet<>();

    MentionWords(Lexicons lexicons) {
        for (Row row : lexicons.get("event/mentions").rows()) {
            if (row.constant("part", Part.class) == Part.NO_ACT) {
                noActs.addAll(row.list("words"));
                continue;
            }
            Optional<EventType> type =
                    row.list("type").stream().map(EventType::valueOf).findFirst();
            row.list("words").forEach(word -> nouns.put(word, type));
        }
    }

    boolean isAct(String noun) {
        return nouns.containsKey(noun);
    }

    Optional<EventType> type(String noun) {
        return nouns.getOrDefault(noun, Optional.empty());
    }

    boolean isNoAct(String verb) {
        return noActs.contains(verb);
    }
}
