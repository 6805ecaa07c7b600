package org.rashomon.event;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;

/** The features of one pair as they are gathered: hashed ones by their names, and the vectors of words. */
final class HashedFeatures {

    /** The hash of nothing yet. */
    static final int HASH = 0x811C9DC5;

    static final int QUARTER = PairFeatures.BUCKETS / 4;

    private final NounClasses classes;
    private final WordTable table;
    private final List<Integer> features = new ArrayList<>();
    private final float[] dense;
    private final float[] buffer;

    /** @param slots how many vectors of words the dense values hold */
    HashedFeatures(NounClasses classes, WordTable table, int slots) {
        this.classes = classes;
        this.table = table;
        this.buffer = new float[table.dimensions()];
        this.dense = new float[slots * buffer.length];
    }

    PairFeatures.Vector toVector() {
        int[] unique = features.stream()
                .mapToInt(Integer::intValue)
                .sorted()
                .distinct()
                .toArray();
        return new PairFeatures.Vector(unique, dense);
    }

    void add(String feature) {
        features.add(hash(feature) & QUARTER - 1 | group(feature) * QUARTER);
    }

    /** The clusters of a lemma. */
    void cluster(String as, String lemma) {
        int cluster = table.cluster(FormFeatures.lowerDigest(lemma));
        if (cluster >= 0) {
            for (int feature : table.clusterFeatures(cluster)) {
                add(as + "#" + feature);
            }
        }
    }

    /** The classes of nouns that hold a lemma. */
    void classes(String as, String lemma) {
        for (String name : classes.of(lemma)) {
            add(as + "@" + name);
        }
    }

    void addVector(String lemma, int slot) {
        int row = table.row(FormFeatures.lowerDigest(lemma));
        if (row >= 0) {
            table.vector(row, buffer);
            for (int i = 0; i < buffer.length; i++) {
                dense[slot * buffer.length + i] += buffer[i];
            }
        }
    }

    void scale(int slot, float count) {
        if (count > 0) {
            for (int i = 0; i < buffer.length; i++) {
                dense[slot * buffer.length + i] /= count;
            }
        }
    }

    /** Frames, the tree, and bare words lie apart, so that each can be learned from alone. */
    private static int group(String feature) {
        return switch (feature.charAt(0)) {
            case 'f' -> 0;
            case 'w', 'b', 'n' -> 2;
            default -> 1;
        };
    }

    /** FNV-1a over UTF-16, folded to {@link PairFeatures#BUCKETS}. */
    static int hash(String feature) {
        return bucket(hash(HASH, feature));
    }

    /** The hash of what {@code hash} is of, going on with {@code part}. */
    static int hash(int hash, String part) {
        int h = hash;
        for (int i = 0; i < part.length(); i++) {
            h = (h ^ part.charAt(i)) * 0x01000193;
        }
        return h;
    }

    static int bucket(int hash) {
        return (hash ^ hash >>> 15) & PairFeatures.BUCKETS - 1;
    }
}
