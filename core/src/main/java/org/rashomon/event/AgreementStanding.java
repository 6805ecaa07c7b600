package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.event.Agreement.Status;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Upos;

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

    AgreementStanding(AgreementWords words, Scene scene) {
        this.words = words;
        this.scene = scene;
        this.tree = scene.tree;
    }

    /**
     * What a word says.
     *
     * @param status how the agreement stands
     * @param token the word, {@link Tree#NONE} if there is none
     * @param row what told
     */
    record Standing(Status status, int token, Optional<Row> row) {

        static final Standing MENTIONED = new Standing(Status.MENTIONED, NONE, Optional.empty());

        boolean isMade() {
            return status == Status.REACHED || status == Status.SIGNED;
        }

        boolean isMentioned() {
            return status == Status.MENTIONED;
        }

        /** Whether it tells of the agreement's being kept, broken or ended. */
        boolean isJudged() {
            return status == Status.KEPT || status == Status.BROKEN || status == Status.ENDED;
        }

        private Standing as(Status other) {
            return new Standing(other, token, row);
        }
    }

    Standing of(int noun) {
        Row by = accordance(noun);
        if (by != null) {
            return told(by, noun);
        }
        int participle = madeParticiple(noun);
        Standing above = above(beforeBracket(noun));
        boolean more = above.isMentioned() || above.status() == Status.SOUGHT || above.status() == Status.REACHED;
        if (participle != NONE && more) {
            // "few expected the accord struck by the two to last"
            return told(with(participle), participle);
        }
        if (above.isMade() && (isNone(noun) || isPutOff(above.token()))) {
            return above.as(Status.SOUGHT);
        }
        if (above.row().isEmpty()) {
            int clause = tellingClause(noun);
            return clause == NONE ? described(noun) : told(with(clause), clause);
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
                return told(row, head);
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
                    return told(with(child), child);
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
                Standing told = told(row, does);
                return told.isMade() && tree.isA(does, "acl") ? told.as(Status.SOUGHT) : told;
            }
        } else if (tree.isA(token, "obl")) {
            // "gave its consent to the accord", "put their signatures to a protocol"
            int object = tree.firstChild(head, "obj");
            Row row = object == NONE || !isGoverned(tree.preposition(token), tree.lemma(object)) ? null : with(object);
            if (row != null) {
                Standing told = told(row, object);
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
                return told(row, t);
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

    /** {@code is being negotiated}. */
    private boolean isBeing(int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (tree.isA(child, "aux") && scene.tokens.xpos(child).equals("VBG")) {
                return true;
            }
        }
        return false;
    }

    /** What a word says as it is told here: denied, to come, in progress, only aimed at. */
    Standing told(@Nullable Row row, int token) {
        if (row == null) {
            return Standing.MENTIONED;
        }
        Standing told = new Standing(Status.valueOf(row.get("status")), token, Optional.of(row));
        boolean under =
                scene.tokens.xpos(token).equals("VBG") && tree.firstChild(token, "aux") != NONE || isBeing(token);
        if (isAim(token) && told.isMade() || under && told.status() == Status.REACHED) {
            // "are negotiating a treaty"
            return told.as(Status.SOUGHT);
        }
        if (words.has(Kind.KEEPING, tree.lemma(token))
                && !tree.preposition(token).equals("in")) {
            return told.as(Status.MENTIONED);
        }
        if (told.status() == Status.KEPT && isLapse(token)) {
            return told.as(Status.BROKEN);
        }
        int mark = tree.firstChild(token, "mark");
        boolean purpose = mark != NONE && tree.lemma(mark, "to") && !tree.is(token, "xcomp");
        if (purpose && (told.status() == Status.KEPT || told.status() == Status.BROKEN)) {
            // "doubts over its readiness to keep the truce"
            return told.as(Status.MENTIONED);
        }
        if (isNoLonger(token) || isStopped(token)) {
            return told.as(Status.ENDED);
        }
        if (isAsked(token)) {
            return told.as(Status.MENTIONED);
        }
        Auxiliaries.Reading auxiliaries = Auxiliaries.of(tree, predicate(token));
        if (auxiliaries.negated() && (tree.isVerbal(token) || predicate(token) == token)) {
            return told.as(
                    switch (told.status()) {
                        case KEPT -> Status.BROKEN;
                        case REACHED, SIGNED -> Status.SOUGHT;
                        case BROKEN -> Status.KEPT;
                        default -> Status.MENTIONED;
                    });
        }
        if (auxiliaries.future() || auxiliaries.hypothetical()) {
            return told.as(told.isMade() || told.status() == Status.SOUGHT ? Status.SOUGHT : Status.MENTIONED);
        }
        return told;
    }

    /** {@code knowing which of them joined the truce}, {@code asked who broke it}: nobody is told to have. */
    private boolean isAsked(int token) {
        int subject = tree.firstChildA(token, "nsubj");
        boolean who = subject != NONE && (tree.lemma(subject, "which") || tree.lemma(subject, "who"));
        return who && tree.isA(token, "ccomp");
    }

    /** The verb above a noun that tells: {@code the collapse of the truce would be a defeat} tells of none. */
    private int predicate(int token) {
        int t = token;
        while (!tree.isVerbal(t) && tree.isA(t, "nmod") && tree.preposition(t).equals("of") && tree.head(t) >= 0) {
            t = tree.head(t);
        }
        boolean subject = !tree.isVerbal(token) && tree.isA(t, "nsubj") && tree.head(t) >= 0;
        return subject ? tree.head(t) : token;
    }

    /** {@code hopes to sign}; not {@code managed to sign}, nor {@code the fifth state to sign}. */
    private boolean isAim(int token) {
        int mark = tree.firstChild(token, "mark");
        int head = tree.head(token);
        return mark != NONE
                && tree.lemma(mark, "to")
                && !(head >= 0 && (words.has(Kind.ACHIEVED, tree.lemma(head)) || isCounted(head)));
    }

    /** {@code the fifth state}, {@code the only country}. */
    private boolean isCounted(int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            String lemma = tree.lemma(child);
            boolean ordinal = scene.tokens.upos(child) == Upos.ADJ && (lemma.endsWith("th") || lemma.endsWith("st"));
            if (tree.isA(child, "amod")
                    && (ordinal || lemma.equals("only") || lemma.equals("second") || lemma.equals("third"))) {
                return true;
            }
        }
        return false;
    }

    /** {@code failed to observe the truce}, {@code its refusal to comply with the treaty}. */
    private boolean isLapse(int token) {
        int head = tree.head(token);
        boolean under = tree.is(token, "xcomp") || tree.is(token, "acl");
        return head >= 0 && under && words.has(Kind.LAPSE, tree.lemma(head));
    }

    /** {@code has stopped applying the treaty}. */
    private boolean isStopped(int token) {
        int head = tree.head(token);
        return head >= 0 && tree.is(token, "xcomp") && words.has(Kind.STOPPED, tree.lemma(head));
    }

    /** {@code is no longer bound}, {@code no longer considers itself bound}. */
    private boolean isNoLonger(int token) {
        int verb = tree.is(token, "xcomp") ? tree.head(token) : token;
        for (int t : new int[] {token, verb}) {
            for (int i = 0; i < tree.childCount(t); i++) {
                int child = tree.child(t, i);
                if (scene.tokens.form(child).equals("longer") && tree.lemma(tree.previous(child), "no")) {
                    return true;
                }
            }
        }
        return false;
    }
}
