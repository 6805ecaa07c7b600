package org.rashomon.store;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Every table of a store as text. */
final class Dump {

    private Dump() {}

    static String of(Path folder) {
        try (Store store = Store.openToRead(folder)) {
            StringBuilder all = new StringBuilder();
            for (String table : Export.tables()) {
                all.append("== ").append(table).append('\n').append(table(store, table, Format.JSONL));
            }
            return all.toString();
        }
    }

    static String table(Store store, String table, Format format) {
        return table(store, table, format, Optional.empty());
    }

    static String table(Store store, String table, Format format, Optional<String> run) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, false, StandardCharsets.UTF_8)) {
            new Export(store, run).print(table, format, out);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
