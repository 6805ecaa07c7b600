package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;

/**
 * How many it was or when, as a voice has it in other words of the text than those that tell of the act: in {@code Guards
 * shot at farmers. "There were seventy," said Okoro.} seventy, by Okoro.
 *
 * @param voice the chain of voices in words, empty if it is the telling's own
 * @param amounts how many, how much
 * @param when {@link Period#UNKNOWN} if that is not said
 */
public record Held(String voice, List<Amount> amounts, Period when) {

    public Held {
        amounts = List.copyOf(amounts);
    }

    /**
     * Tellings with what is said besides them: what their own voices add they tell themselves, and what others hold stands as
     * tellings of those.
     */
    static List<Telling> spread(List<Telling> tellings) {
        List<Telling> spread = new ArrayList<>();
        for (Telling telling : tellings) {
            Telling own = telling;
            for (Held held : telling.helds()) {
                own = held.voice.isEmpty() ? own.adding(held) : own;
            }
            spread.add(own);
            for (Held held : telling.helds()) {
                if (!held.voice.isEmpty()) {
                    spread.add(telling.heldBy(held));
                }
            }
        }
        return spread;
    }
}
