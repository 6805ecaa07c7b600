package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * A frame of {@code event/patterns.tsv} or {@code event/deeds.tsv} must fit, the verb must tell of what was done or not done
 * or will be, and something must be said of it: who, whom, where, when, how many, or that it was not so. Does not fire for what is only possible,
 * for what is always so, nor in the present.
 */
final class Deeds {

    /** Forms of verbs that tell of one act: past, participles. */
    private static final Set<String> TELLING = Set.of("VBD", "VBN", "VBG");

    /** Of whom or of what it is told that it was not so. */
    private static final Set<String> NOBODY = Set.of("nobody", "nothing", "none");

    private final EventKnowledge knowledge;
    private final NounClass agents;

    Deeds(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        agents = knowledge.classes().named("agent");
    }

    /** What a verb tells, if it tells of an act. */
    Optional<Event> at(Scene scene, int verb) {
        if (scene.tokens.upos(verb) != Upos.VERB || scene.roles.isAttributive(verb)) {
            return Optional.empty();
        }
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, verb);
        boolean tells = TELLING.contains(scene.tokens.xpos(verb)) || told.negated() || told.future();
        Match match = tells && !told.hypothetical() ? match(scene, verb) : null;
        return match == null ? Optional.empty() : event(scene, match, told);
    }

    private @Nullable Match match(Scene scene, int verb) {
        Match match = knowledge.frames().best(scene.tree, scene.roles, scene.names, verb);
        return match != null ? match : knowledge.deeds().best(scene.tree, scene.roles, scene.names, verb);
    }

    private Optional<Event> event(Scene scene, Match match, Auxiliaries.Reading told) {
        int verb = match.trigger();
        boolean negated =
                told.negated() || isNone(scene, scene.roles.subject(verb)) || isNone(scene, scene.roles.object(verb));
        Optional<Actor> actor = party(scene, match.actor());
        Optional<Actor> recipient = party(scene, match.recipient());
        EventTime time = scene.setting.time(verb);
        Event event = new Event(
                match.frame().type(),
                match.frame().mode(),
                List.of(),
                scene.tokens.span(verb),
                actor,
                recipient,
                scene.setting.placeOf(verb),
                time,
                scene.setting.quantitiesUnder(verb),
                false,
                told.future(),
                false,
                negated,
                List.of(Evidence.of("Deed", scene.tokens.span(verb))));
        boolean says = actor.isPresent()
                || recipient.isPresent()
                || event.place().isPresent()
                || time.isDated()
                || !event.quantities().isEmpty()
                || negated;
        return says ? Optional.of(event) : Optional.empty();
    }

    private static boolean isNone(Scene scene, int token) {
        return token != NONE && NOBODY.contains(scene.tree.lemma(token));
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
