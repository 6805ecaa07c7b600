package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/** Turns of phrase that say how what stands with them is held: {@code lexicon/attribution/phrases.tsv}. */
final class Phrases {

    private static final int LONGEST_GAP = 3;
    private static final int FARTHEST = 40;

    private record Phrase(String[] lemmas, boolean after, Stance stance, Row row) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();

    Phrases(Lexicons lexicons) {
        for (Row row : lexicons.get("attribution/phrases").rows()) {
            String[] lemmas = row.get("phrase").split(" ");
            Phrase phrase =
                    new Phrase(lemmas, row.get("scope").equals("after"), row.constant("stance", Stance.class), row);
            byFirst.computeIfAbsent(lemmas[0], k -> new ArrayList<>()).add(phrase);
        }
    }

    /**
     * The stance of the last phrase, in the sentence of {@code token} and between {@code first} and {@code last}, that
     * {@code token} stands under; asserted if there is none.
     */
    Stance of(Trees trees, int token, int first, int last, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        int sentence = tokens.sentenceOf(token);
        int from = Math.max(first, tokens.sentenceStart(sentence));
        int to = Math.min(last, tokens.sentenceEnd(sentence) - 1);
        Stance found = Stance.ASSERTS;
        int bestLength = 0;
        for (int t = from; t <= to; t++) {
            for (Phrase p : beginning(tokens, t)) {
                // "the supposed raid" supposes nothing
                boolean adjective = p.lemmas().length == 1 && trees.is(t, "amod");
                int end = adjective ? -1 : match(tokens, p.lemmas(), t, to);
                boolean under = end > 0 && (!p.after() || end <= token && isUnder(trees, token, t, end));
                if (under && p.lemmas().length >= bestLength) {
                    found = p.stance();
                    bestLength = p.lemmas().length;
                    evidence.add(Evidence.of(p.row().rule(), tokens.span(t, end - 1)));
                }
            }
        }
        return found;
    }

    /** The phrases that begin with a token's lemma, then those that begin with its form. */
    private List<Phrase> beginning(Tokens tokens, int t) {
        String lemma = tokens.lemma(t).toLowerCase(Locale.ROOT);
        List<Phrase> ofLemma = byFirst.getOrDefault(lemma, List.of());
        if (tokens.isIgnoringCase(t, lemma)) {
            return ofLemma;
        }
        List<Phrase> ofForm = byFirst.getOrDefault(tokens.form(t).toLowerCase(Locale.ROOT), List.of());
        if (ofForm.isEmpty() || ofLemma.isEmpty()) {
            return ofForm.isEmpty() ? ofLemma : ofForm;
        }
        List<Phrase> both = new ArrayList<>(ofLemma);
        both.addAll(ofForm);
        return both;
    }

    /**
     * Whether a token hangs under words from {@code from} up to {@code end}, or under what they hang on, with no clause
     * between that stands for itself: "he cannot do without them now, so we will work together" says that we will.
     */
    private static boolean isUnder(Trees trees, int token, int from, int end) {
        Tokens tokens = trees.tokens();
        for (int at = token, steps = 0; at >= 0 && steps < FARTHEST; at = tokens.head(at), steps++) {
            for (int word = from; word < end; word++) {
                if (at == word || at == tokens.head(word) || tokens.head(at) == word) {
                    return true;
                }
            }
            if (!ClauseMood.governs(trees, at)
                    || trees.is(at, "parataxis")
                    || tokens.relation(at).equals("acl:relcl")) {
                return false;
            }
        }
        return false;
    }

    /** The token after a match that begins at {@code at}; -1 for none. */
    private static int match(Tokens tokens, String[] lemmas, int at, int to) {
        int t = at;
        for (int i = 0; i < lemmas.length; i++) {
            if (lemmas[i].equals("*")) {
                int limit = Math.min(to, t + LONGEST_GAP);
                int next = t + 1;
                while (next <= limit && !is(tokens, next, lemmas[i + 1])) {
                    next++;
                }
                if (next > limit) {
                    return -1;
                }
                t = next;
                continue;
            }
            if (t > to || !is(tokens, t, lemmas[i])) {
                return -1;
            }
            t++;
        }
        return t;
    }

    private static boolean is(Tokens tokens, int token, String word) {
        return tokens.lemma(token).equalsIgnoreCase(word)
                || tokens.isIgnoringCase(token, word)
                || word.equals("not")
                        && tokens.end(token) - tokens.start(token) == 3
                        && tokens.form(token).toLowerCase(Locale.ROOT).startsWith("n")
                        && tokens.form(token).endsWith("t");
    }
}
