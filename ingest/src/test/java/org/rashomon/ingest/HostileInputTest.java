package org.rashomon.ingest;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rashomon.ingest.Pages.PROSE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.ingest.Pages.Found;

/** What bad input gets: a sentence with the file and the place, and the run goes on. */
class HostileInputTest {

    private static final String PAGE =
            "<html><head><title>Pact signed</title></head><body><article><h1>Pact signed</h1><p>" + PROSE + "</p><p>"
                    + PROSE + "</p></article></body></html>";

    @TempDir
    private Path folder;

    private Found read(String name, byte[] content) throws IOException {
        return read(IngestOptions.standard(), name, content);
    }

    private Found read(IngestOptions options, String name, byte[] content) throws IOException {
        Path file = Files.write(folder.resolve(name), content);
        Path good = Files.writeString(folder.resolve("good.txt"), PROSE);
        Found found = new Found();
        new Ingest(options).read(List.of(file.toString(), good.toString()), found);
        assertEquals(PROSE, found.documents.remove(found.documents.size() - 1).text(), "the run goes on");
        return found;
    }

    private static byte[] gzip(byte[]... members) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] member : members) {
            try (OutputStream gz = new GZIPOutputStream(out)) {
                gz.write(member);
            }
        }
        return out.toByteArray();
    }

    static byte[] record(String body) {
        String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + body;
        byte[] payload = http.getBytes(UTF_8);
        byte[] head =
                ("WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:6f1d5a4e-0000-4000-8000-000000000001>\r\n"
                                + "WARC-Date: 2024-01-01T00:00:00Z\r\nWARC-Target-URI: http://harbour.example/pact\r\n"
                                + "Content-Type: application/http; msgtype=response\r\nContent-Length: "
                                + payload.length
                                + "\r\n\r\n")
                        .getBytes(UTF_8);
        byte[] record = Arrays.copyOf(head, head.length + payload.length + 4);
        System.arraycopy(payload, 0, record, head.length, payload.length);
        System.arraycopy("\r\n\r\n".getBytes(UTF_8), 0, record, head.length + payload.length, 4);
        return record;
    }

    private static byte[] join(byte[] a, byte[] b) {
        byte[] joined = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, joined, a.length, b.length);
        return joined;
    }

    @Test
    void truncatedGzip() throws IOException {
        byte[] whole = gzip(PAGE.repeat(50).getBytes(UTF_8));
        Found found = read("page.html.gz", Arrays.copyOf(whole, whole.length - 20));
        assertEquals(List.of("failed : the data ends early (Unexpected end of ZLIB input stream)"), found.faults);
    }

    @Test
    void corruptGzip() throws IOException {
        byte[] damaged = gzip(PAGE.getBytes(UTF_8));
        damaged[damaged.length - 6] ^= 0x55;
        Found found = read("page.html.gz", damaged);
        assertEquals(List.of("failed : the compressed data is damaged (Corrupt GZIP trailer)"), found.faults);
    }

    @Test
    void truncatedArchiveKeepsTheRecordsBefore() throws IOException {
        byte[] two = join(record(PAGE), record(PAGE));
        Found found = read("pages.warc", Arrays.copyOf(two, two.length - 100));
        assertEquals(1, found.documents.size());
        assertEquals("record 1", found.documents.get(0).origin().locator());
        assertEquals(1, found.faults.size());
        assertTrue(found.faults.get(0).startsWith("failed record 2: the data ends early"), found.faults.get(0));
    }

    @Test
    void truncatedPackedArchiveKeepsTheRecordsBefore() throws IOException {
        byte[] two = gzip(record(PAGE), record(PAGE));
        Found found = read("pages.warc.gz", Arrays.copyOf(two, two.length - 60));
        assertEquals(1, found.documents.size());
        assertTrue(found.faults.get(0).startsWith("failed record 2: the data ends early"), found.faults.get(0));
    }

    @Test
    void archiveOfGarbage() throws IOException {
        Found found = read("pages.warc", "WARC/1.0\r\nno header\u0001\u0002\u0003".getBytes(UTF_8));
        assertTrue(found.faults.get(0).startsWith("failed record 1: is no WARC record"), found.faults.get(0));
    }

    @Test
    void recordThatUnpacksToAGigabyte() throws IOException {
        byte[] spaces = new byte[1 << 20];
        Arrays.fill(spaces, (byte) ' ');
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] head = record(PAGE);
        try (OutputStream gz = new GZIPOutputStream(out, 1 << 16)) {
            gz.write(new String(head, UTF_8)
                    .replaceFirst(
                            "msgtype=response\r\nContent-Length: \\d+",
                            "msgtype=response\r\nContent-Length: 1073741824")
                    .replaceFirst("\r\n\r\n$", "")
                    .getBytes(UTF_8));
            for (int i = 0; i < 64; i++) {
                gz.write(spaces);
            }
        }
        Found found = read("bomb.warc.gz", out.toByteArray());
        assertEquals(
                List.of("failed record 1: unpacks to more than 200 times its size; the rest of the file was not read"),
                found.faults);
    }

    @Test
    void pageThatUnpacksToFarMoreThanItIs() throws IOException {
        Found found = read("bomb.html.gz", gzip(("<p>" + "a".repeat(8 << 20)).getBytes(UTF_8)));
        assertEquals(List.of("failed : unpacks to more than 200 times its size"), found.faults);
    }

    @Test
    void entityBombAndExternalEntityInAFeed() throws IOException {
        String bomb = "<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\">"
                + "<!ENTITY file SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel><title>x</title>"
                + "<link>http://harbour.example</link><description>d</description><item><title>t</title>"
                + "<description>&b; &file; " + PROSE + "</description></item></channel></rss>";
        Found found = read("feed.xml", bomb.getBytes(UTF_8));
        assertEquals(1, found.faults.size());
        assertTrue(found.faults.get(0).contains("was referenced, but not declared"), found.faults.get(0));
    }

    @Test
    void nestedTags() throws IOException {
        String page = "<html><body><h1>Pact signed</h1>" + "<div>".repeat(200_000) + "<p>" + PROSE;
        Found found = read("deep.html", page.getBytes(UTF_8));
        assertEquals(1, found.documents.size());
        assertTrue(found.documents.get(0).text().contains(PROSE));
    }

    @Test
    void breaks() throws IOException {
        String page = "<html><body><p>" + (PROSE + "<br><br>").repeat(20_000);
        Found found = read("breaks.html", page.getBytes(UTF_8));
        assertEquals(20_000, found.documents.get(0).layout().blocks().size());
    }

    @Test
    void moreElementsThanAPageMayHave() throws IOException {
        Found found = read("many.html", ("<html><body>" + "<b>a</b>".repeat(400_000)).getBytes(UTF_8));
        assertEquals(List.of("failed : the page has more than 300000 elements and attributes"), found.faults);
    }

    @Test
    void formattingThatMultiplies() throws IOException {
        StringBuilder page = new StringBuilder("<html><body>");
        for (int i = 0; i < 250; i++) {
            page.append("<font size=").append(i).append('>');
        }
        Found found =
                read("fonts.html", page.append("<p>x".repeat(50_000)).toString().getBytes(UTF_8));
        assertEquals(1, found.faults.size() + found.documents.size());
    }

    @Test
    void oneLineOfFiftyMegabytes() throws IOException {
        byte[] line = new byte[50 << 20];
        Arrays.fill(line, (byte) 'a');
        Found found = read("line.txt", line);
        assertEquals(List.of("failed : is longer than the 32 MB that one document may have"), found.faults);
    }

    @Test
    void oneLongLineAmongRecords() throws IOException {
        String good = "{\"text\": \"" + PROSE + "\"}";
        IngestOptions small =
                IngestOptions.standard().withLimits(Limits.standard().withCharacters(1 << 20));
        Found found = read(
                small,
                "records.jsonl",
                (good + "\n{\"text\": \"" + "a".repeat(3 << 20) + "\"}\n" + good).getBytes(UTF_8));
        assertEquals(2, found.documents.size());
        assertEquals(List.of("failed line 2: is longer than the 2 MB that one document may have"), found.faults);
    }

    @Test
    void moreLinesThanATextMayHave() throws IOException {
        Found found = read("lines.txt", "a\n".repeat(400_000).getBytes(UTF_8));
        assertEquals(List.of("failed : the text has more than 300000 lines"), found.faults);
    }

    @Test
    void nulBytesAreLeftOut() throws IOException {
        Found found = read("nul.txt", (PROSE.replace("pact", "p\0act") + "\0").getBytes(UTF_8));
        assertEquals(PROSE, found.documents.get(0).text());
        int pact = PROSE.indexOf("act in");
        assertEquals(pact + 1, found.documents.get(0).origin().map().toSource(pact));
    }

    @Test
    void loneSurrogates() throws IOException {
        String record = "{\"text\": \"" + PROSE + " \\ud83d and then \\udc00.\"}";
        Found found = read("records.jsonl", record.getBytes(UTF_8));
        assertEquals(PROSE + " \ud83d and then \udc00.", found.documents.get(0).text());
        byte[] inUtf8 = (PROSE + " \u00ED\u00A0\u0080").getBytes(ISO_8859_1);
        assertEquals(1, read("surrogate.txt", inUtf8).documents.size());
    }

    @Test
    void mixedCharsets() throws IOException {
        byte[] mixed = join("Caf\u00E9 and ".getBytes(ISO_8859_1), ("“" + PROSE + "”").getBytes(UTF_8));
        Found found = read("mixed.txt", mixed);
        assertEquals("Café and “" + PROSE + "”", found.documents.get(0).text());
        assertEquals("UTF-8, windows-1252", found.documents.get(0).origin().charset());
    }

    @Test
    void emptyFile() throws IOException {
        assertEquals(List.of("failed : the file is empty"), read("empty.html", new byte[0]).faults);
        assertEquals(List.of("failed : there is no text in it"), read("blank.txt", "\n \n".getBytes(UTF_8)).faults);
        assertEquals(
                List.of("failed : the page has no text"),
                read("bare.html", "<html><body><img></body></html>".getBytes(UTF_8)).faults);
    }

    @Test
    void pictureIsSkipped() throws IOException {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
        assertEquals(
                List.of("skipped : is neither text nor a page, feed, archive or collection of texts"),
                read("map.png", png).faults);
    }

    @Test
    void whatIsNotThere() {
        Found found = new Found();
        new Ingest(IngestOptions.standard())
                .read(
                        List.of(folder.resolve("none").toString(), folder + "/*.none", "https://harbour.example/"),
                        found);
        assertEquals(
                List.of(
                        "failed : there is no such file or folder",
                        "failed : there is no such file or folder",
                        "failed : fetching is off; --fetch reads from the network"),
                found.faults);
    }

    @Test
    void linkThatLeadsBackToItself() throws IOException {
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);
        Files.writeString(folder.resolve("z.txt"), PROSE);
        Found found = new Found();
        new Ingest(IngestOptions.standard()).read(List.of(folder.toString()), found);
        assertEquals(List.of("failed : is a link that leads back to itself"), found.faults);
        assertEquals(1, found.documents.size());
    }

    @Test
    void folderThatCannotBeRead() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Files.writeString(closed.resolve("a.txt"), PROSE);
        closed.toFile().setReadable(false);
        Found found = new Found();
        new Ingest(IngestOptions.standard()).read(List.of(folder.toString()), found);
        // The superuser may read it all the same.
        assertEquals(
                Files.isReadable(closed) ? List.of() : List.of("failed : may not be read: permission denied"),
                found.faults);
        closed.toFile().setReadable(true);
    }

    @Test
    void timeThatIsOver() throws IOException {
        IngestOptions hurried =
                IngestOptions.standard().withLimits(Limits.standard().withTime(Duration.ofNanos(-1)));
        Path file = Files.writeString(folder.resolve("page.html"), PAGE);
        Found found = new Found();
        new Ingest(hurried).read(List.of(file.toString()), found);
        assertTrue(found.faults.get(0).startsWith("failed : took longer than"), found.faults.get(0));
    }

    @Test
    void faultsOfTheSinkComeOut() throws IOException {
        Path file = Files.writeString(folder.resolve("page.html"), PAGE);
        IllegalStateException full = new IllegalStateException("the disk is full");
        IllegalStateException thrown =
                assertThrows(IllegalStateException.class, () -> new Ingest(IngestOptions.standard())
                        .read(List.of(file.toString()), ingested -> {
                            throw full;
                        }));
        assertEquals(full, thrown);
    }
}
