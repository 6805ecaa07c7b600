package org.rashomon.lab.train.network;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.lab.silver.SilverSentences;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.Vocabulary;
import org.rashomon.reading.network.WordTable;

/**
 * Trains the tagger and parser on the train splits of both treebanks and on news that a slow teacher has labelled. Each batch is cut into two shares that are worked on
 * side by side and summed in a fixed order, so the result does not depend on the number of processors.
 */
public final class NetworkTrainer implements Trainer {

    private static final int SHARES = 2;
    private static final int RAREST = 2;
    private static final int RAREST_SILVER = 8;

    /** Silver sentences of which the teacher is less sure are left out. */
    private static final int CERTAINTY = Integer.getInteger("lab.certainty", 80);

    private static final int LONGEST_SILVER = 80;

    /** An epoch has all gold sentences and each so-manieth silver one, others each time. */
    private static final int SILVER_PARTS = Integer.getInteger("lab.parts", 2);

    private static final int HEADLINE_EVERY = 8;

    /**
     * @param rate from which the rate falls to nearly nothing
     * @param averaged over so many epochs at the end weights are averaged
     */
    private record Course(int epochs, float rate, int averaged) {}

    /** Gold alone, at the end and slowly: the teacher's errors are unlearned. */
    private static final Course GOLD_COURSE = new Course(2, 0.0004f, 1);

    /** Weights are averaged every so many steps. */
    private static final int AVERAGED_STEPS = 16;

    private final int epochs = Integer.getInteger("lab.epochs", 10);
    private final int batch = Integer.getInteger("lab.batch", 16);
    private final float rate = Float.parseFloat(System.getProperty("lab.rate", "0.002"));
    private final float dropout = Float.parseFloat(System.getProperty("lab.dropout", "0.3"));
    private final long seed = Long.getLong("lab.seed", 1);
    private final String sizes = System.getProperty("lab.sizes", "112,112,2,64,112");

    @Override
    public String name() {
        return "parser";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        WordTable table;
        try (InputStream in = Files.newInputStream(models.resolve("words.bin"))) {
            table = WordTable.read(in);
        }
        List<ConlluSentence> gold = gold(corpora);
        Network network = learn(gold, silver(corpora), labels(gold), epochs, table, corpora);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network.write(bytes);
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                """
                predicts: Penn and universal tags, heads and relations of English sentences (Universal Dependencies)
                method: two bidirectional recurrent layers over forms, joint tags and biaffine trees; %s
                trained on: UD English EWT train (CC BY-SA 4.0), UD English GUM train (genres under CC BY and CC BY-SA);
                  the texts of PolNeAR train, ECB+ train, TimeBank and PLOVER train (the publishers') with the labels of
                  all-MiniLM-L6-v2 (Apache-2.0) fine-tuned on those treebanks: lab/silver/trees.bin.gz
                uses: words.bin
                chosen on: EWT dev, GUM dev
                scores: SCORES.md, layers tags and parse"""
                        .formatted(network.sizes()));
    }

    /** The train splits of both treebanks. */
    public static List<ConlluSentence> gold(Path corpora) throws IOException {
        List<ConlluSentence> gold = new ArrayList<>(Conllu.sentences(corpora.resolve("ud/ewt-train.conllu")));
        gold.addAll(Conllu.sentences(corpora.resolve("ud/gum-train.conllu")));
        return gold;
    }

    /** What the teacher labelled and is sure of. */
    public static List<ConlluSentence> silver(Path corpora) throws IOException {
        List<ConlluSentence> silver = new ArrayList<>(SilverSentences.read(SilverSentences.TREES, corpora, CERTAINTY));
        silver.removeIf(s -> s.size() > LONGEST_SILVER);
        return silver;
    }

    /** All tags and all relations of some sentences, each in order. */
    record Labels(List<String> tags, List<String> relations) {}

    static Labels labels(List<ConlluSentence> gold) {
        TreeSet<String> tags = new TreeSet<>();
        TreeSet<String> relations = new TreeSet<>();
        for (ConlluSentence sentence : gold) {
            for (int t = 0; t < sentence.size(); t++) {
                tags.add(tag(sentence, t));
                relations.add(sentence.relations()[t]);
            }
        }
        return new Labels(List.copyOf(tags), List.copyOf(relations));
    }

    /** A network learned from gold and silver, then from gold alone. */
    Network learn(
            List<ConlluSentence> gold,
            List<ConlluSentence> silver,
            Labels labels,
            int epochs,
            WordTable table,
            Path corpora)
            throws IOException {
        Network network = create(gold, silver, labels, table);
        List<ConlluSentence> all = new ArrayList<>(gold);
        all.addAll(Headlines.of(gold, HEADLINE_EVERY));
        int goldCount = all.size();
        all.addAll(silver);
        all.addAll(Headlines.of(silver, HEADLINE_EVERY));
        List<Example> examples = examples(all, network, table);
        learn(network, examples, new Course(epochs, rate, 1), goldCount, table, corpora);
        network = rounded(network, table);
        learn(network, examples.subList(0, goldCount), GOLD_COURSE, goldCount, table, corpora);
        return network;
    }

    private Network create(List<ConlluSentence> gold, List<ConlluSentence> silver, Labels labels, WordTable table) {
        Map<Integer, Integer> frequencies = new TreeMap<>();
        for (ConlluSentence sentence : gold) {
            for (String form : sentence.forms()) {
                frequencies.merge(FormFeatures.lowerDigest(form), 1, Integer::sum);
            }
        }
        Map<Integer, Integer> silverFrequencies = new TreeMap<>();
        for (ConlluSentence sentence : silver) {
            for (String form : sentence.forms()) {
                silverFrequencies.merge(FormFeatures.lowerDigest(form), 1, Integer::sum);
            }
        }
        silverFrequencies.forEach((digest, count) -> {
            if (count >= RAREST_SILVER) {
                frequencies.merge(digest, RAREST, Integer::sum);
            }
        });
        int[] digests = frequencies.entrySet().stream()
                .filter(e -> e.getValue() >= RAREST)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        int[] s = Arrays.stream(sizes.split(",")).mapToInt(Integer::parseInt).toArray();
        Network network = new Network(
                new Network.Sizes(s[0], s[1], s[2], s[3], s[4]),
                labels.tags,
                labels.relations,
                new Vocabulary(digests),
                table);
        SplittableRandom random = new SplittableRandom(seed);
        network.matrices().forEach((name, matrix) -> {
            boolean bias = name.endsWith("Bias") || name.startsWith("bias") || name.equals("headPrior");
            double scale = name.equals("embeddings")
                    ? 0.1
                    : matrix.length == 1
                            ? 0.1
                            : Math.sqrt(6.0
                                    / (matrix.length
                                            + (matrix[0].length > 300 ? matrix[0].length / 3.0 : matrix[0].length)));
            for (float[] row : matrix) {
                for (int j = 0; j < row.length && !bias; j++) {
                    row[j] = (float) ((random.nextDouble() * 2 - 1) * scale);
                }
            }
        });
        return network;
    }

    private static String tag(ConlluSentence sentence, int t) {
        return sentence.xpos()[t] + "/" + sentence.upos()[t];
    }

    private static List<Example> examples(List<ConlluSentence> gold, Network network, WordTable table) {
        Map<String, Integer> tags = numbers(network.tags());
        Map<String, Integer> relations = numbers(network.relations());
        Map<Integer, Integer> frequencies = new HashMap<>();
        for (ConlluSentence sentence : gold) {
            for (String form : sentence.forms()) {
                frequencies.merge(FormFeatures.lowerDigest(form), 1, Integer::sum);
            }
        }
        FormFeatures features = new FormFeatures(table, network.words());
        Map<String, Example.Form> forms = new HashMap<>();
        List<Example> examples = new ArrayList<>();
        for (ConlluSentence sentence : gold) {
            int n = sentence.size();
            Example example = new Example(new Example.Form[n], new int[n], sentence.heads(), new int[n]);
            for (int t = 0; t < n; t++) {
                example.forms()[t] = forms.computeIfAbsent(sentence.forms()[t], form -> {
                    features.read(form, 0, form.length());
                    return new Example.Form(
                            Arrays.copyOf(features.rows(), features.count()),
                            features.hasVector() ? features.vector().clone() : new float[0],
                            Known.at(frequencies, FormFeatures.lowerDigest(form)));
                });
                example.tags()[t] = Known.at(tags, tag(sentence, t));
                example.relations()[t] = Known.at(relations, sentence.relations()[t]);
            }
            examples.add(example);
        }
        return examples;
    }

    private static Map<String, Integer> numbers(Collection<String> names) {
        Map<String, Integer> numbers = new HashMap<>();
        names.forEach(name -> numbers.put(name, numbers.size()));
        return numbers;
    }

    /** The network as its file has it. */
    private static Network rounded(Network network, WordTable table) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        network.write(bytes);
        return Network.read(new ByteArrayInputStream(bytes.toByteArray()), table);
    }

    private void learn(
            Network network, List<Example> examples, Course course, int goldCount, WordTable table, Path corpora)
            throws IOException {
        List<ConlluSentence> dev1 = Conllu.sentences(corpora.resolve("ud/ewt-dev.conllu"));
        List<ConlluSentence> dev2 = Conllu.sentences(corpora.resolve("ud/gum-dev.conllu"));
        Averages averages = new Averages(network);
        Adam adam = new Adam(network);
        Transposed transposed = new Transposed(network);
        Backpropagation[] shares = new Backpropagation[SHARES];
        for (int i = 0; i < SHARES; i++) {
            shares[i] = new Backpropagation(network, transposed, dropout);
        }
        SplittableRandom random = new SplittableRandom(seed + 1);
        int longest = goldCount + (examples.size() - goldCount + SILVER_PARTS - 1) / SILVER_PARTS;
        int steps = course.epochs * ((longest + batch - 1) / batch);
        int step = 0;
        ExecutorService workers = Executors.newFixedThreadPool(SHARES);
        try {
            for (int epoch = 1; epoch <= course.epochs; epoch++) {
                long began = System.nanoTime();
                int[] order = order(goldCount, examples.size(), epoch % SILVER_PARTS);
                shuffle(order, random);
                double loss = 0;
                long tokens = 0;
                for (int from = 0; from < order.length; from += batch) {
                    int to = Math.min(order.length, from + batch);
                    transposed.refresh();
                    List<Future<?>> running = new ArrayList<>();
                    int size = 0;
                    for (int share = 0; share < SHARES; share++) {
                        int s = share;
                        int first = from;
                        SplittableRandom own = random.split();
                        running.add(workers.submit(() -> {
                            shares[s].clear();
                            for (int i = first + s; i < to; i += SHARES) {
                                shares[s].learn(examples.get(order[i]), own);
                            }
                        }));
                    }
                    for (int i = from; i < to; i++) {
                        size += examples.get(order[i]).size();
                    }
                    for (Future<?> future : running) {
                        future.get();
                    }
                    loss += shares[0].loss() + shares[1].loss();
                    tokens += size;
                    shares[0].gradient.add(shares[1].gradient);
                    step++;
                    float warm = Math.min(1f, step / 300f);
                    float left = Math.max(0.03f, 1f - (float) (step - 1) / steps);
                    adam.step(shares[0].gradient, 1f / size, course.rate * warm * left);
                    if (epoch > course.epochs - course.averaged && step % AVERAGED_STEPS == 0) {
                        averages.add(network);
                    }
                }
                System.err.printf(
                        "epoch %d loss %.4f %.0f s ewt %s gum %s%n",
                        epoch,
                        loss / tokens,
                        (System.nanoTime() - began) / 1e9,
                        DevScore.of(network, table, dev1),
                        DevScore.of(network, table, dev2));
            }
            averages.replace(network);
            System.err.printf(
                    "averaged ewt %s gum %s%n", DevScore.of(network, table, dev1), DevScore.of(network, table, dev2));
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            workers.shutdown();
        }
    }

    private static int[] order(int gold, int size, int part) {
        return java.util.stream.IntStream.range(0, size)
                .filter(i -> i < gold || i % SILVER_PARTS == part)
                .toArray();
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }
}
