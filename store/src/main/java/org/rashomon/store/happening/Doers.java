package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Which words stand for whoever did an act, and which for the act: {@code the attackers}, {@code those behind it}, {@code the men who
 * fired}; {@code it}, {@code the bombs}.
 */
final class Doers {

    private static final Set<String> IT = Set.of("it", "this", "that");
    private static final Set<String> WHAT_IS_SAID = Set.of("it", "this", "that", "which", "they", "these", "those");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;

    /** @param acts the words for acts */
    Doers(Tokens tokens, BlameSigns signs, Branches tree, BitSet acts) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
    }

    /** {@code The attackers}, {@code the men who fired}, {@code those behind it}. */
    boolean isDoer(int noun) {
        if (noun == NONE) {
            return false;
        }
        if (signs.is(Sign.DOER, noun)) {
            return true;
        }
        if (!signs.is(Sign.ANYONE, noun)) {
            return false;
        }
        for (int clause : tree.of(noun)) {
            boolean behind = tree.preposition(clause).equals("behind") || signs.is(Sign.GUILTY, clause);
            if (behind || tree.isA(clause, "acl") && didIt(clause)) {
                return true;
            }
        }
        return false;
    }

    private boolean didIt(int clause) {
        int subject = tree.child(clause, "nsubj");
        boolean active = subject != NONE && tree.isRelative(subject) && !tree.isPassive(clause);
        boolean act = acts.get(clause) || signs.is(Sign.DOES, clause);
        for (int other : tree.of(clause)) {
            act |= tree.isA(other, "conj") && acts.get(other);
        }
        return active && act;
    }

    /** {@code Called <b>them</b> bandits}, where those who did it were told of last. */
    boolean isThem(int pronoun) {
        if (pronoun == NONE || !tree.lemma(pronoun).equals("they")) {
            return false;
        }
        int from = tokens.sentenceStart(Math.max(0, tokens.sentenceOf(pronoun) - 1));
        for (int token = from; token < pronoun; token++) {
            boolean noun = tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PRON;
            if (noun && isDoer(token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Those who look for the perpetrators should look to X}. */
    boolean isAboutDoers(int verb) {
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < verb; token++) {
            if (signs.is(Sign.DOER, token)) {
                return true;
            }
        }
        return false;
    }

    boolean isIt(int token) {
        return token != NONE
                && IT.contains(tokens.form(token).toLowerCase(Locale.ROOT))
                && tokens.upos(token) == Upos.PRON;
    }

    /** {@code It}, {@code the attack}, {@code the bombs}. */
    boolean isDeed(int subject) {
        return acts.get(subject)
                || signs.is(Sign.MISSILE, subject)
                || tokens.upos(subject) == Upos.PRON && isSaid(subject);
    }

    /** {@code Blamed X for <b>the fire</b>}: it is no act that is told of. */
    boolean isSomethingElse(int what) {
        return what != NONE && !acts.get(what) && !isSaid(what);
    }

    /** Whether a word takes up what was said: {@code it}, {@code those}. */
    boolean isSaid(int word) {
        return WHAT_IS_SAID.contains(tree.lemma(word));
    }
}
