package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sorts a closed set of documents by the matter they are on: clusters by average link over the words they share, each
 * weighted by how many of these documents have it, and then moves every document to the cluster whose middle it is nearest
 * to, until none moves.
 *
 * <p>In an open store a document's matter cannot depend on what else has come, and {@link Matter#byWords} stands in.
 */
public final class Matters implements Matter {

    /** The least average likeness at which clusters of documents are joined. */
    private static final double JOIN = 0.07;

    private static final int MOST_ROUNDS = 5;

    private final Map<String, Integer> clusterOf = new HashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Rarity rarity;
    private final int size;
    private final double[][] alike;
    private final int[] clusters;

    /** @param words hashes of the content lemmas of each document, by its id; the order of the map does not matter but for ties */
    public Matters(Map<String, int[]> words) {
        rarity = Rarity.of(List.copyOf(words.values()));
        List<int[]> bags = List.copyOf(words.values());
        Map<Integer, Double> squares = squares(bags);
        size = bags.size();
        alike = new double[size][size];
        AverageLink clustering = new AverageLink(size, JOIN);
        for (int a = 0; a < size; a++) {
            alike[a][a] = 1;
            for (int b = 0; b < a; b++) {
                double cosine = cosine(bags.get(a), bags.get(b), squares);
                alike[a][b] = cosine;
                alike[b][a] = cosine;
                clustering.judge(b, a, cosine);
            }
        }
        clusters = clustering.clusters();
        boolean moved = true;
        for (int round = 0; moved && round < MOST_ROUNDS; round++) {
            moved = false;
            for (int document = 0; document < size; document++) {
                int nearest = nearest(document);
                moved |= nearest != clusters[document];
                clusters[document] = nearest;
            }
        }
        List<String> ids = new ArrayList<>(words.keySet());
        for (int i = 0; i < size; i++) {
            clusterOf.put(ids.get(i), clusters[i]);
            placeOf.put(ids.get(i), i);
        }
    }

    /** The squared weight of each word: not rounded, since a document on the border falls this way or that by little. */
    private static Map<Integer, Double> squares(List<int[]> bags) {
        Map<Integer, Integer> with = new HashMap<>();
        bags.forEach(bag -> Arrays.stream(bag).distinct().forEach(word -> with.merge(word, 1, Integer::sum)));
        Map<Integer, Double> squares = new HashMap<>();
        with.forEach((word, count) -> {
            double weight = Math.log((bags.size() + 1.0) / count);
            squares.put(word, weight * weight);
        });
        return squares;
    }

    private static double cosine(int[] a, int[] b, Map<Integer, Double> squares) {
        double shared = norm(
                Arrays.stream(a)
                        .filter(word -> Arrays.binarySearch(b, word) >= 0)
                        .toArray(),
                squares);
        return shared == 0 ? 0 : shared / Math.sqrt(norm(a, squares) * norm(b, squares));
    }

    private static double norm(int[] bag, Map<Integer, Double> squares) {
        return Arrays.stream(bag)
                .mapToDouble(word -> squares.getOrDefault(word, 0.0))
                .sum();
    }

    /** How rare words are among these documents. */
    public Rarity rarity() {
        return rarity;
    }

    @Override
    public double same(Telling a, Telling b) {
        Integer cluster = clusterOf.get(a.document());
        return cluster != null && cluster.equals(clusterOf.get(b.document())) ? 1 : 0;
    }

    @Override
    public double alike(Telling a, Telling b) {
        Integer x = placeOf.get(a.document());
        Integer y = placeOf.get(b.document());
        return x == null || y == null ? 0 : alike[x][y];
    }

    /** The cluster whose other members have the middle nearest to a document; its own if it shares nothing with any. */
    private int nearest(int document) {
        int nearest = clusters[document];
        double best = 0;
        for (int cluster = 0; cluster < size; cluster++) {
            double near = nearness(document, cluster);
            if (near > best) {
                best = near;
                nearest = cluster;
            }
        }
        return nearest;
    }

    private double nearness(int document, int cluster) {
        double toMembers = 0;
        double among = 0;
        for (int a = 0; a < size; a++) {
            if (clusters[a] == cluster && a != document) {
                toMembers += alike[document][a];
                for (int b = 0; b < size; b++) {
                    among += clusters[b] == cluster && b != document ? alike[a][b] : 0;
                }
            }
        }
        return among == 0 ? 0 : toMembers / Math.sqrt(among);
    }
}
