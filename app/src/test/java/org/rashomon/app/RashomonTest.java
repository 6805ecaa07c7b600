package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RashomonTest {

    @Test
    void helpGoesToStandardOutputAndIsDone() {
        Cli cli = Cli.run("--help");
        assertEquals(0, cli.exit());
        assertTrue(cli.out().contains("rashomon read examples"), cli.out());
        assertEquals("", cli.err());
    }

    @Test
    void noCommandIsMisuse() {
        Cli cli = Cli.run();
        assertEquals(2, cli.exit());
        assertTrue(cli.err().startsWith("Which command?"), cli.err());
        assertEquals("", cli.out());
    }

    @Test
    void unknownCommandIsMisuse() {
        assertEquals(2, Cli.run("raed").exit());
    }

    @Test
    void versionIsThatOfTheBuild() {
        Cli cli = Cli.run("version");
        assertEquals(0, cli.exit());
        assertTrue(cli.out().matches("rashomon \\d+\\.\\d+\\.\\d+ \\(Java \\d+\\)\\R"), cli.out());
    }

    @Test
    void completionKnowsTheCommands() {
        Cli cli = Cli.run("completion");
        assertEquals(0, cli.exit());
        assertTrue(cli.out().contains("lexicon"), cli.out());
    }

    @Test
    void bundledLexiconsHaveNoFault() {
        Cli cli = Cli.run("lexicon", "check");
        assertEquals(0, cli.exit(), cli.out());
        assertEquals("", cli.out());
    }

    @Test
    void lexiconFaultsAreListedByFileAndLine(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("nonsense/table.tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, "id\tform\nsay\tsaid\tsays\nsay\tsaid\n\ttold\n");
        Cli cli = Cli.run("lexicon", "check", "--lexicon", folder.toString());
        assertEquals(1, cli.exit());
        assertTrue(cli.out().contains(file + ":2: 3 cells under 2 columns"), cli.out());
        assertTrue(cli.out().contains(file + ":4: no id"), cli.out());
        assertTrue(cli.out().contains("there is no lexicon 'nonsense/table'"), cli.out());
    }

    @Test
    void lexiconFolderThatIsNotThereFails() {
        Cli cli = Cli.run("lexicon", "check", "--lexicon", "no/such/folder");
        assertEquals(1, cli.exit());
        assertTrue(cli.err().contains("no/such/folder is not a folder"), cli.err());
    }
}
