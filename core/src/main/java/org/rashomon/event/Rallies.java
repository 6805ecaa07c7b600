package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import java.util.Set;
import org.rashomon.actor.Actor;

/**
 * Whether a word for a gathering (class {@code RALLY} of {@code event/governors.tsv}) tells of somebody who seeks votes and not
 * of a protest.
 *
 * <pre>
 *   The senator held a rally in Lomé.                a campaign
 *   The senator held a rally against the tax.        a protest
 *   Dockers held a rally in Lomé.                    a protest
 * </pre>
 */
final class Rallies {

    private static final Set<String> POLITICIANS = Set.of("GOV", "LEG", "PTY", "ELI");

    private static final String[] AGAINST = {"against", "over"};

    private Rallies() {}

    /** @param doers who holds it; nobody where that is not told */
    static boolean isCampaign(Scene scene, int word, List<Actor> doers) {
        return scene.tree.is(Governor.RALLY, scene.tree.lemma(word))
                && !doers.isEmpty()
                && doers.stream().allMatch(Rallies::isPolitician)
                && !isAgainst(scene, word);
    }

    /** Whether it is such a word, and nothing beside it says what it was against. */
    static boolean isPlain(Scene scene, int word) {
        return scene.tree.is(Governor.RALLY, scene.tree.lemma(word)) && !isAgainst(scene, word);
    }

    private static boolean isPolitician(Actor actor) {
        return !actor.sectors().isEmpty()
                && POLITICIANS.contains(actor.sectors().get(0));
    }

    private static boolean isAgainst(Scene scene, int word) {
        int verb = scene.tree.is(word, "obj") ? scene.tree.head(word) : NONE;
        for (String preposition : AGAINST) {
            if (scene.roles.oblique(word, preposition) != NONE
                    || verb != NONE && scene.roles.oblique(verb, preposition) != NONE) {
                return true;
            }
        }
        return false;
    }
}
