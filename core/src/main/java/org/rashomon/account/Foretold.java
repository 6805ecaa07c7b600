package org.rashomon.account;

import java.util.Locale;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Forecast;
import org.rashomon.text.Evidence;

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

    private static final String CUES = "attribution/cues.tsv";
    private static final String CAN = "attribution/hedges.tsv#can";

    private Foretold() {}

    /**
     * @param read how the clause that foretells is held by its own words and those above it
     * @param why what decided that
     * @param voice the chain that tells it
     * @param text of the document
     */
    static Stance stance(Forecast forecast, Stance read, Evidence why, Voice voice, String text) {
        Stance plain = isOwn(forecast, voice, text) ? forecast.own() : forecast.stance();
        boolean cued = voice.links().size() > 1
                && why.rule().startsWith(CUES)
                && forecast.doer().isPresent();
        return switch (read) {
            case ASSERTS -> plain;
            case PREDICTS -> plain == Stance.SUPPOSES ? read : plain;
            case DEMANDS -> plain;
            case INTENDS, PROMISES, THREATENS -> cued ? read : plain;
            case SUPPOSES -> why.rule().equals(CAN) ? plain : read;
            // what is foretold not to be has taken the negation in
            case DENIES -> why.rule().equals("ClauseMood negation") ? plain : read;
            case DOUBTS -> forecast.negated() ? Stance.SUPPOSES : read;
            case ALLEGES, CONDITIONS, ASKS, WITHHOLDS -> read;
        };
    }

    /** Whether those who tell it tell it of themselves. */
    private static boolean isOwn(Forecast forecast, Voice voice, String text) {
        if (forecast.doer().isEmpty()) {
            return false;
        }
        String doer = forecast.doer().get().of(text).toLowerCase(Locale.ROOT);
        if (doer.equals("i") || doer.equals("we") || doer.equals("my") || doer.equals("our")) {
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
                || !a.name().isEmpty() && a.name().equals(b.name());
    }
}
