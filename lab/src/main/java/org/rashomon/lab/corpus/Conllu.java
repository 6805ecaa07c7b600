package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.rashomon.lab.corpus.ConlluSentence.Multiword;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads CoNLL-U: the sentences as they stand, or whole documents with {@link Tokens} over a text that is put together
 * from forms and {@code SpaceAfter=No}.
 */
public final class Conllu {

    private Conllu() {}

    /**
     * Every sentence of a file.
     *
     * @throws IOException if it cannot be read or is not CoNLL-U; the message says file and line
     */
    public static List<ConlluSentence> sentences(Path file) throws IOException {
        List<ConlluSentence> sentences = new ArrayList<>();
        List<String> comments = new ArrayList<>();
        List<String[]> words = new ArrayList<>();
        List<Multiword> multiwords = new ArrayList<>();
        int number = 0;
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            number++;
            if (line.isBlank()) {
                if (!words.isEmpty()) {
                    sentences.add(sentence(comments, words, multiwords, file, number));
                }
                comments = new ArrayList<>();
                words = new ArrayList<>();
                multiwords = new ArrayList<>();
            } else if (line.startsWith("#")) {
                comments.add(line.substring(1).strip());
            } else {
                String[] columns = line.split("\t", -1);
                if (columns.length != 10) {
                    throw new IOException(file + ":" + number + ": " + columns.length + " columns, not 10");
                }
                int dash = columns[0].indexOf('-');
                if (dash > 0) {
                    multiwords.add(new Multiword(
                            number(columns[0].substring(0, dash), file, number) - 1,
                            number(columns[0].substring(dash + 1), file, number) - 1,
                            columns[1],
                            columns[9]));
                } else if (columns[0].indexOf('.') < 0) {
                    if (number(columns[0], file, number) != words.size() + 1) {
                        throw new IOException(file + ":" + number + ": word " + columns[0] + " is out of order");
                    }
                    words.add(columns);
                }
            }
        }
        if (!words.isEmpty()) {
            sentences.add(sentence(comments, words, multiwords, file, number));
        }
        return sentences;
    }

    private static ConlluSentence sentence(
            List<String> comments, List<String[]> words, List<Multiword> multiwords, Path file, int line)
            throws IOException {
        int n = words.size();
        int[] heads = new int[n];
        for (int i = 0; i < n; i++) {
            String head = words.get(i)[6];
            heads[i] = head.equals("_") ? -1 : number(head, file, line) - 1;
            if (heads[i] >= n || heads[i] == i) {
                throw new IOException(file + ":" + line + ": word " + (i + 1) + " cannot have head " + head);
            }
        }
        return new ConlluSentence(
                comments,
                column(words, 1),
                column(words, 2),
                column(words, 3),
                column(words, 4),
                column(words, 5),
                heads,
                column(words, 7),
                column(words, 9),
                multiwords);
    }

    private static String[] column(List<String[]> words, int column) {
        return words.stream().map(w -> w[column].intern()).toArray(String[]::new);
    }

    private static int number(String text, Path file, int line) throws IOException {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new IOException(file + ":" + line + ": '" + text + "' is not a number", e);
        }
    }

    /** Every document of a file: a new one begins at {@code # newdoc}. */
    public static List<Treebank> documents(Path file) throws IOException {
        List<Treebank> documents = new ArrayList<>();
        List<ConlluSentence> sentences = new ArrayList<>();
        for (ConlluSentence sentence : sentences(file)) {
            if (sentence.hasComment("newdoc") && !sentences.isEmpty()) {
                documents.add(document(sentences, documents.size()));
                sentences = new ArrayList<>();
            }
            sentences.add(sentence);
        }
        if (!sentences.isEmpty()) {
            documents.add(document(sentences, documents.size()));
        }
        return documents;
    }

    private static Treebank document(List<ConlluSentence> sentences, int number) {
        int n = sentences.stream().mapToInt(ConlluSentence::size).sum();
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        int[] starts = new int[n];
        int[] ends = new int[n];
        int[] sentenceStarts = new int[sentences.size()];
        byte[] upos = new byte[n];
        int[] heads = new int[n];
        List<String> xpos = new ArrayList<>();
        List<String> features = new ArrayList<>();
        List<String> lemmas = new ArrayList<>();
        List<String> relations = new ArrayList<>();
        int token = 0;
        int blockStart = 0;
        for (int s = 0; s < sentences.size(); s++) {
            ConlluSentence sentence = sentences.get(s);
            if (s > 0 && sentence.hasComment("newpar")) {
                int end = text.toString().stripTrailing().length();
                text.setLength(end);
                blocks.add(new Block(BlockKind.PARAGRAPH, new Span(blockStart, end), 0));
                text.append("\n\n");
                blockStart = text.length();
            }
            sentenceStarts[s] = token;
            write(sentence, text, starts, ends, token);
            for (int i = 0; i < sentence.size(); i++) {
                upos[token + i] =
                        (byte) (sentence.upos()[i].equals("_") ? Upos.X : Upos.valueOf(sentence.upos()[i])).ordinal();
                heads[token + i] = sentence.heads()[i] < 0 ? Tokens.ROOT : token + sentence.heads()[i];
            }
            xpos.addAll(List.of(sentence.xpos()));
            features.addAll(List.of(sentence.features()));
            lemmas.addAll(List.of(sentence.lemmas()));
            relations.addAll(List.of(sentence.relations()));
            token += sentence.size();
        }
        int end = text.toString().stripTrailing().length();
        text.setLength(end);
        blocks.add(new Block(BlockKind.PARAGRAPH, new Span(blockStart, end), 0));
        String whole = text.toString();
        String id = sentences.get(0).comment("newdoc id");
        return new Treebank(
                id.isEmpty() ? Integer.toString(number + 1) : id,
                Document.of(
                        Origin.given("treebank"),
                        Masthead.unstated(),
                        "en",
                        whole,
                        new Layout(blocks, List.of(), List.of())),
                new Tokens(
                        whole,
                        starts,
                        ends,
                        sentenceStarts,
                        upos,
                        xpos.toArray(String[]::new),
                        features.toArray(String[]::new),
                        lemmas.toArray(String[]::new),
                        heads,
                        relations.toArray(String[]::new)),
                List.copyOf(sentences));
    }

    /** Appends a sentence's words with their spaces and notes where each stands. */
    private static void write(ConlluSentence sentence, StringBuilder text, int[] starts, int[] ends, int token) {
        int next = 0;
        for (int i = 0; i < sentence.size(); i++) {
            boolean inside = false;
            String misc = sentence.misc()[i];
            if (next < sentence.multiwords().size()) {
                Multiword multiword = sentence.multiwords().get(next);
                if (i == multiword.first()) {
                    place(sentence, multiword, text.length(), starts, ends, token);
                    text.append(multiword.form());
                }
                inside = i >= multiword.first();
                if (inside && i < multiword.last()) {
                    continue;
                }
                if (i == multiword.last()) {
                    misc = multiword.misc();
                    next++;
                }
            }
            if (!inside) {
                starts[token + i] = text.length();
                text.append(sentence.forms()[i]);
                ends[token + i] = text.length();
            }
            if (!misc.contains("SpaceAfter=No")) {
                text.append(' ');
            }
        }
    }

    /**
     * Shares the characters of a multiword token among its words. The words of {@code don't} spell it; where they do not,
     * each takes as many characters as it has itself, at least one is left to each that follows, and the last has the rest.
     */
    private static void place(
            ConlluSentence sentence, Multiword multiword, int offset, int[] starts, int[] ends, int token) {
        int at = 0;
        int length = multiword.form().length();
        for (int i = multiword.first(); i <= multiword.last(); i++) {
            int left = multiword.last() - i;
            int take = left == 0 ? length - at : Math.min(sentence.forms()[i].length(), length - at - left);
            starts[token + i] = offset + at;
            at += Math.max(0, take);
            ends[token + i] = offset + at;
        }
    }
}
