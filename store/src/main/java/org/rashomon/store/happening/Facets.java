package org.rashomon.store.happening;

import java.util.Set;
import org.rashomon.store.happening.Tolls.Toll;

/**
 * What comparing a telling with others asks of it, worked out once: one is compared with many.
 *
 * @param actor what the words for the actor mean
 * @param trigger what the word for the act means
 * @param act what all the words for it mean
 * @param rare how rare the word for the act is
 * @param synonyms the sets of words for one act that its own are of
 * @param surroundings what the words beside the act mean
 */
record Facets(
        Meaning.Sense actor,
        Meaning.Sense recipient,
        Meaning.Sense thing,
        int triggerHash,
        Meaning.Sense trigger,
        Meaning.Sense act,
        double rare,
        Toll toll,
        Set<String> synonyms,
        Bag words,
        Bag names,
        Bag near,
        Meaning.Sense surroundings) {}
