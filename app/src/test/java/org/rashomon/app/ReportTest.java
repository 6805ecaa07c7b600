package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.InputSource;

/** {@code rashomon report} over a few invented texts. */
class ReportTest {

    private static final String HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)> \\\"'&";

    @TempDir
    private static Path folder;

    private static String store = "";
    private static String page = "";

    @BeforeAll
    static void read() throws IOException {
        Path texts = Files.writeString(
                folder.resolve("texts.jsonl"),
                """
                {"text": "Russian jets bombed a market in Aleppo on 3 March 2016, killing 12 people.\\n\\nRussia denied that its jets bombed the market in Aleppo.", "date": "2016-03-04", "source": "Harbour Post", "title": "%s"}
                {"text": "Russian jets bombed a market in Aleppo on 3 March 2016, killing 31 people.\\n\\nRussia and Turkey signed a ceasefire on 7 March 2016. Turkey has broken the ceasefire, Russia said.", "date": "2016-03-08", "source": "Valley Times %s"}
                {"text": "The talks between Russia and Turkey are expected to begin on 20 March 2016, a diplomat %s said.", "date": "2016-03-09", "source": "Harbour Post"}
                {"text": "The presidential election in Ghana on 5 March 2016 was calm.", "date": "2016-03-06", "source": "Harbour Post"}
                {"text": "Officials counted the ballots of the presidential election held in Ghana on 5 March 2016.", "date": "2016-03-07", "source": "Valley Times"}
                """
                        .formatted(HOSTILE, HOSTILE, HOSTILE));
        store = folder.resolve("store").toString();
        Cli cli = Cli.run("read", "--store", store, texts.toString());
        assertEquals(0, cli.exit(), cli.err());
        page = report();
    }

    private static String report(String... more) {
        String[] args = new String[more.length + 4];
        args[0] = "report";
        args[1] = "--html";
        args[2] = "--store";
        args[3] = store;
        System.arraycopy(more, 0, args, 4, more.length);
        Cli cli = Cli.run(args);
        assertEquals(0, cli.exit(), cli.err());
        return cli.out();
    }

    @Test
    void nothingOfATextIsMarkup() {
        assertFalse(page.contains("<script"), page);
        assertFalse(page.contains("<img"), page);
        assertTrue(page.contains("&lt;script&gt;"), page);
        assertFalse(Pattern.compile("(?i)(src|href)=\"(?!#)").matcher(page).find());
        assertFalse(page.contains("url("), "nothing from elsewhere");
    }

    @Test
    void whatSeveralTellOfAndIsNotCodedStandsInALaneOfItsOwn() {
        assertTrue(page.contains(">not coded</text>"), page);
        assertTrue(page.contains("2016-03-05 · not coded"), page);
    }

    @Test
    void everyMarkLeadsToAPlaceThatStandsOnce() {
        Set<String> ids = new HashSet<>();
        Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
        while (id.find()) {
            assertTrue(ids.add(id.group(1)), id.group(1) + " stands twice");
        }
        Matcher link = Pattern.compile(" href=\"#([^\"]+)\"").matcher(page);
        int links = 0;
        while (link.find()) {
            assertTrue(ids.contains(link.group(1)), link.group(1) + " leads nowhere");
            links++;
        }
        assertTrue(links > 20, page);
    }

    @Test
    void tagsAreClosedInTheOrderInWhichTheyWereOpened() throws Exception {
        // The body is XML but for the elements that stand alone in the head.
        String body = page.substring(page.indexOf("<body>"), page.indexOf("</html>"));
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(body)));
    }

    @Test
    void itHasWhatTheTextsTell() {
        for (String section :
                new String[] {"timeline", "map", "agreements", "forecasts", "voices", "happenings", "sentences"}) {
            assertTrue(page.contains("<section id=\"" + section + "\""), section);
        }
        assertTrue(page.contains("bombed</mark> a market in Aleppo"), page);
        assertTrue(page.contains("<svg class=\"map\""), page);
        assertTrue(page.contains("class=\"status broken\""), page);
        assertTrue(page.contains("2016-03-20"), page);
    }

    @Test
    void aFilterNarrowsIt() {
        String none = report("--actor", "Peru");
        assertTrue(none.contains("<h1>actor Peru</h1>"), none);
        assertFalse(none.contains("Aleppo"), none);
        String some = report("--type", "ASSAULT", "--from", "2016-03-01");
        assertTrue(some.contains("<h1>type ASSAULT, from 2016-03-01</h1>"), some);
        assertTrue(some.contains("Aleppo"), some);
        assertEquals(
                2, Cli.run("report", "--store", store, "--from", "yesterday").exit());
    }

    @Test
    void theSameStoreGivesTheSamePage() throws IOException {
        assertEquals(page, report());
        Path out = folder.resolve("page.html");
        assertEquals("", report("--out", out.toString()));
        assertEquals(page, Files.readString(out));
    }

    @Test
    void ledgersSayWhatCameOfThings() {
        String agreements = Cli.run("agreements", "--store", store, "--compliance", "--format", "csv")
                .out();
        assertTrue(agreements.contains("BROKEN"), agreements);
        String forecasts = Cli.run("forecasts", "--store", store, "--due", "2016-04-01", "--format", "csv")
                .out();
        assertTrue(forecasts.contains("2016-03-20") && forecasts.contains("due"), forecasts);
        assertEquals(
                "",
                Cli.run("forecasts", "--store", store, "--due", "2016-03-19", "--format", "csv")
                        .out()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElse(""));
        Cli left = Cli.run("coverage", "--left-out", "--store", store);
        assertEquals(0, left.exit(), left.err());
    }
}
