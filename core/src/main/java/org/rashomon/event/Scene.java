package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** What every reader of matters looks at in one document: trees, roles, names, times, places, and the actors behind words. */
final class Scene {

    final Annotations annotations;
    final Tokens tokens;
    final Tree tree;
    final Roles roles;
    final Setting setting;
    final NameLookup names;
    final Mishaps mishaps;
    private final EventKnowledge knowledge;

    /** Those who belong to a state. */
    private static final Set<String> OF_STATE = Set.of("GOV", "MIL", "LEG", "JUD", "COP", "SPY");

    private static final Set<NameType> PERSON = EnumSet.of(NameType.PERSON);

    /** Punctuation that leads on from a phrase. */
    private static final Set<String> LEADS_ON = Set.of(",", ";", ":", "-", "--", "–", "—", "?", "!", "(", "[");

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    private static final int SENTENCES_BACK = 2;

    private static final Layer<Scene> LAYER = Layer.named("event scene");

    /** The scene of a document, made once for all readers that have the same knowledge. */
    static Scene of(Annotations annotations, EventKnowledge knowledge) {
        if (!annotations.has(LAYER)) {
            annotations.put(LAYER, new Scene(annotations, knowledge));
        }
        Scene scene = annotations.get(LAYER);
        return scene.knowledge == knowledge ? scene : new Scene(annotations, knowledge);
    }

    private Scene(Annotations annotations, EventKnowledge knowledge) {
        this.annotations = annotations;
        this.knowledge = knowledge;
        tokens = annotations.get(Reading.TOKENS);
        tree = knowledge.frames().tree(tokens);
        roles = new Roles(tree);
        mishaps = new Mishaps(tree, knowledge.classes().named("mishap"));
        setting = new Setting(tree, annotations, knowledge.circumstances());
        names = new NameLookup(
                tokens.size(), annotations.has(Reading.NAMES) ? annotations.get(Reading.NAMES) : List.of());
    }

    /** Who the words are, where their country or office can be told or they are a name. */
    Optional<Actor> actor(int token) {
        if (token == NONE) {
            return Optional.empty();
        }
        Actor actor = knowledge.actors().resolve(annotations, token);
        boolean known = !actor.country().isEmpty() || !actor.sectors().isEmpty() || names.isName(token);
        return known ? Optional.of(trimmed(ofItsLauncher(actor, token))) : Optional.empty();
    }

    /** {@code The drone that hit the lorry had been launched by Iran}: the drone is Iran's, where nothing else tells whose it is. */
    Actor ofItsLauncher(Actor actor, int token) {
        int launcher = actor.country().isEmpty() ? Origins.launcher(tree, roles, token) : NONE;
        String country = launcher == NONE
                ? ""
                : knowledge.actors().resolve(annotations, launcher).country();
        return country.isEmpty() ? actor : ofCountry(actor, country);
    }

    private static Actor ofCountry(Actor actor, String country) {
        return new Actor(actor.span(), actor.name(), country, actor.sectors(), actor.entity(), actor.evidence());
    }

    /**
     * Who speaks, where a pronoun that nothing else tells is the doer of what is said: {@code the rebels said they had
     * shelled the port}; else {@link Tree#NONE}.
     */
    int speaker(int pronoun) {
        int verb = tree.head(pronoun);
        if (tokens.upos(pronoun) != Upos.PRON || verb < 0 || !tree.isA(pronoun, "nsubj") || !tree.isA(verb, "ccomp")) {
            return NONE;
        }
        int speaker = roles.subject(tree.head(verb));
        return speaker != NONE && speaker < pronoun && agrees(pronoun, speaker) ? speaker : NONE;
    }

    /** {@code The minister said his army had left}: the army is of the minister's state, where nothing else tells its own. */
    Actor ofItsOwner(Actor actor, int token) {
        int owner = tree.firstChild(token, "nmod:poss");
        if (!actor.country().isEmpty()
                || actor.sectors().isEmpty()
                || !OF_STATE.contains(actor.sectors().get(0))
                || knowledge.others().hasLemma(tree.lemma(token))
                || owner == NONE
                || tokens.upos(owner) != Upos.PRON) {
            return actor;
        }
        String country = knowledge.actors().resolve(annotations, owner).country();
        int verb = tree.head(token);
        if (country.isEmpty() && verb >= 0 && tree.isA(verb, "ccomp") && !tree.lemma(owner, "our")) {
            int speaker = roles.subject(tree.head(verb));
            country = speaker == NONE || speaker > owner
                    ? ""
                    : knowledge.actors().resolve(annotations, speaker).country();
        }
        return country.isEmpty() ? actor : ofCountry(actor, country);
    }

    private boolean agrees(int pronoun, int noun) {
        boolean person = names.isAny(noun, PERSON);
        boolean many = tokens.xpos(noun).endsWith("S") || tree.firstChild(noun, "conj") != NONE;
        return switch (tree.lemma(pronoun).toLowerCase(Locale.ROOT)) {
            case "they" -> !person && (many || names.isName(noun));
            case "it" -> !person && !many && tokens.upos(noun) != Upos.PRON;
            case "he", "she" -> !many && (person || tokens.upos(noun) == Upos.NOUN);
            default -> false;
        };
    }

    /**
     * Two names joined by a dash: {@code the Lavrov – Kerry agreement}, {@code a Russian-American statement}. The actor
     * alone where that is not so; around a plain hyphen both sides must be of different countries.
     */
    List<Actor> parted(Actor actor) {
        String text = annotations.document().text();
        int end = actor.span().end();
        for (int i = actor.span().start() + 1; i + 1 < end; i++) {
            char c = text.charAt(i);
            boolean spaced = Character.isWhitespace(text.charAt(i - 1)) && Character.isWhitespace(text.charAt(i + 1));
            boolean dash = c == '\u2013' || c == '\u2014' || c == '-' && spaced;
            if (!dash && c != '-') {
                continue;
            }
            Optional<Actor> before = side(text, actor.span().start(), i);
            Optional<Actor> after = side(text, i + 1, end);
            if (before.isPresent() && after.isPresent() && (dash || areTwoCountries(before.get(), after.get()))) {
                return List.of(before.get(), after.get());
            }
        }
        return List.of(actor);
    }

    /** The parties joined by dashes before a noun: {@code the Canada-EU deal}; empty where there are not two. */
    List<Actor> joined(int noun) {
        return knowledge.actors().parties(annotations, noun);
    }

    /** The first of two countries that a dash joins, where it has a stem of its own: {@code Sino-Russian}. */
    Optional<Actor> stem(int token) {
        String country = knowledge.stems().get(tokens.form(token));
        if (country == null || !tree.lemma(tree.next(token), "-")) {
            return Optional.empty();
        }
        return Optional.of(readAs(country, tokens.span(token)));
    }

    /**
     * {@code the two countries}, {@code both sides}: the two states named last before it, in its sentence or those just
     * before, if there are just two.
     */
    List<Actor> both(int token) {
        if (!knowledge.sides().hasLemma(tree.lemma(token)) || !isTwo(token)) {
            return List.of();
        }
        int sentence = tokens.sentenceOf(token);
        for (int back = 0; back <= SENTENCES_BACK && back <= sentence; back++) {
            List<Actor> states = new ArrayList<>();
            int end = back == 0 ? token : tokens.sentenceEnd(sentence - back);
            for (int t = tokens.sentenceStart(sentence - back); t < end; t++) {
                if (tokens.upos(t) == Upos.PROPN || tokens.upos(t) == Upos.ADJ) {
                    actor(t).filter(a -> !a.country().isEmpty()
                                    && states.stream()
                                            .noneMatch(b -> b.country().equals(a.country())))
                            .ifPresent(states::add);
                }
            }
            if (states.size() >= 2) {
                return states.size() == 2 ? List.copyOf(states) : List.of();
            }
        }
        return List.of();
    }

    /** Those of other countries that a plural sums up with its first: {@code Thai and Lao officials}, {@code ministers of Chad and Niger}. */
    List<Actor> summed(int token, Actor first) {
        List<Actor> found = new ArrayList<>();
        if (first.country().isEmpty() || !tokens.xpos(token).equals("NNS")) {
            return found;
        }
        for (int i = 0; i < tree.childCount(token); i++) {
            int child = tree.child(token, i);
            if (!tree.is(child, "amod") && !tree.isA(child, "nmod") && !tree.isA(child, "compound")) {
                continue;
            }
            for (int j = 0; j < tree.childCount(child); j++) {
                int other = tree.child(child, j);
                if (tree.is(other, "conj")) {
                    actor(other)
                            .filter(a -> areTwoCountries(first, a))
                            .ifPresent(a -> found.add(new Actor(
                                    a.span(), a.name(), a.country(), first.sectors(), a.entity(), a.evidence())));
                }
            }
        }
        return found;
    }

    private boolean isTwo(int token) {
        for (int i = 0; i < tree.childCount(token); i++) {
            if (tree.lemma(tree.child(token, i), "two") || tree.lemma(tree.child(token, i), "both")) {
                return true;
            }
        }
        return false;
    }

    private static boolean areTwoCountries(Actor a, Actor b) {
        return !a.country().isEmpty() && !b.country().isEmpty() && !a.country().equals(b.country());
    }

    /** What stands on one side of a dash, where it begins with a capital; the document may tell who a family name is. */
    private Optional<Actor> side(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start == end || !Character.isUpperCase(text.codePointAt(start))) {
            return Optional.empty();
        }
        Span span = new Span(start, end);
        return Optional.of(readAs(span.of(text), span));
    }

    /** Who some words name, as standing at a span. */
    private Actor readAs(String words, Span span) {
        Actor read = knowledge.actors().resolveSide(words, published());
        return new Actor(
                span,
                read.name(),
                read.country(),
                read.sectors(),
                read.entity(),
                new Evidence(read.evidence().rule(), List.of(span)));
    }

    /** Whether a pronoun was read as the very one that stands on the other side: {@code he} who backs Okoro is not Okoro. */
    boolean areOne(Actor a, Actor b) {
        return a.entity().isPresent() && a.entity().equals(b.entity()) && (isPronoun(a) || isPronoun(b));
    }

    private boolean isPronoun(Actor actor) {
        int token = tokens.firstEndingAfter(actor.span().start());
        return token < tokens.size()
                && tokens.upos(token) == Upos.PRON
                && tokens.end(token) >= actor.span().end()
                && !tokens.lemma(token).endsWith("self");
    }

    /** A token and those coordinated with it, as far as they can be told. */
    List<Actor> actors(int token) {
        List<Actor> found = new ArrayList<>();
        if (token != NONE) {
            actor(token)
                    .filter(actor -> !actor.country().isEmpty() || speaker(token) == NONE)
                    .ifPresentOrElse(actor -> found.addAll(parted(actor)), () -> found.addAll(actors(speaker(token))));
            for (int i = 0; i < tree.childCount(token); i++) {
                if (tree.is(tree.child(token, i), "conj")) {
                    actor(tree.child(token, i)).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    /**
     * In the words that name it: without the preposition before them, and without the clause, the participle or the punctuation
     * behind them ({@code forces, backed by Moscow}; {@code the man, who had fled,}).
     */
    Actor trimmed(Actor actor) {
        int first = tokens.firstEndingAfter(actor.span().start());
        int end = tokens.firstEndingAfter(actor.span().end());
        int next = first;
        while (next + 1 < tokens.size()
                && (tree.isA(next, "case") && !isLeast(next + 1) || tree.isA(next, "cc"))
                && tree.head(next) > next
                && tokens.end(next + 1) <= actor.span().end()) {
            next++;
        }
        int last = lastNaming(next, end - 1);
        if (next == first && last == end - 1) {
            return actor;
        }
        String text = annotations.document().text();
        Span span = new Span(tokens.start(next), last == end - 1 ? actor.span().end() : tokens.end(last));
        boolean nameless = last < end - 1 && actor.name().equals(actor.span().of(text));
        return new Actor(
                span,
                nameless ? span.of(text) : actor.name(),
                actor.country(),
                actor.sectors(),
                actor.entity(),
                actor.evidence());
    }

    /** The last token of a phrase that is not of a clause or a participle in it, nor what leads on to one. */
    private int lastNaming(int first, int last) {
        int end = last;
        boolean noun = false;
        int bracket = last;
        int head = topOf(first, last);
        for (int t = first; t <= last; t++) {
            Upos upos = tokens.upos(t);
            boolean clause = isRelative(t) || tree.is(t, "acl") && upos == Upos.VERB && tree.head(t) >= first;
            if (noun && (clause || t > head && isAside(head, t, last))) {
                end = t - 1;
                break;
            }
            noun |= tree.isNominal(t);
            bracket = tokens.form(t).equals("(") ? Math.min(bracket, t) : bracket;
        }
        while (end > first && (leadsOn(end, bracket) || isFullStop(end))) {
            end--;
        }
        return end;
    }

    /** {@code at least 12 people}: the preposition is the number's. */
    private boolean isLeast(int token) {
        return tree.lemma(token, "least") || tree.lemma(token, "most");
    }

    /** The first token of a phrase that hangs on something outside it; its last if none does. */
    private int topOf(int first, int last) {
        for (int t = first; t <= last; t++) {
            if (tree.head(t) < first || tree.head(t) > last) {
                return t;
            }
        }
        return last;
    }

    /**
     * {@code the minister[, second from right]}, {@code Okoro [including two others]}; not {@code Athens, Georgia}, {@code her
     * aide, Ada Okoro} or {@code nine men, including a guard}.
     */
    private boolean isAside(int head, int token, int last) {
        if (tokens.form(token).equals("including")) {
            return tokens.upos(head) == Upos.PROPN;
        }
        return tokens.form(token).equals(",") && !(token < last && leadsToMore(head, token, last));
    }

    /** Whether what follows a comma still says who it is; behind a place that opens a sentence comes whoever acts. */
    private boolean leadsToMore(int head, int comma, int last) {
        boolean named = !names.isAny(head, PERSON) && names.isAny(comma + 1, PERSON);
        boolean dateline = head == tokens.sentenceStart(tokens.sentenceOf(head))
                && setting.isTownOrRegion(head)
                && !names.isAny(head, PERSON);
        return named
                || dateline
                || isWhere(comma, last)
                || tokens.form(comma + 1).equals("including");
    }

    /** Whether a comma stands between a town and its state, or behind both before a noun. */
    private boolean isWhere(int comma, int last) {
        boolean between = tokens.upos(comma - 1) == Upos.PROPN
                && tokens.upos(comma + 1) == Upos.PROPN
                && (comma + 1 == last || tokens.form(comma + 2).equals(","));
        boolean behind = comma > 2
                && tokens.form(comma - 2).equals(",")
                && tokens.upos(comma - 1) == Upos.PROPN
                && tokens.upos(comma + 1) == Upos.NOUN;
        return between || behind;
    }

    private boolean isRelative(int token) {
        String tag = tokens.xpos(token);
        return tag.equals("WP") || tag.equals("WDT") || tag.equals("WP$") || tag.equals("WRB");
    }

    /**
     * What closes no phrase; quotation marks may, and brackets that it opens.
     *
     * @param bracket the first that the phrase opens
     */
    private boolean leadsOn(int token, int bracket) {
        return switch (tokens.upos(token)) {
            case ADP, SCONJ, CCONJ, PART -> true;
            case PUNCT ->
                LEADS_ON.contains(tokens.form(token)) || tokens.form(token).equals(")") && token < bracket;
            default -> false;
        };
    }

    /** The one that closes a sentence: it goes with a predicate. */
    private boolean isFullStop(int token) {
        return tokens.form(token).equals(".") && token + 1 == tokens.sentenceEnd(tokens.sentenceOf(token));
    }

    /** {@code his instincts}, {@code Niger's stance}: what somebody has is nobody, unless it is a word for one. */
    boolean isThingOfSomebody(int token) {
        return token != NONE
                && tokens.upos(token) == Upos.NOUN
                && tree.firstChild(token, "nmod:poss") != NONE
                && !knowledge.somebody().hasLemma(tree.lemma(token));
    }

    /** The words of a phrase without what opens or closes it: prepositions, marks and punctuation. */
    Span phrase(int head) {
        int[] edges = tree.yield(head);
        int first = edges[0];
        int last = edges[1];
        while (first < head
                && (tokens.upos(first) == Upos.PUNCT
                        || tokens.upos(first) == Upos.ADP && tree.isNominal(head)
                        || tokens.upos(first) == Upos.CCONJ
                        || tree.head(first) == head && (tree.isA(first, "case") || tree.isA(first, "mark")))) {
            first++;
        }
        while (last > head && tokens.upos(last) == Upos.PUNCT) {
            last--;
        }
        return tokens.span(first, last);
    }

    /** The time that hangs on a token, only where words say it. */
    EventTime toldTime(int token) {
        EventTime time = setting.time(token);
        return time.words().isPresent() ? time : EventTime.UNTOLD;
    }

    /** The time among the words directly under a verb. */
    EventTime timeOf(int verb) {
        EventTime time = setting.timeUnder(verb);
        if (time.words().isEmpty()) {
            return EventTime.UNTOLD;
        }
        int head = setting.headOf(time.words().get());
        return tree.head(head) == verb ? time : EventTime.UNTOLD;
    }

    Optional<LocalDate> published() {
        return setting.published();
    }

    /** {@code the accord, signed on Friday}: its participle is coded, and one act is told once. */
    boolean isToldUnder(int noun, IntPredicate coded) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (tree.is(child, "acl") && coded.test(child)) {
                return true;
            }
        }
        return false;
    }

    /** {@code the raid}, {@code their raid}. */
    boolean isDefinite(int noun) {
        int determiner = tree.firstChildA(noun, "det");
        return determiner != NONE && DEFINITE.contains(tree.lemma(determiner))
                || tree.firstChild(noun, "nmod:poss") != NONE;
    }

    /** Whether the token stands in the negative. */
    boolean isNegated(int token) {
        return Auxiliaries.of(tree, token).negated();
    }
}
