package org.rashomon.lab.teacher;

/**
 * A sentence for the teacher.
 *
 * @param pieces for each word its pieces
 * @param rows for each word its rows of the table of forms
 * @param vectors for each word its vector, empty if there is none
 * @param tags of each word, -1 where unknown
 * @param heads of each word, -1 for the root
 * @param relations of each word, -1 where unknown
 */
record Lesson(int[][] pieces, int[][] rows, float[][] vectors, int[] tags, int[] heads, int[] relations) {

    int size() {
        return pieces.length;
    }

    /** How many pieces there are, with one before and one after the sentence. */
    int length() {
        int length = 2;
        for (int[] word : pieces) {
            length += word.length;
        }
        return length;
    }
}
