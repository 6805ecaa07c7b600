package org.rashomon.store.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Party;
import org.rashomon.store.happening.Period;

class PactsTest {

    private static final Party PERU = new Party("PER", "PER", List.of(), "Peru");
    private static final Party CHILE = new Party("CHL", "CHL", List.of(), "Chile");
    private static final Party BOLIVIA = new Party("BOL", "BOL", List.of(), "Bolivia");
    private static final Party LAVROV = new Party("sergei-lavrov", "RUS", List.of(), "Sergei Lavrov");

    private int place;

    /** A telling with nothing but its words and parties, each after the one before in its text. */
    private PactTelling told(String document, String words, String status, Party... parties) {
        String form = words.substring(words.lastIndexOf(' ') + 1).replaceFirst("s$", "");
        return new PactTelling(
                "a" + ++place,
                document,
                19000,
                place * 100,
                form,
                words,
                "the",
                Arrays.asList(parties),
                "",
                List.of(),
                Period.UNKNOWN,
                status,
                "UNSTATED",
                "voice " + document);
    }

    private static PactTelling about(PactTelling t, String subject) {
        return with(t, t.before(), subject, t.worth(), t.reached(), t.voice());
    }

    private static PactTelling worth(PactTelling t, double dollars) {
        List<Amount> worth = List.of(new Amount("USD", dollars, dollars));
        return with(t, t.before(), t.subject(), worth, t.reached(), t.voice());
    }

    private static PactTelling reached(PactTelling t, String from, String to) {
        return with(t, t.before(), t.subject(), t.worth(), Period.of(day(from), day(to), true), t.voice());
    }

    private static PactTelling after(PactTelling t, String before) {
        return with(t, before, t.subject(), t.worth(), t.reached(), t.voice());
    }

    private static PactTelling said(PactTelling t, String voice) {
        return with(t, t.before(), t.subject(), t.worth(), t.reached(), voice);
    }

    private static PactTelling with(
            PactTelling t, String before, String subject, List<Amount> worth, Period reached, String voice) {
        return new PactTelling(
                t.account(),
                t.document(),
                t.published(),
                t.start(),
                t.form(),
                t.words(),
                before,
                t.parties(),
                subject,
                worth,
                reached,
                t.status(),
                t.secrecy(),
                voice);
    }

    private static Optional<Integer> day(String day) {
        return Optional.of((int) LocalDate.parse(day).toEpochDay());
    }

    private static List<Pact> pacts(PactTelling... tellings) {
        return Pacts.of(Lexicons.bundled(), Map.of(), List.of(tellings));
    }

    @Test
    void theSamePartiesInTwoTexts() {
        List<Pact> pacts = pacts(
                about(told("d1", "treaty", "SIGNED", PERU, CHILE), "on fishing"),
                about(told("d2", "treaty", "MENTIONED", CHILE, PERU), "fishing rights"));
        assertEquals(1, pacts.size());
        assertEquals(List.of("Chile", "Peru"), pacts.get(0).parties());
        assertEquals("the same parties", pacts.get(0).members().get(1).because());
    }

    @Test
    void notWithAnotherSubjectSumDayOrForm() {
        assertEquals(
                2,
                pacts(
                                about(told("d1", "treaty", "SIGNED", PERU, CHILE), "fishing"),
                                about(told("d2", "treaty", "SIGNED", PERU, CHILE), "mining"))
                        .size());
        assertEquals(
                2,
                pacts(
                                worth(told("d1", "deal", "SIGNED", PERU, CHILE), 3e9),
                                worth(told("d2", "deal", "SIGNED", PERU, CHILE), 5e9))
                        .size());
        assertEquals(
                2,
                pacts(
                                reached(told("d1", "deal", "SIGNED", PERU, CHILE), "2021-03-01", "2021-03-01"),
                                reached(told("d2", "deal", "SIGNED", PERU, CHILE), "2021-06-01", "2021-06-30"))
                        .size());
        assertEquals(
                2,
                pacts(told("d1", "truce", "SIGNED", PERU, CHILE), told("d2", "contract", "SIGNED", PERU, CHILE))
                        .size());
    }

    @Test
    void aSpeakersOtherNameIsTheOnlyAgreementOfTheText() {
        PactTelling[] told = {
            said(told("d1", "Lima accord", "MENTIONED", PERU, CHILE), "press"),
            said(told("d1", "accord", "KEPT", PERU), "press > minister"),
            said(told("d1", "Quito arrangements", "BROKEN", CHILE), "press > minister"),
            said(told("d1", "Quito accords", "MENTIONED"), "press > minister > aide"),
        };
        assertEquals(1, pacts(told).size());
        told[2] = said(told[2], "press");
        told[3] = said(told[3], "press");
        assertEquals(2, pacts(told).size());
    }

    @Test
    void anotherNameOrSeveralOfNobodyAreNotTheOneBefore() {
        assertEquals(
                2,
                pacts(told("d1", "accord", "SIGNED", PERU, CHILE), told("d1", "Quito accord", "MENTIONED"))
                        .size());
        assertEquals(
                1,
                pacts(told("d1", "accord", "SIGNED", PERU, CHILE), told("d1", "Peruvian accord", "MENTIONED"))
                        .size());
        PactTelling deals = after(told("d1", "past accords", "MENTIONED", PERU, CHILE), "and that");
        assertEquals(
                2, pacts(told("d1", "accord", "SIGNED", PERU, CHILE), deals).size());
    }

    @Test
    void aCeasefireAgreementIsACeasefire() {
        assertEquals(
                1,
                pacts(
                                told("d1", "ceasefire", "SIGNED", PERU, CHILE),
                                told("d2", "ceasefire agreement", "KEPT", PERU, CHILE))
                        .size());
        assertEquals(
                2,
                pacts(
                                told("d1", "ceasefire", "SIGNED", PERU, CHILE),
                                told("d2", "trade agreement", "KEPT", PERU, CHILE))
                        .size());
    }

    @Test
    void theSameNameInTwoTexts() {
        List<Pact> pacts = pacts(
                told("d1", "last Sunday’s Lima accord", "MENTIONED"),
                told("d2", "Lima accord", "BROKEN", CHILE),
                told("d2", "Quito accord", "MENTIONED"));
        assertEquals(2, pacts.size());
        assertEquals("broken 1", pacts.get(0).compliance());
    }

    @Test
    void whoKeepsAndWhoBreaksReferBackInTheirText() {
        List<Pact> pacts = pacts(
                told("d1", "ceasefire", "REACHED", PERU, CHILE),
                told("d1", "truce", "BROKEN", CHILE),
                told("d1", "truce", "KEPT", PERU),
                told("d1", "truce", "BROKEN", BOLIVIA),
                told("d1", "ceasefire", "MENTIONED"));
        assertEquals(List.of(4, 1), pacts.stream().map(p -> p.members().size()).toList());
        assertEquals("kept 1, broken 1", pacts.get(0).compliance());
        assertEquals(
                "refers back to one with this party",
                pacts.get(0).members().get(1).because());
    }

    @Test
    void anotherTextsTruceIsNotReferredBackTo() {
        assertEquals(
                2,
                pacts(told("d1", "truce", "REACHED", PERU, CHILE), told("d2", "truce", "KEPT", PERU))
                        .size());
    }

    @Test
    void anyDealIsNoDeal() {
        List<Pact> pacts =
                pacts(told("d1", "deal", "REACHED", PERU, CHILE), after(told("d1", "deal", "SOUGHT"), "they want a "));
        assertEquals(1, pacts.size());
        assertEquals(1, pacts.get(0).members().size());
    }

    @Test
    void aCeasefireMayBeCalledTheAgreementOfThoseWhoMadeIt() {
        assertEquals(
                1,
                pacts(told("d1", "Lavrov agreement", "MENTIONED", LAVROV), told("d1", "ceasefire", "KEPT", LAVROV))
                        .size());
        assertEquals(
                2,
                pacts(told("d1", "Lavrov agreement", "MENTIONED", LAVROV), told("d2", "ceasefire", "KEPT", LAVROV))
                        .size());
    }

    @Test
    void theSameMonthInATextThatNamesTheParties() {
        PactTelling made = reached(told("d1", "ceasefire", "SIGNED", PERU, CHILE), "2021-03-01", "2021-03-31");
        PactTelling broken = reached(told("d2", "ceasefire", "BROKEN"), "2021-03-01", "2021-03-31");
        List<PactTelling> both = List.of(made, broken);
        assertEquals(
                1,
                Pacts.of(Lexicons.bundled(), Map.of("d2", Set.of("PER", "CHL", "BOL")), both)
                        .size());
        assertEquals(
                2,
                Pacts.of(Lexicons.bundled(), Map.of("d2", Set.of("PER")), both).size());
    }

    @Test
    void theOrderInWhichTheyComeDoesNotMatter() {
        Random random = new Random(7);
        Party[] parties = {PERU, CHILE, BOLIVIA, LAVROV};
        String[] words = {"treaty", "Lima accord", "truce", "Quito deal", "ceasefire"};
        String[] statuses = {"MENTIONED", "SIGNED", "KEPT", "BROKEN"};
        for (int round = 0; round < 30; round++) {
            List<PactTelling> tellings = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                Party[] some = Arrays.stream(parties)
                        .filter(p -> random.nextInt(3) == 0)
                        .toArray(Party[]::new);
                tellings.add(
                        told("d" + random.nextInt(5), words[random.nextInt(5)], statuses[random.nextInt(4)], some));
            }
            String first = shape(tellings);
            Collections.shuffle(tellings, random);
            assertEquals(first, shape(tellings));
            long members = Pacts.of(Lexicons.bundled(), Map.of(), tellings).stream()
                    .mapToLong(p -> p.members().size())
                    .sum();
            assertTrue(members <= tellings.size());
        }
    }

    private static String shape(List<PactTelling> tellings) {
        return Pacts.of(Lexicons.bundled(), Map.of(), tellings).stream()
                .map(p -> p.id()
                        + p.words()
                        + p.parties()
                        + p.members().stream()
                                .map(m -> m.telling().account() + m.because())
                                .toList())
                .collect(Collectors.joining("\n"));
    }
}
