package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Set;
import org.rashomon.text.Upos;

/**
 * Who does it and whom it is done to, in grammar: the subject and object that a reader understands, wherever the tree
 * put them.
 *
 * <pre>
 *   The rebels threatened to attack the town.   attack: subject rebels (raising and control)
 *   The town was attacked by the rebels.        attack: subject rebels, object town (passive)
 *   the rebels who attacked the town            attack: subject rebels (relative clause)
 *   Police arrived and arrested two men.        arrest: subject Police (coordination)
 * </pre>
 */
final class Roles {

    /** What leads from somebody to what he is said to have done: {@code blamed Moscow for poisoning the exile}. */
    private static final Set<String> LAID_TO = Set.of("of", "from", "for", "with", "over");

    /** What somebody is held as: {@code a nurse held hostage by rebels}. */
    private static final Set<String> CAPTIVE = Set.of("hostage", "captive", "prisoner");

    private static final int STEPS = 6;

    /** So many tokens may stand in brackets between a number and what is counted. */
    private static final int BRACKETED = 8;

    private final Tree tree;

    Roles(Tree tree) {
        this.tree = tree;
    }

    /** Whether the verb is in the passive, or a past participle that modifies a noun. */
    boolean isPassive(int verb) {
        if (tree.firstChild(verb, "aux:pass") != NONE) {
            return true;
        }
        if (tree.firstChild(verb, "nsubj:pass") != NONE) {
            // "The king talked by telephone": the past tense is no passive
            return !tree.tokens().xpos(verb).equals("VBD");
        }
        if (isOfHeadline(verb)) {
            return true;
        }
        if (!tree.tokens().xpos(verb).equals("VBN") || tree.firstChild(verb, "aux") != NONE) {
            return false;
        }
        if (tree.is(verb, "acl") || tree.is(verb, "amod")) {
            // "The law disenfranchised expatriates" may be read as a noun with a participle; the object tells
            int object = tree.firstChild(verb, "obj");
            return object == NONE || CAPTIVE.contains(tree.lemma(object));
        }
        int head = tree.head(verb);
        return tree.is(verb, "conj") && head >= 0 && tree.firstChild(verb, "nsubj") == NONE && isPassive(head);
    }

    /** {@code Okoro charged with theft}: a verb that asks for an object, with a preposition where it should stand. */
    private boolean isOfHeadline(int verb) {
        String tag = tree.tokens().xpos(verb);
        int next = tree.next(verb);
        return (tag.equals("VBD") || tag.equals("VBN"))
                && tree.is(Governor.BEFALLS, tree.lemma(verb))
                && tree.firstChildA(verb, "nsubj") == tree.firstChild(verb, "nsubj")
                && tree.firstChild(verb, "nsubj") != NONE
                && tree.firstChild(verb, "aux") == NONE
                && tree.firstChild(verb, "obj") == NONE
                && tree.firstChild(verb, "ccomp") == NONE
                && !tree.is(verb, "acl:relcl")
                && next != NONE
                && (tree.tokens().upos(next) == Upos.ADP || tree.tokens().upos(next) == Upos.SCONJ);
    }

    /**
     * Whether the word only describes the noun after it: {@code the besieged city}, {@code warring parties}. With words of
     * its own for who did it, it still tells: {@code the city besieged by rebels}.
     */
    boolean isAttributive(int token) {
        Upos upos = tree.tokens().upos(token);
        if (isBetween(token)) {
            return true;
        }
        return (upos == Upos.VERB || upos == Upos.ADJ)
                && (tree.isA(token, "amod") || tree.isA(token, "compound"))
                && tree.head(token) > token
                && agent(token) == NONE
                && hasClause(token);
    }

    /** {@code 20 murdered peasants}: between a number and what is counted, whatever the tree says. */
    private boolean isBetween(int token) {
        int after = tree.next(token);
        int before = tree.previous(token);
        if (before == NONE || after == NONE || !tree.tokens().xpos(token).equals("VBN")) {
            return false;
        }
        if (tree.lemma(before, ")")) {
            for (int steps = 0; steps < BRACKETED && before != NONE && !tree.lemma(before, "("); steps++) {
                before = tree.previous(before);
            }
            before = tree.previous(before);
        }
        Upos next = tree.tokens().upos(after);
        return before != NONE
                && tree.tokens().upos(before) == Upos.NUM
                && (next == Upos.NOUN || next == Upos.PROPN || next == Upos.ADJ)
                && (tree.head(before) >= token || before < token - 1);
    }

    /** {@code Washington suspended aid}, misread as a noun phrase with nothing to say of it: no clause at the top. */
    private boolean hasClause(int token) {
        int top = token;
        for (int steps = 0; tree.head(top) >= 0 && steps < 64; steps++) {
            top = tree.head(top);
        }
        return tree.isVerbal(top) || tree.firstChildA(top, "nsubj") != NONE;
    }

    /** Whoever the sentence has do it, or {@link Tree#NONE}. */
    int subject(int verb) {
        return subject(verb, STEPS);
    }

    private int subject(int verb, int steps) {
        if (steps == 0) {
            return NONE;
        }
        if (isPassive(verb)) {
            return agent(verb);
        }
        int own = tree.firstChildA(verb, "nsubj");
        if (own != NONE) {
            return antecedent(own, verb);
        }
        int head = tree.head(verb);
        if (head < 0) {
            return NONE;
        }
        return switch (tree.base(verb)) {
            case "conj" ->
                tree.isVerbal(head) || tree.firstChild(head, "nsubj") != NONE ? subjectAbove(head, steps) : NONE;
            case "xcomp" -> controller(verb, head, steps);
            case "acl" -> tree.is(verb, "acl:relcl") ? antecedentOf(head) : acl(verb, head, steps);
            case "advcl" -> adverbial(verb, head, steps);
            case "ccomp" -> tree.tokens().xpos(verb).equals("VBG") ? subjectAbove(head, steps) : NONE;
            case "amod" -> tree.tokens().xpos(verb).equals("VBG") ? head : NONE;
            default -> NONE;
        };
    }

    /** The one that the clause above is about: its subject, or in the passive what it is done to. */
    private int subjectAbove(int verb, int steps) {
        if (isPassive(verb)) {
            return object(verb, steps - 1);
        }
        return subject(verb, steps - 1);
    }

    private int controller(int verb, int head, int steps) {
        if (!tree.is(Governor.COMMITS, tree.lemma(head))) {
            int object = isPassive(head) ? object(head, steps - 1) : tree.firstChild(head, "obj");
            if (object != NONE) {
                return object;
            }
            int indirect = tree.firstChild(head, "iobj");
            if (indirect != NONE) {
                return indirect;
            }
        }
        return subjectAbove(head, steps);
    }

    /** {@code accused Russia of seizing ships}: Russia; {@code left, burning the camp}: whoever left. */
    private int adverbial(int verb, int head, int steps) {
        int mark = tree.firstChild(verb, "mark");
        String word = mark == NONE ? "" : tree.lemma(mark);
        if (LAID_TO.contains(word)) {
            int object = object(head, steps - 1);
            if (object != NONE || word.equals("of") || word.equals("from")) {
                return object;
            }
        }
        boolean shares = tree.tokens().xpos(verb).equals("VBG") || word.equals("to");
        return shares ? subjectAbove(head, steps) : NONE;
    }

    /** {@code troops attacking the town}: troops; {@code a plan to attack the town}: whose plan it is. */
    private int acl(int verb, int head, int steps) {
        if (tree.tokens().xpos(verb).equals("VBG")
                || tree.tokens().xpos(verb).equals("VBN") && tree.firstChild(verb, "obj") != NONE && !isPassive(verb)) {
            return head;
        }
        int owner = tree.firstChild(head, "nmod:poss");
        if (owner != NONE) {
            return owner;
        }
        int above = tree.head(head);
        if (above >= 0 && tree.isVerbal(above) && tree.isA(head, "obj")) {
            return subjectAbove(above, steps);
        }
        return NONE;
    }

    private int antecedent(int subject, int verb) {
        String lemma = tree.lemma(subject);
        boolean relative = lemma.equals("who") || lemma.equals("which") || lemma.equals("that");
        if (relative && tree.is(verb, "acl:relcl") && tree.head(verb) >= 0) {
            return antecedentOf(tree.head(verb));
        }
        if (relative && tree.is(verb, "conj") && tree.head(verb) >= 0 && tree.is(tree.head(verb), "acl:relcl")) {
            return tree.head(tree.head(verb));
        }
        return subject;
    }

    /** {@code It was not Russia but Ukraine that did it}: Ukraine. */
    private int antecedentOf(int noun) {
        int not = tree.firstChild(noun, "advmod");
        int other = tree.firstChild(noun, "conj");
        int but = tree.firstChild(other, "cc");
        return not != NONE && tree.lemma(not, "not") && tree.lemma(but, "but") ? other : noun;
    }

    /** {@code by the rebels}, {@code from positions held by the rebels}, or {@link Tree#NONE}. */
    int agent(int verb) {
        int agent = by(verb);
        return agent == NONE ? Origins.of(tree, verb) : agent;
    }

    private int by(int verb) {
        int agent = tree.firstChild(verb, "obl:agent");
        agent = agent == NONE ? oblique(verb, "by") : agent;
        if (agent != NONE) {
            return agent;
        }
        int hands = atHands(verb);
        return hands == NONE && tree.isVerbal(verb) ? byBelow(verb) : hands;
    }

    /** {@code died at the hands of the rebels}: the rebels. */
    int atHands(int verb) {
        int hands = oblique(verb, "at");
        boolean theirs = hands != NONE && tree.is(Governor.HANDS, tree.lemma(hands));
        return theirs ? oblique(hands, "of") : NONE;
    }

    /** {@code violated five times by the army}, {@code was cut in Turkish waters by a freighter}, hung on what says when or where. */
    private int byBelow(int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int agent = tree.isA(child, "obl") && child > verb ? oblique(child, "by") : NONE;
            if (agent != NONE) {
                return agent;
            }
        }
        return NONE;
    }

    /** Whatever the sentence has it done to, or {@link Tree#NONE}. */
    int object(int verb) {
        return object(verb, STEPS);
    }

    private int object(int verb, int steps) {
        if (steps == 0) {
            return NONE;
        }
        int head = tree.head(verb);
        if (isPassive(verb)) {
            int own = tree.firstChild(verb, "nsubj:pass");
            own = own == NONE && isOfHeadline(verb) ? tree.firstChild(verb, "nsubj") : own;
            if (own != NONE) {
                return antecedent(own, verb);
            }
            if (head < 0) {
                return NONE;
            }
            return switch (tree.base(verb)) {
                case "acl", "amod" -> head;
                case "conj" -> isPassive(head) ? object(head, steps - 1) : subject(head, steps - 1);
                case "xcomp" -> subjectAbove(head, steps);
                case "advcl" -> subjectAbove(head, steps);
                default -> NONE;
            };
        }
        int own = tree.firstChild(verb, "obj");
        if (own != NONE) {
            return relativeObject(own, verb);
        }
        if (tree.is(verb, "conj") && head >= 0) {
            int shared = tree.firstChild(head, "obj");
            if (shared > verb) {
                // "targeted and killed members": hung on the first of the two
                return shared;
            }
        }
        int least = leastNumber(verb);
        if (least != NONE) {
            return least;
        }
        if (tree.is(verb, "acl:relcl")
                && head >= 0
                && tree.firstChild(verb, "nsubj") != NONE
                && subject(verb) != head
                && tree.firstChildA(verb, "obl") == NONE) {
            return head;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int other = tree.child(verb, i);
            if (tree.is(other, "conj") && tree.isVerbal(other) && tree.firstChild(other, "nsubj") == NONE) {
                int shared = tree.firstChild(other, "obj");
                if (shared != NONE && shared - verb < 8) {
                    return shared;
                }
            }
        }
        return NONE;
    }

    /** {@code arrested at least 120}, hung as if it said where. */
    private int leastNumber(int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int first = child - 2;
            if (tree.isA(child, "obl")
                    && tree.tokens().upos(child) == Upos.NUM
                    && first > verb
                    && tree.lemma(first, "at")
                    && (tree.lemma(first + 1, "least") || tree.lemma(first + 1, "most"))) {
                return child;
            }
        }
        return NONE;
    }

    private int relativeObject(int object, int verb) {
        String lemma = tree.lemma(object);
        boolean relative = lemma.equals("which") || lemma.equals("that") || lemma.equals("who") || lemma.equals("whom");
        return relative && object < verb && tree.is(verb, "acl:relcl") && tree.head(verb) >= 0
                ? tree.head(verb)
                : object;
    }

    /** The child that stands after {@code preposition}, or {@link Tree#NONE}. */
    int oblique(int token, String preposition) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String base = tree.base(child);
            if ((base.equals("obl")
                            || base.equals("nmod")
                            || base.equals("advmod")
                            || base.equals("advcl")
                            || base.equals("xcomp"))
                    && (tree.isNominal(child)
                            || tree.tokens().upos(child) == Upos.ADJ
                            || tree.tokens().upos(child) == Upos.DET)
                    && tree.standsAfter(child, preposition)
                    && !tree.isDay(child)
                    && !tree.preposition(child).equals("accord")) {
                return child;
            }
        }
        return NONE;
    }
}
