package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import java.util.Set;
import org.rashomon.text.Tokens;

/**
 * Who stands in the places that a frame names for its actor and recipient.
 *
 * <pre>
 *   s subject     o object     c recipient of the complement     cs its subject     poss owner     comp modifier
 *   by agent of a noun         - nobody                          any other word: the phrase it leads
 * </pre>
 */
final class FrameRoles {

    /** What leads to a recipient however deep among the object's words. */
    private static final Set<String> DEEP = Set.of("from", "to", "with", "against");

    private static final String[] ANY = {
        "on", "against", "with", "to", "for", "from", "in", "into", "between", "of", "over", "near", "at"
    };

    private FrameRoles() {}

    /** The token in the first of the places of a frame where somebody stands; {@link Tree#NONE} if nobody does. */
    static int of(List<String> places, Tree tree, Roles roles, int token, int object, int complement, boolean nominal) {
        int second = NONE;
        for (String place : places) {
            int found =
                    switch (place) {
                        case "-" -> NONE;
                        case "s" -> roles.subject(token);
                        case "o" -> object(tree, roles, token, object);
                        case "c" -> complement == NONE ? NONE : recipientOf(tree, roles, complement);
                        case "cs" -> complement == NONE ? NONE : clauseSubject(tree, roles, complement);
                        case "poss" -> tree.firstChild(token, "nmod:poss");
                        case "comp" -> modifier(tree, token);
                        case "by" -> agent(roles, token);
                        default -> preposition(place, tree, roles, token, object, nominal);
                    };
            if (found != NONE && found == object && places.indexOf(place) < places.size() - 1) {
                // "refused entry to the envoy": the noun of the frame is no recipient while another may be
                second = found;
            } else if (found != NONE && found != token) {
                return found;
            }
        }
        return second;
    }

    /** {@code the storming of the barracks by militants}, wherever the phrase was hung. */
    static int agent(Roles roles, int noun) {
        int own = roles.agent(noun);
        if (own != NONE) {
            return own;
        }
        for (String preposition : ANY) {
            int below = roles.oblique(noun, preposition);
            int agent = below == NONE ? NONE : roles.agent(below);
            if (agent != NONE) {
                return agent;
            }
        }
        return NONE;
    }

    static int object(Tree tree, Roles roles, int token, int object) {
        int indirect = tree.firstChild(token, "iobj");
        if (indirect != NONE) {
            return indirect;
        }
        int direct = roles.object(token);
        return direct != NONE ? direct : object;
    }

    private static int clauseSubject(Tree tree, Roles roles, int clause) {
        int passive = tree.firstChild(clause, "nsubj:pass");
        return passive != NONE ? passive : roles.subject(clause);
    }

    private static int recipientOf(Tree tree, Roles roles, int verb) {
        int object = roles.object(verb);
        for (String preposition : ANY) {
            int oblique = preposition(preposition, tree, roles, verb, NONE, false);
            if (oblique != NONE && (object == NONE || !preposition.equals("of") && !preposition.equals("in"))) {
                return oblique;
            }
        }
        if (object != NONE) {
            return object;
        }
        int inner = tree.firstChild(verb, "xcomp");
        return inner == NONE || tree.childCount(inner) == 0 ? NONE : roles.object(inner);
    }

    private static int preposition(String preposition, Tree tree, Roles roles, int token, int object, boolean nominal) {
        int found = roles.oblique(token, preposition);
        if (found != NONE && (nominal || found != object)) {
            return found;
        }
        if (object != NONE) {
            found = roles.oblique(object, preposition);
            if (found != NONE) {
                return found;
            }
        }
        if (!nominal) {
            int direct = roles.object(token);
            if (direct != NONE && direct != object) {
                found = roles.oblique(direct, preposition);
                if (found != NONE) {
                    return found;
                }
            }
            return DEEP.contains(preposition) ? below(object == NONE ? direct : object, preposition, tree) : NONE;
        }
        // "launched an attack yesterday on the town": the phrase may hang on the verb
        int above = tree.head(token);
        if (above >= 0
                && tree.isVerbal(above)
                && (tree.isA(token, "obj") || tree.is(token, "nsubj:pass"))
                && !preposition.equals("in")
                && !preposition.equals("of")
                && !preposition.equals("at")) {
            return roles.oblique(above, preposition);
        }
        return NONE;
    }

    /** {@code a loan of 20 million dollars from Spain}: wherever among the object's words the phrase was hung. */
    private static int below(int object, String preposition, Tree tree) {
        if (object == NONE) {
            return NONE;
        }
        int last = tree.yield(object)[1];
        for (int t = object + 1; t <= last; t++) {
            int head = tree.head(t);
            if (tree.isA(t, "nmod")
                    && tree.preposition(t).equals(preposition)
                    && tree.under(t, object)
                    && (head == object || tree.isA(head, "nmod") && tree.head(head) == object)) {
                return t;
            }
        }
        return NONE;
    }

    /** {@code Russian} or {@code police} in front of the noun: the one furthest from it. */
    private static int modifier(Tree tree, int noun) {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child > noun) {
                return NONE;
            }
            boolean capital = Character.isUpperCase(tokens.form(child).codePointAt(0));
            if (tree.isA(child, "compound") && tree.isNominal(child)
                    || tree.is(child, "amod") && capital && !tree.lemma(child).isEmpty()) {
                return child;
            }
        }
        return NONE;
    }
}
