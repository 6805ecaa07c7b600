package org.rashomon.lab.train.network;

/**
 * A sentence to learn from.
 *
 * @param forms what is known of each form
 * @param tags indices of the gold tags
 * @param heads the head of each token, -1 for the root
 * @param relations indices of the gold relations
 */
record Example(Form[] forms, int[] tags, int[] heads, int[] relations) {

    /**
     * A form's rows of the embedding table, the first for the word itself, and its vector.
     *
     * @param vector empty if there is none
     * @param frequency how often the word is in the training corpus
     */
    record Form(int[] rows, float[] vector, int frequency) {}

    int size() {
        return forms.length;
    }
}
