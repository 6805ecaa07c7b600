package org.rashomon.lab.score;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.text.Tokens;

/**
 * Tags, lemmas and trees on CoNLL-U with gold sentences and tokens and everything else predicted; all tokens count,
 * punctuation too. {@code uas} and {@code las} with full relation names, {@code baseLas} with what stands before the colon.
 */
final class TreebankScorer implements Scorer {

    private final String layer;
    private final String about;

    TreebankScorer(String layer, String about) {
        this.layer = layer;
        this.about = about;
    }

    @Override
    public String layer() {
        return layer;
    }

    @Override
    public String about() {
        return about + ", gold tokens, on CoNLL-U";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Analyser analyser = Analyser.withModels();
        Counts counts = new Counts();
        StringBuilder conllu = new StringBuilder();
        for (Treebank treebank : Conllu.documents(data)) {
            Tokens gold = treebank.tokens();
            Tokens predicted = analyser.analyse(treebank.document().text(), segmentation(gold));
            counts.add(gold, predicted);
            if (predictions.isPresent()) {
                ConlluWriter.append(treebank, predicted, conllu);
            }
        }
        if (predictions.isPresent()) {
            try (BufferedWriter out = Files.newBufferedWriter(predictions.get())) {
                out.append(conllu);
            }
        }
        return counts.figures(layer);
    }

    private static Segmentation segmentation(Tokens gold) {
        int n = gold.size();
        int[] starts = new int[n];
        int[] ends = new int[n];
        for (int t = 0; t < n; t++) {
            starts[t] = gold.start(t);
            ends[t] = gold.end(t);
        }
        int[] sentences = new int[gold.sentenceCount()];
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = gold.sentenceStart(s);
        }
        return new Segmentation(starts, ends, sentences, new int[0]);
    }

    /** How many tokens have what right. */
    private static final class Counts {

        private int tokens;
        private int sentences;
        private int wholeTrees;
        private int upos;
        private int xpos;
        private int features;
        private int lemmas;
        private int heads;
        private int arcs;
        private int baseArcs;

        void add(Tokens gold, Tokens predicted) {
            for (int s = 0; s < gold.sentenceCount(); s++) {
                sentences++;
                boolean whole = true;
                for (int t = gold.sentenceStart(s); t < gold.sentenceEnd(s); t++) {
                    whole &= add(gold, predicted, t);
                }
                wholeTrees += whole ? 1 : 0;
            }
        }

        /** Whether head and relation are right. */
        private boolean add(Tokens gold, Tokens predicted, int t) {
            tokens++;
            upos += gold.upos(t) == predicted.upos(t) ? 1 : 0;
            xpos += gold.xpos(t).equals(predicted.xpos(t)) ? 1 : 0;
            features += gold.features(t).equals(predicted.features(t)) ? 1 : 0;
            lemmas += gold.lemma(t).equals(predicted.lemma(t)) ? 1 : 0;
            if (gold.head(t) != predicted.head(t)) {
                return false;
            }
            heads++;
            baseArcs += base(gold.relation(t)).equals(base(predicted.relation(t))) ? 1 : 0;
            boolean right = gold.relation(t).equals(predicted.relation(t));
            arcs += right ? 1 : 0;
            return right;
        }

        private static String base(String relation) {
            int colon = relation.indexOf(':');
            return colon < 0 ? relation : relation.substring(0, colon);
        }

        Figures figures(String layer) {
            Figures figures = new Figures().put("tokens", tokens).put("sentences", sentences);
            double share = 100.0 / Math.max(1, tokens);
            switch (layer) {
                case "tags":
                    figures.put("upos", share * upos).put("xpos", share * xpos).put("features", share * features);
                    break;
                case "lemmas":
                    figures.put("lemma", share * lemmas);
                    break;
                default:
                    figures.put("uas", share * heads)
                            .put("las", share * arcs)
                            .put("baseLas", share * baseArcs)
                            .put("wholeTrees", 100.0 * wholeTrees / Math.max(1, sentences))
                            .put("upos", share * upos)
                            .put("xpos", share * xpos)
                            .put("lemma", share * lemmas);
                    break;
            }
            return figures;
        }
    }
}
