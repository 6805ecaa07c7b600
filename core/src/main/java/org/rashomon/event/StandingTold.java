package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.event.Agreement.Status;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Upos;

/**
 * How an agreement stands by a word as the word is told: denied, to come, in progress, only aimed at.
 *
 * <pre>
 *   They signed the pact.  SIGNED      They hope to sign it.  SOUGHT      They did not comply with it.  BROKEN
 * </pre>
 */
final class StandingTold {

    private final AgreementWords words;
    private final Scene scene;
    private final Tree tree;

    StandingTold(AgreementWords words, Scene scene) {
        this.words = words;
        this.scene = scene;
        this.tree = scene.tree;
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
    Standing of(@Nullable Row row, int token) {
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
