package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.lab.corpus.EcbPlus;
import org.rashomon.lab.corpus.MentionTellings;
import org.rashomon.lab.train.Trainer;
import org.rashomon.store.happening.Matters;

/**
 * Learns what the signs of {@code happening/matter.tsv} weigh, by logistic regression over the pairs of documents within the topics of
 * ECB+ train: each topic has documents of two matters, and their names say of which. Topics count alike as far as they are large:
 * by the number of their documents.
 */
public final class MatterTrainer implements Trainer {

    private static final Path TABLE = Path.of("core/src/main/resources/lexicon/happening/matter.tsv");
    private static final double PULL = 0.1;

    @Override
    public String name() {
        return "matter";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        EcbPlus corpus = EcbPlus.read(corpora.resolve("happenings/ecbplus/train"));
        MentionTellings mentions = MentionTellings.of(corpus);
        Map<String, List<EcbPlus.Doc>> topics = new TreeMap<>();
        corpus.documents().forEach(d -> topics.computeIfAbsent(d.topic(), t -> new ArrayList<>())
                .add(d));
        List<float[]> pairs = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        for (List<EcbPlus.Doc> documents : topics.values()) {
            List<double[]> signs = Matters.signs(
                    documents.stream().map(d -> mentions.wording(d.id())).toList());
            for (double[] pair : signs) {
                float[] row = new float[pair.length];
                for (int i = 0; i < row.length; i++) {
                    row[i] = (float) pair[i];
                }
                pairs.add(row);
            }
            for (int b = 0; b < documents.size(); b++) {
                for (int a = 0; a < b; a++) {
                    same.add(isOfSecondPart(documents.get(a)) == isOfSecondPart(documents.get(b)));
                }
            }
        }
        List<String> names = Matters.signNames();
        write(names, new Newton(pairs, same, new double[names.size()], PULL).minimum());
    }

    private static boolean isOfSecondPart(EcbPlus.Doc document) {
        return document.id().endsWith("ecbplus");
    }

    private static void write(List<String> names, double[] weights) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            int sign = names.indexOf(cells[0]);
            if (sign >= 0) {
                cells[1] = String.format(Locale.ROOT, "%.3f", weights[sign]);
            }
            lines.add(String.join("\t", cells));
        }
        Files.writeString(TABLE, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }
}
