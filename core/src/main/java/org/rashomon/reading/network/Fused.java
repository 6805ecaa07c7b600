package org.rashomon.reading.network;

/**
 * Products added to sums with one rounding instead of two ({@link Math#fma}), which nearly all processors do in one
 * instruction. Where there is none, as on those for personal computers before 2013, the library takes thousands of times
 * longer; the same number is found here with doubles instead, some fifty times slower than by the instruction.
 */
final class Fused {

    private static final boolean HAS_INSTRUCTION = hasInstruction();

    private Fused() {}

    /** {@code a·b + c}, exact and then rounded to the nearest float. */
    static float add(float a, float b, float c) {
        return HAS_INSTRUCTION ? Math.fma(a, b, c) : byDoubles(a, b, c);
    }

    /**
     * The same. A product of floats is exact as a double; the sum rounded to a double and then to a float is the sum rounded
     * once unless the double lies in the middle between two floats, which is seen from its last 29 bits.
     */
    static float byDoubles(float a, float b, float c) {
        double sum = (double) a * b + c;
        boolean halfway = (Double.doubleToRawLongBits(sum) & 0x1FFF_FFFFL) == 0x1000_0000L;
        boolean tiny = Math.abs(sum) < Float.MIN_NORMAL && sum != 0;
        return halfway || tiny ? Math.fma(a, b, c) : (float) sum;
    }

    /**
     * Java does not tell, so both ways are timed, the best of several: without the instruction the one is at least fifty times slower
     * than the other. What is found decides how long a sum takes, never what it is.
     */
    private static boolean hasInstruction() {
        int sums = 256; // enough to be seen by a clock that ticks in tenths of a microsecond
        long library = Long.MAX_VALUE;
        long doubles = Long.MAX_VALUE;
        float sum = 0;
        for (int round = 0; round < 20; round++) {
            long began = System.nanoTime();
            for (int i = 0; i < sums; i++) {
                sum = Math.fma(sum, 0.3f, 0.7f);
            }
            long between = System.nanoTime();
            for (int i = 0; i < sums; i++) {
                sum = byDoubles(sum, 0.3f, 0.7f);
            }
            library = Math.min(library, between - began);
            doubles = Math.min(doubles, System.nanoTime() - between);
        }
        return library < 8 * doubles && sum != 0;
    }
}
