package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.rashomon.text.Upos;
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
    private static final Set<String> SOON =
            Set.of("soon", "never", "eventually", "someday", "shortly", "ultimately", "inevitably", "yet", "sooner");
    private static final Set<String> TERM = Set.of("short", "medium", "long", "near");
    private static final Set<String> WARNING =
            Set.of("warn", "believe", "fear", "reckon", "bet", "guess", "estimate", "think");
    private static final Set<String> HOPE = Set.of("hope", "wish", "want", "pray", "insist", "ensure", "demand");
    private static final Set<String> ASKING = Set.of("how", "why", "who", "what");
    private static final Set<String> RESULT = Set.of("result", "consequence", "outcome", "effect", "upshot");
    private static final Set<String> SAYING = Set.of(
            "admit",
            "say",
            "mention",
            "conclude",
            "note",
            "add",
            "discuss",
            "argue",
            "show",
            "tell",
            "explain",
            "focus",
            "begin",
            "start",
            "see",
            "return",
            "go",
            "look",
            "examine",
            "turn",
            "leave",
            "let",
            "call",
            "deal");

    private final EventKnowledge knowledge;
    private final Map<String, Row> auxiliaries = new HashMap<>();
    private final Map<String, Row> infinitives = new HashMap<>();
    private final Map<String, Row> clauses = new HashMap<>();
    private final Map<String, Row> states = new HashMap<>();
    private final Row set;

    ForecastReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        for (Row row : knowledge.lexicons().get("event/forecasts").rows()) {
            Map<String, Row> kind =
                    switch (row.get("kind")) {
                        case "aux" -> auxiliaries;
                        case "to" -> infinitives;
                        case "that" -> clauses;
                        case "state" -> states;
                        default -> throw row.fault("no kind '" + row.get("kind") + "'");
                    };
            row.list("words").forEach(word -> kind.put(word, row));
        }
        set = Objects.requireNonNull(infinitives.get("due"), "event/forecasts.tsv: 'due' foretells");
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
        if (tree.isA(token, "aux") && tree.head(token) >= 0) {
            Row row = auxiliaries.get(lemma.toLowerCase(java.util.Locale.ROOT));
            int verb = tree.head(token);
            return row == null || told[verb] || !isSaidOfTheWorld(scene, row, verb)
                    ? null
                    : forecast(scene, row, token, verb, needsNoTime(scene, row, verb), told);
        }
        if (lemma.equals("be") && isToCome(scene, token) && !told[tree.head(token)]) {
            return forecast(scene, set, token, tree.head(token), true, told);
        }
        if (lemma.equals("due")) {
            int verb = afterDueTo(scene, token);
            if (verb != NONE && !told[verb]) {
                return forecast(scene, set, token, verb, true, told);
            }
        }
        Row to = infinitives.get(lemma);
        if (to != null) {
            int verb = infinitive(scene, token);
            if (verb != NONE && !told[verb] && isForetelling(scene, token, to)) {
                return forecast(scene, to, token, verb, !isPast(tree, token), told);
            }
            int subject = tree.firstChild(token, "nsubj:pass");
            if (verb == NONE && subject != NONE && !told[subject] && isAnnounced(scene, token)) {
                // "a new round of talks is scheduled for 21 March", "an attack can be expected within days"
                return forecast(scene, to, token, subject, !isPast(tree, token), told);
            }
        }
        Row state = states.get(lemma);
        if (state != null) {
            int subject = tree.firstChildA(token, "nsubj");
            boolean thing = subject != NONE && scene.tokens.upos(subject) == Upos.NOUN;
            return thing && tree.firstChild(token, "cop") != NONE && !told[subject] && infinitive(scene, token) == NONE
                    ? forecast(scene, state, token, subject, !isPast(tree, token), told)
                    : null;
        }
        if (isScheduled(scene, token) && !told[token]) {
            return forecast(scene, set, token, token, true, told);
        }
        Row that = clauses.get(lemma);
        if (that != null && tree.isVerbal(token)) {
            if (scene.isNegated(token) && isPast(tree, token)) {
                return null;
            }
            int clause = tree.firstChild(token, "ccomp");
            if (clause == NONE) {
                clause = tree.firstChild(token, "obj");
                boolean timed =
                        clause != NONE && (ahead(scene, scene.toldTime(clause)) || ahead(scene, scene.toldTime(token)));
                if (clause == NONE || !timed && !foretellsThings(scene, token, clause)) {
                    return null;
                }
            }
            return told[clause] ? null : forecast(scene, that, token, clause, true, told);
        }
        return null;
    }

    /** Not what the author will say next, what a reader will see, or what is asked. */
    private static boolean isSaidOfTheWorld(Scene scene, Row row, int verb) {
        Tree tree = scene.tree;
        int subject = tree.firstChildA(verb, "nsubj");
        String who = subject == NONE ? "" : tree.lemma(subject).toLowerCase(java.util.Locale.ROOT);
        int last = scene.tokens.sentenceEnd(scene.tokens.sentenceOf(verb)) - 1;
        boolean commanded =
                row.id().equals("will") && tree.firstChild(verb, "aux:pass") != NONE && has(tree, verb, "shall");
        int first = scene.tokens.sentenceStart(scene.tokens.sentenceOf(verb));
        int head = tree.head(verb);
        boolean hoped = head >= 0 && tree.isA(verb, "ccomp") && HOPE.contains(tree.lemma(head));
        return !who.equals("i")
                && !hoped
                && !ASKING.contains(scene.tokens.form(first).toLowerCase(java.util.Locale.ROOT))
                && !who.equals("you")
                && !(who.equals("we") && SAYING.contains(tree.lemma(verb)))
                && !(who.equals("time") && SAYING.contains(tree.lemma(verb)))
                && !commanded
                && !scene.tokens.form(last).equals("?");
    }

    private static boolean has(Tree tree, int verb, String aux) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            if (tree.isA(tree.child(verb, i), "aux") && tree.lemma(tree.child(verb, i), aux)) {
                return true;
            }
        }
        return false;
    }

    /**
     * {@code will} foretells by itself; {@code would} and {@code may} only with a time to come, with {@code soon} or
     * {@code never}, under a word that foretells, or of a result.
     */
    private boolean needsNoTime(Scene scene, Row row, int verb) {
        Tree tree = scene.tree;
        if (row.id().equals("will")) {
            return true;
        }
        if (row.id().equals("should")) {
            return false;
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.isA(child, "advmod") && SOON.contains(tree.lemma(child))) {
                return true;
            }
            boolean span = tree.isA(child, "obl") && isToCome(tree, child);
            boolean foretold = tree.isA(child, "parataxis") && clauses.containsKey(tree.lemma(child));
            if (span || foretold) {
                return true;
            }
        }
        int head = tree.head(verb);
        boolean under = head >= 0
                && tree.isA(verb, "ccomp")
                && !scene.isNegated(head)
                && (clauses.containsKey(tree.lemma(head)) || WARNING.contains(tree.lemma(head)));
        int subject = tree.firstChildA(verb, "nsubj");
        boolean result = row.id().equals("would") && subject != NONE && RESULT.contains(tree.lemma(subject));
        return under || result;
    }

    /** {@code within weeks}, {@code in the coming years}, {@code in the long term}: no day, but ahead. */
    private static boolean isToCome(Tree tree, int oblique) {
        if (tree.preposition(oblique).equals("within")) {
            return true;
        }
        boolean term = tree.lemma(oblique, "term") || tree.lemma(oblique, "run");
        for (int i = 0; i < tree.childCount(oblique); i++) {
            String lemma = tree.lemma(tree.child(oblique, i));
            if (lemma.equals("coming")
                    || lemma.equals("next")
                    || lemma.equals("come")
                    || term && TERM.contains(lemma)
                    || tree.lemma(oblique, "future") && tree.is(tree.child(oblique, i), "case")) {
                return true;
            }
        }
        return false;
    }

    /** {@code the ban takes effect on 1 June}: the present with a day that is still to come. */
    private static boolean isScheduled(Scene scene, int verb) {
        Tree tree = scene.tree;
        String xpos = scene.tokens.xpos(verb);
        boolean present = xpos.equals("VBZ")
                || xpos.equals("VBP")
                || xpos.equals("VBG") && tree.firstChild(verb, "aux") != NONE && !isPast(tree, verb);
        if (!present
                || !tree.isVerbal(verb)
                || tree.isA(verb, "aux")
                || tree.is(verb, "cop")
                || tree.isA(verb, "advcl")
                || tree.isA(verb, "acl")
                || tree.firstChildA(verb, "nsubj") == NONE
                || tree.firstChild(verb, "xcomp") != NONE
                || tree.firstChild(verb, "ccomp") != NONE) {
            return false;
        }
        EventTime time = scene.timeOf(verb);
        return time.interval().isPresent()
                && scene.published()
                        .map(day -> time.interval().get().from().isAfter(day))
                        .orElse(false);
    }

    /** {@code the best thing they can do is to help}: says what a thing is, and nothing of what comes. */
    private static boolean isEquation(Tree tree, int subject) {
        boolean best = false;
        boolean clause = false;
        for (int i = 0; i < tree.childCount(subject); i++) {
            int child = tree.child(subject, i);
            best |= tree.tokens().xpos(child).equals("JJS");
            clause |= tree.tokens().relation(child).equals("acl:relcl");
        }
        return best && clause;
    }

    /** {@code trade is to grow}. */
    private static boolean isToCome(Scene scene, int token) {
        Tree tree = scene.tree;
        int verb = tree.head(token);
        int mark = verb < 0 ? NONE : tree.firstChild(verb, "mark");
        boolean present = scene.tokens.xpos(token).equals("VBZ")
                || scene.tokens.xpos(token).equals("VBP");
        return present
                && (tree.isA(token, "aux") || tree.is(token, "cop"))
                && tree.isVerbal(verb)
                && token < verb
                && mark != NONE
                && tree.lemma(mark, "to")
                && tree.firstChildA(verb, "nsubj") != NONE
                && !isEquation(tree, tree.firstChildA(verb, "nsubj"));
    }

    /** The verb of {@code is due to rule}, which trees take for the preposition of {@code due to rain}. */
    private static int afterDueTo(Scene scene, int token) {
        Tokens tokens = scene.tokens;
        boolean to = token > 0 && token + 2 < tokens.size() && scene.tree.lemma(token + 1, "to");
        if (!to || !scene.tree.lemma(token - 1, "be")) {
            return NONE;
        }
        Upos upos = tokens.upos(token + 2);
        String xpos = tokens.xpos(token + 2);
        return upos == Upos.VERB && (xpos.equals("VB") || xpos.equals("VBP"))
                        || xpos.equals("NN") && isBare(scene, token + 2)
                ? token + 2
                : NONE;
    }

    private static boolean isBare(Scene scene, int noun) {
        return scene.tree.firstChildA(noun, "compound") == NONE && scene.tree.firstChildA(noun, "amod") == NONE;
    }

    /** {@code was expected to}, {@code had planned to}: looked ahead then. */
    private static boolean isPast(Tree tree, int cue) {
        for (int i = 0; i < tree.childCount(cue); i++) {
            int child = tree.child(cue, i);
            String xpos = tree.tokens().xpos(child);
            if ((tree.isA(child, "aux") || tree.is(child, "cop")) && xpos.equals("VBD")) {
                return true;
            }
        }
        return tree.tokens().xpos(cue).equals("VBD");
    }

    /** With a day to come, or as what can be expected. */
    private static boolean isAnnounced(Scene scene, int cue) {
        Tree tree = scene.tree;
        if (ahead(scene, scene.toldTime(cue)) || has(tree, cue, "can")) {
            return true;
        }
        for (int i = 0; i < tree.childCount(cue); i++) {
            if (tree.isA(tree.child(cue, i), "obl") && isToCome(tree, tree.child(cue, i))) {
                return true;
            }
        }
        return false;
    }

    /** {@code foresees a crisis}; {@code can expect power cuts}. */
    private static boolean foretellsThings(Scene scene, int verb, int object) {
        Tree tree = scene.tree;
        if (tree.isVerbal(object) || scene.tokens.upos(object) == Upos.PRON || scene.names.isName(object)) {
            return false;
        }
        return tree.lemma(verb, "expect") || tree.lemma(verb, "anticipate")
                ? has(tree, verb, "can") || has(tree, verb, "should") || has(tree, verb, "must")
                : true;
    }

    /** {@code is set to}, {@code is likely to}: a state, not {@code he set out to}. */
    private static boolean isForetelling(Scene scene, int token, Row row) {
        Tree tree = scene.tree;
        return switch (row.id()) {
            case "going" -> scene.tokens.xpos(token).equals("VBG") && tree.firstChildA(token, "aux") != NONE;
            case "threaten" -> {
                int subject = tree.firstChildA(token, "nsubj");
                yield subject != NONE
                        && scene.tokens.upos(subject) == Upos.NOUN
                        && scene.actor(subject).isEmpty();
            }
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
            if (base.equals("xcomp")
                    || base.equals("ccomp")
                    || base.equals("advcl")
                    || base.equals("csubj")
                    || base.equals("acl") && !tree.isVerbal(token)) {
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
            if (!untimed || infinitives.containsKey(scene.tree.lemma(cue))) {
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
        Span content = scene.phrase(verb);
        boolean nobody = subject == NONE
                || !scene.tree.isNominal(subject)
                || tokens.upos(subject) == Upos.PRON
                || tokens.upos(subject) == Upos.DET;
        if (asksWhat(scene.tree, verb) || nobody && time.words().isEmpty() && isEmpty(scene, content)) {
            return null;
        }
        Auxiliaries.Reading reading = Auxiliaries.of(scene.tree, verb);
        return new Forecast(
                tokens.span(cue),
                content,
                scene.actor(subject),
                due(scene, time),
                scene.setting.quantitiesUnder(verb),
                Forecast.Likelihood.valueOf(row.get("likelihood")),
                reading.negated() ^ row.id().equals("unlikely"),
                List.of(Evidence.of(row.rule(), tokens.span(cue))));
    }

    /** {@code what they will do about it}: asks or names a thing, and foretells none. */
    private static boolean asksWhat(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (child < verb && tree.lemma(child, "what")) {
                return true;
            }
        }
        return false;
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

    /** {@code by the end of the year} leaves the beginning open. Words without a year keep their place, without days. */
    private static EventTime due(Scene scene, EventTime time) {
        if (time.words().isEmpty() || time.interval().isEmpty()) {
            return new EventTime(Optional.empty(), time.words());
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
