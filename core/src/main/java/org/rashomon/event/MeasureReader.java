package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** Words of talk: how many there are of them measures nothing. */
    private static final Set<String> UNCOUNTED = Set.of(
            "side",
            "example",
            "occasion",
            "point",
            "reason",
            "thing",
            "way",
            "kind",
            "type",
            "sort",
            "part",
            "case",
            "event",
            "aspect",
            "question",
            "country",
            "region",
            "group",
            "pair",
            "category",
            "factor",
            "issue",
            "time",
            "element",
            "stage",
            "step",
            "option",
            "fact");

    private final EventKnowledge knowledge;
    private final Map<String, Row> verbs = new HashMap<>();
    private final Set<String> planned;

    MeasureReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        Set<String> plans = new java.util.HashSet<>();
        for (Row row : knowledge.lexicons().get("event/measures").rows()) {
            if (row.get("of").equals("planned")) {
                plans.addAll(row.list("words"));
            } else {
                row.list("words").forEach(word -> verbs.put(word, row));
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

    /** Not {@code one great camp}, {@code both sides}, {@code two examples}. */
    private static boolean isMeasured(Scene scene, Quantity quantity) {
        if (!quantity.unit().isEmpty()) {
            return true;
        }
        if (quantity.counted().isEmpty()) {
            return false;
        }
        int counted = scene.setting.headOf(quantity.counted().get());
        boolean single =
                quantity.high().map(high -> high.compareTo(BigDecimal.ONE) <= 0).orElse(false);
        return !single && !UNCOUNTED.contains(scene.tree.lemma(counted));
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
            return measure(
                    scene,
                    quantity,
                    head,
                    head,
                    Measure.Direction.LEVEL,
                    List.of(Evidence.of("MeasureReader", quantity.span())));
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
        int what = ofSubject ? tree.firstChildA(head, "nsubj") : counted;
        if (what == NONE
                || !tree.isNominal(what)
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

    private Measure measure(
            Scene scene, Quantity quantity, int what, int verb, Measure.Direction direction, List<Evidence> evidence) {
        List<Actor> actors = new ArrayList<>();
        if (what != verb) {
            int subject = scene.roles.subject(verb);
            if (subject != NONE && subject != what) {
                actors.addAll(scene.actors(subject));
            }
        }
        actors.addAll(scene.actors(scene.tree.firstChild(what, "nmod:poss")));
        for (String preposition : new String[] {"between", "of", "with", "from", "to"}) {
            actors.addAll(scene.actors(scene.roles.oblique(what, preposition)));
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
                scene.setting.time(verb),
                isPlanned(scene, verb),
                evidence);
    }

    /** The phrase for the thing, up to the amount. */
    private static Span words(Scene scene, int what, Quantity quantity) {
        Span phrase = scene.phrase(what);
        if (phrase.start() < quantity.span().start()
                && phrase.end() > quantity.span().start()) {
            return scene.tokens.span(scene.tokens.firstEndingAfter(phrase.start()), what);
        }
        return phrase.overlaps(quantity.span()) ? scene.tokens.span(what) : phrase;
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
