package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

class NamesElsewhereTest {

    private static final int ORG = Labels.begin(NameType.ORG);
    private static final int GPE = Labels.begin(NameType.GPE);

    /** Words between spaces; a full stop ends a sentence. */
    private static int[] labelled(String text, int... labels) {
        String[] words = text.split(" ");
        int n = words.length;
        int[] starts = new int[n];
        int[] ends = new int[n];
        int[] sentences = new int[n];
        int sentence = 0;
        int at = 0;
        for (int t = 0; t < n; t++) {
            starts[t] = at;
            ends[t] = at + words[t].length();
            at = ends[t] + 1;
            if (t > 0 && words[t - 1].equals(".")) {
                sentences[++sentence] = t;
            }
        }
        String[] none = new String[n];
        Arrays.fill(none, "_");
        int[] heads = new int[n];
        Arrays.fill(heads, Tokens.ROOT);
        int[] firsts = Arrays.copyOf(sentences, sentence + 1);
        Tokens tokens = new Tokens(text, starts, ends, firsts, new byte[n], none, none, none, heads, none);
        NamesElsewhere.apply(tokens, labels, new boolean[n]);
        return labels;
    }

    @Test
    void whatIsANameTwiceIsOneAgain() {
        assertArrayEquals(
                new int[] {ORG, 0, ORG, 0, ORG, 0}, labelled("Zarid . Zarid . Zarid left", ORG, 0, ORG, 0, 0, 0));
        assertArrayEquals(
                new int[] {GPE, GPE + 1, 0, GPE, GPE + 1, 0, 0, GPE, GPE + 1},
                labelled("Port Ama . Port Ama . of Port Ama", GPE, GPE + 1, 0, GPE, GPE + 1, 0, 0, 0, 0));
    }

    @Test
    void onceIsNotEnough() {
        assertArrayEquals(new int[] {ORG, 0, 0}, labelled("Zarid . Zarid", ORG, 0, 0));
    }

    @Test
    void wordsPassedOverAsOftenStayNone() {
        assertArrayEquals(
                new int[] {ORG, 0, ORG, 0, 0, 0, 0},
                labelled("State . State . State . State", ORG, 0, ORG, 0, 0, 0, 0));
    }

    @Test
    void smallLettersAndPartsOfNamesStay() {
        assertArrayEquals(
                new int[] {ORG, 0, ORG, 0, 0, 0, ORG, 0},
                labelled("Zarid . Zarid . zarid . Amal Zarid", ORG, 0, ORG, 0, 0, 0, ORG, 0));
    }
}
