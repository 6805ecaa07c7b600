package org.rashomon.lab.silver;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.corpus.ConlluSentence;

/** Silver labels put together with their texts. */
public final class SilverSentences {

    /** Where the labels are: in the project, since they hold no text. */
    public static final Path TREES = Path.of("lab/silver/trees.bin.gz");

    private SilverSentences() {}

    /**
     * The sentences of which the teacher is sure enough.
     *
     * @param certainty in hundredths, as {@link Silver.Sentence} has it
     * @throws IOException if a text is not the one that was labelled
     */
    public static List<ConlluSentence> read(Path labels, Path corpora, int certainty) throws IOException {
        Silver silver;
        try (InputStream in = Files.newInputStream(labels)) {
            silver = Silver.read(in);
        }
        Map<String, String> texts = SilverTexts.read(corpora);
        List<ConlluSentence> sentences = new ArrayList<>();
        for (Silver.Doc document : silver.documents()) {
            String text = texts.getOrDefault(document.id(), "");
            if (text.hashCode() != document.hash()) {
                throw new IOException(document.id() + " is not the text that was labelled");
            }
            for (Silver.Sentence sentence : document.sentences()) {
                if (sentence.certainty() >= certainty) {
                    sentences.add(sentence(silver, text, sentence));
                }
            }
        }
        return sentences;
    }

    private static ConlluSentence sentence(Silver silver, String text, Silver.Sentence sentence) {
        int n = sentence.size();
        String[] none = new String[n];
        Arrays.fill(none, "_");
        ConlluSentence result = new ConlluSentence(
                List.of(),
                new String[n],
                none,
                new String[n],
                new String[n],
                none,
                sentence.heads(),
                new String[n],
                none,
                List.of());
        for (int t = 0; t < n; t++) {
            String tag = silver.tags().get(sentence.tags()[t]);
            int slash = tag.lastIndexOf('/');
            result.forms()[t] = text.substring(sentence.starts()[t], sentence.ends()[t]);
            result.xpos()[t] = tag.substring(0, slash);
            result.upos()[t] = tag.substring(slash + 1);
            result.relations()[t] = silver.relations().get(sentence.relations()[t]);
        }
        return result;
    }
}
