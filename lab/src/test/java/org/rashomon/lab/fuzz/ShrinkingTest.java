package org.rashomon.lab.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShrinkingTest {

    @Test
    void whatMattersIsLeft() {
        assertEquals(
                "x(",
                Shrinking.shrink(
                        "some text x and then ( and more",
                        t -> t.indexOf('x') >= 0 && t.indexOf('(', t.indexOf('x')) >= 0));
    }

    @Test
    void sameSeedSameTexts() {
        HostileTexts one = new HostileTexts(new SplittableRandom(5));
        HostileTexts other = new HostileTexts(new SplittableRandom(5));
        HostileTexts third = new HostileTexts(new SplittableRandom(6));
        StringBuilder a = new StringBuilder();
        StringBuilder b = new StringBuilder();
        StringBuilder c = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            a.append(one.next());
            b.append(other.next());
            c.append(third.next());
        }
        assertEquals(a.toString(), b.toString());
        assertNotEquals(a.toString(), c.toString());
    }

    @Test
    void noRuleIsBrokenByPlainText() {
        assertEquals("", new AnalyserRules().broken("Kofi Mensah met envoys in Accra. They signed nothing."));
    }
}
