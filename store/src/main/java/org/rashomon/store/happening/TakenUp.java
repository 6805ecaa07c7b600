package org.rashomon.store.happening;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.rashomon.account.Account;
import org.rashomon.event.Act;
import org.rashomon.event.Event;
import org.rashomon.store.happening.Tolls.Toll;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Which act told before a word takes up again, as the offset of its trigger or {@link Clue#NOTHING}.
 *
 * <pre>
 *   The rebels shelled a post. <b>The attack</b> killed nine.              the shelling
 *   A strike hit the port. The army denied carrying out <b>the strike</b>.  the strike
 * </pre>
 */
final class TakenUp {

    /** Farther back than this many sentences "the strike" takes up no act. */
    private static final int REACH = 8;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private final Tokens tokens;
    private final Map<Integer, List<Account>> bySentence;
    private final Tolls tolls;
    private final Carriers carriers;
    private final BiPredicate<Integer, Integer> oneParagraph;

    /**
     * @param bySentence the accounts of acts of each sentence
     * @param oneParagraph whether two sentences stand in one
     */
    TakenUp(
            Tokens tokens,
            Map<Integer, List<Account>> bySentence,
            Tolls tolls,
            Carriers carriers,
            BiPredicate<Integer, Integer> oneParagraph) {
        this.tokens = tokens;
        this.bySentence = bySentence;
        this.tolls = tolls;
        this.carriers = carriers;
        this.oneParagraph = oneParagraph;
    }

    /** The act that a retelling names as its evidence; what came of an act is not the act. */
    int byEvidence(Act event, String lemma) {
        return event.evidence().stream()
                .filter(evidence -> evidence.rule().equals("Anaphor"))
                .filter(evidence -> evidence.spans().size() > 1)
                .map(evidence -> evidence.spans().get(1))
                .filter(before -> !tolls.apart(lemma, tokens.lemma(Clue.head(tokens, before))))
                .map(Span::start)
                .findFirst()
                .orElse(Clue.NOTHING);
    }

    /** In {@code denied carrying out the strike} the last act that its noun may take up in the paragraph, if nothing says which. */
    int byObject(Act event, int verb, int noun) {
        if (!carriers.bringsAct(tokens, verb) || !isPointedAt(noun)) {
            return Clue.NOTHING;
        }
        int found = Clue.NOTHING;
        int sentence = tokens.sentenceOf(verb);
        for (int at = sentence; at >= Math.max(0, sentence - REACH) && found == Clue.NOTHING; at--) {
            for (Account account : bySentence.getOrDefault(at, List.of())) {
                Span before = account.matter().anchor();
                boolean told = before.start() < event.trigger().start()
                        && account.matter() instanceof Event act
                        && isAntecedent(act)
                        && carriers.takesUp(tokens, noun, act);
                found = told ? Math.max(found, before.start()) : found;
            }
            if (at > 0 && !oneParagraph.test(at - 1, at)) {
                break;
            }
        }
        return found;
    }

    private boolean isAntecedent(Event told) {
        boolean real = !told.future() && !told.hypothetical() && !told.negated();
        return real && tolls.of(tolls.word(tokens, Clue.head(tokens, told.trigger()))) == Toll.NONE;
    }

    /** {@code The strike}, {@code that strike}; not {@code the strike on Idlib} nor {@code the latest strike}. */
    private boolean isPointedAt(int noun) {
        boolean definite = false;
        int sentence = tokens.sentenceOf(noun);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == noun) {
                if (!tokens.relation(token).equals("det")) {
                    return false;
                }
                definite |= DEFINITE.contains(tokens.lemma(token).toLowerCase(Locale.ROOT));
            }
        }
        return definite;
    }
}
