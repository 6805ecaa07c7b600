package org.rashomon.reading.name;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.reading.NameType;

/** Names of EWT train labelled by hand: {@code lab/silver/names.tsv}. A sentence that is not in it has none. */
final class TypedNames {

    private static final Path FILE = Path.of("lab/silver/names.tsv");

    private final Map<String, String> names = new HashMap<>();

    static TypedNames read() throws IOException {
        return of(Files.readAllLines(FILE, StandardCharsets.UTF_8));
    }

    /**
     * Lines of a sentence's id, a tab and its names as {@code first-last:TYPE}, counted from 1, with spaces between; those with
     * {@code #} and the header are passed over.
     */
    static TypedNames of(List<String> lines) {
        TypedNames names = new TypedNames();
        for (String line : lines) {
            String[] cells = line.split("\t");
            if (!line.startsWith("#") && !cells[0].equals("sentence")) {
                names.names.put(cells[0], cells[1]);
            }
        }
        return names;
    }

    /** The labels of a document's tokens. */
    int[] labels(Treebank treebank) {
        int[] labels = new int[treebank.tokens().size()];
        for (int s = 0; s < treebank.sentences().size(); s++) {
            String spans = names.get(treebank.sentences().get(s).comment("sent_id"));
            if (spans != null) {
                mark(spans, treebank.tokens().sentenceStart(s), labels);
            }
        }
        return labels;
    }

    /** Marks names in a sentence whose first token is {@code start}. */
    static void mark(String spans, int start, int[] labels) {
        for (String span : spans.split(" ")) {
            int colon = span.indexOf(':');
            int dash = span.indexOf('-');
            NameType type = NameType.valueOf(span.substring(colon + 1));
            int first = start - 1 + Integer.parseInt(span.substring(0, dash < 0 ? colon : dash));
            int last = dash < 0 ? first : start - 1 + Integer.parseInt(span.substring(dash + 1, colon));
            labels[first] = Labels.begin(type);
            Arrays.fill(labels, first + 1, last + 1, Labels.inside(type));
        }
    }
}
