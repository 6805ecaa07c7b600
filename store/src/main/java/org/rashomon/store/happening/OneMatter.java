package org.rashomon.store.happening;

import java.util.Arrays;

/**
 * Which texts are on one matter, so that all that they tell is compared, by whatever words and of whomever: those that are
 * alike by {@link Matter#byWords}, share one of their {@value #RARE_WORDS} rare words and were published in one week or one of the two
 * before or behind it. Texts without a date are so with one another only.
 *
 * <p>Texts are found by keys, of which the week stands in the upper half; a text is filed once, under those of its first telling.
 */
final class OneMatter {

    /** From here on, of {@link Matter#same}. */
    static final double LEAST = 0.3;

    /** Texts on one matter are likely to share one of so many of their rare words, which are drawn alike from both. */
    private static final int RARE_WORDS = 12;

    /** A word that one text in two hundred and fifty has: of more common ones a busy week shares too many. */
    private static final double RARE = 5.5;

    private static final int MARGIN_WEEKS = 2;

    /** A text has many tellings. */
    private static final Memo<int[], int[]> RARE_OF_TEXTS = new Memo<>(1 << 10, OneMatter::draw);

    private static final Matter.Shared MATTER = Matter.byWords(Rarity.bundled());

    private OneMatter() {}

    /** The keys under which the text of a telling is filed. */
    static long[] filed(Telling telling) {
        return keys(telling, 0);
    }

    /** The keys under which to look for texts that may be on one matter with that of a telling. */
    static long[] searched(Telling telling) {
        return keys(telling, isDated(telling) ? MARGIN_WEEKS : 0);
    }

    /** Whether the texts of two tellings are on one matter; not if they are of one text. */
    static boolean areOn(Telling a, Telling b) {
        return !a.document().equals(b.document())
                && isDated(a) == isDated(b)
                && (!isDated(a) || Math.abs(week(a) - week(b)) <= MARGIN_WEEKS)
                && MATTER.same(a, b) >= LEAST
                && share(rare(a.context()), rare(b.context()));
    }

    /** Whether two texts that were found by a key are on one matter, by their {@linkplain Telling#context words}. */
    static boolean areAlike(Bag words, Bag others) {
        return MATTER.same(words, others) >= LEAST;
    }

    /** As {@link Matter#alike}, by words. */
    static double alike(Telling a, Telling b) {
        return MATTER.alike(a, b);
    }

    static Bag bag(int[] context) {
        return Bag.of(context, Rarity.bundled());
    }

    /** Of the rare words of a text those whose mixed hashes are least, ascending, so that two texts that share some draw some of these. */
    static int[] rare(int[] context) {
        return RARE_OF_TEXTS.of(context);
    }

    private static int[] draw(int[] context) {
        int[] rare = new int[context.length];
        int count = 0;
        for (int word : context) {
            if (Rarity.bundled().of(word) >= RARE) {
                rare[count++] = word * 0x9E3779B1;
            }
        }
        Arrays.sort(rare, 0, count);
        return Arrays.copyOf(rare, Math.min(count, RARE_WORDS));
    }

    private static boolean share(int[] a, int[] b) {
        return Arrays.stream(a).anyMatch(word -> Arrays.binarySearch(b, word) >= 0);
    }

    private static long[] keys(Telling telling, int margin) {
        int[] rare = rare(telling.context());
        int weeks = 2 * margin + 1;
        long[] keys = new long[rare.length * weeks];
        for (int i = 0; i < keys.length; i++) {
            long week = isDated(telling) ? week(telling) - margin + i % weeks : Integer.MAX_VALUE;
            keys[i] = week << 32 | rare[i / weeks] & 0xffffffffL;
        }
        return keys;
    }

    private static boolean isDated(Telling telling) {
        return telling.published() != Period.OPEN_START;
    }

    private static int week(Telling telling) {
        return Math.floorDiv(telling.published(), 7);
    }
}
