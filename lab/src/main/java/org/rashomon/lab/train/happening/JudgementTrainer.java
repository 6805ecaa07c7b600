package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.MentionTopics;
import org.rashomon.lab.corpus.MentionTopics.Topic;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Judgement;

/**
 * Learns the weights of the signs that gold event mentions show ({@code learned} in {@code happening/judgement.tsv}) from all
 * pairs of mentions within the topics of ECB+ train: logistic regression with a small pull towards zero, by Newton's method.
 * What mentions do not show, such as parties and places, keeps the weight that was set by hand.
 */
public final class JudgementTrainer implements Trainer {

    private static final Path TABLE = Path.of("core/src/main/resources/lexicon/happening/judgement.tsv");
    private static final double PULL = 1;
    private static final int STEPS = 30;
    private static final double ENOUGH = 1e-6;

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        EcbPlus corpus = EcbPlus.read(corpora.resolve("happenings/ecbplus/train"));
        Lexicon table = Lexicons.bundled().get("happening/judgement");
        List<String> signs = Judgement.signNames();
        List<Integer> learned = new ArrayList<>();
        double[] weights = new double[signs.size()];
        for (int sign = 0; sign < signs.size(); sign++) {
            Row row = table.row(signs.get(sign)).orElseThrow();
            if (row.get("learned").equals("yes")) {
                learned.add(sign);
            } else {
                weights[sign] = Double.parseDouble(row.get("weight"));
            }
        }
        fit(MentionTopics.of(corpus), learned, weights);
        write(signs, learned, weights);
    }

    private static void fit(List<Topic> topics, List<Integer> learned, double[] weights) {
        List<float[]> pairs = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        List<Double> given = new ArrayList<>();
        for (Topic topic : topics) {
            topic.pairs((a, b) -> {
                double[] signs = topic.judgement().signs(topic.telling(a), topic.telling(b));
                float[] shown = new float[learned.size()];
                double rest = 0;
                for (int i = 0; i < signs.length; i++) {
                    int place = learned.indexOf(i);
                    if (place >= 0) {
                        shown[place] = (float) signs[i];
                    } else {
                        rest += weights[i] * signs[i];
                    }
                }
                pairs.add(shown);
                given.add(rest);
                same.add(topic.chain(a).equals(topic.chain(b)));
            });
        }
        double[] w = new Newton(pairs, given, same).minimum(learned.size());
        for (int i = 0; i < w.length; i++) {
            weights[learned.get(i)] = w[i];
        }
    }

    /**
     * Newton's method with steps halved until they make the loss less.
     *
     * @param pairs the learned signs of each pair
     * @param given what its other signs add
     * @param same whether it is of one happening
     */
    private record Newton(List<float[]> pairs, List<Double> given, List<Boolean> same) {

        double[] minimum(int size) {
            double[] w = new double[size];
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
            double sum = given.get(pair);
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
            for (double weight : w) {
                loss += PULL / 2 * weight * weight;
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
                gradient[i] += PULL * w[i];
                curvature[i][i] += PULL;
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

    private static void write(List<String> signs, List<Integer> learned, double[] weights) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            int sign = signs.indexOf(cells[0]);
            if (learned.contains(sign)) {
                cells[1] = String.format(Locale.ROOT, "%.3f", weights[sign]);
            }
            lines.add(String.join("\t", cells));
        }
        Files.writeString(TABLE, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
