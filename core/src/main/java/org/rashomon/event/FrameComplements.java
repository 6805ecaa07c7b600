package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import org.rashomon.event.Frame.Complement;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.text.Tokens;

/**
 * The complements that frames ask for: an infinitive, a clause, or a phrase behind a preposition.
 *
 * <pre>
 *   ordered them to leave     insists that she must leave     prevented them from entering
 * </pre>
 */
final class FrameComplements {

    /** Auxiliaries of what somebody is told to do. */
    private final NounClass bidding;

    FrameComplements(NounClasses classes) {
        bidding = classes.named("bidding");
    }

    /** The head of the complement that a frame asks for; {@link Tree#NONE} if it is not there. */
    int of(Complement wanted, Tree tree, Roles roles, NameLookup names, int token, int object) {
        return switch (wanted.mark()) {
            case "to" -> infinitive(wanted, tree, token);
            case "that" -> clause(wanted, tree, token);
            default -> {
                int oblique = roles.oblique(token, wanted.mark());
                int direct = oblique == NONE ? FrameRoles.object(tree, roles, token, object) : NONE;
                if (direct != NONE) {
                    oblique = roles.oblique(direct, wanted.mark());
                }
                if (oblique == NONE && wanted.words().isEmpty()) {
                    oblique = gerund(wanted.mark(), tree, token);
                }
                yield oblique != NONE
                                && (wanted.words().isEmpty()
                                        || Frames.inClass(wanted.words().get(), tree, names, oblique) != NONE)
                        ? oblique
                        : NONE;
            }
        };
    }

    /** {@code prevented them from entering}. */
    private static int gerund(String preposition, Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            int mark = tree.firstChild(child, "mark");
            if (mark != NONE && tree.lemma(mark, preposition)) {
                return child;
            }
        }
        return NONE;
    }

    private static int infinitive(Complement wanted, Tree tree, int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (isInfinitive(tree, child) && accepts(wanted, tree, child)) {
                return child;
            }
            String base = tree.base(child);
            if (base.equals("obj") || base.equals("obl") || base.equals("iobj")) {
                for (int j = 0; j < tree.childCount(child); j++) {
                    int below = tree.child(child, j);
                    if (isInfinitive(tree, below) && accepts(wanted, tree, below)) {
                        return below;
                    }
                }
            }
        }
        return NONE;
    }

    private static boolean accepts(Complement wanted, Tree tree, int verb) {
        if (wanted.words().isEmpty() || wanted.words().get().hasLemma(tree.lemma(verb))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.is(child, "conj") && wanted.words().get().hasLemma(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isInfinitive(Tree tree, int token) {
        String base = tree.base(token);
        if (!base.equals("xcomp") && !base.equals("advcl") && !base.equals("ccomp") && !base.equals("acl")) {
            return false;
        }
        int mark = tree.firstChild(token, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }

    private int clause(Complement wanted, Tree tree, int token) {
        int clause = tree.firstChild(token, "ccomp");
        if (clause == NONE) {
            return NONE;
        }
        if (wanted.words().isEmpty()) {
            return isWished(tree, clause) ? clause : NONE;
        }
        for (String word : wanted.words().get().lemmas()) {
            if (tree.lemma(clause, word) && obliges(tree, clause)) {
                return clause;
            }
            for (int i = 0; i < tree.childCount(clause); i++) {
                int child = tree.child(clause, i);
                if (tree.isA(child, "aux") && tree.lemma(child, word) && !word.equals("have")) {
                    // "had killed" obliges nobody

                    return clause;
                }
            }
        }
        return NONE;
    }

    /** {@code insists that she leave}, {@code that she must leave}; not {@code that she is ill} or {@code that she may win}. */
    private boolean isWished(Tree tree, int clause) {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tree.childCount(clause); i++) {
            int child = tree.child(clause, i);
            if (tree.isA(child, "aux") || tree.is(child, "cop")) {
                boolean bids = bidding.hasLemma(tree.lemma(child));
                return tokens.xpos(child).equals("MD")
                        ? bids
                        : tokens.form(child).equalsIgnoreCase("be");
            }
        }
        String tag = tokens.xpos(clause);
        return !tag.equals("VBD") && !tag.equals("VBZ");
    }

    /** {@code have to leave}, {@code needs to act}; not {@code have doubts}. */
    private static boolean obliges(Tree tree, int verb) {
        if (!tree.lemma(verb, "have") && !tree.lemma(verb, "need")) {
            return true;
        }
        int infinitive = tree.firstChild(verb, "xcomp");
        int mark = infinitive == NONE ? NONE : tree.firstChild(infinitive, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }
}
