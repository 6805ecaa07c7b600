package org.rashomon.reading.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

/**
 * Takes what the model thinks a person for an organisation if the table of organisations has it: Jabhat al-Nusra.
 *
 * <p>Finds no names of its own: a word of the table that the model passes over stays no name. Does not fire on a part of a
 * longer name. Names of several words may be written with other capitals: Jabhat Al-Nusra.
 */
final class KnownOrganisations {

    static final String RULE = "KnownOrganisations";

    private final Set<String> names = new HashSet<>();
    private final Set<String> smallNames = new HashSet<>();

    KnownOrganisations(Lexicon organisations) {
        for (Row row : organisations.rows()) {
            names.add(row.get("name"));
            names.addAll(row.list("aliases"));
        }
        names.forEach(name -> smallNames.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Changes labels, and marks in {@code changed} where. */
    void apply(Tokens tokens, int[] labels, boolean[] changed) {
        int inside = Labels.inside(NameType.PERSON);
        for (int t = 0; t < labels.length; t++) {
            if (labels[t] == Labels.begin(NameType.PERSON)) {
                int last = t;
                while (last + 1 < labels.length && labels[last + 1] == inside) {
                    last++;
                }
                if (isKnown(tokens.span(t, last).of(tokens.text()), t < last)) {
                    labels[t] = Labels.begin(NameType.ORG);
                    java.util.Arrays.fill(labels, t + 1, last + 1, Labels.inside(NameType.ORG));
                    changed[t] = true;
                }
            }
        }
    }

    private boolean isKnown(String name, boolean severalWords) {
        return names.contains(name) || severalWords && smallNames.contains(name.toLowerCase(Locale.ROOT));
    }
}
