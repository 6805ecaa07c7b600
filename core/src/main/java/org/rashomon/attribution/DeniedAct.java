package org.rashomon.attribution;

import java.util.Locale;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whether what is denied or doubted in a sentence is an act that it tells of, or something else that is told beside it.
 *
 * <pre>
 *   The ministry denied the attack.                     attack: denied
 *   The promised evacuations had not taken place.       evacuations: denied
 *   They have found no motive for the attack.           attack: not
 *   The hearing failed to tell more about the attack.   attack: not
 *   He could not come, as the club had left.            left: not
 *   He denied it and called it indecent.                called: not
 *   They found nothing new on the 2012 attack.          attack: not
 * </pre>
 *
 * An act that a noun tells is denied where the denial is of that noun; one told by a verb in a tense of its own, where its clause
 * is what is denied. Any other is left as the clause has it. A thing with a day or year of its own is as known as one with an article.
 */
final class DeniedAct {

    private static final int MOST_STEPS = 20;

    private static final int YEAR = 4;

    private final Trees trees;
    private final Presupposed words;

    DeniedAct(Trees trees, Presupposed words) {
        this.trees = trees;
        this.words = words;
    }

    /** @param decider the word by which the sentence was found to deny or doubt something */
    boolean isBeside(int act, int decider) {
        return trees.tokens().upos(act) == Upos.NOUN ? isNounBeside(act, decider) : isVerbBeside(act, decider);
    }

    private boolean isNounBeside(int noun, int decider) {
        int head = trees.tokens().head(noun);
        if (head < 0 || noun == decider || trees.tokens().head(decider) == noun || trees.childBy(noun, "cop") >= 0) {
            return false;
        }
        if (trees.tokens().relation(noun).equals("nmod") && !preposition(noun).equals("of")) {
            // "no influence on the inquiry", "no reports on polls"
            return true;
        }
        boolean itself = trees.is(noun, "nsubj") && words.isOccurrence(trees, head)
                || trees.is(noun, "obj") && words.isDenial(trees, head);
        boolean known = Presupposed.isKnown(trees, noun) || isDated(noun);
        return known && !itself && !isOfContent(noun, head);
    }

    /** {@code denied the report of the attack}. */
    private boolean isOfContent(int noun, int head) {
        int verb = trees.tokens().head(head);
        return trees.is(noun, "nmod") && trees.is(head, "obj") && verb >= 0 && words.isDenial(trees, verb);
    }

    /** {@code the 2012 attack}, {@code May 3 attacks}. */
    private boolean isDated(int noun) {
        for (int i = 0; i < trees.childCount(noun); i++) {
            int child = trees.child(noun, i);
            String form = trees.tokens().form(child);
            boolean before = child < noun && trees.tokens().upos(child) == Upos.NUM;
            boolean year = form.length() == YEAR && (form.startsWith("19") || form.startsWith("20"));
            if (before && year && !trees.is(child, "nummod")) {
                return true;
            }
        }
        return false;
    }

    private String preposition(int noun) {
        int marker = trees.childBy(noun, "case");
        return marker < 0 ? "" : trees.tokens().form(marker).toLowerCase(Locale.ROOT);
    }

    private boolean isVerbBeside(int verb, int decider) {
        return hasTense(verb) && !isOwn(verb, decider) && !isUnder(verb, decider);
    }

    /** Whether a word stands in the clause of a verb: {@code neither the mayor nor his wife left}. */
    private boolean isOwn(int verb, int word) {
        int at = word;
        for (int steps = 0; steps < MOST_STEPS && at >= 0 && !isClause(at); steps++) {
            at = trees.tokens().head(at);
            if (at == verb) {
                return true;
            }
        }
        return at == verb;
    }

    /** Whether the clause of a verb is what a word governs, or the clause that a word denies. */
    private boolean isUnder(int verb, int decider) {
        int at = verb;
        for (int steps = 0; steps < MOST_STEPS && at >= 0; steps++) {
            // "reports that they left are baseless": the verdict may hang on the noun
            boolean claimed = trees.tokens().upos(at) == Upos.NOUN && trees.under(decider, at);
            if (at == decider || isOwn(at, decider) || claimed) {
                return true;
            }
            if (isAside(at)) {
                return false;
            }
            at = trees.tokens().head(at);
        }
        return false;
    }

    /** A clause that is told for itself beside the one above it; not what is claimed: {@code reports that they left are false}. */
    private boolean isAside(int verb) {
        return trees.is(verb, "advcl")
                || trees.is(verb, "parataxis")
                || trees.tokens().relation(verb).equals("acl:relcl") && !isOpenedByThat(verb)
                || trees.is(verb, "conj");
    }

    private boolean isOpenedByThat(int verb) {
        return trees.tokens().form(Presupposed.opening(trees, verb)).equals("that");
    }

    private boolean isClause(int token) {
        return trees.is(token, "ccomp")
                || trees.is(token, "xcomp")
                || trees.is(token, "csubj")
                || trees.is(token, "acl")
                || trees.is(token, "advcl")
                || trees.is(token, "parataxis");
    }

    /** {@code left}, {@code had left}, {@code has called}, {@code are leaving}. */
    private boolean hasTense(int verb) {
        Tokens tokens = trees.tokens();
        if (tokens.xpos(verb).equals("VBD")) {
            return true;
        }
        int auxiliary = trees.childBy(verb, "aux");
        return (tokens.xpos(verb).equals("VBN") || tokens.xpos(verb).equals("VBG"))
                && auxiliary >= 0
                && !tokens.xpos(auxiliary).equals("MD");
    }
}
