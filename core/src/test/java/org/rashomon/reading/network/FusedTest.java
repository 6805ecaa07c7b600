package org.rashomon.reading.network;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FusedTest {

    @Test
    void doublesGiveTheSameSumAsTheInstruction() {
        Random random = new Random(3);
        for (int i = 0; i < 200_000; i++) {
            check(random.nextFloat() - 0.5f, random.nextFloat() - 0.5f, random.nextFloat() - 0.5f);
            check(anyFloat(random), anyFloat(random), anyFloat(random));
        }
    }

    @Test
    void aSumBesideTheMiddleOfTwoFloatsIsRoundedOnce() {
        float step = Math.ulp(1f);
        check(1 + step, 1 + step, 0x1p-26f);
        check(step, 0.5f, 1f);
        check(step * (1 + step), 0.5f, 1f);
        check(Math.nextDown(step), 0.5f, 1f);
        check(0x1p-60f, 0x1p-60f, 1 + step);
        check(step, 0.5f, Math.nextUp(1f));
    }

    @Test
    void zerosTinyAndEndlessNumbersAreThoseOfTheInstruction() {
        float[] some = {
            0f,
            -0f,
            1f,
            -1f,
            Float.MIN_VALUE,
            -Float.MIN_VALUE,
            Float.MIN_NORMAL,
            Float.MAX_VALUE,
            -Float.MAX_VALUE,
            Float.POSITIVE_INFINITY,
            Float.NaN,
            0x1.000002p-75f,
            0x1p-75f
        };
        for (float a : some) {
            for (float b : some) {
                for (float c : some) {
                    check(a, b, c);
                }
            }
        }
    }

    private static float anyFloat(Random random) {
        return Float.intBitsToFloat(random.nextInt());
    }

    private static void check(float a, float b, float c) {
        String sum = a + " * " + b + " + " + c;
        float expected = Math.fma(a, b, c);
        assertEquals(Float.floatToIntBits(expected), Float.floatToIntBits(Fused.byDoubles(a, b, c)), sum);
        assertEquals(Float.floatToIntBits(expected), Float.floatToIntBits(Fused.add(a, b, c)), sum);
    }
}
