package org.rashomon.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.lab.place.Toponyms;
import org.rashomon.lab.place.Toponyms.Article;
import org.rashomon.lab.place.Toponyms.Toponym;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Document;

/**
 * Learns {@code places.bin} from LGL, TR-News and the {@linkplain GreatNames great names} of PolNeAR: log-linear choice, in which every reading within 161 km of the gold
 * point is right, by full-batch gradient steps of fixed number.
 */
public final class PlacesTrainer implements Trainer {

    private static final int STEPS = 300;
    private static final double L2 = 0.4;
    private static final int NEWS = 2;

    /** Of an article of the national press: from .3 to 1 LGL and TR-News come out alike. */
    private static final double NEWS_WEIGHT = 0.6;

    /** The readings of one mention: their features, and which are right. */
    private record Example(float[][] rows, boolean[] right, double weight) {}

    private record Read(Article article, PlaceDocument document, boolean[][] right, double weight, int set) {}

    @Override
    public String name() {
        return "places";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Gazetteer gazetteer = new Gazetteer(Lexicons.bundled());
        List<Article> lgl = Toponyms.read(corpora.resolve("places/lgl.xml"));
        List<Article> news = Toponyms.read(corpora.resolve("places/tr-news.xml"));
        List<Read> all = new ArrayList<>();
        Names names = new Names();
        lgl.forEach(a -> all.add(read(a, gazetteer, 1, 0)));
        news.forEach(a -> all.add(read(a, gazetteer, 2, 1)));
        float[][][] sets = new float[PlaceModel.FOLDS + 1][3][];
        for (int fold = 0; fold <= PlaceModel.FOLDS; fold++) {
            int without = fold;
            sets[fold][2] = RecogniserTrainer.learn(
                    all.stream()
                            .map(Read::article)
                            .filter(article -> PlaceModel.unseen(article.id()) != without)
                            .toList(),
                    gazetteer,
                    names::of);
        }
        for (Article article : news(corpora, gazetteer, new PlaceModel(sets), names)) {
            all.add(read(article, gazetteer, NEWS_WEIGHT, NEWS));
        }
        StringBuilder card = new StringBuilder();
        float[][] fromLgl = learn(all, gazetteer, i -> all.get(i).set == 0);
        card.append(report("learned on LGL, TR-News", all, gazetteer, fromLgl, i -> all.get(i).set == 1));
        float[][] fromNews = learn(all, gazetteer, i -> all.get(i).set == 1);
        card.append(report("learned on TR-News, LGL", all, gazetteer, fromNews, i -> all.get(i).set == 0));
        for (int fold = 0; fold <= PlaceModel.FOLDS; fold++) {
            int without = fold;
            float[][] weights = learn(
                    all, gazetteer, i -> PlaceModel.unseen(all.get(i).article.id()) != without);
            sets[fold][0] = weights[0];
            sets[fold][1] = weights[1];
        }
        for (int set = 0; set < 3; set++) {
            int which = set;
            double[] sum = new double[2];
            for (int fold = 1; fold <= PlaceModel.FOLDS; fold++) {
                int held = fold;
                double[] counts = accuracy(
                        all,
                        gazetteer,
                        sets[fold],
                        i -> all.get(i).set == which
                                && PlaceModel.unseen(all.get(i).article.id()) == held);
                sum[0] += counts[0];
                sum[1] += counts[1];
            }
            card.append(String.format(
                    Locale.ROOT,
                    "five folds of all, %s: %.3f within 161 km%n",
                    List.of("LGL", "TR-News", "great names of PolNeAR").get(set),
                    sum[0] / sum[1]));
        }
        PlaceModel model = new PlaceModel(sets);
        byte[] bytes = model.bytes();
        Files.write(models.resolve("places.bin"), bytes);
        Files.writeString(
                models.resolve("places.card.txt"),
                """
                places.bin
                What: weights that choose between the places of one name, and that tell places from other names.
                Learned from: LGL (588 articles) and TR-News (118), no licence stated, and what great names (Paris, Mexico, Washington) mean in
                the 840 articles of PolNeAR train; texts are not contained.
                Rebuild: lab/run train places
                Format: org.rashomon.place.PlaceModel: for all articles and for all but each of 5 folds by article id
                """
                        + card);
        System.err.print(card);
    }

    /** Articles of the national press, with what great names mean in them. */
    private static List<Article> news(Path corpora, Gazetteer gazetteer, PlaceModel recogniser, Names names)
            throws IOException {
        PlaceResolver finder = new PlaceResolver(gazetteer, recogniser, 0);
        GreatNames great = new GreatNames(gazetteer);
        List<Article> articles = new ArrayList<>();
        for (PolNear.Article article : PolNear.read(corpora.resolve("polnear/train"))) {
            Document document = article.document();
            articles.add(great.article(document, finder.find(document, Optional.of(names.of(document)))));
        }
        return articles;
    }

    private static Read read(Article article, Gazetteer gazetteer, double weight, int set) {
        PlaceDocument d = new PlaceDocument(
                article.document(),
                article.toponyms().stream().map(Toponym::span).toList(),
                gazetteer);
        boolean[][] right = new boolean[d.mentions.size()][];
        for (int m = 0; m < right.length; m++) {
            Toponym gold = article.toponyms().get(m);
            int[] postings = d.mentions.get(m).postings();
            right[m] = new boolean[postings.length];
            for (int i = 0; i < postings.length; i++) {
                int e = Gazetteer.entry(postings[i]);
                right[m][i] = gold.resolved()
                        && Toponyms.km(gold.latitude(), gold.longitude(), gazetteer.latitude(e), gazetteer.longitude(e))
                                <= 161;
            }
        }
        return new Read(article, d, right, weight, set);
    }

    private static float[][] learn(List<Read> all, Gazetteer gazetteer, IntPredicate use) {
        float[] alone =
                fit(examples(all, gazetteer, use, new float[0], new float[0], 0), new float[PlaceFeatures.COUNT]);
        float[] together = alone.clone();
        for (int round = 1; round <= PlaceChooser.ROUNDS; round++) {
            together = fit(examples(all, gazetteer, use, alone, together, round), together);
        }
        return new float[][] {alone, together};
    }

    /** Features as they stand after {@code round} rounds of choosing with the weights so far. */
    private static List<Example> examples(
            List<Read> all, Gazetteer gazetteer, IntPredicate use, float[] alone, float[] together, int round) {
        List<Example> examples = new ArrayList<>();
        for (int r = 0; r < all.size(); r++) {
            if (!use.test(r)) {
                continue;
            }
            Read read = all.get(r);
            PlaceFeatures features = new PlaceFeatures(gazetteer, read.document);
            float[][] rows = new float[64][PlaceFeatures.COUNT];
            if (round > 0) {
                PlaceChooser chooser = new PlaceChooser(gazetteer, alone, together);
                chooser.first(read.document, features, rows);
                features.weigh();
                for (int again = 1; again < round; again++) {
                    double[][] p = new double[read.right.length][];
                    for (int m = 0; m < p.length; m++) {
                        features.fill(m, true, rows);
                        p[m] = PlaceChooser.softmax(rows, read.right[m].length, together);
                    }
                    PlaceChooser.share(read.document, p);
                    features.weigh();
                }
            }
            for (int m = 0; m < read.right.length; m++) {
                boolean[] right = read.right[m];
                boolean any = false;
                boolean every = true;
                for (boolean b : right) {
                    any |= b;
                    every &= b;
                }
                if (!any || every) {
                    continue;
                }
                features.fill(m, round > 0, rows);
                float[][] kept = new float[right.length][];
                for (int i = 0; i < right.length; i++) {
                    kept[i] = rows[i].clone();
                }
                examples.add(new Example(kept, right, read.weight));
            }
        }
        return examples;
    }

    private static float[] fit(List<Example> examples, float[] start) {
        int n = PlaceFeatures.COUNT;
        double[] w = new double[n];
        for (int k = 0; k < n; k++) {
            w[k] = start[k];
        }
        double[] squares = new double[n];
        float[] weights = start.clone();
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[n];
            for (Example e : examples) {
                double[] p = PlaceChooser.softmax(e.rows, e.right.length, weights);
                double good = 1e-9;
                for (int i = 0; i < p.length; i++) {
                    good += e.right[i] ? p[i] : 0;
                }
                for (int i = 0; i < p.length; i++) {
                    double by = e.weight * ((e.right[i] ? p[i] / good : 0) - p[i]);
                    for (int k = 0; k < n; k++) {
                        gradient[k] += by * e.rows[i][k];
                    }
                }
            }
            for (int k = 0; k < n; k++) {
                gradient[k] -= L2 * w[k];
                squares[k] += gradient[k] * gradient[k];
                w[k] += squares[k] == 0 ? 0 : 0.3 * gradient[k] / Math.sqrt(squares[k]);
                weights[k] = (float) w[k];
            }
        }
        return weights;
    }

    private static String report(
            String what, List<Read> all, Gazetteer gazetteer, float[][] weights, IntPredicate use) {
        double[] counts = accuracy(all, gazetteer, weights, use);
        return String.format(Locale.ROOT, "%s: %.3f within 161 km%n", what, counts[0] / counts[1]);
    }

    private static double[] accuracy(List<Read> all, Gazetteer gazetteer, float[][] weights, IntPredicate use) {
        PlaceChooser chooser = new PlaceChooser(gazetteer, weights[0], weights[1]);
        double correct = 0;
        double total = 0;
        for (int r = 0; r < all.size(); r++) {
            if (!use.test(r)) {
                continue;
            }
            Read read = all.get(r);
            double[][] p = chooser.choose(read.document);
            for (int m = 0; m < p.length; m++) {
                if (!read.article.toponyms().get(m).resolved()) {
                    continue;
                }
                total++;
                int best = best(p[m]);
                correct += best >= 0 && read.right[m][best] ? 1 : 0;
            }
        }
        return new double[] {correct, total};
    }

    static int best(double[] p) {
        int best = -1;
        for (int i = 0; i < p.length; i++) {
            best = best < 0 || p[i] > p[best] ? i : best;
        }
        return best;
    }
}
