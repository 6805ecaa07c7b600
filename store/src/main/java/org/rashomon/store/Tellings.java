package org.rashomon.store;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rashomon.event.Act;
import org.rashomon.event.Event;
import org.rashomon.event.EventTime;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Aside;
import org.rashomon.store.happening.Borrowing;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Held;
import org.rashomon.store.happening.Hours;
import org.rashomon.store.happening.Kind;
import org.rashomon.store.happening.Named;
import org.rashomon.store.happening.Naming;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Party.Likeness;
import org.rashomon.store.happening.Period;
import org.rashomon.store.happening.Remark;
import org.rashomon.store.happening.Site;
import org.rashomon.store.happening.Telling;
import org.rashomon.store.happening.TellingFormat;
import org.rashomon.store.shelf.Bytes;
import org.rashomon.text.Document;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;

/** What linking sees of a document: a telling for each of its accounts of events, and the words they share. */
final class Tellings {

    private Tellings() {}

    /** Of a document that has been read with its clues. */
    static List<Telling> of(Annotations read, List<AccountRow> accounts, String run) {
        Tokens tokens = read.get(Reading.TOKENS);
        int[] context = Clue.words(tokens, 0, tokens.size());
        Map<String, Clue> clues = new HashMap<>();
        read.get(Clue.LAYER).forEach(clue -> clues.put(clue.account(), clue));
        Set<String> tolls =
                clues.values().stream().filter(Clue::toll).map(Clue::account).collect(Collectors.toUnmodifiableSet());
        Parties parties = new Parties(read);
        List<Telling> tellings = new ArrayList<>();
        for (AccountRow row : accounts) {
            Clue clue = clues.get(row.account().id());
            if (clue != null) {
                tellings.add(telling(new Found<>(run, read, tellings.size(), row), parties, clue, context));
            }
        }
        return Borrowing.fill(tellings, tolls);
    }

    private static Telling telling(Found<AccountRow> found, Parties parties, Clue clue, int[] context) {
        AccountRow row = found.it();
        MatterFields fields = row.fields();
        Document document = found.document();
        String voice = VoiceText.of(found, row.voice());
        Optional<Integer> published =
                document.published().map(PublicationTime::date).map(Tellings::number);
        Party speaker = parties.of(row.speaker());
        Party actor = parties.of(row.actor(), speaker);
        Party recipient =
                parties.of(row.recipient(), actor.likeness(speaker) == Likeness.SAME ? Party.NOBODY : speaker);
        return new Telling(
                row.account().id(),
                document.id(),
                document.id(),
                published.orElse(Period.OPEN_START),
                row.anchor().start(),
                row.matter() instanceof Event,
                row.matter() instanceof Act act ? act.likelyType() : Optional.empty(),
                fields.mode(),
                clue.trigger(),
                clue.act(),
                clue.nominal(),
                clue.thing(),
                actor,
                row.actor()
                        .filter(who -> row.account().sentence().contains(who.span()))
                        .isPresent(),
                clue.hours().isPresent(),
                recipient,
                row.place()
                        .map(place -> new Site(
                                place.name(),
                                place.kind(),
                                place.country(),
                                place.admin1().name(),
                                place.latitude(),
                                place.longitude()))
                        .or(clue::site),
                clue.ground(speaker, actor, recipient),
                period(fields.time(), clue, published),
                clue.amounts(),
                voice,
                speaker,
                row.account().stance(),
                fields.negated(),
                fields.future() || fields.hypothetical(),
                fields.historical(),
                clue.habitual(),
                kinds(found, clue, voice),
                helds(found, clue, voice, published),
                named(found, clue, voice, parties),
                clue.intent(),
                clue.takesUp(),
                clue.near(),
                clue.names(),
                clue.words(),
                context);
    }

    /** What its own sentence and those that go on about it call an act; what its own voice says there has no voice. */
    private static List<Kind> kinds(Found<AccountRow> found, Clue clue, String own) {
        List<Kind> kinds = new ArrayList<>(clue.kinds());
        for (Remark remark : clue.remarks()) {
            String voice = VoiceText.of(found, remark.voice());
            Kind kind = remark.kind().saidBy(voice.equals(own) ? "" : voice);
            if (!kinds.contains(kind)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    /** How many and when by other words of the text; what its own voice says there has no voice. */
    private static List<Held> helds(Found<AccountRow> found, Clue clue, String own, Optional<Integer> published) {
        List<Held> helds = new ArrayList<>();
        for (Aside aside : clue.asides()) {
            String voice = VoiceText.of(found, aside.voice());
            boolean dated = aside.days().isPresent();
            Period when = !dated && !aside.hours().isTold()
                    ? Period.UNKNOWN
                    : Period.of(
                                    dated ? aside.days().flatMap(Days::from).map(Tellings::number) : published,
                                    dated ? aside.days().flatMap(Days::to).map(Tellings::number) : published,
                                    dated)
                            .at(aside.hours());
            Held held = new Held(voice.equals(own) ? "" : voice, aside.amounts(), when);
            if (!helds.contains(held)) {
                helds.add(held);
            }
        }
        return helds;
    }

    /** Whom other clauses say to have done it, or that it was done to. */
    private static List<Named> named(Found<AccountRow> found, Clue clue, String own, Parties parties) {
        List<Named> named = new ArrayList<>();
        for (Naming naming : clue.namings()) {
            String voice = VoiceText.of(found, naming.voice());
            Party speaker = parties.of(naming.voice().innermost().source().asActor());
            Party party = naming.ofSpeaker() ? speaker : parties.of(Optional.of(naming.actor()), speaker);
            Named said = new Named(naming.field(), party, naming.denied(), voice.equals(own) ? "" : voice, speaker);
            if (!party.isNobody() && !named.contains(said)) {
                named.add(said);
            }
        }
        return named;
    }

    /**
     * As told; otherwise the day of publication.
     *
     * @param clue says whether the time that was read is another act's, so that this one was near it
     */
    private static Period period(Optional<EventTime> time, Clue clue, Optional<Integer> published) {
        Optional<DateInterval> days = clue.beside().or(() -> time.flatMap(EventTime::interval));
        boolean stated = clue.beside().isPresent()
                || !clue.loose() && time.flatMap(EventTime::words).isPresent();
        Period told = Period.of(
                days.flatMap(Days::from).map(Tellings::number),
                days.flatMap(Days::to).map(Tellings::number),
                stated);
        return (told.isKnown() ? told : Period.of(published, published, false))
                .at(clue.hours().orElse(Hours.ANY));
    }

    private static int number(LocalDate day) {
        return (int) day.toEpochDay();
    }

    /** As the database keeps them until they are linked, and for when all is to be linked anew. */
    static byte[] write(List<Telling> tellings) {
        Bytes bytes = new Bytes().number(tellings.size());
        if (!tellings.isEmpty()) {
            bytes.hashes(tellings.get(0).context());
        }
        tellings.forEach(telling -> TellingFormat.write(telling, bytes));
        return bytes.toArray();
    }

    static List<Telling> read(byte[] bytes) {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        int count = Bytes.number(from);
        List<Telling> tellings = new ArrayList<>(count);
        int[] context = count == 0 ? new int[0] : Bytes.hashes(from);
        for (int i = 0; i < count; i++) {
            tellings.add(TellingFormat.read(from, context));
        }
        return tellings;
    }
}
