package org.rashomon.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.rashomon.lab.place.Toponyms.Article;
import org.rashomon.reading.Name;
import org.rashomon.text.Span;

/** Learns which candidates are places: logistic regression by AdaGrad in a fixed order. */
final class RecogniserTrainer {

    private static final int PASSES = 6;
    private static final double L2 = 2e-5;

    private RecogniserTrainer() {}

    static float[] learn(List<Article> articles, Gazetteer gazetteer, Function<Article, List<Name>> names) {
        PlaceFinder finder = new PlaceFinder(gazetteer);
        List<int[]> rows = new ArrayList<>();
        List<Boolean> places = new ArrayList<>();
        for (Article article : articles) {
            // once with the name finder's types and once without, so that the weights serve both
            for (Optional<List<Name>> given :
                    List.of(Optional.<List<Name>>empty(), Optional.of(names.apply(article)))) {
                for (PlaceFinder.Found found : finder.find(article.document(), given)) {
                    rows.add(found.features());
                    places.add(article.toponyms().stream().anyMatch(t -> matches(t.span(), found.span())));
                }
            }
        }
        double[] w = new double[PlaceFinder.SIZE];
        double[] squares = new double[PlaceFinder.SIZE];
        for (int pass = 0; pass < PASSES; pass++) {
            for (int k = 0; k < rows.size(); k++) {
                int at = (int) ((k * 7919L + pass) % rows.size());
                double s = 0;
                for (int f : rows.get(at)) {
                    s += w[f];
                }
                double error = (places.get(at) ? 1 : 0) - 1 / (1 + Math.exp(-s));
                for (int f : rows.get(at)) {
                    double g = error - L2 * w[f];
                    squares[f] += g * g;
                    w[f] += 0.15 * g / (Math.sqrt(squares[f]) + 1e-6);
                }
            }
        }
        float[] weights = new float[w.length];
        for (int i = 0; i < w.length; i++) {
            weights[i] = (float) w[i];
        }
        return weights;
    }

    /** The same words, or all but a point or a kind of division. */
    private static boolean matches(Span gold, Span found) {
        return gold.start() == found.start() && Math.abs(gold.end() - found.end()) <= 1;
    }
}
