package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Answer;
import org.rashomon.store.happening.Linking.Happening;

class LinkerTest {

    private final Linker linker = new Linker(new Judgement(Lexicons.bundled(), Rarity.bundled(), Meaning.NONE));

    private static Told shelling(String document) {
        return Told.by(document)
                .who("AZE", "ARM")
                .when("2021-05-03")
                .words("azerbaijan", "shell", "armenia", "post", "sotk");
    }

    private static Told expulsion(String document, String from, String to) {
        return Told.by(document)
                .act(EventType.SANCTION, "expel")
                .who(from, to)
                .words("expel", "diplomat", "poland", "russia");
    }

    private List<List<String>> accounts(List<Telling> tellings, List<Constraint> constraints) {
        return linker.link(tellings, constraints).happenings().stream()
                .map(h -> h.tellings().stream().map(Telling::account).toList())
                .toList();
    }

    @Test
    void tellingsOfOneThingAreOneHappening() {
        Telling a = shelling("a").tell();
        Telling b = shelling("b").on("2021-05-06").tell();
        Telling other = shelling("c").when("2021-06-20").on("2021-06-21").tell();
        assertEquals(List.of(List.of("a-1", "b-1"), List.of("c-1")), accounts(List.of(other, b, a), List.of()));
    }

    @Test
    void titForTatIsTwoHappeningsOfWhichOneAnswersTheOther() {
        Telling first = expulsion("a", "POL", "RUS").when("2021-05-03").tell();
        Telling second =
                expulsion("b", "RUS", "POL").when("2021-05-06").on("2021-05-06").tell();
        Linking linking = linker.link(List.of(second, first), List.of());
        assertEquals(2, linking.happenings().size());
        assertEquals(List.of(new Answer("h-a-1", "h-b-1")), linking.answers());
    }

    @Test
    void aPersonsWordDecides() {
        Telling a = shelling("a").tell();
        Telling b = shelling("b").on("2021-05-06").tell();
        assertEquals(
                List.of(List.of("a-1"), List.of("b-1")),
                accounts(List.of(a, b), List.of(new Constraint("a-1", "b-1", false))));
        Telling far = shelling("c").when("2021-06-20").on("2021-06-21").tell();
        assertEquals(
                List.of(List.of("a-1", "c-1")), accounts(List.of(a, far), List.of(new Constraint("c-1", "a-1", true))));
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        Random random = new Random(5);
        List<Telling> tellings = new ArrayList<>();
        String[] states = {"AZE", "ARM", "RUS", "POL"};
        for (int i = 0; i < 60; i++) {
            String day = "2021-05-%02d".formatted(1 + random.nextInt(20));
            tellings.add(Told.by("d" + i)
                    .who(states[random.nextInt(4)], states[random.nextInt(4)])
                    .when(day)
                    .on(day)
                    .words("w" + random.nextInt(4), "w" + random.nextInt(4))
                    .tell());
        }
        Linking first = linker.link(tellings, List.of());
        assertTrue(first.happenings().stream().anyMatch(h -> h.tellings().size() > 1));
        for (int round = 0; round < 10; round++) {
            Collections.shuffle(tellings, random);
            Linking again = linker.link(tellings, List.of());
            assertEquals(
                    first.happenings().stream().map(Happening::id).toList(),
                    again.happenings().stream().map(Happening::id).toList());
            assertEquals(first.answers(), again.answers());
            assertEquals(first.joins(), again.joins());
        }
    }
}
