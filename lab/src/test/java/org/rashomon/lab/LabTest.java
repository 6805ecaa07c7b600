package org.rashomon.lab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LabTest {

    /** A folder where a file is wanted, and the other way round: one line says what is wanted, and no trace. */
    @Test
    void dataOfAnotherKindIsSaidToBe(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "no corpus\n");
        for (String layer : List.of("stance", "tags", "actors")) {
            assertTrue(fails("score", layer, "--data", folder.toString()).contains(layer + " cannot be measured on "));
        }
        assertTrue(
                fails("score", "happenings", "--data", file.toString()).contains("happenings cannot be measured on "));
        assertTrue(fails("score", "tags", "--data", "/no/such/place").contains("is not there"));
    }

    private static String fails(String... args) {
        PrintStream before = System.err;
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            assertEquals(1, Lab.run(List.of(args)));
        } finally {
            System.setErr(before);
        }
        String said = err.toString(StandardCharsets.UTF_8);
        assertFalse(said.contains("\tat "), said);
        return said;
    }
}
