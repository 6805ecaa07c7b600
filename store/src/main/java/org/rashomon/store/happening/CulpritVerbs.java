package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.BitSet;
import java.util.Set;
import org.rashomon.store.happening.Accused.Proof;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who did it by a verb of tracing, blaming, naming or doing.
 *
 * <pre>
 *   The evidence <b>points</b> to the rebels.         Police <b>traced</b> the bomb to the rebels.
 *   The mayor <b>blamed</b> the rebels.               It was <b>carried out</b> by the rebels.
 *   Shells <b>came</b> from where the rebels are.     The rebels <b>did</b> it.
 * </pre>
 */
final class CulpritVerbs {

    private static final Set<String> TO = Set.of("to", "at", "toward", "towards", "on", "upon", "in", "against");
    private static final Set<String> TRACED = Set.of("to", "on");
    private static final Set<String> AMONG = Set.of("in", "among", "within", "at", "to", "toward", "towards");
    private static final Set<String> FOR = Set.of("for", "of", "in");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final Doers doers;
    private final Accusations found;

    /** @param acts the words for acts */
    CulpritVerbs(Tokens tokens, BlameSigns signs, Branches tree, BitSet acts, Doers doers, Accusations found) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.doers = doers;
        this.found = found;
    }

    void read(int verb) {
        if (signs.is(Sign.SEEKS, verb) && doers.isAboutDoers(verb)) {
            found.add(tree.behind(verb, AMONG), verb);
        }
        if (tree.isPurpose(verb)) {
            return;
        }
        int subject = tree.subject(verb);
        trail(verb, subject);
        whom(verb);
        done(verb, subject);
        named(verb);
        if (signs.is(Sign.LIES, verb) && doers.isDoer(subject)) {
            found.add(tree.behind(verb, "to"), verb);
        }
        came(verb, subject);
        did(verb);
    }

    /** {@code The evidence points to X}, {@code pointed the finger at X}, {@code the bomb was traced to X}. */
    private void trail(int verb, int subject) {
        if (signs.is(Sign.POINTS, verb) && signs.is(Sign.TRAIL, subject)) {
            int to = tree.behind(verb, TO);
            found.add(to == NONE && signs.is(Sign.NAMES, verb) ? tree.child(verb, "obj") : to, verb);
        }
        if (signs.is(Sign.POINTS, verb) && signs.is(Sign.TRAIL, tree.child(verb, "obj"))) {
            found.add(tree.behind(verb, TO), verb);
        }
        if (signs.is(Sign.TRACES, verb)) {
            int what = tree.doneTo(verb);
            int to = tree.behind(verb, TRACED);
            if (what != NONE && !signs.is(Sign.BURDEN, what)) {
                found.add(to == NONE ? tree.behind(what, "to") : to, verb);
            }
        }
    }

    /** {@code Blamed X}, {@code blamed it on X}, {@code held X responsible}. */
    private void whom(int verb) {
        if (signs.is(Sign.BLAMES, verb) && !saysOtherwise(verb)) {
            int on = tree.behind(verb, "on");
            found.add(on == NONE ? tree.doneTo(verb) : on, verb);
        }
        if (signs.is(Sign.FINDS, verb) && signs.is(Sign.GUILTY, tree.child(verb, "xcomp"))) {
            found.add(tree.doneTo(verb), verb);
        }
    }

    /** {@code It was carried out by X}, {@code the attackers were led by X}. */
    private void done(int verb, int subject) {
        if (!tree.isPassive(verb)) {
            return;
        }
        if (signs.is(Sign.DOES, verb)) {
            found.add(tree.agent(verb), verb, subject == NONE || doers.isDeed(subject) ? Proof.SAID : Proof.ARMED);
        }
        if (signs.is(Sign.LEADS, verb) && doers.isDoer(subject)) {
            found.add(tree.agent(verb), verb);
        }
    }

    /** {@code Identified the attackers as X}, {@code named X as the culprit}. */
    private void named(int verb) {
        if (!signs.is(Sign.NAMES, verb)) {
            return;
        }
        int whom = tree.doneTo(verb);
        int as = tree.as(verb);
        if (doers.isDoer(whom) || doers.isThem(whom)) {
            found.add(as == NONE ? tree.child(verb, "xcomp") : as, verb);
        } else if (signs.is(Sign.DOER, as) || as == NONE && isBareName(verb, whom)) {
            found.add(whom, verb);
        }
    }

    /** {@code The shells came from positions held by X}, {@code the attackers came from X}. */
    private void came(int verb, int subject) {
        int from = tree.behind(verb, "from");
        if (!signs.is(Sign.COMES, verb) || from == NONE) {
            return;
        }
        boolean shot =
                signs.is(Sign.MISSILE, subject) || subject != NONE && (acts.get(subject) || doers.isSaid(subject));
        if (shot) {
            origin(from, verb);
        } else if (doers.isDoer(subject)) {
            found.add(from, verb);
        }
    }

    /** {@code X did it}. */
    private void did(int verb) {
        if (tree.lemma(verb).equals("do")
                && tokens.xpos(verb).startsWith("VB")
                && doers.isIt(tree.child(verb, "obj"))) {
            boolean past = tokens.xpos(verb).equals("VBD") || tree.has(verb, "aux");
            if (past && !tree.has(verb, "advmod")) {
                found.add(tree.child(verb, "nsubj"), verb);
            }
        }
    }

    /** {@code Named the Red Front}. */
    private boolean isBareName(int verb, int whom) {
        return whom != NONE && tree.lemma(verb).equals("name") && tokens.upos(whom) == Upos.PROPN;
    }

    /** {@code Blamed X for <b>failing</b>}: for something else. */
    private boolean saysOtherwise(int verb) {
        int what = tree.behind(verb, FOR);
        int object = tree.child(verb, "obj");
        int below = object == NONE ? NONE : tree.child(object, "acl");
        boolean gerund = below != NONE && tokens.xpos(below).equals("VBG");
        boolean clause = gerund || tree.has(verb, "advcl") || tree.has(verb, "ccomp") || tree.has(verb, "xcomp");
        int of = object == NONE ? NONE : tree.behind(object, "for");
        return clause || doers.isSomethingElse(what) || of != NONE && !acts.get(of);
    }

    private void origin(int place, int by) {
        int holder = holder(place);
        if (!signs.is(Sign.GROUND, place) && holder == NONE) {
            return;
        }
        int of = tree.owner(place);
        holder = holder == NONE && of != NONE ? holder(of) : holder;
        boolean whose = holder == NONE && of != NONE && !tree.lemma(place).equals("direction") && !isOfPeople(place);
        found.add(holder != NONE ? holder : whose ? of : place, by);
    }

    /** {@code The <b>Ukrainian</b> side of the river}. */
    private boolean isOfPeople(int place) {
        return tree.of(place).stream()
                .anyMatch(child -> tree.isA(child, "amod")
                        && Character.isUpperCase(tokens.form(child).charAt(0)));
    }

    /** {@code Positions held by X}, {@code the direction of Orlik, where X are positioned}. */
    private int holder(int place) {
        int clause = tree.child(place, "acl");
        if (!signs.is(Sign.HOLDS, clause)) {
            return NONE;
        }
        int by = tree.agent(clause);
        if (by != NONE) {
            return by;
        }
        int subject = tree.child(clause, "nsubj");
        return subject != NONE && !tree.isRelative(subject) ? subject : NONE;
    }
}
