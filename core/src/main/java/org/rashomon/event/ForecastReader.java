package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Stance;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads what a text foretells, by {@code event/forecasts.tsv}.
 *
 * <pre>
 *   The offensive is expected to begin on 14 December.   due 14 December, likely
 *   Inflation will reach 12 percent by the end of 2022.  due by 31 December 2022, certain
 *   The truce is unlikely to hold.                       negated
 * </pre>
 *
 * Does not fire in the condition of an if-clause, nor for may and could without a time to come.
 */
final class ForecastReader implements Annotator<List<Forecast>> {

    private final EventKnowledge knowledge;
    private final ForecastWords words;
    private final ForecastSigns signs;

    ForecastReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        words = new ForecastWords(knowledge.lexicons());
        signs = new ForecastSigns(words);
    }

    @Override
    public Layer<List<Forecast>> produces() {
        return Forecast.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Forecast> annotate(Annotations annotations) {
        Scene scene = Scene.of(annotations, knowledge);
        List<Forecast> found = new ArrayList<>();
        boolean[] told = new boolean[scene.tokens.size()];
        for (int t = 0; t < scene.tokens.size(); t++) {
            Forecast forecast = read(scene, t, told);
            if (forecast != null) {
                found.add(forecast);
            }
        }
        return List.copyOf(found);
    }

    private @Nullable Forecast read(Scene scene, int token, boolean[] told) {
        Tree tree = scene.tree;
        String lemma = tree.lemma(token);
        Row row = tree.isA(token, "aux") ? words.auxiliaries.get(lemma.toLowerCase(Locale.ROOT)) : null;
        if (row != null) {
            int verb = tree.head(token);
            return verb < 0 || told[verb] || ForecastSigns.isName(scene, token, verb)
                    ? null
                    : forecast(scene, row, token, verb, signs.needsNoTime(scene, row, verb), told);
        }
        if (lemma.equals("be") && signs.isToCome(scene, token) && !told[tree.head(token)]) {
            Row goal = words.goals.get(tree.lemma(tree.firstChildA(tree.head(token), "nsubj")));
            return forecast(scene, goal == null ? words.set : goal, token, tree.head(token), true, told);
        }
        if (lemma.equals("due")) {
            int verb = ForecastSigns.afterDueTo(scene, token);
            if (verb != NONE && !told[verb]) {
                return forecast(scene, words.set, token, verb, true, told);
            }
        }
        Row to = words.infinitives.get(lemma);
        if (to != null) {
            int verb = ForecastSigns.infinitive(scene, token);
            if (verb != NONE && !told[verb] && signs.isForetelling(scene, token, to)) {
                boolean untimed = !ForecastSigns.isPast(tree, token) && !to.id().equals("plan");
                return forecast(scene, to, token, verb, untimed, told);
            }
            int subject = tree.firstChild(token, "nsubj:pass");
            if (verb == NONE
                    && subject != NONE
                    && scene.tokens.upos(subject) != Upos.PRON
                    && !told[subject]
                    && signs.isAnnounced(scene, token)) {
                // "a new round of talks is scheduled for 21 March", "an attack can be expected within days"
                return forecast(scene, to, token, subject, !ForecastSigns.isPast(tree, token), told);
            }
        }
        Row state = words.states.get(lemma);
        if (state != null) {
            int subject = tree.firstChildA(token, "nsubj");
            boolean thing = subject != NONE && scene.tokens.upos(subject) == Upos.NOUN;
            return thing
                            && tree.firstChild(token, "cop") != NONE
                            && !told[subject]
                            && ForecastSigns.infinitive(scene, token) == NONE
                    ? forecast(scene, state, token, subject, !ForecastSigns.isPast(tree, token), told)
                    : null;
        }
        if (!words.clauses.containsKey(lemma) && ForecastSigns.isScheduled(scene, token) && !told[token]) {
            return forecast(scene, words.set, token, token, true, told);
        }
        Row that = words.clauses.get(lemma);
        if (that != null && tree.isVerbal(token)) {
            if (scene.isNegated(token) && ForecastSigns.isPast(tree, token)
                    || ForecastSigns.isInfinitive(tree, token)) {
                return null;
            }
            int clause = tree.firstChild(token, "ccomp");
            if (clause == NONE) {
                clause = tree.firstChild(token, "obj");
                boolean timed = clause != NONE
                        && (DaysToCome.ahead(scene, scene.toldTime(clause))
                                || DaysToCome.ahead(scene, scene.toldTime(token)));
                if (clause == NONE || !timed && !ForecastSigns.foretellsThings(scene, token, clause)) {
                    return null;
                }
            }
            return told[clause] ? null : forecast(scene, that, token, clause, true, told);
        }
        return null;
    }

    private @Nullable Forecast forecast(Scene scene, Row row, int cue, int verb, boolean untimed, boolean[] told) {
        if (ForecastSigns.isCondition(scene, verb)) {
            return null;
        }
        ForetoldClause clause = ForetoldClause.of(scene, cue, verb);
        if (clause == null
                || signs.isEquation(scene, verb) && !words.goals.containsValue(row)
                || !signs.isSaidOfTheWorld(scene, verb, clause)) {
            return null;
        }
        EventTime time = time(scene, clause, cue, verb);
        boolean ahead = DaysToCome.ahead(scene, time);
        if (time.words().isPresent() && !ahead && DaysToCome.past(scene, time)) {
            time = EventTime.UNTOLD;
            if (!untimed || words.infinitives.containsKey(scene.tree.lemma(cue))) {
                return null;
            }
        }
        if (!untimed && !ahead) {
            return null;
        }
        int subject = clause.subject;
        if (time.words().isEmpty() && goesOn(scene.tree, verb, told)) {
            return null;
        }
        told[verb] = true;
        Tokens tokens = scene.tokens;
        Span content = clause.words();
        boolean nobody = actor(scene, subject).isEmpty() && !isOfSpeaker(scene.tree, subject);
        boolean nothing = nobody || tokens.upos(verb) == Upos.AUX;
        if (nothing && time.words().isEmpty() && isEmpty(scene, clause.ownWords(content))) {
            return null;
        }
        Row how = adverb(scene.tree, verb);
        Row sure = how == null ? row : how;
        List<Evidence> evidence = new ArrayList<>(List.of(Evidence.of(row.rule(), tokens.span(cue))));
        if (how != null) {
            evidence.add(Evidence.of(how.rule(), tokens.span(cue)));
        }
        boolean negated =
                Auxiliaries.of(scene.tree, verb).negated() ^ row.id().equals("unlikely") || clause.isOfNobody();
        int doer = words.goals.containsValue(row) ? scene.tree.firstChild(subject, "nmod:poss") : subject;
        return new Forecast(
                tokens.span(cue),
                content,
                actor(scene, subject),
                doer == NONE ? Optional.empty() : Optional.of(tokens.span(doer)),
                time.words().isPresent() ? DaysToCome.due(scene, time) : TermLeft.of(scene, clause, verb),
                clause.quantities(content),
                Forecast.Likelihood.valueOf(sure.get("likelihood")),
                negated,
                row.constant("stance", Stance.class),
                own(scene, row, verb, negated),
                evidence);
    }

    private EventTime time(Scene scene, ForetoldClause clause, int cue, int verb) {
        EventTime time = scene.toldTime(verb);
        if (time.words().isEmpty() && verb != cue) {
            time = scene.toldTime(cue);
        }
        if (time.words().isEmpty()
                && clause.subject != NONE
                && scene.published().isPresent()) {
            // "next year's budget", "the June summit"
            EventTime subjects = scene.timeOf(clause.subject);
            time = DaysToCome.ahead(scene, subjects) ? subjects : time;
        }
        if (time.words().filter(clause::isTimedBy).isEmpty()) {
            return EventTime.UNTOLD;
        }
        return ForecastSigns.isToldInThePast(scene.tree, cue)
                ? time
                : DaysToCome.of(scene, time, knowledge.frames().calendar());
    }

    /** {@code will fall and [will] rise again} is within the forecast of its first verb. */
    private static boolean goesOn(Tree tree, int verb, boolean[] told) {
        int head = tree.head(verb);
        return head >= 0 && told[head] && tree.is(verb, "conj") && tree.firstChildA(verb, "nsubj") == NONE;
    }

    /** Whoever it is about, and not whose thing it is: {@code the mayor's popularity will fade}. */
    private static Optional<Actor> actor(Scene scene, int subject) {
        Optional<Actor> actor = scene.actor(subject);
        if (actor.isEmpty() && subject != NONE) {
            // "the minister said she will resign"
            int speaker = scene.speaker(subject);
            return speaker == NONE ? actor : scene.actor(speaker);
        }
        int owner = subject == NONE ? NONE : scene.tree.firstChild(subject, "nmod:poss");
        if (actor.isEmpty() || owner == NONE || actor.get().entity().isEmpty() || scene.names.isName(subject)) {
            return actor;
        }
        Optional<String> owners = scene.actor(owner).flatMap(Actor::entity);
        return owners.equals(actor.get().entity()) ? Optional.empty() : actor;
    }

    private static boolean isOfSpeaker(Tree tree, int subject) {
        return subject != NONE && (tree.lemma(subject).equalsIgnoreCase("i") || tree.lemma(subject, "we"));
    }

    /** {@code probably}, {@code perhaps} under the verb, or null. */
    private @Nullable Row adverb(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            Row row = tree.isA(child, "advmod")
                    ? words.adverbs.get(tree.lemma(child).toLowerCase(Locale.ROOT))
                    : null;
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    /** What a voice that tells it of itself commits itself to: nothing where it befalls it, a threat where it is conflict. */
    private Stance own(Scene scene, Row row, int verb, boolean negated) {
        Tree tree = scene.tree;
        Stance own = row.constant("own", Stance.class);
        boolean acts = tree.isVerbal(verb)
                && (tree.firstChild(verb, "cop") == NONE || words.goals.containsValue(row))
                && !scene.roles.isPassive(verb)
                && !words.prospects.is(Prospect.UNWILLED, tree.lemma(verb));
        if (!acts) {
            return row.constant("stance", Stance.class);
        }
        if (own != Stance.PROMISES || negated) {
            return own == Stance.PROMISES ? Stance.INTENDS : own;
        }
        Match match = knowledge.frames().best(tree, scene.roles, scene.names, verb);
        boolean conflict = match != null
                && match.recipient() > verb
                && match.frame().type().quadClass() == QuadClass.MATERIAL_CONFLICT;
        return conflict ? Stance.THREATENS : own;
    }

    /** {@code it never will be}: no word for a thing, an actor or an amount. */
    private static boolean isEmpty(Scene scene, Span content) {
        for (int t = scene.tokens.firstEndingAfter(content.start());
                t < scene.tokens.size() && scene.tokens.start(t) < content.end();
                t++) {
            Upos upos = scene.tokens.upos(t);
            if (upos == Upos.NOUN || upos == Upos.PROPN || upos == Upos.NUM) {
                return false;
            }
        }
        return true;
    }
}
