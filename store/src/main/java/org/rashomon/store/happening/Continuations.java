package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Which sentences say more of an act of one before them: {@code The trawler was rammed. <b>It was no accident.</b>} */
final class Continuations {

    /** A sentence that begins so speaks of the one before it, though it stand in a paragraph of its own. */
    private static final Set<String> POINTING = Set.of("this", "that");

    /** And so does one that begins so, in the same paragraph. */
    private static final Set<String> GOING_ON = Set.of("this", "that", "it", "they");

    /** Farther on than this many sentences "it" may be another. */
    private static final int NEAR = 4;

    private final Document document;
    private final Tokens tokens;
    /** For each sentence that names no act the last one before it, in its paragraph, that does; others stand for themselves. */
    private final int[] speaksOf;

    /** @param acts sentences that tell of acts of their own */
    Continuations(Document document, Tokens tokens, BitSet acts) {
        this.document = document;
        this.tokens = tokens;
        speaksOf = new int[tokens.sentenceCount()];
        for (int sentence = 0; sentence < speaksOf.length; sentence++) {
            boolean follows = sentence > 0
                    && !acts.get(sentence)
                    && (isOneParagraph(sentence - 1, sentence) || begins(sentence, POINTING));
            speaksOf[sentence] = follows ? speaksOf[sentence - 1] : sentence;
        }
    }

    /** Whether a later sentence tells of no act, and so speaks of that of one before it. */
    boolean speaksOf(int act, int sentence) {
        return sentence < speaksOf.length && speaksOf[sentence] == act;
    }

    /** Whether a later sentence says more of an act before it: it tells of no other, or is about "it". */
    boolean goesOn(int act, int sentence) {
        return speaksOf(act, sentence)
                || sentence < speaksOf.length
                        && sentence - act <= NEAR
                        && isOneParagraph(act, sentence)
                        && begins(sentence, GOING_ON);
    }

    /** Whether the next sentence speaks of an act and is about "it" or "them". */
    boolean isTakenUp(int act) {
        return speaksOf(act, act + 1) && begins(act + 1, GOING_ON);
    }

    boolean isOneParagraph(int before, int sentence) {
        return ActTimes.isUnbroken(
                document.text(),
                tokens.sentenceSpan(before).end(),
                tokens.sentenceSpan(sentence).start());
    }

    /** {@code "This was no accident," she said.} */
    private boolean begins(int sentence, Set<String> subjects) {
        int token = tokens.sentenceStart(sentence);
        while (token + 1 < tokens.sentenceEnd(sentence) && tokens.upos(token) == Upos.PUNCT) {
            token++;
        }
        return subjects.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))
                && tokens.upos(token) == Upos.PRON
                && tokens.relation(token).startsWith("nsubj");
    }
}
