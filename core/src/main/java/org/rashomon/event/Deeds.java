package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.text.Evidence;
import org.rashomon.text.Upos;

/**
 * Reads acts that the coder leaves because nobody knows who did them, or because no frame of its own fits: linking lays
 * other tellings beside them.
 *
 * <pre>
 *   Hackers stole 400,000 records.         by hackers, of whom nothing is known
 *   Three were killed in the fighting.     by nobody
 *   We did not pay.                        denied
 * </pre>
 *
 * A frame of {@code event/deeds.tsv} must fit, or one of {@code event/patterns.tsv} in a passive that tells no doer; a finite
 * verb must tell of what was done or not done, somebody must be named or counted, and the judge of events must not find it
 * unlikely. Does not fire for what is only possible or to come, for what is always so, nor for participles and infinitives.
 */
final class Deeds {

    /** How likely the judge must find it. */
    private static final double LEAST = 0.2;

    /** Doers whom nobody knows: {@code those who shelled the town}. */
    private static final Set<String> SOMEBODY = Set.of("those", "somebody", "someone");

    private final EventKnowledge knowledge;
    private final NounClass agents;
    private final AttackInWords attackInWords;

    Deeds(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        agents = knowledge.classes().named("agent");
        attackInWords = new AttackInWords(knowledge.classes());
    }

    /** What a verb tells, if it tells of an act. */
    Optional<Event> at(Scene scene, int verb) {
        if (scene.tokens.upos(verb) != Upos.VERB || scene.roles.isAttributive(verb)) {
            return Optional.empty();
        }
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, verb);
        boolean tells = isFinitePast(scene, verb) && !told.hypothetical() && !told.future();
        Match match = tells ? match(scene, verb) : null;
        return match == null ? Optional.empty() : event(scene, match, told);
    }

    /** {@code stole}, {@code has stolen}, {@code were stolen}, {@code did not steal}; not {@code stealing}, {@code to be stolen}. */
    static boolean isFinitePast(Scene scene, int verb) {
        return isPast(scene, verb, auxiliary -> true);
    }

    /** The same without what only is so: not {@code are divided}. */
    static boolean isPastDoing(Scene scene, int verb) {
        return isPast(scene, verb, auxiliary -> scene.tree.lemma(auxiliary, "have"));
    }

    /** @param ofParticiple whether an auxiliary of the present makes a past of a participle */
    private static boolean isPast(Scene scene, int verb, IntPredicate ofParticiple) {
        String tag = scene.tokens.xpos(verb);
        if (tag.equals("VBD")) {
            return true;
        }
        boolean participle = tag.equals("VBN");
        boolean past = false;
        for (int i = 0; i < scene.tree.childCount(verb); i++) {
            int child = scene.tree.child(verb, i);
            if (scene.tree.is(child, "mark") && scene.tree.lemma(child, "to")) {
                return false;
            }
            past |= scene.tree.isA(child, "aux")
                    && (participle && ofParticiple.test(child)
                            || scene.tokens.xpos(child).equals("VBD"));
        }
        return past;
    }

    private @Nullable Match match(Scene scene, int verb) {
        Match match = knowledge.frames().best(scene.tree, scene.roles, scene.names, verb);
        return match != null ? match : knowledge.deeds().best(scene.tree, scene.roles, scene.names, verb);
    }

    private Optional<Event> event(Scene scene, Match match, Auxiliaries.Reading told) {
        int verb = match.trigger();
        Optional<Actor> actor = party(scene, match.actor());
        Optional<Actor> recipient = party(scene, match.recipient());
        EventTime time = scene.setting.time(verb);
        boolean inWords = match.frame().type() == EventType.ASSAULT
                && attackInWords.is(
                        scene,
                        verb,
                        match.actor(),
                        actor.stream().toList(),
                        recipient.stream().toList());
        boolean accuses = inWords && recipient.isPresent();
        Event event = new Event(
                accuses ? EventType.ACCUSE : match.frame().type(),
                accuses ? AttackInWords.MODE : match.frame().mode(),
                List.of(),
                scene.tokens.span(verb),
                actor,
                recipient,
                scene.setting.placeOf(verb),
                time,
                scene.setting.quantitiesOfAct(verb),
                false,
                told.future(),
                false,
                told.negated(),
                List.of(Evidence.of("Deed", scene.tokens.span(verb))));
        if (knowledge.frames().has(match.frame()) && !isOfNobody(scene, match, actor)) {
            return Optional.empty();
        }
        if (event.type() == EventType.ASSAULT && (inWords || actor.isEmpty() && scene.mishaps.at(verb))) {
            return Optional.empty();
        }
        boolean placed =
                match.recipient() != NONE && (time.isDated() || event.place().isPresent());
        boolean says = placed
                || actor.isPresent()
                || recipient.isPresent()
                || !scene.setting.quantitiesUnder(verb).isEmpty()
                || told.negated();
        return says && isWarranted(scene, match, event) ? Optional.of(event) : Optional.empty();
    }

    /** By the judge of the coder's own events, which doubts any act of nobody: what it thinks unlikely does not come in again. */
    private boolean isWarranted(Scene scene, Match match, Event event) {
        WarrantSigns.Filled filled = new WarrantSigns.Filled(
                match.actor(),
                match.recipient(),
                event.actor().stream().toList(),
                event.recipient().stream().toList());
        PairFeatures.Vector signs =
                knowledge.signs().of(scene.tree, scene.roles, scene.names, match, event.type(), event.future(), filled);
        return knowledge.warrants(signs) >= LEAST;
    }

    /** Whether a deed is told with no word of who did it. With a doer, the coder knew him and refused, or did not understand. */
    private static boolean isOfNobody(Scene scene, Match match, Optional<Actor> actor) {
        boolean untold = match.actor() == NONE
                ? scene.roles.isPassive(match.trigger())
                : SOMEBODY.contains(scene.tokens.form(match.actor()).toLowerCase(Locale.ROOT));
        return actor.isEmpty() && untold && match.frame().type().quadClass().isMaterial();
    }

    /** Those who are known, and others who can do something: {@code hackers}, {@code an armed group}. */
    private Optional<Actor> party(Scene scene, int token) {
        if (token == NONE) {
            return Optional.empty();
        }
        Optional<Actor> known = scene.actor(token);
        if (known.isPresent() || !agents.hasLemma(scene.tree.lemma(token))) {
            return known;
        }
        return Optional.of(scene.trimmed(knowledge.actors().resolve(scene.annotations, token)));
    }
}
