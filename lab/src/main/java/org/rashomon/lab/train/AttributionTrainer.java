package org.rashomon.lab.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.rashomon.attribution.model.AttributionModel;
import org.rashomon.attribution.model.BoostedTrees;
import org.rashomon.attribution.model.CueFeatures;
import org.rashomon.attribution.model.CuePriors;
import org.rashomon.attribution.model.Features;
import org.rashomon.attribution.model.JudgeFeatures;
import org.rashomon.attribution.model.JudgeFeatures.Candidate;
import org.rashomon.attribution.model.JudgeNumbers;
import org.rashomon.attribution.model.RoleFeatures;
import org.rashomon.attribution.model.RoleInstance;
import org.rashomon.attribution.model.SourcePriors;
import org.rashomon.attribution.model.Weights;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.reading.Analyser;

/**
 * Learns {@code attribution.bin} from PolNeAR train over trees of the analyser: a cue model, a role model, and a judge that
 * sees what the first two say of articles they were not trained on (five folds); its trees see its own first judgement the same
 * way.
 */
final class AttributionTrainer implements Trainer {

    private static final int FOLDS = 5;
    private static final int JUDGE_FOLDS = 5;
    private static final int TREES = 300;
    private static final int DEPTH = 5;

    /** How often the trees are learned, each time from other shares of rows and numbers; their mean decides. */
    private static final int LEARNINGS = 3;

    private static final int CUE_BITS = 21;
    private static final int ROLE_BITS = 22;
    private static final int JUDGE_BITS = 18;
    private static final double THRESHOLD = Double.parseDouble(System.getProperty("attribution.threshold", "-0.8"));
    private static final double NESTED_THRESHOLD = 0;
    private static final Weights NONE = new Weights(4, 1);

    private final List<GoldArticle> articles = new ArrayList<>();
    private final List<RoleInstance> instances = new ArrayList<>();
    private final List<List<int[]>> gold = new ArrayList<>();
    private final List<Integer> foldOf = new ArrayList<>();

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Analyser analyser = Analyser.withModels();
        Map<String, GoldArticle> byName = new HashMap<>();
        Map<Integer, int[]> counts = new HashMap<>();
        SourcePriors.Counts sourceCounts = new SourcePriors.Counts();
        for (PolNear.Article article : PolNear.read(corpora.resolve("polnear/train"))) {
            GoldArticle read = GoldArticle.of(article, analyser);
            read.count(counts, sourceCounts);
            articles.add(read);
            byName.put(article.name(), read);
        }
        articles.forEach(a -> a.view(counts, sourceCounts));
        say(articles.size() + " articles read");
        readRoles();
        List<List<Candidate>> candidates = new ArrayList<>(Collections.nCopies(articles.size(), List.of()));
        CuePriors priors = CuePriors.of(counts);
        SourcePriors sources = sourceCounts.priors();
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights roles = RoleTrainer.train(instances, gold, foldOf, fold, ROLE_BITS, 5);
            AttributionModel held =
                    new AttributionModel(priors, sources, cues(fold), roles, NONE, BoostedTrees.none(), NONE, 0, 0);
            for (int i = fold; i < articles.size(); i += FOLDS) {
                candidates.set(i, held.candidates(articles.get(i).views()));
            }
            say("fold " + fold + " read");
        }
        BoostedTrees trees = trees(priors, sources, candidates);
        Weights judge = judge(candidates, -1);
        Weights roles = RoleTrainer.train(instances, gold, foldOf, -1, ROLE_BITS, 7);
        Weights cues = cues(-1);
        GoesOnTrainer goesOn = new GoesOnTrainer();
        goesOn.readArticles(byName);
        int lost = goesOn.readOwn(
                analyser,
                new AttributionModel(priors, sources, cues, roles, judge, trees, NONE, THRESHOLD, NESTED_THRESHOLD));
        say(goesOn.figures(AttributionModel.GOES_ON) + "; " + lost + " of our own without an attribution");
        write(
                new AttributionModel(
                        priors, sources, cues, roles, judge, trees, goesOn.train(), THRESHOLD, NESTED_THRESHOLD),
                models);
    }

    private void readRoles() {
        RoleFeatures reader = new RoleFeatures();
        for (int i = 0; i < articles.size(); i++) {
            for (GoldArticle.Gold g : articles.get(i).gold()) {
                reader.read(articles.get(i).views(), g.head());
                RoleInstance instance = new RoleInstance();
                RoleInstance.fill(articles.get(i).views(), g.head(), reader, instance);
                instance = instance.copy();
                instances.add(instance);
                gold.add(instance.segments(List.of(g.source(), g.cue(), g.content())));
                foldOf.add(i % FOLDS);
            }
        }
        say(instances.size() + " attributions");
    }

    /** The first judgement, learned without the articles of a fold of the judge. */
    private Weights judge(List<List<Candidate>> candidates, int heldOut) {
        Features judged = new Features();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            List<Candidate> here = candidates.get(i);
            for (int k = 0; judgeFold(i) != heldOut && k < here.size(); k++) {
                JudgeFeatures.add(articles.get(i).views(), here, k, judged);
                labels.add(articles.get(i).isHead(here.get(k).cue()));
            }
        }
        return Logistic.train(judged, labels, JUDGE_BITS, 6, 0.05f);
    }

    private static int judgeFold(int article) {
        return article / FOLDS % JUDGE_FOLDS;
    }

    /** The last judgement, over first judgements by those that did not see the article. */
    private BoostedTrees trees(CuePriors priors, SourcePriors sources, List<List<Candidate>> candidates) {
        List<float[]> rows = new ArrayList<>();
        List<Float> labels = new ArrayList<>();
        for (int fold = 0; fold < JUDGE_FOLDS; fold++) {
            AttributionModel first = new AttributionModel(
                    priors, sources, NONE, new Weights(4, 3), judge(candidates, fold), BoostedTrees.none(), NONE, 0, 0);
            for (int i = 0; i < articles.size(); i++) {
                if (judgeFold(i) == fold) {
                    rows(articles.get(i), candidates.get(i), first, rows, labels);
                }
            }
        }
        float[] y = new float[labels.size()];
        for (int i = 0; i < y.length; i++) {
            y[i] = labels.get(i);
        }
        say(y.length + " candidates judged");
        List<BoostedTrees> learned = new ArrayList<>();
        for (long seed = 1; seed <= LEARNINGS; seed++) {
            learned.add(new BoostedTreesLearner(TREES, DEPTH, seed).learn(rows.toArray(new float[0][]), y));
        }
        return BoostedTrees.mean(learned);
    }

    private static void rows(
            GoldArticle article,
            List<Candidate> candidates,
            AttributionModel first,
            List<float[]> rows,
            List<Float> labels) {
        JudgeNumbers numbers =
                new JudgeNumbers(article.views(), candidates, first.judgeFirst(article.views(), candidates));
        for (int k = 0; k < candidates.size(); k++) {
            float[] row = new float[JudgeNumbers.COUNT];
            numbers.fill(k, row);
            rows.add(row);
            labels.add(article.worth(candidates.get(k)));
        }
    }

    private Weights cues(int heldOut) {
        Features features = new Features();
        List<Boolean> labels = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            if (heldOut >= 0 && i % FOLDS == heldOut) {
                continue;
            }
            GoldArticle article = articles.get(i);
            for (int t = 0; t < article.views().tokens().size(); t++) {
                boolean isHead = article.isHead(t);
                // What stands in a gold content may be a true attribution that the corpus leaves out.
                if (CueFeatures.isCandidate(article.views(), t) && (isHead || !article.isInside(t))) {
                    CueFeatures.add(article.views(), t, features);
                    labels.add(isHead);
                }
            }
        }
        return Logistic.train(features, labels, CUE_BITS, 6, 0.1f);
    }

    private static void write(AttributionModel model, Path models) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        Files.createDirectories(models);
        Files.write(models.resolve("attribution.bin"), bytes.toByteArray());
        AttributionModel.read(new ByteArrayInputStream(bytes.toByteArray()));
        Files.writeString(models.resolve("attribution.card.txt"), card(bytes.toByteArray()), StandardCharsets.UTF_8);
        say("attribution.bin: " + bytes.size() + " bytes");
    }

    private static String card(byte[] model) {
        try {
            return String.join(
                            "\n",
                            "attribution.bin",
                            "",
                            "Predicts: sources, cues and contents of attributions, nested ones included; where a source goes on in",
                            "  the next sentence.",
                            "Shape: three linear models over hashed features (cue head: logistic; roles: semi-Markov conditional",
                            "  random field with a margin; judge: logistic over the other two), weights rounded to a byte; boosted",
                            "  trees over numbers, the judge's among them, three learnings averaged; a logistic for the next sentence.",
                            "Trained on: PolNeAR 1.0 train, 840 articles of US political news (software MIT; texts their publishers',",
                            "  not contained here), read with the analyser's own models; judge on five folds. Next sentences: verdicts",
                            "  by hand on pairs of sentences there (lab, goes-on.tsv: offsets and verdicts only) and on sentences of",
                            "  the project's own (goes-on-own.tsv).",
                            "Chosen on: PolNeAR dev, 84 articles.",
                            "Rebuild: lab/run train attribution",
                            "Scores: SCORES.md, attribution on polnear/dev.",
                            "SHA-256: "
                                    + HexFormat.of()
                                            .formatHex(MessageDigest.getInstance("SHA-256")
                                                    .digest(model)))
                    + "\n";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    static void say(String what) {
        System.err.println("attribution: " + what);
    }
}
