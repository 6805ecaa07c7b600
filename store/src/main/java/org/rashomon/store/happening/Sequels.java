package org.rashomon.store.happening;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether a clause goes on about those whom a text has just told of, so that where it was the act was too.
 *
 * <pre>
 *   A post was shelled. <b>The gunners</b> stood in a wood near Orlik.
 *   A man was seized. <b>He</b> had gone to the port of Orlik, his wife said.
 *   Two men were held. <b>They</b> will be tried in Orlik.          not: still to come
 *   Two men were killed. <b>They</b> were buried in Orlik.          not: {@code happening/aftermaths.tsv}
 *   Two men were killed. <b>Students</b> marched in Orlik.          not: others
 * </pre>
 */
final class Sequels {

    private static final Set<String> KNOWN = Set.of("the", "this", "that", "these", "those", "both", "all");

    private static final Set<String> SAME =
            Set.of("he", "she", "they", "it", "we", "this", "that", "all", "both", "who");

    private static final Set<String> THINGS = Set.of("it", "this", "that");

    private static final Set<String> RELATIVES = Set.of("who", "which", "that");

    private static final Set<String> TO_COME = Set.of("will", "shall", "would", "may", "might", "could", "can", "must");

    private static final int MOST_STEPS = 8;

    private final Tokens tokens;
    private final IntPredicate speaks;
    private final Words words;

    /** The verbs of what comes after an act. */
    record Words(Set<String> aftermaths) {
        static Words of(Lexicons lexicons) {
            Set<String> verbs = new HashSet<>();
            for (Row row : lexicons.get("happening/aftermaths").rows()) {
                verbs.addAll(row.list("words"));
            }
            return new Words(verbs);
        }
    }

    /** @param speaks which tokens are words of saying: where somebody speaks is not where it was */
    Sequels(Tokens tokens, IntPredicate speaks, Words words) {
        this.tokens = tokens;
        this.speaks = speaks;
        this.words = words;
    }

    /** Whether the clause that a place hangs in goes on so. */
    boolean goesOnAt(int place) {
        int token = place;
        for (int steps = 0; steps < MOST_STEPS && tokens.head(token) != Tokens.ROOT; steps++) {
            if (isClause(token)) {
                return isOfSame(token);
            }
            if (tokens.relation(token).startsWith("nsubj") && token != place) {
                return false;
            }
            token = tokens.head(token);
        }
        return isOfSame(token);
    }

    private boolean isClause(int token) {
        String relation = tokens.relation(token);
        return tokens.upos(token) == Upos.VERB
                || relation.equals("ccomp")
                || relation.startsWith("advcl")
                || relation.equals("parataxis");
    }

    private boolean isOfSame(int clause) {
        int verb = clause;
        for (int steps = 0; steps < MOST_STEPS; steps++) {
            if (speaks.test(verb) || isLater(verb)) {
                return false;
            }
            int subject = subject(verb);
            if (subject >= 0) {
                // "The ferry was off Orlik" says where the ferry was, and an act was done to another ship
                boolean thing = tokens.upos(verb) != Upos.VERB && tokens.upos(subject) == Upos.NOUN;
                boolean relative = RELATIVES.contains(lemma(subject))
                        && tokens.relation(verb).startsWith("acl")
                        && tokens.head(verb) != Tokens.ROOT;
                // "a man who died at Orlik" is another man
                return !thing && isKnown(relative ? tokens.head(verb) : subject);
            }
            String relation = tokens.relation(verb);
            if (relation.equals("acl")) {
                // "the bomb released over Orlik"
                return isKnown(tokens.head(verb));
            }
            boolean shared = relation.equals("conj") || relation.equals("xcomp") || relation.equals("advcl");
            if (!shared || tokens.head(verb) == Tokens.ROOT) {
                return false;
            }
            verb = tokens.head(verb);
        }
        return false;
    }

    private boolean isLater(int verb) {
        return isToCome(verb) || words.aftermaths.contains(lemma(verb));
    }

    /** Whether a verb tells what those of an act do after it: {@code they will be tried}, {@code they were buried}; not {@code it landed}, as a jet does that is hit. */
    boolean isOfAftermath(int verb) {
        int subject = subject(verb);
        boolean it = subject >= 0 && THINGS.contains(lemma(subject));
        return isLater(verb) && !it;
    }

    private int subject(int verb) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == verb && tokens.relation(token).startsWith("nsubj")) {
                return token;
            }
        }
        return -1;
    }

    private boolean isToCome(int verb) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < verb; token++) {
            if (tokens.head(token) == verb
                    && tokens.relation(token).startsWith("aux")
                    && TO_COME.contains(lemma(token))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject is told of as known: {@code <b>the</b> gunners}, {@code <b>they</b>}; not {@code students}. */
    boolean isKnown(int subject) {
        if (tokens.upos(subject) == Upos.PRON) {
            return SAME.contains(lemma(subject));
        }
        if (tokens.upos(subject) == Upos.PROPN) {
            return false;
        }
        int sentence = tokens.sentenceOf(subject);
        for (int token = tokens.sentenceStart(sentence); token < subject; token++) {
            if (tokens.head(token) == subject) {
                String relation = tokens.relation(token);
                if (relation.equals("nmod:poss") || relation.equals("det") && KNOWN.contains(lemma(token))) {
                    return true;
                }
            }
        }
        return false;
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
