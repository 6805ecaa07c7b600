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

    /** One class, or the words that a frame lists itself. */
    record NounClass(Set<String> lemmas, Set<NameType> names, boolean listed) {
        boolean hasLemma(String lemma) {
            return lemmas.contains(lemma);
        }
    }

    /** Stands among the words of a class that a bare number may belong to: {@code captured eight}. */
    static final String NUMBER = "#";

    private final Map<String, NounClass> classes = new HashMap<>();
    private final Map<String, List<String>> byLemma = new HashMap<>();

    NounClasses(Lexicons lexicons) {
        for (Row row : lexicons.get("event/classes").rows()) {
            Set<NameType> names = EnumSet.noneOf(NameType.class);
            row.list("names").forEach(name -> names.add(NameType.valueOf(name)));
            row.list("words").forEach(word -> byLemma.computeIfAbsent(word, w -> new ArrayList<>())
                    .add(row.id()));
            classes.put(row.id(), new NounClass(new HashSet<>(row.list("words")), names, false));
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
        return new NounClass(new HashSet<>(cell), Set.of(), true);
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
