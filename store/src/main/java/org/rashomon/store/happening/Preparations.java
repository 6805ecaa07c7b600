package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.BitSet;
import java.util.Set;
import org.rashomon.store.happening.Accused.Proof;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;

/**
 * Who did it by what those who are armed did of it or had done before. Who only answered it is not meant.
 *
 * <pre>
 *   The bridge was blown up. <b>The rebels</b> planted two charges.             with what it was done
 *   Nine died in a raid. <b>The rebels</b> carried out the attack.              it
 *   The village was shelled. <b>The rebels</b> had encircled it since dawn.     what went before
 *   The village was shelled. <b>The rebels</b> later fired two rockets.         an answer: not meant
 * </pre>
 */
final class Preparations {

    private static final Set<String> AFTERWARDS =
            Set.of("later", "then", "back", "subsequently", "afterwards", "afterward", "also", "turn", "meanwhile");
    private static final Set<String> ANSWERS = Set.of("response", "retaliation", "reply", "answer", "reprisal", "turn");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final Accusations found;

    /** @param acts the words for acts */
    Preparations(Tokens tokens, BlameSigns signs, Branches tree, BitSet acts, Accusations found) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.found = found;
    }

    void read(int verb) {
        int subject = tree.subject(verb);
        boolean told = subject != NONE && !tree.isPassive(verb) && !tree.isPurpose(verb) && !isAnswer(verb);
        if (told && (isWithIt(verb) || isBefore(verb))) {
            found.add(subject, verb, Proof.ARMED);
        }
    }

    /** {@code Planted two charges}, {@code carried out the attack}. */
    private boolean isWithIt(int verb) {
        int object = tree.child(verb, "obj");
        boolean done = object != NONE && signs.is(Sign.DOES, verb);
        return done && (signs.is(Sign.MISSILE, object) && !acts.get(object) || acts.get(object) && isDefinite(object));
    }

    /** {@code Had encircled it}. */
    private boolean isBefore(int verb) {
        return signs.is(Sign.PREPARES, verb) && tree.of(verb).stream().anyMatch(this::isHad);
    }

    private boolean isHad(int auxiliary) {
        return tree.isA(auxiliary, "aux") && tokens.form(auxiliary).equalsIgnoreCase("had");
    }

    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return determiner != NONE && !tree.lemma(determiner).equals("a");
    }

    private boolean isAnswer(int verb) {
        return tree.of(verb).stream()
                .anyMatch(child -> tree.isA(child, "advmod") && AFTERWARDS.contains(tree.lemma(child))
                        || ANSWERS.contains(tree.lemma(child)));
    }
}
