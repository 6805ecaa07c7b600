package org.rashomon.reading;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.rashomon.reading.lemma.FormRules;
import org.rashomon.reading.network.Network;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.tag.TagModel;

/**
 * What the analyser has learned.
 *
 * @param words clusters, vectors and possible tags of words
 * @param network tagger and parser
 * @param tags a second look at the network's tags
 * @param rules lemmas and features
 */
public record AnalyserModels(WordTable words, Network network, TagModel tags, FormRules rules) {

    /** Those in the jar. Takes most of a second. */
    public static AnalyserModels bundled() {
        try (InputStream parser = model("parser.bin");
                InputStream tags = model("tags.bin");
                InputStream lemmatiser = model("lemmatiser.bin")) {
            WordTable table = WordTable.bundled();
            return new AnalyserModels(
                    table, Network.read(parser, table), TagModel.read(tags), FormRules.read(lemmatiser));
        } catch (IOException e) {
            throw new UncheckedIOException("a model in the jar cannot be read", e);
        }
    }

    private static InputStream model(String name) throws IOException {
        InputStream in = AnalyserModels.class.getResourceAsStream("/model/" + name);
        if (in == null) {
            throw new IOException("model/" + name + " is not there");
        }
        return in;
    }
}
