package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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
import org.rashomon.text.Tokens;
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
 * Does not fire for an amount that nothing is measured by: {@code 40 people were killed} is an event's, {@code 9 points higher}
 * says how far two things are apart.
 */
final class MeasureReader implements Annotator<List<Measure>> {

    /** As many as are told by the way: {@code two sons}, {@code one camp}. */
    private static final BigDecimal FEW = BigDecimal.valueOf(2);

    /** Before the amount that a verb brings its subject or object to. */
    private static final Set<String> TO =
            Set.of("", "to", "by", "at", "above", "below", "over", "under", "from", "of", "about", "around", "near");

    private static final String PERCENT = "percent";

    /** The one adjective that takes an amount. */
    private static final String WORTH = "worth";

    private final EventKnowledge knowledge;
    private final Map<String, Row> verbs = new HashMap<>();
    private final Set<String> planned;
    private final Map<String, Row> wholes = new HashMap<>();
    private final Map<String, Row> changes = new HashMap<>();
    private final Map<String, Row> marks = new HashMap<>();
    private final Map<String, Row> undergo = new HashMap<>();
    private final Set<String> uncounted = new HashSet<>();

    MeasureReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        Set<String> plans = new HashSet<>();
        for (Row row : knowledge.lexicons().get("event/measures").rows()) {
            switch (row.get("of")) {
                case "planned" -> plans.addAll(row.list("words"));
                case "none" -> uncounted.addAll(row.list("words"));
                case "whole" -> row.list("words").forEach(word -> wholes.put(word, row));
                case "change" -> row.list("words").forEach(word -> changes.put(word, row));
                case "mark" -> row.list("words").forEach(word -> marks.put(word, row));
                case "undergo" -> row.list("words").forEach(word -> undergo.put(word, row));
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
        List<Quantity> quantities = annotations.get(Quantity.LAYER);
        Amounts amounts = new Amounts(scene, quantities);
        MeasureTime times = new MeasureTime(scene);
        List<Measure> found = new ArrayList<>();
        for (Quantity quantity : quantities) {
            if (isMeasured(scene, quantity, amounts)) {
                Thing thing = thing(scene, quantity, amounts);
                if (thing != null) {
                    found.add(measure(scene, quantity, thing, times));
                }
            }
        }
        return List.copyOf(found);
    }

    /**
     * What an amount is of.
     *
     * @param token the head of the words for it
     * @param verb what ties the amount to it; the thing itself where nothing does
     * @param past whether the amount is where a change begins
     * @param acts whether what it does is part of it: {@code voters support the plan}
     */
    private record Thing(
            int token, int verb, Measure.Direction direction, boolean past, boolean acts, List<Evidence> evidence) {}

    /** {@code 9 points higher}, {@code 30 more seats}, {@code $5 billion more than in May}: how far two things are apart. */
    private static boolean isDifference(Scene scene, Quantity quantity) {
        Tokens tokens = scene.tokens;
        int first = tokens.firstEndingAfter(quantity.span().start());
        int next = tokens.firstEndingAfter(quantity.span().end());
        for (int t = first; t <= next && t < tokens.size(); t++) {
            String tag = tokens.xpos(t);
            boolean comparative = tag.equals("JJR") || tag.equals("RBR");
            boolean behindNumber = t == next || t > first && tokens.upos(t - 1) == Upos.NUM;
            if (comparative && behindNumber && tokens.sentenceOf(t) == tokens.sentenceOf(first)) {
                return true;
            }
        }
        return false;
    }

    /** {@code several members}, {@code a handful of towns}: as few as nobody counts. */
    private static boolean isUncountedFew(Scene scene, Quantity quantity) {
        return quantity.counted().isPresent()
                && quantity.high()
                        .filter(high -> high.compareTo(BigDecimal.TEN) < 0)
                        .isPresent()
                && !quantity.low().equals(quantity.high())
                && !hasNumber(scene, quantity.span());
    }

    private static boolean hasNumber(Scene scene, Span span) {
        for (int t = scene.tokens.firstEndingAfter(span.start());
                t < scene.tokens.size() && scene.tokens.start(t) < span.end();
                t++) {
            if (scene.tokens.upos(t) == Upos.NUM) {
                return true;
            }
        }
        return false;
    }

    /**
     * Not {@code one great camp}, {@code both sides}, {@code two examples}, {@code the eight state rule}, {@code the Five Star
     * Movement}.
     */
    private boolean isMeasured(Scene scene, Quantity quantity, Amounts amounts) {
        if (scene.names.isName(amounts.head(quantity.span()))
                || isDifference(scene, quantity)
                || isUncountedFew(scene, quantity)) {
            return false;
        }
        if (quantity.counted().isEmpty()) {
            return true;
        }
        int counted = amounts.head(quantity.counted().get());
        boolean few = quantity.high().map(high -> high.compareTo(FEW) <= 0).orElse(false);
        boolean modifies = scene.tree.under(amounts.head(quantity.span()), counted)
                && scene.tokens.xpos(counted).equals("NN")
                && scene.tree.firstChildA(counted, "compound") != NONE
                && scene.tree.firstChild(counted, "nummod") == NONE;
        return !few && !modifies && !uncounted.contains(scene.tree.lemma(counted));
    }

    private @Nullable Thing thing(Scene scene, Quantity quantity, Amounts amounts) {
        Tree tree = scene.tree;
        int amount = amounts.head(quantity.span());
        int counted = quantity.counted().map(amounts::head).orElse(amount);
        int own = counted != amount && tree.under(amount, counted) ? counted : amount;
        int top = amounts.first(own);
        int head = tree.head(top);
        if (head < 0) {
            head = top;
        }
        boolean past = tree.preposition(own).equals("from");
        if (tree.isNominal(head) && isOfNoun(tree, quantity, top, head)) {
            return whole(scene, quantity, head, top);
        }
        Row row = row(tree, top, head);
        if (row == null && tree.firstChild(top, "cop") != NONE) {
            row = verbs.get("be");
            head = top;
        }
        if (row == null || !hangs(tree, top, head, row)) {
            return null;
        }
        if (row.get("of").equals("share") && !quantity.unit().equals(PERCENT)) {
            return null;
        }
        int what = thing(scene, quantity, row, amounts, head, top, counted);
        boolean named = what != NONE
                && tree.isNominal(what)
                && scene.tokens.upos(what) != Upos.PRON
                && (!quantity.unit().isEmpty() || wholes.containsKey(tree.lemma(what)));
        return named
                ? new Thing(
                        what,
                        head,
                        past ? Measure.Direction.LEVEL : direction(scene, quantity, row),
                        past,
                        row.get("of").equals("share"),
                        List.of(Evidence.of(row.rule(), scene.tokens.span(head), quantity.span())))
                : null;
    }

    /** {@code shares are up 3 percent}, {@code prices were down 9 percent}: the verb says nothing of it. */
    private static Measure.Direction direction(Scene scene, Quantity quantity, Row row) {
        Measure.Direction told = Measure.Direction.valueOf(row.get("direction"));
        int before = scene.tokens.firstEndingAfter(quantity.span().start()) - 1;
        // "put up 3 billion": the particle is the verb's
        if (told != Measure.Direction.LEVEL || before < 0 || scene.tree.is(before, "compound:prt")) {
            return told;
        }
        return switch (scene.tree.lemma(before)) {
            case "up" -> Measure.Direction.RISE;
            case "down" -> Measure.Direction.FALL;
            default -> told;
        };
    }

    /** {@code trade of $4 billion}, {@code turnout at 60 percent}; {@code a $4 billion loan}. */
    private static boolean isOfNoun(Tree tree, Quantity quantity, int amount, int noun) {
        if (tree.isA(amount, "nmod")
                && (tree.preposition(amount).equals("of")
                        || tree.preposition(amount).equals("at"))) {
            return true;
        }
        boolean before = amount < noun && (tree.isA(amount, "compound") || tree.isA(amount, "nmod"));
        return before && quantity.counted().isEmpty() && isMoneyOrShare(quantity);
    }

    private static boolean isMoneyOrShare(Quantity quantity) {
        String unit = quantity.unit();
        return unit.equals(PERCENT) || unit.length() == 3 && unit.equals(unit.toUpperCase(Locale.ROOT));
    }

    /** By the verb, or by the verb with its particle: {@code go up}. */
    private @Nullable Row row(Tree tree, int amount, int head) {
        for (int i = 0; i < tree.childCount(head); i++) {
            int child = tree.child(head, i);
            if (child == head + 1 && (tree.isA(child, "compound") || tree.isA(child, "advmod"))) {
                Row phrasal = verbs.get(tree.lemma(head) + " " + tree.lemma(child));
                if (phrasal != null) {
                    return phrasal;
                }
            }
        }
        return verbs.get(tree.lemma(head));
    }

    private static boolean hangs(Tree tree, int amount, int head, Row row) {
        if (amount == head || tree.is(amount, "obj") || tree.is(amount, "xcomp")) {
            return true;
        }
        return switch (row.get("of")) {
            case "subject", "done" -> tree.isA(amount, "obl") && TO.contains(tree.preposition(amount));
            case "self", "share" -> tree.isA(amount, "nsubj");
            default -> tree.is(amount, "nsubj:pass");
        };
    }

    private static int thing(
            Scene scene, Quantity quantity, Row row, Amounts amounts, int verb, int amount, int counted) {
        Tree tree = scene.tree;
        boolean done = row.get("of").equals("done");
        if (done && tree.is(amount, "obj")) {
            return NONE; // "raised 3 million": nothing rose
        }
        if (done || row.get("of").equals("subject")) {
            // "expanded its 40 bases": how many there were is not how many there are
            boolean changed = quantity.counted().isPresent()
                    && tree.is(amount, "obj")
                    && !row.get("direction").equals("LEVEL");
            return changed ? NONE : measured(scene, amounts, verb, amount);
        }
        if (quantity.counted().isPresent()) {
            return counted;
        }
        for (String preposition : new String[] {"of", "on"}) {
            int of = scene.roles.oblique(amount, preposition);
            int other = of != NONE ? of : scene.roles.oblique(verb, preposition);
            if (other != NONE) {
                return other;
            }
        }
        return isMoneyOrShare(quantity) ? NONE : tree.firstChildA(verb, "nsubj");
    }

    /** {@code exports rose by 7 percent}: exports; {@code the firm cut exports by 7 percent}: exports. */
    private static int measured(Scene scene, Amounts amounts, int verb, int amount) {
        Tree tree = scene.tree;
        int object = tree.firstChild(verb, "obj");
        boolean isUnit = object != NONE && tree.head(amount) == object && !tree.isA(amount, "nmod");
        if (object != NONE && object != amount && !isUnit && !amounts.isAmount(object)) {
            return object;
        }
        if (tree.lemma(verb).equals(WORTH)
                && (tree.isA(verb, "appos") || tree.isA(verb, "amod") || tree.is(verb, "acl"))) {
            return tree.head(verb);
        }
        int own = tree.firstChildA(verb, "nsubj");
        return own != NONE && scene.tokens.upos(own) != Upos.PRON ? own : scene.roles.subject(verb);
    }

    /** {@code a force of 900 men}, {@code a margin of error of 4 percent}: of things counted only what is so many of them. */
    private @Nullable Thing whole(Scene scene, Quantity quantity, int noun, int amount) {
        Tree tree = scene.tree;
        int head = noun;
        if (amount > noun
                && tree.isA(head, "nmod")
                && tree.preposition(head).equals("of")
                && tree.isNominal(tree.head(head))) {
            head = tree.head(head);
        }
        Row change = changes.get(tree.lemma(noun));
        if (change != null) {
            Row undergoing = undergoing(scene, noun);
            List<Evidence> why = new ArrayList<>();
            why.add(Evidence.of(change.rule(), scene.tokens.span(noun), quantity.span()));
            if (undergoing != null) {
                why.add(Evidence.of(undergoing.rule(), scene.tokens.span(tree.head(noun))));
            }
            return new Thing(
                    changing(scene, noun, amount),
                    noun,
                    Measure.Direction.valueOf(change.get("direction")),
                    false,
                    false,
                    why);
        }
        Row mark = marks.get(tree.lemma(noun));
        int marked = mark == null ? NONE : marked(scene, noun);
        if (mark != null && marked != NONE) {
            return new Thing(
                    marked,
                    noun,
                    Measure.Direction.LEVEL,
                    false,
                    false,
                    List.of(Evidence.of(mark.rule(), scene.tokens.span(noun), quantity.span())));
        }
        Row row = wholes.get(tree.lemma(head));
        boolean needsWhole = quantity.counted().isPresent() || quantity.unit().isEmpty();
        if (needsWhole && (row == null || tree.firstChild(amount, "det") != NONE)) {
            return null;
        }
        Evidence why = row == null
                ? Evidence.of("MeasureReader", quantity.span())
                : Evidence.of(row.rule(), scene.tokens.span(head), quantity.span());
        return new Thing(head, head, Measure.Direction.LEVEL, false, false, List.of(why));
    }

    /** {@code a growth of 30 percent in trade}, {@code a growth in trade of 30 percent}: trade. */
    private int changing(Scene scene, int noun, int amount) {
        for (int top : new int[] {noun, amount}) {
            for (String preposition : new String[] {"in", "of"}) {
                int what = scene.roles.oblique(top, preposition);
                if (what != NONE
                        && !scene.tree.under(amount, what)
                        && scene.tokens.upos(what) == Upos.NOUN
                        && !scene.setting.isInTime(what)) {
                    return what;
                }
            }
        }
        int subject = undergoing(scene, noun) == null ? NONE : scene.roles.subject(scene.tree.head(noun));
        return subject != NONE && scene.tokens.upos(subject) == Upos.NOUN ? subject : noun;
    }

    /** {@code trade saw a growth of 30 percent}: the row of the verb, or null. */
    private @Nullable Row undergoing(Scene scene, int noun) {
        return scene.tree.is(noun, "obj") ? undergo.get(scene.tree.lemma(scene.tree.head(noun))) : null;
    }

    /** {@code reserves stand at a low of $500 billion}, {@code eats up reserves, now at a low}: reserves. */
    private static int marked(Scene scene, int noun) {
        Tree tree = scene.tree;
        int head = tree.head(noun);
        if (head < 0
                || !tree.preposition(noun).equals("at")
                        && !tree.preposition(noun).equals("to")) {
            return NONE;
        }
        if (tree.isNominal(head)) {
            return head;
        }
        int object = scene.roles.object(head);
        return object != NONE ? object : scene.roles.subject(head);
    }

    private Measure measure(Scene scene, Quantity quantity, Thing thing, MeasureTime times) {
        boolean planned = !thing.past() && isPlanned(scene, thing.verb());
        return new Measure(
                quantity.span(),
                thing.acts() ? clause(scene, thing) : words(scene, thing.token(), quantity),
                owners(scene, quantity, thing),
                quantity,
                thing.direction(),
                scene.setting.placeOf(thing.verb()),
                times.of(quantity, thing.verb(), planned),
                planned,
                thing.evidence());
    }

    /**
     * Whose the thing is: who does, has it, stands on its two sides or lends it an adjective; not who puts it at an amount ({@code
     * a poll put her support at 40 percent}).
     */
    private static List<Actor> owners(Scene scene, Quantity quantity, Thing thing) {
        Tree tree = scene.tree;
        int what = thing.token();
        List<Actor> owners = new ArrayList<>();
        int holder = what != thing.verb() ? thing.verb() : tree.is(what, "obj") ? tree.head(what) : NONE;
        int subject = holder == NONE ? NONE : scene.roles.subject(holder);
        List<Actor> both = subject == NONE ? List.of() : scene.both(subject);
        boolean putsIt = holder != NONE
                && tree.lemma(holder, "put")
                && tree.is(what, "obj")
                && scene.roles.oblique(holder, "at") != NONE;
        if (subject != NONE && subject != what && !putsIt) {
            owners.addAll(both.isEmpty() ? scene.actors(subject) : both);
        }
        int owner = tree.firstChild(what, "nmod:poss");
        if (owner != NONE && (both.isEmpty() || scene.tokens.upos(owner) != Upos.PRON)) {
            owners.addAll(scene.actors(owner));
        }
        for (String preposition : new String[] {"between", "of", "with", "from", "to"}) {
            int other = scene.roles.oblique(what, preposition);
            if (other != NONE
                    && other < scene.tokens.firstEndingAfter(quantity.span().start())) {
                List<Actor> sides = scene.both(other);
                owners.addAll(sides.isEmpty() ? scene.actors(other) : sides);
            }
        }
        for (int i = 0; i < tree.childCount(what); i++) {
            int child = tree.child(what, i);
            if (child < what && (tree.is(child, "amod") || tree.isA(child, "compound"))) {
                scene.actor(child).filter(a -> !a.country().isEmpty()).ifPresent(owners::add);
            }
        }
        return distinct(owners);
    }

    /** Each of them once: {@code Chad sells half of its oil} has one owner. */
    private static List<Actor> distinct(List<Actor> actors) {
        List<Actor> found = new ArrayList<>();
        for (Actor actor : actors) {
            boolean again = actor.entity().isPresent()
                    && found.stream().anyMatch(other -> other.entity().equals(actor.entity()));
            if (!again) {
                found.add(actor);
            }
        }
        return found;
    }

    /** Those who do something and what they do, up to the first comma behind it. */
    private static Span clause(Scene scene, Thing thing) {
        Tokens tokens = scene.tokens;
        int last = Math.max(thing.verb(), thing.token());
        int end = scene.tree.yield(thing.verb())[1];
        while (last < end && tokens.upos(last + 1) != Upos.PUNCT) {
            last++;
        }
        return new Span(scene.phrase(thing.token()).start(), tokens.end(last));
    }

    /** The phrase for the thing, up to the amount. */
    private static Span words(Scene scene, int what, Quantity quantity) {
        Span phrase = bare(scene, scene.phrase(what), what);
        if (quantity.span().end() <= scene.tokens.start(what) && phrase.contains(quantity.span())) {
            // "a $4 billion loan"
            int next = scene.tokens.firstEndingAfter(quantity.span().end());
            while (next < what && scene.tokens.upos(next) == Upos.PUNCT) {
                next++;
            }
            return new Span(scene.tokens.start(next), phrase.end());
        }
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
