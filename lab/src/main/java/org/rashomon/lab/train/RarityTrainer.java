package org.rashomon.lab.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Rarity;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/** Counts in how many articles of PolNeAR train each lemma stands, for {@link Rarity}. */
final class RarityTrainer implements Trainer {

    @Override
    public String name() {
        return "rarity";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Analyser analyser = Analyser.withModels();
        int[] with = new int[Rarity.SLOTS];
        List<Path> articles;
        try (var files = Files.list(corpora.resolve("polnear/train/text"))) {
            articles = files.sorted().toList();
        }
        for (Path article : articles) {
            Document document = Document.ofText(Files.readString(article, StandardCharsets.UTF_8));
            Tokens tokens = analyser.annotate(new Annotations(document));
            int[] words = Clue.words(tokens, 0, tokens.size());
            boolean[] seen = new boolean[Rarity.SLOTS];
            for (int word : words) {
                int slot = Rarity.slot(word);
                if (!seen[slot]) {
                    seen[slot] = true;
                    with[slot]++;
                }
            }
        }
        byte[] table = new byte[Rarity.SLOTS];
        for (int slot = 0; slot < table.length; slot++) {
            table[slot] = Rarity.eighths(articles.size(), with[slot]);
        }
        // Linking lives in the store; so does what it knows.
        ModelCard.write(
                Path.of("store/src/main/resources/model"),
                name(),
                table,
                "How rare a lemma is in news text, by 16 bits of its hash, for linking accounts across documents."
                        + " Counted over the 840 articles of PolNeAR train (texts their publishers'; only counts are kept).");
    }
}
