package org.rashomon.attribution;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Whether what a clause tells is a condition or hangs on one.
 *
 * <pre>
 *   If they leave, we will stay. Had they left, we would have stayed.      leave, stay, left, stayed
 *   They asked if it rained. They left as if it rained.                    nothing
 * </pre>
 */
final class Conditions {

    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "lest");
    /** What a speaker asks of nobody: {@code if you ask me}. */
    private static final Set<String> REGARDS = Set.of("look", "ask", "talk", "listen", "think", "consider", "compare");

    private static final Set<String> INVERSIONS = Set.of("had", "should", "were");

    private final Cues cues;

    Conditions(Cues cues) {
        this.cues = cues;
    }

    /** An "if" before the token that no verb of asking governs, however the tree hangs it. */
    boolean isAround(Trees trees, int token, int first, int last, List<Evidence> evidence) {
        Tokens tokens = trees.tokens();
        int sentence = tokens.sentenceOf(token);
        int from = Math.max(first, tokens.sentenceStart(sentence));
        int to = Math.min(last, tokens.sentenceEnd(sentence) - 1);
        for (int t = from; t <= to; t++) {
            String lemma = tokens.lemma(t).toLowerCase(Locale.ROOT);
            if (lemma.equals("if") || lemma.equals("unless")) {
                boolean even = t > from && tokens.lemma(t - 1).equals("as");
                int clause = tokens.head(t);
                boolean asked = clause >= 0
                        && (trees.is(clause, "ccomp")
                                || tokens.head(clause) >= 0
                                        && cues.of(trees, tokens.head(clause))
                                                .filter(c -> c.stance() == Stance.ASKS)
                                                .isPresent());
                boolean idle = clause >= 0 && !trees.under(token, clause) && isIdle(trees, clause);
                if (!even
                        && !asked
                        && !idle
                        && !isOfAnotherClause(trees, clause, token)
                        && !isOfTold(trees, clause, token)) {
                    evidence.add(Ground.CONDITION.at(tokens.span(t)));
                    return true;
                }
            }
        }
        boolean inverted = to - from > 3
                && INVERSIONS.contains(tokens.form(from).toLowerCase(Locale.ROOT))
                && !ClauseMood.isQuestion(tokens, token, last);
        if (inverted) {
            evidence.add(Ground.CONDITION.at(tokens.span(from)));
        }
        return inverted;
    }

    /** "If you look at the figures, they fell": the main clause holds whether anybody looks or not; not "they will fall". */
    static boolean isIdle(Trees trees, int clause) {
        Tokens tokens = trees.tokens();
        int subject = trees.childBy(clause, "nsubj");
        return subject >= 0
                && tokens.lemma(subject).equalsIgnoreCase("you")
                && REGARDS.contains(tokens.lemma(clause))
                && !isModal(trees, tokens.head(clause));
    }

    private static boolean isModal(Trees trees, int verb) {
        int auxiliary = verb < 0 ? -1 : trees.childBy(verb, "aux");
        return auxiliary >= 0 && trees.tokens().xpos(auxiliary).equals("MD");
    }

    /** "Though it would be a pity if they left, the port is shut": the condition is of the concession, not of the port. */
    private static boolean isOfAnotherClause(Trees trees, int condition, int token) {
        int governor = condition < 0 ? -1 : trees.tokens().head(condition);
        return governor >= 0
                && trees.is(condition, "advcl")
                && trees.is(governor, "advcl")
                && !trees.under(token, governor);
    }

    /** "They were told to leave unless it rained": the condition is of leaving, not of the telling. */
    private boolean isOfTold(Trees trees, int condition, int token) {
        int governor = condition < 0 || !trees.is(condition, "advcl")
                ? -1
                : trees.tokens().head(condition);
        boolean complement = governor > token
                && trees.tokens().head(governor) == token
                && (trees.is(governor, "xcomp") || trees.is(governor, "ccomp"));
        return complement && cues.of(trees, token).isPresent();
    }

    /** Whether a clause opens with a word that makes it a condition; adds that word to the evidence. */
    static boolean opens(Trees trees, int clause, List<Evidence> evidence) {
        int mark = trees.childBy(clause, "mark");
        Tokens tokens = trees.tokens();
        boolean is = mark >= 0 && CONDITIONS.contains(tokens.lemma(mark).toLowerCase(Locale.ROOT));
        if (is) {
            evidence.add(Ground.CONDITION.at(tokens.span(mark)));
        }
        return is;
    }
}
