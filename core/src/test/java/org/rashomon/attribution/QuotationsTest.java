package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;

class QuotationsTest {

    private static List<String> quoted(String... paragraphs) {
        Annotations read = Texts.readBlocks(paragraphs);
        String text = read.document().text();
        return new Quotations(read.document(), read.get(Reading.TOKENS))
                .all().stream()
                        .map(q -> (q.goesOn() ? "… " : "") + q.span().of(text) + (q.closed() ? "" : " …"))
                        .toList();
    }

    @Test
    void curlyStraightAndDoubledMarks() {
        assertEquals(
                List.of("“Yes”", "\"no\"", "''perhaps''"), quoted("He said “Yes” and \"no\" and ''perhaps'' then."));
    }

    @Test
    void apostrophesAreNoMarks() {
        assertEquals(List.of(), quoted("It’s the mayor’s, and the boys’ too; don't ask."));
    }

    @Test
    void aQuotationGoesOnWhenItIsOpenedAgain() {
        assertEquals(List.of("“We stayed. …", "… “We left.”"), quoted("“We stayed.", "“We left.”"));
    }

    @Test
    void marksInsideMarks() {
        assertEquals(List.of("“these “healthy” forces”"), quoted("He named “these “healthy” forces” again."));
    }

    @Test
    void aClosingMarkAtTheHeadOfAParagraphOpens() {
        assertEquals(List.of("”We stayed.”"), quoted("”We stayed.” Then they left."));
        assertEquals(List.of(), quoted("They left” and went."));
    }
}
