package org.rashomon.event;

import java.util.Optional;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.TimeExpression;

/**
 * When an amount was so many: at the time that follows it, or else at that of its verb.
 *
 * <pre>
 *   Trade rose from $2 billion in 2019 to $4 billion in 2021.   $2 billion: 2019, $4 billion: 2021
 *   In March output fell by 3 percent.                          3 percent: March
 *   In May they agreed to lift it to $9 billion.                $9 billion: nothing; the agreement was in May
 * </pre>
 */
final class MeasureTime {

    /** Words between an amount and its time: {@code of GDP at the end of} 2022. */
    private static final int BETWEEN = 6;

    private final Scene scene;

    MeasureTime(Scene scene) {
        this.scene = scene;
    }

    /** @param verb what the amount hangs on */
    EventTime of(Quantity quantity, int verb, boolean planned) {
        Optional<TimeExpression> own = following(quantity);
        if (own.isPresent()) {
            return EventTime.of(own.get());
        }
        EventTime time = planned ? scene.setting.timeUnder(verb) : scene.setting.time(verb);
        return time.words().isPresent() && isOfAnother(time, quantity, verb) ? scene.setting.publication() : time;
    }

    /** The day that the words behind an amount name, up to the next amount or clause. */
    private Optional<TimeExpression> following(Quantity quantity) {
        Tokens tokens = scene.tokens;
        int token = tokens.firstEndingAfter(quantity.span().end());
        int from = quantity.counted()
                .map(counted -> tokens.firstEndingAfter(counted.end()))
                .orElse(token);
        int end = Math.min(tokens.size(), Math.max(token, from) + BETWEEN);
        for (int t = token; t < end && tokens.sentenceOf(t) == tokens.sentenceOf(token); t++) {
            Optional<TimeExpression> here = scene.setting.timeBeginning(t);
            if (here.isPresent()) {
                return here;
            }
            if (!isPassedOver(t)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Prepositions and what an amount is of. */
    private boolean isPassedOver(int token) {
        Upos upos = scene.tokens.upos(token);
        return upos == Upos.ADP || upos == Upos.DET || upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.ADJ;
    }

    /** The verb's time stands behind another amount: {@code rose to 8 tonnes, from 4 tonnes in 2021}. */
    private boolean isOfAnother(EventTime time, Quantity quantity, int verb) {
        for (Quantity other : scene.setting.quantitiesOf(verb)) {
            if (!other.span().equals(quantity.span())
                    && following(other)
                            .filter(t -> Optional.of(t.span()).equals(time.words()))
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }
}
