package org.rashomon.lab.silver;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilverTest {

    /** "Ships sail. They\ndo." */
    private static Silver silver() {
        Silver.Sentence first = new Silver.Sentence(
                new int[] {0, 6, 10},
                new int[] {5, 10, 11},
                new int[] {0, 1, 2},
                new int[] {1, -1, 1},
                new int[] {1, 0, 2},
                97);
        Silver.Sentence second = new Silver.Sentence(
                new int[] {12, 17}, new int[] {16, 19}, new int[] {0, 1}, new int[] {1, -1}, new int[] {1, 0}, 40);
        return new Silver(
                List.of("NNS/NOUN", "VBP/VERB", "./PUNCT"),
                List.of("root", "nsubj", "punct"),
                List.of(new Silver.Doc("a", 7, List.of(first)), new Silver.Doc("b", -1, List.of(second))));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        silver().write(bytes);
        Silver read = Silver.read(new ByteArrayInputStream(bytes.toByteArray()));
        assertEquals(silver().tags(), read.tags());
        assertEquals(silver().relations(), read.relations());
        for (int d = 0; d < 2; d++) {
            Silver.Doc document = silver().documents().get(d);
            assertEquals(document.id(), read.documents().get(d).id());
            assertEquals(document.hash(), read.documents().get(d).hash());
            Silver.Sentence written = document.sentences().get(0);
            Silver.Sentence back = read.documents().get(d).sentences().get(0);
            assertArrayEquals(written.starts(), back.starts());
            assertArrayEquals(written.ends(), back.ends());
            assertArrayEquals(written.tags(), back.tags());
            assertArrayEquals(written.heads(), back.heads());
            assertArrayEquals(written.relations(), back.relations());
            assertEquals(written.certainty(), back.certainty());
        }
    }

    @Test
    void otherBytesAreRefused() {
        assertThrows(IOException.class, () -> Silver.read(new ByteArrayInputStream(new byte[40])));
    }
}
