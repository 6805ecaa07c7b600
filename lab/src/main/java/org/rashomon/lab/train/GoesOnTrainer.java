package org.rashomon.lab.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.attribution.model.AttributionModel;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Features;
import org.rashomon.attribution.model.GoesOnFeatures;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.attribution.model.Trees;
import org.rashomon.attribution.model.Weights;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * Learns whether a source goes on in the sentence behind its own. PolNeAR's annotators mostly stop at the sentence, so the examples
 * are verdicts of our own: over pairs of sentences of its training articles (goes-on.tsv: offsets and verdicts only), and over
 * sentences of our own (goes-on-own.tsv).
 */
final class GoesOnTrainer {

    private static final int BITS = 14;
    private static final int PASSES = 12;
    private static final float RATE = 0.03f;
    private static final int FOLDS = 5;

    private final Features features = new Features();
    private final List<Boolean> labels = new ArrayList<>();
    private final List<Integer> folds = new ArrayList<>();

    /** @param articles by name */
    void readArticles(Map<String, GoldArticle> articles) throws IOException {
        for (String[] row : rows("goes-on.tsv")) {
            GoldArticle article = articles.get(row[0]);
            if (article == null) {
                throw new IOException("goes-on.tsv: no article " + row[0]);
            }
            TokenViews v = article.views();
            int sentence = v.tokens().sentenceOf(v.tokens().firstEndingAfter(Integer.parseInt(row[1])));
            for (GoldArticle.Gold g : article.gold()) {
                Draft draft = new Draft(g.head());
                draft.source.addAll(g.source());
                draft.cue.addAll(g.cue());
                g.content().stream()
                        .filter(r -> r[0] < v.tokens().sentenceStart(sentence))
                        .forEach(draft.content::add);
                if (v.tokens().sentenceOf(g.head()) == sentence - 1 && GoesOnFeatures.next(v, draft) == sentence) {
                    add(v, draft, sentence, row[2].equals("yes"), Math.floorMod(row[0].hashCode(), FOLDS));
                    break;
                }
            }
        }
    }

    /** Pairs of our own, each a document; the attribution in the first sentence is found by {@code model}. */
    int readOwn(Analyser analyser, AttributionModel model) throws IOException {
        int missed = 0;
        int n = 0;
        for (String[] row : rows("goes-on-own.tsv")) {
            Document document = Document.ofText(row[1]);
            Tokens tokens = analyser.annotate(new Annotations(document));
            Trees trees = new Trees(tokens);
            TokenViews v = model.views(document, trees, new Quotations(document, tokens));
            boolean found = false;
            for (Draft draft : model.find(v).drafts()) {
                if (!found && draft.parent == null && GoesOnFeatures.next(v, draft) == 1) {
                    add(v, draft, 1, row[0].equals("yes"), n % FOLDS);
                    found = true;
                }
            }
            missed += found ? 0 : 1;
            n++;
        }
        return missed;
    }

    private void add(TokenViews v, Draft draft, int next, boolean label, int fold) {
        GoesOnFeatures.add(v, draft, next, features);
        labels.add(label);
        folds.add(fold);
    }

    Weights train() {
        return train(-1);
    }

    private Weights train(int heldOut) {
        Features seen = new Features();
        List<Boolean> verdicts = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            if (folds.get(i) != heldOut) {
                seen.addList(features, i);
                verdicts.add(labels.get(i));
            }
        }
        return Logistic.train(seen, verdicts, BITS, PASSES, RATE);
    }

    /** Precision and recall on folds by article, at a threshold. */
    String figures(double threshold) {
        int yes = 0;
        int found = 0;
        int right = 0;
        for (int fold = 0; fold < FOLDS; fold++) {
            Weights w = train(fold);
            for (int i = 0; i < labels.size(); i++) {
                if (folds.get(i) == fold) {
                    boolean is = 1 / (1 + Math.exp(-w.sum(features, i))) > threshold;
                    yes += labels.get(i) ? 1 : 0;
                    found += is ? 1 : 0;
                    right += is && labels.get(i) ? 1 : 0;
                }
            }
        }
        return String.format(
                Locale.ROOT,
                "%d pairs of sentences, %d go on; at %.2f found %d, right %d",
                labels.size(),
                yes,
                threshold,
                found,
                right);
    }

    private static List<String[]> rows(String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (InputStream in = GoesOnTrainer.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && !line.startsWith("#")) {
                    rows.add(line.split("\t"));
                }
            }
        }
        return rows;
    }
}
