package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads the acts that a text tells of as done, or as not done, and that are not coded as events.
 *
 * <pre>
 *   The ship <b>docked</b> in Tripoli on Friday.            no type of event
 *   The <b>blockade</b> of our wheat ended on Thursday.     a noun; who did it is not said
 *   Nothing had been <b>taken</b>, the ministry said.       denied
 *   Men in dark uniforms <b>beat</b> us.                somebody did it, whoever he is
 *   Doctors put the <b>toll</b> at 23.                      a number of an act told before
 * </pre>
 *
 * Takes finite verbs in the past, participles behind what they are told of, and nouns that name acts, with whatever says who,
 * to whom, where or when; a verb must say one of these, count people, deny the act, have a frame of force or tell what somebody did. Words: {@code event/mentions.tsv}. Does not fire for what is to come or only
 * possible, nor for verbs of saying, thinking and being.
 */
final class MentionReader implements Annotator<List<ActMention>> {

    private final EventKnowledge knowledge;
    private final MentionWords words;
    private final NounClass agents;
    private final NounClass people;
    private final NounClass places;

    MentionReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        words = new MentionWords(knowledge.lexicons());
        agents = knowledge.classes().named("agent");
        people = knowledge.classes().named("people");
        places = knowledge.classes().named("place");
    }

    @Override
    public Layer<List<ActMention>> produces() {
        return ActMention.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS, Event.LAYER, Event.ANAPHORS);
    }

    @Override
    public List<ActMention> annotate(Annotations annotations) {
        return new Reader(annotations).mentions();
    }

    /** One document. */
    private final class Reader {
        private final Scene scene;
        private final Tree tree;
        private final Tokens tokens;
        private final Figures figures;
        private final Absences absences;
        private final boolean[] coded;

        Reader(Annotations annotations) {
            scene = Scene.of(annotations, knowledge);
            tree = scene.tree;
            tokens = scene.tokens;
            figures = new Figures(tree, words);
            absences = new Absences(tree, words);
            coded = new boolean[tokens.size()];
            annotations.get(Event.LAYER).forEach(this::code);
            annotations.get(Event.ANAPHORS).forEach(this::code);
        }

        private void code(Event event) {
            int token = tokens.firstEndingAfter(event.trigger().start());
            for (; token < coded.length && tokens.start(token) < event.trigger().end(); token++) {
                coded[token] = true;
            }
        }

        List<ActMention> mentions() {
            List<ActMention> mentions = new ArrayList<>();
            for (int token = 0; token < coded.length; token++) {
                if (!coded[token]) {
                    at(token).ifPresent(mentions::add);
                }
            }
            return List.copyOf(mentions);
        }

        private Optional<ActMention> at(int token) {
            if (figures.isTold(token)) {
                return figure(token);
            }
            return switch (tokens.upos(token)) {
                case VERB -> tellsOfAct(token) ? verb(token) : Optional.empty();
                case NOUN -> isNamedAct(token) && isToldOf(token) ? noun(token) : Optional.empty();
                default -> Optional.empty();
            };
        }

        private String lemma(int token) {
            return tree.lemma(token).toLowerCase(Locale.ROOT);
        }

        private boolean tellsOfAct(int verb) {
            boolean reports = tree.firstChild(verb, "ccomp") != NONE;
            boolean noAct = words.isNoAct(lemma(verb)) && !isDeath(verb) && !absences.isOne(verb);
            if (reports || noAct || scene.roles.isAttributive(verb)) {
                return false;
            }
            // "The freighter docked" is often tagged as a participle; its subject tells
            boolean past = tokens.xpos(verb).equals("VBN")
                    && (isUnder(verb) || isThose(verb) || tree.firstChild(verb, "nsubj") != NONE);
            return (past || Deeds.isFinitePast(scene, verb) || absences.isUndone(verb))
                    && !bringsAct(verb)
                    && !figures.isRating(verb);
        }

        /** {@code three people killed}, {@code the man is dead, shot by the police}. */
        private boolean isUnder(int participle) {
            return tree.isA(participle, "acl") || tree.is(participle, "advcl") || tree.is(participle, "parataxis");
        }

        /** {@code Those <b>killed</b> were soldiers}, {@code most of the nine <b>seized</b>}. */
        private boolean isThose(int participle) {
            int head = tree.head(participle);
            if (tree.is(participle, "acl")
                    && head == participle - 1
                    && (tree.lemma(head, "that") || tree.lemma(head, "those"))) {
                return true;
            }
            boolean noun = tree.isA(participle, "nsubj") || tree.is(participle, "obj") || tree.isA(participle, "nmod");
            int before = participle - 1;
            boolean one = before >= 0
                    && (tokens.upos(before) == Upos.NUM || tree.lemma(before, "that") || tree.lemma(before, "those"));
            return noun && one;
        }

        /** {@code carried out the raid}: it is the raid that is told of. */
        private boolean bringsAct(int verb) {
            int object = scene.roles.object(verb);
            return object != NONE
                    && tree.is(Governor.SUPPORT, tree.lemma(verb))
                    && tokens.upos(object) == Upos.NOUN
                    && isNamedAct(object)
                    && isToldOf(object);
        }

        private boolean isNamedAct(int noun) {
            String lemma = lemma(noun);
            return words.isAct(lemma) || words.isActIfNamed(lemma) && isNamed(noun);
        }

        private boolean isToldOf(int noun) {
            int head = tree.head(noun);
            boolean carried = head >= 0
                    && coded[head]
                    && tree.is(Governor.SUPPORT, tree.lemma(head))
                    && (tree.is(noun, "obj") || tree.is(noun, "nsubj:pass"));
            return !carried
                    && !tree.isA(noun, "compound")
                    && !isPlace(noun)
                    && !scene.roles.isAttributive(noun)
                    && !scene.isToldUnder(noun, participle -> coded[participle])
                    && (scene.isDefinite(noun) || isNamed(noun) || isNewlyTold(noun) || isDenied(noun));
        }

        /** {@code Closed the crossing}; not {@code the crossing of the river}. */
        private boolean isPlace(int noun) {
            return places.hasLemma(lemma(noun))
                    && scene.roles.oblique(noun, "of") == NONE
                    && scene.roles.oblique(noun, "by") == NONE;
        }

        /** {@code No vote was held}, {@code the strike that never was}. */
        private boolean isDenied(int noun) {
            int determiner = tree.firstChildA(noun, "det");
            int verb = tree.head(noun);
            boolean told = tree.isA(noun, "nsubj");
            boolean none = told && tree.lemma(determiner, "no") && verb >= 0;
            boolean wasNone = none && (Deeds.isFinitePast(scene, verb) || isSuch(noun));
            boolean denied = verb >= 0 && tree.is(noun, "obj") && tree.lemma(verb, "deny");
            return wasNone || denied || Untrue.isSaidOf(tree, noun);
        }

        /** {@code There is no <b>such</b> agreement}. */
        private boolean isSuch(int noun) {
            for (int i = 0; i < tree.childCount(noun); i++) {
                if (tree.lemma(tree.child(noun, i), "such")) {
                    return true;
                }
            }
            return false;
        }

        /** {@code a raid on Friday}, {@code shelling near Sotk}. */
        private boolean isNamed(int noun) {
            return scene.setting.timeUnder(noun).words().isPresent()
                    || scene.setting.placeUnder(noun).isPresent();
        }

        /**
         * {@code An explosion damaged the pipeline}, {@code three men died in a clash}: one act, told by a verb of what
         * happened.
         */
        private boolean isNewlyTold(int noun) {
            int verb = tree.head(noun);
            int article = tree.firstChildA(noun, "det");
            boolean one = article == NONE || tree.lemma(article, "a");
            return one
                    && verb >= 0
                    && (tree.isA(noun, "nsubj") || tree.is(noun, "obj") || tree.isA(noun, "obl"))
                    && Deeds.isFinitePast(scene, verb)
                    && (isPlacedOrDated(noun) || isPlacedOrDated(verb));
        }

        private boolean isPlacedOrDated(int act) {
            return scene.toldTime(act).words().isPresent()
                    || scene.setting.placeOf(act).isPresent();
        }

        private Optional<ActMention> verb(int verb) {
            Auxiliaries.Reading told = Auxiliaries.of(tree, verb);
            if (told.future() || told.hypothetical()) {
                return Optional.empty();
            }
            Match match = knowledge.frames().best(tree, scene.roles, scene.names, verb);
            Optional<Actor> actor = scene.actor(match == null ? doer(verb) : match.actor());
            Optional<Actor> recipient =
                    called(verb).or(() -> match == null ? receiver(verb) : scene.actor(match.recipient()));
            Optional<EventType> type =
                    Optional.ofNullable(match).map(m -> m.frame().type());
            return mention(
                    verb,
                    type,
                    actor,
                    recipient,
                    scene.setting.placeOf(verb),
                    scene.setting.quantitiesUnder(counted(verb)),
                    told.negated());
        }

        /** Who docks does it; who dies suffers it, {@code at the hands of the rebels}. */
        private int doer(int verb) {
            return isDeath(verb) ? scene.roles.atHands(verb) : scene.roles.subject(verb);
        }

        private boolean isDeath(int verb) {
            int object = scene.roles.object(verb);
            return object == NONE ? words.isDeath(lemma(verb)) : words.isDeath(lemma(verb), lemma(object));
        }

        /** {@code robbed a trader}, {@code shipped crates of shells to the army}. */
        private Optional<Actor> receiver(int verb) {
            int object = isDeath(verb) ? scene.roles.subject(verb) : scene.roles.object(verb);
            return scene.actor(object).or(() -> object == NONE ? Optional.empty() : scene.actor(goal(verb, object)));
        }

        /** {@code The two killed were <b>men of the militia</b>}, {@code most of those killed were <b>nurses</b>}. */
        private Optional<Actor> called(int verb) {
            int top = verb;
            while (tree.head(top) >= 0 && (tree.isA(top, "nmod") || tree.is(top, "acl"))) {
                top = tree.head(top);
            }
            int predicate = tree.head(top);
            boolean suffered = tokens.xpos(verb).equals("VBN") && (isThose(verb) || tree.is(verb, "acl"));
            boolean is = predicate >= 0 && tree.isA(top, "nsubj") && tree.firstChild(predicate, "cop") != NONE;
            return suffered && is && tokens.upos(predicate) == Upos.NOUN ? scene.actor(predicate) : Optional.empty();
        }

        private int goal(int verb, int object) {
            int of = scene.roles.oblique(object, "of");
            int goal = scene.roles.oblique(verb, "to");
            goal = goal == NONE ? scene.roles.oblique(object, "to") : goal;
            return goal == NONE && of != NONE ? scene.roles.oblique(of, "to") : goal;
        }

        /** {@code <b>The army</b> carried out a raid}. */
        private Optional<Actor> bringer(int noun) {
            int verb = tree.head(noun);
            return verb >= 0 && tokens.upos(verb) == Upos.VERB && bringsAct(verb)
                    ? scene.actor(scene.roles.subject(verb))
                    : Optional.empty();
        }

        /** What a number may hang on: {@code two people killed}. */
        private int counted(int verb) {
            return tree.isA(verb, "acl") ? tree.head(verb) : verb;
        }

        private Optional<ActMention> noun(int noun) {
            Auxiliaries.Reading told = Auxiliaries.of(tree, noun);
            // "Talks ended without an agreement", "has broken no agreement": that there was none is another story
            boolean untold = told.negated() && !tree.isA(noun, "nsubj") && !Untrue.isSaidOf(tree, noun);
            if (told.future() || told.hypothetical() || untold) {
                return Optional.empty();
            }
            Optional<Actor> actor =
                    first(noun, NounParties.doers(tree, scene.roles, noun)).or(() -> bringer(noun));
            Optional<Actor> recipient = first(noun, NounParties.receivers(tree, scene.roles, noun));
            Optional<Place> place = scene.setting.placeUnder(noun).or(() -> scene.setting.placeOf(noun));
            return mention(
                    noun,
                    words.type(lemma(noun)),
                    actor,
                    recipient,
                    place,
                    scene.setting.quantitiesUnder(noun),
                    told.negated());
        }

        /** {@code the toll stood at 23}: whoever did what they died of. */
        private Optional<ActMention> figure(int token) {
            return Optional.of(new ActMention(
                    words.type(lemma(token)),
                    tokens.span(token),
                    Optional.empty(),
                    Optional.empty(),
                    scene.setting.placeOf(token),
                    scene.setting.publication(),
                    scene.setting.quantitiesUnder(token),
                    false,
                    List.of(Evidence.of(ActMention.FIGURE, tokens.span(token)))));
        }

        /** The first of some tokens that names somebody. */
        private Optional<Actor> first(int noun, int... candidates) {
            for (int token : candidates) {
                Optional<Actor> actor = token == noun ? Optional.empty() : scene.actor(token);
                if (actor.isPresent()) {
                    return actor;
                }
            }
            return Optional.empty();
        }

        private Optional<ActMention> mention(
                int token,
                Optional<EventType> type,
                Optional<Actor> actor,
                Optional<Actor> recipient,
                Optional<Place> place,
                List<Quantity> quantities,
                boolean negated) {
            EventTime time = scene.setting.time(token);
            boolean says = place.isPresent()
                    || time.words().isPresent()
                    || actor.filter(Reader::isTellable).isPresent()
                    || recipient.filter(Reader::isTellable).isPresent()
                    || negated
                    || !quantities.isEmpty()
                    || words.happens(lemma(token))
                    || isDeath(token)
                    || isThose(token) && words.isDoing(lemma(token))
                    || isDoing(token) && (actor.isPresent() || recipient.isPresent() || isOfSomebody(token))
                    || type.filter(t -> t.quadClass() == QuadClass.MATERIAL_CONFLICT)
                            .isPresent();
            return says || tokens.upos(token) == Upos.NOUN
                    ? Optional.of(new ActMention(
                            type,
                            tokens.span(token),
                            actor,
                            recipient,
                            place,
                            time,
                            quantities,
                            negated,
                            List.of(Evidence.of("Mention", tokens.span(token)))))
                    : Optional.empty();
        }

        /** {@code beat}, {@code had been taken}. */
        private boolean isDoing(int token) {
            return tokens.upos(token) == Upos.VERB && words.isDoing(lemma(token)) && Deeds.isPastDoing(scene, token);
        }

        private boolean isOfSomebody(int verb) {
            return isSomebody(scene.roles.subject(verb)) || isSomebody(scene.roles.object(verb));
        }

        private boolean isSomebody(int token) {
            if (token == NONE) {
                return false;
            }
            Pronoun pronoun = Pronoun.of(tokens.form(token));
            return pronoun.isFirstPerson()
                    || pronoun.isHeOrShe()
                    || pronoun == Pronoun.THEY
                    || agents.hasLemma(tree.lemma(token))
                    || people.hasLemma(tree.lemma(token));
        }

        /** Whether a reader of another text could know him again. */
        private static boolean isTellable(Actor actor) {
            return !actor.country().isEmpty() || actor.entity().isPresent();
        }
    }
}
