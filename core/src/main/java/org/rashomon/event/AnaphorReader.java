package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.event.Antecedents.Said;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads where a text tells again of an act, in words that do not say who did it: by a noun, or by what came of it. What
 * is not said is that of the act told before, which evidence names.
 *
 * <pre>
 *   Jets of the coalition bombed a market on Monday. Health officials said 51 people were killed.
 *                                  killed: by the coalition, on Monday
 *   France condemned the bombing.  bombing: by the coalition, the market, on Monday
 *   800,000 people marched.        marched: by as many people
 * </pre>
 *
 * Does not fire for what has been coded as an event, for nouns without {@code the}, {@code this} or an owner, for another
 * or a new act, nor for what is denied, to come or only possible. Words: {@code event/anaphors.tsv}.
 */
final class AnaphorReader implements Annotator<List<Event>> {

    private enum Part {
        NOUN(Upos.NOUN),
        TOLL(Upos.VERB),
        CROWD(Upos.VERB),
        PASSIVE(Upos.VERB),
        /** Told only where there was none: {@code there were no deaths}. */
        NONE(Upos.NOUN);

        private final Upos upos;

        Part(Upos upos) {
            this.upos = upos;
        }
    }

    /**
     * What a word may take up.
     *
     * @param modes those of acts that it cannot take up
     */
    private record Word(List<EventType> types, List<String> modes) {

        boolean takes(Event before) {
            return !modes.contains(before.mode());
        }
    }

    private final EventKnowledge knowledge;
    private final Map<Part, Map<String, Word>> words = new EnumMap<>(Part.class);
    private final Set<String> tolls = new HashSet<>();
    private final Deeds deeds;
    private final AttackInWords attackInWords;
    private final NounClass people;

    AnaphorReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        deeds = new Deeds(knowledge);
        attackInWords = new AttackInWords(knowledge.classes());
        people = knowledge.classes().named("people");
        for (Row row : knowledge.lexicons().get("event/anaphors").rows()) {
            List<EventType> types =
                    row.list("types").stream().map(EventType::valueOf).toList();
            Part part = Part.valueOf(row.get("part").toUpperCase(Locale.ROOT));
            words.computeIfAbsent(part, p -> new HashMap<>())
                    .put(row.get("lemma"), new Word(types, row.list("without")));
            if (part == Part.TOLL) {
                tolls.add(row.get("lemma"));
            }
        }
    }

    @Override
    public Layer<List<Event>> produces() {
        return Event.ANAPHORS;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS, Event.LAYER);
    }

    @Override
    public List<Event> annotate(Annotations annotations) {
        return new Reader(annotations).events();
    }

    /** One document. */
    private final class Reader {
        private final Scene scene;
        private final Tree tree;
        private final Tokens tokens;
        private final List<Event> coded;
        private final Set<Integer> triggers = new HashSet<>();
        private final Antecedents antecedents;
        private final List<Event> retold = new ArrayList<>();

        Reader(Annotations annotations) {
            scene = Scene.of(annotations, knowledge);
            tree = scene.tree;
            tokens = scene.tokens;
            coded = annotations.get(Event.LAYER);
            coded.forEach(event -> triggers.add(event.trigger().start()));
            antecedents = new Antecedents(tree, tolls);
        }

        List<Event> events() {
            int next = 0;
            for (int token = 0; token < tokens.size(); token++) {
                int t = token;
                boolean isCoded = false;
                for (; next < coded.size() && coded.get(next).trigger().start() < tokens.end(t); next++) {
                    antecedents.tell(coded.get(next));
                    isCoded = true;
                }
                if (isCoded) {
                    blame(t).ifPresent(retold::add);
                } else {
                    retelling(t)
                            .or(() -> denial(t))
                            .or(() -> blame(t))
                            .or(() -> deeds.at(scene, t))
                            .filter(event -> !event.isDoneToOneself())
                            .ifPresent(event -> {
                                retold.add(event);
                                antecedents.tell(event);
                            });
                }
            }
            return List.copyOf(retold);
        }

        private Optional<Event> retelling(int token) {
            Upos upos = tokens.upos(token);
            if (upos != Upos.NOUN && upos != Upos.VERB) {
                return Optional.empty();
            }
            String lemma = tree.lemma(token).toLowerCase(Locale.ROOT);
            for (Part part : Part.values()) {
                Word word = words.getOrDefault(part, Map.of()).get(lemma);
                if (word != null && upos == part.upos) {
                    return retelling(part, token, word);
                }
            }
            return Optional.empty();
        }

        private Optional<Event> retelling(Part part, int token, Word word) {
            if (part.upos == Upos.NOUN && isNone(token)) {
                return Optional.of(none(token, word));
            }
            boolean denied = part == Part.NOUN && (LaidAt.isDisowned(tree, token) || Untrue.isSaidOf(tree, token));
            return isReal(token) || denied ? read(part, token, word) : Optional.empty();
        }

        /** {@code denied the report}: what was told before of whoever denies it did not happen. */
        private Optional<Event> denial(int token) {
            OptionalInt denier = Denials.denier(tree, scene.roles, token);
            return denier.isEmpty()
                    ? Optional.empty()
                    : scene.actor(denier.getAsInt())
                            .flatMap(who -> antecedents.of(who, token))
                            .map(before -> taken(token, before));
        }

        /** {@code The rebels did it}: the last harm told before was done by them, or not. */
        private Optional<Event> blame(int token) {
            int whom = Blames.whom(tree, scene.roles, token);
            Auxiliaries.Reading told = Auxiliaries.of(tree, token);
            if (whom == NONE || told.future() || told.hypothetical()) {
                return Optional.empty();
            }
            return scene.actor(whom).flatMap(who -> antecedents
                    .harm(token)
                    .map(before -> event(token, by(who, before), Optional.of(before), true, told.negated())));
        }

        private static Said by(Actor who, Event before) {
            return new Said(
                    List.of(before.type()), Optional.of(who), before.recipient(), before.place(), before.time());
        }

        private Event taken(int token, Event before) {
            Said said =
                    new Said(List.of(before.type()), before.actor(), before.recipient(), before.place(), before.time());
            return event(token, said, Optional.of(before), true, true);
        }

        /** {@code There was no payment}. */
        private boolean isNone(int noun) {
            int determiner = tree.firstChildA(noun, "det");
            Auxiliaries.Reading told = Auxiliaries.of(tree, noun);
            return determiner != NONE && tree.lemma(determiner, "no") && !told.future() && !told.hypothetical();
        }

        private Event none(int noun, Word word) {
            return new Event(
                    word.types.get(0),
                    "",
                    List.of(),
                    tokens.span(noun),
                    first(noun, NounParties.doers(tree, scene.roles, noun)),
                    first(noun, NounParties.receivers(tree, scene.roles, noun)),
                    scene.setting.placeUnder(noun),
                    scene.setting.time(noun),
                    List.of(),
                    false,
                    false,
                    false,
                    true,
                    List.of(Evidence.of("Anaphor", tokens.span(noun))));
        }

        private boolean isReal(int token) {
            Auxiliaries.Reading told = Auxiliaries.of(tree, token);
            return !told.negated() && !told.future() && !told.hypothetical();
        }

        private Optional<Event> read(Part part, int token, Word word) {
            return switch (part) {
                case NOUN -> noun(token, word);
                case TOLL -> toll(token, word);
                case CROWD -> crowd(token, word);
                case PASSIVE -> passive(token, word);
                case NONE -> Optional.empty();
            };
        }

        private Optional<Event> noun(int noun, Word word) {
            if (isCarried(noun)
                    || scene.isToldUnder(noun, participle -> triggers.contains(tokens.start(participle)))
                    || tree.isA(noun, "compound")
                    || scene.roles.isAttributive(noun)
                    || !scene.isDefinite(noun)
                    || isOther(noun)
                    || isOfThing(noun)) {
                return Optional.empty();
            }
            // "The raid was carried out on Tuesday": what is told of it is told of the act
            boolean subject = tree.isA(noun, "nsubj");
            Said said = new Said(
                    word.types,
                    first(noun, NounParties.doers(tree, scene.roles, noun)),
                    first(noun, NounParties.receivers(tree, scene.roles, noun)),
                    scene.setting.placeUnder(noun).or(() -> subject ? scene.setting.placeOf(noun) : Optional.empty()),
                    subject ? scene.toldTime(noun) : scene.setting.timeUnder(noun));
            if (isInWords(noun, said)
                    || Rallies.isCampaign(scene, noun, said.actor().stream().toList())) {
                return Optional.empty();
            }
            boolean disowned = LaidAt.isDisowned(tree, noun);
            // who had no part in it may be another than who is said to have done it
            Said known = disowned
                    ? new Said(said.types(), Optional.empty(), said.recipient(), said.place(), said.time())
                    : said;
            Optional<Event> deed = antecedents.deed(noun, known).filter(word::takes);
            Optional<Event> before = deed.or(() -> antecedents.any(noun, known).filter(word::takes));
            return before.isPresent() || isNamed(noun) && !(Rallies.isPlain(scene, noun) && !isAttended(noun))
                    ? Optional.of(event(noun, said, before, deed.isPresent(), disowned || Untrue.isSaidOf(tree, noun)))
                    : Optional.empty();
        }

        /** {@code thousands attended the rally}. */
        private boolean isAttended(int noun) {
            int verb = tree.is(noun, "obj") ? tree.head(noun) : NONE;
            int crowd = verb == NONE ? NONE : scene.roles.subject(verb);
            return crowd != NONE
                    && Frames.inClass(people, tree, scene.names, crowd) != NONE
                    && !scene.names.isName(crowd);
        }

        /** {@code the release of the report}: what is done to somebody is not done to that. */
        private boolean isOfThing(int noun) {
            int of = tree.is(Governor.SUFFERED, tree.lemma(noun)) ? scene.roles.oblique(noun, "of") : NONE;
            return of != NONE && !isSomebody(of);
        }

        private boolean isSomebody(int token) {
            if (tokens.upos(token) == Upos.PRON) {
                return Pronoun.of(tokens.form(token)).isHeOrShe()
                        || tree.lemma(token).equalsIgnoreCase("they");
            }
            return tokens.upos(token) == Upos.PROPN && scene.actor(token).isPresent()
                    || Frames.inClass(people, tree, scene.names, token) != NONE;
        }

        /** {@code Okoro's attack on the governor}: in words, unless a deed of theirs was told before. */
        private boolean isInWords(int noun, Said said) {
            int owner = said.types().contains(EventType.ASSAULT) ? tree.firstChild(noun, "nmod:poss") : NONE;
            return owner != NONE
                    && said.actor().isPresent()
                    && attackInWords.isOfWords(
                            scene,
                            noun,
                            owner,
                            said.actor().stream().toList(),
                            said.recipient().stream().toList())
                    && antecedents
                            .deed(noun, said)
                            .filter(before -> before.actor()
                                    .flatMap(Actor::entity)
                                    .equals(said.actor().flatMap(Actor::entity)))
                            .isEmpty();
        }

        /** {@code denied carrying out the strike}: its verb is coded, and one act is told once. */
        private boolean isCarried(int noun) {
            int verb = tree.head(noun);
            return verb >= 0
                    && triggers.contains(tokens.start(verb))
                    && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"))
                    && tree.is(Governor.SUPPORT, tree.lemma(verb));
        }

        /** {@code Friday's march}, {@code the shelling of a post near Sotk}, {@code the truce of last week}: told apart by its day or place. */
        private boolean isNamed(int noun) {
            boolean ofDay = scene.setting.timeUnder(noun).words().isPresent();
            return ofDay || scene.setting.placeUnder(noun).isPresent();
        }

        /** The first of some tokens that names somebody. */
        private Optional<Actor> first(int noun, int... candidates) {
            return Arrays.stream(candidates)
                    .filter(t -> t != NONE && t != noun)
                    .mapToObj(scene::actor)
                    .flatMap(Optional::stream)
                    .findFirst();
        }

        private boolean isOther(int noun) {
            for (int i = 0; i < tree.childCount(noun); i++) {
                int child = tree.child(noun, i);
                if ((tree.isA(child, "amod") || tree.isA(child, "det")) && tree.is(Governor.OTHER, tree.lemma(child))) {
                    return true;
                }
            }
            return false;
        }

        /** {@code nine people were killed}, {@code the dead}; in the active somebody does it, and that was not understood. */
        private Optional<Event> toll(int verb, Word word) {
            boolean dies = tree.lemma(verb, "die");
            int counted = scene.roles.object(verb);
            if (!dies && (!scene.roles.isPassive(verb) || scene.roles.agent(verb) != NONE)) {
                return Optional.empty();
            }
            int who = dies ? scene.roles.subject(verb) : counted;
            if (who == NONE || scene.roles.isAttributive(verb) || scene.mishaps.justBefore(verb)) {
                return Optional.empty();
            }
            Said said = new Said(
                    word.types, Optional.empty(), Optional.empty(), scene.setting.placeOf(verb), scene.toldTime(verb));
            Said withWhom = new Said(said.types(), said.actor(), scene.actor(who), said.place(), said.time());
            return antecedents
                    .deed(verb, said)
                    .or(() -> antecedents.any(verb, said))
                    .map(before -> event(verb, withWhom, Optional.of(before), false));
        }

        /** {@code she was detained in May}: by nobody who is named, to somebody who is. */
        private Optional<Event> passive(int verb, Word word) {
            int object = scene.roles.object(verb);
            if (object == NONE
                    || !scene.roles.isPassive(verb)
                    || scene.roles.agent(verb) != NONE
                    || scene.roles.isAttributive(verb)) {
                return Optional.empty();
            }
            if (word.types.get(0) == EventType.RETREAT && !isSomebody(object)) {
                return Optional.empty(); // "the film was released in May"
            }
            Said said = new Said(
                    word.types,
                    Optional.empty(),
                    scene.actor(object),
                    scene.setting.placeOf(verb),
                    scene.toldTime(verb));
            Optional<Event> before = antecedents.same(verb, said);
            boolean named = said.place().isPresent() || said.time().isDated();
            return before.isPresent() || named ? Optional.of(event(verb, said, before, true)) : Optional.empty();
        }

        /** An act of so many people. */
        private Optional<Event> crowd(int verb, Word word) {
            // "a million and a half people marched" may be read as a participle
            int subject = tree.is(verb, "acl") ? tree.head(verb) : scene.roles.subject(verb);
            boolean counted = subject != NONE
                    && scene.setting.quantitiesOf(subject).stream()
                            .anyMatch(many -> many.unit().equals("person")
                                    && (many.span().overlaps(tokens.span(subject))
                                            || tree.under(scene.setting.headOf(many.span()), subject)));
            if (!counted) {
                return Optional.empty();
            }
            Said said = new Said(
                    word.types,
                    Optional.of(without(tokens.span(verb), knowledge.actors().resolve(scene.annotations, subject))),
                    Optional.empty(),
                    scene.setting.placeOf(verb),
                    scene.toldTime(verb));
            return Optional.of(event(verb, said, antecedents.same(verb, said), true));
        }

        /** An actor whose words end before the act that is told of it. */
        private Actor without(Span act, Actor actor) {
            if (!actor.span().contains(act) || actor.span().start() >= act.start()) {
                return actor;
            }
            int last = tokens.firstEndingAfter(act.start()) - 1;
            Span span = new Span(actor.span().start(), Math.max(actor.span().start() + 1, tokens.end(last)));
            return new Actor(
                    span, span.of(tokens.text()), actor.country(), actor.sectors(), actor.entity(), actor.evidence());
        }

        /** @param whom whether it was done to those of the act before */
        private Event event(int token, Said said, Optional<Event> before, boolean whom) {
            return event(token, said, before, whom, false);
        }

        private Event event(int token, Said said, Optional<Event> before, boolean whom, boolean negated) {
            Span trigger = tokens.span(token);
            Optional<Place> place = said.place().or(() -> before.flatMap(Event::place));
            EventTime own = said.time().words().isPresent() ? said.time() : scene.setting.publication();
            EventTime time = said.time().words().isPresent()
                    ? own
                    : before.map(Event::time).orElse(own);
            return new Event(
                    before.map(Event::type).orElse(said.types().get(0)),
                    before.map(Event::mode).orElse(""),
                    before.map(Event::contexts).orElse(List.of()),
                    trigger,
                    said.actor().or(() -> before.flatMap(Event::actor)),
                    said.recipient().or(() -> whom ? before.flatMap(Event::recipient) : Optional.empty()),
                    place,
                    time,
                    scene.setting.quantitiesOfAct(token),
                    before.map(Event::historical).orElse(false),
                    false,
                    false,
                    negated,
                    List.of(before.map(event -> Evidence.of("Anaphor", trigger, event.trigger()))
                            .orElseGet(() -> Evidence.of("Anaphor", trigger))));
        }
    }
}
