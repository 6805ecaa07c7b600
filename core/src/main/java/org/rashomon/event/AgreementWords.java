package org.rashomon.event;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The words of {@code event/agreements.tsv}, by what they do in a clause. */
final class AgreementWords {

    /** What a word does beside an agreement; the table's head says it of each kind. */
    enum Kind {
        FORM,
        WITH,
        DOES,
        OUT,
        AFTER,
        LIKE,
        BINDS,
        BROKER,
        SECRET,
        OPEN,
        TRUCE,
        BEING,
        FORCE,
        ACHIEVED,
        STOPPED,
        LAPSE,
        KEEPING,
        DEFERRED,
        PURPOSE,
        PRIVATE,
        DUTY,
        OUTLOOK
    }

    private final Map<Kind, Map<String, Row>> rows = new EnumMap<>(Kind.class);

    AgreementWords(Lexicons lexicons) {
        for (Kind kind : Kind.values()) {
            rows.put(kind, new HashMap<>());
        }
        for (Row row : lexicons.get("event/agreements").rows()) {
            Kind kind = kind(row);
            row.list("words").forEach(word -> of(kind).put(word, row));
        }
    }

    private static Kind kind(Row row) {
        for (Kind kind : Kind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(row.get("kind"))) {
                return kind;
            }
        }
        throw row.fault("no kind '" + row.get("kind") + "'");
    }

    private Map<String, Row> of(Kind kind) {
        return java.util.Objects.requireNonNull(rows.get(kind));
    }

    /** The row of a word, or null. */
    @Nullable
    Row get(Kind kind, String lemma) {
        return of(kind).get(lemma);
    }

    boolean has(Kind kind, String lemma) {
        return of(kind).containsKey(lemma);
    }

    /** Said of what it hangs on: {@code the secret pact}, {@code is confidential}. */
    Agreement.Secrecy secrecy(Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            String lemma = tree.lemma(tree.child(token, i));
            if (has(Kind.SECRET, lemma)) {
                return Agreement.Secrecy.SECRET;
            }
            if (has(Kind.OPEN, lemma)) {
                return Agreement.Secrecy.PUBLISHED;
            }
        }
        return Agreement.Secrecy.UNSTATED;
    }

    /** Whether the word tells that an agreement came about. */
    boolean isMade(String lemma) {
        Row row = get(Kind.WITH, lemma);
        return row != null
                && (row.get("status").equals("REACHED") || row.get("status").equals("SIGNED"));
    }
}
