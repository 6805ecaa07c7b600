package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;

class MattersTest {

    private static final String BEIRUT = "blast port beirut warehouse minister";
    private static final String HALIFAX = "blast port halifax ship minister";

    private static Matters matters() {
        Map<String, Matters.Wording> documents = new LinkedHashMap<>();
        documents.put("a", wording(BEIRUT + " nitrate"));
        documents.put("b", wording(HALIFAX + " harbour"));
        documents.put("c", wording(BEIRUT + " silo"));
        documents.put("d", wording(HALIFAX + " winter"));
        return new Matters(Lexicons.bundled(), documents);
    }

    private static Matters.Wording wording(String text) {
        return new Matters.Wording(Overlap.words(text), Overlap.words(text));
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

    @Test
    void oneDocumentOrNoneCanBeSorted() {
        assertEquals(0, same(new Matters(Lexicons.bundled(), Map.of()), "a", "a"));
        Matters one = new Matters(Lexicons.bundled(), Map.of("a", wording("blast port")));
        assertEquals(1, same(one, "a", "a"));
    }

    @Test
    void documentsWithoutWordsAreSortedToo() {
        Map<String, Matters.Wording> documents = new LinkedHashMap<>();
        documents.put("a", new Matters.Wording(new int[0], new int[0]));
        documents.put("b", new Matters.Wording(new int[0], new int[0]));
        documents.put("c", wording("blast port"));
        Matters matters = new Matters(Lexicons.bundled(), documents);
        assertEquals(0, same(matters, "a", "b"));
        assertEquals(0, same(matters, "a", "c"));
    }

    @Test
    void whoSharesWithTheSameOthersIsOnOneMatter() {
        Map<String, Matters.Wording> documents = new LinkedHashMap<>();
        documents.put("a", wording("beirut silo nitrate"));
        documents.put("b", wording("nitrate warehouse crane"));
        documents.put("c", wording("beirut silo warehouse crane"));
        documents.put("d", wording("halifax ship harbour winter"));
        List<double[]> signs = Matters.signs(List.copyOf(documents.values()));
        int neighbours = Matters.signNames().indexOf("neighbours");
        // in the order ab, ac, bc, ad, bd, cd
        assertTrue(signs.get(0)[neighbours] > 0.5);
        assertEquals(0, signs.get(3)[neighbours], 1e-9);
        assertEquals(0, signs.get(5)[neighbours], 1e-9);
    }
}
