package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whom or what a sentence says that an act was done to that another tells of. Words: {@code happening/blames.tsv}.
 *
 * <pre>
 *   The victims were <b>rebels</b>.                  The ministry described the dead as <b>rebels</b>.
 *   What was hit was <b>a barracks</b>.              The target was <b>a barracks</b>.
 *   The bombs fell on <b>a barracks</b>.             It was aimed at <b>the rebels</b>.
 *   The rifles were received by <b>the rebels</b>.   They were handed over to <b>the rebels</b>.
 * </pre>
 */
final class Victims {

    private static final Set<String> THEY = Set.of("they", "these", "those");
    private static final Set<String> AT = Set.of("against", "on", "at");
    private static final Set<String> TO = Set.of("to", "into", "among", "for");
    private static final Set<String> AIMS = Set.of("aim", "direct", "train");
    private static final Set<String> ONTO = Set.of("on", "in", "into", "onto", "upon", "among");
    private static final Set<String> IT = Set.of("it", "this", "that");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final Negations negations;
    private List<Victim> found = new ArrayList<>();

    /**
     * @param whom the word for whom or what it was done to
     * @param gift whether something was given to them
     */
    record Victim(int whom, boolean gift, boolean denied) {}

    /** @param acts the words for acts */
    Victims(Tokens tokens, BlameSigns signs, Branches tree, BitSet acts, Negations negations) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.negations = negations;
    }

    List<Victim> in(int sentence) {
        found = new ArrayList<>();
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tree.has(token, "cop")) {
                predicate(token);
            }
            if (isBare(token)) {
                add(token, false);
            }
            if (tokens.upos(token) == Upos.VERB) {
                verb(token);
            }
        }
        return List.copyOf(found);
    }

    private void add(int whom, boolean gift) {
        if (whom != NONE && !tree.isRelative(whom) && tokens.upos(whom) != Upos.PRON) {
            found.add(new Victim(whom, gift, negations.isDenied(whom) && !tree.isOnly(whom)));
        }
    }

    private void predicate(int word) {
        int subject = tree.subjectOfPredicate(word);
        if (subject == NONE) {
            return;
        }
        String preposition = tree.preposition(word);
        boolean it = IT.contains(tokens.form(subject).toLowerCase(Locale.ROOT));
        if (AT.contains(preposition) && (it || acts.get(subject))) {
            add(word, false);
        } else if (!preposition.isEmpty()) {
            return;
        } else if (isDoneTo(subject) || isThem(subject)) {
            add(thoseOf(word), false);
        } else if (signs.is(Sign.TARGET, word) && !it) {
            add(subject, false);
        }
    }

    /** {@code Six of the names were <b>those of students</b>}. */
    private int thoseOf(int word) {
        int of = THEY.contains(tree.lemma(word)) || tree.lemma(word).equals("that") ? tree.owner(word) : NONE;
        return of == NONE ? word : of;
    }

    private void verb(int verb) {
        boolean passive = tree.isPassive(verb);
        int subject = tree.subject(verb);
        house(verb, subject);
        if (signs.is(Sign.NAMES, verb)) {
            int as = tree.as(verb);
            if (isDoneTo(tree.doneTo(verb))) {
                add(as == NONE ? tree.child(verb, "xcomp") : as, false);
            }
        }
        if (AIMS.contains(tree.lemma(verb))) {
            add(tree.behind(verb, AT), false);
        }
        if (signs.is(Sign.FALLS, verb) && signs.is(Sign.MISSILE, subject)) {
            int on = tree.behind(verb, ONTO);
            add(on, false);
        }
        boolean gives = signs.is(Sign.GIVES, verb) && passive || signs.is(Sign.GOES, verb) && !passive;
        if (gives) {
            int to = tree.behind(verb, TO);
            add(to == NONE && signs.is(Sign.GOES, verb) ? tree.child(verb, "obj") : to, true);
        }
        if (tree.lemma(verb).equals("receive")) {
            int gift = tree.doneTo(verb);
            boolean told =
                    gift != NONE && (acts.get(gift) || tokens.upos(gift) == Upos.PRON || signs.is(Sign.GIFT, gift));
            add(!told ? NONE : passive ? tree.agent(verb) : subject, true);
        }
    }

    /** {@code The man <b>whom the court condemned</b>}. */
    private boolean isToThem(int clause) {
        int subject = tree.child(clause, "nsubj");
        return subject != NONE && !tree.isRelative(subject) && !tree.isPassive(clause)
                || subject != NONE && tree.isRelative(subject) && tree.isPassive(clause);
    }

    /** {@code Four farmers.} */
    private boolean isBare(int token) {
        return tokens.head(token) == Tokens.ROOT
                && tokens.xpos(token).equals("NNS")
                && !tree.has(token, "cop")
                && !tree.has(token, "nsubj")
                && !tree.has(token, "det")
                && !tree.has(token, "acl")
                && !tokens.form(Math.min(token + 1, tokens.size() - 1)).equals(":");
    }

    /** {@code The building housed rebels}, {@code the school served as a base}. */
    private void house(int verb, int subject) {
        if (!signs.is(Sign.HOUSES, verb)
                || tree.isA(verb, "acl")
                || subject == NONE
                || !signs.is(Sign.HOUSE, subject)) {
            return;
        }
        int as = tree.behind(verb, "as");
        add(as == NONE ? tree.child(verb, "obj") : as, false);
        add(tree.agent(verb), false);
    }

    /** {@code They}, {@code all of them}. */
    private boolean isThem(int subject) {
        boolean several = tokens.upos(subject) == Upos.NUM
                || THEY.contains(tokens.form(subject).toLowerCase(Locale.ROOT));
        if (several && !tree.has(subject, "acl")) {
            return true;
        }
        int of = MostOfThem.isMost(tree.lemma(subject)) ? tree.behind(subject, "of") : NONE;
        return of != NONE && MostOfThem.isThem(tree.lemma(of));
    }

    /** {@code The victims}, {@code those killed}, {@code what was hit}, {@code the place stormed}. */
    private boolean isDoneTo(int noun) {
        if (noun == NONE) {
            return false;
        }
        if (signs.is(Sign.VICTIM, noun) || signs.is(Sign.TARGET, noun)) {
            return true;
        }
        int clause = tree.child(noun, "acl");
        if (clause != NONE && acts.get(clause) && isToThem(clause)) {
            return true;
        }
        boolean done = clause != NONE
                && tokens.xpos(clause).equals("VBN")
                && (acts.get(clause) || tree.has(clause, "aux:pass"));
        return done && (signs.is(Sign.WHAT, noun) || tokens.upos(noun) == Upos.NUM || acts.get(clause));
    }
}
