package org.rashomon.text;

import java.util.Locale;

/** Numbers with two decimals, as {@code %.2f} writes them, without what it costs to read that each time. */
final class TwoDecimals {

    private TwoDecimals() {}

    static String of(double number) {
        double hundredths = number * 100;
        double below = Math.floor(hundredths);
        boolean halfway = Math.abs(hundredths - below - 0.5) < 1e-6;
        if (!(number > 0 && number < 10) || halfway) {
            return String.format(Locale.ROOT, "%.2f", number);
        }
        int n = (int) Math.round(hundredths);
        return n / 100 + "." + n / 10 % 10 + n % 10;
    }
}
