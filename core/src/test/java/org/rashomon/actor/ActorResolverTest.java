package org.rashomon.actor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Span;

class ActorResolverTest {

    private static final ActorResolver RESOLVER = new ActorResolver(Lexicons.bundled());

    private static Actor resolve(String text, String date) {
        return RESOLVER.resolve(text, date == null ? Optional.empty() : Optional.of(LocalDate.parse(date)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nationality and role
                "the Danish foreign minister                  |            | DNK | GOV",
                "two Malian soldiers                          |            | MLI | MIL",
                "the Moroccan embassy [to Spain]              |            | MAR | GOV",
                "a spokeswoman for the Peruvian navy          |            | PER | MIL",
                "the Ministry of Health of Ethiopia           |            | ETH | GOV",
                "protesters in the Polish city of Gdansk      |            | POL | CVL",
                "Estonia's parliament                         |            | EST | LEG",
                "an opposition lawmaker from Zambia           |            | ZMB | LEG",
                // the same name at different dates
                "Gerhard Schröder                             | 2003-03-01 | DEU | GOV",
                "Gerhard Schröder                             | 2008-03-01 | DEU | ELI",
                "Vladimir Putin                               | 1999-01-01 | RUS | SPY",
                "Vladimir Putin                               | 2009-01-01 | RUS | GOV",
                "Ban Ki-moon                                  | 2005-01-01 | KOR | GOV",
                "former French president Jacques Chirac       | 2005-01-01 | FRA | ELI",
                "President-elect Bill Clinton                 | 1992-12-01 | USA | GOV",
                // a post of a body that is no part of a state
                "the president of a Spanish university        | 2016-12-10 | ESP | EDU",
                "the chancellor of a German university        | 2016-12-10 | DEU | EDU",
                // transliteration
                "Moamar Qadhafi                               | 2000-01-01 | LBY | GOV",
                "Mikhail Khodorkovskiy                        | 2012-01-01 | RUS | OPP",
                "Volodimir Zelenski                           | 2021-01-01 | UKR | GOV",
                // whose they are, and whose they are not
                "pro-Russian separatists in Donetsk           | 2015-01-01 | UKR | REB",
                "Iran-backed militiamen in Yemen              |            | YEM | PRM",
                "the US-led coalition                         |            | USA | MIL",
                "anti-American demonstrators in Pakistan      |            | PAK | CVL",
                "forces loyal to Khalifa Haftar               | 2019-06-01 | LBY | REB",
                // metonyms and states of their time
                "the Kremlin                                  | 1975-01-01 | SUN | GOV",
                "the Kremlin                                  | 2005-01-01 | RUS | GOV",
                "Belgrade                                     | 1999-04-01 | YUG | GOV",
                "the Zairian army                             | 1995-01-01 | COD | MIL",
                "Rangoon                                      |            | MMR | GOV",
                // apposition
                "Ana Petrescu, a Romanian prosecutor          |            | ROU | JUD",
                // ambiguous names
                "Georgia's interior ministry                  |            | GEO | GOV",
                "Georgia Governor Ann Lowell                  |            | USA | GOV",
                "the Jordanian foreign ministry               |            | JOR | GOV",
                // standing that changes
                "the Taliban                                  | 2010-01-01 | AFG | REB",
                "the Taliban                                  | 2023-01-01 | AFG | GOV",
            })
    void resolves(String text, String date, String country, String sector) {
        Actor actor = resolve(text, date);
        assertEquals(country, actor.country(), actor::toString);
        assertEquals(sector, actor.sectors().isEmpty() ? "" : actor.sectors().get(0), actor::toString);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "militias backed by Iran | PRM", // the backer is not the actor
                "Michael Jordan          | ''",
                "police                  | COP",
                "her two conditions      | ''",
                "West Africa             | ''",
                "is                      | ''", // not the Islamic State
                "us                      | ''", // not the United States
                "the embassy (to Spain)  | GOV", // what it is to is not whose it is
                "Thomas Putin-Meier      | ''",
            })
    void givesNoCountryWhereNoneIsSaid(String text, String sector) {
        Actor actor = resolve(text, null);
        assertEquals("", actor.country(), actor::toString);
        assertEquals(sector, actor.sectors().isEmpty() ? "" : actor.sectors().get(0), actor::toString);
    }

    @Test
    void namesTheHolderOfAnOffice() {
        assertEquals(
                Optional.of("sergei-lavrov"),
                resolve("Russia's foreign minister", "2016-01-01").entity());
        assertEquals(
                Optional.of("tamim-bin-hamad-al-thani"),
                resolve("the emir of Qatar", "2017-06-01").entity());
        assertEquals(
                Optional.empty(),
                resolve("Russia's foreign ministers", "2016-01-01").entity());
        assertEquals(
                Optional.empty(),
                resolve("a former Russian foreign minister", "2016-01-01").entity());
    }

    @Test
    void saysWhy() {
        Actor actor = resolve("the Kenyan police", null);
        assertEquals(
                "actor/roles.tsv#police + actor/states.tsv#KEN",
                actor.evidence().rule());
        assertEquals(
                List.of(new Span(4, 10), new Span(11, 17)), actor.evidence().spans());
    }

    @Test
    void anyTextWhatever() {
        String[] pieces = {
            "Putin",
            " ",
            "'s",
            ",",
            "(",
            "-",
            "of",
            "U.S.",
            "former",
            "backed",
            "ü",
            "\u2019",
            "president",
            "\n",
            "the",
            "of the",
            "and",
            "Iran",
            "1",
            "\uD83D\uDE00",
            "\uD800",
            "İ",
            "army",
            "...",
            "--",
            "pro-",
            "Mr.",
            "\"",
        };
        Random random = new Random(7);
        for (int n = 0; n < 3000; n++) {
            StringBuilder text = new StringBuilder();
            for (int k = random.nextInt(14); k > 0; k--) {
                text.append(pieces[random.nextInt(pieces.length)]).append(random.nextBoolean() ? " " : "");
            }
            String phrase = text.toString();
            Optional<LocalDate> date =
                    random.nextBoolean() ? Optional.empty() : Optional.of(LocalDate.of(1985 + n % 40, 1, 1));
            Actor actor = RESOLVER.resolve(phrase, date);
            assertEquals(actor, RESOLVER.resolve(phrase, date), phrase);
            for (Span span : actor.evidence().spans()) {
                assertTrue(span.end() <= phrase.length(), phrase);
            }
        }
    }

    @Test
    void longTextIsNoTrouble() {
        assertEquals("USA", resolve("the U.S. ".repeat(20_000), null).country());
        assertEquals("", resolve("of ".repeat(20_000), null).country());
        assertEquals("", resolve("'s ".repeat(20_000), null).country());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Carl Haglund | carl-haglund",
                "Curly Haugland |",
                "Nancy Kellogg |",
                "Volodimir Zelenski | volodymyr-zelensky",
                "the Republicans | republican-party",
                "the Ohio Republican |",
                "most Republicans |",
                "61 percent of Democrats |",
                "the president of a Spanish university |",
                "the president of Spain | felipe-vi",
            })
    void whoseNameOrBodyItIs(String text, String entity) {
        assertEquals(Optional.ofNullable(entity), resolve(text, "2016-12-10").entity());
    }
}
