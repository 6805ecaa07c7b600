package org.rashomon.place;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lab.Known;
import org.rashomon.lab.place.Toponyms;
import org.rashomon.lab.place.Toponyms.Article;
import org.rashomon.lab.place.Toponyms.Toponym;
import org.rashomon.lab.score.Figures;
import org.rashomon.lab.score.Scorer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Span;

/**
 * Places of LGL or TR-News. Resolution: gold spans, great-circle error, an unanswered toponym 20,039 km, toponyms without
 * coordinates left out. Recognition: spans found against all gold spans, exact, and overlapping (one to one). {@code
 * unseen…} uses, for each article, weights learned without its fold: on the articles the model was trained on, that is
 * the figure to believe.
 */
public final class PlacesScorer implements Scorer {

    private static final double FARTHEST = 20_039;

    @Override
    public String layer() {
        return "places";
    }

    @Override
    public String about() {
        return "toponyms found and resolved; --data is a file like lgl.xml; --predictions gets document, start, end, lat, lon";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Gazetteer gazetteer = new Gazetteer(Lexicons.bundled());
        List<Article> articles = Toponyms.read(data);
        PlaceResolver used = new PlaceResolver(gazetteer, PlaceModel.bundled(), 0);
        Map<Integer, PlaceResolver> folds = new HashMap<>();
        for (int set = 1; set <= PlaceModel.FOLDS; set++) {
            folds.put(set, new PlaceResolver(gazetteer, PlaceModel.bundled(), set));
        }
        Names names = new Names();
        Resolution resolution = new Resolution();
        Resolution unseen = new Resolution();
        Recognition recognition = new Recognition();
        Recognition unseenRecognition = new Recognition();
        List<String> lines = new ArrayList<>();
        for (Article article : articles) {
            PlaceResolver other = Known.at(folds, PlaceModel.unseen(article.id()));
            resolution.add(article, used, lines);
            unseen.add(article, other, new ArrayList<>());
            recognition.add(article, used.find(article.document(), Optional.of(names.of(article))));
            unseenRecognition.add(article, other.find(article.document(), Optional.of(names.of(article))));
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get(), lines);
        }
        Figures figures = new Figures().put("documents", articles.size()).put("toponyms", resolution.errors.size());
        resolution.put(figures, "");
        recognition.put(figures, "");
        unseen.put(figures, "unseen");
        unseenRecognition.put(figures, "unseen");
        return figures;
    }

    private static final class Resolution {
        private final List<Double> errors = new ArrayList<>();
        private int answered;

        void add(Article article, PlaceResolver resolver, List<String> lines) {
            List<Span> spans = article.toponyms().stream().map(Toponym::span).toList();
            Map<Span, Place> places = new HashMap<>();
            resolver.resolve(article.document(), spans).forEach(p -> places.put(p.span(), p));
            for (Toponym t : article.toponyms()) {
                Place p = places.get(t.span());
                if (p != null) {
                    lines.add(String.format(
                            Locale.ROOT,
                            "%s\t%d\t%d\t%.4f\t%.4f",
                            article.id(),
                            t.span().start(),
                            t.span().end(),
                            p.latitude(),
                            p.longitude()));
                }
                if (t.resolved()) {
                    answered += p == null ? 0 : 1;
                    errors.add(
                            p == null
                                    ? FARTHEST
                                    : Toponyms.km(t.latitude(), t.longitude(), p.latitude(), p.longitude()));
                }
            }
        }

        void put(Figures figures, String prefix) {
            int n = errors.size();
            double near = errors.stream().filter(e -> e <= 161).count();
            Collections.sort(errors);
            double area = 0;
            for (int i = 1; i < n; i++) {
                area += (Math.log(errors.get(i - 1) + 1) + Math.log(errors.get(i) + 1)) / 2;
            }
            figures.put(named(prefix, "accuracy161"), n == 0 ? 0 : 100 * near / n);
            figures.put(
                    named(prefix, "meanKm"),
                    n == 0 ? 0 : errors.stream().mapToDouble(e -> e).average().orElse(0));
            figures.put(named(prefix, "auc"), n < 2 ? 0 : area / (Math.log(FARTHEST) * (n - 1)));
            figures.put(named(prefix, "answered"), n == 0 ? 0 : 100.0 * answered / n);
        }
    }

    private static final class Recognition {
        private int gold;
        private int found;
        private int exact;
        private int overlap;

        void add(Article article, List<Span> spans) {
            gold += article.toponyms().size();
            found += spans.size();
            boolean[] used = new boolean[spans.size()];
            boolean[] usedExactly = new boolean[spans.size()];
            for (Toponym t : article.toponyms()) {
                int any = -1;
                for (int i = 0; i < spans.size(); i++) {
                    if (spans.get(i).equals(t.span()) && !usedExactly[i]) {
                        usedExactly[i] = true;
                        exact++;
                    }
                    if (any < 0 && !used[i] && spans.get(i).overlaps(t.span())) {
                        any = i;
                    }
                }
                if (any >= 0) {
                    used[any] = true;
                    overlap++;
                }
            }
        }

        void put(Figures figures, String prefix) {
            figures.putF1(named(prefix, "exact"), exact, found, gold);
            figures.putF1(named(prefix, "overlap"), overlap, found, gold);
        }
    }

    private static String named(String prefix, String figure) {
        return prefix.isEmpty() ? figure : prefix + Character.toUpperCase(figure.charAt(0)) + figure.substring(1);
    }
}
