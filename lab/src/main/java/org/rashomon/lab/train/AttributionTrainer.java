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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.rashomon.attribution.model.AttributionModel;
import org.rashomon.attribution.model.CueFeatures;
import org.rashomon.attribution.model.CuePriors;
import org.rashomon.attribution.model.Features;
import org.rashomon.attribution.model.JudgeFeatures;
import org.rashomon.attribution.model.JudgeFeatures.Candidate;
import org.rashomon.attribution.model.RoleFeatures;
import org.rashomon.attribution.model.RoleInstance;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.attribution.model.Weights;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.reading.Analyser;

/**
 * Learns {@code attribution.bin} from PolNeAR train over trees of the analyser: a cue model, a role model, and a judge that
 * sees what the first two say of articles they were not trained on (three folds).
 */
final class AttributionTrainer implements Trainer {

    private static final int FOLDS = 3;
    private static final int CUE_BITS = 21;
    private static final int ROLE_BITS = 22;
    private static final int JUDGE_BITS = 18;
    private static final double THRESHOLD = Double.parseDouble(System.getProperty("attribution.threshold", "-0.3"));
    private static final double NESTED_THRESHOLD = 0;

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Analyser analyser = Analyser.withModels();
        List<GoldArticle> articles = new ArrayList<>();
        Map<Integer, int[]> counts = new HashMap<>();
        for (PolNear.Article article : PolNear.read(corpora.resolve("polnear/train"))) {
            GoldArticle read = GoldArticle.of(article, analyser);
            read.count(counts);
            articles.add(read);
        }
        CuePriors priors = CuePriors.of(counts);
        articles.forEach(a -> a.view(priors));
        say(articles.size() + " articles read");
        List<RoleInstance> instances = new ArrayList<>();
        List<List<int[]>> gold = new ArrayList<>();
        List<Integer> foldOf = new ArrayList<>();
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

        Features judged = new Features();
        List<Boolean> judgedTrue = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights cues = cues(articles, fold);
            Weights roles = RoleTrainer.train(instances, gold, foldOf, fold, ROLE_BITS, 5);
            AttributionModel held = new AttributionModel(priors, cues, roles, new Weights(4, 1), 0, 0);
            for (int i = fold; i < articles.size(); i += FOLDS) {
                TokenViews views = articles.get(i).views();
                List<Candidate> candidates = held.candidates(views);
                for (int k = 0; k < candidates.size(); k++) {
                    JudgeFeatures.add(views, candidates, k, judged);
                    judgedTrue.add(articles.get(i).isHead(candidates.get(k).cue()));
                }
            }
            say("fold " + fold + " judged");
        }
        Weights judge = Logistic.train(judged, judgedTrue, JUDGE_BITS, 6, 0.05f);
        Weights cues = cues(articles, -1);
        Weights roles = RoleTrainer.train(instances, gold, foldOf, -1, ROLE_BITS, 7);
        AttributionModel model = new AttributionModel(priors, cues, roles, judge, THRESHOLD, NESTED_THRESHOLD);
        write(model, models);
    }

    private static Weights cues(List<GoldArticle> articles, int heldOut) {
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
                            "Predicts: sources, cues and contents of attributions, nested ones included.",
                            "Shape: three linear models over hashed features (cue head: logistic; roles: semi-Markov conditional",
                            "  random field with a margin; judge: logistic over the other two), weights rounded to a byte.",
                            "Trained on: PolNeAR 1.0 train, 840 articles of US political news (software MIT; texts their publishers',",
                            "  not contained here), read with the analyser's own models; judge on three folds.",
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
