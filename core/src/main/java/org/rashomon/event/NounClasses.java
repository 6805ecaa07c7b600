package org.rashomon.event;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.NameType;

/** The classes of nouns of {@code event/classes.tsv}: which words, and which kinds of name, belong to each. */
final class NounClasses {

    /**
     * One class, or the words that a frame lists itself.
     *
     * @param lemmas its own words
     * @param roles nouns for somebody that belong to it as well, less surely
     */
    record NounClass(Set<String> lemmas, Set<String> roles, Set<NameType> names, boolean listed) {
        boolean hasLemma(String lemma) {
            return lemmas.contains(lemma) || roles.contains(lemma);
        }

        /** Whether a word belongs to it as one of many for somebody only. */
        boolean isLoose(String lemma) {
            return !lemmas.contains(lemma) && roles.contains(lemma);
        }
    }

    /** Stands among the words of a class that a bare number may belong to: {@code captured eight}. */
    static final String NUMBER = "#";

    private final Map<String, NounClass> classes = new HashMap<>();
    private final Map<String, List<String>> byLemma = new HashMap<>();

    /** Before a kind of {@code actor/roles.tsv}, whose nouns of one word all belong to the class. */
    private static final String ROLES = "@";

    NounClasses(Lexicons lexicons) {
        Map<String, Set<String>> roles = new HashMap<>();
        for (Row row : lexicons.get("actor/roles").rows()) {
            for (String form : row.list("forms")) {
                if (form.indexOf(' ') < 0) {
                    roles.computeIfAbsent(row.get("kind"), kind -> new HashSet<>())
                            .add(form);
                }
            }
        }
        for (Row row : lexicons.get("event/classes").rows()) {
            Set<NameType> names = EnumSet.noneOf(NameType.class);
            row.list("names").forEach(name -> names.add(NameType.valueOf(name)));
            row.list("words").forEach(word -> byLemma.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(row.id()));
            Set<String> somebody = new HashSet<>();
            row.list("words").stream()
                    .filter(word -> word.startsWith(ROLES))
                    .forEach(word -> somebody.addAll(roles.getOrDefault(word.substring(1), Set.of())));
            classes.put(row.id(), new NounClass(new HashSet<>(row.list("words")), somebody, names, false));
        }
    }

    /** @throws org.rashomon.lexicon.LexiconFault if a frame asks for a class that is not there */
    NounClass of(Row row, List<String> cell) {
        if (cell.size() == 1 && cell.get(0).startsWith("@")) {
            NounClass found = classes.get(cell.get(0).substring(1));
            if (found == null) {
                throw row.fault("no class '" + cell.get(0) + "' in event/classes.tsv");
            }
            return found;
        }
        return new NounClass(new HashSet<>(cell), Set.of(), Set.of(), true);
    }

    /** @throws IllegalArgumentException if there is no such class */
    NounClass named(String id) {
        NounClass found = classes.get(id);
        if (found == null) {
            throw new IllegalArgumentException("no class '" + id + "' in event/classes.tsv");
        }
        return found;
    }

    /** The classes of a lemma, in the lexicon's order. */
    List<String> of(String lemma) {
        return byLemma.getOrDefault(lemma, List.of());
    }
}
