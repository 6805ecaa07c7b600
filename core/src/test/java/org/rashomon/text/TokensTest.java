package org.rashomon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TokensTest {

    private final Tokens tokens = tokens("It rains .", new int[] {0, 3, 9}, new int[] {2, 8, 10});

    @Test
    void aTokenIsItsFormLetterByLetter() {
        assertTrue(tokens.is(1, "rains"));
        assertTrue(tokens.is(2, "."));
        assertFalse(tokens.is(1, "rain"));
        assertFalse(tokens.is(1, "rains "));
        assertFalse(tokens.is(0, "it"));
        assertFalse(tokens.is(2, ""));
    }

    @Test
    void theFirstTokenEndingAfterAnOffset() {
        assertEquals(0, tokens.firstEndingAfter(1));
        assertEquals(1, tokens.firstEndingAfter(2));
        assertEquals(3, tokens.firstEndingAfter(10));
    }

    private static Tokens tokens(String text, int[] starts, int[] ends) {
        int n = starts.length;
        String[] none = new String[n];
        return new Tokens(text, starts, ends, new int[] {0}, new byte[n], none, none, none, new int[n], none);
    }
}
