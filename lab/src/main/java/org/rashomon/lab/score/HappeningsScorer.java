package org.rashomon.lab.score;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.MentionTopics;
import org.rashomon.lab.corpus.MentionTopics.Topic;
import org.rashomon.store.happening.AverageLink;
import org.rashomon.store.happening.MentionModel;

/**
 * Linking on gold mentions: within each topic the judgement is made of every pair and the pairs are clustered. Beside it
 * the baseline of one cluster for each head lemma of a topic.
 */
final class HappeningsScorer implements Scorer {

    private static final double THRESHOLD = 0.35;

    @Override
    public String layer() {
        return "happenings";
    }

    @Override
    public String about() {
        return "linking of gold event mentions within topics; a folder like ecbplus or newswcl50";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        EcbPlus corpus = EcbPlus.read(data);
        ClusterMetrics linked = new ClusterMetrics();
        ClusterMetrics lemma = new ClusterMetrics();
        Map<Integer, String> clusters = new TreeMap<>();
        for (Topic topic : MentionTopics.of(corpus)) {
            Map<Integer, String> gold = new LinkedHashMap<>();
            Map<Integer, String> byLemma = new LinkedHashMap<>();
            for (int i = 0; i < topic.size(); i++) {
                gold.put(topic.items().get(i), topic.chain(i));
                byLemma.put(topic.items().get(i), topic.telling(i).trigger());
            }
            Map<Integer, String> predicted = link(topic);
            linked.add(gold, predicted);
            lemma.add(gold, byLemma);
            clusters.putAll(predicted);
        }
        if (predictions.isPresent()) {
            write(corpus, clusters, predictions.get());
        }
        Figures figures = linked.figures();
        figures.put("lemmaConllF1", lemma.conllF1());
        return figures.put("mentions", clusters.size());
    }

    private static Map<Integer, String> link(Topic topic) {
        AverageLink clustering = new AverageLink(topic.size(), THRESHOLD);
        MentionModel model = MentionModel.bundled();
        topic.pairs((a, b) -> clustering.judge(a, b, model.probability(topic.signs(a, b))));
        int[] roots = clustering.clusters();
        Map<Integer, String> predicted = new LinkedHashMap<>();
        for (int i = 0; i < roots.length; i++) {
            predicted.put(topic.items().get(i), topic.id() + "_" + roots[i]);
        }
        return predicted;
    }

    /** A line a mention: document, sentence, tokens apart by commas, cluster. */
    private static void write(EcbPlus corpus, Map<Integer, String> clusters, Path file) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            clusters.forEach((item, cluster) -> {
                EcbPlus.Mention mention = corpus.mentions().get(item);
                String tokens = String.join(
                        ",", mention.tokens().stream().map(String::valueOf).toList());
                out.print(mention.document() + "\t" + mention.sentence() + "\t" + tokens + "\t" + cluster + "\n");
            });
        }
    }
}
