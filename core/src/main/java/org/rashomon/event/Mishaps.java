package org.rashomon.event;

import java.util.BitSet;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * The sentences that tell of an accident, a disaster or an illness (class {@code mishap} of {@code event/classes.tsv}, verbs of class {@code MISHAP} of {@code event/governors.tsv}): who is
 * killed there without a word of who did it was killed by nobody.
 *
 * <pre>
 *   Nine people were killed in the crash.      no assault
 *   Rebels killed nine people after the flood. an assault
 * </pre>
 */
final class Mishaps {

    private final Tokens tokens;
    private final BitSet sentences = new BitSet();

    Mishaps(Tree tree, NounClass mishaps) {
        tokens = tree.tokens();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            for (int t = tokens.sentenceStart(s); t < tokens.sentenceEnd(s) && !sentences.get(s); t++) {
                boolean told = tokens.upos(t) == Upos.NOUN && mishaps.hasLemma(tree.lemma(t))
                        || tokens.upos(t) == Upos.VERB
                                && tree.is(Governor.MISHAP, tree.lemma(t))
                                && tree.firstChild(t, "obj") == Tree.NONE; // "overturned the verdict"
                sentences.set(s, told);
            }
        }
    }

    /** Whether the sentence of a token tells of one. */
    boolean at(int token) {
        return sentences.get(tokens.sentenceOf(token));
    }

    /** Whether its sentence or the one before it does. */
    boolean justBefore(int token) {
        int sentence = tokens.sentenceOf(token);
        return sentences.get(sentence) || sentence > 0 && sentences.get(sentence - 1);
    }
}
