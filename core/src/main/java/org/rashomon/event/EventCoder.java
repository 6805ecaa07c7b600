package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Codes what is said to have happened. A predicate frame ({@code event/patterns.tsv}) that fits a tree gives the type and
 * the tokens of actor and recipient; what the clause says of the act gives its auxiliaries, its place, its time and its
 * numbers. Where actor and act do not hang together, or nobody in it can be told, no event is coded.
 *
 * <p>Thread-safe.
 */
public final class EventCoder implements Annotator<List<Event>> {

    /** Types whose future PLOVER takes for a promise. */
    private static final Set<EventType> PROMISED =
            Set.of(EventType.CONSULT, EventType.SUPPORT, EventType.COOPERATE, EventType.AID);

    /** Types that swallow the act that their infinitive names. */
    private static final Set<EventType> SPEECH =
            Set.of(EventType.AGREE, EventType.CONCEDE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT);

    /** The recipient of what somebody says that another must do: without one, it is an opinion. */
    private static final List<String> ONE_TOLD = List.of("cs");

    private static final int MOST_ROLES = 4;
    private static final int LONG_AGO = 180;

    private final EventKnowledge knowledge;
    private final Frames frames;
    private final Codebook codebook;
    private final Contexts contexts;
    private final Instruments instruments;
    private final ActorResolver actors;
    private final WarrantSigns signs;
    private final AttackInWords attackInWords;
    private final NounClasses.NounClass departures;

    /** With frames and actor tables of its own. */
    public EventCoder(Lexicons lexicons) {
        this(EventKnowledge.of(lexicons));
    }

    EventCoder(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        Lexicons lexicons = knowledge.lexicons();
        frames = knowledge.frames();
        codebook = knowledge.codebook();
        contexts = new Contexts(lexicons);
        instruments = new Instruments(lexicons);
        NounClasses classes = knowledge.classes();
        attackInWords = new AttackInWords(classes);
        departures = classes.named("resignation");
        signs = knowledge.signs();
        actors = knowledge.actors();
    }

    @Override
    public Layer<List<Event>> produces() {
        return Event.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Event> annotate(Annotations annotations) {
        return code(annotations, (event, signs) -> knowledge.warrants(signs) >= Warrant.THRESHOLD);
    }

    /** Whether an event is kept; asked once for those of one act that differ in coordinated roles only. */
    interface Judge {
        boolean keeps(Event event, PairFeatures.Vector signs);
    }

    List<Event> code(Annotations annotations, Judge judge) {
        return new Coding(annotations, judge).events();
    }

    /** One document's coding. */
    private final class Coding {
        private final Annotations annotations;
        private final Judge judge;
        private final Scene scene;
        private final Tokens tokens;
        private final Tree tree;
        private final Roles roles;
        private final Setting setting;
        private final NameLookup names;
        private final ActParties parties;
        private final Counterparts counterparts;
        private final @Nullable Match[] matches;
        private final boolean[] triggers;
        private final List<Event> events = new ArrayList<>();

        Coding(Annotations annotations, Judge judge) {
            this.annotations = annotations;
            this.judge = judge;
            scene = Scene.of(annotations, knowledge);
            tokens = scene.tokens;
            tree = scene.tree;
            roles = scene.roles;
            setting = scene.setting;
            names = scene.names;
            parties = new ActParties(annotations, scene, knowledge);
            counterparts = new Counterparts(tree, roles, parties);
            matches = new Match[tokens.size()];
            triggers = new boolean[tokens.size()];
        }

        List<Event> events() {
            for (int t = 0; t < tokens.size(); t++) {
                if (frames.knows(tree.lemma(t)) && !roles.isAttributive(t)) {
                    matches[t] = frames.best(tree, roles, names, t);
                    triggers[t] = matches[t] != null;
                }
            }
            Swallowing.apply(tree, matches);
            for (int t = 0; t < tokens.size(); t++) {
                Match match = matches[t];
                if (match != null) {
                    code(match);
                }
            }
            return List.copyOf(events);
        }

        private void code(Match match) {
            EventType type = match.frame().type();
            Auxiliaries.Reading told = Auxiliaries.of(tree, match.trigger());
            String mode = instruments.refine(tree, match);
            if (SPEECH.contains(type) && mode.isEmpty() && match.complement() != NONE) {
                mode = ComplementMode.of(type, frames.best(tree, roles, names, match.complement()));
            }
            boolean future = told.future();
            boolean negated = told.negated();
            if (future && negated && isYielding(type)) {
                mode = type == EventType.RETREAT || type == EventType.CONCEDE
                        ? "yield"
                        : type == EventType.CONSULT ? "meet" : "assist";
                type = EventType.REJECT;
                future = false;
                negated = false;
            } else if (negated && (tree.is(Governor.PERMITS, tree.lemma(match.trigger())) || wouldNot(match, type))) {
                // "has not allowed the envoy in", "would not meet the mediator"
                mode = type == EventType.CONSULT ? "meet" : "yield";
                type = EventType.REJECT;
                negated = false;
                emit(match, type, mode, false, false, false);
                return;
            } else if (!negated && (future || told.hypothetical()) && isThreat(match, type)) {
                mode = ComplementMode.of(EventType.THREATEN, match);
                emit(match, EventType.THREATEN, mode, false, false, false);
                return;
            } else if (future && PROMISED.contains(type)) {
                type = EventType.AGREE;
                mode = Codebook.NO_MODE;
                future = false;
            } else if (future && type == EventType.RETREAT) {
                type = EventType.CONCEDE;
                mode = Codebook.NO_MODE;
                future = false;
            }
            emit(match, type, mode, told.hypothetical(), future, negated);
        }

        private boolean wouldNot(Match match, EventType type) {
            return isYielding(type) && has(match.trigger(), "would");
        }

        private boolean has(int verb, String aux) {
            for (int i = 0; i < tree.childCount(verb); i++) {
                if (tree.isA(tree.child(verb, i), "aux") && tree.lemma(tree.child(verb, i), aux)) {
                    return true;
                }
            }
            return false;
        }

        /** {@code Iran said it would close the strait}: who says of himself that he will do harm threatens. */
        private boolean isThreat(Match match, EventType type) {
            int verb = match.trigger();
            int above = tree.head(verb);
            if (type.quadClass() != QuadClass.MATERIAL_CONFLICT
                    || match.frame().kind() == Frame.Kind.NOUN
                    || above < 0
                    || !tree.isA(verb, "ccomp")
                    || !tree.is(Governor.SAYS, tree.lemma(above))
                    || roles.isPassive(verb)
                    || roles.isPassive(above)) {
                return false;
            }
            int subject = roles.subject(verb);
            return subject != NONE && tokens.upos(subject) == Upos.PRON && subject > above;
        }

        /** The noun of a light verb, or what triggers. */
        private static int gathering(Match match) {
            return match.object() == NONE ? match.trigger() : match.object();
        }

        /** {@code said the camps should be closed}: not by the camps. */
        private boolean isToBeDoneTo(Match match) {
            return match.frame().complement().flatMap(Frame.Complement::words).isPresent()
                    && tree.firstChild(match.complement(), "aux:pass") != NONE;
        }

        private boolean isYielding(EventType type) {
            return PROMISED.contains(type)
                    || type == EventType.RETREAT
                    || type == EventType.CONCEDE
                    || type == EventType.AGREE;
        }

        private void emit(
                Match match, EventType coded, String refined, boolean hypothetical, boolean future, boolean negated) {
            EventType type = coded;
            String mode = refined;
            int actorToken = match.actor();
            int recipientToken = match.recipient();
            if (actorToken != NONE) {
                Match inner = matches[actorToken];
                if (inner != null && inner.frame().kind() == Frame.Kind.NOUN && inner.actor() != NONE) {
                    // "A raid by marines killed two": the marines did
                    actorToken = inner.actor();
                }
            }
            if (actorToken != NONE && parties.isWhere(actorToken, actors.resolve(annotations, actorToken))) {
                if (match.frame().kind() != Frame.Kind.NOUN) {
                    return;
                }
                actorToken = NONE;
            }
            List<Actor> doers = actorToken == NONE ? List.of() : parties.known(actorToken);
            if (doers.isEmpty() && actorToken != NONE) {
                doers = parties.authors(actorToken);
            }
            if (type == EventType.PROTEST && doers.isEmpty() && actorToken != NONE) {
                doers = parties.crowd(actorToken);
            }
            if (doers.isEmpty() && actorToken != NONE && parties.isFirstPerson(actorToken)) {
                // who they are the voice tells
                doers = List.of(Actor.unknown(tokens.span(actorToken), tokens.form(actorToken)));
            }
            List<Actor> receivers = recipientToken == NONE ? List.of() : parties.known(recipientToken);
            if (receivers.isEmpty() && recipientToken != NONE) {
                receivers = parties.behind(recipientToken, actorToken);
            }
            if (receivers.isEmpty()
                    && match.complement() != NONE
                    && match.frame().recipient().contains("c")) {
                // "agreed to let the inspectors into the plant": not the plant
                int object = roles.object(match.complement());
                if (object != NONE && parties.isKnown(actors.resolve(annotations, object), object)) {
                    receivers = parties.known(object);
                }
            }
            if (receivers.isEmpty() && type == EventType.AGREE && match.frame().kind() != Frame.Kind.NOUN) {
                receivers = counterparts.of(match.trigger(), match.complement(), doers);
            }
            boolean weapon = actorToken != NONE && instruments.isInstrument(tree.lemma(actorToken));
            if (weapon
                    && tree.isA(actorToken, "compound")
                    && doers.stream().allMatch(doer -> doer.country().isEmpty())) {
                // "one missile strike": a weapon does nothing of its own
                doers = List.of();
            }
            if (actorToken != NONE && doers.isEmpty() && !weapon) {
                return;
            }
            if (doers.isEmpty() && receivers.isEmpty() || isBareMention(match, type, doers, receivers)) {
                return;
            }
            if (!negated && actorToken != NONE && Auxiliaries.isNobody(tree, actorToken)) {
                return; // "no group has claimed the attack": nobody's is told
            }
            if (type == EventType.ASSAULT && doers.isEmpty() && scene.mishaps.at(match.trigger())) {
                return;
            }
            if (type == EventType.PROTEST && Rallies.isCampaign(scene, gathering(match), doers)) {
                return;
            }
            if (type == EventType.ASSAULT && attackInWords.is(scene, match.trigger(), actorToken, doers, receivers)) {
                if (receivers.isEmpty()) {
                    return;
                }
                type = EventType.ACCUSE;
                mode = AttackInWords.MODE;
            }
            if (match.frame().recipient().equals(ONE_TOLD) && (receivers.isEmpty() || isToBeDoneTo(match))) {
                return;
            }
            if (doers.isEmpty()
                    && receivers.size() > 1
                    && isMutual(match)
                    && tree.preposition(recipientToken).equals("between")) {
                // "Talks between Serbia and Kosovo were held"
                doers = receivers;
                receivers = List.of();
            }
            if (receivers.isEmpty() && doers.size() > 1 && isMutual(match)) {
                receivers = doers.subList(1, doers.size());
                doers = doers.subList(0, 1);
            }
            if (receivers.isEmpty() && codebook.needsRecipient(type)) {
                if (type != EventType.SANCTION || recipientToken == NONE) {
                    return;
                }
                // a treaty can be left as a state can: the words stand for the recipient
                receivers = List.of(actors.resolve(annotations, recipientToken));
            }
            Span trigger = trigger(match);
            IntPredicate other = token -> isOfAnotherKind(token, match);
            EventTime time = toCome(match, type, setting.time(match.trigger(), other));
            List<Evidence> evidence = List.of(Evidence.of(match.frame().rule(), trigger));
            List<String> context = contexts.of(tree, tokens.sentenceOf(match.trigger()), type, mode);
            PairFeatures.Vector signs = EventCoder.this.signs.of(
                    tree,
                    roles,
                    names,
                    match,
                    type,
                    future,
                    new WarrantSigns.Filled(actorToken, recipientToken, doers, receivers));
            Optional<Place> place =
                    setting.place(match.with(actorToken, recipientToken), codebook.ground(type, mode), other);
            List<Quantity> quantities = setting.quantities(match, triggers);
            for (int d = 0; d < Math.max(1, Math.min(doers.size(), MOST_ROLES)); d++) {
                for (int r = 0; r < Math.max(1, Math.min(receivers.size(), MOST_ROLES)); r++) {
                    Event event = new Event(
                            type,
                            mode,
                            context,
                            trigger,
                            d < doers.size()
                                    ? Optional.of(ActParties.local(parties.before(doers.get(d), trigger), place))
                                    : Optional.empty(),
                            r < receivers.size()
                                    ? Optional.of(parties.apart(parties.before(receivers.get(r), trigger), actorToken))
                                    : Optional.empty(),
                            place,
                            time,
                            quantities,
                            isLongPast(time),
                            future,
                            hypothetical,
                            negated,
                            evidence);
                    if (d + r == 0 && !judge.keeps(event, signs)) {
                        return;
                    }
                    if (!isDoneToOneself(event)) {
                        events.add(event);
                    }
                }
            }
        }

        /**
         * {@code the annexes of the Minsk agreements}: a word for something said, without somebody on either side, names
         * it and tells of no event. A verb in the active with nobody to do it was not understood.
         */
        private boolean isBareMention(Match match, EventType type, List<Actor> doers, List<Actor> receivers) {
            if (match.frame().kind() != Frame.Kind.NOUN) {
                return match.actor() == NONE
                        && match.frame().actor().contains("s")
                        && !roles.isPassive(match.trigger());
            }
            boolean verbal =
                    type.quadClass() == QuadClass.VERBAL_COOPERATION || type.quadClass() == QuadClass.VERBAL_CONFLICT;
            boolean alone =
                    doers.isEmpty() || match.recipient() == NONE && (doers.size() < 2 || namesAgreement(match, type));
            boolean departs = departures.hasLemma(tree.lemma(match.trigger()));
            return verbal ? alone : doers.isEmpty() && (departs || !isDeed(type));
        }

        /** {@code the Geneva agreement}, {@code the Smith – Jones accord}: the name of an agreement; its ledger has it. */
        private boolean namesAgreement(Match match, EventType type) {
            return (type == EventType.AGREE || type == EventType.SUPPORT)
                    && match.actor() != NONE
                    && tree.head(match.actor()) == match.trigger()
                    && match.actor() < match.trigger();
        }

        /** A noun without its doer tells of an event only where the deed shows by itself. */
        private boolean isDeed(EventType type) {
            return type == EventType.ASSAULT || type == EventType.COERCE || type == EventType.PROTEST;
        }

        /** {@code Russia and Ukraine exchanged prisoners}: each is the other's recipient. */
        private boolean isMutual(Match match) {
            return match.frame().recipient().contains("with") || match.frame().type() == EventType.CONSULT;
        }

        /** {@code condemned the arrest of two men in Minsk}: the arrest was there. */
        private boolean isOfAnotherKind(int token, Match match) {
            Match here = matches[token];
            return here != null && here.frame().type() != match.frame().type();
        }

        private boolean isLongPast(EventTime time) {
            Optional<LocalDate> published = setting.published();
            return time.words().isPresent()
                    && time.interval().isPresent()
                    && published.isPresent()
                    && !time.interval().get().to().equals(LocalDate.MAX)
                    && time.interval().get().to().isBefore(published.get().minusDays(LONG_AGO));
        }

        /** {@code offered to leave by the end of May}: what is only said to come is not over. */
        private EventTime toCome(Match match, EventType type, EventTime time) {
            boolean ahead = type == EventType.AGREE || type == EventType.CONCEDE || type == EventType.THREATEN;
            if (!ahead
                    || match.complement() == NONE
                    || time.words().isEmpty()
                    || time.words().get().start() < tokens.start(match.complement())) {
                return time;
            }
            return DaysToCome.of(scene, time, frames.calendar());
        }

        /** Nobody does it to himself without saying so: one of the two is taken for somebody else. */
        private boolean isDoneToOneself(Event event) {
            boolean areOne = event.actor().isPresent()
                    && event.recipient().isPresent()
                    && scene.areOne(event.actor().get(), event.recipient().get());
            return areOne || event.isDoneToOneself() && !isReflexive(event.recipient());
        }

        private boolean isReflexive(Optional<Actor> recipient) {
            return recipient
                    .map(actor -> actor.span().of(annotations.document().text()))
                    .filter(words -> words.endsWith("self") || words.endsWith("selves"))
                    .isPresent();
        }

        private Span trigger(Match match) {
            return tokens.span(match.trigger());
        }
    }
}
