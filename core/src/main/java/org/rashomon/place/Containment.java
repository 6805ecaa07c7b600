package org.rashomon.place;

import java.util.Arrays;
import org.rashomon.lexicon.WordClasses;

/**
 * The states and first-level divisions that the words after a name say it lies in.
 *
 * <pre>
 *   Alexandria, La.      Valencia (Spain)      Tripoli, in northern Lebanon      Victoria, the capital of the Seychelles
 *   Tripoli, the Libyan capital      the town of Palma in Cabo Delgado
 * </pre>
 *
 * Does not fire for {@code Moscow and Damascus}, or where a verb stands between.
 */
final class Containment {

    private static final int REACH = 70;

    /** What a word has to do with whether the next names lie around a name; {@code place/containment.tsv} has them. */
    enum Joint {
        BETWEEN,
        SORT
    }

    private final Gazetteer gazetteer;
    private final WordClasses<Joint> words;

    Containment(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.words = gazetteer.joints();
    }

    /** The entries that may hold the name ending at {@code end}; empty if the words after it name none. */
    int[] holders(String text, int end) {
        if (end + 2 >= text.length()) {
            return new int[0];
        }
        boolean comma = text.charAt(end) == ',' && text.charAt(end + 1) == ' ';
        if (comma || text.startsWith(" (", end)) {
            int[] found = longest(text, end + 2, false);
            if (found.length > 0) {
                return found;
            }
        }
        return text.charAt(end) == ' ' || comma ? described(text, comma ? end + 2 : end + 1) : new int[0];
    }

    /** After words such as "in northern" or "the capital of"; or an adjective before "capital" and the like. */
    private int[] described(String text, int from) {
        int at = from;
        String before = "";
        boolean placed = false;
        int limit = Math.min(text.length(), from + REACH);
        while (at < limit) {
            int stop = wordEnd(text, at, limit);
            if (stop == at) {
                break;
            }
            if (Character.isUpperCase(text.charAt(at))) {
                return placed ? longest(text, at, false) : before.equals("the") ? longest(text, at, true) : new int[0];
            }
            String word = text.substring(at, stop);
            if (!words.is(Joint.BETWEEN, word) || stop >= limit || text.charAt(stop) != ' ') {
                break;
            }
            placed |= word.equals("in") || word.equals("of") && words.is(Joint.SORT, before);
            before = word;
            at = stop + 1;
        }
        return new int[0];
    }

    /**
     * The holders of the longest name of up to four words.
     *
     * @param adjective whether the name must be an adjective with a word for a town or a province after it
     */
    private int[] longest(String text, int from, boolean adjective) {
        int limit = Math.min(text.length(), from + 40);
        int[] found = {};
        int at = from;
        for (int words = 0; words < 4 && at < limit; words++) {
            int stop = wordEnd(text, at, limit);
            if (stop == at || words == 0 && !Character.isUpperCase(text.charAt(at))) {
                break;
            }
            int[] holders = holders(gazetteer.candidates(text, from, stop), adjective);
            if (holders.length > 0 && (!adjective || isBeforeSort(text, stop))) {
                found = holders;
            }
            if (stop >= limit || text.charAt(stop) != ' ') {
                break;
            }
            at = stop + 1;
        }
        return found;
    }

    private boolean isBeforeSort(String text, int end) {
        return end < text.length()
                && text.charAt(end) == ' '
                && words.is(
                        Joint.SORT,
                        text.substring(end + 1, wordEnd(text, end + 1, Math.min(text.length(), end + REACH))));
    }

    private static int wordEnd(String text, int from, int limit) {
        int stop = from;
        while (stop < limit
                && (Character.isLetter(text.charAt(stop))
                        || text.charAt(stop) == '.' && stop + 1 < limit && Character.isLetter(text.charAt(stop + 1)))) {
            stop++;
        }
        return stop;
    }

    private int[] holders(int[] postings, boolean adjective) {
        return Arrays.stream(postings)
                .filter(p -> (p & Gazetteer.ADJECTIVE) != 0 == adjective)
                .map(Gazetteer::entry)
                .filter(e -> gazetteer.feature(e).isState()
                        || gazetteer.feature(e) == Feature.ADM1
                        || gazetteer.feature(e) == Feature.REGION
                                && !gazetteer.country(e).isEmpty())
                .toArray();
    }
}
