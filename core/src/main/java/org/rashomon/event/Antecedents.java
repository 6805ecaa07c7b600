package org.rashomon.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rashomon.actor.Actor;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;

/**
 * What a text has told of so far, to find the act that is told of again: the last one of its kind, not far before, that
 * nothing said of it now contradicts.
 */
final class Antecedents {

    /** Farther back than this many sentences a reader no longer has an act in mind. */
    private static final int SENTENCES = 8;

    /** What is denied stands not farther back than this. */
    private static final int NEAR_SENTENCES = 3;

    private static final String REBELS = "REB";

    private static final String ARTICLE = "the ";

    private static final List<EventType> DEEDS = Arrays.stream(EventType.values())
            .filter(type -> type.quadClass().isMaterial())
            .toList();

    private static final List<EventType> HARM = List.of(EventType.ASSAULT, EventType.COERCE);

    private final Tokens tokens;
    private final Tree tree;
    private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

    private final Set<String> tolls;
    private final List<Event> told = new ArrayList<>();

    /** @param tolls words for what comes of an act, which are not taken up as the act itself */
    Antecedents(Tree tree, Set<String> tolls) {
        this.tree = tree;
        this.tokens = tree.tokens();
        this.tolls = tolls;
    }

    /**
     * What is said of an act where it is told of again.
     *
     * @param types what it may be
     */
    record Said(
            List<EventType> types,
            Optional<Actor> actor,
            Optional<Actor> recipient,
            Optional<Place> place,
            EventTime time) {}

    /** To be told in the order of the text; what is denied, still to come or only possible is no antecedent. */
    void tell(Event event) {
        if (!event.future() && !event.hypothetical() && !event.negated() && !isByNobody(event)) {
            told.add(event);
        }
    }

    /** {@code No group has claimed the attack}. */
    private boolean isByNobody(Event event) {
        return event.actor()
                .filter(actor -> tree.lemma(tokens.firstEndingAfter(actor.span().start()), "no"))
                .isPresent();
    }

    /** The act itself, for what came of it and for its names. */
    Optional<Event> deed(int token, Said said) {
        return last(token, said, event -> !isToll(event) && isDone(event, token));
    }

    /** Anything of its kind. */
    Optional<Event> any(int token, Said said) {
        return last(token, said, event -> isDone(event, token));
    }

    /** Not {@code The army is fighting the rebels … the attack}: what goes on is taken up by its own word. */
    private boolean isDone(Event event, int token) {
        int verb = word(event);
        int is = tree.firstChild(verb, "aux");
        boolean goesOn = tokens.xpos(verb).equals("VBG") && is != Tree.NONE && PRESENT.contains(tokens.xpos(is));
        return !goesOn || tree.lemma(verb).equals(tree.lemma(token));
    }

    /** By the same word. */
    Optional<Event> same(int token, Said said) {
        return last(token, said, event -> tree.lemma(word(event)).equals(tree.lemma(token)));
    }

    /** The last deed of {@code who}, told in the sentence or not long before. */
    Optional<Event> of(Actor who, int token) {
        Said said = new Said(DEEDS, Optional.of(who), Optional.empty(), Optional.empty(), EventTime.UNTOLD);
        return last(token, said, event -> isBy(event, who) && isNear(event, token));
    }

    /** The last deed against somebody, told in the sentence or not long before. */
    Optional<Event> harm(int token) {
        Said said = new Said(HARM, Optional.empty(), Optional.empty(), Optional.empty(), EventTime.UNTOLD);
        return last(token, said, event -> !isToll(event) && isNear(event, token));
    }

    private static boolean isBy(Event event, Actor who) {
        return event.actor()
                .filter(a ->
                        a.country().isEmpty() ? isNamedAs(a, who) : a.country().equals(who.country()))
                .filter(a -> a.sectors().contains(REBELS) == who.sectors().contains(REBELS))
                .isPresent();
    }

    /** {@code Police}, {@code the police}. */
    private static boolean isNamedAs(Actor a, Actor b) {
        return a.country().equals(b.country()) && bare(a).equals(bare(b));
    }

    private static String bare(Actor actor) {
        String name = actor.name().toLowerCase(Locale.ROOT);
        return name.startsWith(ARTICLE) ? name.substring(ARTICLE.length()) : name;
    }

    private boolean isNear(Event event, int token) {
        return tokens.sentenceOf(token) - tokens.sentenceOf(word(event)) <= NEAR_SENTENCES;
    }

    private int word(Event event) {
        return tokens.firstEndingAfter(event.trigger().start());
    }

    private boolean isToll(Event event) {
        return tolls.contains(tree.lemma(word(event)));
    }

    private Optional<Event> last(int token, Said said, Predicate<Event> which) {
        for (int i = told.size() - 1; i >= 0; i--) {
            Event before = told.get(i);
            if (tokens.sentenceOf(word(before)) < tokens.sentenceOf(token) - SENTENCES) {
                break;
            }
            if (said.types.contains(before.type()) && which.test(before) && agree(said, before)) {
                return Optional.of(before);
            }
        }
        return Optional.empty();
    }

    private static boolean agree(Said said, Event before) {
        return sameCountry(said.actor, before.actor())
                && sameCountry(said.recipient, before.recipient())
                && samePlace(said.place, before.place())
                && sameTime(said.time, before.time());
    }

    private static boolean sameCountry(Optional<Actor> a, Optional<Actor> b) {
        String x = a.map(Actor::country).orElse("");
        String y = b.map(Actor::country).orElse("");
        return x.isEmpty() || y.isEmpty() || x.equals(y);
    }

    /** What has a place of its own takes up what was told with one: {@code the Paris attacks} are not any attacks. */
    private static boolean samePlace(Optional<Place> a, Optional<Place> b) {
        if (a.isEmpty()) {
            return true;
        }
        if (b.isEmpty() || a.get().name().equals(b.get().name())) {
            return b.isPresent();
        }
        boolean oneCountry = a.get().country().equals(b.get().country());
        boolean twoTowns = a.get().kind() == PlaceKind.CITY && b.get().kind() == PlaceKind.CITY;
        return oneCountry && !twoTowns;
    }

    /** {@code Sunday's attacks} are those that were told of Sunday. */
    private static boolean sameTime(EventTime a, EventTime b) {
        Optional<DateInterval> x = a.words().flatMap(words -> a.interval());
        Optional<DateInterval> y = b.words().flatMap(words -> b.interval());
        return x.isEmpty() || y.isPresent() && x.get().overlaps(y.get());
    }
}
