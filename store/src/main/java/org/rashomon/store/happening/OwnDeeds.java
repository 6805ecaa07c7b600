package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Tells words that say whether something was meant of a deed that they name themselves; no act told before is spoken of then.
 * Words: {@code happening/meant.tsv}, class WATCH.
 *
 * <pre>
 *   it was a mistake <b>to write</b> the letters           the writing
 *   it is unfortunate <b>that the board met</b>            the meeting
 *   the <b>security</b> lapses                             of those who should have seen to it that nothing happens
 *   the careless acts <b>of Okello</b>                     what Okello did
 *   it was a mistake                                       whatever was told before
 * </pre>
 */
final class OwnDeeds {

    private static final String WATCH = "WATCH";

    private static final Set<String> MARKS = Set.of("to", "that");

    private static final Set<String> CLAUSES = Set.of("csubj", "csubj:outer", "ccomp", "acl", "xcomp");

    private final Set<String> watch;

    OwnDeeds(Lexicons lexicons) {
        watch = Set.copyOf(lexicons.get("happening/meant").rows().stream()
                .filter(row -> row.get("class").equals(WATCH))
                .flatMap(row -> row.list("words").stream())
                .toList());
    }

    /** @param acts which tokens are words for acts */
    boolean names(Tokens tokens, int word, boolean[] acts) {
        int noun = tokens.relation(word).equals("amod") && tokens.head(word) != Tokens.ROOT ? tokens.head(word) : word;
        int end = tokens.sentenceEnd(tokens.sentenceOf(word));
        for (int token = tokens.sentenceStart(tokens.sentenceOf(word)); token < end; token++) {
            boolean watched = tokens.head(token) == word && token < word && watch.contains(lemma(tokens, token));
            boolean somebodys = noun != word && !acts[noun] && tokens.head(token) == noun && isSomebody(tokens, token);
            if (watched || somebodys || tokens.head(token) == word && isClause(tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code The acts of <b>Okello</b>}, {@code <b>Okello</b>'s acts}. */
    private static boolean isSomebody(Tokens tokens, int token) {
        return tokens.upos(token) == Upos.PROPN
                && (tokens.relation(token).equals("nmod:poss")
                        || tokens.relation(token).equals("nmod") && has(tokens, token, "case", Set.of("of", "by")));
    }

    private static boolean isClause(Tokens tokens, int verb) {
        return CLAUSES.contains(tokens.relation(verb)) && has(tokens, verb, "mark", MARKS);
    }

    private static boolean has(Tokens tokens, int head, String relation, Set<String> lemmas) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(head)); token < head; token++) {
            if (tokens.head(token) == head
                    && tokens.relation(token).equals(relation)
                    && lemmas.contains(lemma(tokens, token))) {
                return true;
            }
        }
        return false;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
