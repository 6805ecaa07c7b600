package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads names in IOB2 as Universal NER has them: a line a word with number, form and label apart by tabs, comments with
 * {@code # text}, a blank line after each sentence.
 */
public final class Iob2 {

    /**
     * One sentence.
     *
     * @param id from {@code # sent_id}
     * @param text as published; empty if not given
     * @param labels {@code O}, {@code B-PER}, {@code I-PER} …
     */
    public record Sentence(String id, String text, List<String> forms, List<String> labels) {}

    private Iob2() {}

    /** @throws IOException if it cannot be read or a line has fewer than three columns; the message says which */
    public static List<Sentence> sentences(Path file) throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        Sentence now = new Sentence("", "", new ArrayList<>(), new ArrayList<>());
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                if (!now.forms.isEmpty()) {
                    sentences.add(now);
                }
                now = new Sentence("", "", new ArrayList<>(), new ArrayList<>());
            } else if (line.startsWith("# sent_id = ")) {
                now = new Sentence(line.substring("# sent_id = ".length()), now.text, now.forms, now.labels);
            } else if (line.startsWith("# text = ")) {
                now = new Sentence(now.id, line.substring("# text = ".length()), now.forms, now.labels);
            } else if (!line.startsWith("#")) {
                String[] columns = line.split("\t", -1);
                if (columns.length < 3) {
                    throw new IOException(file + ":" + number + ": " + columns.length + " columns, not 3 or more");
                }
                now.forms.add(columns[1]);
                now.labels.add(columns[2]);
            }
        }
        if (!now.forms.isEmpty()) {
            sentences.add(now);
        }
        return sentences;
    }
}
