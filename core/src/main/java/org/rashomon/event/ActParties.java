package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * The actors that the words in the roles of an act name, as far as they can be told.
 *
 * <pre>
 *   Russia and Ukraine exchanged prisoners       Russia, Ukraine
 *   Half a million marched                       those whom the number counts
 *   a request from Brussels was refused          Brussels
 * </pre>
 */
final class ActParties {

    /** What joins a thing that is said or agreed to whoever else has to do with it. */
    private static final String[] BEHIND = {"from", "by", "with", "of"};

    /** Police and courts that no word tells the state of are those of the place. */
    private static final Set<String> LOCAL = Set.of("COP", "JUD");

    private static final List<String> PEOPLE = List.of("CVL");

    /** What stands between an actor and the act that is told of it. */
    private static final Set<Upos> LEADS_ON = EnumSet.of(Upos.PUNCT, Upos.ADP, Upos.SCONJ);

    private final Annotations annotations;
    private final Scene scene;
    private final Tokens tokens;
    private final Tree tree;
    private final Roles roles;
    private final Setting setting;
    private final NameLookup names;
    private final boolean hasNames;
    private final ActorResolver actors;
    private final NounClasses.NounClass agents;
    private final NounClasses.NounClass texts;

    ActParties(Annotations annotations, Scene scene, EventKnowledge knowledge) {
        this.annotations = annotations;
        this.scene = scene;
        tokens = scene.tokens;
        tree = scene.tree;
        roles = scene.roles;
        setting = scene.setting;
        names = scene.names;
        hasNames = annotations.has(Reading.NAMES);
        actors = knowledge.actors();
        agents = knowledge.classes().named("agent");
        texts = knowledge.classes().named("texts");
    }

    boolean isFirstPerson(int token) {
        return tokens.upos(token) == Upos.PRON && (tree.lemma(token, "I") || tree.lemma(token, "we"));
    }

    /** {@code Police beat a reporter in Tbilisi}: they are Georgian. */
    static Actor local(Actor actor, Optional<Place> place) {
        String country = place.map(Place::country).orElse("");
        boolean sited = actor.country().isEmpty()
                && !country.isEmpty()
                && !actor.sectors().isEmpty()
                && LOCAL.contains(actor.sectors().get(0));
        return sited
                ? new Actor(actor.span(), actor.name(), country, actor.sectors(), actor.entity(), actor.evidence())
                : actor;
    }

    /** {@code the people killed on Monday}, {@code the army of shelling}: without the act that is told of them. */
    Actor before(Actor actor, Span trigger) {
        int last = tokens.firstEndingAfter(trigger.start()) - 1;
        while (last > 0 && LEADS_ON.contains(tokens.upos(last))) {
            last--;
        }
        // "a retreating gang" keeps its act: nobody is named before it.
        if (!actor.span().contains(trigger) || !namesSomebody(actor.span().start(), last)) {
            return actor;
        }
        Span span = new Span(actor.span().start(), tokens.end(last));
        boolean nameless = actor.name().equals(actor.span().of(tokens.text()));
        return new Actor(
                span,
                nameless ? span.of(tokens.text()) : actor.name(),
                actor.country(),
                actor.sectors(),
                actor.entity(),
                actor.evidence());
    }

    /** Whether a noun or a pronoun stands between an offset and a token, that included. */
    private boolean namesSomebody(int start, int last) {
        for (int t = last; t >= 0 && tokens.start(t) >= start; t--) {
            Upos pos = tokens.upos(t);
            if (pos == Upos.NOUN || pos == Upos.PROPN || pos == Upos.PRON) {
                return true;
            }
        }
        return false;
    }

    /** {@code Half a million marched}: those whom a bare number counts. */
    List<Actor> crowd(int token) {
        if (tokens.upos(token) != Upos.NUM) {
            return List.of();
        }
        Span span = scene.phrase(token);
        return List.of(new Actor(
                span,
                span.of(tokens.text()),
                "",
                PEOPLE,
                Optional.empty(),
                new Evidence("a number that marches", List.of(span))));
    }

    /** {@code the capture of the town by rebels}: the town without its captors. */
    Actor apart(Actor receiver, int actorToken) {
        return actorToken == NONE ? receiver : before(receiver, tokens.span(tree.yield(actorToken)[0], actorToken));
    }

    /** The actors that a token and those coordinated with it name, those that can be told. */
    List<Actor> known(int token) {
        List<Actor> found = new ArrayList<>();
        add(token, found);
        for (int i = 0; i < tree.childCount(token); i++) {
            if (tree.is(tree.child(token, i), "conj")) {
                add(tree.child(token, i), found);
            }
        }
        return found;
    }

    /** {@code the Deir Ezzor attack}, {@code Aleppo withdrew}: a town that is no capital acts for nobody. */
    boolean isWhere(int token, Actor actor) {
        boolean describes = tree.isA(token, "compound") || tree.is(token, "amod");
        return (describes || actor.sectors().isEmpty()) && setting.isTownOrRegion(token);
    }

    private void add(int token, List<Actor> found) {
        Actor actor = actors.resolve(annotations, token);
        List<Actor> both = scene.both(token);
        if (!both.isEmpty()) {
            // "the two countries signed": those two, in the words that sum them up
            both.forEach(one -> found.add(
                    new Actor(actor.span(), one.name(), one.country(), one.sectors(), one.entity(), one.evidence())));
            return;
        }
        if (isKnown(actor, token)) {
            found.addAll(scene.parted(scene.trimmed(scene.ofItsLauncher(scene.ofItsOwner(actor, token), token))));
            found.addAll(scene.summed(token, actor));
            return;
        }
        int speaker = scene.speaker(token);
        int owner = speaker == NONE ? owner(token) : speaker;
        if (owner != NONE) {
            Actor of = actors.resolve(annotations, owner);
            if (isKnown(of, owner)) {
                found.add(scene.trimmed(of));
            }
        }
    }

    /** Who has to do with the thing it is done to: {@code a request from Brussels}, {@code a bill that lawmakers passed}. */
    List<Actor> behind(int token, int actorToken) {
        List<Actor> found = new ArrayList<>();
        for (String preposition : BEHIND) {
            int other = roles.oblique(token, preposition);
            if (other != NONE && found.isEmpty()) {
                found.addAll(known(other));
            }
        }
        int clause = found.isEmpty() ? tree.firstChildA(token, "acl") : NONE;
        int doer = clause == NONE ? NONE : roles.isPassive(clause) ? roles.agent(clause) : roles.subject(clause);
        return doer == NONE || doer == token || doer == actorToken ? found : known(doer);
    }

    /** {@code Parliament passed a resolution criticising the president}: what a text does, those do who bring it out. */
    List<Actor> authors(int token) {
        int verb = tree.head(token);
        boolean broughtOut =
                texts.hasLemma(tree.lemma(token)) && verb >= 0 && tree.isVerbal(verb) && roles.object(verb) == token;
        int author = broughtOut ? roles.subject(verb) : NONE;
        return author == NONE || author == token ? List.of() : known(author);
    }

    boolean isKnown(Actor actor, int token) {
        return !actor.country().isEmpty()
                || !actor.sectors().isEmpty()
                || names.isName(token)
                || !hasNames && tokens.upos(token) == Upos.PROPN
                || agents.hasLemma(tree.lemma(token).toLowerCase(Locale.ROOT));
    }

    /** Whose decision, attack or report it is: {@code Israel's attack}, {@code the ruling of the court}. */
    private int owner(int token) {
        int owner = tree.firstChild(token, "nmod:poss");
        if (owner == NONE) {
            owner = roles.oblique(token, "of");
        }
        return owner;
    }
}
