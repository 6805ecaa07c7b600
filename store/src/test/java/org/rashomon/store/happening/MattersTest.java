package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MattersTest {

    private static final String BEIRUT = "blast port beirut warehouse minister";
    private static final String HALIFAX = "blast port halifax ship minister";

    private static Matters matters() {
        Map<String, int[]> documents = new LinkedHashMap<>();
        documents.put("a", Overlap.words(BEIRUT + " nitrate"));
        documents.put("b", Overlap.words(HALIFAX + " harbour"));
        documents.put("c", Overlap.words(BEIRUT + " silo"));
        documents.put("d", Overlap.words(HALIFAX + " winter"));
        return new Matters(documents);
    }

    private static double same(Matters matters, String a, String b) {
        return matters.same(Told.by(a).tell(), Told.by(b).tell());
    }

    @Test
    void whatAllDocumentsShareSaysNothingOfTheirMatter() {
        assertEquals(1, same(matters(), "a", "c"));
        assertEquals(1, same(matters(), "b", "d"));
        assertEquals(0, same(matters(), "a", "b"));
        assertEquals(0, same(matters(), "c", "d"));
    }

    @Test
    void aDocumentThatIsNotAmongThemIsOnNoneOfTheirMatters() {
        assertEquals(0, same(matters(), "a", "elsewhere"));
    }
}
