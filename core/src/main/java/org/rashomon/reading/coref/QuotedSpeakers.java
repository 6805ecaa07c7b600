package org.rashomon.reading.coref;

import java.util.Arrays;
import org.rashomon.text.Tokens;

/**
 * Who speaks the words in which a pronoun of the third person stands: whoever it means, it is not the speaker.
 *
 * <pre>
 *   Okoro wrote, "He has been my friend for years."     He is not Okoro
 * </pre>
 * Does not fire outside quotation marks, where people do speak of themselves so: {@code Okoro said he would resign}.
 */
final class QuotedSpeakers {

    private static final int NOBODY = -1;
    private static final int FARTHEST = 16;

    private final Tokens tokens;
    private final boolean[] quoted;
    /** Of each token its subject, or -1. */
    private final int[] subjects;
    /** Of each token a verb beside its clause and outside the quotation marks, or -1. */
    private final int[] besides;

    QuotedSpeakers(Tokens tokens) {
        this.tokens = tokens;
        int n = tokens.size();
        quoted = new boolean[n];
        subjects = new int[n];
        besides = new int[n];
        Arrays.fill(subjects, NOBODY);
        Arrays.fill(besides, NOBODY);
        boolean inside = false;
        for (int t = 0; t < n; t++) {
            char c = tokens.text().charAt(tokens.start(t));
            if (c == '“' || c == '"' || c == '”') {
                inside = c == '“' || c == '"' && !inside;
            }
            quoted[t] = inside;
            int head = tokens.head(t);
            if (head != Tokens.ROOT && tokens.relation(t).equals("nsubj")) {
                subjects[head] = t;
            }
            if (head != Tokens.ROOT && !inside && tokens.relation(t).equals("parataxis")) {
                besides[head] = t;
            }
        }
    }

    /** The token that heads the speaker of the quoted words around a token, or -1. */
    int of(int token) {
        if (!quoted[token]) {
            return NOBODY;
        }
        int at = token;
        for (int steps = 0; steps < FARTHEST && at != Tokens.ROOT; steps++) {
            if (!quoted[at]) {
                return subjects[at];
            }
            if (besides[at] != NOBODY && subjects[besides[at]] != NOBODY) {
                return subjects[besides[at]];
            }
            at = tokens.head(at);
        }
        return NOBODY;
    }
}
