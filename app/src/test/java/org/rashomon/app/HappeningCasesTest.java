package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told again later is the old happening, and what is copied is told once. */
class HappeningCasesTest {

    @TempDir
    private Path folder;

    /** Rows of a query on these texts, cells apart by commas. */
    private List<String> rows(String texts, String sql) throws IOException {
        Path file = Files.writeString(folder.resolve("texts.jsonl"), texts);
        String store = folder.resolve("store").toString();
        assertEquals(0, Cli.run("read", "--store", store, file.toString()).exit());
        Cli rows = Cli.run("query", "--store", store, "--format", "csv", sql);
        assertEquals(0, rows.exit(), rows.err());
        return rows.out().lines().skip(1).map(line -> line.replace("\"", "")).toList();
    }

    @Test
    void anAnniversaryPointsAtTheOldHappening() throws IOException {
        assertEquals(
                List.of("2,2015-10-03", "1,2016-10-03"),
                rows(
                        """
                        {"text": "US aircraft bombed a hospital in Kunduz on 3 October 2015, Afghan officials said.", "date": "2015-10-04", "source": "Wire"}
                        {"text": "A year ago, on 3 October 2015, US aircraft bombed a hospital in Kunduz. Doctors marked the day with a minute of silence.", "date": "2016-10-03", "source": "Paper"}
                        {"text": "US aircraft bombed a police post in Kunduz on 3 October 2016, Afghan officials said.", "date": "2016-10-04", "source": "Wire"}
                        """,
                        "SELECT count(DISTINCT document), min(a.time_from) FROM tellings t JOIN accounts a USING (account, document)"
                                + " WHERE a.words LIKE '%bombed%' GROUP BY t.happening ORDER BY 2"));
    }

    @Test
    void aParagraphOfBackgroundPointsAtTheOldHappening() throws IOException {
        assertEquals(
                List.of("2,2021-03-15", "1,2021-06-08"),
                rows(
                        """
                        {"text": "Poland expelled three Russian diplomats on 15 March 2021, the Foreign Ministry in Warsaw said.", "date": "2021-03-15", "source": "Wire"}
                        {"text": "The Czech Republic expelled a Russian attaché on 8 June 2021, the Foreign Ministry in Prague said.\\n\\nOn 15 March 2021 Poland expelled three Russian diplomats, who Warsaw said were spies.", "date": "2021-06-08", "source": "Paper"}
                        """,
                        "SELECT count(DISTINCT document), min(a.time_from) FROM tellings t JOIN accounts a USING (account, document)"
                                + " WHERE a.words LIKE '%expelled%' GROUP BY t.happening ORDER BY 2"));
    }

    @Test
    void copiesAreOneVoice() throws IOException {
        String body =
                "Israeli aircraft bombed a weapons plant in Latakia on 5 May 2021. Twelve soldiers were killed in the"
                        + " bombing. The plant belonged to the defence ministry of Syria and stood near the sea. Windows broke in three"
                        + " villages and the road to the harbour was closed until noon.";
        assertEquals(
                List.of("3,2,2"),
                rows(
                        """
                        {"text": "%s", "date": "2021-05-05", "source": "Wire"}
                        {"text": "%s", "date": "2021-05-06", "source": "Morning Paper"}
                        {"text": "Israel bombed a plant in Latakia on 5 May 2021, according to the evening news.", "date": "2021-05-06", "source": "Evening Paper"}
                        """
                                .formatted(body, body + " The harbour is the largest of the country."),
                        "SELECT h.documents, h.originals, h.voices FROM happenings h WHERE h.trigger = 'bomb'"));
    }
}
