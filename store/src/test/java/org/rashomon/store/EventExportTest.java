package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.coded.EventExport;
import org.rashomon.store.coded.EventFormat;

/** What comes out in other projects' formats can be read back by their columns. */
class EventExportTest {

    @TempDir
    private Path folder;

    private String[] lines(EventFormat format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Path at = folder.resolve(format.word());
        try (Store store = Store.open(at);
                StoreWriter writer = new StoreWriter(store, Readings.RUN)) {
            Readings.put(writer, 1);
            writer.commit();
        }
        try (Store store = Store.openToRead(at)) {
            new EventExport(store, Lexicons.bundled())
                    .print(format, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        }
        return bytes.toString(StandardCharsets.UTF_8).split("\n");
    }

    @Test
    void gdeltEventsHave61Columns() {
        String[] cells = lines(EventFormat.GDELT_EVENTS)[0].split("\t", -1);
        assertEquals(61, cells.length);
        assertEquals("20240301", cells[1]);
        assertEquals("2024.1671", cells[4]);
        assertEquals("ARLMIL", cells[5]);
        assertEquals("190", cells[26]);
        assertEquals("19", cells[28]);
        assertEquals("4", cells[29]);
        assertEquals("-10.0", cells[30]);
    }

    @Test
    void gdeltMentionsHave16ColumnsAndOffsetsIntoTheText() {
        String[] cells = lines(EventFormat.GDELT_MENTIONS)[0].split("\t", -1);
        String text = "Envoy 1 denied that Arland shelled Bexby, killing 12 people.";
        assertEquals(16, cells.length);
        assertEquals(text.indexOf("Arland"), Integer.parseInt(cells[7]));
        assertEquals(text.indexOf("Bexby"), Integer.parseInt(cells[8]));
        assertEquals(text.indexOf("shelled"), Integer.parseInt(cells[9]));
        assertEquals(text.length(), Integer.parseInt(cells[12]));
    }

    @Test
    void bothGdeltTablesNumberAnEventAlike() {
        assertEquals(
                lines(EventFormat.GDELT_EVENTS)[0].split("\t")[0],
                lines(EventFormat.GDELT_MENTIONS)[0].split("\t")[0]);
    }

    @Test
    void polecatHas40ColumnsUnderAHeader() {
        String[] lines = lines(EventFormat.POLECAT);
        assertEquals(40, lines[0].split("\t", -1).length);
        String[] cells = lines[1].split("\t", -1);
        assertEquals(40, cells.length);
        assertEquals("ASSAULT", cells[2]);
        assertEquals("MATERIAL CONFLICT", cells[5]);
        assertEquals("ARL", cells[8]);
    }

    @Test
    void cameoIsDateSourceTargetCode() {
        assertEquals("20240301\tARLMIL\tBEX\t190", lines(EventFormat.CAMEO)[0]);
    }
}
