package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * Sorts a closed set of documents by the matter they are on: clusters by average link over how likely two of them are on one,
 * and then moves every document to the cluster whose middle it is nearest to, of those it could be joined with, until none moves. How likely that is, is the logistic of
 * a sum of signs weighted by {@code happening/matter.tsv}.
 *
 * <p>In an open store a document's matter cannot depend on what else has come, and {@link Matter#byWords} stands in.
 */
public final class Matters implements Matter {

    private static final String LEXICON = "happening/matter";

    /** The least average probability at which clusters of documents are joined. */
    private static final double JOIN = 0.4;

    private static final int MOST_ROUNDS = 5;

    private final Map<String, Integer> placeOf = new HashMap<>();
    private final Rarity rarity;
    private final int size;
    private final double[][] alike;
    private final int[] clusters;

    /**
     * What a document is sorted by.
     *
     * @param words hashes of its content lemmas, ascending; what counts more stands there by more than one
     * @param stems hashes of their beginnings, ascending
     */
    public record Wording(int[] words, int[] stems) {}

    /**
     * @param documents each by its id; the order of the map does not matter but for ties
     * @throws org.rashomon.lexicon.LexiconFault if a weight is no number
     */
    public Matters(Lexicons lexicons, Map<String, Wording> documents) {
        List<Wording> wordings = List.copyOf(documents.values());
        rarity = Rarity.of(wordings.stream().map(Wording::words).toList());
        double[] weights = weights(lexicons);
        MatterSigns signs = new MatterSigns(wordings);
        size = wordings.size();
        alike = new double[size][size];
        AverageLink clustering = new AverageLink(size, JOIN);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) {
                double probability = probability(signs.of(a, b), weights);
                alike[a][b] = probability;
                alike[b][a] = probability;
                if (a != b) {
                    clustering.judge(b, a, probability);
                }
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
        for (String id : documents.keySet()) {
            placeOf.put(id, placeOf.size());
        }
    }

    /**
     * What speaks for each two of some documents being on one matter, for learning what that weighs: first the pairs of the second
     * with the first, then those of the third.
     */
    public static List<double[]> signs(List<Wording> documents) {
        MatterSigns signs = new MatterSigns(documents);
        List<double[]> pairs = new ArrayList<>();
        for (int a = 0; a < documents.size(); a++) {
            for (int b = 0; b < a; b++) {
                pairs.add(signs.of(a, b));
            }
        }
        return pairs;
    }

    /** Ids of the signs, in the order of {@link #signs}. */
    public static List<String> signNames() {
        return MatterSigns.IDS;
    }

    private static double[] weights(Lexicons lexicons) {
        Lexicon lexicon = lexicons.get(LEXICON);
        return MatterSigns.IDS.stream()
                .map(id -> lexicon.row(id)
                        .orElseThrow(() -> new IllegalArgumentException(LEXICON + ".tsv: no row '" + id + "'")))
                .mapToDouble(Matters::weight)
                .toArray();
    }

    private static double weight(Row row) {
        try {
            return Double.parseDouble(row.get("weight"));
        } catch (NumberFormatException e) {
            throw row.fault("'" + row.get("weight") + "' is not a number");
        }
    }

    private static double probability(double[] signs, double[] weights) {
        double sum = 0;
        for (int i = 0; i < signs.length; i++) {
            sum += weights[i] * signs[i];
        }
        return 1 / (1 + StrictMath.exp(-sum));
    }

    /** How rare words are among these documents. */
    public Rarity rarity() {
        return rarity;
    }

    @Override
    public double same(Telling a, Telling b) {
        Integer x = placeOf.get(a.document());
        Integer y = placeOf.get(b.document());
        return x != null && y != null && clusters[x] == clusters[y] ? 1 : 0;
    }

    /** How likely they are on one matter, clusters aside. */
    @Override
    public double alike(Telling a, Telling b) {
        Integer x = placeOf.get(a.document());
        Integer y = placeOf.get(b.document());
        return x == null || y == null ? 0 : alike[x][y];
    }

    /** The cluster whose other members have the middle nearest to a document; its own if it is too unlike those of any. */
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
        int members = 0;
        for (int a = 0; a < size; a++) {
            if (clusters[a] == cluster && a != document) {
                members++;
                toMembers += alike[document][a];
                for (int b = 0; b < size; b++) {
                    among += clusters[b] == cluster && b != document ? alike[a][b] : 0;
                }
            }
        }
        return toMembers < JOIN * members || among == 0 ? 0 : toMembers / Math.sqrt(among);
    }
}
