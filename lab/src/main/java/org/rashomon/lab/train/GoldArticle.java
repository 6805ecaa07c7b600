package org.rashomon.lab.train;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.attribution.model.CuePriors;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.JudgeFeatures;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.SourcePriors;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** An article read by the analyser, with its gold attributions over tokens. */
final class GoldArticle {

    /** Token ranges of a gold attribution, and the token its cue hangs on. */
    record Gold(int head, List<int[]> source, List<int[]> cue, List<int[]> content) {}

    private static final float WORTH_OF_CUE = 0.7f;

    private final Document document;
    private final Tokens tokens;
    private final Trees trees;
    private final Quotations quotations;
    private final List<Gold> gold = new ArrayList<>();
    private final Set<Integer> heads = new HashSet<>();
    private final Set<Integer> sourceHeads = new HashSet<>();
    private final boolean[] inside;
    private TokenViews views;

    private GoldArticle(Document document, Tokens tokens) {
        this.document = document;
        this.tokens = tokens;
        trees = new Trees(tokens);
        quotations = new Quotations(document, tokens);
        inside = new boolean[tokens.size()];
        views = new TokenViews(document, tokens, trees, quotations, CuePriors.none(), SourcePriors.none());
    }

    static GoldArticle of(PolNear.Article article, Analyser analyser) {
        Document document = article.document();
        GoldArticle read = new GoldArticle(document, analyser.annotate(new Annotations(document)));
        for (Statement s : article.gold()) {
            read.add(s);
        }
        return read;
    }

    private void add(Statement s) {
        List<int[]> cue = ranges(s.cue());
        List<int[]> content = ranges(s.content());
        for (int[] range : content) {
            for (int t = range[0]; t <= range[1]; t++) {
                inside[t] = true;
            }
        }
        if (!cue.isEmpty()) {
            int head = head(cue);
            heads.add(head);
            List<int[]> source = ranges(s.source());
            gold.add(new Gold(head, source, cue, content));
            if (!source.isEmpty()) {
                sourceHeads.add(head(source));
            }
        }
    }

    private List<int[]> ranges(List<Span> spans) {
        List<int[]> ranges = new ArrayList<>();
        for (Span span : spans) {
            int first = tokens.firstEndingAfter(span.start());
            int last = first;
            while (last + 1 < tokens.size() && tokens.start(last + 1) < span.end()) {
                last++;
            }
            if (first < tokens.size() && tokens.start(first) < span.end()) {
                ranges.add(new int[] {first, last});
            }
        }
        return ranges;
    }

    /** The token that no other of the cue governs; a word with content before one without. */
    private int head(List<int[]> cue) {
        int best = -1;
        int bestRank = 9;
        for (int[] range : cue) {
            for (int t = range[0]; t <= range[1]; t++) {
                Upos pos = tokens.upos(t);
                int rank = (Draft.holds(cue, tokens.head(t)) ? 4 : 0)
                        + switch (pos) {
                            case VERB -> 0;
                            case NOUN, ADJ, PROPN -> 1;
                            case PUNCT, DET, PART -> 3;
                            default -> 2;
                        };
                if (rank < bestRank) {
                    best = t;
                    bestRank = rank;
                }
            }
        }
        return best;
    }

    /** Counts how often each lemma heads a cue, and each noun a source, and how often it stands outside gold contents. */
    void count(Map<Integer, int[]> counts, SourcePriors.Counts sources) {
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.upos(t) == Upos.NOUN && (!inside[t] || sourceHeads.contains(t))) {
                sources.add(views, t, sourceHeads.contains(t));
            }
            if (!inside[t] || isHead(t)) {
                int[] c = counts.computeIfAbsent(key(t), k -> new int[2]);
                c[1]++;
                c[0] += isHead(t) ? 1 : 0;
            }
        }
    }

    /**
     * Looks at the article with what the others taught of cues: what it taught itself would make its own rare cues look sure.
     *
     * @param counts of all articles, this one among them
     * @param sources likewise
     */
    void view(Map<Integer, int[]> counts, SourcePriors.Counts sources) {
        Map<Integer, int[]> own = new HashMap<>();
        SourcePriors.Counts ownSources = new SourcePriors.Counts();
        count(own, ownSources);
        Map<Integer, int[]> others = new HashMap<>();
        for (int t = 0; t < tokens.size(); t++) {
            int key = key(t);
            int[] all = counts.getOrDefault(key, new int[2]);
            int[] here = own.getOrDefault(key, new int[2]);
            others.put(key, new int[] {all[0] - here[0], all[1] - here[1]});
        }
        views = new TokenViews(
                document,
                tokens,
                trees,
                quotations,
                CuePriors.of(others),
                sources.without(ownSources).priors());
    }

    private int key(int token) {
        int lemma = tokens.lemma(token).toLowerCase(Locale.ROOT).hashCode();
        return CuePriors.key(lemma, (byte) tokens.upos(token).ordinal());
    }

    TokenViews views() {
        return views;
    }

    List<Gold> gold() {
        return gold;
    }

    boolean isHead(int token) {
        return heads.contains(token);
    }

    /**
     * What a candidate is worth: 1 where cue, source and half of the content's words agree with gold, less where only the cue's head
     * does, 0 where there is none.
     */
    float worth(JudgeFeatures.Candidate candidate) {
        Draft draft = candidate.draft();
        for (Gold g : gold) {
            if (g.head() == candidate.cue()) {
                boolean source = g.source().isEmpty() ? draft.source.isEmpty() : both(g.source(), draft.source) > 0;
                int both = both(g.content(), draft.content);
                int either = Draft.size(g.content()) + Draft.size(draft.content) - both;
                return source && 2 * both >= either ? 1 : WORTH_OF_CUE;
            }
        }
        return 0;
    }

    private static int both(List<int[]> a, List<int[]> b) {
        int both = 0;
        for (int[] range : a) {
            for (int t = range[0]; t <= range[1]; t++) {
                both += Draft.holds(b, t) ? 1 : 0;
            }
        }
        return both;
    }

    /** Whether the token stands in a gold content. */
    boolean isInside(int token) {
        return inside[token];
    }
}
