package org.rashomon.lab.teacher;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Sentences side by side, filled up to the longest. Word 0 of each is the mark before the sentence, which stands for the root. */
final class Batch {

    /** Share of words that are taken for unknown ones while it learns. */
    private static final double UNKNOWN = 0.1;

    private static final float NEVER = -1e4f;

    final int sentences;
    final int length;
    final int words;
    final NDArray pieces;
    final NDArray attention;
    final NDArray wordOfPiece;
    final NDArray firstPieces;
    final NDArray rows;
    final NDArray vectors;
    final NDArray arcMask;
    final NDArray real;
    final NDArray tags;
    final NDArray heads;
    final NDArray headWords;
    final NDArray relations;
    final int tokens;

    /**
     * @param width how many rows of the table of forms each word has, filled up
     * @param none the row to fill up with
     */
    Batch(NDManager manager, List<Lesson> lessons, int width, int none, int dimensions, int[] marks, SplittableRandom random, boolean training) {
        sentences = lessons.size();
        length = lessons.stream().mapToInt(Lesson::length).max().orElseThrow();
        words = 1 + lessons.stream().mapToInt(Lesson::size).max().orElseThrow();
        long[] piece = new long[sentences * length];
        float[] mask = new float[sentences * length];
        Arrays.fill(mask, NEVER);
        long[] wordOf = new long[sentences * length];
        long[] first = new long[sentences * words];
        long[] row = new long[sentences * words * width];
        Arrays.fill(row, none);
        float[] vector = new float[sentences * words * dimensions];
        float[] arcs = new float[sentences * words * words];
        Arrays.fill(arcs, NEVER);
        float[] realWords = new float[sentences * words];
        long[] tag = new long[sentences * words];
        long[] head = new long[sentences * words];
        long[] headWord = new long[sentences * words];
        long[] relation = new long[sentences * words];
        int count = 0;
        for (int s = 0; s < sentences; s++) {
            Lesson lesson = lessons.get(s);
            int at = s * length;
            piece[at] = marks[0];
            mask[at] = 0;
            wordOf[at] = (long) s * words;
            first[s * words] = at;
            at++;
            for (int t = 0; t < lesson.size(); t++) {
                int w = s * words + t + 1;
                first[w] = at;
                for (int p : lesson.pieces()[t]) {
                    piece[at] = p;
                    mask[at] = 0;
                    wordOf[at++] = w;
                }
                int[] own = lesson.rows()[t];
                for (int i = 0; i < own.length; i++) {
                    row[w * width + i] = i == 0 && training && random.nextDouble() < UNKNOWN ? 0 : own[i];
                }
                System.arraycopy(lesson.vectors()[t], 0, vector, w * dimensions, lesson.vectors()[t].length);
                for (int h = 0; h <= lesson.size(); h++) {
                    if (h != t + 1) {
                        arcs[w * words + h] = 0;
                    }
                }
                realWords[w] = 1;
                tag[w] = Math.max(0, lesson.tags()[t]);
                head[w] = lesson.heads()[t] + 1L;
                headWord[w] = (long) s * words + lesson.heads()[t] + 1;
                relation[w] = Math.max(0, lesson.relations()[t]);
                count++;
            }
            piece[at] = marks[1];
            mask[at] = 0;
            wordOf[at] = (long) s * words;
        }
        tokens = count;
        pieces = manager.create(piece, new Shape(sentences, length));
        attention = manager.create(mask, new Shape(sentences, 1, 1, length));
        wordOfPiece = manager.create(wordOf);
        firstPieces = manager.create(first);
        rows = manager.create(row, new Shape((long) sentences * words, width));
        vectors = manager.create(vector, new Shape((long) sentences * words, dimensions));
        arcMask = manager.create(arcs, new Shape(sentences, words, words));
        real = manager.create(realWords);
        tags = manager.create(tag, new Shape((long) sentences * words, 1));
        heads = manager.create(head, new Shape((long) sentences * words, 1));
        headWords = manager.create(headWord);
        relations = manager.create(relation, new Shape((long) sentences * words, 1));
    }
}
