package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.place.PlaceKind;

/** Tellings for tests, spelled out where they matter. */
final class Told {

    private String account;
    private String document;
    private LocalDate published = LocalDate.of(2021, 5, 4);
    private EventType type = EventType.ASSAULT;
    private String trigger = "shell";
    private Party actor = Party.NOBODY;
    private Party recipient = Party.NOBODY;
    private Optional<Site> site = Optional.empty();
    private Optional<Site> ground = Optional.empty();
    private Period period = Period.UNKNOWN;
    private final List<Amount> amounts = new ArrayList<>();
    private String voice = "Wire";
    private Party speaker = Party.NOBODY;
    private Stance stance = Stance.ASSERTS;
    private boolean undated;
    private boolean coded = true;
    private boolean negated;
    private boolean nominal;
    private boolean unreal;
    private boolean habitual;
    private boolean saysWho = true;
    private boolean saysWhen = true;
    private final List<Kind> kinds = new ArrayList<>();
    private final List<Held> helds = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();
    private Intent intent = Intent.UNSTATED;
    private int takesUp = Clue.NOTHING;
    private int start;
    private String[] words = {};
    private String[] context = {};

    static Told by(String document) {
        Told told = new Told();
        told.document = document;
        told.account = document + "-1";
        told.voice = document;
        return told;
    }

    static Party state(String country) {
        return new Party("", country, List.of("GOV"), country.toLowerCase(Locale.ROOT));
    }

    Told account(String id) {
        account = id;
        return this;
    }

    Told on(String day) {
        published = LocalDate.parse(day);
        return this;
    }

    /** In a document that does not say when it appeared. */
    Told undated() {
        undated = true;
        return this;
    }

    Told act(EventType type, String trigger) {
        this.type = type;
        this.trigger = trigger;
        return this;
    }

    /** As a bare mention. */
    Told uncoded(String trigger) {
        this.trigger = trigger;
        coded = false;
        return this;
    }

    Told whom(Party told) {
        recipient = told;
        return this;
    }

    Told actor(Party told) {
        actor = told;
        return this;
    }

    Told who(String actor, String recipient) {
        this.actor = state(actor);
        this.recipient = state(recipient);
        return this;
    }

    Told in(String city, String country, double latitude, double longitude) {
        site = Optional.of(new Site(city, PlaceKind.CITY, country, "", latitude, longitude));
        return this;
    }

    Told over(String name, String country) {
        ground = Optional.of(new Site(name, PlaceKind.REGION, country, "", 0, 0));
        return this;
    }

    Told when(String day) {
        int epochDay = (int) LocalDate.parse(day).toEpochDay();
        period = new Period(epochDay, epochDay, true);
        return this;
    }

    Told when(String from, String to) {
        period = new Period(
                (int) LocalDate.parse(from).toEpochDay(),
                (int) LocalDate.parse(to).toEpochDay(),
                true);
        return this;
    }

    Told count(double low, double high) {
        amounts.add(new Amount("person", low, high, Amount.Part.DONE_TO));
        return this;
    }

    Told count(String unit, double number) {
        amounts.add(new Amount(unit, number, number, Amount.Part.DONE_TO));
        return this;
    }

    Told counting(String unit, double number, Amount.Part part) {
        amounts.add(new Amount(unit, number, number, part));
        return this;
    }

    Told kind(String question, String value) {
        kinds.add(new Kind(Dispute.Field.WHAT, question, value));
        return this;
    }

    Told kind(Kind kind) {
        kinds.add(kind);
        return this;
    }

    Told held(Held held) {
        helds.add(held);
        return this;
    }

    Told naming(Named told) {
        named.add(told);
        return this;
    }

    Told in(String document) {
        this.document = document;
        return this;
    }

    /** Who did it is said elsewhere in its text. */
    Told lentWho() {
        saysWho = false;
        return this;
    }

    Told at(int from, int to) {
        period = period.at(new Hours(from, to));
        return this;
    }

    /** Its day is that of its document. */
    Told unstated() {
        period = new Period(period.from(), period.to(), false, period.hours());
        return this;
    }

    Told lentWhen() {
        saysWhen = false;
        return this;
    }

    Told unreal() {
        unreal = true;
        return this;
    }

    /** The word for the act is a noun. */
    Told nominal() {
        nominal = true;
        return this;
    }

    Told negated() {
        negated = true;
        return this;
    }

    Told voice(String voice, String country) {
        this.voice = voice;
        speaker = country.isEmpty() ? Party.NOBODY : state(country);
        return this;
    }

    Told stance(Stance stance) {
        this.stance = stance;
        return this;
    }

    Told meant(Intent intent) {
        this.intent = intent;
        return this;
    }

    Told words(String... words) {
        this.words = words;
        return this;
    }

    /** The words of its document; those of its sentence unless told otherwise. */
    Told context(String... words) {
        this.context = words;
        return this;
    }

    private static int[] bag(String[] words) {
        int[] hashes = new int[words.length];
        for (int i = 0; i < words.length; i++) {
            hashes[i] = Overlap.hash(words[i]);
        }
        return Overlap.bag(hashes, hashes.length);
    }

    Told at(int offset) {
        start = offset;
        return this;
    }

    Told again() {
        habitual = true;
        return this;
    }

    Told takingUp(int offset) {
        takesUp = offset;
        return this;
    }

    Telling tell() {
        int day = undated ? Period.OPEN_START : (int) published.toEpochDay();
        return new Telling(
                account,
                document,
                document,
                day,
                start,
                coded,
                coded ? Optional.of(type) : Optional.empty(),
                "",
                trigger,
                trigger,
                nominal,
                "",
                actor,
                saysWho && !actor.isNobody(),
                saysWhen && !period.equals(Period.UNKNOWN),
                recipient,
                site,
                ground,
                period.equals(Period.UNKNOWN) && !undated ? new Period(day, day, false) : period,
                amounts,
                voice,
                speaker,
                stance,
                negated,
                unreal,
                false,
                habitual,
                kinds,
                helds,
                named,
                intent,
                takesUp,
                bag(words),
                new int[0],
                bag(words),
                bag(context.length == 0 ? words : context));
    }
}
