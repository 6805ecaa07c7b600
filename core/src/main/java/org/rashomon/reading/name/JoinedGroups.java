package org.rashomon.reading.name;

import org.rashomon.reading.NameType;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Sees both nationalities of a compound.
 *
 * <pre>
 *   the Russo-Iranian accord      the Syrian-Iranian accord
 *       NORP---------                 NORP   NORP
 * </pre>
 *
 * Does not fire where there is a space at the hyphen, where the first half is neither a group nor ends in {@code o}, nor
 * where the second is neither a group nor an adjective with a capital, nor inside a longer name.
 */
final class JoinedGroups {

    private static final int SHORTEST = 4;

    private JoinedGroups() {}

    static void apply(Tokens tokens, int[] labels) {
        int group = Labels.begin(NameType.NORP);
        for (int t = 0; t + 2 < labels.length; t++) {
            boolean apart = (labels[t] == Labels.OUTSIDE || Labels.isBegin(labels[t]))
                    && labels[t + 1] == Labels.OUTSIDE
                    && (labels[t + 2] == group || labels[t + 2] == Labels.OUTSIDE && isAdjective(tokens, t + 2));
            boolean isCompound = apart || isWholeName(labels, t) && isAdjective(tokens, t + 2);
            if (!isCompound || !isTightHyphen(tokens, t + 1)) {
                continue;
            }
            if (apart && labels[t] == group) {
                labels[t + 2] = group;
            } else if (isHalf(tokens, t)) {
                labels[t] = group;
                labels[t + 1] = Labels.inside(NameType.NORP);
                labels[t + 2] = Labels.inside(NameType.NORP);
            }
        }
    }

    /** Whether three tokens are one name, and no more is of it: an organisation, as the model may think. */
    private static boolean isWholeName(int[] labels, int t) {
        int inside = labels[t] + 1;
        return Labels.isBegin(labels[t])
                && labels[t + 1] == inside
                && labels[t + 2] == inside
                && (t + 3 == labels.length || labels[t + 3] != inside);
    }

    private static boolean isAdjective(Tokens tokens, int t) {
        return tokens.upos(t) == Upos.ADJ && Character.isUpperCase(tokens.text().charAt(tokens.start(t)));
    }

    private static boolean isHalf(Tokens tokens, int t) {
        String form = tokens.form(t);
        return form.length() >= SHORTEST && Character.isUpperCase(form.charAt(0)) && form.endsWith("o");
    }

    private static boolean isTightHyphen(Tokens tokens, int t) {
        String form = tokens.form(t);
        return (form.equals("-") || form.equals("‑") || form.equals("–"))
                && tokens.end(t - 1) == tokens.start(t)
                && tokens.end(t) == tokens.start(t + 1);
    }
}
