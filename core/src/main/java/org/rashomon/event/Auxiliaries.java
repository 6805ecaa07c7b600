package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Tokens;

/**
 * PLOVER's auxiliaries as grammar has them: whether an act is told as denied, still to come, or only possible, by {@code
 * event/governors.tsv}.
 *
 * <pre>
 *   The army did not shell the town.            negated
 *   The ministers will meet in Oslo.            future
 *   If the rebels attacked the town, ...        hypothetical
 *   The army failed to take the hill.           negated
 *   They planned to raid the camp.              future
 * </pre>
 *
 * Reads the predicate and the verbs that carry it; what another clause says of it is left to stance.
 */
final class Auxiliaries {

    /** What is told of the act. */
    record Reading(boolean negated, boolean future, boolean hypothetical) {}

    private static final Set<String> BACKGROUND = Set.of(
            "after", "amid", "because", "before", "despite", "during", "following", "from", "over", "since", "until");

    private final Tree tree;
    private boolean negated;
    private boolean future;
    private boolean hypothetical;

    private Auxiliaries(Tree tree) {
        this.tree = tree;
    }

    static Reading of(Tree tree, int trigger) {
        Auxiliaries a = new Auxiliaries(tree);
        a.negated = LaidAt.isDisowned(tree, trigger) || Untrue.isSaidOf(tree, trigger) || isAtNoTime(tree, trigger);
        a.look(trigger);
        return new Reading(a.negated, a.future, a.hypothetical);
    }

    private void look(int trigger) {
        int token = trigger;
        for (int step = 0; step < 6; step++) {
            own(token, step);
            int head = tree.head(token);
            if (head < 0) {
                return;
            }
            if (!carries(token, head, step)) {
                conditions(token);
                return;
            }
            if (!tree.isA(token, "xcomp") || !tree.isNominal(token)) {
                // "called it a breach" wishes for none
                governor(head);
            }
            token = head;
        }
    }

    private boolean isArgument(int child) {
        return tree.isA(child, "nsubj") || tree.is(child, "obj");
    }

    /** {@code nobody}, {@code no soldier}, {@code not one drone}, {@code not a single shot}. */
    static boolean isNobody(Tree tree, int noun) {
        if (tree.is(Governor.NOBODY, tree.lemma(noun))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            boolean counts = tree.isA(child, "det") || tree.isA(child, "nummod") || tree.isA(child, "advmod");
            boolean neither = tree.isA(child, "det") && tree.lemma(child, "neither");
            if (neither || counts && (tree.lemma(child, "no") || tree.lemma(child, "not") || isNot(tree, child))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isNot(Tree tree, int count) {
        int not = tree.firstChild(count, "advmod");
        return not != NONE && tree.lemma(not, "not");
    }

    /** Auxiliaries, negation and marks that hang on one token. */
    private void own(int token, int step) {
        Tokens tokens = tree.tokens();
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String lemma = tokens.lemma(child);
            if (tree.isA(child, "aux")) {
                future |= tree.is(Governor.WILL, lemma);
                // "who'd endorsed him" had
                boolean had = lemma.equals("'d") && tokens.xpos(token).equals("VBN");
                hypothetical |= tree.is(Governor.POSSIBLE, lemma) && !had;
            } else if (step == 0 && isArgument(child) && isNobody(tree, child)
                    || tree.isA(child, "advmod") && tree.is(Governor.NOT, lemma)
                    || tree.isA(child, "det") && lemma.equals("no")
                    || tree.is(child, "mark") && lemma.equals("without")
                    || tree.is(child, "case") && lemma.equals("without")) {
                negated = true;
            } else if (tree.is(child, "mark") && tree.is(Governor.IF, lemma)) {
                hypothetical = true;
            } else if (tree.is(child, "amod") && step == 0) {
                // by form: the lemma of "planned" is that of the verb
                String form = tokens.form(child).toLowerCase(Locale.ROOT);
                future |= tree.is(Governor.UPCOMING, form);
                hypothetical |= tree.is(Governor.UNREAL, form);
            }
        }
    }

    /** {@code At <b>no time</b> did the army shell the town}, where the verb may be taken for the object of "did". */
    private static boolean isAtNoTime(Tree tree, int verb) {
        int above = tree.is(verb, "obj") || tree.is(verb, "ccomp") ? tree.head(verb) : NONE;
        return hasNoTime(tree, verb) || tree.lemma(above, "do") && hasNoTime(tree, above);
    }

    private static boolean hasNoTime(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int determiner = tree.isA(child, "obl") ? tree.firstChild(child, "det") : NONE;
            if (tree.lemma(determiner, "no") && tree.is(Governor.EVER, tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    private void governor(int head) {
        String lemma = tree.lemma(head);
        future |= tree.is(Governor.AHEAD, lemma) && !(lemma.equals("go") && tree.firstChild(head, "aux") == NONE);
        hypothetical |= tree.is(Governor.WISHED, lemma);
        negated |= tree.is(Governor.FAILED, lemma) || isYetTo(tree, head);
    }

    /** {@code <b>Has yet</b> to arrive}. */
    static boolean isYetTo(Tree tree, int verb) {
        int yet = tree.lemma(verb, "have") ? tree.firstChild(verb, "advmod") : NONE;
        return tree.lemma(yet, "yet") || tree.lemma(yet, "still");
    }

    /** Whether what is told of {@code head} is told of {@code token} too. */
    private boolean carries(int token, int head, int step) {
        String base = tree.base(token);
        return switch (base) {
            case "xcomp" -> true;
            case "obj" -> !tree.isVerbal(token) && tree.isVerbal(head) && isSupport(head) && !isJudged(token, head);
            case "nsubj" -> tree.is(token, "nsubj:pass") && isSupport(head);
            case "obl" -> isSupport(head) && step == 0 && !isBackground(token);
            case "conj" ->
                tree.isVerbal(token) == tree.isVerbal(head)
                        && tree.firstChildA(token, "nsubj") == NONE
                        && tree.firstChild(token, "aux") == NONE
                        && !hasOwnTense(token, head);
            case "acl" -> !tree.is(token, "acl:relcl") && hasTo(token) && isPlan(head);
            default -> false;
        };
    }

    /** {@code called the raid a crime}, {@code expects the blockade to end}: something is said of it, and it is not wished for. */
    private boolean isJudged(int noun, int verb) {
        return tree.firstChild(verb, "xcomp") > noun || tree.hasBareNounBehind(noun);
    }

    /** {@code asked for news of them since the capture}. */
    private boolean isBackground(int noun) {
        int preposition = tree.firstChild(noun, "case");
        return preposition != NONE && BACKGROUND.contains(tree.lemma(preposition));
    }

    /** {@code did not mean to kill him and stabbed him}: he stabbed. */
    private boolean hasOwnTense(int token, int head) {
        Tokens tokens = tree.tokens();
        return tokens.xpos(token).equals("VBD") && tokens.xpos(head).equals("VB");
    }

    private boolean hasTo(int token) {
        int mark = tree.firstChild(token, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }

    private boolean isPlan(int noun) {
        String lemma = tree.lemma(noun);
        if (tree.is(Governor.UNDONE, lemma)) {
            negated = true;
            return true;
        }
        if (tree.is(Governor.SOUGHT, lemma)) {
            hypothetical = true;
            return true;
        }
        boolean plan = tree.is(Governor.PLAN, lemma);
        future |= plan;
        return plan;
    }

    private boolean isSupport(int verb) {
        return tree.is(Governor.SUPPORT, tree.lemma(verb))
                || tree.is(Governor.AHEAD, tree.lemma(verb))
                || tree.is(Governor.WISHED, tree.lemma(verb));
    }

    /** An if-clause further up makes all below it hypothetical. */
    private void conditions(int token) {
        for (int t = token, steps = 0; t >= 0 && steps < 8; t = tree.head(t), steps++) {
            if (tree.isA(t, "advcl")) {
                int mark = tree.firstChild(t, "mark");
                if (mark != NONE && tree.is(Governor.IF, tree.lemma(mark))) {
                    hypothetical = true;
                }
            }
        }
    }
}
