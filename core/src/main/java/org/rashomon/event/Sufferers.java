package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.EnumSet;
import java.util.Set;
import org.rashomon.reading.NameType;
import org.rashomon.text.Upos;

/** Those who stand before a noun for an act and suffer it: {@code his arrest}, {@code the Tutsi genocide}. */
final class Sufferers {

    private static final Set<NameType> PERSON = EnumSet.of(NameType.PERSON);

    private Sufferers() {}

    /** Whose {@code arrest} or {@code murder} it is, unless it is said of whom; else {@link Tree#NONE}. */
    static int of(Tree tree, Roles roles, int noun) {
        boolean suffered = tree.is(Governor.SUFFERED, tree.lemma(noun)) && roles.oblique(noun, "of") == NONE;
        int owner = suffered ? tree.firstChild(noun, "nmod:poss") : NONE;
        return isItself(tree, owner) ? NONE : owner;
    }

    /**
     * Whether it is done to whom a frame takes for its doer, when nobody else is told to suffer it.
     *
     * @param who where the frame finds its doer; {@link Tree#NONE} suffers nothing
     */
    static boolean isOne(Frame frame, Tree tree, Roles roles, NameLookup names, int noun, int who) {
        if (who == NONE || isItself(tree, who)) {
            return false;
        }
        return who == of(tree, roles, noun)
                || isVictim(tree, noun, who)
                || isPerson(tree, names, who) && hurts(frame) && tree.is(who, "nmod:poss");
    }

    /** What is its is rather by it: {@code its releases}. */
    private static boolean isItself(Tree tree, int who) {
        return who != NONE && tree.lemma(who, "its");
    }

    /** {@code the Armenian genocide}, {@code the Rohingya persecution}. */
    private static boolean isVictim(Tree tree, int noun, int who) {
        return tree.is(Governor.VICTIMS, tree.lemma(noun)) && tree.head(who) == noun && who < noun;
    }

    /** {@code the capture of}, and not {@code the warning to}. */
    private static boolean hurts(Frame frame) {
        return frame.type().quadClass().isMaterial() && frame.recipient().get(0).equals("of");
    }

    private static boolean isPerson(Tree tree, NameLookup names, int who) {
        return names.isAny(who, PERSON) || tree.tokens().upos(who) == Upos.PRON;
    }
}
