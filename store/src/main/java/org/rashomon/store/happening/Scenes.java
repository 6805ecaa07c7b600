package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.store.happening.Locatives.Locative;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Gives each act of a document the phrases that say where it was.
 *
 * <pre>
 *   They were caught in a barn.                        under the act
 *   The arrest was made on the Orlik road.             under what is said of it
 *   They hit a lorry on the Orlik road.                under what it is done to
 *   They fired in the Orlik quarter, killing two.      under the clause that it hangs on
 *   The seizure was unlawful. It was at the crossing.  of "it"
 * </pre>
 */
final class Scenes {

    private static final Set<String> GOING_ON = Set.of("it", "this", "that", "they", "all");

    private static final Set<String> DONE_TO = Set.of("obj", "nsubj:pass");

    /** Clauses that tell of what happened where the one above them did. */
    private static final Set<String> BESIDE = Set.of("advcl", "acl", "xcomp");

    private static final int DEEPEST = 5;

    private final Locatives locatives;
    private final Tokens tokens;
    private final TextPlaces places;
    private final IntPredicate speaks;
    private final Negations negations;
    private final Map<Integer, List<Locative>> bySentence = new HashMap<>();

    /** @param speaks which tokens are words of saying: where somebody speaks is not where it was */
    Scenes(Locatives locatives, Tokens tokens, TextPlaces places, Negations negations, IntPredicate speaks) {
        this.locatives = locatives;
        this.tokens = tokens;
        this.places = places;
        this.speaks = speaks;
        this.negations = negations;
    }

    private List<Locative> in(int sentence) {
        return bySentence.computeIfAbsent(sentence, s -> locatives.in(tokens, s, places, negations));
    }

    /** Where its own sentence says that an act was. */
    List<Kind> of(int trigger) {
        List<Kind> there = isThere(trigger) ? lastBefore(trigger) : List.of();
        if (!there.isEmpty()) {
            return there;
        }
        int where = whereItIs(trigger);
        List<Kind> around = where < 0
                ? List.of()
                : kinds(in(tokens.sentenceOf(trigger)).stream()
                        .filter(it -> it.noun() == where || it.top() == where)
                        .toList());
        return around.isEmpty() ? ofClause(trigger) : around;
    }

    /** {@code Herdsmen in Orlik said that the jet came down <b>there</b>}. */
    private boolean isThere(int trigger) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(trigger));
        for (int token = trigger + 1; token < end; token++) {
            if (tokens.head(token) == trigger && tokens.relation(token).equals("advmod") && tokens.is(token, "there")) {
                return true;
            }
        }
        return false;
    }

    private List<Kind> lastBefore(int trigger) {
        int sentence = tokens.sentenceOf(trigger);
        List<Locative> before =
                in(sentence).stream().filter(it -> it.noun() < trigger).toList();
        if (before.isEmpty() && sentence > 0) {
            before = in(sentence - 1);
        }
        return kinds(before);
    }

    /** The noun that a clause around an act is told of: {@code the field <b>where</b> they were shot}; −1 if there is none. */
    private int whereItIs(int trigger) {
        int token = trigger;
        for (int steps = 0; steps < DEEPEST && tokens.head(token) != Tokens.ROOT; steps++) {
            if (tokens.relation(token).startsWith("acl")) {
                return opensWithWhere(token) ? tokens.head(token) : -1;
            }
            token = tokens.head(token);
        }
        return -1;
    }

    private boolean opensWithWhere(int clause) {
        for (int token = tokens.sentenceStart(tokens.sentenceOf(clause)); token < clause; token++) {
            if (tokens.head(token) == clause && tokens.is(token, "where")) {
                return true;
            }
        }
        return false;
    }

    /** Where a sentence that may go on about an act says that those of whom it tells were. */
    List<Locative> told(int sentence, Sequels sequels) {
        return in(sentence).stream().filter(it -> sequels.goesOnAt(it.top())).toList();
    }

    private List<Kind> ofClause(int trigger) {
        List<Locative> found = in(tokens.sentenceOf(trigger));
        List<Kind> own = kinds(found.stream().filter(it -> isOf(it, trigger)).toList());
        int next = trigger + 1;
        boolean done = tokens.upos(trigger) == Upos.NOUN
                && next < tokens.sentenceEnd(tokens.sentenceOf(trigger))
                && tokens.xpos(next).equals("VBN");
        if (own.isEmpty() && done) {
            // "An exchange concluded in the district": whatever the tree hangs it on
            own = kinds(found.stream().filter(it -> isOf(it, next)).toList());
        }
        int above = tokens.head(trigger);
        boolean hangs = BESIDE.contains(tokens.relation(trigger)) && !speaks.test(above);
        return own.isEmpty() && hangs && tokens.upos(above) == Upos.VERB
                ? kinds(found.stream().filter(it -> isOf(it, above)).toList())
                : own;
    }

    private static List<Kind> kinds(List<Locative> found) {
        return found.stream().flatMap(it -> it.kinds().stream()).distinct().toList();
    }

    private boolean isOf(Locative it, int act) {
        int top = it.top();
        int head = tokens.head(top);
        String relation = tokens.relation(top);
        boolean subject = tokens.relation(act).startsWith("nsubj");
        if (subject && tokens.head(act) == top) {
            // "The shooting was on the bridge"
            return true;
        }
        if (head == Tokens.ROOT || speaks.test(head)) {
            return false;
        }
        boolean beside = relation.equals("obl") || relation.equals("nmod") || relation.equals("advmod");
        boolean said = subject && tokens.head(act) == head && relation.equals("obl");
        boolean done = relation.equals("nmod") && tokens.head(head) == act && DONE_TO.contains(tokens.relation(head));
        return head == act && beside || said || done;
    }

    /**
     * Where a sentence that goes on about an act says that it was. "The men were from Orlik" is not told of "a man", nor is where they were
     * born or buried where the act was.
     *
     * @param act the word for the act
     * @param thing what it was done to
     */
    List<Locative> after(int sentence, int act, String thing, Sequels sequels) {
        return in(sentence).stream()
                .filter(it -> isOfWhatGoesOn(it, act, thing, sequels))
                .toList();
    }

    private boolean isOfWhatGoesOn(Locative it, int act, String thing, Sequels sequels) {
        int top = it.top();
        int head = tokens.head(top);
        boolean predicate = head == Tokens.ROOT || !tokens.relation(top).equals("obl");
        int clause = predicate ? top : head;
        if (speaks.test(clause) || sequels.isOfAftermath(clause)) {
            return false;
        }
        int sentence = tokens.sentenceOf(top);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == clause && tokens.relation(token).startsWith("nsubj")) {
                String lemma = tokens.lemma(token).toLowerCase(Locale.ROOT);
                return GOING_ON.contains(lemma)
                        || lemma.equals(thing) && sequels.isKnown(token) && isAsMany(token, act);
            }
        }
        return false;
    }

    /** Whether a noun is one or several as where it stands beside an act. */
    private boolean isAsMany(int noun, int act) {
        int sentence = tokens.sentenceOf(act);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.upos(token) == Upos.NOUN && tokens.lemma(token).equalsIgnoreCase(tokens.lemma(noun))) {
                return tokens.xpos(token).equals(tokens.xpos(noun));
            }
        }
        return true;
    }
}
