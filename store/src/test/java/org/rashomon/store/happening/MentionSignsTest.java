package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;

class MentionSignsTest {

    private final MentionSigns signs =
            new MentionSigns(new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled(), sorted()));

    private static Matter sorted() {
        Map<String, Matters.Wording> documents = new LinkedHashMap<>();
        documents.put("a", wording("blast port beirut warehouse nitrate"));
        documents.put("b", wording("blast port halifax ship harbour"));
        documents.put("c", wording("blast port beirut warehouse silo"));
        documents.put("d", wording("blast port halifax ship winter"));
        return new Matters(Lexicons.bundled(), documents);
    }

    private static Matters.Wording wording(String text) {
        return new Matters.Wording(Overlap.words(text), Overlap.words(text));
    }

    private static Telling mention(String document, String word, String... beside) {
        return Told.by(document).uncoded(word).words(beside).tell();
    }

    private double probability(Telling a, Telling b) {
        return MentionModel.bundled().probability(signs.of(a, b));
    }

    @Test
    void areTheSameEitherWayRound() {
        Telling a = mention("a", "explode", "warehouse", "port");
        Telling b = mention("c", "blast", "port", "dead");
        assertArrayEquals(signs.of(a, b), signs.of(b, a));
        assertEquals(MentionSigns.count(), signs.of(a, b).length);
    }

    @Test
    void oneWordOfOneMatterIsLikelierOneActThanOfTwo() {
        Telling a = mention("a", "explode", "warehouse", "port");
        assertTrue(probability(a, mention("c", "explode", "port", "dead")) > 0.5);
        assertTrue(probability(a, mention("d", "explode", "port", "dead")) < 0.5);
    }

    @Test
    void wordsUnlikeInMeaningAreTwoActs() {
        Telling a = mention("a", "explode", "warehouse", "port");
        assertTrue(probability(a, mention("c", "resign", "minister")) < 0.1);
    }

    @Test
    void aWordWithoutAVectorIsLikeNoOther() {
        float[] numbers = signs.of(mention("a", "qqqzx"), mention("c", "explode"));
        for (float number : numbers) {
            assertTrue(Float.isFinite(number));
        }
    }
}
