package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who did it by what is said to be something.
 *
 * <pre>
 *   The rebels were <b>responsible</b>.               The rebels were <b>behind</b> it.
 *   It was <b>the rebels</b> who fired.               The attackers were <b>rebels</b>.
 * </pre>
 */
final class CulpritPredicates {

    private static final Set<String> FOR = Set.of("for", "of", "in");
    private static final Set<String> FROM = Set.of("from", "of", "with", "to");

    /** How nouns for who does something end. */
    private static final List<String> AGENTS = List.of("or", "er", "ist", "ee", "man", "ian");

    private static final int DEEP = 4;

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final IntPredicate speaks;
    private final Doers doers;
    private final Accusations found;

    /**
     * @param acts the words for acts
     * @param speaks which words are words of saying
     */
    CulpritPredicates(
            Tokens tokens,
            BlameSigns signs,
            Branches tree,
            BitSet acts,
            IntPredicate speaks,
            Doers doers,
            Accusations found) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.speaks = speaks;
        this.doers = doers;
        this.found = found;
    }

    /** What is said to be something: {@code X were responsible}, {@code it was X who fired}, {@code the attackers were X}. */
    void read(int word) {
        if (!tree.has(word, "cop")) {
            return;
        }
        int subject = tree.subjectOfPredicate(word);
        if (subject == NONE && signs.is(Sign.GUILTY, word)) {
            subject = lost(word);
        }
        if (subject == NONE) {
            return;
        }
        if (signs.is(Sign.GUILTY, word)) {
            int what = tree.behind(word, FOR);
            if (!doers.isSomethingElse(what)) {
                found.add(subject, word);
            }
            return;
        }
        if (tree.preposition(word).equals("behind") && (doers.isIt(word) || acts.get(word))) {
            found.add(subject, word);
            return;
        }
        boolean bare = tree.preposition(word).isEmpty();
        if (doers.isIt(subject) && bare) {
            int clause = clause(word);
            if (clause == NONE ? isNamed(word) : isDoneByThem(clause)) {
                found.add(word, word);
            }
            return;
        }
        if (doers.isDoer(subject) && (bare || FROM.contains(tree.preposition(word)))) {
            found.add(signs.is(Sign.CAUGHT, word) && tree.owner(word) != NONE ? tree.owner(word) : word, word);
        } else if (signs.is(Sign.DOER, word) && bare && !doers.isIt(subject) && isDefinite(word)) {
            found.add(subject, word);
        }
    }

    /** {@code A gang, wanted for theft, is responsible}: a subject that a participle behind it has taken. */
    private int lost(int word) {
        for (int token = word - 1; token >= tokens.sentenceStart(tokens.sentenceOf(word)); token--) {
            int head = tokens.head(token);
            if (tree.isA(token, "nsubj")
                    && head > token
                    && head < word
                    && tokens.xpos(head).equals("VBN")) {
                return token;
            }
        }
        return NONE;
    }

    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return determiner != NONE && tree.lemma(determiner).equals("the");
    }

    /** {@code It was <b>Israel</b>}, {@code it was <b>Israeli</b>}, {@code it was <b>the Americans</b>}. */
    private boolean isNamed(int word) {
        Upos upos = tokens.upos(word);
        return upos == Upos.PROPN || upos == Upos.ADJ || tokens.xpos(word).equals("NNS") || isAgent(word);
    }

    /** {@code It was a former <b>contractor</b>}. */
    private boolean isAgent(int noun) {
        String lemma = tree.lemma(noun);
        return signs.is(Sign.MANY, noun) || AGENTS.stream().anyMatch(lemma::endsWith);
    }

    /** What is told of whoever it was. */
    private int clause(int word) {
        for (int child : tree.of(word)) {
            boolean told = tree.isA(child, "acl") || tree.isA(child, "ccomp") || tree.isA(child, "csubj");
            if (told && child > word && tokens.upos(child) == Upos.VERB) {
                return child;
            }
        }
        // It may hang on a noun beside the one who did it: "it was a clerk of the firm who did"
        int end = tokens.sentenceEnd(tokens.sentenceOf(word));
        for (int token = word + 1; token < end; token++) {
            if (tokens.relation(token).equals("acl:relcl") && tokens.upos(token) == Upos.VERB && isUnder(token, word)) {
                return token;
            }
        }
        return NONE;
    }

    private boolean isUnder(int token, int top) {
        int above = tokens.head(token);
        for (int step = 0; step < DEEP && above >= 0; step++) {
            if (above == top) {
                return true;
            }
            above = tokens.head(above);
        }
        return false;
    }

    /** {@code It was X <b>who fired</b>}; not {@code it was X that they hit} nor {@code it was X who said so}. */
    private boolean isDoneByThem(int clause) {
        int subject = tree.child(clause, "nsubj");
        return subject != NONE
                && tree.isRelative(subject)
                && !tree.isPassive(clause)
                && !speaks.test(clause)
                && !tree.lemma(clause).equals("be");
    }
}
