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
 * where the second is neither a group nor an adjective with a capital.
 */
final class JoinedGroups {

    private static final int SHORTEST = 4;

    private JoinedGroups() {}

    static void apply(Tokens tokens, int[] labels) {
        int group = Labels.begin(NameType.NORP);
        for (int t = 0; t + 2 < labels.length; t++) {
            boolean alone = labels[t] == Labels.OUTSIDE || Labels.isBegin(labels[t]);
            boolean open = labels[t + 1] == Labels.OUTSIDE;
            if (!alone || !open || !isTightHyphen(tokens, t + 1) || !isGroup(tokens, labels, t + 2)) {
                continue;
            }
            if (labels[t] == group) {
                labels[t + 2] = group;
            } else if (isHalf(tokens, t)) {
                labels[t] = group;
                labels[t + 1] = Labels.inside(NameType.NORP);
                labels[t + 2] = Labels.inside(NameType.NORP);
            }
        }
    }

    private static boolean isGroup(Tokens tokens, int[] labels, int t) {
        return labels[t] == Labels.begin(NameType.NORP)
                || labels[t] == Labels.OUTSIDE
                        && tokens.upos(t) == Upos.ADJ
                        && Character.isUpperCase(tokens.text().charAt(tokens.start(t)));
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
