package org.rashomon.store.happening;

import java.util.List;
import java.util.Optional;
import org.rashomon.event.Act;
import org.rashomon.event.ActMention;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Amount.Part;
import org.rashomon.store.happening.Tolls.Toll;
import org.rashomon.text.Tokens;

/**
 * How many an act counts, with people known for people: those that are killed, {@code four sailors}, those that vote, {@code 118 votes}, and
 * those that a figure alone counts, {@code "40,000," said the police}.
 */
final class Headcounts {

    private final Tokens tokens;
    private final Counts counts;
    private final Tolls tolls;

    Headcounts(Tokens tokens, Counts counts, Tolls tolls) {
        this.tokens = tokens;
        this.counts = counts;
        this.tolls = tolls;
    }

    /** @param trigger the word for the act */
    List<Amount> of(Act act, int trigger) {
        return isFigure(act) ? figures(act, trigger) : amounts(trigger);
    }

    /** Those that are killed or hurt are people, whatever they are called. */
    private List<Amount> amounts(int trigger) {
        List<Amount> amounts = counts.of(trigger).stream().map(Amount::ofVoters).toList();
        String word = tolls.word(tokens, trigger);
        if (tolls.of(word) == Toll.NONE) {
            return amounts;
        }
        boolean suffers = tolls.suffers(word);
        return amounts.stream().map(amount -> amount.ofPeople(suffers)).toList();
    }

    private static boolean isFigure(Act event) {
        return event.evidence().stream().anyMatch(evidence -> evidence.rule().equals(ActMention.FIGURE));
    }

    /** People, whatever they are called: those who march, or those whom it befell. */
    private List<Amount> figures(Act event, int trigger) {
        Part part = event.likelyType().equals(Optional.of(EventType.PROTEST)) ? Part.DOER : Part.DONE_TO;
        return counts.of(trigger).stream()
                .filter(amount -> amount.unit().isEmpty() || amount.unit().equals("person"))
                .map(amount -> new Amount("person", amount.low(), amount.high(), part))
                .toList();
    }
}
