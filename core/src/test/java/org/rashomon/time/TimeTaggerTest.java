package org.rashomon.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
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
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

class TimeTaggerTest {

    private static final TimeTagger TAGGER = new TimeTagger(Lexicons.bundled());

    /** A Tuesday. */
    private static final LocalDate DATE = LocalDate.of(2016, 12, 6);

    private static List<TimeExpression> read(String text) {
        Masthead masthead = Masthead.unstated().withPublished(Optional.of(PublicationTime.on(DATE)));
        return TAGGER.read(Document.of(Origin.given("test"), masthead, "en", text, Layout.plain(text)));
    }

    private static String shown(String text) {
        return shown(text, read(text));
    }

    private static String shown(String text, List<TimeExpression> times) {
        StringBuilder out = new StringBuilder();
        for (TimeExpression time : times) {
            out.append(out.length() == 0 ? "" : "; ")
                    .append(time.span().of(text))
                    .append('=')
                    .append(time.type() == TimeType.DATE ? "" : time.type() + " ")
                    .append(time.value());
        }
        return out.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // a story goes on
                "On 12 March 2009 rebels took the port. On 14 March they left. | 12 March 2009=2009-03-12; 14 March=2009-03-14",
                "It opened in December 2010. In February it was closed. | December 2010=2010-12; February=2011-02",
                "She resigned in May 2011 and died in June of that year. | May 2011=2011-05; June of that year=2011-06",
                "The raid was on 3 May 2011. The 3 May raid killed two. | 3 May 2011=2011-05-03; The 3 May=2011-05-03",
                // a date beside the story, or one that is no time of what was told
                "It has been shut since March 2009. In July it will open. | March 2009=2009-03; July=2017-07",
                "In March 2009 it opened. The July vote was lost. | March 2009=2009-03; July=2016-07",
                "On 2 November 2016 they met. On 3 January they meet again. | 2 November 2016=2016-11-02; 3 January=2017-01-03"
            })
    void aStoryGoesOnFromItsLastDate(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "On 12 March 2009 rebels took the port. On 14 March they left. | 12 March 2009=2009-03-12; 14 March=2009-03-14",
                "The accord of 9 May 2011 is void, for the May 9 accord was secret. | 9 May 2011=2011-05-09; the May 9=2011-05-09",
                "It is shut since March 2009. In July envoys met. | March 2009=2009-03; July=XXXX-07",
                "Shelling resumed on Dec. 15 and on Friday. | Dec. 15=XXXX-12-15; Friday=XXXX-WXX-5",
                // one full date in a text says nothing of the year in which it was written
                "Envoys met in July. The mill was built in May 1998. | July=XXXX-07; May 1998=1998-05"
            })
    void withoutADocumentDateOnlyAStoryLendsItsYear(String text, String expected) {
        assertEquals(expected, shown(text, TAGGER.read(Document.ofText(text))));
    }

    @Test
    void aTextThatDatesItselfLendsItsYear() {
        String notes =
                " Sources: The Courier, July 20, 2014; The Herald, October 12, 2014; The Herald, November 5, 2014; "
                        + "The Review, January 19, 2009; The Courier, September 1, 2014.";
        String told = "In December both sides met on a ship, and no one told. The talks of 1 October failed this year."
                + notes;
        List<TimeExpression> times = TAGGER.read(Document.ofText(told));
        assertEquals(
                "2013-12 2014-10-01 2014",
                times.get(0).value() + " " + times.get(1).value() + " "
                        + times.get(2).value());
        assertEquals(Anchor.NARRATIVE, times.get(0).anchor());

        // many years: none of them is the text's
        String mixed = told.replaceFirst("2014", "2011").replaceFirst("2014", "2012");
        assertEquals("XXXX-12", TAGGER.read(Document.ofText(mixed)).get(0).value());
    }

    @Test
    void rangesCoverTheirDays() {
        assertEquals(
                Optional.of(new DateInterval(LocalDate.of(2016, 7, 3), LocalDate.of(2016, 7, 5))),
                read("The fair was held July 3-5.").get(0).interval());
        assertEquals(
                Optional.of(new DateInterval(LocalDate.of(2014, 6, 6), LocalDate.of(2016, 12, 6))),
                read("They ruled for the past two and a half years.").get(0).interval());
        assertEquals("March 17=2016-03-17", shown("On March 17 and 18 people were there."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The two ministers signed it on 9th September 2016. | 9th September 2016=2016-09-09",
                "Shelling resumed on Friday, officers said. | Friday=2016-12-02",
                "The envoy will return on Friday. | Friday=2016-12-09",
                "The council met last Thursday. | last Thursday=2016-12-01",
                "They crossed on the night of 17-18 March. | 17-18 March=2016-03-17",
                "Talks were held March 17 to 19, 2015. | March 17 to 19, 2015=2015-03-17",
                "Talks were held between 3 and 9 May 2014. | 3 and 9 May 2014=2014-05-03",
                "Prices rose between May and August last year. | May=2015-05; August last year=2015-08",
                "The siege went on from November to February 2013. | November=2012-11; February 2013=2013-02",
                "Sales fell in the third quarter of fiscal 2014. | the third quarter of fiscal 2014=2014-Q3",
                "The bridge fell on Sept. 30. | Sept. 30=2016-09-30",
                "A vote is due on January 12. | January 12=2017-01-12",
                "It was built in the early 1980s. | the early 1980s=198",
                "Exports grew in the third quarter of 2015. | the third quarter of 2015=2015-Q3",
                "They fled two weeks ago. | two weeks ago=2016-W47",
                "The siege lasted for nearly three years. | nearly three years=DURATION P3Y",
                "The truce should hold for the next 48 hours. | the next 48 hours=DURATION PT48H",
                "He ruled for a year and a half. | a year and a half=DURATION P1Y6M",
                "The panel meets every Thursday. | every Thursday=SET XXXX-WXX-4",
                "The guns fell silent at 7:15 p.m. on Monday. | 7:15 p.m. on Monday=TIME 2016-12-05T19:15",
                "The guns fell silent at 7.15 p.m. on Monday. | 7.15 p.m. on Monday=TIME 2016-12-05T19:15",
                "Rents rose by 7.15 on Monday. | Monday=2016-12-05",
                "It sank at 3:15 on Monday afternoon. | 3:15 on Monday afternoon=TIME 2016-12-05T15:15",
                "It sank at 3:15 on Monday morning. | 3:15 on Monday morning=TIME 2016-12-05T03:15",
                "It was shelled on Monday night. Guards fired at 10:15 p.m. | Monday night=TIME 2016-12-05TNI; 10:15 p.m.=TIME 2016-12-05T22:15",
                "It sank at seven o'clock on Monday evening. | seven o'clock on Monday evening=TIME 2016-12-05T19:00",
                "It sank at eight in the evening. | eight in the evening=TIME 2016-12-06T20:00",
                "It sank at four on Sunday morning. | four on Sunday morning=TIME 2016-12-04T04:00",
                "It sank past nine in the morning. | nine in the morning=TIME 2016-12-06T09:00",
                "They met on Sunday. It sank at 14:10 that day. | Sunday=2016-12-04; 14:10 that day=TIME 2016-12-04T14:10",
                "It sank at 23:40 on the 4th. | 23:40 on the 4th=TIME 2016-12-04T23:40",
                "It sank on the 17th, he said. | the 17th=2016-11-17",
                "It sank in the night of Sunday the 4th. | Sunday the 4th=2016-12-04",
                "It sank on Sunday the 20th. | Sunday the 20th=2016-11-20",
                "Men of the 4th Brigade fell. | ''",
                "It sank after 19.00 that evening. | 19.00 that evening=TIME 2016-12-06T19:00",
                "It sank at 10.31 on Sunday. | 10.31 on Sunday=TIME 2016-12-04T10:31",
                "He left following Sunday's vote. | Sunday=2016-12-04",
                "Seven in the village drowned. | ''",
                "The raid was on Sunday. It began at 4 a.m. | Sunday=2016-12-04; 4 a.m.=TIME 2016-12-04T04:00",
                "It sank on Sunday night, 4 December. | Sunday night, 4 December=TIME 2016-12-04TNI",
                "Planes struck the depot yesterday morning. | yesterday morning=TIME 2016-12-05TMO",
                "Planes struck the depot last night. | last night=TIME 2016-12-05TNI",
                "The port is now closed. | now=PRESENT_REF",
                "Ties have cooled in recent years. | recent years=DURATION PXY",
                "He took office in nineteen ninety-six. | nineteen ninety-six=1996",
                "Talks begin next week. | next week=2016-W50",
                "The pact of July last year was dropped. | July last year=2015-07",
                "A twenty-first century army. | twenty-first century=20",
                "The border shut on 17.09.2016. | 17.09.2016=2016-09-17",
                "The camp opened in spring 2014. | spring 2014=2014-SP",
                "Sirens sounded at 1500 GMT. | 1500 GMT=TIME 2016-12-06T15:00",
            })
    void reads(String text, String expected) {
        assertEquals(expected, shown(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister may resign.",
                "Protesters march on the palace.",
                "Prices could fall and spring back.",
                "It cost $1989 a head and 1998% more.",
                "The army sent 2000 troops to the border.",
                "A 19-year-old was arrested.",
                "The second round failed.",
                "They won 3:1 in the cup.",
            })
    void doesNotFire(String text) {
        assertEquals("", shown(text));
    }

    @Test
    void countsFromTheNarrative() {
        List<TimeExpression> times = read("The mine blew up on 3 May 2014. Two days earlier a patrol had vanished.");
        assertEquals("2014-05-01", times.get(1).value());
        assertEquals(Anchor.NARRATIVE, times.get(1).anchor());
        assertEquals(Anchor.DOCUMENT, read("He left yesterday.").get(0).anchor());
        assertEquals(Anchor.NONE, times.get(0).anchor());
    }

    @Test
    void beforeTheEndOfAMonthTheMonthIsIn() {
        assertEquals(
                Optional.of(new DateInterval(LocalDate.MIN, LocalDate.of(2014, 4, 30))),
                read("They meet before the end of April 2014.").get(0).interval());
        assertEquals(
                Optional.of(new DateInterval(LocalDate.MIN, LocalDate.of(2014, 3, 31))),
                read("They meet before April 2014.").get(0).interval());
    }

    @Test
    void prepositionsBoundTheDays() {
        assertEquals(
                Optional.of(new DateInterval(LocalDate.of(2016, 2, 24), DATE)),
                read("It has been at war since February 24.").get(0).interval());
        assertEquals(
                Optional.of(new DateInterval(LocalDate.MIN, LocalDate.of(2016, 12, 14))),
                read("The action will end by 14 December.").get(0).interval());
        assertEquals(
                Optional.of(new DateInterval(LocalDate.of(2016, 10, 6), DATE)),
                read("Trade fell over the past two months.").get(0).interval());
    }

    @Test
    void withoutADateNothingRelativeIsPlaced() {
        List<TimeExpression> times = TAGGER.read(Document.ofText("They left on Friday and in March 2014."));
        assertEquals("XXXX-WXX-5", times.get(0).value());
        assertTrue(times.get(0).interval().isEmpty());
        assertEquals("2014-03", times.get(1).value());
    }

    @TestFactory
    Stream<DynamicTest> everyExampleOfTheLexiconsIsRead() {
        return Stream.of("time/words", "time/vague", "time/feasts")
                .flatMap(name -> Lexicons.bundled().get(name).rows().stream())
                .map(row -> DynamicTest.dynamicTest(
                        row.rule(), () -> assertFalse(read(row.get("example")).isEmpty(), row.get("example"))));
    }

    /** Every word of a row of {@code time/context.tsv}, put into its example, does there what its class says. */
    @TestFactory
    Stream<DynamicTest> everyWordAroundDoesWhatItsClassSays() {
        return Lexicons.bundled().get("time/context").rows().stream().flatMap(row -> row.list("words").stream()
                .map(word -> DynamicTest.dynamicTest(
                        row.rule() + " " + word, () -> assertTrue(does(row, word), () -> shown(example(row, word))))));
    }

    @Test
    void anotherWordAroundDoesNot() {
        for (Row row : Lexicons.bundled().get("time/context").rows()) {
            assertFalse(does(row, "garden"), row::where);
        }
    }

    private static boolean does(Row row, String word) {
        int open = row.get("example").indexOf('{');
        int close = open + word.length();
        List<TimeExpression> times = read(example(row, word));
        return switch (row.constant("class", TimeWords.Context.class)) {
            case AHEAD -> times.stream().anyMatch(t -> t.value().equals("2017-03"));
            case BACK -> times.stream().anyMatch(t -> t.value().equals("2016-03"));
            case COUNTED, NUMBER, ROUNDED ->
                times.stream().noneMatch(t -> t.value().startsWith("195"));
            case ZONE ->
                times.stream()
                        .anyMatch(t -> t.value().endsWith("T10:30") && t.span().end() == close);
            case OPENS, OPENS_ALONE ->
                times.stream()
                        .anyMatch(t -> t.span().start() <= open && t.span().end() >= close);
            case INSIDE ->
                times.stream()
                        .anyMatch(t -> t.span().start() <= open && t.span().end() >= close);
        };
    }

    private static String example(Row row, String word) {
        return row.get("example").replaceAll("\\{.*}", word);
    }

    @Test
    void randomTextKeepsTheInvariants() {
        String[] words = {
            "the", "last", "May", "12", "2016", "-", "year", "years", "third", "quarter", "of", "'", "s", "80",
                    "Friday", ",",
            "ago", "two", "to", ".", "a", "half", "p", "m", ":", "30", "\n\n", "\ud83d", "fiscal", "99999999999", "/",
                    "next",
            "earlier", "century", "nineteen", "since", "31", "February", "every", "week", "from", "now", "million",
                    "9999"
        };
        Random random = new Random(7);
        for (int run = 0; run < 3000; run++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words[random.nextInt(words.length)]).append(random.nextInt(3) == 0 ? "" : " ");
            }
            List<TimeExpression> times = read(text.toString());
            int at = 0;
            for (TimeExpression time : times) {
                assertTrue(time.span().start() >= at && time.span().end() <= text.length(), text.toString());
                at = time.span().end();
            }
            assertEquals(times, read(text.toString()));
        }
    }
}
