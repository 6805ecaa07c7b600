package org.rashomon.actor;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
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

    private static final Set<String> INSTITUTIONS = Set.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY");

    private static final List<String> PEOPLE = List.of("CVL");
    private static final List<String> STATE = List.of("GOV");

    private final ActorTables tables;
    private final WeakReference<Annotations> document;
    private final int layers;
    private final Tokens tokens;
    private final String text;
    private final int day;
    private final Extents extents;
    private final JoinedParties parties;
    private final ActorPlaces places;
    private final OwnNames ownNames;
    private final @Nullable Actor[] known;
    private final @Nullable Actor[] alone;
    private final List<Name> names;

    /** Of each token the first name that holds it. */
    private final @Nullable Name[] nameOf;

    private final Map<Integer, Integer> entityOf = new HashMap<>();
    private final Map<Integer, List<Mention>> chains = new HashMap<>();
    private final Map<Integer, Actor> bestOfChain = new HashMap<>();
    private @Nullable Map<String, Actor> byFamilyName;
    private @Nullable Map<String, Set<Optional<String>>> bearers;

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
        this.known = new Actor[tokens.size()];
        this.alone = new Actor[tokens.size()];
        this.names = document.has(Reading.NAMES) ? document.get(Reading.NAMES) : List.of();
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
        BitSet isTime = new BitSet();
        if (document.has(TimeExpression.LAYER)) {
            for (TimeExpression time : document.get(TimeExpression.LAYER)) {
                for (int t = tokens.firstEndingAfter(time.span().start());
                        t < tokens.size() && tokens.start(t) < time.span().end();
                        t++) {
                    isTime.set(t);
                }
            }
        }
        List<Place> all = document.has(Place.LAYER) ? document.get(Place.LAYER) : List.of();
        this.extents = new Extents(tokens, isTime, Datelines.of(tokens, all));
        this.parties = new JoinedParties(tables, tokens, text, day);
        this.places = new ActorPlaces(tables, tokens, text, day, all);
        this.ownNames = new OwnNames(tables, tokens, text, extents, nameOf);
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

    /** As {@link JoinedParties#before}. */
    List<Actor> parties(int noun) {
        return parties.before(noun);
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
        if (isHalfOfAdjective(head)) {
            return Actor.unknown(tokens.span(head), tokens.form(head));
        }
        Actor actor = tables.nationAdjectives.asState(tokens, head, asState(head, found(head)));
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

    /** "in-country approval", "cross-border": a noun that a hyphen joins to a preposition names nobody. */
    private boolean isHalfOfAdjective(int token) {
        return joined(token) < token && tokens.upos(token - 2) == Upos.ADP;
    }

    /** "their strikes", of the Russians: a people that a pronoun stands for acts as its state where the pronoun does. */
    private Actor asState(int head, Actor actor) {
        boolean people = tokens.upos(head) == Upos.PRON
                && !actor.country().isEmpty()
                && actor.sectors().equals(PEOPLE)
                && actor.entity().isEmpty()
                && actor.evidence().rule().startsWith("actor/states.tsv");
        Row act = people ? tables.stateActs.ofPronoun(tokens, head).orElse(null) : null;
        return act == null
                ? actor
                : new Actor(
                        actor.span(),
                        actor.name(),
                        actor.country(),
                        STATE,
                        actor.entity(),
                        new Evidence(
                                actor.evidence().rule() + " + " + act.rule(),
                                actor.evidence().spans()));
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
        Actor here = places.fromNamesake(ofThisDocument(nameAt(head), alone(head)));
        if (complete(here)) {
            return here;
        }
        Actor chained = fromChain(head, here);
        if (complete(chained)) {
            return chained;
        }
        return fromDocument(head, places.fromPlace(fromFamilyName(head, chained)));
    }

    /**
     * "The Senate", "the prime minister", with no word of whose: that of the state which the document speaks of more than
     * of all others together.
     */
    private Actor fromDocument(int head, Actor here) {
        boolean institution = here.country().isEmpty()
                && here.entity().isEmpty()
                && extents.last(head) == head
                && extents.first(head) < head
                && tokens.form(extents.first(head)).equalsIgnoreCase("the");
        boolean chamber =
                institution && here.sectors().isEmpty() && extents.first(head) == head - 1 && tokens.is(head, "House");
        if (!chamber
                && !(institution
                        && INSTITUTIONS.containsAll(here.sectors())
                        && !here.sectors().isEmpty())) {
            return here;
        }
        String state = places.ownState();
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

    private static boolean complete(Actor actor) {
        return !actor.country().isEmpty() && !actor.sectors().isEmpty();
    }

    /** By the phrase's own words. */
    private Actor alone(int head) {
        Actor actor = alone[head];
        if (actor == null) {
            int from = tokens.start(joined(extents.first(head)));
            int to = Math.max(tokens.end(extents.last(head)), tokens.end(head));
            Span span = new Span(from, to);
            if (tokens.upos(head) == Upos.PRON) {
                actor = Actor.unknown(span, span.of(text));
            } else {
                Finding finding = new PhraseReader(tables, new Words(text, from, to), day, tokens.start(head)).read();
                if (finding.people && extents.last(head) == head) {
                    tables.stateActs
                            .act(tokens, head, extents.first(head))
                            .ifPresent(act -> finding.actsAsState(act.rule()));
                }
                actor = ownNames.underOwnName(ownNames.ofThisBody(finding.toActor(span, span.of(text))), head);
            }
            alone[head] = actor;
        }
        return actor;
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
        boolean person = best.entity().isPresent() && !body;
        if (person && (isNewOrMany(head) || !isCalled(nameAt(head), best))) {
            return here;
        }
        return worth(best) > worth(here) && mayBe(nameAt(head), best) ? moved(best, here, "coreference") : here;
    }

    /** "A man", "most Whigs", "the Whigs": nobody who was named before, by whatever chain. */
    private boolean isNewOrMany(int head) {
        if (tokens.upos(head) == Upos.PRON) {
            return false;
        }
        String tag = tokens.xpos(head);
        boolean introduced = tokens.upos(head) == Upos.NOUN
                && extents.first(head) < head
                && tables.phraseWords.is(
                        PhraseWord.INDEFINITE, tokens.form(extents.first(head)).toLowerCase(Locale.ROOT))
                && !tokens.relation(head).startsWith("appos");
        return introduced || tag.equals("NNS") || tag.equals("NNPS");
    }

    /** Whether a person of one name may be called by another: "Cosby" is not Bill Clinton, "Hillary" is Hillary Clinton. */
    private boolean isCalled(@Nullable Name name, Actor somebody) {
        if (name == null || name.type() != NameType.PERSON) {
            return true;
        }
        Words own = new Words(text, tokens.start(name.first()), tokens.end(name.last()));
        Words full = new Words(somebody.name(), 0, somebody.name().length());
        for (int i = 0; i < own.size; i++) {
            for (int j = 0; j < full.size; j++) {
                if (own.folded[i].equals(full.folded[j]) || Folding.areSpellings(own.folded[i], full.folded[j])) {
                    return true;
                }
            }
        }
        return false;
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
        if (name != null
                && OwnNames.isCalledLikeAnOffice(here, name)
                && bearers().containsKey(familyName(name))) {
            return Actor.unknown(here.span(), here.name());
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
        return OwnNames.isPartOf(actor, name) ? Actor.unknown(span, span.of(text)) : actor;
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
