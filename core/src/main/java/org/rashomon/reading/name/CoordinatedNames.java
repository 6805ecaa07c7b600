package org.rashomon.reading.name;

import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Takes two people joined by a dash for two.
 *
 * <pre>
 *   the Danso – Okoro talks
 *       PERSON  PERSON
 * </pre>
 *
 * Does not fire on a hyphen without spaces, as in Ban Ki-moon, nor where neither side is a person to the model.
 */
final class CoordinatedNames {

    private CoordinatedNames() {}

    static void apply(Tokens tokens, int[] labels) {
        int begin = Labels.begin(NameType.PERSON);
        int inside = Labels.inside(NameType.PERSON);
        for (int t = 1; t + 1 < labels.length; t++) {
            if (!joins(tokens, t) || !isProper(tokens, t - 1) || !isProper(tokens, t + 1)) {
                continue;
            }
            boolean before = labels[t - 1] == begin || labels[t - 1] == inside;
            boolean after = labels[t + 1] == begin || labels[t + 1] == inside;
            if (before && labels[t] == inside && after) {
                labels[t] = Labels.OUTSIDE;
                labels[t + 1] = begin;
            } else if (labels[t] == Labels.OUTSIDE && before && labels[t + 1] == Labels.OUTSIDE) {
                labels[t + 1] = begin;
            } else if (labels[t] == Labels.OUTSIDE && after && labels[t - 1] == Labels.OUTSIDE) {
                labels[t - 1] = begin;
            }
        }
    }

    /** A long dash, or a hyphen between spaces. */
    private static boolean joins(Tokens tokens, int t) {
        if (tokens.end(t) - tokens.start(t) != 1 || tokens.sentenceOf(t - 1) != tokens.sentenceOf(t + 1)) {
            return false;
        }
        char c = tokens.text().charAt(tokens.start(t));
        boolean spaced = tokens.end(t - 1) < tokens.start(t) && tokens.end(t) < tokens.start(t + 1);
        return c == '–' || c == '-' && spaced;
    }

    private static boolean isProper(Tokens tokens, int t) {
        return tokens.upos(t) == Upos.PROPN
                && Character.isUpperCase(tokens.text().charAt(tokens.start(t)));
    }
}
