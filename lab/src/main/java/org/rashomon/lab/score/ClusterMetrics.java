package org.rashomon.lab.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.Known;

/**
 * MUC, B³ and CEAF-e of a clustering against gold, as the CoNLL-2012 scorer counts them; their mean is the CoNLL F1.
 *
 * <p>A clustering maps each mention's key to its cluster's key. Mentions may be in one clustering only: a mention that
 * the other side lacks counts against precision or recall. Keys need only {@code equals}.
 */
public final class ClusterMetrics {

    private double mucRecall;
    private double mucRecallOf;
    private double mucPrecision;
    private double mucPrecisionOf;
    private double b3Recall;
    private double b3RecallOf;
    private double b3Precision;
    private double b3PrecisionOf;
    private double ceaf;
    private double ceafGold;
    private double ceafPredicted;

    /** Adds one unit (a document, a topic) inside which links can stand; units add up as in the CoNLL scorer. */
    public <M> void add(Map<M, ?> gold, Map<M, ?> predicted) {
        List<List<M>> goldClusters = clusters(gold);
        List<List<M>> predictedClusters = clusters(predicted);
        for (List<M> cluster : goldClusters) {
            mucRecall += cluster.size() - parts(cluster, predicted);
            mucRecallOf += cluster.size() - 1;
            b3Recall += purity(cluster, predicted);
            b3RecallOf += cluster.size();
        }
        for (List<M> cluster : predictedClusters) {
            mucPrecision += cluster.size() - parts(cluster, gold);
            mucPrecisionOf += cluster.size() - 1;
            b3Precision += purity(cluster, gold);
            b3PrecisionOf += cluster.size();
        }
        ceaf += bestAlignment(goldClusters, predictedClusters, predicted);
        ceafGold += goldClusters.size();
        ceafPredicted += predictedClusters.size();
    }

    public double mucF1() {
        return f1(mucPrecision, mucPrecisionOf, mucRecall, mucRecallOf);
    }

    public double b3F1() {
        return f1(b3Precision, b3PrecisionOf, b3Recall, b3RecallOf);
    }

    public double ceafeF1() {
        return f1(ceaf, ceafPredicted, ceaf, ceafGold);
    }

    /** The mean of the three, in percent. */
    public double conllF1() {
        return (mucF1() + b3F1() + ceafeF1()) / 3;
    }

    /** All three with precision and recall, and the mean, in percent. */
    public Figures figures() {
        return new Figures()
                .put("conllF1", conllF1())
                .put("mucPrecision", percent(mucPrecision, mucPrecisionOf))
                .put("mucRecall", percent(mucRecall, mucRecallOf))
                .put("mucF1", mucF1())
                .put("b3Precision", percent(b3Precision, b3PrecisionOf))
                .put("b3Recall", percent(b3Recall, b3RecallOf))
                .put("b3F1", b3F1())
                .put("ceafePrecision", percent(ceaf, ceafPredicted))
                .put("ceafeRecall", percent(ceaf, ceafGold))
                .put("ceafeF1", ceafeF1());
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : 100 * part / whole;
    }

    private static double f1(double p, double pOf, double r, double rOf) {
        double precision = percent(p, pOf);
        double recall = percent(r, rOf);
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    private static <M> List<List<M>> clusters(Map<M, ?> clustering) {
        Map<Object, List<M>> byCluster = new LinkedHashMap<>();
        clustering.forEach((mention, cluster) ->
                byCluster.computeIfAbsent(cluster, c -> new ArrayList<>()).add(mention));
        return new ArrayList<>(byCluster.values());
    }

    /** Into how many parts the other clustering cuts a cluster; a mention it lacks is a part of its own. */
    private static <M> int parts(List<M> cluster, Map<M, ?> other) {
        return counts(cluster, other).size() + missing(cluster, other);
    }

    /** Σ over mentions of the share of the cluster that stands with it in the other clustering. */
    private static <M> double purity(List<M> cluster, Map<M, ?> other) {
        double sum = 0;
        for (int count : counts(cluster, other).values()) {
            sum += (double) count * count;
        }
        return sum / cluster.size();
    }

    private static <M> Map<Object, Integer> counts(List<M> cluster, Map<M, ?> other) {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        for (M mention : cluster) {
            Object theirs = other.get(mention);
            if (theirs != null) {
                counts.merge(theirs, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static <M> int missing(List<M> cluster, Map<M, ?> other) {
        return (int) cluster.stream().filter(m -> other.get(m) == null).count();
    }

    /** Σ φ₄ of the best one-to-one alignment of clusters: φ₄ = 2·|shared| / (|gold| + |predicted|). */
    private static <M> double bestAlignment(List<List<M>> gold, List<List<M>> predicted, Map<M, ?> clustering) {
        Map<Object, Integer> column = new HashMap<>();
        for (int j = 0; j < predicted.size(); j++) {
            column.put(clustering.get(predicted.get(j).get(0)), j);
        }
        double[][] phi = new double[gold.size()][predicted.size()];
        for (int i = 0; i < gold.size(); i++) {
            List<M> cluster = gold.get(i);
            for (Map.Entry<Object, Integer> shared : counts(cluster, clustering).entrySet()) {
                int j = Known.at(column, shared.getKey());
                phi[i][j] = 2.0
                        * shared.getValue()
                        / (cluster.size() + predicted.get(j).size());
            }
        }
        return Assignment.best(phi);
    }
}
