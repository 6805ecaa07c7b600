package org.rashomon.account;

import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Forecast;
import org.rashomon.reading.Pronoun;

/**
 * How a voice holds what it foretells: by the words that foretell ({@code event/forecasts.tsv}), unless the sentence says
 * more of it than they do.
 *
 * <pre>
 *   "Prices are going to rise," she said.         PREDICTS
 *   "We will repair the dam," she said.           PROMISES, of her own acts
 *   She believes that prices are going to rise.   SUPPOSES, by the verb above
 * </pre>
 */
final class Foretold {

    private Foretold() {}

    /**
     * @param read how the clause that foretells is held by its own words and those above it
     * @param voice the chain that tells it
     * @param text of the document
     */
    static Stance stance(Forecast forecast, StanceAt.Held read, Voice voice, String text) {
        Stance plain = isOwn(forecast, voice, text) ? forecast.own() : forecast.stance();
        boolean cued =
                voice.links().size() > 1 && read.isByCue() && forecast.doer().isPresent();
        return switch (read.stance()) {
            case ASSERTS -> plain;
            case PREDICTS ->
                isOfAnother(forecast, read) ? Stance.DOUBTS : plain == Stance.SUPPOSES ? read.stance() : plain;
            case DEMANDS -> plain;
            case INTENDS, PROMISES, THREATENS -> cued ? read.stance() : plain;
            case SUPPOSES -> read.isByCan() ? plain : read.stance();
            case DENIES -> isOfAnother(forecast, read) ? Stance.DOUBTS : read.isByNegation() ? plain : read.stance();
            case DOUBTS -> forecast.negated() ? Stance.SUPPOSES : read.stance();
            case ALLEGES, CONDITIONS, ASKS, WITHHOLDS -> read.stance();
        };
    }

    /**
     * {@code There is no sign that they will leave}: the sign is denied, and the rest is doubted. What is foretold not to be has taken the
     * negation in.
     */
    private static boolean isOfAnother(Forecast forecast, StanceAt.Held read) {
        return read.isByNegation()
                && !forecast.negated()
                && read.why().spans().stream()
                        .allMatch(not -> not.end() <= forecast.content().start());
    }

    /** Whether those who tell it tell it of themselves. */
    private static boolean isOwn(Forecast forecast, Voice voice, String text) {
        if (forecast.doer().isEmpty()) {
            return false;
        }
        if (Pronoun.of(forecast.doer().get().of(text)).isFirstPerson()) {
            return true;
        }
        Optional<Actor> speaker = voice.innermost().source().asActor();
        return speaker.isPresent()
                && forecast.subject()
                        .filter(subject -> isSame(subject, speaker.get()))
                        .isPresent();
    }

    private static boolean isSame(Actor a, Actor b) {
        return a.entity().isPresent() && a.entity().equals(b.entity())
                || !a.name().isEmpty() && a.name().equals(b.name())
                || isShort(a, b)
                || isShort(b, a);
    }

    /** "Okoro" for "Ada Okoro". */
    private static boolean isShort(Actor family, Actor full) {
        return !family.name().isEmpty()
                && family.name().indexOf(' ') < 0
                && full.name().endsWith(" " + family.name());
    }
}
