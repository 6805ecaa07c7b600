package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.ByteBuffer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.store.shelf.Bytes;

class HeldTest {

    private static final Held HELD = new Held(
            "a > the police",
            List.of(new Amount("person", 900, Double.POSITIVE_INFINITY)),
            new Period(18_750, 18_751, true, new Hours(-2, 9)));

    @Test
    void isKeptAsItWas() {
        Telling telling = Told.by("a").held(HELD).tell();
        Bytes bytes = new Bytes();
        TellingFormat.write(telling, bytes);
        assertEquals(
                List.of(HELD),
                TellingFormat.read(ByteBuffer.wrap(bytes.toArray()), new int[0]).helds());
    }

    @Test
    void anotherVoiceHasATellingOfItsOwn() {
        List<Telling> spread = Held.spread(List.of(Told.by("a").held(HELD).tell()));
        assertEquals(
                List.of("a", "a > the police"),
                spread.stream().map(Telling::voice).toList());
    }
}
