package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Upos;

/**
 * Reads how much of something there was, by {@code event/measures.tsv}.
 *
 * <pre>
 *   Trade between the two reached $4 billion in 2021.   what: Trade between the two
 *   The jets flew 522 sorties in four days.             what: sorties
 *   a trade turnover of $4 billion                      what: a trade turnover
 * </pre>
 *
 * Does not fire for an amount that nothing is measured by: {@code 40 people were killed} is an event's.
 */
final class MeasureReader implements Annotator<List<Measure>> {

    /** As many as are told by the way: {@code two sons}, {@code one camp}. */
    private static final BigDecimal FEW = BigDecimal.valueOf(2);

    /** Before the amount that a verb brings its subject or object to. */
    private static final Set<String> TO =
            Set.of("", "to", "by", "at", "above", "below", "over", "under", "from", "of", "about", "around", "near");

    private final EventKnowledge knowledge;
    private final Map<String, Row> verbs = new HashMap<>();
    private final Set<String> planned;
    private final Map<String, Row> wholes = new HashMap<>();
    private final Set<String> uncounted = new HashSet<>();

    MeasureReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        Set<String> plans = new HashSet<>();
        for (Row row : knowledge.lexicons().get("event/measures").rows()) {
            switch (row.get("of")) {
                case "planned" -> plans.addAll(row.list("words"));
                case "none" -> uncounted.addAll(row.list("words"));
                case "whole" -> row.list("words").forEach(word -> wholes.put(word, row));
                default -> row.list("words").forEach(word -> verbs.put(word, row));
            }
        }
        planned = Set.copyOf(plans);
    }

    @Override
    public Layer<List<Measure>> produces() {
        return Measure.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Measure> annotate(Annotations annotations) {
        if (!annotations.has(Quantity.LAYER)) {
            return List.of();
        }
        Scene scene = Scene.of(annotations, knowledge);
        List<Measure> found = new ArrayList<>();
        for (Quantity quantity : annotations.get(Quantity.LAYER)) {
            if (isMeasured(scene, quantity)) {
                Measure measure = read(scene, quantity);
                if (measure != null) {
                    found.add(measure);
                }
            }
        }
        return List.copyOf(found);
    }

    /** Not {@code one great camp}, {@code both sides}, {@code two examples}, {@code the eight state rule}. */
    private boolean isMeasured(Scene scene, Quantity quantity) {
        if (quantity.counted().isEmpty()) {
            return !quantity.unit().isEmpty();
        }
        int counted = scene.setting.headOf(quantity.counted().get());
        boolean few = quantity.high().map(high -> high.compareTo(FEW) <= 0).orElse(false);
        boolean modifies = counted > 0
                && scene.tokens.xpos(counted).equals("NN")
                && scene.tree.firstChildA(counted, "compound") != NONE
                && scene.tree.firstChild(counted, "nummod") == NONE;
        return !few && !modifies && !uncounted.contains(scene.tree.lemma(counted));
    }

    private @Nullable Measure read(Scene scene, Quantity quantity) {
        Tree tree = scene.tree;
        int amount = scene.setting.headOf(quantity.span());
        int counted = amount;
        if (quantity.counted().isPresent()) {
            counted = scene.setting.headOf(quantity.counted().get());
        }
        int top = counted != amount && tree.under(amount, counted) ? counted : amount;
        int head = tree.head(top);
        if (head < 0) {
            head = top;
        }
        if (tree.isA(top, "nmod")
                && tree.isNominal(head)
                && (tree.preposition(top).equals("of") || tree.preposition(top).equals("at"))) {
            return whole(scene, quantity, head, top);
        }
        boolean hangs =
                tree.is(top, "obj") || tree.isA(top, "obl") || tree.is(top, "nsubj:pass") || tree.is(top, "xcomp");
        Row row = hangs ? verbs.get(tree.lemma(head)) : null;
        if (row == null && tree.firstChild(top, "cop") != NONE) {
            row = verbs.get("be");
            head = top;
        }
        if (row == null) {
            return null;
        }
        boolean ofSubject = row.get("of").equals("subject");
        if (tree.isA(top, "obl") && !(ofSubject && TO.contains(tree.preposition(top)))) {
            return null;
        }
        int what = ofSubject ? measured(tree, head, top) : counted;
        if (what == NONE
                || !tree.isNominal(what)
                || scene.tokens.upos(what) == Upos.PRON
                || !ofSubject && quantity.counted().isEmpty()) {
            return null;
        }
        return measure(
                scene,
                quantity,
                what,
                head,
                Measure.Direction.valueOf(row.get("direction")),
                List.of(Evidence.of(row.rule(), scene.tokens.span(head), quantity.span())));
    }

    /** {@code exports rose by 7 percent}: exports; {@code the firm cut exports by 7 percent}: exports. */
    private static int measured(Tree tree, int verb, int amount) {
        int object = tree.firstChild(verb, "obj");
        return object != NONE && object != amount ? object : tree.firstChildA(verb, "nsubj");
    }

    /** {@code a force of 900 men}, {@code a margin of error of 4 percent}: of things counted only what is so many of them. */
    private @Nullable Measure whole(Scene scene, Quantity quantity, int noun, int amount) {
        Tree tree = scene.tree;
        int head = noun;
        if (tree.isA(head, "nmod") && tree.preposition(head).equals("of") && tree.isNominal(tree.head(head))) {
            head = tree.head(head);
        }
        Row row = wholes.get(tree.lemma(head));
        if (quantity.counted().isPresent() && (row == null || tree.firstChild(amount, "det") != NONE)) {
            return null;
        }
        Evidence why = row == null
                ? Evidence.of("MeasureReader", quantity.span())
                : Evidence.of(row.rule(), scene.tokens.span(head), quantity.span());
        return measure(scene, quantity, head, head, Measure.Direction.LEVEL, List.of(why));
    }

    private Measure measure(
            Scene scene, Quantity quantity, int what, int verb, Measure.Direction direction, List<Evidence> evidence) {
        List<Actor> actors = new ArrayList<>();
        int holder = what != verb ? verb : scene.tree.is(what, "obj") ? scene.tree.head(what) : NONE;
        int subject = holder == NONE ? NONE : scene.roles.subject(holder);
        if (subject != NONE && subject != what) {
            actors.addAll(scene.actors(subject));
        }
        actors.addAll(scene.actors(scene.tree.firstChild(what, "nmod:poss")));
        for (String preposition : new String[] {"between", "of", "with", "from", "to"}) {
            int other = scene.roles.oblique(what, preposition);
            if (other != NONE && !scene.tree.under(scene.setting.headOf(quantity.span()), other)) {
                actors.addAll(scene.actors(other));
            }
        }
        for (int i = 0; i < scene.tree.childCount(what); i++) {
            int child = scene.tree.child(what, i);
            if (child < what && (scene.tree.is(child, "amod") || scene.tree.isA(child, "compound"))) {
                scene.actor(child).filter(a -> !a.country().isEmpty()).ifPresent(actors::add);
            }
        }
        return new Measure(
                quantity.span(),
                words(scene, what, quantity),
                actors,
                quantity,
                direction,
                scene.setting.placeOf(verb),
                time(scene, quantity, verb),
                isPlanned(scene, verb),
                evidence);
    }

    /** The time of the verb, unless it is that of another amount: {@code rose to 8 tonnes, from 4 tonnes in 2021}. */
    private static EventTime time(Scene scene, Quantity quantity, int verb) {
        EventTime time = scene.setting.time(verb);
        if (time.words().isEmpty()) {
            return time;
        }
        int head = scene.setting.headOf(time.words().get());
        for (Quantity other : scene.setting.quantitiesOf(verb)) {
            int amount = scene.setting.headOf(other.span());
            if (!other.span().equals(quantity.span())
                    && amount != verb
                    && head != amount
                    && scene.tree.under(head, amount)) {
                return scene.setting.publication();
            }
        }
        return time;
    }

    /** The phrase for the thing, up to the amount. */
    private static Span words(Scene scene, int what, Quantity quantity) {
        Span phrase = bare(scene, scene.phrase(what), what);
        if (phrase.start() < quantity.span().start()
                && phrase.end() > quantity.span().start()) {
            int of = scene.roles.oblique(what, "of");
            // "a margin of error of 4 percent"
            boolean more = of > what && scene.tokens.end(of) <= quantity.span().start();
            return scene.tokens.span(scene.tokens.firstEndingAfter(phrase.start()), more ? of : what);
        }
        return phrase.overlaps(quantity.span()) ? scene.tokens.span(what) : phrase;
    }

    /** Without {@code now at} or {@code whose} before it. */
    private static Span bare(Scene scene, Span phrase, int what) {
        int first = scene.tokens.firstEndingAfter(phrase.start());
        while (first < what
                && (scene.tokens.upos(first) == Upos.ADV
                        || scene.tokens.upos(first) == Upos.ADP
                        || scene.tokens.xpos(first).equals("WP$"))) {
            first++;
        }
        return new Span(scene.tokens.start(first), phrase.end());
    }

    private boolean isPlanned(Scene scene, int token) {
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, token);
        if (told.future() || told.hypothetical()) {
            return true;
        }
        for (int t = token, steps = 0; t >= 0 && steps < 4; t = scene.tree.head(t), steps++) {
            if (planned.contains(scene.tree.lemma(t))) {
                return true;
            }
        }
        int subject = scene.tree.firstChildA(token, "nsubj");
        return subject != NONE && planned.contains(scene.tree.lemma(subject));
    }
}
