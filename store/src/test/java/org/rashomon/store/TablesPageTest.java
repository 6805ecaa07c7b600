package org.rashomon.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TablesPageTest {

    private static final Path PAGE = Path.of("../docs/reference/tables.md");

    @Test
    void thePageSaysWhatTheCodeDoes() throws Exception {
        if (Boolean.getBoolean("rashomon.rewrite")) {
            Files.writeString(PAGE, TablesPage.text());
        }
        assertEquals(
                TablesPage.text(), Files.readString(PAGE), PAGE + " is out of date; it says itself how to mend it");
    }

    @Test
    void namesAreUniqueAndOrdersNameColumns() {
        Set<String> tables = new HashSet<>();
        for (Table<?> table : Tables.ALL) {
            assertTrue(tables.add(table.name()), table.name());
            Set<String> columns = new HashSet<>();
            table.columns()
                    .forEach(column -> assertTrue(columns.add(column.name()), table.name() + "." + column.name()));
            assertTrue(columns.containsAll(table.order()), table.name());
            assertTrue(columns.contains("run"), table.name());
        }
    }
}
