package org.rashomon.actor;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
import org.rashomon.place.PlaceKind;
import org.rashomon.reading.Genders;
import org.rashomon.reading.Mention;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.TimeExpression;

/** The actors of one document, each resolved once. Not thread-safe. */
final class DocumentActors {

    private static final int MOST_PARTY_TOKENS = 12;
    private static final int LEAST_MENTIONS = 3;
    private static final double OWN_SHARE = 0.67;
    private static final Set<String> INSTITUTIONS = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");

    /** What stands before a phrase and is no word of it. */
    private static final Set<String> FOCUS =
            Set.of("only", "even", "also", "just", "especially", "particularly", "mainly", "perhaps");

    private final ActorTables tables;
    private final WeakReference<Annotations> document;
    private final int layers;
    private final Tokens tokens;
    private final String text;
    private final int day;
    private final int[] first;
    private final int[] last;
    private final @Nullable Actor[] known;
    private final @Nullable Actor[] alone;
    private final List<Name> names;

    /** The tokens of expressions of time. */
    private final BitSet isTime = new BitSet();

    /** Of each token the first name that holds it. */
    private final @Nullable Name[] nameOf;

    private final List<Place> places;

    /** The tokens of datelines: {@code WASHINGTON (AP) -} is no part of whoever comes after it. */
    private final BitSet isDateline;

    private final Map<Integer, Integer> entityOf = new HashMap<>();
    private final Map<Integer, List<Mention>> chains = new HashMap<>();
    private final Map<Integer, Actor> bestOfChain = new HashMap<>();
    private @Nullable Map<String, Actor> byFamilyName;
    private @Nullable Map<String, Set<Optional<String>>> bearers;
    private @Nullable String ownState;

    DocumentActors(ActorTables tables, Annotations document) {
        this.tables = tables;
        this.document = new WeakReference<>(document);
        this.layers = layers(document);
        this.tokens = document.get(Reading.TOKENS);
        this.text = document.document().text();
        this.day = document.document()
                .published()
                .map(p -> (int) p.date().toEpochDay())
                .orElse(Person.UNDATED);
        this.first = new int[tokens.size()];
        this.last = new int[tokens.size()];
        this.known = new Actor[tokens.size()];
        this.alone = new Actor[tokens.size()];
        this.names = document.has(Reading.NAMES) ? document.get(Reading.NAMES) : List.of();
        this.places = document.has(Place.LAYER) ? document.get(Place.LAYER) : List.of();
        if (document.has(Reading.MENTIONS)) {
            for (Mention mention : document.get(Reading.MENTIONS)) {
                entityOf.put(mention.head(), mention.entity());
                chains.computeIfAbsent(mention.entity(), e -> new ArrayList<>()).add(mention);
            }
        }
        this.nameOf = new Name[tokens.size()];
        for (Name name : names) {
            for (int t = name.first(); t <= name.last(); t++) {
                nameOf[t] = nameOf[t] == null ? name : nameOf[t];
            }
        }
        if (document.has(TimeExpression.LAYER)) {
            for (TimeExpression time : document.get(TimeExpression.LAYER)) {
                for (int t = tokens.firstEndingAfter(time.span().start());
                        t < tokens.size() && tokens.start(t) < time.span().end();
                        t++) {
                    isTime.set(t);
                }
            }
        }
        isDateline = Datelines.of(tokens, places);
        extents();
    }

    boolean fits(ActorTables otherTables, Annotations other) {
        return tables == otherTables && document.get() == other && layers == layers(other);
    }

    private static int layers(Annotations document) {
        return (document.has(Reading.NAMES) ? 1 : 0)
                + (document.has(Reading.MENTIONS) ? 2 : 0)
                + (document.has(Place.LAYER) ? 4 : 0)
                + (document.has(TimeExpression.LAYER) ? 8 : 0);
    }

    /** First and last token of what every token heads as a noun phrase. */
    private void extents() {
        for (int t = 0; t < tokens.size(); t++) {
            first[t] = t;
            last[t] = t;
        }
        for (int t = 0; t < tokens.size(); t++) {
            int child = t;
            int head = tokens.head(child);
            while (head != Tokens.ROOT && belongs(child, head)) {
                // A preposition is inside the phrases around its own: "the army" in "by the army", but "the head of the
                // army".
                if (child != t || !tokens.relation(t).equals("case")) {
                    first[head] = Math.min(first[head], t);
                    last[head] = Math.max(last[head], t);
                }
                child = head;
                head = tokens.head(child);
            }
        }
    }

    private boolean belongs(int child, int head) {
        String relation = tokens.relation(child);
        if (isDateline.get(child) != isDateline.get(head)) {
            return false;
        }
        if (relation.startsWith("nmod") && isTime.get(child)) {
            return false; // "a judge in October"
        }
        if (relation.equals("advmod") && child < head && FOCUS.contains(tokens.lemma(child))) {
            return false; // "only the army"
        }
        int colon = relation.indexOf(':');
        String base = colon < 0 ? relation : relation.substring(0, colon);
        return switch (base) {
            case "compound",
                    "flat",
                    "fixed",
                    "amod",
                    "nummod",
                    "nmod",
                    "appos",
                    "goeswith",
                    "obl",
                    "advmod",
                    "det",
                    "clf" -> !relation.equals("obl:tmod") && !relation.equals("nmod:tmod");
            case "acl" -> !relation.equals("acl:relcl");
            case "case" ->
                tokens.relation(head).startsWith("nmod")
                        || tokens.relation(head).startsWith("obl")
                        || tokens.is(head, "least")
                        || tokens.is(head, "most");
            case "punct" -> child > head;
            case "conj", "cc" ->
                tokens.relation(head).equals("compound")
                        || tokens.relation(head).equals("amod");
            default -> false;
        };
    }

    Actor at(int head) {
        Actor actor = known[head];
        if (actor == null) {
            actor = inContext(head);
            known[head] = actor;
        }
        return actor;
    }

    private Actor inContext(int head) {
        Actor actor = found(head);
        Pronoun pronoun = tokens.upos(head) == Upos.PRON ? Pronoun.of(tokens.form(head)) : Pronoun.NONE;
        boolean aPerson = actor.entity().map(tables::isPerson).orElse(false);
        if (pronoun.isHeOrShe() && aPerson && !mayBe(pronoun, actor.name())) {
            return Actor.unknown(actor.span(), tokens.form(head));
        }
        if (pronoun.isHeOrShe() && !aPerson) {
            String name = nameInChain(head).orElse(tokens.form(head));
            return mayBe(pronoun, name) ? ofBody(actor, name) : Actor.unknown(actor.span(), tokens.form(head));
        }
        return pronoun == Pronoun.IT && aPerson
                ? Actor.unknown(actor.span(), actor.span().of(text))
                : actor;
    }

    /** Whether somebody of a name may be "he" or "she", as far as the given name tells. */
    private boolean mayBe(Pronoun pronoun, String name) {
        int space = name.indexOf(' ');
        Genders.Gender gender = space < 0 ? Genders.Gender.UNKNOWN : tables.genders.ofName(name.substring(0, space));
        return gender == Genders.Gender.UNKNOWN || gender == pronoun.gender();
    }

    /** "He" is one of the body that the document tells of, never the body. */
    private static Actor ofBody(Actor body, String name) {
        return new Actor(body.span(), name, body.country(), body.sectors(), Optional.empty(), body.evidence());
    }

    /** The first name of a person among the mentions of whoever a pronoun stands for. */
    private Optional<String> nameInChain(int head) {
        return chains.getOrDefault(entityOf.getOrDefault(head, -1), List.of()).stream()
                .map(mention -> nameAt(mention.head()))
                .filter(name -> name != null && name.type() == NameType.PERSON)
                .map(name -> name.span().of(text))
                .findFirst();
    }

    private Actor found(int head) {
        Actor here = fromNamesake(ofThisDocument(nameAt(head), alone(head)));
        if (complete(here)) {
            return here;
        }
        Actor chained = fromChain(head, here);
        if (complete(chained)) {
            return chained;
        }
        return fromDocument(head, fromPlace(fromFamilyName(head, chained)));
    }

    /**
     * The parties that stand before a noun and are joined by dashes.
     *
     * <pre>
     *   the Lavrov – Kerry agreement      a Russia-Turkey deal      US-Russian talks
     * </pre>
     *
     * Empty where there are not two at least, or one of them is nobody the tables know.
     */
    List<Actor> parties(int noun) {
        int sentence = tokens.sentenceStart(tokens.sentenceOf(noun));
        int from = noun;
        boolean dash = false;
        while (from > sentence && noun - from < MOST_PARTY_TOKENS && isParty(from - 1)) {
            from--;
            dash |= hasDash(from);
        }
        if (!dash) {
            return List.of();
        }
        List<Actor> parties = new ArrayList<>();
        int start = tokens.start(from);
        int end = tokens.end(noun - 1);
        for (int i = start; i <= end; i++) {
            if (i == end || isDash(text.charAt(i))) {
                Span span = stripped(start, i);
                Finding party = new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1).read();
                if (party.country.isEmpty() || !(party.state || party.people || party.person || party.organisation)) {
                    return List.of();
                }
                if (party.people) {
                    party.actsAsState("JoinedParties");
                }
                parties.add(party.toActor(span, span.of(text)));
                start = i + 1;
            }
        }
        return parties.size() < 2 ? List.of() : parties;
    }

    private boolean isParty(int token) {
        return hasDash(token) || Character.isUpperCase(text.charAt(tokens.start(token)));
    }

    private boolean hasDash(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (isDash(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2014';
    }

    private Span stripped(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Span(from, to);
    }

    /**
     * "The Senate", "the prime minister", with no word of whose: that of the state which the document speaks of more than
     * of all others together.
     */
    private Actor fromDocument(int head, Actor here) {
        boolean institution = here.country().isEmpty()
                && here.entity().isEmpty()
                && last[head] == head
                && first[head] < head
                && tokens.form(first[head]).equalsIgnoreCase("the");
        boolean chamber =
                institution && here.sectors().isEmpty() && first[head] == head - 1 && tokens.is(head, "House");
        if (!chamber
                && !(institution
                        && INSTITUTIONS.containsAll(here.sectors())
                        && !here.sectors().isEmpty())) {
            return here;
        }
        String state = ownState();
        if (state.isEmpty() || chamber && !state.equals("USA") || isPlural(head)) {
            return here;
        }
        List<String> sectors = chamber ? List.of("LEG") : here.sectors();
        String rule = here.evidence().rule().equals("no row")
                ? "DocumentState"
                : here.evidence().rule() + " + DocumentState";
        return new Actor(
                here.span(),
                here.name(),
                state,
                sectors,
                here.entity(),
                new Evidence(rule, here.evidence().spans()));
    }

    private boolean isPlural(int head) {
        return !tokens.lemma(head).equalsIgnoreCase(tokens.form(head));
    }

    private String ownState() {
        String state = ownState;
        if (state == null) {
            Map<String, Integer> counts = new TreeMap<>();
            for (Place place : places) {
                if (!place.country().isEmpty()) {
                    counts.merge(place.country(), 1, Integer::sum);
                }
            }
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            state = counts.entrySet().stream()
                    .filter(e -> e.getValue() >= LEAST_MENTIONS && e.getValue() > OWN_SHARE * all)
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("");
            ownState = state;
        }
        return state;
    }

    /** "an imam in London, Ontario": the tables know one town of that name only. */
    private Actor fromNamesake(Actor here) {
        if (here.country().isEmpty() || here.entity().isPresent()) {
            return here;
        }
        for (int i = firstPlace(here.span());
                i < places.size() && places.get(i).span().start() < here.span().end();
                i++) {
            Place place = places.get(i);
            Span span = place.span();
            if (place.kind() == PlaceKind.CITY
                    && !place.country().isEmpty()
                    && !place.country().equals(here.country())
                    && here.span().contains(span)
                    && new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1)
                            .read()
                            .country
                            .equals(here.country())) {
                return ofPlace(here, place);
            }
        }
        return here;
    }

    /** The same actor with the country of a place in its words. */
    private static Actor ofPlace(Actor here, Place place) {
        List<Span> spans = new ArrayList<>(here.evidence().spans());
        spans.add(place.span());
        String rule = here.evidence().rule() + " + " + place.evidence().rule();
        return new Actor(
                here.span(), here.name(), place.country(), here.sectors(), here.entity(), new Evidence(rule, spans));
    }

    /** The first place that does not begin before a span. */
    private int firstPlace(Span span) {
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** "police in Gloversville": the gazetteer knows more towns than the tables of actors. */
    private Actor fromPlace(Actor here) {
        if (!here.country().isEmpty()
                || here.sectors().isEmpty()
                || here.entity().isPresent()) {
            return here;
        }
        for (int i = firstPlace(here.span());
                i < places.size() && places.get(i).span().start() < here.span().end();
                i++) {
            Place place = places.get(i);
            if (!place.country().isEmpty()
                    && !isOthers(place.span().start(), here.span().start())) {
                return ofPlace(here, place);
            }
        }
        return here;
    }

    /** Whether the word before a place says that the actor does not belong there: "backed by", "pro-". */
    private boolean isOthers(int place, int from) {
        int token = tokens.firstEndingAfter(place);
        if (token > 0 && tokens.form(token - 1).equalsIgnoreCase("the")) {
            token--; // "the Embassy [to the US]"
        }
        if (token == 0 || tokens.start(token - 1) < from) {
            return false;
        }
        String before = tokens.form(token - 1);
        return tables.phraseWords.is(PhraseWord.OTHER, before) || before.equals("-");
    }

    private static boolean complete(Actor actor) {
        return !actor.country().isEmpty() && !actor.sectors().isEmpty();
    }

    /** "a General Staff official, Viktor Poznikhir": who is named beside a body's post goes by that name, not the body's. */
    private Actor underOwnName(Actor actor, int head) {
        boolean aPerson = actor.entity().map(tables::isPerson).orElse(false);
        if (aPerson) {
            return actor;
        }
        for (int t = first[head]; t <= last[head]; t++) {
            Name name = nameAt(t);
            if (name != null && name.type() == NameType.PERSON && isPartOf(actor, name)) {
                return Actor.unknown(actor.span(), name.span().of(text));
            }
            if (name != null
                    && name.type() == NameType.PERSON
                    && actor.span().contains(name.span())
                    && isOf(name, head)) {
                return new Actor(
                        actor.span(),
                        name.span().of(text),
                        actor.country(),
                        actor.sectors(),
                        actor.entity().filter(body -> isNamedBy(name, actor)),
                        actor.evidence());
            }
        }
        return actor;
    }

    /** Whether all that is known of somebody is a state or a body that a part of a person's name is called like: "Chad Smith". */
    private static boolean isPartOf(Actor actor, Name name) {
        String rule = actor.evidence().rule();
        List<Span> spans = actor.evidence().spans();
        return name.first() < name.last()
                && rule.indexOf(' ') < 0
                && (rule.startsWith("actor/states.tsv") || rule.startsWith("actor/organisations.tsv"))
                && spans.size() == 1
                && name.span().contains(spans.get(0))
                && spans.get(0).length() < name.span().length();
    }

    /** Whether a name is the body's, whatever the finder of names took it for: "Hamas". */
    private static boolean isNamedBy(Name name, Actor actor) {
        return actor.evidence().spans().stream().anyMatch(name.span()::contains);
    }

    /** Whether a name is the head's own: it holds it, or stands in apposition to it. */
    private boolean isOf(Name name, int head) {
        if (name.first() <= head && head <= name.last()) {
            return true;
        }
        for (int t = name.first(); t <= name.last(); t++) {
            if (tokens.head(t) == head
                    && (tokens.relation(t).startsWith("appos")
                            || tokens.relation(t).startsWith("flat"))) {
                return true;
            }
        }
        return false;
    }

    /** By the phrase's own words. */
    private Actor alone(int head) {
        Actor actor = alone[head];
        if (actor == null) {
            int from = tokens.start(joined(first[head]));
            int to = Math.max(tokens.end(last[head]), tokens.end(head));
            Span span = new Span(from, to);
            if (tokens.upos(head) == Upos.PRON) {
                actor = Actor.unknown(span, span.of(text));
            } else {
                Finding finding = new PhraseReader(tables, new Words(text, from, to), day, tokens.start(head)).read();
                if (finding.people && last[head] == head) {
                    tables.stateActs.act(tokens, head, first[head]).ifPresent(act -> finding.actsAsState(act.rule()));
                }
                actor = underOwnName(ofThisBody(finding.toActor(span, span.of(text))), head);
            }
            alone[head] = actor;
        }
        return actor;
    }

    /** "The Alliance of Car Makers" is not the Alliance: one word that is also a body's, and a name behind it. */
    private Actor ofThisBody(Actor actor) {
        String rule = actor.evidence().rule();
        List<Span> spans = actor.evidence().spans();
        if (!rule.startsWith("actor/organisations.tsv") || rule.indexOf(' ') >= 0 || spans.size() != 1) {
            return actor;
        }
        int token = tokens.firstEndingAfter(spans.get(0).start());
        token += token < tokens.size() && tokens.is(token, "the") || tokens.is(token, "The") ? 1 : 0;
        boolean one =
                token + 2 < tokens.size() && tokens.end(token) == spans.get(0).end();
        boolean more = one
                && (tokens.is(token + 1, "of") || tokens.is(token + 1, "for"))
                && actor.span().contains(tokens.span(token + 2))
                && tokens.upos(token + 2) == Upos.PROPN;
        return more ? Actor.unknown(actor.span(), actor.name()) : actor;
    }

    /** The first token of a word that a hyphen joins to another: {@code Secretary} of {@code Secretary-General}. */
    private int joined(int token) {
        boolean hyphen = token > 1
                && tokens.is(token - 1, "-")
                && tokens.end(token - 1) == tokens.start(token)
                && tokens.end(token - 2) == tokens.start(token - 1)
                && tokens.sentenceOf(token - 2) == tokens.sentenceOf(token);
        return hyphen ? token - 2 : token;
    }

    /** By what else the document calls it. */
    private Actor fromChain(int head, Actor here) {
        Integer entity = entityOf.get(head);
        if (entity == null) {
            return here;
        }
        Actor best = bestOfChain.computeIfAbsent(entity, this::best);
        boolean body =
                best.entity().isPresent() && !tables.isPerson(best.entity().get());
        if (body && Pronoun.of(tokens.form(head)).isHeOrShe()) {
            // a party is no "he"
            return here;
        }
        return worth(best) > worth(here) && mayBe(nameAt(head), best) ? moved(best, here, "coreference") : here;
    }

    /** Whether a name may be of somebody, as far as a given name tells: "Chris Cuomo" is not Andrew Cuomo. */
    private boolean mayBe(@Nullable Name name, Actor somebody) {
        if (name == null || name.type() != NameType.PERSON || name.first() == name.last()) {
            return true;
        }
        String given = Folding.fold(text, tokens.start(name.first()), tokens.end(name.first()));
        return isTitle(name.first(), given)
                || somebody.entity()
                        .filter(tables::isPerson)
                        .map(id -> tables.person(id).mayBeCalled(given))
                        .orElse(true);
    }

    /** "AG Lynch", "Senator Rubio", "Mrs. Clinton": a name that the finder of names begins with a title. */
    private boolean isTitle(int token, String folded) {
        Words words = new Words(text, tokens.start(token), tokens.end(token));
        Vocabulary.Match match = words.size == 0 ? null : tables.vocabulary.at(words, 0, words.size);
        return tables.phraseWords.is(PhraseWord.HONORIFIC, folded)
                || match != null && match.has(Sense.Kind.ROLE)
                || words.size == 1 && words.upper[0] && folded.length() > 1;
    }

    /** The first mention of an entity of whose words most is known. */
    private Actor best(int entity) {
        List<Mention> mentions = chains.getOrDefault(entity, List.of());
        Actor best = Actor.unknown(mentions.get(0).span(), "");
        for (Mention mention : mentions) {
            Actor there = ofThisDocument(nameAt(mention.head()), alone(mention.head()));
            if (worth(there) > worth(best)) {
                best = there;
            }
            if (complete(best)) {
                break;
            }
        }
        return best;
    }

    private static int worth(Actor actor) {
        return (actor.country().isEmpty() ? 0 : 2)
                + (actor.sectors().isEmpty() ? 0 : 1)
                + (actor.entity().isPresent() ? 1 : 0);
    }

    /** A person called by the family name alone is the one whom the document names in full elsewhere. */
    private Actor fromFamilyName(int head, Actor here) {
        Name name = nameAt(head);
        if (name == null || name.type() != NameType.PERSON) {
            return here;
        }
        Actor there = familyNames().get(familyName(name));
        return there != null && worth(there) > worth(here) && mayBe(nameAt(head), there)
                ? moved(there, here, "same family name")
                : here;
    }

    /**
     * A person of the tables found by the family name alone is nobody that we know, if the document has others of that name
     * and not this one: "Richard Ross … Ross" is not Wilbur Ross.
     */
    private Actor ofThisDocument(@Nullable Name name, Actor here) {
        if (name != null && name.first() < name.last() && here.entity().isPresent()) {
            // the tree may cut a name: "Cuomo" of "Chris Cuomo"
            boolean whole = here.span().contains(name.span());
            return whole || mayBe(name, here) ? here : Actor.unknown(here.span(), here.name());
        }
        if (name == null
                || name.first() < name.last()
                || !here.entity().map(tables::isPerson).orElse(false)) {
            return here;
        }
        Set<Optional<String>> bearers = bearers().getOrDefault(familyName(name), Set.of());
        return bearers.isEmpty() || bearers.contains(here.entity()) ? here : Actor.unknown(here.span(), here.name());
    }

    /** Whom the full names of each family name mean. */
    private Map<String, Set<Optional<String>>> bearers() {
        Map<String, Set<Optional<String>>> index = bearers;
        if (index == null) {
            index = new HashMap<>();
            for (Name name : names) {
                if (name.type() == NameType.PERSON && name.first() < name.last()) {
                    index.computeIfAbsent(familyName(name), f -> new HashSet<>())
                            .add(alone(headOf(name)).entity());
                }
            }
            bearers = index;
        }
        return index;
    }

    private @Nullable Name nameAt(int token) {
        return nameOf[token];
    }

    private String familyName(Name name) {
        return Folding.fold(text, tokens.start(name.last()), tokens.end(name.last()));
    }

    private Map<String, Actor> familyNames() {
        Map<String, Actor> index = byFamilyName;
        if (index == null) {
            index = new HashMap<>();
            for (Name name : names) {
                if (name.type() == NameType.PERSON) {
                    Actor actor = ofThisDocument(name, alone(headOf(name)));
                    Actor titled = ofThisDocument(name, titled(name));
                    actor = worth(titled) > worth(actor) ? titled : actor;
                    Actor before = index.get(familyName(name));
                    if (before == null || worth(actor) > worth(before)) {
                        index.put(familyName(name), actor);
                    }
                }
            }
            byFamilyName = index;
        }
        return index;
    }

    /** By the nouns and adjectives that stand before the name, whatever the tree makes of them: "Kenyan prosecutor X". */
    private Actor titled(Name name) {
        int from = name.first();
        int sentence = tokens.sentenceStart(tokens.sentenceOf(from));
        while (from > sentence && name.first() - from < 8 && isTitle(tokens.upos(from - 1))) {
            from--;
        }
        Span span = tokens.span(from, name.last());
        Actor actor = new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1)
                .read()
                .toActor(span, span.of(text));
        return isPartOf(actor, name) ? Actor.unknown(span, span.of(text)) : actor;
    }

    private static boolean isTitle(Upos tag) {
        return tag == Upos.NOUN || tag == Upos.PROPN || tag == Upos.ADJ;
    }

    /** The token of the name on which the others hang, or the noun that it stands beside: "Minister" in "Minister X". */
    private int headOf(Name name) {
        for (int t = name.first(); t <= name.last(); t++) {
            int head = tokens.head(t);
            if (head < name.first() || head > name.last()) {
                String relation = tokens.relation(t);
                boolean beside = relation.equals("appos") || relation.startsWith("flat") || relation.equals("compound");
                return beside && head != Tokens.ROOT ? head : t;
            }
        }
        return name.first();
    }

    private static Actor moved(Actor there, Actor here, String why) {
        List<Span> spans = new ArrayList<>(there.evidence().spans());
        spans.add(there.span());
        return new Actor(
                here.span(),
                there.entity().isPresent() ? there.name() : here.name(),
                there.country(),
                there.sectors(),
                there.entity(),
                new Evidence(there.evidence().rule() + " + " + why, spans));
    }
}
