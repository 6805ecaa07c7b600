package org.rashomon.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether a clause is negated by a word of its own.
 *
 * <pre>
 *   They did not leave. Nobody left. Not even the mayor left.      negated
 *   They not only left. Didn't they leave?                         not
 *   They left for no reason, with no warning.                      not
 * </pre>
 */
final class Negation {

    private static final Set<String> NEGATIONS =
            Set.of("not", "n't", "n’t", "never", "no", "neither", "nor", "nothing", "none");

    private static final Set<String> BOUNDS = Set.of("fewer", "less", "more");

    /** Prepositions before what goes with an act that is done. */
    private static final Set<String> BESIDE = Set.of("through", "amid", "despite");

    private static final Set<String> CAUSES =
            Set.of("reason", "cause", "purpose", "fault", "motive", "gain", "benefit");

    /** What an act may do without and is done all the same. */
    private static final Set<String> MANNERS = Set.of(
            "warning",
            "notice",
            "explanation",
            "result",
            "success",
            "effect",
            "difficulty",
            "delay",
            "hesitation",
            "fuss");

    private Negation() {}

    /** Whether a predicate is negated; adds the word that does it to the evidence. */
    static boolean is(Trees trees, int predicate, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        for (int i = 0; i < trees.childCount(predicate); i++) {
            int child = trees.child(predicate, i);
            String lemma = tokens.lemma(child).toLowerCase(Locale.ROOT);
            boolean direct = (trees.is(child, "advmod") || trees.is(child, "det") || trees.is(child, "cc:preconj"))
                    && NEGATIONS.contains(lemma)
                    && !notOnly(tokens, child)
                    && !isBound(tokens, child)
                    && !asksForYes(trees, predicate, child);
            boolean argument = (trees.is(child, "nsubj") || trees.is(child, "obj") || trees.is(child, "obl"))
                    && (lemma.equals("nobody")
                            || lemma.equals("none")
                            || lemma.equals("nothing")
                            || hasNo(trees, child)
                            || isNotEven(trees, child))
                    && !isBeside(trees, child);
            if (direct || argument) {
                evidence.add(Ground.NEGATION.at(tokens.span(child)));
                return true;
            }
        }
        return false;
    }

    /** "<b>Not</b> fewer than nine": it is nine or more. */
    private static boolean isBound(Tokens tokens, int word) {
        return word + 2 < tokens.size()
                && BOUNDS.contains(tokens.form(word + 1).toLowerCase(Locale.ROOT))
                && tokens.lemma(word + 2).equals("than");
    }

    /** "For no reason", "through no fault of his", "with no warning": how it was done, which it was. */
    private static boolean isBeside(Trees trees, int noun) {
        int marker = trees.is(noun, "obl") ? trees.childBy(noun, "case") : -1;
        String preposition = marker < 0 ? "" : trees.tokens().lemma(marker).toLowerCase(Locale.ROOT);
        String lemma = trees.tokens().lemma(noun).toLowerCase(Locale.ROOT);
        return trees.tokens().upos(noun) == Upos.NOUN
                && (BESIDE.contains(preposition)
                        || preposition.equals("for") && CAUSES.contains(lemma)
                        || preposition.equals("with") && MANNERS.contains(lemma));
    }

    /** "Did they not leave?", "Didn't they leave?": that they did. */
    private static boolean asksForYes(Trees trees, int predicate, int not) {
        int auxiliary = trees.childBy(predicate, "aux");
        int subject = trees.childBy(predicate, "nsubj");
        return auxiliary >= 0
                && auxiliary == trees.first(predicate)
                && auxiliary < not
                && subject > auxiliary
                && subject < predicate
                && trees.tokens().head(predicate) < 0;
    }

    /** "not only … but": no negation. */
    private static boolean notOnly(Tokens tokens, int token) {
        return token + 1 < tokens.size()
                && (tokens.lemma(token + 1).equals("only")
                        || tokens.lemma(token + 1).equals("just"));
    }

    /** "Not even the mayor left." */
    private static boolean isNotEven(Trees trees, int noun) {
        Tokens tokens = trees.tokens();
        int first = trees.first(noun);
        return first < noun
                && tokens.form(first).equalsIgnoreCase("not")
                && tokens.form(first + 1).equals("even");
    }

    private static boolean hasNo(Trees trees, int noun) {
        if (trees.tokens().lemma(trees.first(noun)).equalsIgnoreCase("neither")) {
            return true;
        }
        int det = trees.childBy(noun, "det");
        if (det >= 0) {
            String lemma = trees.tokens().lemma(det).toLowerCase(Locale.ROOT);
            if (lemma.equals("no") || lemma.equals("neither")) {
                return true;
            }
        }
        int few = trees.childBy(noun, "amod");
        return few >= 0 && det < 0 && trees.tokens().lemma(few).equalsIgnoreCase("few");
    }
}
