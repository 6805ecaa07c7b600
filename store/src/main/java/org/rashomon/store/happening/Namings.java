package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.event.Act;
import org.rashomon.event.Event;
import org.rashomon.event.EventType;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Accused.Proof;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whom the clauses of a document say to have done the acts that others shortly before tell of, and that they were done to:
 * see {@link Culprits} and {@link Victims}. They are said of the acts of their own sentence and of up to three before it:
 * in {@code The raid killed nine. It was the work of the rebels.} of the raid.
 */
final class Namings {

    /** Farther than this many sentences they are of another act. */
    private static final int REACH = 3;

    /** Farther on than this many sentences "the attack" may be another. */
    private static final int AFTER = 2;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    /** Acts of giving, which have somebody to whom something is given. */
    private static final Set<EventType> GIVING =
            Set.of(EventType.AID, EventType.COOPERATE, EventType.SUPPORT, EventType.CONCEDE, EventType.MOBILIZE);

    private static final Set<Side> ARMED = EnumSet.of(Side.FORCES, Side.ARMED, Side.CRIME);

    private static final Set<String> OF = Set.of("of", "from", "with");

    private static final Set<String> OURS = Set.of("our", "my", "we", "i", "us");

    private final Tokens tokens;
    private final Branches tree;
    private final BlameSigns signs;
    private final Voices voices;
    private final Ties ties;
    private final Antecedents antecedents;
    private final IntFunction<Actor> actors;
    private final Names names;
    private final BitSet times;
    private final Map<Integer, List<Naming>> namings = new HashMap<>();
    private final Map<Integer, List<Integer>> called = new HashMap<>();

    /**
     * @param acts the accounts of acts by the words that tell them
     * @param actors who the noun phrase of a word is
     */
    Namings(
            Tokens tokens,
            BlameWords words,
            Map<Integer, Act> acts,
            Negations negations,
            Voices voices,
            Whereabouts speech,
            Names names,
            BitSet times,
            IntFunction<Actor> actors) {
        this.times = times;
        this.tokens = tokens;
        signs = new BlameSigns(tokens, words);
        this.voices = voices;
        this.names = names;
        this.actors = actors;
        tree = new Branches(tokens);
        ties = new Ties(signs, tree);
        antecedents = new Antecedents(tokens, signs, tree, noun -> isArmed(actors.apply(noun)));
        BitSet triggers = new BitSet();
        BitSet typed = new BitSet();
        acts.forEach((trigger, act) -> {
            triggers.set(trigger);
            typed.set(trigger, act.likelyType().isPresent());
        });
        Culprits culprits = new Culprits(tokens, signs, tree, triggers, typed, negations, speech::isCue);
        Victims victims = new Victims(tokens, signs, tree, triggers, negations);
        for (int sentence = 0; sentence < tokens.sentenceCount(); sentence++) {
            for (Accused accused : culprits.in(sentence)) {
                naming(Field.WHO, accused.who(), accused.denied(), accused.how())
                        .ifPresent(naming ->
                                deeds(accused.by(), triggers).forEach(deed -> blame(deed, naming, accused, acts)));
            }
            for (Accused accused : pointed(sentence, triggers, negations)) {
                naming(Field.WHO, accused.who(), accused.denied(), accused.how())
                        .ifPresent(naming -> blame(accused.by(), naming, accused, acts));
            }
            for (Victims.Victim victim : victims.in(sentence)) {
                Optional<Naming> naming = naming(Field.WHOM, victim.whom(), victim.denied(), Proof.SAID);
                for (int deed : deeds(victim.whom(), triggers)) {
                    Optional<EventType> type = of(acts, deed).likelyType();
                    boolean given = type.map(GIVING::contains).orElse(signs.is(Sign.GIFT, deed));
                    if (given == victim.gift() && isMaterial(type)) {
                        naming.ifPresent(it -> put(deed, it));
                        called.computeIfAbsent(deed, d -> new ArrayList<>()).add(victim.whom());
                    }
                }
            }
        }
    }

    /** Who those are that a clause of an act only points to: {@code they blew up the bridge}. */
    private List<Accused> pointed(int sentence, BitSet triggers, Negations negations) {
        List<Accused> found = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        for (int act = triggers.nextSetBit(tokens.sentenceStart(sentence));
                act >= 0 && act < end;
                act = triggers.nextSetBit(act + 1)) {
            int subject = tokens.upos(act) == Upos.VERB && !tree.isPassive(act) ? tree.child(act, "nsubj") : -1;
            int band = subject < 0 ? Branches.NONE : antecedents.of(subject);
            if (band != Branches.NONE) {
                found.add(new Accused(band, act, negations.isDenied(act), Proof.ARMED));
            }
        }
        return found;
    }

    /** Whether one may ask who did an act: it is done, or two sides were brought to it. */
    static boolean mayBeLaid(Optional<EventType> type) {
        return isMaterial(type) || type.filter(t -> t == EventType.AGREE).isPresent();
    }

    /**
     * Who a noun phrase is that says what somebody was: "they were bandits" calls them so, whoever they are taken to be.
     *
     * @param head the head of the phrase
     */
    static Actor ofItsOwnWords(ActorResolver actors, Annotations read, int head) {
        Actor actor = actors.resolve(read, head);
        if (actor.entity().isPresent() || read.get(Reading.TOKENS).upos(head) != Upos.NOUN) {
            return actor;
        }
        String words = actor.span().of(read.document().text());
        Actor alone = actors.resolve(words, read.document().published().map(PublicationTime::date));
        boolean another = !alone.sectors().isEmpty() && Collections.disjoint(alone.sectors(), actor.sectors());
        return another
                ? new Actor(
                        actor.span(), alone.name(), alone.country(), alone.sectors(), alone.entity(), actor.evidence())
                : actor;
    }

    private static Act of(Map<Integer, Act> acts, int deed) {
        return Objects.requireNonNull(acts.get(deed));
    }

    private static boolean isMaterial(Optional<EventType> type) {
        return type.filter(t -> !t.quadClass().isMaterial()).isEmpty();
    }

    /** An act whose own sentence says who did it is not laid at another's door. */
    private void blame(int deed, Naming naming, Accused accused, Map<Integer, Act> acts) {
        Act act = of(acts, deed);
        boolean undone = act instanceof Event event && event.negated();
        boolean told = !undone
                && act.actor()
                        .filter(Namings::isKnown)
                        .filter(who ->
                                tokens.sentenceSpan(tokens.sentenceOf(deed)).contains(who.span()))
                        .filter(who -> !who.span().overlaps(tokens.span(accused.who())))
                        .isPresent();
        if (!told) {
            put(deed, naming);
        }
    }

    private void put(int deed, Naming naming) {
        namings.computeIfAbsent(deed, d -> new ArrayList<>()).add(naming);
    }

    /** The acts that a clause may be about. */
    private List<Integer> deeds(int by, BitSet triggers) {
        int sentence = tokens.sentenceOf(by);
        List<Integer> deeds = new ArrayList<>();
        int end = tokens.sentenceEnd(sentence);
        int from = tokens.sentenceStart(Math.max(0, sentence - REACH));
        for (int deed = triggers.nextSetBit(from); deed >= 0 && deed < end; deed = triggers.nextSetBit(deed + 1)) {
            deeds.add(deed);
        }
        int last = tokens.sentenceEnd(Math.min(tokens.sentenceCount() - 1, sentence + AFTER));
        for (int deed = triggers.nextSetBit(end); deed >= 0 && deed < last; deed = triggers.nextSetBit(deed + 1)) {
            if (tokens.upos(deed) == Upos.NOUN && isDefinite(deed)) {
                deeds.add(deed);
            }
        }
        return deeds;
    }

    /** {@code The attack}: it was told of before. */
    private boolean isDefinite(int noun) {
        int determiner = tree.child(noun, "det");
        return determiner != Branches.NONE && DEFINITE.contains(tree.lemma(determiner));
    }

    private Optional<Naming> naming(Field field, int head, boolean denied, Proof how) {
        Voice voice = voices.at(tokens.span(head), Stance.ASSERTS);
        Stance stance = voice.innermost().stance();
        boolean doubted = Claims.isDenial(stance);
        boolean told = doubted || stance.claims() || stance == Stance.SUPPOSES || how == Proof.GRANTED;
        if (!told || times.get(head)) {
            return Optional.empty();
        }
        boolean ours = isOurs(head);
        Actor actor = actor(head, field);
        boolean known = how == Proof.ARMED
                ? isArmed(actor) || actor.sectors().isEmpty() && tokens.upos(head) == Upos.PROPN
                : ours || isKnown(actor) || isNamed(head);
        return known ? Optional.of(new Naming(field, actor, denied || doubted, ours, voice)) : Optional.empty();
    }

    private static boolean isKnown(Actor actor) {
        return !actor.country().isEmpty()
                || !actor.sectors().isEmpty()
                || actor.entity().isPresent();
    }

    private static boolean isArmed(Actor actor) {
        return !Collections.disjoint(Side.of(actor.sectors()), ARMED);
    }

    /** {@code The <b>Gumuz</b> bands}. */
    private boolean isNamed(int head) {
        if (tokens.upos(head) == Upos.PROPN) {
            return true;
        }
        return tree.of(head).stream()
                .anyMatch(child ->
                        tokens.upos(child) == Upos.PROPN && (tree.isA(child, "compound") || tree.isA(child, "amod")));
    }

    private boolean isOurs(int head) {
        if (OURS.contains(tree.lemma(head)) || OURS.contains(tokens.form(head).toLowerCase(Locale.ROOT))) {
            return true;
        }
        int owner = tree.child(head, "nmod:poss");
        return owner != Branches.NONE && OURS.contains(tokens.form(owner).toLowerCase(Locale.ROOT));
    }

    /** Of a {@code group of men of the militia} the militia. */
    private Actor actor(int head, Field field) {
        Actor actor = actors.apply(head);
        boolean many = signs.is(Sign.MANY, head);
        int of = many ? tree.behind(head, OF) : Branches.NONE;
        if (of == Branches.NONE && (many || field == Field.WHOM && !isKnown(actor))) {
            of = tree.owner(head);
        }
        if (of == Branches.NONE && many) {
            of = ties.of(head);
        }
        boolean ours = of != Branches.NONE && OURS.contains(tokens.form(of).toLowerCase(Locale.ROOT));
        if (of == Branches.NONE || actor.entity().isPresent() || ours) {
            return actor;
        }
        Actor whole = actor(of, field);
        boolean more = !whole.sectors().isEmpty() || whole.entity().isPresent();
        return more ? whole : actor;
    }

    List<Naming> of(int trigger) {
        return namings.getOrDefault(trigger, List.of());
    }

    /** What those are called whom other clauses say that an act was done to. */
    List<Kinds.Found> called(int trigger, Optional<EventType> type) {
        return called.getOrDefault(trigger, List.of()).stream()
                .flatMap(head -> names.in(tokens.sentenceOf(head)).stream().filter(name -> name.head() == head))
                .filter(name ->
                        name.question().field() == Field.WHOM && name.question().isAskedOf(type))
                .toList();
    }
}
