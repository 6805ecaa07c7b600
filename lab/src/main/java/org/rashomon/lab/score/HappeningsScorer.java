package org.rashomon.lab.score;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.MentionTellings;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.AverageLink;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.Telling;
import org.rashomon.store.happening.WordMeaning;

/**
 * Linking on gold mentions: within each topic the judgement is made of every pair and the pairs are clustered. Beside it
 * the baseline of one cluster for each head lemma of a topic.
 */
final class HappeningsScorer implements Scorer {

    private static final double THRESHOLD = 0.5;

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
        Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled());
        List<Telling> tellings = MentionTellings.of(corpus);
        Map<String, List<Integer>> topics = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            EcbPlus.Mention mention = corpus.mentions().get(i);
            if (isEvent(mention)) {
                topics.computeIfAbsent(mention.topic(), t -> new ArrayList<>()).add(i);
            }
        }
        ClusterMetrics linked = new ClusterMetrics();
        ClusterMetrics lemma = new ClusterMetrics();
        Map<Integer, String> clusters = new TreeMap<>();
        for (Map.Entry<String, List<Integer>> topic : topics.entrySet()) {
            List<Integer> items = topic.getValue();
            Map<Integer, String> gold = new LinkedHashMap<>();
            Map<Integer, String> byLemma = new LinkedHashMap<>();
            for (int item : items) {
                gold.put(item, corpus.mentions().get(item).chain());
                byLemma.put(item, tellings.get(item).trigger());
            }
            Map<Integer, String> predicted = link(items, tellings, judgement, topic.getKey());
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

    private static boolean isEvent(EcbPlus.Mention mention) {
        return switch (mention.type()) {
            case "ACT", "EVENT", "ACTION" -> true;
            default -> false;
        };
    }

    private static Map<Integer, String> link(
            List<Integer> items, List<Telling> tellings, Judgement judgement, String topic) {
        AverageLink clustering = new AverageLink(items.size(), THRESHOLD);
        for (int b = 0; b < items.size(); b++) {
            for (int a = 0; a < b; a++) {
                double probability = judgement.probability(tellings.get(items.get(a)), tellings.get(items.get(b)));
                clustering.judge(a, b, probability);
            }
        }
        int[] roots = clustering.clusters();
        Map<Integer, String> predicted = new LinkedHashMap<>();
        for (int i = 0; i < roots.length; i++) {
            predicted.put(items.get(i), topic + "_" + roots[i]);
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
