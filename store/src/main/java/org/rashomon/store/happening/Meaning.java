package org.rashomon.store.happening;

/** How alike words are in meaning. Words are known by {@link Overlap#hash}. */
public interface Meaning {

    /** Knows no two words that are alike. */
    Meaning NONE = words -> Sense.NOTHING;

    /** What some words mean together, to be compared with what others do. */
    Sense of(int[] words);

    /** The sum of the vectors of words. */
    final class Sense {
        static final Sense NOTHING = new Sense(new float[0]);

        private final float[] vector;
        private final double squares;

        Sense(float[] vector) {
            this.vector = vector;
            double sum = 0;
            for (float value : vector) {
                sum += value * value;
            }
            squares = sum;
        }

        /** Its first components, after it has been scaled to length 1; all 0 if it knows nothing. */
        float[] unit(int components) {
            float[] unit = new float[components];
            double scale = squares == 0 ? 0 : 1 / Math.sqrt(squares);
            for (int i = 0; i < Math.min(components, vector.length); i++) {
                unit[i] = (float) (scale * vector[i]);
            }
            return unit;
        }

        /** The cosine of the two. */
        double alike(Sense other) {
            double product = 0;
            for (int i = 0; i < Math.min(vector.length, other.vector.length); i++) {
                product += vector[i] * other.vector[i];
            }
            return product == 0 ? 0 : product / Math.sqrt(squares * other.squares);
        }
    }
}
