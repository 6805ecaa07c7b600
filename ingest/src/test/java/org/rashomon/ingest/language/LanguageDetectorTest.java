package org.rashomon.ingest.language;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class LanguageDetectorTest {

    @Test
    void languages() {
        assertEquals(
                "en", LanguageDetector.detect("The ministers said that the pact would hold for many years to come."));
        assertEquals(
                "en",
                LanguageDetector.detect(
                        "Troops seized border crossing, blocked fuel convoys, shelled two villages near Deir Ezzor, officials say"));
        assertEquals(
                "de",
                LanguageDetector.detect("Die Minister sagten am Montag, dass der Vertrag viele Jahre halten werde."));
        assertEquals(
                "fr",
                LanguageDetector.detect(
                        "Les ministres ont déclaré lundi que le pacte tiendrait pendant de longues années."));
        assertEquals(
                "ru", LanguageDetector.detect("Министры заявили в понедельник, что договор продержится много лет."));
        assertEquals(
                "nl",
                LanguageDetector.detect(
                        "De ministers zeiden maandag dat het verdrag nog vele jaren stand zou houden, en dat was het."));
    }

    @Test
    void tooShortToTell() {
        assertEquals("und", LanguageDetector.detect(""));
        assertEquals("und", LanguageDetector.detect("Nein."));
        assertEquals("und", LanguageDetector.detect("12 345 678 — 90"));
    }
}
