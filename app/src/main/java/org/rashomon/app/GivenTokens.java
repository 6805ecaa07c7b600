package org.rashomon.app;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.reading.token.Segmentation;

/**
 * Sentences and tokens given as CoNLL-U, one document at a time: the text that they spell with the segmentation it has in
 * the file, and the lines to be kept.
 *
 * @param text the words with a space after each that has no {@code SpaceAfter=No}, paragraphs apart by a blank line
 * @param comments of each sentence, with their {@code #}
 * @param multiwords of each token: the line of the multiword token that begins with it, empty if none does
 * @param unspaced of each token: whether its own line says {@code SpaceAfter=No}
 */
record GivenTokens(
        String text,
        Segmentation segmentation,
        List<List<String>> comments,
        List<String> multiwords,
        List<Boolean> unspaced) {

    private static final int COLUMNS = 10;

    /**
     * Reads CoNLL-U; a new document begins at {@code # newdoc}.
     *
     * @param file how messages call the input
     * @throws Failed at the first line that is not CoNLL-U
     */
    static List<GivenTokens> parse(String content, String file) {
        List<GivenTokens> documents = new ArrayList<>();
        Builder builder = new Builder();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            String row = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
            if (row.startsWith("#")) {
                if ((row + " ").startsWith("# newdoc ") && builder.hasTokens()) {
                    documents.add(builder.build());
                    builder = new Builder();
                }
                builder.comment(row);
            } else if (row.isBlank()) {
                builder.endSentence();
            } else {
                builder.row(row.split("\t", -1), file + ":" + number);
            }
        }
        if (builder.hasTokens()) {
            documents.add(builder.build());
        }
        return documents;
    }

    private static final class Builder {

        private final StringBuilder text = new StringBuilder();
        private final List<int[]> tokens = new ArrayList<>();
        private final List<Integer> sentenceStarts = new ArrayList<>();
        private final List<List<String>> comments = new ArrayList<>();
        private final List<String> multiwords = new ArrayList<>();
        private final List<Boolean> unspaced = new ArrayList<>();
        private List<String> pending = new ArrayList<>();
        private boolean inside;
        private int multiwordLast;
        private String multiword = "";
        private boolean spaceAfterMultiword;

        boolean hasTokens() {
            return !tokens.isEmpty();
        }

        void comment(String line) {
            endSentence();
            pending.add(line);
        }

        void endSentence() {
            inside = false;
            multiwordLast = 0;
        }

        void row(String[] columns, String where) {
            if (columns.length != COLUMNS) {
                throw new Failed(where + ": " + columns.length + " columns, not " + COLUMNS);
            }
            if (columns[0].indexOf('.') >= 0) {
                return; // an empty node is part of what is replaced
            }
            if (columns[1].isEmpty()) {
                throw new Failed(where + ": a word without a form");
            }
            if (!inside) {
                beginSentence();
            }
            int dash = columns[0].indexOf('-');
            boolean space = !List.of(columns[9].split("\\|")).contains("SpaceAfter=No");
            if (dash > 0) {
                multiwordLast = number(columns[0].substring(dash + 1), where);
                multiword = String.join("\t", columns);
                spaceAfterMultiword = space;
            } else {
                word(columns, number(columns[0], where), space, where);
            }
        }

        private void beginSentence() {
            boolean paragraph = pending.stream().anyMatch(c -> (c + " ").startsWith("# newpar "));
            if (paragraph && hasTokens()) {
                text.setLength(text.toString().stripTrailing().length());
                text.append("\n\n");
            }
            sentenceStarts.add(tokens.size());
            comments.add(pending);
            pending = new ArrayList<>();
            inside = true;
        }

        private void word(String[] columns, int id, boolean space, String where) {
            int expected = tokens.size() - sentenceStarts.get(sentenceStarts.size() - 1) + 1;
            if (id != expected) {
                throw new Failed(where + ": word " + id + " where " + expected + " is due");
            }
            multiwords.add(multiword);
            multiword = "";
            unspaced.add(!space);
            int start = text.length();
            text.append(columns[1]);
            tokens.add(new int[] {start, text.length()});
            boolean joined = id < multiwordLast;
            if (id == multiwordLast ? spaceAfterMultiword : space && !joined) {
                text.append(' ');
            }
        }

        private static int number(String cell, String where) {
            try {
                return Integer.parseInt(cell);
            } catch (NumberFormatException e) {
                throw new Failed(where + ": '" + cell + "' is not the number of a word", e);
            }
        }

        GivenTokens build() {
            int[] starts = tokens.stream().mapToInt(t -> t[0]).toArray();
            int[] ends = tokens.stream().mapToInt(t -> t[1]).toArray();
            int[] sentences =
                    sentenceStarts.stream().mapToInt(Integer::intValue).toArray();
            return new GivenTokens(
                    text.toString(),
                    new Segmentation(starts, ends, sentences, new int[0]),
                    comments,
                    multiwords,
                    unspaced);
        }
    }
}
