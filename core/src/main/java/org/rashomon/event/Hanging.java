package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.function.IntPredicate;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * How near a place or a time hangs to an act: under it, or under a word that the act hangs under. What stands in a clause of its
 * own is of that clause.
 *
 * <pre>
 *   The army shelled the town in May.                           shelled: May
 *   The army shelled the town that rebels had seized in May.    seized: May; shelled: nothing
 *   The army shelled the town after it had left Goma.           shelled: nothing of Goma
 *   In Goma, rebels left and the army came.                     left, came: Goma
 *   The talks failed in Goma, where rebels met the army.        met: Goma
 * </pre>
 */
final class Hanging {

    /** They do not hang together. */
    static final int APART = Integer.MAX_VALUE;

    /** No act but the one that is asked for. */
    static final IntPredicate NO_OTHER = token -> false;

    private static final int DEEPEST = 8;
    private static final int HIGHEST = 6;

    /** What hangs beside an act is farther than what hangs under it. */
    private static final int BESIDE = 4;

    private final Tree tree;
    private final WordClasses<Circumstance> words;

    Hanging(Tree tree, WordClasses<Circumstance> words) {
        this.tree = tree;
        this.words = words;
    }

    /**
     * Steps between a place and an act, or {@link #APART}.
     *
     * @param other whether a token is an act of another kind, whose place it would be
     */
    int ofPlace(int place, int act, IntPredicate other) {
        int below = below(place, act, other);
        return below == APART && !tree.under(place, act) ? beside(place, act, "where") : below;
    }

    /** The same for a time. */
    int ofTime(int time, int act, IntPredicate other) {
        if (isOfAnotherThing(time, act)) {
            return APART;
        }
        int below = below(time, act, other);
        return below == APART && !tree.under(time, act) && !isSpokenOf(act) ? beside(time, act, "when") : below;
    }

    /** Steps from a token up to what it hangs under, or {@link #APART}. */
    int below(int token, int top) {
        return below(token, top, NO_OTHER);
    }

    private int below(int token, int top, IntPredicate other) {
        int steps = 0;
        for (int t = token; t >= 0 && steps < DEEPEST; t = tree.head(t), steps++) {
            if (t == top) {
                return steps;
            }
            boolean modifies = tree.isA(t, "acl") && tree.head(t) != top;
            if (t != token && (isClause(t) || modifies || isSentenceOfItsOwn(t) || other.test(t))) {
                return APART;
            }
        }
        return APART;
    }

    /**
     * Under one word with the act, both in the same clause; or what a clause is about that begins with {@code where} or {@code
     * when}.
     */
    private int beside(int token, int act, String adverb) {
        int above = tree.head(token);
        int steps = 0;
        for (int t = act; t >= 0 && steps < HIGHEST; t = tree.head(t), steps++) {
            if (t == above) {
                return BESIDE + steps;
            }
            if (tree.isA(t, "acl")) {
                return opensWith(t, adverb) && below(token, tree.head(t)) != APART ? BESIDE + steps : APART;
            }
            if (isClause(t) || isSentenceOfItsOwn(t) && token > tree.head(t)) {
                return APART;
            }
        }
        return APART;
    }

    /** The head of a clause that has its own time and place. */
    private boolean isClause(int token) {
        return tree.isA(token, "ccomp")
                || tree.isA(token, "parataxis")
                || tree.isA(token, "advcl") && isMarkedApart(token);
    }

    /** {@code the trial was in May, and appeals are likely}: joined by {@code and}, with a subject each. */
    private boolean isSentenceOfItsOwn(int token) {
        return tree.isA(token, "conj") && tree.firstChildA(token, "nsubj") != NONE;
    }

    private boolean isMarkedApart(int clause) {
        for (int i = 0; i < tree.childCount(clause); i++) {
            int child = tree.child(clause, i);
            if (child < clause
                    && (tree.isA(child, "mark") || tree.isA(child, "case"))
                    && words.is(Circumstance.APART, tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Goma, where rebels met the army}; {@code 2014, when Russia annexed Crimea}. */
    private boolean opensWith(int clause, String adverb) {
        for (int i = 0; i < tree.childCount(clause); i++) {
            int child = tree.child(clause, i);
            if (child < clause && tree.lemma(child, adverb)) {
                return true;
            }
        }
        return false;
    }

    /** {@code broke the 2015 agreement}, {@code from $4 billion in 2021}: the time of a thing or a sum, not of what is done. */
    private boolean isOfAnotherThing(int time, int act) {
        int thing = tree.head(time);
        if (thing < 0 || thing == act || tree.isVerbal(thing)) {
            return false;
        }
        boolean modifier = tree.isA(time, "compound")
                || tree.isA(time, "nummod")
                || tree.isA(time, "amod")
                || tree.is(time, "nmod:poss")
                || tree.isA(time, "nmod") && tree.preposition(time).equals("of");
        // "in a Friday interview" is on Friday
        boolean occasion = tree.isA(thing, "obl") && words.is(Circumstance.DURING, tree.preposition(thing));
        boolean ofStart =
                tree.preposition(thing).equals("from") && tree.preposition(time).equals("in");
        return ofStart || modifier && !occasion && !isFronted(time, thing);
    }

    /** {@code In 2014 Russian troops seized the port}: no year of troops, whatever the tree says. */
    private boolean isFronted(int time, int subject) {
        Tokens tokens = tree.tokens();
        int before = time - 1;
        return tree.isA(subject, "nsubj")
                && before >= 0
                && before == tokens.sentenceStart(tokens.sentenceOf(time))
                && tokens.upos(before) == Upos.ADP;
    }

    /** {@code condemned the strike on Friday}: the act is only spoken of, by a verb that has its own time. */
    private boolean isSpokenOf(int act) {
        Tokens tokens = tree.tokens();
        int above = tree.head(act);
        if (above < 0 || tokens.upos(act) != Upos.NOUN) {
            return false;
        }
        if (tree.is(act, "obj") || tree.is(act, "nsubj:pass")) {
            return tree.isVerbal(above) && !tree.is(Governor.SUPPORT, tree.lemma(above));
        }
        boolean oblique = tree.isA(act, "obl") || tree.isA(act, "nmod");
        return oblique && words.is(Circumstance.GROUNDS, tree.preposition(act)) && tree.firstChild(act, "case") != NONE;
    }
}
