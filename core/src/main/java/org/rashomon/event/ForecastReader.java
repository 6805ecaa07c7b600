package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.Stance;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
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

    private final EventKnowledge knowledge;
    private final Map<String, Row> auxiliaries = new HashMap<>();
    private final Map<String, Row> infinitives = new HashMap<>();
    private final Map<String, Row> clauses = new HashMap<>();
    private final Map<String, Row> states = new HashMap<>();
    private final Map<String, Row> goals = new HashMap<>();
    private final Map<String, Row> adverbs = new HashMap<>();
    private final WordClasses<Prospect> prospects;
    private final Row set;

    ForecastReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        prospects = new WordClasses<>(knowledge.lexicons().get("event/prospects"), Prospect.class);
        for (Row row : knowledge.lexicons().get("event/forecasts").rows()) {
            Map<String, Row> kind =
                    switch (row.get("kind")) {
                        case "aux" -> auxiliaries;
                        case "to" -> infinitives;
                        case "that" -> clauses;
                        case "state" -> states;
                        case "goal" -> goals;
                        case "how" -> adverbs;
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
            Row row = auxiliaries.get(lemma.toLowerCase(Locale.ROOT));
            int verb = tree.head(token);
            return row == null || told[verb]
                    ? null
                    : forecast(scene, row, token, verb, needsNoTime(scene, row, verb), told);
        }
        if (lemma.equals("be") && isToCome(scene, token) && !told[tree.head(token)]) {
            Row goal = goals.get(tree.lemma(tree.firstChildA(tree.head(token), "nsubj")));
            return forecast(scene, goal == null ? set : goal, token, tree.head(token), true, told);
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
                boolean untimed = !isPast(tree, token) && !to.id().equals("plan");
                return forecast(scene, to, token, verb, untimed, told);
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
        if (!clauses.containsKey(lemma) && isScheduled(scene, token) && !told[token]) {
            return forecast(scene, set, token, token, true, told);
        }
        Row that = clauses.get(lemma);
        if (that != null && tree.isVerbal(token)) {
            if (scene.isNegated(token) && isPast(tree, token) || isInfinitive(tree, token)) {
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

    /** {@code under pressure to project unity}: nobody foretells. */
    private static boolean isInfinitive(Tree tree, int verb) {
        int mark = tree.firstChild(verb, "mark");
        return mark != NONE && tree.lemma(mark, "to") && tree.firstChildA(verb, "nsubj") == NONE;
    }

    /** Not what those who speak will say next, what a reader will see, what is asked, hoped for or left open. */
    private boolean isSaidOfTheWorld(Scene scene, int verb, ForetoldClause clause) {
        Tree tree = scene.tree;
        int subject = clause.subject;
        String who = subject == NONE ? "" : tree.lemma(subject).toLowerCase(Locale.ROOT);
        int last = scene.tokens.sentenceEnd(scene.tokens.sentenceOf(verb)) - 1;
        boolean refuses = subject != NONE && scene.tokens.upos(subject) == Upos.PRON && scene.isNegated(verb);
        boolean speaks = who.equals("i") || who.equals("we") || who.equals("time") || refuses;
        return !who.equals("you")
                && !beginsByAsking(scene.tokens, verb)
                && !(speaks && prospects.is(Prospect.TOLD, tree.lemma(verb)))
                && !prospects.is(Prospect.VACUOUS, tree.lemma(verb))
                && !isHoped(tree, verb)
                && !(tree.firstChild(verb, "aux:pass") != NONE && has(tree, verb, "shall"))
                && !scene.tokens.form(last).equals("?")
                && !clause.isAsked();
    }

    /** {@code How will it end is anybody's guess.} */
    private static boolean beginsByAsking(Tokens tokens, int verb) {
        int first = tokens.sentenceStart(tokens.sentenceOf(verb));
        while (first < verb && tokens.upos(first) == Upos.PUNCT) {
            first++;
        }
        String xpos = tokens.xpos(first);
        return (xpos.equals("WRB") || xpos.equals("WP")) && tokens.upos(first + 1) == Upos.AUX;
    }

    private boolean isHoped(Tree tree, int verb) {
        int head = tree.head(verb);
        return head >= 0
                && (tree.isA(verb, "ccomp") || tree.is(verb, "acl"))
                && prospects.is(Prospect.HOPED, tree.lemma(head));
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
            boolean foretold = tree.isA(child, "parataxis") && clauses.containsKey(tree.lemma(child));
            if (isSoon(scene, row, verb, child) || tree.isA(child, "obl") && isToCome(tree, child) || foretold) {
                return true;
            }
        }
        int subject = tree.firstChildA(verb, "nsubj");
        boolean result =
                row.id().equals("would") && subject != NONE && prospects.is(Prospect.RESULT, tree.lemma(subject));
        return result || isUnderForetelling(scene, verb);
    }

    /** {@code may soon break}, {@code may yet break}; not {@code may not yet break}, and {@code could never} is unable. */
    private boolean isSoon(Scene scene, Row row, int verb, int adverb) {
        Tree tree = scene.tree;
        if (!tree.isA(adverb, "advmod") || !prospects.is(Prospect.SOON, tree.lemma(adverb))) {
            return false;
        }
        return switch (tree.lemma(adverb)) {
            case "never" -> !has(tree, verb, "could");
            case "yet" -> adverb < verb && adverb > tree.firstChildA(verb, "aux") && !scene.isNegated(verb);
            default -> true;
        };
    }

    /** {@code fears that … could}, {@code thinks that … would}: an opinion of the past was of what was then to come. */
    private boolean isUnderForetelling(Scene scene, int verb) {
        Tree tree = scene.tree;
        int head = tree.head(verb);
        if (head < 0 || !tree.isA(verb, "ccomp") || scene.isNegated(head)) {
            return false;
        }
        String lemma = tree.lemma(head);
        return clauses.containsKey(lemma)
                || prospects.is(Prospect.WARNING, lemma)
                || prospects.is(Prospect.OPINION, lemma) && !isPast(tree, head) && !isConditional(tree, head);
    }

    /** {@code if we had paid, I believe they would have stayed}. */
    private static boolean isConditional(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int mark = tree.isA(child, "advcl") ? tree.firstChild(child, "mark") : NONE;
            if (mark != NONE && tree.is(Governor.IF, tree.lemma(mark))) {
                return true;
            }
        }
        return false;
    }

    /** {@code within weeks}, {@code in the coming years}, {@code in the long term}: no day, but ahead. */
    private boolean isToCome(Tree tree, int oblique) {
        if (tree.preposition(oblique).equals("within")) {
            return true;
        }
        boolean term = tree.lemma(oblique, "term") || tree.lemma(oblique, "run");
        for (int i = 0; i < tree.childCount(oblique); i++) {
            int child = tree.child(oblique, i);
            String lemma = tree.lemma(child);
            boolean toCome = lemma.equals("come") && isInfinitive(tree, child);
            if (toCome
                    || lemma.equals("coming")
                    || lemma.equals("next")
                    || term && prospects.is(Prospect.TERM, lemma)
                    || tree.lemma(oblique, "future") && tree.is(child, "case")) {
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

    /**
     * {@code the best way is to wait}, {@code his task will be to wait}: says what a thing is, and nothing of what comes,
     * unless the thing is a goal.
     */
    private boolean isEquation(Scene scene, int verb) {
        Tree tree = scene.tree;
        int subject = tree.firstChildA(verb, "nsubj");
        if (subject == NONE || !isInfinitiveOrHasOne(tree, verb) || goals.containsKey(tree.lemma(subject))) {
            return false;
        }
        boolean owned = tree.firstChild(subject, "nmod:poss") != NONE
                && scene.actor(subject).isEmpty();
        return owned
                || prospects.is(Prospect.EQUATED, tree.lemma(subject))
                || tree.firstChild(subject, "acl:relcl") != NONE
                || tree.firstChild(subject, "acl") != NONE;
    }

    /** {@code is to wait}, whichever of the two the tree puts on top. */
    private static boolean isInfinitiveOrHasOne(Tree tree, int verb) {
        int infinitive = verb;
        if (tree.lemma(verb, "be")) {
            infinitive = Math.max(tree.firstChild(verb, "xcomp"), tree.firstChild(verb, "ccomp"));
        }
        int mark = infinitive == NONE ? NONE : tree.firstChild(infinitive, "mark");
        return mark != NONE && tree.lemma(mark, "to");
    }

    /** {@code trade is to grow}. */
    private boolean isToCome(Scene scene, int token) {
        Tree tree = scene.tree;
        int verb = tree.head(token);
        int mark = verb < 0 ? NONE : tree.firstChild(verb, "mark");
        boolean present = scene.tokens.xpos(token).equals("VBZ")
                || scene.tokens.xpos(token).equals("VBP");
        return present
                && (tree.isA(token, "aux") || tree.is(token, "cop"))
                && tree.isVerbal(verb)
                && token < verb
                && mark > token
                && !scene.tokens.xpos(verb).equals("VBD")
                && tree.lemma(mark, "to")
                && tree.firstChildA(verb, "nsubj") != NONE
                && !isEquation(scene, verb);
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
        boolean predicate = upos == Upos.ADJ && scene.tree.firstChild(token + 2, "cop") != NONE;
        return upos == Upos.VERB && (xpos.equals("VB") || xpos.equals("VBP"))
                        || predicate
                        || xpos.equals("NN") && isBare(scene, token + 2)
                ? token + 2
                : NONE;
    }

    private static boolean isBare(Scene scene, int noun) {
        return scene.tree.firstChildA(noun, "compound") == NONE && scene.tree.firstChildA(noun, "amod") == NONE;
    }

    /** {@code was expected to}, {@code had planned to}: looked ahead then; {@code said that prices were likely to} still does. */
    private static boolean isPast(Tree tree, int cue) {
        int head = tree.head(cue);
        boolean reported = head >= 0
                && tree.isA(cue, "ccomp")
                && tree.tokens().xpos(head).equals("VBD")
                && !has(tree, cue, "have");
        return !reported && isToldInThePast(tree, cue);
    }

    private static boolean isToldInThePast(Tree tree, int cue) {
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
    private boolean isAnnounced(Scene scene, int cue) {
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
            case "ready" -> !isCompared(tree, token) && !tree.isA(token, "acl") && !tree.isA(token, "amod");
            case "plan" -> !scene.tokens.xpos(token).equals("VBD") && !isInfinitive(tree, token);
            case "set", "bound", "likely", "unlikely" ->
                (!tree.isVerbal(token) || scene.tokens.xpos(token).equals("VBN") || tree.lemma(token, "expect"))
                        && !isCompared(tree, token);
            default -> true;
        };
    }

    /** {@code women are more likely to vote}: a rate, not a forecast. */
    private static boolean isCompared(Tree tree, int cue) {
        for (int i = 0; i < tree.childCount(cue); i++) {
            int child = tree.child(cue, i);
            boolean degree = tree.lemma(child, "more") || tree.lemma(child, "less") || tree.lemma(child, "most");
            if (degree && tree.isA(child, "advmod")) {
                return true;
            }
        }
        return false;
    }

    private static int infinitive(Scene scene, int token) {
        Tree tree = scene.tree;
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            String base = tree.base(child);
            if (child > token
                    && (base.equals("xcomp")
                            || base.equals("ccomp")
                            || base.equals("advcl")
                            || base.equals("csubj")
                            || base.equals("acl") && !tree.isVerbal(token))) {
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
                && tree.firstChild(head, "mark") > token) {
            return head;
        }
        return NONE;
    }

    private @Nullable Forecast forecast(Scene scene, Row row, int cue, int verb, boolean untimed, boolean[] told) {
        if (isCondition(scene, verb)) {
            return null;
        }
        ForetoldClause clause = ForetoldClause.of(scene, cue, verb);
        if (clause == null
                || isEquation(scene, verb) && !goals.containsValue(row)
                || !isSaidOfTheWorld(scene, verb, clause)) {
            return null;
        }
        EventTime time = time(scene, clause, cue, verb);
        boolean ahead = ahead(scene, time);
        if (time.words().isPresent() && !ahead && past(scene, time)) {
            time = EventTime.UNTOLD;
            if (!untimed || infinitives.containsKey(scene.tree.lemma(cue))) {
                return null;
            }
        }
        if (!untimed && !ahead) {
            return null;
        }
        int subject = clause.subject;
        told[verb] = true;
        Tokens tokens = scene.tokens;
        Span content = clause.words();
        boolean nobody = scene.actor(subject).isEmpty() && !isOfSpeaker(scene.tree, subject);
        boolean nothing = nobody || tokens.upos(verb) == Upos.AUX;
        if (nothing && time.words().isEmpty() && isEmpty(scene, content)) {
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
        int doer = goals.containsValue(row) ? scene.tree.firstChild(subject, "nmod:poss") : subject;
        return new Forecast(
                tokens.span(cue),
                content,
                scene.actor(subject),
                doer == NONE ? Optional.empty() : Optional.of(tokens.span(doer)),
                due(scene, time),
                clause.quantities(content),
                Forecast.Likelihood.valueOf(sure.get("likelihood")),
                negated,
                row.constant("stance", Stance.class),
                own(scene, row, verb, negated),
                evidence);
    }

    private static EventTime time(Scene scene, ForetoldClause clause, int cue, int verb) {
        EventTime time = scene.toldTime(verb);
        if (time.words().isEmpty() && verb != cue) {
            time = scene.toldTime(cue);
        }
        if (time.words().filter(clause::isTimedBy).isEmpty()) {
            return EventTime.UNTOLD;
        }
        Optional<LocalDate> today = scene.published();
        if (today.isEmpty() || isToldInThePast(scene.tree, cue)) {
            return time;
        }
        String words = time.words().get().of(scene.annotations.document().text());
        return DaysToCome.of(time, words.toLowerCase(Locale.ROOT), today.get());
    }

    private static boolean isOfSpeaker(Tree tree, int subject) {
        return subject != NONE && (tree.lemma(subject).equalsIgnoreCase("i") || tree.lemma(subject, "we"));
    }

    /** {@code probably}, {@code perhaps} under the verb, or null. */
    private @Nullable Row adverb(Tree tree, int verb) {
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            Row row = tree.isA(child, "advmod") ? adverbs.get(tree.lemma(child).toLowerCase(Locale.ROOT)) : null;
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
                && (tree.firstChild(verb, "cop") == NONE || goals.containsValue(row))
                && !scene.roles.isPassive(verb)
                && !prospects.is(Prospect.UNWILLED, tree.lemma(verb));
        if (!acts) {
            return row.constant("stance", Stance.class);
        }
        if (own != Stance.PROMISES || negated) {
            return own == Stance.PROMISES ? Stance.INTENDS : own;
        }
        Match match = knowledge.frames().best(tree, scene.roles, scene.names, verb);
        boolean conflict = match != null
                && match.recipient() != NONE
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

    private static boolean isSupposed(String mark) {
        return mark.equals("if") || mark.equals("unless") || mark.equals("whether");
    }

    private static boolean isCondition(Scene scene, int verb) {
        for (int t = verb, steps = 0; t >= 0 && steps < 6; t = scene.tree.head(t), steps++) {
            int mark = scene.tree.firstChild(t, "mark");
            if (mark != NONE && isSupposed(scene.tree.lemma(mark))) {
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
            return time.covering(Optional.empty());
        }
        Span words = time.words().get();
        int first = scene.tokens.firstEndingAfter(words.start());
        int head = scene.setting.headOf(words);
        boolean by = scene.tree.preposition(head).equals("by")
                || first > 0 && scene.tree.lemma(first - 1, "by")
                || scene.tree.lemma(first, "by")
                || scene.tree.preposition(head).equals("before");
        return by
                ? time.covering(Optional.of(
                        new DateInterval(LocalDate.MIN, time.interval().get().to())))
                : time;
    }
}
