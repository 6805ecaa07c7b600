package org.rashomon.reading;

import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.lemma.FormRules;
import org.rashomon.reading.lemma.Inflection;
import org.rashomon.reading.lemma.Lemmatiser;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.parse.OnePerPredicate;
import org.rashomon.reading.parse.TreeDecoder;
import org.rashomon.reading.tag.TagChooser;
import org.rashomon.reading.tag.TagModel;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads the prose of a document: sentences, tokens, tags, features, lemmas and trees. Thread-safe; the working memory of
 * as many threads as read at a time is kept.
 */
public final class Analyser implements Annotator<Tokens> {

    /** Longer sentences are parsed in pieces, each hung on the root of the first: trees take time that grows with the square. */
    private static final int LONGEST = 300;

    private static final String CONTINUATION = "parataxis";

    private final Segmenter segmenter;
    private final WordTable table;
    private final Network network;
    private final TagModel tagModel;
    private final FormRules rules;
    private final byte[] upos;
    private final String[] xpos;
    private final int[] ruleTags;
    private final ConcurrentLinkedQueue<Worker> idle = new ConcurrentLinkedQueue<>();

    public Analyser(Segmenter segmenter, AnalyserModels models) {
        this.segmenter = segmenter;
        this.table = models.words();
        this.network = models.network();
        this.tagModel = models.tags();
        this.rules = models.rules();
        List<String> tags = network.tags();
        this.upos = new byte[tags.size()];
        this.xpos = new String[tags.size()];
        this.ruleTags = new int[tags.size()];
        for (int i = 0; i < xpos.length; i++) {
            int slash = tags.get(i).lastIndexOf('/');
            xpos[i] = tags.get(i).substring(0, slash).intern();
            upos[i] = (byte) Upos.valueOf(tags.get(i).substring(slash + 1)).ordinal();
            ruleTags[i] = rules.tags().indexOf(tags.get(i));
        }
    }

    /** With the models and the lexicons in the jar. Takes most of a second; keep the result. */
    public static Analyser withModels() {
        return withModels(Lexicons.bundled());
    }

    /** With the models in the jar. */
    public static Analyser withModels(Lexicons lexicons) {
        return new Analyser(new Segmenter(lexicons), AnalyserModels.bundled());
    }

    @Override
    public Layer<Tokens> produces() {
        return Reading.TOKENS;
    }

    @Override
    public Tokens annotate(Annotations annotations) {
        Document document = annotations.document();
        return analyse(document.text(), segmenter.segment(document));
    }

    /** Tags and parses tokens and sentences that are given. The arrays become the result's. */
    public Tokens analyse(String text, Segmentation segmentation) {
        Worker worker = idle.poll();
        if (worker == null) {
            worker = new Worker();
        }
        try {
            return worker.read(text, segmentation);
        } finally {
            idle.add(worker);
        }
    }

    /** What one thread needs. */
    private final class Worker {

        private final SentenceNetwork runner = new SentenceNetwork(network, table);
        private final TreeDecoder decoder = new TreeDecoder();
        private final TagChooser chooser = new TagChooser(tagModel, network, table);
        private final Lemmatiser lemmatiser = new Lemmatiser(rules, table);
        private final OnePerPredicate.RelationScores relationScores = runner::relationScores;
        private final OnePerPredicate once = new OnePerPredicate(network.relations());
        private final int[] local = new int[LONGEST];
        private final int[] labels = new int[LONGEST];
        private final int[] tags = new int[LONGEST];

        Tokens read(String text, Segmentation segmentation) {
            int n = segmentation.size();
            byte[] universal = new byte[n];
            String[] penn = new String[n];
            String[] features = new String[n];
            String[] lemmas = new String[n];
            int[] heads = new int[n];
            String[] relations = new String[n];
            int[] starts = segmentation.starts();
            int[] ends = segmentation.ends();
            int[] sentences = segmentation.sentenceStarts();
            runner.begin(text, starts, ends);
            for (int s = 0; s < sentences.length; s++) {
                int first = sentences[s];
                int end = s + 1 < sentences.length ? sentences[s + 1] : n;
                int root = Tokens.ROOT;
                for (int from = first; from < end; from += LONGEST) {
                    int to = Math.min(end, from + LONGEST);
                    runner.read(from, to);
                    runner.scoreArcs();
                    decoder.decode(runner.arcs(), to - from, local);
                    runner.relations(local, labels);
                    once.settle(runner.arcs(), relationScores, to - from, local, labels);
                    chooser.choose(runner, text, starts, ends, from, to - from, local, labels, tags);
                    for (int t = from; t < to; t++) {
                        int tag = tags[t - from];
                        universal[t] = upos[tag];
                        penn[t] = xpos[tag];
                        lemmas[t] = lemmatiser.lemma(ruleTags[tag], text, starts[t], ends[t]);
                        int head = local[t - from];
                        relations[t] = network.relations().get(labels[t - from]);
                        heads[t] = head < 0 ? Tokens.ROOT : from + head;
                        features[t] = rules.features(ruleTags[tag], relations[t], text, starts[t], ends[t]);
                    }
                    root = joinPieces(from, to, root, heads, relations);
                }
                Inflection.settle(first, end, penn, lemmas, heads, relations, features);
            }
            return new Tokens(text, starts, ends, sentences, universal, penn, features, lemmas, heads, relations);
        }

        /** Hangs the root of a piece on that of the first, and keeps the relation {@code root} for the root alone. */
        private int joinPieces(int from, int to, int root, int[] heads, String[] relations) {
            int own = from;
            while (heads[own] != Tokens.ROOT) {
                own++;
            }
            if (root == Tokens.ROOT) {
                relations[own] = "root";
                return own;
            }
            heads[own] = root;
            relations[own] = CONTINUATION;
            return root;
        }
    }
}
