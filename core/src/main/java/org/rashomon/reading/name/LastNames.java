package org.rashomon.reading.name;

import java.util.HashSet;
import java.util.Set;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Takes a word for the name of a person if somebody's full name in the document ends with it.
 *
 * <pre>
 *   Ama Danso left. Danso, a former envoy, …
 *   PERSON          PERSON
 * </pre>
 *
 * Does not fire on a word that the model takes for a country, city or group, nor inside a longer name, nor where the word
 * has no capital.
 */
final class LastNames {

    static final String RULE = "LastNames";

    private static final int SHORTEST = 3;

    private LastNames() {}

    /** Changes labels, and marks in {@code changed} where. */
    static void apply(Tokens tokens, int[] labels, boolean[] changed) {
        Set<String> lastNames = lastNames(tokens, labels);
        if (lastNames.isEmpty()) {
            return;
        }
        int person = Labels.begin(NameType.PERSON);
        for (int t = 0; t < labels.length; t++) {
            if (labels[t] != person && mayBePerson(tokens, labels, t) && lastNames.contains(tokens.form(t))) {
                labels[t] = person;
                changed[t] = true;
            }
        }
    }

    private static Set<String> lastNames(Tokens tokens, int[] labels) {
        Set<String> lastNames = new HashSet<>();
        int inside = Labels.inside(NameType.PERSON);
        for (int t = 1; t < labels.length; t++) {
            if (labels[t] == inside && (t + 1 == labels.length || labels[t + 1] != inside)) {
                String form = tokens.form(t);
                if (form.length() >= SHORTEST && Character.isUpperCase(form.charAt(0))) {
                    lastNames.add(form);
                }
            }
        }
        return lastNames;
    }

    private static boolean mayBePerson(Tokens tokens, int[] labels, int t) {
        if (!Character.isUpperCase(tokens.text().charAt(tokens.start(t))) || tokens.upos(t) != Upos.PROPN) {
            return false;
        }
        if (labels[t] == Labels.OUTSIDE) {
            return true;
        }
        boolean alone = Labels.isBegin(labels[t]) && (t + 1 == labels.length || !Labels.isInside(labels[t + 1]));
        return alone
                && switch (Labels.type(labels[t])) {
                    case ORG, LOC, FACILITY, EVENT -> true;
                    case PERSON, GPE, NORP -> false;
                };
    }
}
