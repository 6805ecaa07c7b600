package org.rashomon.store.happening;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What speaks for two documents of a closed set being on one matter: how much they share, each word weighted by how many of
 * <em>these</em> documents have it, how much they share it with the same others, and whether they lie on the same side of what the
 * documents differ in most. Time and memory are quadratic in the documents but for the shared others, whose time is cubic.
 */
final class MatterSigns {

    /** Rows of {@code happening/matter.tsv}, in the order of {@link #of}. */
    static final List<String> IDS = List.of("prior", "words", "stems", "neighbours", "directions");

    private static final int DIRECTIONS = 2;
    private static final int ROUNDS = 300;
    private static final double NOTHING = 1e-12;

    private final double[][] words;
    private final double[][] stems;
    private final double[][] neighbours;
    private final double[][] directions;

    MatterSigns(List<Matters.Wording> documents) {
        words = cosines(documents, Matters.Wording::words);
        stems = cosines(documents, Matters.Wording::stems);
        neighbours = neighbours(words);
        directions = directions(words);
    }

    /** How far each sign is there for two documents, by their places. */
    double[] of(int a, int b) {
        return new double[] {1, words[a][b], stems[a][b], neighbours[a][b], directions[a][b]};
    }

    private static double[][] cosines(List<Matters.Wording> documents, Function<Matters.Wording, int[]> of) {
        List<int[]> bags = documents.stream().map(of).toList();
        Map<Integer, Double> squares = squares(bags);
        double[] norms =
                bags.stream().mapToDouble(bag -> shared(bag, bag, squares)).toArray();
        double[][] cosines = new double[norms.length][norms.length];
        for (int a = 0; a < norms.length; a++) {
            for (int b = 0; b <= a; b++) {
                double shared = shared(bags.get(a), bags.get(b), squares);
                cosines[a][b] = shared == 0 ? 0 : shared / Math.sqrt(norms[a] * norms[b]);
                cosines[b][a] = cosines[a][b];
            }
        }
        return cosines;
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

    private static double shared(int[] a, int[] b, Map<Integer, Double> squares) {
        return Arrays.stream(a)
                .filter(word -> Arrays.binarySearch(b, word) >= 0)
                .mapToDouble(word -> squares.getOrDefault(word, 0.0))
                .sum();
    }

    /** The cosine of what two documents share with each other document. */
    private static double[][] neighbours(double[][] alike) {
        int n = alike.length;
        double[][] common = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b <= a; b++) {
                for (int other = 0; other < n; other++) {
                    common[a][b] += other == a || other == b ? 0 : alike[a][other] * alike[b][other];
                }
                common[b][a] = common[a][b];
            }
        }
        double[] norms = new double[n];
        for (int a = 0; a < n; a++) {
            norms[a] = Math.sqrt(Math.max(NOTHING, common[a][a]));
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                common[a][b] /= norms[a] * norms[b];
            }
        }
        return common;
    }

    /** The cosine of two documents along the main directions of all: the singular vectors of the centred rows of words. */
    private static double[][] directions(double[][] alike) {
        int n = alike.length;
        double[][] along = along(centred(alike));
        double[][] cosines = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                double product = 0;
                double ofA = NOTHING;
                double ofB = NOTHING;
                for (int k = 0; k < DIRECTIONS; k++) {
                    product += along[a][k] * along[b][k];
                    ofA += along[a][k] * along[a][k];
                    ofB += along[b][k] * along[b][k];
                }
                cosines[a][b] = product / Math.sqrt(ofA * ofB);
            }
        }
        return cosines;
    }

    private static double[][] centred(double[][] alike) {
        int n = alike.length;
        double[] means = Arrays.stream(alike)
                .mapToDouble(row -> Arrays.stream(row).sum() / n)
                .toArray();
        double mean = Arrays.stream(means).sum() / n;
        double[][] centred = new double[n][n];
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < n; b++) {
                centred[a][b] = alike[a][b] - means[a] - means[b] + mean;
            }
        }
        return centred;
    }

    /**
     * Where each document lies along each of the first eigenvectors, to scale; they are found by multiplying and making them
     * stand at right angles again and again.
     */
    private static double[][] along(double[][] matrix) {
        int n = matrix.length;
        double[][] along = new double[n][DIRECTIONS];
        double[][] axes = new double[DIRECTIONS][n];
        for (int k = 0; k < DIRECTIONS; k++) {
            for (int i = 0; i < n; i++) {
                axes[k][i] = i % (k + 2) == 0 ? 1 : 0.1 * (i + 1) / n;
            }
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int k = 0; k < DIRECTIONS; k++) {
                double[] next = times(matrix, axes[k]);
                for (int before = 0; before < k; before++) {
                    double shadow = product(next, axes[before]);
                    for (int i = 0; i < n; i++) {
                        next[i] -= shadow * axes[before][i];
                    }
                }
                double length = Math.sqrt(product(next, next));
                for (int i = 0; i < n; i++) {
                    axes[k][i] = length < NOTHING ? 0 : next[i] / length;
                    along[i][k] = axes[k][i] * Math.sqrt(length);
                }
            }
        }
        return along;
    }

    private static double[] times(double[][] matrix, double[] vector) {
        return Arrays.stream(matrix).mapToDouble(row -> product(row, vector)).toArray();
    }

    private static double product(double[] a, double[] b) {
        double product = 0;
        for (int i = 0; i < a.length; i++) {
            product += a[i] * b[i];
        }
        return product;
    }
}
