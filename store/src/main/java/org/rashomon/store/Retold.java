package org.rashomon.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Telling;

/**
 * Whose words the tellings of a happening are, where documents retell others.
 *
 * @param stories what each document that is a near copy retells
 */
record Retold(Map<String, String> stories) {

    /** What a near copy repeats word for word. */
    private record Sentence(List<Integer> words, String act) {}

    /** Without what a near copy repeats word for word; where it has a sentence of its own, that is its own. */
    List<Telling> voiced(Happening happening) {
        Map<String, Set<Sentence>> sentences = new HashMap<>();
        List<Telling> voiced = new ArrayList<>();
        for (Telling telling : happening.tellings()) {
            String story = stories.getOrDefault(telling.document(), telling.document());
            boolean copy = stories.containsKey(telling.document());
            Set<Sentence> told = sentences.computeIfAbsent(story, s -> new HashSet<>());
            Sentence sentence =
                    new Sentence(Arrays.stream(telling.words()).boxed().toList(), telling.act());
            if (!copy || !told.contains(sentence)) {
                voiced.add(telling);
            }
            told.add(sentence);
        }
        return voiced;
    }

    /** How many documents tell of it in words of their own. */
    int originals(Happening happening) {
        return (int) happening.tellings().stream()
                .map(t -> stories.getOrDefault(t.document(), t.document()))
                .distinct()
                .count();
    }
}
