package org.rashomon.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.reading.Genders.Gender;

/** Every example of {@code reading/genders.tsv} says "he" or "she" as its row does. */
class GendersTest {

    private final Genders genders = new Genders(Lexicons.bundled());

    @Test
    void everyRow() {
        for (Row row : Lexicons.bundled().get("reading/genders").rows()) {
            Gender told = row.get("example").contains(" she ") ? Gender.FEMININE : Gender.MASCULINE;
            String form = row.get("form");
            assertEquals(
                    told, row.get("kind").equals("given") ? genders.ofName(form) : genders.ofWord(form), row::where);
        }
    }

    @Test
    void otherWordsTellNothing() {
        assertEquals(Gender.UNKNOWN, genders.ofName("Rashomon"));
        assertEquals(Gender.UNKNOWN, genders.ofWord("minister"));
    }
}
