package org.rashomon.store.happening;

/** Whether two words begin alike, as a verb and the noun made from it do: expel and expulsion, acquire and acquisition. */
final class Stem {

    /** Fewer letters than this in common say nothing. */
    private static final int LEAST = 4;

    private Stem() {}

    /** What the two have in common at their beginning, of the shorter one; 0 if that is too little. */
    static double alike(String a, String b) {
        int shorter = Math.min(a.length(), b.length());
        int common = 0;
        while (common < shorter && a.charAt(common) == b.charAt(common)) {
            common++;
        }
        return a.equals(b) ? 1 : common < LEAST ? 0 : (double) common / shorter;
    }
}
