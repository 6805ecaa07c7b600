package org.rashomon.event;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;

/** The rows of {@code event/forecasts.tsv} by kind and word, and the classes of {@code event/prospects.tsv}. */
final class ForecastWords {

    final Map<String, Row> auxiliaries = new HashMap<>();
    final Map<String, Row> infinitives = new HashMap<>();
    final Map<String, Row> clauses = new HashMap<>();
    final Map<String, Row> states = new HashMap<>();
    final Map<String, Row> goals = new HashMap<>();
    final Map<String, Row> adverbs = new HashMap<>();
    final WordClasses<Prospect> prospects;

    /** For what no word foretells but its time: {@code is to end}, {@code opens on 4 April}. */
    final Row set;

    ForecastWords(Lexicons lexicons) {
        prospects = new WordClasses<>(lexicons.get("event/prospects"), Prospect.class);
        for (Row row : lexicons.get("event/forecasts").rows()) {
            Map<String, Row> kind =
                    switch (row.get("kind")) {
                        case "aux" -> auxiliaries;
                        case "to" -> infinitives;
                        case "that" -> clauses;
                        case "state" -> states;
                        case "goal" -> goals;
                        case "how" -> adverbs;
                        default -> throw row.fault("no kind '" + row.get("kind") + "'");
                    };
            row.list("words").forEach(word -> kind.put(word, row));
        }
        set = Objects.requireNonNull(infinitives.get("due"), "event/forecasts.tsv: 'due' foretells");
    }
}
