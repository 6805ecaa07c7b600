package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.actor.Actor;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;

class AgreementPartiesTest {

    private static final Pipeline PIPELINE = Pipelines.standard(Lexicons.bundled());

    private static List<String> countries(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Agreement.LAYER).stream()
                .flatMap(agreement -> agreement.parties().stream())
                .map(Actor::country)
                .filter(country -> !country.isEmpty())
                .sorted()
                .distinct()
                .toList();
    }

    @Test
    void aClauseBehindOfSaysWhoMadeIt() {
        assertEquals(
                List.of("RUS", "TUR"),
                countries(
                        "Only the rebels abide by the cessation of hostilities that was agreed by Russia and Turkey."));
        assertEquals(
                List.of("RUS", "TUR"),
                countries("Iran abides by the cessation of hostilities that was agreed by Russia and Turkey."));
        assertEquals(
                List.of(),
                countries(
                        "Only the rebels abide by the cessation of hostilities that was praised by Russia and Turkey."));
    }
}
