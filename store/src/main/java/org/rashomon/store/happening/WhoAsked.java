package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.BitSet;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who did it by the answer to the question who they were: what the next sentence names first.
 *
 * <pre>
 *   Who fired? "<b>The rebels</b>", the mayor said.      She does not doubt who they were. <b>The rebels</b> were here at noon.
 * </pre>
 */
final class WhoAsked {

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final Accusations found;

    /** @param acts the words for acts */
    WhoAsked(Tokens tokens, BlameSigns signs, Branches tree, BitSet acts, Accusations found) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.found = found;
    }

    /** @param sentence that may answer */
    void read(int sentence) {
        if (sentence == 0 || !asks(sentence - 1)) {
            return;
        }
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            boolean noun = tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PROPN;
            if (noun && !isInner(token)) {
                found.add(token, token);
                return;
            }
        }
    }

    private boolean isInner(int noun) {
        return tree.isA(noun, "compound") || tree.isA(noun, "nmod") || tree.isA(noun, "amod");
    }

    /** Whether a sentence asks or knows who did it: {@code who then fired?}, {@code no doubt who they were}. */
    private boolean asks(int sentence) {
        int end = tokens.sentenceEnd(sentence);
        for (int token = tokens.sentenceStart(sentence); token < end; token++) {
            int head = tokens.head(token);
            boolean who = tokens.form(token).equalsIgnoreCase("who") && head >= 0 && !tree.isA(head, "acl");
            if (who && (isDeed(head) || isThem(token, end))) {
                return true;
            }
        }
        return false;
    }

    private boolean isDeed(int verb) {
        return acts.get(verb)
                || signs.is(Sign.DOES, verb)
                || tree.preposition(verb).equals("behind");
    }

    /** {@code Who <b>they were</b>}. */
    private boolean isThem(int who, int end) {
        return who + 2 < end
                && tokens.form(who + 1).equalsIgnoreCase("they")
                && tokens.form(who + 2).equalsIgnoreCase("were")
                && tree.child(who, "nsubj") != NONE;
    }
}
