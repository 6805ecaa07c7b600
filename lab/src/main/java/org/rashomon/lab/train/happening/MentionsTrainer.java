package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.MentionTopics;
import org.rashomon.lab.corpus.MentionTopics.Topic;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.store.happening.MentionModel;
import org.rashomon.store.happening.MentionSigns;

/**
 * Learns whether two bare mentions are of one happening, from all pairs of gold event mentions within the topics of ECB+ train. A pair
 * counts by the number of mentions of its topic, so that every mention counts the same.
 */
public final class MentionsTrainer implements Trainer {

    private static final int NETWORKS = 5;
    private static final double USUAL_TOPIC = 150;
    private static final double LEAST_DEVIATION = 1e-6;

    @Override
    public String name() {
        return "mentions";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        MentionModel model = learn(MentionTopics.of(EcbPlus.read(corpora.resolve("happenings/ecbplus/train"))));
        ModelCard.write(
                Path.of("store/src/main/resources/model"),
                name(),
                model.bytes(),
                """
                predicts: whether two bare mentions of acts, of documents of one topic, are of one happening
                method: the mean logit of %d networks, %d numbers each, one hidden layer (Adam; seeds 1 to %d)
                made from: all pairs of gold event mentions within the topics of ECB+ train (CC BY 3.0; only weights are kept)
                scores: lab/run score happenings, see SCORES.md"""
                        .formatted(NETWORKS, MentionSigns.count(), NETWORKS));
    }

    static MentionModel learn(List<Topic> topics) {
        List<float[]> rows = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        List<Float> counts = new ArrayList<>();
        for (Topic topic : topics) {
            topic.pairs((a, b) -> {
                rows.add(topic.signs(a, b));
                same.add(topic.chain(a).equals(topic.chain(b)));
                counts.add((float) (USUAL_TOPIC / topic.size()));
            });
        }
        MentionModel scale = scale(rows);
        float[][] scaled = rows.stream().map(scale::scaled).toArray(float[][]::new);
        boolean[] labels = new boolean[scaled.length];
        float[] weights = new float[scaled.length];
        for (int i = 0; i < scaled.length; i++) {
            labels[i] = same.get(i);
            weights[i] = counts.get(i);
        }
        List<MentionModel.Network> networks = new ArrayList<>();
        for (int seed = 1; seed <= NETWORKS; seed++) {
            networks.add(MentionNetworks.learn(scaled, labels, weights, seed));
        }
        return scale.with(networks);
    }

    /** Without a network: the numbers' means and one over their deviations. */
    private static MentionModel scale(List<float[]> rows) {
        int n = rows.get(0).length;
        double[] sums = new double[n];
        double[] squares = new double[n];
        for (float[] row : rows) {
            for (int i = 0; i < n; i++) {
                sums[i] += row[i];
                squares[i] += (double) row[i] * row[i];
            }
        }
        float[] means = new float[n];
        float[] scales = new float[n];
        for (int i = 0; i < n; i++) {
            double mean = sums[i] / rows.size();
            means[i] = (float) mean;
            double deviation = Math.sqrt(Math.max(0, squares[i] / rows.size() - mean * mean));
            scales[i] = deviation < LEAST_DEVIATION ? 0 : (float) (1 / deviation);
        }
        return new MentionModel(means, scales, List.of());
    }
}
