package org.rashomon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.event.ActMention;
import org.rashomon.event.Agreement;
import org.rashomon.event.Evaluation;
import org.rashomon.event.Event;
import org.rashomon.event.EventTime;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Measure;
import org.rashomon.event.Tie;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;

/**
 * What an account tells, in the fields that all kinds of matter share, so that one table of accounts can be searched by
 * any of them. The kind's own table has the rest.
 *
 * @param type the event type; an agreement's status, a forecast's likelihood, a measure's direction, a tie's type, an
 *     evaluation's aspect
 * @param mode an event's mode; an agreement's form; {@code favourable} or {@code unfavourable}
 * @param actor who does it, agrees, is foretold of, is measured, is tied
 * @param recipient to whom; the other party; whom an evaluation judges
 */
record MatterFields(
        String type,
        String mode,
        Optional<Actor> actor,
        Optional<Actor> recipient,
        Optional<Place> place,
        Optional<EventTime> time,
        List<Quantity> quantities,
        boolean negated,
        boolean future,
        boolean hypothetical,
        boolean historical) {

    /** @throws IllegalArgumentException for a kind of matter that has no place in the table yet */
    static MatterFields of(Matter matter) {
        if (matter instanceof Event e) {
            return new MatterFields(
                    e.type().name(),
                    e.mode(),
                    e.actor(),
                    e.recipient(),
                    e.place(),
                    Optional.of(e.time()),
                    e.quantities(),
                    e.negated(),
                    e.future(),
                    e.hypothetical(),
                    e.historical());
        } else if (matter instanceof ActMention m) {
            return plain("", "", m.actor(), m.recipient())
                    .when(m.time(), m.quantities())
                    .where(m.place())
                    .flagged(m.negated(), false);
        } else if (matter instanceof Agreement a) {
            return plain(a.status().name(), a.form(), at(a.parties(), 0), at(a.parties(), 1))
                    .when(a.reached(), a.worth());
        } else if (matter instanceof Forecast f) {
            MatterFields fields = plain(f.likelihood().name(), "", f.subject(), Optional.empty())
                    .when(f.due(), f.quantities());
            return fields.flagged(f.negated(), true);
        } else if (matter instanceof Measure m) {
            MatterFields fields = plain(m.direction().name(), "", at(m.actors(), 0), at(m.actors(), 1))
                    .when(m.time(), List.of(m.quantity()))
                    .flagged(false, m.planned());
            return fields.where(m.place());
        } else if (matter instanceof Tie t) {
            return plain(t.type().name(), t.ended() ? "ended" : "", Optional.of(t.from()), Optional.of(t.to()));
        } else if (matter instanceof Evaluation e) {
            return plain(e.aspect().name(), e.favourable() ? "favourable" : "unfavourable", Optional.empty(), e.actor())
                    .flagged(e.negated(), false);
        }
        throw new IllegalArgumentException("no fields for a matter of kind '" + matter.kind() + "'");
    }

    private static MatterFields plain(String type, String mode, Optional<Actor> actor, Optional<Actor> recipient) {
        return new MatterFields(
                type,
                mode,
                actor,
                recipient,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                false,
                false,
                false);
    }

    private MatterFields when(EventTime time, List<Quantity> quantities) {
        return new MatterFields(
                type,
                mode,
                actor,
                recipient,
                place,
                Optional.of(time),
                quantities,
                negated,
                future,
                hypothetical,
                historical);
    }

    private MatterFields where(Optional<Place> at) {
        return new MatterFields(
                type, mode, actor, recipient, at, time, quantities, negated, future, hypothetical, historical);
    }

    private MatterFields flagged(boolean negated, boolean future) {
        return new MatterFields(
                type, mode, actor, recipient, place, time, quantities, negated, future, hypothetical, historical);
    }

    private static Optional<Actor> at(List<Actor> actors, int index) {
        return index < actors.size() ? Optional.of(actors.get(index)) : Optional.empty();
    }

    /**
     * One line: {@code ASSAULT aerial: United States (USA MIL) > Syria (SYR MIL), Deir Ezzor, 2016-09-17}.
     *
     * @param about the words for what is foretold, measured, agreed on or judged; "" where the actors say it all
     */
    String summary(String about) {
        StringBuilder out = new StringBuilder();
        if (negated) {
            out.append("NOT ");
        }
        out.append(type);
        if (!mode.isEmpty()) {
            out.append(' ').append(mode);
        }
        String who = actor.map(MatterFields::who).orElse("");
        String whom = recipient.map(r -> "> " + who(r)).orElse("");
        List<String> parts = new ArrayList<>();
        if (!who.isEmpty() || !whom.isEmpty()) {
            parts.add((who + " " + whom).strip());
        }
        if (!about.isEmpty()) {
            parts.add("“" + shortened(about) + "”");
        }
        place.ifPresent(p -> parts.add(p.name()));
        time.flatMap(EventTime::interval).ifPresent(days -> {
            String from = Days.from(days).map(Object::toString).orElse("…");
            String to = Days.to(days).map(Object::toString).orElse("…");
            parts.add(from.equals(to) ? from : from + " to " + to);
        });
        quantities.forEach(q -> parts.add(amount(q)));
        return parts.isEmpty() ? out.toString() : out + ": " + String.join(", ", parts);
    }

    /** At most some ninety characters, in whole words. */
    private static String shortened(String words) {
        String line = words.strip().replaceAll("\\s+", " ");
        if (line.length() <= 90) {
            return line;
        }
        int end = line.lastIndexOf(' ', 88);
        return line.substring(0, end > 0 ? end : Character.isHighSurrogate(line.charAt(87)) ? 87 : 88) + "…";
    }

    private static String who(Actor actor) {
        String codes = (actor.country() + " " + String.join(" ", actor.sectors())).strip();
        return codes.isEmpty() ? actor.name() : actor.name() + " (" + codes + ")";
    }

    private static String amount(Quantity quantity) {
        String low = quantity.low().map(n -> n.toPlainString()).orElse("…");
        String high = quantity.high().map(n -> n.toPlainString()).orElse("…");
        String range = low.equals(high) ? low : low + "–" + high;
        return String.format(Locale.ROOT, "%s %s", range, quantity.unit()).strip();
    }
}
