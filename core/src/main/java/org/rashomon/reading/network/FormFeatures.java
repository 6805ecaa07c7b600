package org.rashomon.reading.network;

/**
 * Turns a form into rows of the embedding table and a vector: the word itself, its beginning and ends, its shape, its
 * clusters, the tags it can have. Depends on nothing but the form. Keeps its result until the next call; not thread-safe.
 *
 * <p>A form is simplified first: typographic quotation marks and dashes become those of ASCII, a run of digits with the
 * points and commas inside it becomes one {@code 0}.
 */
public final class FormFeatures {

    private static final int ENDS_OF_2 = 1 << 10;
    private static final int ENDS_OF_3 = 1 << 12;
    private static final int ENDS_OF_4 = 1 << 13;
    private static final int BEGINNINGS_OF_2 = 1 << 10;
    private static final int BEGINNINGS_OF_3 = 1 << 12;
    private static final int SHAPES = 1 << 9;
    private static final int HASHED = ENDS_OF_2 + ENDS_OF_3 + ENDS_OF_4 + BEGINNINGS_OF_2 + BEGINNINGS_OF_3 + SHAPES;

    /** Longer forms are known by their first and last characters only. */
    private static final int LONGEST = 64;

    private final WordTable table;
    private final Vocabulary words;
    private final char[] cased = new char[LONGEST];
    private final char[] lower = new char[LONGEST];
    private final int[] rows = new int[16];
    private int count;
    private final float[] vector;
    private boolean hasVector;

    public FormFeatures(WordTable table, Vocabulary words) {
        this.table = table;
        this.words = words;
        this.vector = new float[table.dimensions()];
    }

    /** How many rows the embedding table must have. The first is for words outside the vocabulary. */
    public static int rowCount(WordTable table, Vocabulary words) {
        return 1 + words.size() + HASHED + table.clusterFeatureCount() + 1 + table.tagClassCount();
    }

    /** The rows found by {@link #read}; the first stands for the word itself and is 0 if the vocabulary lacks it. */
    public int[] rows() {
        return rows;
    }

    public int count() {
        return count;
    }

    public boolean hasVector() {
        return hasVector;
    }

    /** The vector of the word; of use only if {@link #hasVector()}. */
    public float[] vector() {
        return vector;
    }

    /** Reads the form between two offsets, {@code start < end}. */
    public void read(CharSequence text, int start, int end) {
        int n = simplify(text, start, end, cased);
        for (int i = 0; i < n; i++) {
            lower[i] = Character.toLowerCase(cased[i]);
        }
        int digest = digest(lower, 0, n);
        int base = 1 + words.size();
        count = 0;
        rows[count++] = words.index(digest) + 1;
        rows[count++] = base + (digest(lower, Math.max(0, n - 2), n) & ENDS_OF_2 - 1);
        base += ENDS_OF_2;
        rows[count++] = base + (digest(lower, Math.max(0, n - 3), n) & ENDS_OF_3 - 1);
        base += ENDS_OF_3;
        rows[count++] = base + (digest(lower, Math.max(0, n - 4), n) & ENDS_OF_4 - 1);
        base += ENDS_OF_4;
        rows[count++] = base + (digest(lower, 0, Math.min(2, n)) & BEGINNINGS_OF_2 - 1);
        base += BEGINNINGS_OF_2;
        rows[count++] = base + (digest(lower, 0, Math.min(3, n)) & BEGINNINGS_OF_3 - 1);
        base += BEGINNINGS_OF_3;
        rows[count++] = base + (shape(n) & SHAPES - 1);
        base += SHAPES;
        int cluster = table.cluster(digest);
        if (cluster < 0) {
            rows[count++] = base + table.clusterFeatureCount();
        } else {
            for (int feature : table.clusterFeatures(cluster)) {
                rows[count++] = base + feature;
            }
        }
        base += table.clusterFeatureCount() + 1;
        int row = table.row(digest(cased, 0, n));
        if (row < 0) {
            row = table.row(digest);
        }
        hasVector = row >= 0;
        if (hasVector) {
            table.vector(row, vector);
        }
        rows[count++] = base + (hasVector ? table.tagClass(row) : 0);
    }

    /** The digest under which the word table and vocabularies know a form with its case. */
    public static int digest(String form) {
        char[] buffer = new char[LONGEST];
        return digest(buffer, 0, simplify(form, 0, form.length(), buffer));
    }

    /** The digest of the form in small letters. */
    public static int lowerDigest(String form) {
        char[] buffer = new char[LONGEST];
        int n = simplify(form, 0, form.length(), buffer);
        for (int i = 0; i < n; i++) {
            buffer[i] = Character.toLowerCase(buffer[i]);
        }
        return digest(buffer, 0, n);
    }

    /** The digest, in small letters, of the form between two offsets. */
    public int lowerDigest(CharSequence text, int start, int end) {
        int n = simplify(text, start, end, cased);
        for (int i = 0; i < n; i++) {
            lower[i] = Character.toLowerCase(cased[i]);
        }
        return digest(lower, 0, n);
    }

    /** The digest, with its case, of the form between two offsets. */
    public int digest(CharSequence text, int start, int end) {
        return digest(cased, 0, simplify(text, start, end, cased));
    }

    private static int simplify(CharSequence text, int start, int end, char[] into) {
        int n = 0;
        for (int i = start; i < end; i++) {
            if (n == LONGEST) { // keep the last half of what is left
                int left = Math.min(LONGEST / 2, end - i);
                i = end - left;
                n = LONGEST - left;
            }
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                while (i + 1 < end && (isDigit(text.charAt(i + 1)) || joinsDigits(text, i + 1, end))) {
                    i++;
                }
                c = '0';
            } else if (c >= 0x80) {
                c = ascii(c);
            }
            into[n++] = c;
        }
        return n;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean joinsDigits(CharSequence text, int at, int end) {
        char c = text.charAt(at);
        return (c == '.' || c == ',') && at + 1 < end && isDigit(text.charAt(at + 1));
    }

    private static char ascii(char c) {
        switch (c) {
            case '‘', '’', 'ʼ', '′':
                return '\'';
            case '“', '”', '„', '«', '»', '″':
                return '"';
            case '–', '—', '‐', '‑', '−':
                return '-';
            default:
                return c;
        }
    }

    private static int digest(char[] chars, int from, int to) {
        long hash = to - from + 0x51ED270B27B4F3CFL;
        for (int i = from; i < to; i++) {
            hash = (hash ^ chars[i]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xBF58476D1CE4E5B9L;
        int digest = (int) (hash ^ hash >>> 32);
        return digest == 0 ? 1 : digest;
    }

    /** Capitals, small letters, digits and the rest, each run of one kind cut to two. */
    private int shape(int n) {
        long hash = 7;
        int run = 0;
        char last = 0;
        for (int i = 0; i < n; i++) {
            char c = cased[i];
            char kind = c == '0' ? '0' : Character.isUpperCase(c) ? 'X' : Character.isLetter(c) ? 'x' : c;
            run = kind == last ? run + 1 : 0;
            last = kind;
            if (run < 2) {
                hash = (hash ^ kind) * 0x9E3779B97F4A7C15L;
                hash ^= hash >>> 29;
            }
        }
        return (int) (hash >>> 20);
    }
}
