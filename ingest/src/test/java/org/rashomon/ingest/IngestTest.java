package org.rashomon.ingest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.rashomon.ingest.Pages.PROSE;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.ingest.Pages.Found;
import org.rashomon.text.PublicationTime;

class IngestTest {

    @TempDir
    private Path folder;

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> sources(String... inputs) {
        Found found = new Found();
        new Ingest(IngestOptions.standard()).read(List.of(inputs), found);
        assertEquals(List.of(), found.faults);
        return found.documents.stream()
                .map(d -> folder.relativize(Path.of(d.origin().source())).toString())
                .toList();
    }

    @Test
    void foldersAreReadInOrderAndWithoutHiddenFiles() throws IOException {
        write("b.txt", PROSE + " b");
        write("a/z.txt", PROSE + " z");
        write("a/y.html", "<html><body><p>" + PROSE + "</p></body></html>");
        write(".hidden/x.txt", PROSE);
        assertEquals(List.of("a/y.html", "a/z.txt", "b.txt"), sources(folder.toString()));
    }

    @Test
    void globs() throws IOException {
        write("a.txt", PROSE);
        write("b.md", PROSE);
        write("c/d.txt", PROSE);
        assertEquals(List.of("a.txt"), sources(folder + "/*.txt"));
        assertEquals(List.of("a.txt", "c/d.txt"), sources(folder + "/{a,c/*}.txt"));
        assertEquals(List.of("c/d.txt"), sources(folder + "/**/*.txt"));
    }

    @Test
    void aFileWhoseNameLooksLikeAGlobIsThatFile() throws IOException {
        write("[a].txt", PROSE);
        assertEquals(List.of("[a].txt"), sources(folder + "/[a].txt"));
    }

    @Test
    void standardInputAndWhatTheUserSaysOfIt() {
        IngestOptions options = IngestOptions.standard()
                .withOutlet(Optional.of("Harbour Post"))
                .withPublished(Optional.of(PublicationTime.on(LocalDate.of(2024, 5, 6))));
        Found found = new Found();
        new Ingest(options).read(List.of("-"), new ByteArrayInputStream(PROSE.getBytes(UTF_8)), found);
        assertEquals("stdin", found.documents.get(0).origin().source());
        assertEquals(
                Optional.of("Harbour Post"), found.documents.get(0).masthead().outlet());
        assertEquals(
                "2024-05-06", found.documents.get(0).published().orElseThrow().toString());
        assertEquals("en", found.documents.get(0).language());
    }

    @Test
    void otherLanguagesAreSkipped() throws IOException {
        write(
                "de.txt",
                "Die beiden Minister haben den Vertrag am Montag unterschrieben und sagten, er werde lange halten.");
        Found found = new Found();
        new Ingest(IngestOptions.standard()).read(List.of(folder.toString()), found);
        assertEquals(List.of("skipped : is not in English but in German"), found.faults);
        Found all = new Found();
        new Ingest(IngestOptions.standard().withEnglish(false)).read(List.of(folder.toString()), all);
        assertEquals("de", all.documents.get(0).language());
    }

    @Test
    void addsUp() throws IOException {
        write(
                "a.jsonl",
                "{\"text\": \"" + PROSE + "\"}\nnone\n{\"title\": \"x\"}\n\n{\"text\": \"" + PROSE + " Twice.\"}\n");
        Found found = new Found();
        new Ingest(IngestOptions.standard()).read(List.of(folder.toString()), found);
        assertEquals(4, found.documents.size() + found.faults.size());
        assertTrue(found.faults.get(0).startsWith("failed line 2: is no JSON: "), found.faults.get(0));
        assertTrue(
                found.faults.get(1).startsWith("failed line 3: has no text in any of the fields"), found.faults.get(1));
    }
}
