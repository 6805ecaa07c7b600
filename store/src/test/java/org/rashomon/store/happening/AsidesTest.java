package org.rashomon.store.happening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;

class AsidesTest {

    private static final Lexicons LEXICONS = Lexicons.bundled();
    private static final Pipeline PIPELINE = Pipelines.standard(LEXICONS).then(new ClueReader(LEXICONS));

    private static List<Clue> clues(String text) {
        return PIPELINE.annotate(Document.ofText(text)).get(Clue.LAYER);
    }

    /** What is said beside the first act of a text: amounts, days, hours. */
    private static String beside(String text) {
        return clues(text).get(0).asides().stream()
                .map(AsidesTest::text)
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String text(Aside aside) {
        String amounts = aside.amounts().stream()
                .map(amount -> amount.text() + ' ' + amount.unit())
                .collect(Collectors.joining(", "));
        String days = aside.days().map(it -> it.from().toString()).orElse("");
        String hours = aside.hours().isTold()
                ? aside.hours().from() + " to " + aside.hours().to()
                : "";
        return String.join(" ", amounts, days, hours).strip();
    }

    @Test
    void whateverIsPutAtANumberIsOfTheActBefore() {
        assertEquals("3500 person", beside("Students marched through Lima. The police put attendance at 3,500."));
        assertEquals("5000000 USD", beside("Norway lent money to Chad. The placement amounts to $5 million."));
        assertEquals("9 person", beside("The army shelled Goma. The list has nine names."));
        assertEquals("310 person", beside("People fled Goma. The clinic has registered 310 people."));
        assertEquals("10", beside("The rebels fired rockets at Goma. The number was ten."));
    }

    @Test
    void theDeadAreOfAnActThatMayKill() {
        assertEquals("14 person", beside("The rebels shelled Goma. I have counted 14 dead in the clinic."));
        assertEquals(
                "",
                beside("Turkish doctors took splinters out of them on Monday. I have counted 14 dead in the clinic."));
    }

    @Test
    void aNumberThatIsAllThatASentenceSaysIsOfTheActBefore() {
        assertEquals("70", beside("Guards shot at farmers. There are seventy."));
        assertEquals(
                "at least 900",
                beside("Students marched through Lima. How many? Not fewer than 900, according to the mayor."));
        assertEquals("", beside("Guards shot at farmers. Seventy of them had permits."));
    }

    @Test
    void detaineesAreOfAnArrestAndCrowdsOfAMarch() {
        assertEquals("113 person", beside("Police arrested teachers in Lima. Lawyers speak of 113 detainees."));
        assertEquals("900 person", beside("Students marched through Lima. The mayor spoke of 900 demonstrators."));
        assertEquals("", beside("Police raided a school in Lima. The mayor spoke of 900 demonstrators."));
    }

    @Test
    void theDeadOfASentenceAreOfItsAct() {
        assertEquals("9 person", beside("The raid on Goma left nine dead."));
    }

    @Test
    void whatIsMeasuredOrWasNotDoneIsNoNumberOfIt() {
        assertEquals("", beside("The navy seized a boat. The line was 400 metres off."));
        assertEquals("", beside("The rebels shelled Goma. The driver had nine rockets that had not left the rack."));
        assertEquals("", beside("The rebels shelled Goma. Nine farmers live there."));
    }

    @Test
    void furtherDeadAreNotAllOfThem() {
        assertEquals("", beside("The rebels shelled Goma. The list has nine further names."));
    }

    @Test
    void whoDatesAnActSaysWhenItWas() {
        assertEquals("2021-03-12", beside("The army struck Goma. The operation was mounted on 12 March 2021."));
        assertEquals("2021-03-12", beside("The army struck Goma. It happened on 12 March 2021."));
        assertEquals("2021-03-12", beside("The log shows the raid on 12 March 2021."));
        assertEquals("", beside("The army struck Goma. The envoy came on 12 March 2021."));
        assertEquals("", beside("The army struck Goma. It happened not on 12 March 2021."));
    }

    @Test
    void everyWordThatSaysHowManyDoes() {
        List<String> unread = new ArrayList<>();
        for (Row row : LEXICONS.get("happening/reckonings").rows()) {
            boolean march = Set.of("DRAWS", "MARCHER").contains(row.get("use"));
            String before = march ? "Students marched through Lima. " : "Rebels shelled the port of Goma. ";
            boolean read = clues(before + row.get("example")).stream()
                    .anyMatch(clue -> !clue.asides().isEmpty());
            if (read == Set.of("MEASURE", "WORTH").contains(row.get("use"))) {
                unread.add(row.where());
            }
        }
        assertEquals(List.of(), unread);
    }
}
