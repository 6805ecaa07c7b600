package org.rashomon.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;

/** The rows of a lexicon of single words, by lemma and part of speech. */
final class WordRows {

    private final Map<String, Row> rows = new HashMap<>();

    /** @param lexicon with columns {@code lemma} and {@code pos} */
    WordRows(Lexicons lexicons, String lexicon) {
        for (Row row : lexicons.get(lexicon).rows()) {
            rows.put(row.get("lemma") + "/" + row.get("pos"), row);
        }
    }

    Optional<Row> of(Tokens tokens, int token) {
        String pos = Cues.pos(tokens.upos(token));
        return pos.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rows.get(tokens.lemma(token).toLowerCase(Locale.ROOT) + "/" + pos));
    }
}
