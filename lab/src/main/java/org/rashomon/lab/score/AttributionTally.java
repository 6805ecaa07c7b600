package org.rashomon.lab.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.text.Span;

/** The counts of an attribution scorer, an article at a time, so that articles can be drawn again for intervals. */
final class AttributionTally {

    private static final int DRAWS = 1000;

    record Counts(
            RoleCount source,
            RoleCount cue,
            RoleCount content,
            int gold,
            int predicted,
            int lenient,
            int partial,
            int strict) {

        Counts plus(Counts that) {
            return new Counts(
                    source.plus(that.source),
                    cue.plus(that.cue),
                    content.plus(that.content),
                    gold + that.gold,
                    predicted + that.predicted,
                    lenient + that.lenient,
                    partial + that.partial,
                    strict + that.strict);
        }
    }

    private final List<Counts> articles = new ArrayList<>();

    List<Pairing> add(Words words, List<Statement> gold, List<Statement> predicted) {
        List<Pairing> pairs = Pairing.of(words, gold, predicted);
        articles.add(new Counts(
                role(words, gold, predicted, Statement::source),
                role(words, gold, predicted, Statement::cue),
                role(words, gold, predicted, Statement::content),
                gold.size(),
                predicted.size(),
                pairs.size(),
                (int) pairs.stream().filter(Pairing::partial).count(),
                (int) pairs.stream().filter(Pairing::strict).count()));
        return pairs;
    }

    private static RoleCount role(
            Words words, List<Statement> gold, List<Statement> predicted, Function<Statement, List<Span>> role) {
        return RoleCount.of(
                words,
                gold.stream().map(role).flatMap(List::stream).toList(),
                predicted.stream().map(role).flatMap(List::stream).toList());
    }

    Counts total() {
        Counts total = new Counts(RoleCount.none(), RoleCount.none(), RoleCount.none(), 0, 0, 0, 0, 0);
        for (Counts article : articles) {
            total = total.plus(article);
        }
        return total;
    }

    /** Exact, begin, token and Jaccard figures for each role, then relations. */
    void put(Figures figures, String prefix) {
        Counts t = total();
        figures.put(name(prefix, "sourceExactF1"), t.source.exactF1());
        figures.put(name(prefix, "cueExactF1"), t.cue.exactF1());
        figures.put(name(prefix, "contentExactF1"), t.content.exactF1());
        putRole(figures, name(prefix, "source"), t.source);
        putRole(figures, name(prefix, "cue"), t.cue);
        putRole(figures, name(prefix, "content"), t.content);
        figures.put(name(prefix, "relationLenientF1"), RoleCount.f1(t.lenient, t.predicted, t.gold));
        figures.put(name(prefix, "relationPartialF1"), RoleCount.f1(t.partial, t.predicted, t.gold));
        figures.put(name(prefix, "relationStrictF1"), RoleCount.f1(t.strict, t.predicted, t.gold));
        figures.put(name(prefix, "gold"), t.gold);
        figures.put(name(prefix, "predicted"), t.predicted);
    }

    private static String name(String prefix, String figure) {
        return prefix.isEmpty() ? figure : prefix + Character.toUpperCase(figure.charAt(0)) + figure.substring(1);
    }

    private static void putRole(Figures figures, String role, RoleCount c) {
        figures.put(role + "ExactPrecision", c.predictedSpans() == 0 ? 0 : 100.0 * c.equal() / c.predictedSpans());
        figures.put(role + "ExactRecall", c.goldSpans() == 0 ? 0 : 100.0 * c.equal() / c.goldSpans());
        figures.put(role + "BeginF1", RoleCount.f1(c.beginAlike(), c.predictedSpans(), c.goldSpans()));
        figures.put(role + "TokenF1", RoleCount.f1(c.bothWords(), c.predictedWords(), c.goldWords()));
        int either = c.goldWords() + c.predictedWords() - c.bothWords();
        figures.put(role + "TokenJaccard", either == 0 ? 0 : 100.0 * c.bothWords() / either);
    }

    /** The middle 95% of a figure over articles drawn again with a fixed seed. */
    void putInterval(Figures figures, String name, ToDoubleFunction<Counts> figure) {
        SplittableRandom random = new SplittableRandom(17);
        double[] values = new double[DRAWS];
        for (int d = 0; d < DRAWS; d++) {
            Counts total = articles.get(random.nextInt(articles.size()));
            for (int i = 1; i < articles.size(); i++) {
                total = total.plus(articles.get(random.nextInt(articles.size())));
            }
            values[d] = figure.applyAsDouble(total);
        }
        Arrays.sort(values);
        figures.put(name + "Low95", values[DRAWS / 40]);
        figures.put(name + "High95", values[DRAWS - 1 - DRAWS / 40]);
    }
}
