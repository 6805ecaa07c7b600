package org.rashomon.store.happening;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;

/** Likeness in meaning from the analyser's word vectors: the cosine of the two, where it is high enough to mean something. */
public final class WordMeaning implements Meaning {

    /** Below this cosine two words are no more alike than any two. */
    private static final double FLOOR = 0.3;

    private WordMeaning() {}

    /** With the vectors in the jar, which are read when first two words are compared. */
    public static Meaning bundled() {
        return new WordMeaning();
    }

    /** Read on first use, once. */
    private static final class Bundled {
        static final WordTable TABLE = read();

        private static WordTable read() {
            try (InputStream in = WordTable.class.getResourceAsStream("/model/words.bin")) {
                if (in == null) {
                    throw new IllegalStateException("the jar has no /model/words.bin");
                }
                return WordTable.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public double alike(String a, String b) {
        if (a.equals(b)) {
            return 1;
        }
        WordTable table = Bundled.TABLE;
        int rowA = table.row(FormFeatures.digest(a.toLowerCase(Locale.ROOT)));
        int rowB = table.row(FormFeatures.digest(b.toLowerCase(Locale.ROOT)));
        if (rowA < 0 || rowB < 0) {
            return 0;
        }
        float[] x = new float[table.dimensions()];
        float[] y = new float[table.dimensions()];
        table.vector(rowA, x);
        table.vector(rowB, y);
        double product = 0;
        double squaresX = 0;
        double squaresY = 0;
        for (int i = 0; i < x.length; i++) {
            product += x[i] * y[i];
            squaresX += x[i] * x[i];
            squaresY += y[i] * y[i];
        }
        double cosine = product / Math.sqrt(squaresX * squaresY);
        return Math.max(0, (cosine - FLOOR) / (1 - FLOOR));
    }
}
