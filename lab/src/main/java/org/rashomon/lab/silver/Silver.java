package org.rashomon.lab.silver;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Labels that the teacher gives to the {@link SilverTexts}, without a word of them: for each document its sentences, for
 * each sentence where its tokens are and their labels. Nothing but the texts gives them a meaning.
 *
 * <p>The file: gzip; lists of tags and relations as counted strings; documents as id, hash of the text, number of
 * sentences, then number of tokens of each, then columns: gap before each token, its length, tag, head (distance, 0 for
 * the root), relation, certainty of the sentence in hundredths.
 *
 * @param tags Penn tag and universal tag as one
 * @param relations full UD relations
 */
public record Silver(List<String> tags, List<String> relations, List<Doc> documents) {

    private static final int MAGIC = 0x52534c31;

    /** The last column, of sentences; the first is of sentences too, all others are of tokens. */
    private static final int CERTAINTY = 6;

    /** @param hash of the text that was labelled, as {@link String#hashCode()} has it */
    public record Doc(String id, int hash, List<Sentence> sentences) {}

    /**
     * @param starts offsets in the text
     * @param heads tokens of the sentence from 0, -1 for the root
     * @param certainty mean over tokens of the probability that tag and head are right, in hundredths
     */
    public record Sentence(int[] starts, int[] ends, int[] tags, int[] heads, int[] relations, int certainty) {

        public int size() {
            return starts.length;
        }

        private Sentence sure(int hundredths) {
            return new Sentence(starts, ends, tags, heads, relations, hundredths);
        }

        private void read(int column, DataInputStream in) throws IOException {
            for (int t = 0; t < size(); t++) {
                int value = number(in);
                switch (column) {
                    case 1:
                        starts[t] = value;
                        break;
                    case 2:
                        ends[t] = value;
                        break;
                    case 3:
                        tags[t] = value;
                        break;
                    case 4:
                        heads[t] = value == 0 ? -1 : t + value;
                        break;
                    default:
                        relations[t] = value;
                }
            }
        }
    }

    public void write(OutputStream stream) throws IOException {
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new GZIPOutputStream(stream, 1 << 16)))) {
            out.writeInt(MAGIC);
            for (List<String> strings : List.of(tags, relations)) {
                out.writeInt(strings.size());
                for (String string : strings) {
                    out.writeUTF(string);
                }
            }
            out.writeInt(documents.size());
            for (Doc document : documents) {
                out.writeUTF(document.id);
                out.writeInt(document.hash);
                out.writeInt(document.sentences.size());
            }
            for (int column = 0; column <= CERTAINTY; column++) {
                for (Doc document : documents) {
                    int end = 0;
                    for (Sentence sentence : document.sentences) {
                        write(sentence, column, end, out);
                        end = sentence.ends[sentence.size() - 1];
                    }
                }
            }
        }
    }

    private static void write(Sentence sentence, int column, int before, DataOutputStream out) throws IOException {
        if (column == 0) {
            number(sentence.size(), out);
            return;
        }
        if (column == CERTAINTY) {
            number(sentence.certainty, out);
            return;
        }
        for (int t = 0; t < sentence.size(); t++) {
            switch (column) {
                case 1:
                    number(sentence.starts[t] - (t == 0 ? before : sentence.ends[t - 1]), out);
                    break;
                case 2:
                    number(sentence.ends[t] - sentence.starts[t], out);
                    break;
                case 3:
                    number(sentence.tags[t], out);
                    break;
                case 4:
                    number(sentence.heads[t] < 0 ? 0 : sentence.heads[t] - t, out);
                    break;
                default:
                    number(sentence.relations[t], out);
            }
        }
    }

    /** Seven bits a byte, small absolute values first. */
    private static void number(int value, DataOutputStream out) throws IOException {
        int bits = value << 1 ^ value >> 31;
        while (bits >>> 7 != 0) {
            out.write(bits & 0x7f | 0x80);
            bits >>>= 7;
        }
        out.write(bits);
    }

    private static int number(DataInputStream in) throws IOException {
        int bits = 0;
        for (int shift = 0; ; shift += 7) {
            int b = in.readUnsignedByte();
            bits |= (b & 0x7f) << shift;
            if (b < 0x80) {
                return bits >>> 1 ^ -(bits & 1);
            }
        }
    }

    /** @throws IOException if it is no such file */
    public static Silver read(InputStream stream) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream, 1 << 16)))) {
            if (in.readInt() != MAGIC) {
                throw new IOException("not a file of silver labels");
            }
            List<List<String>> lists = new ArrayList<>();
            for (int k = 0; k < 2; k++) {
                String[] strings = new String[in.readInt()];
                for (int i = 0; i < strings.length; i++) {
                    strings[i] = in.readUTF();
                }
                lists.add(List.of(strings));
            }
            int[][] sizes = new int[in.readInt()][];
            String[] ids = new String[sizes.length];
            int[] hashes = new int[sizes.length];
            for (int d = 0; d < sizes.length; d++) {
                ids[d] = in.readUTF();
                hashes[d] = in.readInt();
                sizes[d] = new int[in.readInt()];
            }
            List<Doc> documents = new ArrayList<>();
            for (int d = 0; d < sizes.length; d++) {
                List<Sentence> sentences = new ArrayList<>();
                for (int s = 0; s < sizes[d].length; s++) {
                    int n = number(in);
                    sentences.add(new Sentence(new int[n], new int[n], new int[n], new int[n], new int[n], 0));
                }
                documents.add(new Doc(ids[d], hashes[d], sentences));
            }
            for (int column = 1; column <= CERTAINTY; column++) {
                for (Doc document : documents) {
                    for (int s = 0; s < document.sentences.size(); s++) {
                        Sentence sentence = document.sentences.get(s);
                        if (column == CERTAINTY) {
                            document.sentences.set(s, sentence.sure(number(in)));
                        } else {
                            sentence.read(column, in);
                        }
                    }
                }
            }
            for (Doc document : documents) {
                int end = 0;
                for (Sentence sentence : document.sentences) {
                    for (int t = 0; t < sentence.size(); t++) {
                        sentence.starts[t] += end;
                        sentence.ends[t] += sentence.starts[t];
                        end = sentence.ends[t];
                    }
                }
            }
            return new Silver(lists.get(0), lists.get(1), documents);
        }
    }
}
