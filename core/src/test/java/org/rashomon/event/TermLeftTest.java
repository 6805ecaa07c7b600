package org.rashomon.event;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.time.DateInterval;

class TermLeftTest {

    private static final Pipeline PIPELINE = Pipelines.standard(Lexicons.bundled());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            Chad will leave the union within two years.        | 2024-03-10
            The mine will be empty in 18 months, a miner said. | 2023-09-10
            Chad will pull out over the next five years.       | 2027-03-10
            The rebels will fall within weeks.                 | none
            The truce will last for two weeks.                 | none
            It will be the first visit in ten years.           | none
            """)
    void fallsDueWhenTheTermIsOver(String text, String due) {
        Masthead masthead =
                Masthead.unstated().withPublished(Optional.of(PublicationTime.on(LocalDate.of(2022, 3, 10))));
        Annotations read = PIPELINE.annotate(Document.of(Origin.given("t"), masthead, "en", text, Layout.plain(text)));
        Optional<LocalDate> by =
                read.get(Forecast.LAYER).get(0).due().interval().map(DateInterval::to);
        assertEquals(due, by.map(LocalDate::toString).orElse("none"), text);
    }
}
