package org.rashomon.actor;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.pipeline.Annotations;
import org.rashomon.place.Place;
import org.rashomon.reading.Mention;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** The actors of one document, each resolved once. Not thread-safe. */
final class DocumentActors {

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
    private final List<Place> places;
    private final Map<Integer, Integer> entityOf = new HashMap<>();
    private final Map<Integer, List<Mention>> chains = new HashMap<>();
    private @Nullable Map<String, Actor> byFamilyName;

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
        extents();
    }

    boolean fits(ActorTables otherTables, Annotations other) {
        return tables == otherTables && document.get() == other && layers == layers(other);
    }

    private static int layers(Annotations document) {
        return (document.has(Reading.NAMES) ? 1 : 0)
                + (document.has(Reading.MENTIONS) ? 2 : 0)
                + (document.has(Place.LAYER) ? 4 : 0);
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
                        || tokens.relation(head).startsWith("obl");
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
        Actor here = alone(head);
        if (complete(here)) {
            return here;
        }
        Actor chained = fromChain(head, here);
        if (complete(chained)) {
            return chained;
        }
        return fromPlace(fromFamilyName(head, chained));
    }

    /** "police in Gloversville": the gazetteer knows more towns than the tables of actors. */
    private Actor fromPlace(Actor here) {
        if (!here.country().isEmpty()
                || here.sectors().isEmpty()
                || here.entity().isPresent()) {
            return here;
        }
        int low = 0;
        int high = places.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places.get(middle).span().start() < here.span().start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low;
                i < places.size() && places.get(i).span().start() < here.span().end();
                i++) {
            Place place = places.get(i);
            if (!place.country().isEmpty()
                    && !isOthers(place.span().start(), here.span().start())) {
                List<Span> spans = new ArrayList<>(here.evidence().spans());
                spans.add(place.span());
                String rule = here.evidence().rule() + " + " + place.evidence().rule();
                return new Actor(
                        here.span(),
                        here.name(),
                        place.country(),
                        here.sectors(),
                        here.entity(),
                        new Evidence(rule, spans));
            }
        }
        return here;
    }

    /** Whether the word before a place says that the actor does not belong there: "backed by", "pro-". */
    private boolean isOthers(int place, int from) {
        int token = tokens.firstEndingAfter(place);
        if (token == 0 || tokens.start(token - 1) < from) {
            return false;
        }
        String before = tokens.form(token - 1);
        return ClosedClasses.OTHER.contains(before) || before.equals("-");
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
        for (Name name : names) {
            if (name.type() == NameType.PERSON && actor.span().contains(name.span()) && isOf(name, head)) {
                return new Actor(
                        actor.span(),
                        name.span().of(text),
                        actor.country(),
                        actor.sectors(),
                        actor.entity(),
                        actor.evidence());
            }
        }
        return actor;
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
            int from = tokens.start(first[head]);
            int to = Math.max(tokens.end(last[head]), tokens.end(head));
            Span span = new Span(from, to);
            if (tokens.upos(head) == Upos.PRON) {
                actor = new Actor(
                        span, span.of(text), "", List.of(), Optional.empty(), new Evidence("no row", List.of()));
            } else {
                actor = new PhraseReader(tables, new Words(text, from, to), day, tokens.start(head))
                        .read()
                        .toActor(span, span.of(text));
                actor = underOwnName(actor, head);
            }
            alone[head] = actor;
        }
        return actor;
    }

    /** By what else the document calls it. */
    private Actor fromChain(int head, Actor here) {
        Integer entity = entityOf.get(head);
        if (entity == null) {
            return here;
        }
        Actor best = here;
        for (Mention mention : chains.getOrDefault(entity, List.of())) {
            if (mention.head() != head && !complete(best)) {
                Actor there = alone(mention.head());
                if (worth(there) > worth(best)) {
                    best = moved(there, here, "coreference");
                }
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
        return there != null && worth(there) > worth(here) ? moved(there, here, "same family name") : here;
    }

    private @Nullable Name nameAt(int token) {
        for (Name name : names) {
            if (name.first() <= token && token <= name.last()) {
                return name;
            }
        }
        return null;
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
                    Actor actor = alone(headOf(name));
                    Actor titled = titled(name);
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
        return new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1)
                .read()
                .toActor(span, span.of(text));
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
