package org.rashomon.lab.corpus;

import java.util.List;

/**
 * One sentence of a CoNLL-U file as parallel arrays over its words; empty nodes are left out. Columns that are not there
 * hold {@code _}.
 *
 * @param comments the lines that begin with {@code #}, without it, trimmed
 * @param heads index of the head in this sentence, counted from 0; -1 for the root and where no head is given
 * @param multiwords the multiword tokens, in order
 */
public record ConlluSentence(
        List<String> comments,
        String[] forms,
        String[] lemmas,
        String[] upos,
        String[] xpos,
        String[] features,
        int[] heads,
        String[] relations,
        String[] misc,
        List<Multiword> multiwords) {

    /**
     * A token that stands for several words: {@code don't}.
     *
     * @param first its first word, counted from 0
     * @param last its last word
     */
    public record Multiword(int first, int last, String form, String misc) {}

    public int size() {
        return forms.length;
    }

    /**
     * Its words with a space after each.
     *
     * @param starts takes where each word begins
     * @param ends takes where each word ends
     */
    public String spaced(int[] starts, int[] ends) {
        StringBuilder text = new StringBuilder();
        for (int t = 0; t < forms.length; t++) {
            starts[t] = text.length();
            ends[t] = text.append(forms[t]).length();
            text.append(' ');
        }
        return text.toString();
    }

    /** The value of a comment {@code # name = value}; empty if it is not there or has no value. */
    public String comment(String name) {
        for (String comment : comments) {
            if (comment.startsWith(name)) {
                String rest = comment.substring(name.length()).strip();
                if (rest.startsWith("=")) {
                    return rest.substring(1).strip();
                }
            }
        }
        return "";
    }

    /** Whether there is a comment {@code # name} or {@code # name …}. */
    public boolean hasComment(String name) {
        return comments.stream().anyMatch(c -> c.equals(name) || c.startsWith(name + " "));
    }
}
