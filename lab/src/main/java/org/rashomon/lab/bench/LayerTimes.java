package org.rashomon.lab.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.reading.AnalyserModels;
import org.rashomon.reading.lemma.Lemmatiser;
import org.rashomon.reading.network.SentenceNetwork;
import org.rashomon.reading.parse.TreeDecoder;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;

/** How the time after segmentation splits between the parts, in percent of the sum; it calls them as the analyser does. */
final class LayerTimes {

    private final List<Document> documents;
    private final List<Segmentation> segmentations = new ArrayList<>();
    private int sink;

    LayerTimes(List<Document> documents, Segmenter segmenter) {
        this.documents = documents;
        documents.forEach(d -> segmentations.add(segmenter.segment(d)));
    }

    Map<String, Double> measure(int seconds) {
        AnalyserModels models = AnalyserModels.bundled();
        SentenceNetwork runner = new SentenceNetwork(models.network(), models.words());
        TreeDecoder decoder = new TreeDecoder();
        Lemmatiser lemmatiser = new Lemmatiser(models.rules(), models.words());
        String[] parts = {"encode", "arcs", "tree", "relations", "lemmas"};
        long[] spent = new long[parts.length];
        int[] heads = new int[4096];
        int[] relations = new int[4096];
        long until = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < until) {
            for (int d = 0; d < documents.size(); d++) {
                String text = documents.get(d).text();
                Segmentation cut = segmentations.get(d);
                runner.begin(text, cut.starts(), cut.ends());
                for (int s = 0; s < cut.sentenceStarts().length; s++) {
                    int first = cut.sentenceStarts()[s];
                    int end = s + 1 < cut.sentenceStarts().length ? cut.sentenceStarts()[s + 1] : cut.size();
                    end = Math.min(end, first + 300);
                    long t0 = System.nanoTime();
                    runner.read(first, end);
                    long t1 = System.nanoTime();
                    runner.scoreArcs();
                    long t2 = System.nanoTime();
                    decoder.decode(runner.arcs(), end - first, heads);
                    long t3 = System.nanoTime();
                    runner.relations(heads, relations);
                    sink += relations[0];
                    long t4 = System.nanoTime();
                    for (int t = first; t < end; t++) {
                        int tag = runner.tag(t - first);
                        sink += lemmatiser
                                .lemma(tag, text, cut.starts()[t], cut.ends()[t])
                                .length();
                    }
                    long t5 = System.nanoTime();
                    long[] times = {t1 - t0, t2 - t1, t3 - t2, t4 - t3, t5 - t4};
                    for (int p = 0; p < times.length; p++) {
                        spent[p] += times[p];
                    }
                }
            }
        }
        double sum = 0;
        for (long part : spent) {
            sum += part;
        }
        Map<String, Double> shares = new LinkedHashMap<>();
        for (int p = 0; p < parts.length; p++) {
            shares.put(parts[p], 100 * spent[p] / sum + 0 * sink);
        }
        return shares;
    }
}
