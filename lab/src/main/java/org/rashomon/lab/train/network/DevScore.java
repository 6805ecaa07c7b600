package org.rashomon.lab.train.network;

import java.util.List;
import java.util.Locale;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.parse.TreeDecoder;

/** Accuracies on a development corpus, for choosing. */
final class DevScore {

    private DevScore() {}

    static String of(Network network, WordTable table, List<ConlluSentence> gold) {
        SentenceNetwork runner = new SentenceNetwork(network, table);
        TreeDecoder decoder = new TreeDecoder();
        int tokens = 0;
        int xpos = 0;
        int upos = 0;
        int uas = 0;
        int las = 0;
        for (ConlluSentence sentence : gold) {
            int n = sentence.size();
            int[] starts = new int[n];
            int[] ends = new int[n];
            String text = sentence.spaced(starts, ends);
            runner.begin(text, starts, ends);
            runner.read(0, n);
            runner.scoreArcs();
            int[] heads = new int[n];
            decoder.decode(runner.arcs(), n, heads);
            int[] relations = new int[n];
            runner.relations(heads, relations);
            for (int t = 0; t < n; t++) {
                String tag = network.tags().get(runner.tag(t));
                xpos += tag.startsWith(sentence.xpos()[t] + "/") ? 1 : 0;
                upos += tag.endsWith("/" + sentence.upos()[t]) ? 1 : 0;
                if (heads[t] == sentence.heads()[t]) {
                    uas++;
                    if (network.relations().get(relations[t]).equals(sentence.relations()[t])) {
                        las++;
                    }
                }
            }
            tokens += n;
        }
        double share = 100.0 / tokens;
        return String.format(Locale.ROOT, "%.2f/%.2f %.2f/%.2f", upos * share, xpos * share, uas * share, las * share);
    }
}
