package org.rashomon.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.rashomon.lexicon.Lexicon;

/** The tables of knowledge that ingest brings along, in the form of a {@link Lexicon}. */
public final class Tables {

    private Tables() {}

    /**
     * Reads a table from the jar.
     *
     * @param name path below the package's resources, without {@code .tsv}: {@code html/classes}
     */
    public static Lexicon table(String name) {
        try (InputStream in = Tables.class.getResourceAsStream(name + ".tsv")) {
            if (in == null) {
                throw new IllegalStateException("the jar has no table " + name);
            }
            return Lexicon.parse(name, name + ".tsv", new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
