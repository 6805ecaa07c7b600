package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class WordMeaningTest {

    private static final Meaning BUNDLED = WordMeaning.bundled();

    private static double alike(Meaning meaning, String a, String b) {
        return meaning.of(Overlap.words(a)).alike(meaning.of(Overlap.words(b)));
    }

    @Test
    void aTableIsReadAsItWasWritten() throws IOException {
        TreeMap<Integer, float[]> vectors = new TreeMap<>();
        vectors.put(Overlap.hash("shell"), new float[] {1, 0});
        vectors.put(Overlap.hash("bombed"), new float[] {3, 3});
        Meaning meaning = WordMeaning.read(new ByteArrayInputStream(WordMeaning.bytes(vectors)));
        assertEquals(1, alike(meaning, "shell", "Shell"), 1e-6);
        assertEquals(Math.sqrt(0.5), alike(meaning, "shell", "bombed"), 1e-6);
        assertEquals(Math.sqrt(0.5), alike(meaning, "shell", "bomb"), 1e-6, "found by its ending");
        assertEquals(0, alike(meaning, "shell", "treaty"), "nothing is known of it");
    }

    @Test
    void whatIsNoTableIsRefused() {
        assertThrows(IOException.class, () -> WordMeaning.read(new ByteArrayInputStream(new byte[16])));
    }

    @Test
    void wordsForOneActAreMoreAlikeThanOthers() {
        assertTrue(alike(BUNDLED, "arrest", "detain") > alike(BUNDLED, "arrest", "praise") + 0.2);
        assertTrue(alike(BUNDLED, "kill", "murder") > alike(BUNDLED, "kill", "sign") + 0.2);
        assertEquals(alike(BUNDLED, "shoot down", "down"), alike(BUNDLED, "down", "shoot down"), 1e-9);
    }
}
