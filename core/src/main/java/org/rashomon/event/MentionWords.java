package org.rashomon.event;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Which nouns name acts, with the type they suggest, which verbs tell of one whoever it is, and which of none: {@code event/mentions.tsv}. */
final class MentionWords {

    private enum Part {
        NOUN,
        NAMED,
        VERB,
        DOING,
        NO_ACT,
        FIGURE,
        RATES,
        ABSENT
    }

    private final Map<String, Optional<EventType>> nouns = new HashMap<>();
    private final Map<String, Optional<EventType>> figures = new HashMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();
    private final Set<String> doings = new HashSet<>();
    private final Set<String> rates = new HashSet<>();
    private final Set<String> noActs = new HashSet<>();
    private final Set<String> absences = new HashSet<>();
    private final Set<String> deaths = new HashSet<>();

    MentionWords(Lexicons lexicons) {
        for (Row row : lexicons.get("event/mentions").rows()) {
            switch (row.constant("part", Part.class)) {
                case NO_ACT -> noActs.addAll(row.list("words"));
                case VERB -> verbs.addAll(row.list("words"));
                case DOING -> doings.addAll(row.list("words"));
                case ABSENT -> absences.addAll(row.list("words"));
                case RATES -> rates.addAll(row.list("words"));
                case NAMED -> named.addAll(row.list("words"));
                case NOUN -> row.list("words").forEach(word -> nouns.put(word, type(row)));
                case FIGURE -> row.list("words").forEach(word -> figures.put(word, type(row)));
            }
        }
        for (Row row : lexicons.get("happening/toll").rows()) {
            if (!row.isBlank("suffered")) {
                deaths.add(row.get("lemma"));
            }
        }
    }

    /** Whether the subject of a verb is whom it befalls: {@code the boy drowned}; {@code happening/toll.tsv} says it. */
    boolean isDeath(String verb) {
        return deaths.contains(verb);
    }

    private static Optional<EventType> type(Row row) {
        return row.list("type").stream().map(EventType::valueOf).findFirst();
    }

    boolean isAct(String noun) {
        return nouns.containsKey(noun);
    }

    /** Whether a noun names an act where a day or place is told with it: {@code the operation in Kobani on Friday}. */
    boolean isActIfNamed(String noun) {
        return named.contains(noun);
    }

    Optional<EventType> type(String noun) {
        return nouns.getOrDefault(noun, figures.getOrDefault(noun, Optional.empty()));
    }

    /** Whether a noun says what is counted where a number is told of it: {@code the toll}. */
    boolean isFigure(String noun) {
        return figures.containsKey(noun);
    }

    /** Whether a verb may give the number of something. */
    boolean rates(String verb) {
        return rates.contains(verb);
    }

    /** Whether a verb tells of something that happened, of whatever it is told. */
    boolean happens(String verb) {
        return verbs.contains(verb);
    }

    /** Whether a verb tells of what somebody did, or what was done to him, if he is told of. */
    boolean isDoing(String verb) {
        return doings.contains(verb);
    }

    /** Whether a verb with an object tells that its subject died: {@code lose life}. */
    boolean isDeath(String verb, String object) {
        return deaths.contains(verb + ' ' + object);
    }

    /** Whether a verb with its little word tells that somebody came, where it is denied: {@code get to}. */
    boolean isAbsence(String verb) {
        return absences.contains(verb);
    }

    boolean isNoAct(String verb) {
        return noActs.contains(verb);
    }
}
