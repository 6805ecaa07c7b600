package org.rashomon.actor;

import java.util.BitSet;
import java.util.List;
import org.rashomon.place.Place;
import org.rashomon.text.Tokens;

/**
 * The words at the head of a report that say where it comes from, and not who acts.
 *
 * <pre>
 *   SAN FRANCISCO - The union sued     AUSTIN, Texas (AP) Police arrested     WASHINGTON Barack Obama said
 *   ---------------                    --------------------                   ----------
 * </pre>
 *
 * They begin a line in capitals. Without a dash or an agency in brackets after them they must be a place that the document's
 * places have, and a word that is not in capitals must follow.
 */
final class Datelines {

    private static final int LONGEST = 12;
    private static final int SHORTEST = 4;

    private Datelines() {}

    static BitSet of(Tokens tokens, List<Place> places) {
        BitSet found = new BitSet();
        int place = 0;
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            int start = tokens.start(first);
            while (place < places.size() && places.get(place).span().start() < start) {
                place++;
            }
            boolean isPlace = place < places.size() && places.get(place).span().start() == start;
            if (start == 0 || tokens.text().charAt(start - 1) == '\n') {
                found.set(first, end(tokens, first, Math.min(tokens.sentenceEnd(s), first + LONGEST), isPlace));
            }
        }
        return found;
    }

    /** The token after the dateline that begins at one; itself where none does. */
    private static int end(Tokens tokens, int first, int limit, boolean isPlace) {
        int t = first;
        while (t < limit && isCapitals(tokens, t)) {
            t++;
        }
        if (t == first || t == limit || tokens.end(t - 1) - tokens.start(first) < SHORTEST) {
            return first;
        }
        for (int mark = t; mark < limit; mark++) {
            if (tokens.is(mark, ")") || isDash(tokens, mark)) {
                boolean dash = mark + 1 < limit && isDash(tokens, mark + 1);
                return dash ? mark + 2 : mark + 1;
            }
            boolean goesOn = Character.isUpperCase(tokens.text().charAt(tokens.start(mark)))
                    || Character.isDigit(tokens.text().charAt(tokens.start(mark)))
                    || tokens.is(mark, ",")
                    || tokens.is(mark, ".")
                    || tokens.is(mark, "(");
            if (!goesOn) {
                break;
            }
        }
        boolean named = Character.isUpperCase(tokens.text().charAt(tokens.start(t)));
        return isPlace && named ? t : first;
    }

    private static boolean isCapitals(Tokens tokens, int t) {
        for (int i = tokens.start(t); i < tokens.end(t); i++) {
            if (!Character.isUpperCase(tokens.text().charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDash(Tokens tokens, int t) {
        return tokens.is(t, "-") || tokens.is(t, "--") || tokens.is(t, "\u2013") || tokens.is(t, "\u2014");
    }
}
