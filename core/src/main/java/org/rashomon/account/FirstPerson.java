package org.rashomon.account;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Act;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Tie;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * Who "I" and "we" are in what somebody is reported to say: the voice itself, and its side.
 *
 * <pre>
 *   "I will veto the bill," the governor said.          I: the governor
 *   "We struck the depot," the Kenyan ministry said.    We: KEN GOV
 * </pre>
 */
final class FirstPerson {

    private FirstPerson() {}

    /** A matter as it stands under a voice; the matter itself where nobody is reported or nobody says "I" or "we". */
    static Matter read(Matter matter, Voice voice, String text) {
        Optional<Actor> speaker = voice.innermost().source().asActor();
        if (speaker.isEmpty()) {
            return matter;
        }
        if (matter instanceof Act act) {
            Optional<Actor> actor = act.actor().map(a -> read(a, a.span(), speaker.get(), text));
            Optional<Actor> recipient = act.recipient().map(a -> read(a, a.span(), speaker.get(), text));
            boolean same = actor.equals(act.actor()) && recipient.equals(act.recipient());
            return same ? act : act.withActors(actor, recipient);
        }
        if (matter instanceof Forecast forecast) {
            Optional<Span> doer = forecast.doer().filter(span -> isI(span, text) || isWe(span, text));
            return doer.isEmpty()
                    ? forecast
                    : forecast.withSubject(read(speaker.get(), doer.get(), speaker.get(), text));
        }
        if (matter instanceof Tie tie) {
            return tie.withActors(
                    read(tie.from(), tie.from().span(), speaker.get(), text),
                    read(tie.to(), tie.to().span(), speaker.get(), text));
        }
        return matter;
    }

    /** Whether somebody acts who says "I" or "we" and of whom nothing is known, or would be tied to himself. */
    static boolean isNobody(Matter matter, String text) {
        if (matter instanceof Tie tie) {
            return !tie.isPossible() || isUnknown(tie.from(), text) || isUnknown(tie.to(), text);
        }
        return matter instanceof Act act
                && act.actor().filter(actor -> isUnknown(actor, text)).isPresent();
    }

    private static boolean isUnknown(Actor actor, String text) {
        return actor.country().isEmpty()
                && actor.sectors().isEmpty()
                && (isI(actor.span(), text) || isWe(actor.span(), text));
    }

    private static Actor read(Actor told, Span words, Actor speaker, String text) {
        if (isI(words, text)) {
            return as(words, speaker.name(), speaker.entity(), speaker);
        }
        return isWe(words, text) ? as(words, words.of(text), Optional.empty(), speaker) : told;
    }

    private static Actor as(Span words, String name, Optional<String> entity, Actor speaker) {
        List<Span> spans = new ArrayList<>(speaker.evidence().spans());
        spans.add(words);
        Evidence evidence = new Evidence(speaker.evidence().rule() + " + first person", spans);
        return new Actor(words, name, speaker.country(), speaker.sectors(), entity, evidence);
    }

    private static boolean isI(Span words, String text) {
        return Pronoun.of(words.of(text)) == Pronoun.I;
    }

    private static boolean isWe(Span words, String text) {
        return Pronoun.of(words.of(text)) == Pronoun.WE;
    }
}
