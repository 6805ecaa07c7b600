package org.rashomon.reading.coref;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.rashomon.text.Tokens;

/**
 * The earlier mentions that a mention may go back to: the last few, and those further back that share a head, a word of a
 * name or its initials. Their number is bounded, so that time grows with the text and not with its square. Mentions are
 * asked for in order, each once.
 */
final class Candidates {

    static final int MOST = 64;

    private static final int NEAR_PRONOUN = 40;
    private static final int NEAR = 16;
    private static final int SAME = 4;

    private final Tokens tokens;
    private final Mentions mentions;
    private final Map<Integer, int[]> byKey = new HashMap<>();
    private final int[] found = new int[MOST];
    private int count;

    Candidates(Tokens tokens, Mentions mentions) {
        this.tokens = tokens;
        this.mentions = mentions;
    }

    /** Finds those of {@code m}, nearest first, and remembers {@code m} for those that follow. */
    int find(int m) {
        count = 0;
        boolean pronoun = mentions.kinds[m] == Mentions.PRONOUN;
        for (int a = m - 1; a >= 0 && a >= m - (pronoun ? NEAR_PRONOUN : NEAR); a--) {
            found[count++] = a;
        }
        if (!pronoun) {
            look(m, mentions.headWords[m]);
            look(m, mentions.lemmas[m] * 31 + 1);
            if (mentions.kinds[m] == Mentions.NAME) {
                lookByName(m);
            }
            remember(m);
        }
        Arrays.sort(found, 0, count);
        return count;
    }

    int get(int index) {
        return found[index];
    }

    private void lookByName(int m) {
        int stop = Math.min(mentions.nameLasts[m], mentions.nameFirsts[m] + 6);
        for (int t = mentions.nameFirsts[m]; t <= stop && count < MOST - 2 * SAME; t++) {
            look(m, wordKey(t));
        }
        if (mentions.nameFirsts[m] == mentions.nameLasts[m]) {
            look(m, tokens.form(mentions.heads[m]).replace(".", "").hashCode() * 31 + 3);
        } else {
            look(m, initials(m).hashCode() * 31 + 3);
        }
    }

    private void look(int m, int key) {
        int[] last = byKey.get(key);
        for (int i = 0; last != null && i < SAME && count < MOST; i++) {
            int a = last[i];
            if (a >= 0 && !has(a, m)) {
                found[count++] = a;
            }
        }
    }

    private boolean has(int a, int m) {
        if (a >= m) {
            return true;
        }
        for (int i = 0; i < count; i++) {
            if (found[i] == a) {
                return true;
            }
        }
        return false;
    }

    private void remember(int m) {
        put(mentions.headWords[m], m);
        put(mentions.lemmas[m] * 31 + 1, m);
        if (mentions.kinds[m] == Mentions.NAME) {
            int stop = Math.min(mentions.nameLasts[m], mentions.nameFirsts[m] + 6);
            for (int t = mentions.nameFirsts[m]; t <= stop; t++) {
                put(wordKey(t), m);
            }
            if (mentions.nameFirsts[m] < mentions.nameLasts[m]) {
                put(initials(m).hashCode() * 31 + 3, m);
            } else {
                put(tokens.form(mentions.heads[m]).replace(".", "").hashCode() * 31 + 3, m);
            }
        }
    }

    private void put(int key, int m) {
        int[] last = byKey.computeIfAbsent(key, k -> {
            int[] none = new int[SAME];
            Arrays.fill(none, -1);
            return none;
        });
        if (last[0] != m) {
            System.arraycopy(last, 0, last, 1, SAME - 1);
            last[0] = m;
        }
    }

    private int wordKey(int token) {
        return MentionFinder.hash(tokens, token, token) * 31 + 2;
    }

    private String initials(int m) {
        StringBuilder initials = new StringBuilder();
        int stop = Math.min(mentions.nameLasts[m], mentions.nameFirsts[m] + 8);
        for (int t = mentions.nameFirsts[m]; t <= stop; t++) {
            char c = tokens.text().charAt(tokens.start(t));
            if (Character.isUpperCase(c)) {
                initials.append(c);
            }
        }
        return initials.toString();
    }

    /** 0 if no mention before has the head of {@code m}, 1 if one among those found has, 2 if one has the same words. */
    int seen(int m) {
        int seen = 0;
        for (int i = 0; i < count; i++) {
            int a = found[i];
            if (mentions.wordings[a] == mentions.wordings[m]) {
                return 2;
            }
            if (mentions.headWords[a] == mentions.headWords[m]) {
                seen = 1;
            }
        }
        return seen;
    }
}
