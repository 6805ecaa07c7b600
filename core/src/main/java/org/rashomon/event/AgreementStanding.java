package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.event.Agreement.Status;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.lexicon.Row;

/**
 * How an agreement stands, from the words around its noun: what is done with it, what it does, what leads to it and what
 * describes it, in this order.
 *
 * <pre>
 *   Chad signed the pact.                    SIGNED: its verb
 *   Signed in haste, the pact binds Chad.    SIGNED: a participle told of the clause that it opens
 *   They let the pact expire.                ENDED: what it was let do
 *   Chad met every duty under the pact.      KEPT: said of a part of it
 *   Talks went on without a pact.            SOUGHT: the preposition
 * </pre>
 *
 * Does not fire for {@code the wording is kept secret}: nothing is kept but the secret.
 */
final class AgreementStanding {

    /** What leads from a part of an agreement to the agreement: {@code duties under the accord}. */
    private static final Set<String> OF_IT = Set.of("of", "under", "in");

    private static final int DEEPEST = 4;

    private final AgreementWords words;
    private final Scene scene;
    private final Tree tree;
    private final StandingTold asTold;

    AgreementStanding(AgreementWords words, Scene scene) {
        this.words = words;
        this.scene = scene;
        this.tree = scene.tree;
        this.asTold = new StandingTold(words, scene);
    }

    Standing of(int noun) {
        Row by = accordance(noun);
        if (by != null) {
            return asTold.of(by, noun);
        }
        int participle = madeParticiple(noun);
        Standing above = above(beforeBracket(noun));
        boolean more = above.isMentioned() || above.status() == Status.SOUGHT || above.status() == Status.REACHED;
        if (participle != NONE && more) {
            // "few expected the accord struck by the two to last"
            return asTold.of(with(participle), participle);
        }
        if (above.isMade() && (isNone(noun) || isPutOff(above.token()))) {
            return above.as(Status.SOUGHT);
        }
        if (above.row().isEmpty()) {
            int clause = tellingClause(noun);
            return clause == NONE ? described(noun) : asTold.of(with(clause), clause);
        }
        return above;
    }

    /**
     * {@code approved a (BIT) treaty}: after a bracket, trees take the noun for another name of what stands before; that has its
     * place in the sentence.
     */
    private int beforeBracket(int noun) {
        boolean cut = tree.isA(noun, "appos") && tree.head(noun) >= 0 && tree.lemma(tree.previous(noun), ")");
        return cut ? tree.head(noun) : noun;
    }

    /** {@code the pact that Chad had proposed}, {@code a truce rejected by Mali}; {@link Tree#NONE} if nothing else tells. */
    private int tellingClause(int noun) {
        int clause = tree.firstChildA(noun, "acl");
        int named = clause == NONE ? NONE : tree.firstChild(clause, "xcomp");
        // "the pact, which many consider illegal"
        boolean judged = named != NONE && !tree.isVerbal(named);
        boolean tells = clause != NONE
                && !judged
                && with(clause) != null
                && (scene.roles.isPassive(clause) || scene.roles.object(clause) == noun);
        return tells ? clause : NONE;
    }

    /** {@code the truce reached on Monday}, {@code The pact on the river, signed in May, …}; {@link Tree#NONE} if none. */
    int madeParticiple(int noun) {
        int last = tree.yield(noun)[1];
        for (int t = noun + 1; t <= last; t++) {
            int head = tree.head(t);
            boolean own = head == noun
                    || head >= 0 && tree.lemma(t - 1, ",") && tree.isA(head, "nmod") && tree.under(head, noun);
            if (own && tree.isA(t, "acl") && words.isMade(tree.lemma(t)) && scene.roles.isPassive(t)) {
                return t;
            }
        }
        return NONE;
    }

    private @Nullable Row with(int token) {
        return words.get(Kind.WITH, tree.lemma(token));
    }

    private boolean isNone(int noun) {
        int det = tree.firstChild(noun, "det");
        return det != NONE && tree.lemma(det, "no");
    }

    /** {@code The signing of the treaty was postponed}. */
    private boolean isPutOff(int noun) {
        int head = noun == NONE || tree.isVerbal(noun) ? NONE : tree.head(noun);
        return head >= 0
                && (tree.isA(noun, "nsubj") || tree.isA(noun, "obj"))
                && words.has(Kind.DEFERRED, tree.lemma(head));
    }

    /** {@code a draft accord}, {@code the failed truce}, {@code no deal}, {@code towards a pact}. */
    private Standing described(int noun) {
        Row row = isNone(noun) ? words.get(Kind.LIKE, "no") : words.get(Kind.AFTER, tree.preposition(noun));
        for (int i = 0; row == null && i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child < noun && (tree.isA(child, "amod") || tree.isA(child, "compound"))) {
                String form = scene.tokens.form(child).toLowerCase(java.util.Locale.ROOT);
                row = words.get(Kind.LIKE, form);
                if (row == null && scene.tokens.xpos(child).equals("VBN")) {
                    // "the broken truce"
                    row = with(child);
                }
            }
        }
        return row == null
                ? Standing.MENTIONED
                : new Standing(Status.valueOf(row.get("status")), NONE, Optional.of(row));
    }

    /** {@code in line with the agreement}, {@code in breach of the truce}, where trees take the words for a preposition. */
    private @Nullable Row accordance(int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int mark = tree.child(noun, i);
            if (tree.is(mark, "case") && tree.lemma(mark, "in")) {
                for (int j = 0; j < tree.childCount(mark); j++) {
                    Row row = with(tree.child(mark, j));
                    if (row != null) {
                        return row;
                    }
                }
            } else if (tree.is(mark, "case") && tree.lemma(tree.previous(tree.previous(mark)), "in")) {
                // taken for two phrases side by side
                int between = tree.previous(mark);
                Row row = with(between);
                if (row != null && tree.isNominal(between)) {
                    return row;
                }
            }
        }
        return null;
    }

    private Standing above(int noun) {
        int token = noun;
        while (tree.is(token, "conj") && tree.head(token) >= 0 && tree.isNominal(tree.head(token))) {
            token = tree.head(token);
        }
        int head = tree.head(token);
        for (int step = 0; step < DEEPEST && head >= 0; step++) {
            if (isOutlook(noun, head)) {
                return Standing.MENTIONED;
            }
            Row row = rowOf(token, head);
            if (row != null && row.get("status").equals("KEPT") && isSecret(head)) {
                row = null;
            }
            if (row != null
                    && row.get("status").equals("ENDED")
                    && tree.preposition(token).equals("with")) {
                // "ended their war with a peace agreement"
                return new Standing(Status.REACHED, head, Optional.of(row));
            }
            if (row != null) {
                return asTold.of(row, head);
            }
            Standing beside = beside(token, head);
            if (!beside.isMentioned()) {
                return beside;
            }
            // "the terms of the agreement", "a number of ceasefires": what is said of those is said of it
            boolean part = tree.isA(token, "nmod") || tree.isA(token, "obl") && isDutyTaken(head);
            if (!(part && OF_IT.contains(tree.preposition(token))) && !isDutyTaken(token)) {
                break;
            }
            token = head;
            head = tree.head(token);
        }
        return Standing.MENTIONED;
    }

    /** {@code a commitment undertaken in the framework of the accord}: the participle under the commitment. */
    private boolean isDutyTaken(int token) {
        int head = tree.head(token);
        return head >= 0 && tree.isA(token, "acl") && words.has(Kind.DUTY, tree.lemma(head));
    }

    /** {@code the prospects for the agreement}, {@code the decline of their pact}: of one that stands, not one to come. */
    private boolean isOutlook(int noun, int head) {
        int det = tree.firstChild(noun, "det");
        boolean definite = det != NONE && !tree.lemma(det, "a") && !tree.lemma(det, "an") && !tree.lemma(det, "any");
        return tree.isNominal(head)
                && words.has(Kind.OUTLOOK, tree.lemma(head))
                && (definite || tree.firstChild(noun, "nmod:poss") != NONE);
    }

    /** What the word above says of the phrase below it. */
    private @Nullable Row rowOf(int token, int head) {
        String lemma = tree.lemma(head);
        String particle = particle(head);
        Row row = null;
        switch (tree.base(token)) {
            case "nsubj" -> {
                if (tree.is(token, "nsubj:pass") && words.has(Kind.PURPOSE, lemma)) {
                    return null; // "was aimed at evacuating the town"
                }
                if (!tree.is(token, "nsubj:pass")) {
                    row = particle.isEmpty() ? null : words.get(Kind.DOES, lemma + particle);
                    return row == null && holds(head) ? words.get(Kind.DOES, lemma) : row;
                }
            }
            case "obl", "nmod" -> {
                String preposition = tree.preposition(token);
                boolean away = preposition.equals("from") || preposition.equals("out") || preposition.equals("of");
                if (away && words.has(Kind.OUT, lemma)) {
                    return words.get(Kind.OUT, lemma);
                }
                if (!isGoverned(preposition, lemma)) {
                    return null;
                }
            }
            case "obj", "ccomp" -> {}
            default -> {
                return null;
            }
        }
        int named = tree.firstChild(head, "xcomp");
        if (named != NONE && !tree.isVerbal(named) && tree.isA(token, "nsubj")) {
            // "was declared unlawful"
            return words.get(Kind.LIKE, tree.lemma(named));
        }
        row = particle.isEmpty() ? null : words.get(Kind.WITH, lemma + particle);
        boolean another = lemma.equals("call") || lemma.equals("break") && !particle.isEmpty();
        return row == null && !another ? with(head) : row;
    }

    /** What stands beside the phrase under the same verb and tells more than the verb. */
    private Standing beside(int token, int head) {
        if (tree.isA(token, "nsubj")) {
            // "Signed in haste, the memorandum …"
            for (int i = 0; i < tree.childCount(head); i++) {
                int child = tree.child(head, i);
                if (tree.isA(child, "advcl") && words.isMade(tree.lemma(child)) && isBareParticiple(child)) {
                    return asTold.of(with(child), child);
                }
            }
        } else if (tree.isA(token, "obj")) {
            // "let the convention lapse", "want the pact signed", "would like the pact to be signed"
            int does = tree.firstChild(head, "xcomp");
            does = does == NONE ? tree.firstChild(token, "acl") : does;
            if (does != NONE && tree.isVerbal(does) && tree.firstChildA(does, "nsubj") == NONE) {
                boolean passive =
                        scene.roles.isPassive(does) || scene.tokens.xpos(does).equals("VBN");
                Row row = words.get(passive ? Kind.WITH : Kind.DOES, tree.lemma(does) + particle(does));
                if (row == null) {
                    return Standing.MENTIONED;
                }
                Standing told = asTold.of(row, does);
                return told.isMade() && tree.isA(does, "acl") ? told.as(Status.SOUGHT) : told;
            }
        } else if (tree.isA(token, "obl")) {
            // "gave its consent to the accord", "put their signatures to a protocol"
            int object = tree.firstChild(head, "obj");
            Row row = object == NONE || !isGoverned(tree.preposition(token), tree.lemma(object)) ? null : with(object);
            if (row != null) {
                Standing told = asTold.of(row, object);
                Auxiliaries.Reading carried = Auxiliaries.of(tree, head);
                boolean yet = carried.future() || carried.hypothetical() || carried.negated();
                return new Standing(yet && told.isMade() ? Status.SOUGHT : told.status(), head, told.row());
            }
        }
        // "as the truce between the armies held": an act of the agreement, hung on the noun before it
        int last = tree.yield(token)[1];
        for (int t = token + 1; t <= last; t++) {
            Row row = words.get(Kind.DOES, tree.lemma(t));
            if (row != null
                    && tree.isA(t, "acl")
                    && tree.isVerbal(t)
                    && !words.has(Kind.BEING, tree.lemma(t))
                    && tree.firstChildA(t, "nsubj") == NONE
                    && tree.firstChild(t, "mark") == NONE
                    && scene.roles.agent(t) == NONE
                    && t > tree.head(t)) {
                return asTold.of(row, t);
            }
        }
        return Standing.MENTIONED;
    }

    /** What makes another verb of it, after a space; empty if nothing does. */
    private String particle(int verb) {
        int particle = tree.firstChild(verb, "compound:prt");
        return particle == NONE ? "" : " " + tree.lemma(particle);
    }

    private boolean isBareParticiple(int verb) {
        return scene.tokens.xpos(verb).equals("VBN")
                && tree.firstChildA(verb, "nsubj") == NONE
                && tree.firstChild(verb, "mark") == NONE;
    }

    /** {@code abide by the truce}, {@code violation of the truce}, {@code agreed on a pact}. */
    private static boolean isGoverned(String preposition, String governor) {
        return switch (preposition) {
            case "of", "by", "to", "with", "on", "into", "from", "toward", "towards", "over", "in", "behind" ->
                !governor.equals("make")
                        && !governor.equals("call")
                        && (!governor.equals("come") || preposition.equals("to"));
            case "for" -> !governor.equals("make");
            default -> false;
        };
    }

    /** {@code remains secret} says nothing of how it stands; {@code remains in force} does. */
    private boolean holds(int verb) {
        if (!words.has(Kind.BEING, tree.lemma(verb))) {
            return true;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            if (words.has(Kind.FORCE, tree.lemma(tree.child(verb, i)))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSecret(int token) {
        return words.secrecy(tree, token) != Agreement.Secrecy.UNSTATED;
    }
}
