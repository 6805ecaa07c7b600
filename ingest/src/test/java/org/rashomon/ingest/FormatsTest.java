package org.rashomon.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rashomon.ingest.Pages.PROSE;
import static org.rashomon.ingest.Pages.blocks;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rashomon.ingest.Pages.Found;
import org.rashomon.text.Block;
import org.rashomon.text.Document;

/** Feeds, archives, records and Markdown, from the standard input, so that the first bytes alone tell the format. */
class FormatsTest {

    private static Found read(String input) {
        return read(IngestOptions.standard(), input);
    }

    private static Found read(IngestOptions options, String input) {
        Found found = new Found();
        new Ingest(options).read(List.of("-"), new ByteArrayInputStream(input.getBytes(UTF_8)), found);
        return found;
    }

    private static final String ITEM =
            "<item><title>Pact &amp;amp; peace</title><link>https://harbour.example/pact</link>"
                    + "<pubDate>Mon, 06 May 2024 07:08:09 GMT</pubDate>"
                    + "<description>&lt;p&gt;" + PROSE
                    + "&lt;/p&gt;&lt;ul&gt;&lt;li&gt;No tolls.&lt;/li&gt;&lt;/ul&gt;</description></item>";

    @Test
    void rss() {
        Document entry = read("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Harbour Post</title>"
                        + "<link>https://harbour.example</link><description>d</description>" + ITEM
                        + "</channel></rss>")
                .documents
                .get(0);
        assertEquals(List.of("PARAGRAPH " + PROSE, "LIST_ITEM No tolls."), blocks(entry));
        assertEquals("Pact & peace", entry.masthead().title());
        assertEquals(Optional.of("Harbour Post"), entry.masthead().outlet());
        assertEquals("2024-05-06T07:08:09Z", entry.published().orElseThrow().toString());
        assertEquals("entry 1", entry.origin().locator());
    }

    @Test
    void rssOfTheNinetiesWithItsDoctype() {
        Found found =
                read("<?xml version=\"1.0\"?><!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" "
                        + "\"http://my.netscape.com/publish/formats/rss-0.91.dtd\"><rss version=\"0.91\"><channel><title>Harbour Post</title>"
                        + "<link>https://harbour.example</link><description>d</description><language>en</language><item><title>Pact</title>"
                        + "<link>https://harbour.example/pact</link><description>" + PROSE
                        + "</description></item></channel></rss>");
        assertEquals(PROSE, found.documents.get(0).text());
    }

    @Test
    void atom() {
        Document entry =
                read("<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Harbour Post</title><id>u:1</id>"
                                + "<updated>2024-05-06T00:00:00Z</updated><entry><id>u:2</id><title>Pact</title><author><name>Ada Mole</name></author>"
                                + "<updated>2024-05-06T00:00:00Z</updated><published>2024-05-05T00:00:00Z</published>"
                                + "<summary>short</summary><content type=\"html\">&lt;blockquote&gt;" + PROSE
                                + "&lt;/blockquote&gt;</content></entry><entry><id>u:3</id><title>Bare</title><updated>2024-05-06T00:00:00Z</updated></entry></feed>")
                        .documents
                        .get(0);
        assertEquals(List.of("BLOCK_QUOTE " + PROSE), blocks(entry));
        assertEquals(List.of("Ada Mole"), entry.masthead().authors());
        assertEquals("2024-05-05T00:00Z", entry.published().orElseThrow().toString());
    }

    @Test
    void archive() {
        String page = "<html><body><h1>Pact signed</h1><p>" + PROSE + "</p><p>" + PROSE + "</p></body></html>";
        String record = new String(HostileInputTest.record(page), UTF_8);
        Found found =
                read(record + record.replace("200 OK", "404 No") + record.replace("text/html", "image/png") + record);
        assertEquals(List.of(), found.faults);
        assertEquals(
                List.of("record 1", "record 4"),
                found.documents.stream().map(d -> d.origin().locator()).toList());
        assertEquals(
                Optional.of("http://harbour.example/pact"),
                found.documents.get(0).masthead().url());
    }

    @Test
    void records() {
        Document document = read("{\"id\": 7, \"title\": \"Pact\", \"text\": \"" + PROSE
                        + "\\n\\n“It holds.”\", \"url\": \"https://harbour.example/pact\","
                        + " \"date\": \"2024-05-06\", \"source\": \"Harbour Post\", \"authors\": [{\"name\": \"Ada Mole\"}, {\"name\": \"Ben Quill\"}]}\n")
                .documents
                .get(0);
        assertEquals(PROSE + "\n\n“It holds.”", document.text());
        assertEquals(2, document.layout().blocks().size());
        assertEquals("Pact", document.masthead().title());
        assertEquals(List.of("Ada Mole", "Ben Quill"), document.masthead().authors());
        assertEquals(Optional.of("Harbour Post"), document.masthead().outlet());
        assertEquals("2024-05-06", document.published().orElseThrow().toString());
        assertEquals("line 1", document.origin().locator());
    }

    @Test
    void recordsOfTheNgecPipeline() {
        String line = "{\"id\": \"20240506-1\", \"date\": \"2024-05-06\", \"event_text\": \"" + PROSE
                + "\", \"publisher\": \"Harbour Post\", \"headline\": \"Pact signed\"}";
        for (IngestOptions options : List.of(
                IngestOptions.standard(),
                IngestOptions.standard().withFields(FieldMapping.preset("ngec").orElseThrow()))) {
            Document document = read(options, line + "\n" + line).documents.get(1);
            assertEquals("Pact signed", document.masthead().title());
            assertEquals(Optional.of("Harbour Post"), document.masthead().outlet());
            assertEquals("line 2", document.origin().locator());
        }
    }

    @Test
    void recordsWithFieldsOfTheirOwn() {
        IngestOptions options =
                IngestOptions.standard().withFields(FieldMapping.parse("text=raw.body, outlet=meta.paper"));
        Document document = read(
                        options,
                        "{\"raw\": {\"lang\": \"en\", \"body\": \"" + PROSE
                                + "\"}, \"text\": \"not this\", \"meta\": {\"paper\": \"Post\"}}\n")
                .documents
                .get(0);
        assertEquals(PROSE, document.text());
        assertEquals(Optional.of("Post"), document.masthead().outlet());
        assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse("body=x"));
        assertThrows(IllegalArgumentException.class, () -> FieldMapping.parse("text"));
    }

    @Test
    void arrayOfRecords() {
        Found found = read("[\n {\"text\": \"" + PROSE + "\"}, 7,\n {\"text\": \"<p>" + PROSE
                + "</p><p>Twice.</p>\"}, {\"text\": ");
        assertEquals(2, found.documents.size());
        assertEquals("record 3", found.documents.get(1).origin().locator());
        assertEquals(List.of("PARAGRAPH " + PROSE, "PARAGRAPH Twice."), blocks(found.documents.get(1)));
        assertEquals("failed record 2: is no JSON object", found.faults.get(0));
        assertTrue(
                found.faults.get(1).startsWith("failed record 4: is no JSON: Unexpected end-of-input"),
                found.faults.get(1));
    }

    @Test
    void markdown() {
        String text = "---\ntitle: Pact signed\nauthor: Ada Mole\ndate: 2024-05-06\n---\n# Pact signed\n\n" + PROSE
                + "\nAnd so on.\n\n"
                + "## What it says\n\n> We waited.\n> For years.\n>\n> > Nobody came.\n\n- No tolls.\n  1. None.\n\n```\ncode\n```\n\n"
                + "| Year | Ships |\n|---|---|\n| 2023 | 41 |\n\n[^1]: A. Mole, Harbours.\n";
        Document document =
                new org.rashomon.ingest.flat.MarkdownReader(Limits.standard()).read("a.md", "", "UTF-8", text);
        assertEquals(
                List.of(
                        "TITLE Pact signed",
                        "PARAGRAPH " + PROSE + "\nAnd so on.",
                        "HEADING What it says",
                        "BLOCK_QUOTE We waited.\nFor years.",
                        "BLOCK_QUOTE Nobody came.",
                        "LIST_ITEM No tolls.",
                        "LIST_ITEM None.",
                        "TABLE_ROW | Year | Ships |",
                        "TABLE_ROW | 2023 | 41 |",
                        "FOOTNOTE [^1]: A. Mole, Harbours."),
                blocks(document));
        assertEquals(List.of("Ada Mole"), document.masthead().authors());
        assertEquals("2024-05-06", document.published().orElseThrow().toString());
        for (Block block : document.layout().blocks()) {
            int at = block.span().start();
            assertEquals(
                    document.text().charAt(at),
                    text.charAt(document.origin().map().toSource(at)));
        }
    }
}
