package org.rashomon.store.happening;

import java.util.List;
import java.util.Optional;
import org.rashomon.attribution.Voice;
import org.rashomon.time.DateInterval;

/**
 * What words beside an act say of how many it was or when: in {@code The rebels shelled the port. The governor put the dead at
 * nine} the second sentence, in the governor's voice.
 *
 * @param voice who says so
 * @param amounts how many, how much
 * @param days when, empty if it does not say
 * @param hours at what hours of the day
 */
public record Aside(Voice voice, List<Amount> amounts, Optional<DateInterval> days, Hours hours) {

    public Aside {
        amounts = List.copyOf(amounts);
    }

    static Aside of(Voice voice, List<Amount> amounts) {
        return new Aside(voice, amounts, Optional.empty(), Hours.ANY);
    }

    static Aside of(Voice voice, Optional<DateInterval> days, Hours hours) {
        return new Aside(voice, List.of(), days, hours);
    }
}
