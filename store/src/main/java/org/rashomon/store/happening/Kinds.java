package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** Reads what an act is called, by {@code happening/kinds.tsv}. */
final class Kinds {

    private record Name(String words, Kind kind) {}

    private final List<Name> names = new ArrayList<>();

    Kinds(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/kinds").rows()) {
            names.add(new Name(' ' + row.get("lemma") + ' ', new Kind(row.get("question"), row.get("value"))));
        }
    }

    /**
     * Those of an act, one for each question: of several the one that the lexicon has first.
     *
     * @param words lemmas of all that is said of it, apart by blanks
     */
    List<Kind> of(String words) {
        String padded = ' ' + words + ' ';
        List<Kind> found = new ArrayList<>();
        for (Name name : names) {
            boolean asked = found.stream().anyMatch(kind -> kind.question().equals(name.kind.question()));
            if (!asked && padded.contains(name.words)) {
                found.add(name.kind);
            }
        }
        return found;
    }
}
