package org.rashomon.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TwoDecimalsTest {

    @Test
    void theSameAsTheFormatOfTheLibrary() {
        Random random = new Random(5);
        for (int i = 0; i < 5000; i++) {
            same(random.nextDouble());
            same(i / 1000.0);
            same(Math.nextDown(i / 1000.0));
            same(20 * random.nextGaussian());
        }
        for (double odd :
                new double[] {0, -0.0, 1e-9, 0.995, 9.995, 9.999, 10, 1e30, Double.NaN, Double.POSITIVE_INFINITY}) {
            same(odd);
        }
    }

    private static void same(double number) {
        assertEquals(String.format(Locale.ROOT, "%.2f", number), TwoDecimals.of(number));
    }
}
