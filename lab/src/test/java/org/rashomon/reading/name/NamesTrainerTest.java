package org.rashomon.reading.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;

class NamesTrainerTest {

    private static final int ORG = Labels.begin(NameType.ORG);

    /** Whether a sentence of three words is learned from. */
    private static boolean isKept(int[] teacher, int[] own) {
        String[] none = {"_", "_", "_"};
        int[] heads = new int[3];
        Arrays.fill(heads, Tokens.ROOT);
        int[] starts = {0, 2, 4};
        int[] ends = {1, 3, 5};
        Tokens tokens = new Tokens("A B C", starts, ends, new int[1], new byte[3], none, none, none, heads, none);
        NamesTrainer.leaveOutDoubtful(tokens, teacher, own);
        return teacher[0] != NameLearner.UNKNOWN;
    }

    @Test
    void aDoubtfulOrganisationOfOneWordIsLeftOut() {
        assertEquals(false, isKept(new int[] {0, ORG, 0}, new int[3]));
        assertEquals(false, isKept(new int[3], new int[] {0, ORG, 0}));
    }

    @Test
    void longOrganisationsAndOtherTypesAreLearnedFrom() {
        assertEquals(true, isKept(new int[] {0, ORG, ORG + 1}, new int[3]));
        assertEquals(true, isKept(new int[] {0, Labels.begin(NameType.GPE), 0}, new int[3]));
        assertEquals(true, isKept(new int[] {0, ORG, 0}, new int[] {0, Labels.begin(NameType.PERSON), 0}));
    }
}
