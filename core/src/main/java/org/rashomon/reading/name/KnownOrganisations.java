package org.rashomon.reading.name;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Mends what the model makes of organisations that the table has: taken for a person, passed over at the head of a sentence,
 * where a capital says nothing, or cut in two.
 *
 * <pre>
 *   Jabhat al-Nusra took the hill.     Hezbollah fired rockets.     Islamic State lost the town.
 *   ORG                                ORG                          ORG
 * </pre>
 *
 * Does not fire on a part of a longer name, on a word of the table inside a sentence that the model passes over, nor on one
 * that is no name by its tag. Names of several words may be written with other capitals: Jabhat Al-Nusra.
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
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int end = tokens.sentenceEnd(s);
            for (int t = tokens.sentenceStart(s); t < end; t++) {
                int last = last(labels, t, end);
                if (labels[t] == Labels.OUTSIDE) {
                    if (t == tokens.sentenceStart(s) && isNameAlone(tokens, labels, t, end)) {
                        label(labels, changed, t, t);
                    }
                } else if (last + 1 < end
                        && labels[last + 1] == Labels.begin(NameType.ORG)
                        && isKnown(tokens, t, last(labels, last + 1, end))) {
                    last = last(labels, last + 1, end);
                    label(labels, changed, t, last);
                } else if (labels[t] == Labels.begin(NameType.PERSON) && isKnown(tokens, t, last)) {
                    label(labels, changed, t, last);
                }
                t = last;
            }
        }
    }

    /** The last token of the name that begins at one; itself outside names. */
    private static int last(int[] labels, int first, int end) {
        int last = first;
        while (labels[first] != Labels.OUTSIDE && last + 1 < end && labels[last + 1] == labels[first] + 1) {
            last++;
        }
        return last;
    }

    private boolean isNameAlone(Tokens tokens, int[] labels, int t, int end) {
        return tokens.upos(t) == Upos.PROPN
                && names.contains(tokens.form(t))
                && (t + 1 == end || labels[t + 1] == Labels.OUTSIDE && tokens.upos(t + 1) != Upos.PROPN);
    }

    private static void label(int[] labels, boolean[] changed, int first, int last) {
        labels[first] = Labels.begin(NameType.ORG);
        java.util.Arrays.fill(labels, first + 1, last + 1, Labels.inside(NameType.ORG));
        changed[first] = true;
    }

    private boolean isKnown(Tokens tokens, int first, int last) {
        return isKnown(tokens.span(first, last).of(tokens.text()), first < last);
    }

    private boolean isKnown(String name, boolean severalWords) {
        return names.contains(name) || severalWords && smallNames.contains(name.toLowerCase(Locale.ROOT));
    }
}
