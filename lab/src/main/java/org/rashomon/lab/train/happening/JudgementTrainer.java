package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.MentionTopics;
import org.rashomon.lab.corpus.MentionTopics.Topic;
import org.rashomon.lab.corpus.StoryTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.WordMeaning;

/**
 * Learns what the signs of {@code happening/judgement.tsv} weigh, by logistic regression with Newton's method. For bare mentions
 * from all pairs of gold mentions within the topics of ECB+ train, with a small pull towards zero; for accounts from the pairs
 * of the development stories that linking would compare, with a pull towards what was set by hand, since those are few.
 */
public final class JudgementTrainer implements Trainer {

    private static final Path TABLE = Path.of("core/src/main/resources/lexicon/happening/judgement.tsv");
    private static final Path STORIES = Path.of("corpus/happenings");
    private static final double PULL = 1;
    private static final double PULL_OF_HAND = 25;
    private static final int STEPS = 30;
    private static final double ENOUGH = 1e-6;

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Lexicon table = Lexicons.bundled().get("happening/judgement");
        List<String> signs = Judgement.signNames();
        double[] byHand = new double[signs.size()];
        List<Integer> shown = new ArrayList<>();
        for (int sign = 0; sign < signs.size(); sign++) {
            Row row = table.row(signs.get(sign)).orElseThrow();
            byHand[sign] = Double.parseDouble(row.get("set"));
            if (!row.isBlank("bare")) {
                shown.add(sign);
            }
        }
        double[] weights = ofAccounts(byHand);
        double[] bare = ofMentions(EcbPlus.read(corpora.resolve("happenings/ecbplus/train")), shown);
        write(signs, weights, shown, bare);
    }

    private static double[] ofMentions(EcbPlus corpus, List<Integer> shown) {
        List<float[]> pairs = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (Topic topic : MentionTopics.of(corpus)) {
            topic.pairs((a, b) -> {
                double[] signs = topic.judgement().signs(topic.telling(a), topic.telling(b));
                float[] pair = new float[shown.size()];
                for (int i = 0; i < pair.length; i++) {
                    pair[i] = (float) signs[shown.get(i)];
                }
                pairs.add(pair);
                same.add(topic.chain(a).equals(topic.chain(b)));
            });
        }
        return new Newton(pairs, same, new double[shown.size()], PULL).minimum();
    }

    private static double[] ofAccounts(double[] byHand) throws IOException {
        List<Marked> marked = StoryTellings.development(HappeningStories.read(STORIES));
        Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled());
        List<float[]> pairs = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (int b = 0; b < marked.size(); b++) {
            for (int a = 0; a < b; a++) {
                Marked first = marked.get(a);
                Marked second = marked.get(b);
                if (first.story().equals(second.story()) && first.isWorthComparing(second)) {
                    double[] signs = judgement.signs(first.telling(), second.telling());
                    float[] pair = new float[signs.length];
                    for (int i = 0; i < pair.length; i++) {
                        // What nothing was thought to weigh is too much for so few stories to say.
                        pair[i] = byHand[i] == 0 ? 0 : (float) signs[i];
                    }
                    pairs.add(pair);
                    same.add(first.happening().equals(second.happening()));
                }
            }
        }
        return new Newton(pairs, same, byHand, PULL_OF_HAND).minimum();
    }

    /**
     * Newton's method with steps halved until they make the loss less.
     *
     * @param pairs the signs of each pair
     * @param same whether it is of one happening
     * @param from where the weights start and are pulled to
     * @param pull how strongly
     */
    private record Newton(List<float[]> pairs, List<Boolean> same, double[] from, double pull) {

        double[] minimum() {
            double[] w = from.clone();
            double loss = loss(w);
            for (int step = 0; step < STEPS; step++) {
                double[] change = step(w);
                double[] next = less(w, change, 1);
                double nextLoss = loss(next);
                for (double part = 0.5; nextLoss > loss && part > ENOUGH; part /= 2) {
                    next = less(w, change, part);
                    nextLoss = loss(next);
                }
                boolean done = loss - nextLoss < ENOUGH * loss;
                w = next;
                loss = nextLoss;
                if (done) {
                    break;
                }
            }
            return w;
        }

        private static double[] less(double[] w, double[] change, double part) {
            double[] next = w.clone();
            for (int i = 0; i < next.length; i++) {
                next[i] -= part * change[i];
            }
            return next;
        }

        private double sum(double[] w, int pair) {
            double sum = 0;
            float[] x = pairs.get(pair);
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * x[i];
            }
            return sum;
        }

        private double loss(double[] w) {
            double loss = 0;
            for (int pair = 0; pair < pairs.size(); pair++) {
                double sum = same.get(pair) ? -sum(w, pair) : sum(w, pair);
                loss += sum > 30 ? sum : Math.log1p(Math.exp(sum));
            }
            for (int i = 0; i < w.length; i++) {
                loss += pull / 2 * (w[i] - from[i]) * (w[i] - from[i]);
            }
            return loss;
        }

        private double[] step(double[] w) {
            double[] gradient = new double[w.length];
            double[][] curvature = new double[w.length][w.length];
            for (int pair = 0; pair < pairs.size(); pair++) {
                float[] x = pairs.get(pair);
                double p = 1 / (1 + Math.exp(-sum(w, pair)));
                double error = p - (same.get(pair) ? 1 : 0);
                double bend = p * (1 - p);
                for (int i = 0; i < w.length; i++) {
                    gradient[i] += error * x[i];
                    for (int j = 0; j <= i; j++) {
                        curvature[i][j] += bend * x[i] * x[j];
                    }
                }
            }
            for (int i = 0; i < w.length; i++) {
                gradient[i] += pull * (w[i] - from[i]);
                curvature[i][i] += pull;
                for (int j = 0; j < i; j++) {
                    curvature[j][i] = curvature[i][j];
                }
            }
            return solve(curvature, gradient);
        }
    }

    /** Gaussian elimination with pivots. */
    private static double[] solve(double[][] a, double[] b) {
        int n = b.length;
        double[] x = b.clone();
        for (int column = 0; column < n; column++) {
            int pivot = column;
            for (int row = column + 1; row < n; row++) {
                pivot = Math.abs(a[row][column]) > Math.abs(a[pivot][column]) ? row : pivot;
            }
            double[] swap = a[column];
            a[column] = a[pivot];
            a[pivot] = swap;
            double value = x[column];
            x[column] = x[pivot];
            x[pivot] = value;
            for (int row = column + 1; row < n; row++) {
                double factor = a[row][column] / a[column][column];
                for (int k = column; k < n; k++) {
                    a[row][k] -= factor * a[column][k];
                }
                x[row] -= factor * x[column];
            }
        }
        for (int row = n - 1; row >= 0; row--) {
            for (int k = row + 1; k < n; k++) {
                x[row] -= a[row][k] * x[k];
            }
            x[row] /= a[row][row];
        }
        return x;
    }

    private static void write(List<String> signs, double[] weights, List<Integer> shown, double[] bare)
            throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            int sign = signs.indexOf(cells[0]);
            if (sign >= 0) {
                cells[2] = number(weights[sign]);
            }
            if (shown.contains(sign)) {
                cells[3] = number(bare[shown.indexOf(sign)]);
            }
            lines.add(String.join("\t", cells));
        }
        Files.writeString(TABLE, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }
}
