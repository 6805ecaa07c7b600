package org.rashomon.lab.fuzz;

import java.util.function.Predicate;

/** Makes a text that fails shorter as long as it still fails (after Zeller and Hildebrandt, 2002). */
final class Shrinking {

    private Shrinking() {}

    /** @param fails holds for {@code text}, and for what is returned */
    static String shrink(String text, Predicate<String> fails) {
        for (int piece = text.length() / 2; piece >= 1; ) {
            boolean shorter = false;
            for (int at = 0; at + piece <= text.length(); ) {
                String less = text.substring(0, at) + text.substring(at + piece);
                if (fails.test(less)) {
                    text = less;
                    shorter = true;
                } else {
                    at += piece;
                }
            }
            if (!shorter) {
                piece /= 2;
            }
        }
        return text;
    }
}
