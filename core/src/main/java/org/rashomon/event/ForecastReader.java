package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;

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

    private static final Set<String> IF = Set.of("if", "unless", "whether");

    private final EventKnowledge knowledge;
    private final Map<String, Row> auxiliaries = new HashMap<>();
    private final Map<String, Row> infinitives = new HashMap<>();
    private final Map<String, Row> clauses = new HashMap<>();

    ForecastReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        for (Row row : knowledge.lexicons().get("event/forecasts").rows()) {
            Map<String, Row> kind =
                    switch (row.get("kind")) {
                        case "aux" -> auxiliaries;
                        case "to" -> infinitives;
                        case "that" -> clauses;
                        default -> throw row.fault("no kind '" + row.get("kind") + "'");
                    };
            row.list("words").forEach(word -> kind.put(word, row));
        }
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
        Scene scene = new Scene(annotations, knowledge);
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
        if (tree.isA(token, "aux") && tree.head(token) >= 0) {
            Row row = auxiliaries.get(lemma.toLowerCase(java.util.Locale.ROOT));
            int verb = tree.head(token);
            return row == null || told[verb]
                    ? null
                    : forecast(scene, row, token, verb, row.id().equals("will"), told);
        }
        Row to = infinitives.get(lemma);
        if (to != null) {
            int verb = infinitive(scene, token);
            if (verb != NONE && !told[verb] && isForetelling(scene, token, to)) {
                return forecast(scene, to, token, verb, true, told);
            }
        }
        Row that = clauses.get(lemma);
        if (that != null && tree.isVerbal(token)) {
            int clause = tree.firstChild(token, "ccomp");
            if (clause == NONE) {
                clause = tree.firstChild(token, "obj");
                boolean timed = clause != NONE && ahead(scene, scene.toldTime(clause));
                if (!timed) {
                    return null;
                }
            }
            return told[clause] ? null : forecast(scene, that, token, clause, true, told);
        }
        return null;
    }

    /** {@code is set to}, {@code is likely to}: a state, not {@code he set out to}. */
    private static boolean isForetelling(Scene scene, int token, Row row) {
        Tree tree = scene.tree;
        return switch (row.id()) {
            case "going" -> scene.tokens.xpos(token).equals("VBG") && tree.firstChildA(token, "aux") != NONE;
            case "set", "likely" ->
                !tree.isVerbal(token) || scene.tokens.xpos(token).equals("VBN") || tree.lemma(token, "expect");
            default -> true;
        };
    }

    private static int infinitive(Scene scene, int token) {
        Tree tree = scene.tree;
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String base = tree.base(child);
            if (base.equals("xcomp") || base.equals("ccomp") || base.equals("advcl") || base.equals("csubj")) {
                int mark = tree.firstChild(child, "mark");
                if (mark != NONE && tree.lemma(mark, "to")) {
                    return child;
                }
            }
        }
        // "is likely to rise" may have the verb on top and the adjective below it
        int head = tree.head(token);
        if (head >= 0
                && (tree.isA(token, "advmod") || tree.isA(token, "amod"))
                && tree.firstChild(head, "mark") != NONE) {
            return head;
        }
        return NONE;
    }

    private @Nullable Forecast forecast(Scene scene, Row row, int cue, int verb, boolean untimed, boolean[] told) {
        if (isCondition(scene, verb)) {
            return null;
        }
        EventTime time = scene.toldTime(verb);
        if (time.words().isEmpty() && verb != cue) {
            time = scene.toldTime(cue);
        }
        boolean ahead = ahead(scene, time);
        if (time.words().isPresent() && !ahead && past(scene, time)) {
            time = new EventTime(Optional.empty(), Optional.empty());
            if (!untimed) {
                return null;
            }
        }
        if (!untimed && !ahead) {
            return null;
        }
        told[verb] = true;
        Tokens tokens = scene.tokens;
        int subject = scene.tree.firstChildA(verb, "nsubj");
        if (subject == NONE) {
            subject = scene.roles.subject(verb);
        }
        if (subject == NONE) {
            subject = scene.tree.firstChildA(cue, "nsubj");
        }
        Auxiliaries.Reading reading = Auxiliaries.of(scene.tree, verb);
        return new Forecast(
                tokens.span(cue),
                scene.phrase(verb),
                scene.actor(subject),
                due(scene, time),
                scene.setting.quantitiesUnder(verb),
                Forecast.Likelihood.valueOf(row.get("likelihood")),
                reading.negated() ^ row.id().equals("unlikely"),
                List.of(Evidence.of(row.rule(), tokens.span(cue))));
    }

    private static boolean isCondition(Scene scene, int verb) {
        for (int t = verb, steps = 0; t >= 0 && steps < 6; t = scene.tree.head(t), steps++) {
            int mark = scene.tree.firstChild(t, "mark");
            if (mark != NONE && IF.contains(scene.tree.lemma(mark))) {
                return true;
            }
            if (!scene.tree.is(t, "xcomp") && !scene.tree.is(t, "conj")) {
                return false;
            }
        }
        return false;
    }

    private static boolean ahead(Scene scene, EventTime time) {
        return time.words().isPresent()
                && time.interval().isPresent()
                && scene.published()
                        .map(day -> !time.interval().get().to().isBefore(day))
                        .orElse(true);
    }

    private static boolean past(Scene scene, EventTime time) {
        return time.interval().isPresent()
                && scene.published()
                        .map(day -> time.interval().get().to().isBefore(day))
                        .orElse(false);
    }

    /** {@code by the end of the year} leaves the beginning open. */
    private static EventTime due(Scene scene, EventTime time) {
        if (time.words().isEmpty() || time.interval().isEmpty()) {
            return new EventTime(Optional.empty(), Optional.empty());
        }
        Span words = time.words().get();
        int first = scene.tokens.firstEndingAfter(words.start());
        int head = scene.setting.headOf(words);
        boolean by = scene.tree.preposition(head).equals("by")
                || first > 0 && scene.tree.lemma(first - 1, "by")
                || scene.tree.lemma(first, "by")
                || scene.tree.preposition(head).equals("before");
        return by
                ? new EventTime(
                        Optional.of(new DateInterval(
                                LocalDate.MIN, time.interval().get().to())),
                        time.words())
                : time;
    }
}
