package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

class TypedNamesTest {

    private static final TypedNames NAMES =
            TypedNames.of(List.of("# by hand", "name\ttype", "Orion\tNONE", "Asha Rao\tPERSON", "Delta Mills\tORG"));

    /** A word with a capital is a proper noun. */
    private static int[] corrected(String text, int... labels) {
        String[] words = text.split(" ");
        int n = words.length;
        int[] starts = new int[n];
        int[] ends = new int[n];
        byte[] upos = new byte[n];
        String[] xpos = new String[n];
        String[] none = new String[n];
        Arrays.fill(none, "_");
        int at = 0;
        for (int t = 0; t < n; t++) {
            starts[t] = at;
            ends[t] = at + words[t].length();
            at = ends[t] + 1;
            boolean proper = Character.isUpperCase(words[t].charAt(0));
            upos[t] = (byte) (proper ? Upos.PROPN : Upos.NOUN).ordinal();
            xpos[t] = proper ? "NNP" : "NN";
        }
        int[] heads = new int[n];
        Arrays.fill(heads, Tokens.ROOT);
        Tokens tokens = new Tokens(text, starts, ends, new int[] {0}, upos, xpos, none, none, heads, none);
        NAMES.correct(tokens, labels);
        return labels;
    }

    @Test
    void knownRunsGetTheirType() {
        int person = Labels.begin(NameType.PERSON);
        int org = Labels.begin(NameType.ORG);
        assertArrayEquals(new int[] {org, org + 1, 0}, corrected("Delta Mills closed", person, person + 1, 0));
        assertArrayEquals(new int[] {0, person, person + 1}, corrected("Mr. Asha Rao", org, org + 1, org + 1));
    }

    @Test
    void whatIsNoNameIsNone() {
        assertArrayEquals(new int[] {0, 0}, corrected("Orion phones", Labels.begin(NameType.ORG), 0));
    }

    @Test
    void partsOfLongerRunsStay() {
        int org = Labels.begin(NameType.ORG);
        assertArrayEquals(new int[] {org, org + 1}, corrected("Orion Group", org, org + 1));
    }
}
