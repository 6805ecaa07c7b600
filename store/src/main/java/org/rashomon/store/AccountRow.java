package org.rashomon.store;

import java.util.List;
import java.util.Optional;
import org.rashomon.account.Account;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Agreement;
import org.rashomon.event.Evaluation;
import org.rashomon.event.EventTime;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Measure;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;

/**
 * An account with what its matter has in common with those of other kinds.
 *
 * @param fields the matter's fields
 * @param number the matter's number in the table of its kind
 */
record AccountRow(Account account, MatterFields fields, int number) {

    Voice voice() {
        return account.voice();
    }

    Matter matter() {
        return account.matter();
    }

    Span anchor() {
        return matter().anchor();
    }

    /** The words for what is foretold, measured, agreed on or judged; events and ties have their actors instead. */
    Optional<Span> about() {
        Matter matter = matter();
        if (matter instanceof Forecast forecast) {
            return Optional.of(forecast.content());
        } else if (matter instanceof Measure measure) {
            return Optional.of(measure.what());
        } else if (matter instanceof Agreement agreement) {
            return Optional.of(agreement.subject().orElse(agreement.anchor()));
        } else if (matter instanceof Evaluation evaluation) {
            return Optional.of(evaluation.target());
        }
        return Optional.empty();
    }

    Optional<Actor> actor() {
        return fields.actor();
    }

    Optional<Actor> recipient() {
        return fields.recipient();
    }

    Optional<Place> place() {
        return fields.place();
    }

    Optional<EventTime> time() {
        return fields.time();
    }

    List<Quantity> quantities() {
        return fields.quantities();
    }

    /** The innermost voice, where it is somebody other than the author. */
    Optional<Actor> speaker() {
        return voice().innermost().source().asActor();
    }
}
