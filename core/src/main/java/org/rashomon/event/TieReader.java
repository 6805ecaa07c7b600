package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Upos;

/**
 * Reads lasting relations, by {@code event/ties.tsv}.
 *
 * <pre>
 *   Iran-backed militias, militias backed by Iran   SPONSOR, Iran to the militias
 *   Syria is Russia's ally.                         ALLY
 *   Latvia is a member of NATO.                     PART_OF
 * </pre>
 *
 * Does not fire where one of the two cannot be told: {@code his allies}.
 */
final class TieReader implements Annotator<List<Tie>> {

    private final EventKnowledge knowledge;
    private final Map<String, Row> nouns = new HashMap<>();
    private final Map<String, Row> joined = new HashMap<>();
    private final Map<String, Row> verbs = new HashMap<>();
    private final Set<String> apart = new HashSet<>();
    private final Row pro;
    private final NounClasses.NounClass endings;

    TieReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        endings = knowledge.classes().named("former");
        Row withPro = null;
        for (Row row : knowledge.lexicons().get("event/ties").rows()) {
            if (!row.get("kind").equals("apart")) {
                Tie.Type.valueOf(row.get("type"));
            }
            switch (row.get("kind")) {
                case "noun", "member" -> row.list("words").forEach(word -> nouns.put(word, row));
                case "joined" -> row.list("words").forEach(word -> joined.put(word, row));
                case "verb" -> row.list("words").forEach(word -> verbs.put(word, row));
                case "pro" -> withPro = row;
                case "apart" -> apart.addAll(row.list("words"));
                default -> throw row.fault("no kind '" + row.get("kind") + "'");
            }
        }
        if (withPro == null) {
            throw new IllegalArgumentException("event/ties.tsv has no row of kind 'pro'");
        }
        pro = withPro;
    }

    @Override
    public Layer<List<Tie>> produces() {
        return Tie.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Tie> annotate(Annotations annotations) {
        Scene scene = Scene.of(annotations, knowledge);
        List<Tie> found = new ArrayList<>();
        for (int t = 0; t < scene.tokens.size(); t++) {
            String lemma = scene.tree.lemma(t);
            Upos upos = scene.tokens.upos(t);
            Row noun = upos == Upos.NOUN ? nouns.get(lemma) : null;
            if (noun != null) {
                noun(scene, t, noun).ifPresent(found::add);
            } else if (upos == Upos.VERB || upos == Upos.ADJ) {
                Row row = joined.get(lemma);
                if (row != null) {
                    joined(scene, t, row).ifPresent(found::add);
                }
                Row verb = verbs.get(lemma);
                if (verb != null
                        && (scene.tokens.xpos(t).equals("VBZ")
                                || scene.tokens.xpos(t).equals("VBP"))) {
                    tie(scene, t, verb, scene.roles.subject(t), scene.roles.object(t))
                            .ifPresent(found::add);
                }
            }
            if (isPro(scene, t)) {
                pro(scene, t).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<Tie> noun(Scene scene, int noun, Row row) {
        Tree tree = scene.tree;
        if (isOfAnotherKind(tree, noun)) {
            return Optional.empty();
        }
        int whose = tree.firstChild(noun, "nmod:poss");
        if (whose == NONE) {
            whose = scene.roles.oblique(noun, "of");
        }
        if (whose == NONE && row.get("kind").equals("noun")) {
            for (int i = 0; i < tree.childCount(noun) && whose == NONE; i++) {
                int child = tree.child(noun, i);
                if (child < noun
                        && (tree.is(child, "amod") || tree.isA(child, "compound"))
                        && scene.actor(child)
                                .filter(a -> !a.country().isEmpty())
                                .isPresent()) {
                    whose = child;
                }
            }
        }
        int who = NONE;
        if (tree.firstChild(noun, "cop") != NONE) {
            who = tree.firstChild(noun, "nsubj");
        } else if (tree.isA(noun, "appos")) {
            who = tree.head(noun);
        } else if (tree.firstChildA(noun, "appos") != NONE) {
            who = tree.firstChildA(noun, "appos");
        } else if (tree.firstChild(noun, "flat") != NONE) {
            who = tree.firstChild(noun, "flat");
        }
        boolean turned = row.id().equals("client");
        return turned ? tie(scene, noun, row, whose, who) : tie(scene, noun, row, who, whose);
    }

    /** {@code a trading partner}, {@code the nurse leader}. */
    private boolean isOfAnotherKind(Tree tree, int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child < noun && apart.contains(tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** {@code Iran - backed militias}; {@code militias backed by Iran}. */
    private Optional<Tie> joined(Scene scene, int verb, Row row) {
        Tree tree = scene.tree;
        if (!scene.tokens.xpos(verb).equals("VBN")
                && scene.tokens.upos(verb) != Upos.ADJ
                && !scene.tokens.xpos(verb).equals("VBD")) {
            return Optional.empty();
        }
        int head = tree.head(verb);
        if (head < 0 || !tree.isNominal(head) || apart.contains(tree.lemma(head))) {
            return Optional.empty();
        }
        int by = tree.isA(verb, "acl") ? scene.roles.agent(verb) : NONE;
        if (by == NONE && tree.isA(verb, "acl")) {
            by = scene.roles.oblique(verb, "with");
            if (by == NONE && row.id().equals("allied")) {
                by = scene.roles.oblique(verb, "to");
            }
            if (!row.id().equals("allied")) {
                by = NONE;
            }
        }
        int dash = scene.tree.previous(verb);
        if (by == NONE && scene.tree.lemma(dash, "-")) {
            by = scene.tree.previous(dash);
        }
        // "the Relief Fund, a charity backed by Iran"
        boolean beside = tree.isA(head, "appos") && tree.head(head) >= 0 && scene.names.isName(tree.head(head));
        return tie(scene, verb, row, by, beside ? tree.head(head) : head);
    }

    private static boolean isPro(Scene scene, int token) {
        String form = scene.tokens.form(token);
        if (form.length() > 4 && form.regionMatches(true, 0, "pro-", 0, 4)) {
            return true;
        }
        int dash = scene.tree.next(token);
        return form.equalsIgnoreCase("pro") && scene.tree.lemma(dash, "-") && scene.tree.next(dash) != NONE;
    }

    /** {@code pro-Russian separatists}, as one token or as three. */
    private Optional<Tie> pro(Scene scene, int token) {
        if (scene.tokens.form(token).length() > 3) {
            return joinedPro(scene, token);
        }
        int whose = token + 2;
        int who = scene.tree.head(whose);
        if (who == token) {
            who = scene.tree.head(token);
        }
        return who < 0 || who == whose ? Optional.empty() : tie(scene, token, pro, who, whose);
    }

    /** Who is for a state is not of it, as far as these words tell: {@code a pro-Russian party}. */
    private static Actor apart(Actor who, Actor patron) {
        return who.entity().isPresent() || !who.country().equals(patron.country())
                ? who
                : new Actor(who.span(), who.name(), "", who.sectors(), who.entity(), who.evidence());
    }

    /** {@code pro-Russian separatists} where it is one token: whose is read from the words after the hyphen. */
    private Optional<Tie> joinedPro(Scene scene, int token) {
        Span whose = new Span(scene.tokens.start(token) + 4, scene.tokens.end(token));
        Actor patron =
                knowledge.actors().resolve(scene.tokens.form(token).substring(4) + " government", scene.published());
        Optional<Actor> who = scene.actor(scene.tree.head(token));
        if (patron.country().isEmpty() || who.isEmpty() || scene.isThingOfSomebody(scene.tree.head(token))) {
            return Optional.empty();
        }
        Actor placed = new Actor(
                whose,
                scene.tokens.form(token).substring(4),
                patron.country(),
                patron.sectors(),
                patron.entity(),
                Evidence.of(patron.evidence().rule(), whose));
        return Optional.of(new Tie(
                scene.tokens.span(token),
                Tie.Type.valueOf(pro.get("type")),
                apart(who.get(), patron),
                placed,
                false,
                List.of(Evidence.of(pro.rule(), scene.tokens.span(token)))));
    }

    private Optional<Tie> tie(Scene scene, int anchor, Row row, int from, int to) {
        if (from == NONE || to == NONE || from == to || scene.isThingOfSomebody(from) || scene.isThingOfSomebody(to)) {
            return Optional.empty();
        }
        Optional<Actor> first = side(scene, from);
        Optional<Actor> second = side(scene, to)
                .map(actor -> row.get("kind").equals("joined") ? before(scene, actor, anchor, to) : actor);
        if (first.isEmpty() || second.isEmpty() || scene.isNegated(anchor)) {
            return Optional.empty();
        }
        boolean ended = false;
        for (int i = 0; i < scene.tree.childCount(anchor); i++) {
            ended |= endings.hasLemma(scene.tree.lemma(scene.tree.child(anchor, i)));
        }
        return Optional.of(new Tie(
                        scene.tokens.span(anchor),
                        Tie.Type.valueOf(row.get("type")),
                        first.get(),
                        second.get(),
                        ended,
                        List.of(Evidence.of(row.rule(), scene.tokens.span(anchor)))))
                .filter(tie -> isFirst(scene, from) || isFirst(scene, to) || tie.isPossible());
    }

    /** {@code a friend of mine}: the voice, which is not known yet. */
    private static boolean isFirst(Scene scene, int token) {
        return Pronoun.of(scene.tokens.form(token)).isFirstPerson();
    }

    /** Who stands on one side; nobody, where the words are vague. */
    private static Optional<Actor> side(Scene scene, int token) {
        if (isFirst(scene, token)) {
            return Optional.of(Actor.unknown(scene.tokens.span(token), scene.tokens.form(token)));
        }
        return scene.actor(token).filter(actor -> !isVague(scene, token, actor));
    }

    /** A pronoun, {@code the nation} or {@code the emergency department} that nothing tells of. */
    private static boolean isVague(Scene scene, int token, Actor actor) {
        boolean unnamed = scene.tokens.upos(token) == Upos.PRON || scene.tokens.upos(token) == Upos.NOUN;
        if (!unnamed || actor.entity().isPresent() || Tie.isOfArmsOrParty(actor)) {
            return false;
        }
        return scene.tokens.upos(token) == Upos.PRON
                || actor.country().isEmpty()
                || actor.sectors().isEmpty();
    }

    /** The words of an actor without the tie that is told of it: {@code experts, led by a lawyer}. */
    private static Actor before(Scene scene, Actor actor, int anchor, int head) {
        int end = scene.tokens.start(anchor);
        if (head >= anchor || actor.span().end() <= end || actor.span().start() >= end) {
            return actor;
        }
        int last = anchor - 1;
        while (last > head && scene.tokens.upos(last) == Upos.PUNCT) {
            last--;
        }
        Span span = new Span(actor.span().start(), scene.tokens.end(last));
        boolean words = actor.name().equals(actor.span().of(scene.tokens.text()));
        return new Actor(
                span,
                words ? span.of(scene.tokens.text()) : actor.name(),
                actor.country(),
                actor.sectors(),
                actor.entity(),
                actor.evidence());
    }
}
