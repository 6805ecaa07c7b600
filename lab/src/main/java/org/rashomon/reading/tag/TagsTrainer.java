package org.rashomon.reading.tag;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lab.train.network.NetworkTrainer;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.parse.OnePerPredicate;
import org.rashomon.reading.parse.TreeDecoder;

/**
 * Learns to choose between tags that the network finds likely, from both treebanks and the teacher's news. The network
 * has learned from the same sentences and is surer of them than of new ones; so its scores count a fifth while the
 * weights are learned, and whole when they are used.
 */
public final class TagsTrainer implements Trainer {

    /** How far below the best tag another may stand to be learned from: further than when reading, as scores lie further apart here. */
    private static final float MARGIN = 5f;

    private static final String CARD =
            """
            predicts: which of the tags that the network of parser.bin finds nearly as likely as its best one a token has
            method: multinomial logistic regression over hashed features of words, neighbouring tags and the tree
            trained on: UD English EWT train (CC BY-SA 4.0), UD English GUM train (genres under CC BY and CC BY-SA);
              the texts of PolNeAR train, ECB+ train, TimeBank and PLOVER train (the publishers') with the labels of
              all-MiniLM-L6-v2 (Apache-2.0) fine-tuned on those treebanks: lab/silver/trees.bin.gz
            uses: words.bin, parser.bin; rebuild it when parser.bin changes
            chosen on: EWT dev, GUM dev
            scores: SCORES.md, layers tags and parse""";

    @Override
    public String name() {
        return "tags";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        WordTable table;
        Network network;
        try (InputStream words = Files.newInputStream(models.resolve("words.bin"));
                InputStream parser = Files.newInputStream(models.resolve("parser.bin"))) {
            table = WordTable.read(words);
            network = Network.read(parser, table);
        }
        Examples examples = new Examples(network, table);
        examples.add(NetworkTrainer.gold(corpora));
        examples.add(NetworkTrainer.silver(corpora));
        System.err.println(examples.list.size() + " tokens with two tags or more");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new TagLearner().learn(examples.list, network.tags().hashCode()).write(bytes);
        ModelCard.write(models, name(), bytes.toByteArray(), CARD);
        System.err.println(bytes.size() + " bytes");
    }

    /** Tokens with more than one likely tag, read as the analyser reads them. */
    private static final class Examples {

        private final Network network;
        private final SentenceNetwork runner;
        private final TreeDecoder decoder = new TreeDecoder();
        private final OnePerPredicate once;
        private final TagFeatures features;
        private final TagChooser.Candidates candidates = new TagChooser.Candidates();
        private final Map<String, Integer> tags = new HashMap<>();
        final List<TagLearner.Example> list = new ArrayList<>();

        Examples(Network network, WordTable table) {
            this.network = network;
            this.runner = new SentenceNetwork(network, table);
            this.once = new OnePerPredicate(network.relations());
            this.features = new TagFeatures(table, network.relations());
            network.tags().forEach(tag -> tags.put(tag, tags.size()));
        }

        void add(List<ConlluSentence> sentences) {
            sentences.forEach(this::add);
        }

        private void add(ConlluSentence sentence) {
            int n = sentence.size();
            int[] starts = new int[n];
            int[] ends = new int[n];
            String text = sentence.spaced(starts, ends);
            runner.begin(text, starts, ends);
            runner.read(0, n);
            runner.scoreArcs();
            int[] heads = new int[n];
            int[] relations = new int[n];
            int[] first = new int[n];
            decoder.decode(runner.arcs(), n, heads);
            runner.relations(heads, relations);
            for (int t = 0; t < n; t++) {
                first[t] = runner.tag(t);
            }
            once.settle(runner.arcs(), runner::relationScores, n, heads, relations);
            features.begin(text, starts, ends, 0, n, heads, relations, first);
            for (int t = 0; t < n; t++) {
                float[] row = runner.tagScores(t);
                candidates.read(row, network.tags().size(), MARGIN);
                int gold = tags.getOrDefault(sentence.xpos()[t] + "/" + sentence.upos()[t], -1);
                int right = -1;
                float[] scores = new float[candidates.count];
                for (int k = 0; k < candidates.count; k++) {
                    scores[k] = row[candidates.tags[k]] - row[candidates.tags[0]];
                    right = candidates.tags[k] == gold ? k : right;
                }
                if (candidates.count > 1 && right >= 0) {
                    features.read(t);
                    list.add(new TagLearner.Example(
                            Arrays.copyOf(features.found, features.count),
                            Arrays.copyOf(candidates.tags, candidates.count),
                            scores,
                            right));
                }
            }
        }
    }
}
