package org.rashomon.reading.coref;

import static org.rashomon.reading.coref.CoreferenceModel.mix;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.EntityMention;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Genders;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.text.Tokens;

/**
 * Learns from GUM train, on predicted tags, trees and names: first what nouns mean, then which antecedent a mention has, as
 * the likelihood of all right antecedents together, with costs for wrong links and missed ones (Durrett and Klein 2013).
 */
public final class CoreferenceTrainer implements Trainer {

    private static final Genders GENDERS = new Genders(Lexicons.bundled());
    private static final Expletives EXPLETIVES = new Expletives(Lexicons.bundled());

    private static final int EPOCHS = 16;

    /** This share of the features is left out of each link example, others each time: GUM is small, and words are learned by heart. */
    private static final double DROPPED = 0.4;

    private static final int TYPE_EPOCHS = 6;
    private static final double RATE = 0.1;
    private static final double PENALTY = 2e-5;

    /** Added to the score of a link where there is none, of none where there is one, of a wrong link. */
    private static final double FALSE_LINK = 0.2;

    private static final double MISSED_LINK = 1.2;
    private static final double WRONG_LINK = 1.0;

    private static final Map<String, Integer> TYPES =
            Map.of("person", Mentions.PERSON, "organization", Mentions.ORGANISATION, "place", Mentions.PLACE);

    private static final String CARD =
            """
            predicts: which mentions in a document stand for the same person, organisation or place
            method: mention ranking with a linear model over hashed features; a linear classifier of nouns in the same table
            trained on: UD English GUM train with its coreference (genres under CC BY and CC BY-SA)
            chosen on: GUM dev
            scores: SCORES.md, layer coreference""";

    /** One mention: its options, the first of which is to begin a chain, and which of them are right. */
    private record Example(int[][] options, boolean[] right) {}

    private final double[] weights = new double[CoreferenceModel.SIZE];
    private final double[] squares = new double[CoreferenceModel.SIZE];
    private final double[] sums = new double[CoreferenceModel.SIZE];

    @Override
    public String name() {
        return "coreference";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Analyser analyser = Analyser.withModels();
        NameFinder finder = NameFinder.withModel();
        List<Treebank> treebanks = Conllu.documents(corpora.resolve("ud/gum-train.conllu"));
        List<Tokens> read = new ArrayList<>();
        for (Treebank treebank : treebanks) {
            read.add(retagged(analyser, treebank.tokens()));
        }
        learnTypes(treebanks, read, finder);
        CoreferenceModel types = quantised();
        List<Example> examples = new ArrayList<>();
        for (int d = 0; d < read.size(); d++) {
            addExamples(treebanks.get(d), read.get(d), finder, types, examples);
        }
        System.err.println(examples.size() + " mentions");
        learnLinks(examples);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        quantised().write(bytes);
        ModelCard.write(models, name(), bytes.toByteArray(), CARD);
        System.err.println(bytes.size() + " bytes");
    }

    static Tokens retagged(Analyser analyser, Tokens gold) {
        int[] starts = new int[gold.size()];
        int[] ends = new int[gold.size()];
        int[] sentences = new int[gold.sentenceCount()];
        for (int t = 0; t < starts.length; t++) {
            starts[t] = gold.start(t);
            ends[t] = gold.end(t);
        }
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = gold.sentenceStart(s);
        }
        return analyser.analyse(gold.text(), new Segmentation(starts, ends, sentences, new int[0]));
    }

    private void learnTypes(List<Treebank> treebanks, List<Tokens> read, NameFinder finder) {
        List<int[][]> options = new ArrayList<>();
        List<Integer> answers = new ArrayList<>();
        MentionFinder mentionFinder = new MentionFinder(quantised(), WordTable.bundled(), GENDERS, EXPLETIVES);
        int[] features = new int[64];
        for (int d = 0; d < read.size(); d++) {
            Tokens tokens = read.get(d);
            EntityMention[] gold = byHead(treebanks.get(d));
            Mentions mentions = mentionFinder.find(tokens, finder.find(tokens));
            for (int m = 0; m < mentions.size; m++) {
                if (mentions.kinds[m] == Mentions.NOMINAL) {
                    int count = mentionFinder.fillNoun(tokens, mentions.heads[m], mentions.determiners[m], features);
                    int[][] typed = new int[4][];
                    for (int type = 0; type < 4; type++) {
                        typed[type] = new int[count];
                        for (int i = 0; i < count; i++) {
                            typed[type][i] = mix(features[i], type + 1) & CoreferenceModel.SIZE - 1;
                        }
                    }
                    options.add(typed);
                    EntityMention mention = gold[mentions.heads[m]];
                    answers.add(mention == null ? Mentions.OTHER : TYPES.getOrDefault(mention.type(), Mentions.OTHER));
                }
            }
        }
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < options.size(); i++) {
            boolean[] right = new boolean[4];
            right[answers.get(i) - 1] = true;
            examples.add(new Example(options.get(i), right));
        }
        learn(examples, TYPE_EPOCHS, false);
    }

    /** Learns links; the weights are those of the second half of the epochs on the mean. */
    private void learnLinks(List<Example> examples) {
        learn(examples, EPOCHS, true);
        for (int i = 0; i < sums.length; i++) {
            weights[i] = sums[i] / (EPOCHS / 2);
        }
    }

    private void learn(List<Example> examples, int epochs, boolean costs) {
        List<Example> order = new ArrayList<>(examples);
        Random random = new Random(7);
        for (int epoch = 0; epoch < epochs; epoch++) {
            Collections.shuffle(order, random);
            double loss = 0;
            int wrong = 0;
            for (Example whole : order) {
                Example example = costs ? thinned(whole, random.nextInt()) : whole;
                double[] scores = new double[example.options.length];
                int best = 0;
                double bestScore = Double.NEGATIVE_INFINITY;
                for (int o = 0; o < scores.length; o++) {
                    for (int slot : example.options[o]) {
                        scores[o] += weights[slot];
                    }
                    if (scores[o] > bestScore) {
                        bestScore = scores[o];
                        best = o;
                    }
                    if (costs && !example.right[o]) {
                        scores[o] += o == 0 ? MISSED_LINK : example.right[0] ? FALSE_LINK : WRONG_LINK;
                    }
                }
                wrong += example.right[best] ? 0 : 1;
                loss += step(example, scores);
            }
            if (costs && epoch >= epochs - epochs / 2) {
                for (int i = 0; i < sums.length; i++) {
                    sums[i] += weights[i];
                }
            }
            System.err.printf("epoch %d: loss %.0f, %d of %d wrong%n", epoch + 1, loss, wrong, order.size());
        }
    }

    /** Without some features, the same of all options. */
    private static Example thinned(Example whole, int salt) {
        int[][] options = new int[whole.options.length][];
        for (int o = 0; o < options.length; o++) {
            options[o] = Arrays.stream(whole.options[o])
                    .filter(slot -> (mix(slot * 31 + 7, salt) >>> 8 & 1023) >= DROPPED * 1024)
                    .toArray();
        }
        return new Example(options, whole.right);
    }

    private double step(Example example, double[] scores) {
        double top = Arrays.stream(scores).max().orElse(0);
        double whole = 0;
        double right = 0;
        for (int o = 0; o < scores.length; o++) {
            scores[o] = StrictMath.exp(scores[o] - top);
            whole += scores[o];
            right += example.right[o] ? scores[o] : 0;
        }
        for (int o = 0; o < scores.length; o++) {
            double gradient = (example.right[o] ? scores[o] / right : 0) - scores[o] / whole;
            if (Math.abs(gradient) > 1e-4) {
                for (int slot : example.options[o]) {
                    squares[slot] += gradient * gradient;
                    weights[slot] += RATE * gradient / Math.sqrt(squares[slot] + 1e-6);
                    weights[slot] *= 1 - PENALTY;
                }
            }
        }
        return -StrictMath.log(right / whole);
    }

    private static void addExamples(
            Treebank treebank, Tokens tokens, NameFinder finder, CoreferenceModel types, List<Example> examples) {
        EntityMention[] gold = byHead(treebank);
        Mentions mentions =
                new MentionFinder(types, WordTable.bundled(), GENDERS, EXPLETIVES).find(tokens, finder.find(tokens));
        LinkFeatures link = new LinkFeatures(tokens, mentions);
        Candidates candidates = new Candidates(tokens, mentions);
        int[] features = new int[LinkFeatures.MOST];
        for (int m = 0; m < mentions.size; m++) {
            int count = candidates.find(m);
            int[][] options = new int[count + 1][];
            boolean[] right = new boolean[count + 1];
            options[0] = slots(features, link.fillNew(m, candidates.seen(m), features));
            EntityMention own = gold[mentions.heads[m]];
            boolean any = false;
            for (int i = 0; i < count; i++) {
                options[i + 1] = slots(features, link.fillLink(m, candidates.get(i), features));
                EntityMention other = gold[mentions.heads[candidates.get(i)]];
                right[i + 1] = own != null && other != null && own.chain().equals(other.chain());
                any |= right[i + 1];
            }
            right[0] = !any;
            examples.add(new Example(options, right));
        }
    }

    private static int[] slots(int[] features, int count) {
        int[] slots = Arrays.copyOf(features, count);
        for (int i = 0; i < count; i++) {
            slots[i] &= CoreferenceModel.SIZE - 1;
        }
        return slots;
    }

    /** The shortest gold mention with each head. */
    static EntityMention[] byHead(Treebank treebank) {
        EntityMention[] byHead = new EntityMention[treebank.tokens().size()];
        for (EntityMention mention : EntityMention.of(treebank)) {
            byHead[mention.head(treebank.tokens())] = mention;
        }
        return byHead;
    }

    private CoreferenceModel quantised() {
        short[] shorts = new short[CoreferenceModel.SIZE];
        for (int i = 0; i < shorts.length; i++) {
            long weight = Math.round(weights[i] * CoreferenceModel.SCALE);
            shorts[i] = (short) Math.max(Short.MIN_VALUE, Math.min(Short.MAX_VALUE, weight));
        }
        return new CoreferenceModel(shorts);
    }
}
