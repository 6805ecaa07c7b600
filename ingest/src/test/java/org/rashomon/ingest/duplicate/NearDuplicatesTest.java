package org.rashomon.ingest.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NearDuplicatesTest {

    private static String story(int seed, int sentences) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences * 12; i++) {
            text.append("word").append(random.nextInt(400)).append(i % 12 == 11 ? ". " : " ");
        }
        return text.toString();
    }

    @Test
    void aCopyThatDiffersInOneSentenceIsNear() {
        String story = story(1, 20);
        String copy = story.replaceFirst("\\. ", ". The minister denied it later that day in the harbour. ")
                .toUpperCase(java.util.Locale.ROOT);
        NearDuplicates seen = new NearDuplicates();
        assertEquals(Optional.empty(), seen.add("a", Signature.of(story)));
        assertEquals(Optional.empty(), seen.add("b", Signature.of(story(2, 20))));
        NearDuplicates.Match match = seen.add("c", Signature.of(copy)).orElseThrow();
        assertEquals("a", match.document());
        assertTrue(match.similarity() > 0.8 && match.similarity() < 1);
    }

    @Test
    void theFirstOfThoseAlikeIsTheOriginal() {
        NearDuplicates seen = new NearDuplicates();
        for (String id : new String[] {"a", "b", "c"}) {
            seen.add(id, Signature.of(story(1, 20)));
        }
        assertEquals(Optional.of(new NearDuplicates.Match("a", 1)), seen.find(Signature.of(story(1, 20))));
    }

    @Test
    void otherStoriesOnTheSameMatterAreNotNear() {
        NearDuplicates seen = new NearDuplicates();
        for (int i = 0; i < 200; i++) {
            assertEquals(Optional.empty(), seen.add("story " + i, Signature.of(story(i, 15))));
        }
    }

    @Test
    void theEstimateIsNearWhatItEstimates() {
        String shared = story(1, 30);
        double estimate = Signature.of(shared + story(2, 15)).similarity(Signature.of(shared + story(3, 15)));
        // 357 runs of four in common of some 720.
        assertEquals(0.5, estimate, 0.12);
    }

    @Test
    void signaturesAreStoredAndRead() {
        Signature signature = Signature.of(story(1, 5));
        assertEquals(256, signature.hex().length());
        assertEquals(signature, Signature.parse(signature.hex()));
        assertThrows(IllegalArgumentException.class, () -> Signature.parse("00"));
        // The same on every machine and in every run.
        assertEquals(Signature.of("The pact was signed on Monday."), Signature.of("the pact was signed, on monday"));
    }

    @Test
    void anyTextHasASignature() {
        for (String text : new String[] {"", " ", "a", "\uD83D", "。。。"}) {
            assertEquals(Signature.of(text), Signature.of(text));
            assertEquals(32, Signature.of(text).bands().length);
        }
    }
}
