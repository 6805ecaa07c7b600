package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Upos;

/**
 * Whether a word for an attack tells of words: somebody in politics, business or the press, by name, on another of these.
 *
 * <pre>
 *   The senator attacked Okoro.          yes: both are civilians by name
 *   Okoro hit back at the governor.      yes
 *   The army attacked Okoro.             no: who is armed
 *   Okoro attacked Niger.                no: a state
 *   Okoro blasted the reform.            yes: what cannot be struck
 *   Okoro shot the governor.             no: the word ({@code wordy} of event/classes.tsv)
 * </pre>
 */
final class AttackInWords {

    /** The mode of the accusation that it is. */
    static final String MODE = "disapprove";

    private static final Set<NameType> PERSON = EnumSet.of(NameType.PERSON);

    /** Those who fight with words. */
    private static final Set<String> CIVIL =
            Set.of("GOV", "LEG", "PTY", "ELI", "BUS", "JRN", "JUD", "SOC", "LAB", "OPP");

    private final NounClasses.NounClass words;

    /** What can be struck. */
    private final NounClasses.NounClass targets;

    private final NounClasses.NounClass people;

    AttackInWords(NounClasses classes) {
        words = classes.named("wordy");
        targets = classes.named("target");
        people = classes.named("people");
    }

    /**
     * @param actor the token of whoever attacks, or {@link Tree#NONE}
     * @param doers who that is
     * @param receivers on whom
     */
    boolean is(Scene scene, int trigger, int actor, List<Actor> doers, List<Actor> receivers) {
        boolean answers = answers(scene, trigger);
        if (!(answers || words.hasLemma(scene.tree.lemma(trigger))) || actor == NONE || doers.isEmpty()) {
            return false;
        }
        boolean person = scene.names.isAny(actor, PERSON)
                || doers.get(0).entity().isPresent()
                        && Pronoun.of(scene.tokens.form(actor)).isHeOrShe();
        return person
                && isCivil(doers.get(0))
                && (receivers.isEmpty() ? answers || scolds(scene, trigger) : isCivil(receivers.get(0)));
    }

    /** The same of a noun that has an owner: {@code Okoro's attack}, on a civilian or on nobody who is told. */
    boolean isOfWords(Scene scene, int noun, int owner, List<Actor> doers, List<Actor> receivers) {
        return is(scene, noun, owner, doers, receivers.isEmpty() ? doers : receivers);
    }

    /** {@code blasted the reform}, {@code slammed the delay}: a thing that stands nowhere. */
    private boolean scolds(Scene scene, int trigger) {
        int object = scene.tree.isVerbal(trigger) ? scene.roles.object(trigger) : NONE;
        return object != NONE
                && scene.tokens.upos(object) == Upos.NOUN
                && !targets.hasLemma(scene.tree.lemma(object))
                && !people.hasLemma(scene.tree.lemma(object))
                && scene.setting.placeOf(trigger).isEmpty();
    }

    /** {@code shot back}, {@code fired back}: nobody need be named. */
    private static boolean answers(Scene scene, int trigger) {
        int next = scene.tree.next(trigger);
        return next != NONE && scene.tree.lemma(next, "back");
    }

    private static boolean isCivil(Actor actor) {
        boolean state = actor.entity().filter(actor.country()::equals).isPresent();
        return !state
                && !actor.sectors().isEmpty()
                && CIVIL.contains(actor.sectors().get(0))
                && !actor.sectors().contains("MIL");
    }
}
