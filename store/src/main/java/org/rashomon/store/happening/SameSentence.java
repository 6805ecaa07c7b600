package org.rashomon.store.happening;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.rashomon.account.Account;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Act;
import org.rashomon.text.Tokens;

/** Whether an act was meant, as its sentence says where it tells of it again by the same word: "the <b>raid</b> came at dawn, and it was a planned <b>raid</b>". */
final class SameSentence {

    private final Tokens tokens;
    private final boolean[] triggers;
    private final Map<Integer, List<Account>> bySentence;
    private final Intents intents;

    /**
     * @param triggers which tokens name an act
     * @param bySentence the accounts of acts of each sentence
     */
    SameSentence(Tokens tokens, boolean[] triggers, Map<Integer, List<Account>> bySentence, Intents intents) {
        this.tokens = tokens;
        this.triggers = triggers;
        this.bySentence = bySentence;
        this.intents = intents;
    }

    /**
     * What a sentence says of an act by the same word: in {@code the first thing about this attack is that the claim that
     * the attack was a mistake is absurd} it is of the one attack.
     */
    Intent ofSame(Act event, int trigger) {
        int sentence = tokens.sentenceOf(trigger);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            boolean same = triggers[token] && tokens.lemma(token).equals(tokens.lemma(trigger));
            Intent intent = same && !event.trigger().overlaps(tokens.span(token)) ? intents.of(token) : Intent.UNSTATED;
            if (intent != Intent.UNSTATED) {
                return intent;
            }
        }
        return Intent.UNSTATED;
    }

    /**
     * What follows for whoever doubts what another says of the act in the same sentence: {@code of this attack the claim that
     * the attack was a mistake is absurd} holds that it was meant.
     */
    Intent ofDoubted(Account account, Act event, int trigger) {
        for (Account other : bySentence.getOrDefault(tokens.sentenceOf(trigger), List.of())) {
            int token = Clue.head(tokens, other.matter().anchor());
            boolean same = tokens.lemma(token).equals(tokens.lemma(trigger))
                    && !event.trigger().overlaps(tokens.span(token));
            Intent intent = same && doubts(account, other) ? intents.of(token) : Intent.UNSTATED;
            if (intent != Intent.UNSTATED) {
                return intent.denied();
            }
        }
        return Intent.UNSTATED;
    }

    /** Whether the voice of an account doubts what it quotes in another of its sentence. */
    private static boolean doubts(Account account, Account other) {
        List<Voice.Link> mine = account.voice().links();
        List<Voice.Link> theirs = other.voice().links();
        int last = mine.size() - 1;
        return theirs.size() > mine.size()
                && Claims.isDenial(theirs.get(last).stance())
                && IntStream.rangeClosed(0, last)
                        .allMatch(i -> theirs.get(i).source().equals(mine.get(i).source()));
    }
}
