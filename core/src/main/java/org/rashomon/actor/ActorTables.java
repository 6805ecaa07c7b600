package org.rashomon.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import org.rashomon.actor.Sense.Kind;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.reading.Genders;

/** The rows of {@code actor/*.tsv} as a vocabulary, and the people of them by office. */
final class ActorTables {

    final Vocabulary vocabulary;
    final StateActs stateActs;
    final NationAdjectives nationAdjectives;
    final Genders genders;
    final WordClasses<PhraseWord> phraseWords;
    private final Map<String, List<Leading>> leading = new HashMap<>();
    private final Map<String, Person> people = new HashMap<>();
    private final Map<String, List<Holder>> holders = new HashMap<>();
    private final Map<String, Boolean> namesakes = new HashMap<>();

    private static final Map<Lexicons, ActorTables> KNOWN = new WeakHashMap<>();

    /** The tables of a run's lexicons, read once however many ask. */
    static ActorTables of(Lexicons lexicons) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(lexicons, ActorTables::new);
        }
    }

    /** Somebody in an office. */
    record Holder(Person person, Office office) {}

    /** Which office governs a state between two days. */
    private record Leading(String office, int from, int to) {}

    private ActorTables(Lexicons lexicons) {
        stateActs = new StateActs(lexicons);
        nationAdjectives = new NationAdjectives(lexicons);
        genders = new Genders(lexicons);
        phraseWords = new WordClasses<>(lexicons.get("actor/phrasewords"), PhraseWord.class);
        vocabulary = new Vocabulary(phraseWords);
        for (Row row : lexicons.get("actor/leaders").rows()) {
            leading.computeIfAbsent(row.get("country"), c -> new ArrayList<>(1))
                    .add(new Leading(row.get("office"), PartialDate.first(row, "from"), PartialDate.last(row, "to")));
        }
        lexicons.get("actor/states").rows().forEach(this::addState);
        lexicons.get("actor/places").rows().forEach(this::addPlace);
        lexicons.get("actor/roles").rows().forEach(this::addRole);
        lexicons.get("actor/modifiers").rows().forEach(this::addModifier);
        lexicons.get("actor/organisations").rows().forEach(this::addOrganisation);
        lexicons.get("actor/namesakes").rows().forEach(row -> namesakes.put(row.get("form"), true));
        Map<String, List<Row>> offices = new HashMap<>();
        for (Row row : lexicons.get("actor/offices").rows()) {
            offices.computeIfAbsent(row.get("person"), p -> new ArrayList<>()).add(row);
        }
        for (Row row : lexicons.get("actor/people").rows()) {
            addPerson(row, offices.getOrDefault(row.id(), List.of()));
            offices.remove(row.id());
        }
        offices.values().stream().findFirst().ifPresent(rows -> {
            throw rows.get(0).fault("no person '" + rows.get(0).get("person") + "' in people.tsv");
        });
    }

    private void addState(Row row) {
        List<String> sectors = row.get("kind").equals("p") ? List.of("GOV", "PRE") : List.of("GOV");
        Sense state = sense(Kind.STATE, row, row.get("country"), sectors, row.get("kind"), "");
        vocabulary.add(row.get("name"), state);
        row.list("names").forEach(form -> vocabulary.add(form, state));
        row.list("capitals").forEach(form -> vocabulary.add(form, state));
        Sense seat = sense(Kind.SEAT, row, row.get("country"), sectors, row.get("kind"), "");
        row.list("metonyms").forEach(form -> vocabulary.add(form, seat));
        Sense people = sense(Kind.PEOPLE, row, row.get("country"), List.of("CVL"), row.get("kind"), "");
        row.list("adjectives").forEach(form -> vocabulary.add(form, people));
        row.list("people").forEach(form -> vocabulary.add(form, people));
    }

    private void addPlace(Row row) {
        Sense town = sense(Kind.TOWN, row, row.get("country"), List.of(), row.get("kind"), "");
        Sense people = sense(Kind.PEOPLE, row, row.get("country"), List.of("CVL"), row.get("kind"), "");
        if (!row.get("kind").equals("people")) {
            vocabulary.add(row.get("name"), town);
            row.list("names").forEach(form -> vocabulary.add(form, town));
        }
        row.list("adjectives").forEach(form -> vocabulary.add(form, people));
    }

    private void addRole(Row row) {
        Sense role = new Sense(
                Kind.ROLE,
                row,
                row.list("forms").get(0),
                "",
                row.list("sectors"),
                row.get("kind"),
                row.get("office"),
                PartialDate.ALWAYS,
                PartialDate.OPEN);
        row.list("forms").forEach(form -> vocabulary.add(form, role));
    }

    private void addModifier(Row row) {
        Sense modifier = new Sense(
                Kind.MODIFIER,
                row,
                row.get("form"),
                "",
                row.list("sectors"),
                row.get("effect"),
                "",
                PartialDate.ALWAYS,
                PartialDate.OPEN);
        vocabulary.add(row.get("form"), modifier);
    }

    private void addOrganisation(Row row) {
        Sense organisation =
                sense(Kind.ORGANISATION, row, row.get("country"), row.list("sectors"), row.get("kind"), "");
        vocabulary.add(row.get("name"), organisation);
        row.list("aliases").forEach(form -> vocabulary.add(form, organisation));
    }

    private void addPerson(Row row, List<Row> officeRows) {
        List<Office> offices = new ArrayList<>();
        for (Row office : officeRows) {
            offices.add(new Office(
                    office,
                    office.get("office"),
                    office.get("title"),
                    office.get("country"),
                    office.list("sectors"),
                    PartialDate.first(office, "from"),
                    PartialDate.last(office, "to")));
        }
        String name = row.get("name");
        String family = row.get("family");
        int space = name.indexOf(' ');
        Words given = new Words(name, 0, space < 0 ? name.length() : space);
        Person person = new Person(
                row.id(),
                row.rule(),
                name,
                row.get("country"),
                given.folded[0],
                !row.get("alone").equals("no"),
                List.copyOf(offices));
        people.put(row.id(), person);
        for (Office office : offices) {
            holders.computeIfAbsent(office.country() + " " + office.kind(), k -> new ArrayList<>())
                    .add(new Holder(person, office));
        }
        Sense full = sense(Kind.PERSON, row, row.get("country"), List.of(), "", "");
        Sense short_ = sense(Kind.SURNAME, row, row.get("country"), List.of(), "", "");
        List<String> forms = new ArrayList<>(row.list("aliases"));
        forms.add(0, name);
        for (String form : forms) {
            boolean one = form.indexOf(' ') < 0 && form.indexOf('-') < 0;
            vocabulary.add(form, one ? short_ : full);
            if (!one) {
                vocabulary.addSkeleton(form, full);
            }
        }
        if (!family.isEmpty()) {
            vocabulary.add(family, short_);
        }
    }

    private static Sense sense(Kind kind, Row row, String country, List<String> sectors, String detail, String office) {
        boolean dated = row.cells().containsKey("from");
        return new Sense(
                kind,
                row,
                row.get("name"),
                country,
                sectors,
                detail,
                office,
                dated ? PartialDate.first(row, "from") : PartialDate.ALWAYS,
                dated ? PartialDate.last(row, "to") : PartialDate.OPEN);
    }

    boolean isPerson(String id) {
        return people.containsKey(id);
    }

    Person person(String id) {
        Person person = people.get(id);
        if (person == null) {
            throw new IllegalArgumentException("no person '" + id + "'");
        }
        return person;
    }

    /** Whether a country's or town's name is a person's as well: "Jordan". */
    boolean isNamesake(String folded) {
        return namesakes.containsKey(folded);
    }

    /** The office that governs a state that day; empty if none does alone. */
    String leadingOffice(String country, int day) {
        for (Leading office : leading.getOrDefault(country, List.of())) {
            if (office.from <= day && day <= office.to) {
                return office.office;
            }
        }
        return "";
    }

    /** Who holds an office that day, if the tables know exactly one. */
    Optional<Holder> holder(String country, String office, int day) {
        Holder only = null;
        for (Holder holder : holders.getOrDefault(country + " " + office, List.of())) {
            if (holder.office().holds(day)) {
                if (only != null && only.person() != holder.person()) {
                    return Optional.empty();
                }
                only = holder;
            }
        }
        return Optional.ofNullable(only);
    }
}
