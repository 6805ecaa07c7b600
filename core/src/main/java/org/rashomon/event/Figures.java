package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Numbers that are told of an act apart from it.
 *
 * <pre>
 *   Rescue workers put the death <b>toll</b> at 23.
 *   The number of <b>martyrs</b> rose to 41.
 *   Four of our own are <b>dead</b>.
 *   There were nine <b>deaths</b>.
 * </pre>
 */
final class Figures {

    private static final Set<String> COUNTS = Set.of("number", "count", "figure", "total", "tally", "toll");

    private final Tree tree;
    private final Tokens tokens;
    private final MentionWords words;

    Figures(Tree tree, MentionWords words) {
        this.tree = tree;
        this.tokens = tree.tokens();
        this.words = words;
    }

    /** Whether a word says what a number of its sentence counts. */
    boolean isTold(int token) {
        boolean names = tokens.upos(token) == Upos.ADJ || tokens.upos(token) == Upos.NOUN;
        return names
                && words.isFigure(lemma(token))
                && !isOfFigure(token)
                && (isDead(token) || isNumbered(token) || rating(token) != NONE);
    }

    /** Whether a verb only gives the number of something. */
    boolean isRating(int verb) {
        if (!words.rates(lemma(verb))) {
            return false;
        }
        if (isPutAt(verb)) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            boolean figure = words.isFigure(lemma(child)) || COUNTS.contains(lemma(child));
            if (figure && isRated(child) && gives(verb)) {
                return true;
            }
        }
        return false;
    }

    /** {@code put the delivery at 16,000 tonnes} */
    private boolean isPutAt(int verb) {
        if (tree.firstChild(verb, "obj") == NONE) {
            return false;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int preposition = tree.firstChild(child, "case");
            boolean number = tokens.upos(child) == Upos.NUM || tree.firstChild(child, "nummod") != NONE;
            if (number && preposition != NONE && tree.lemma(preposition, "at")) {
                return true;
            }
        }
        return false;
    }

    /** The verb that gives the number of what a noun counts; {@link Tree#NONE} if none does. */
    private int rating(int noun) {
        int top = noun;
        while (top >= 0
                && (tree.isA(top, "nmod") || tree.is(top, "compound"))
                && COUNTS.contains(lemma(tree.head(top)))) {
            top = tree.head(top);
        }
        int verb = tree.head(top);
        return verb >= 0 && isRated(top) && words.rates(lemma(verb)) && gives(verb) ? verb : NONE;
    }

    private boolean isRated(int noun) {
        return tree.is(noun, "obj") || tree.isA(noun, "nsubj");
    }

    /** {@code at 23}, {@code to 41}, {@code reached 41}. */
    private boolean gives(int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            boolean place = tree.is(child, "obl") || tree.is(child, "obj");
            if (place && child > verb && (tokens.upos(child) == Upos.NUM || tree.firstChild(child, "nummod") != NONE)) {
                return true;
            }
        }
        return false;
    }

    /** {@code four of our own are dead}. */
    private boolean isDead(int token) {
        int subject = tree.firstChild(token, "nsubj");
        boolean counted =
                subject != NONE && (tokens.upos(subject) == Upos.NUM || tree.firstChild(subject, "nummod") != NONE);
        return counted && tree.firstChild(token, "cop") != NONE;
    }

    /** {@code The <b>death</b> toll}: it is the toll that is told of. */
    private boolean isOfFigure(int token) {
        return tree.is(token, "compound") && words.isFigure(lemma(tree.head(token)));
    }

    /** {@code A list of 26 dead}, {@code there were nine deaths}. */
    private boolean isNumbered(int token) {
        return tree.firstChild(token, "nummod") != NONE && !acts(token);
    }

    /** {@code two victims testified}; not {@code there were two victims}. */
    private boolean acts(int token) {
        int verb = tree.head(token);
        return tree.is(token, "nsubj")
                && verb >= 0
                && tree.isVerbal(verb)
                && tree.firstChild(verb, "expl") == NONE
                && !words.rates(lemma(verb));
    }

    private String lemma(int token) {
        return tree.lemma(token).toLowerCase(Locale.ROOT);
    }
}
