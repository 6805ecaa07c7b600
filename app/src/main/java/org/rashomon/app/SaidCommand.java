package org.rashomon.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.attribution.Stance;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon said "Lavrov"}. */
@Command(
        name = "said",
        description = "Lists every statement of a voice, oldest first, with its words.",
        mixinStandardHelpOptions = true)
final class SaidCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Terminal terminal;

    @Parameters(paramLabel = "VOICE", description = "A name or a part of one; case does not matter.")
    private String voice = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--about", paramLabel = "ACTOR", description = "Only what mentions this.")
    private Optional<String> about = Optional.empty();

    @Option(names = "--stance", paramLabel = "STANCE", description = "Only what is held so: ${COMPLETION-CANDIDATES}.")
    private Optional<Stance> stance = Optional.empty();

    SaidCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (Store open = Store.openToRead(store.folder())) {
            List<Lookup.Row> rows = new Lookup(open)
                    .rows(
                            SAID,
                            voice,
                            voice,
                            about.orElse(""),
                            about.orElse(""),
                            stance.map(Stance::name).orElse(""),
                            stance.map(Stance::name).orElse(""));
            for (Lookup.Row row : rows) {
                print(row);
            }
            terminal.say(rows.size() + (rows.size() == 1 ? " statement" : " statements"));
        }
        return Rashomon.DONE;
    }

    private void print(Lookup.Row row) {
        String day = row.get("published").isEmpty() ? "undated" : row.get("published");
        terminal.print(day + "  " + Lines.printable(row.get("speaker")) + "  "
                + row.get("stance").toLowerCase(Locale.ROOT) + "  " + row.get("document"));
        String sentence = row.get("speaker_words") + " | " + row.get("cue") + " | " + row.get("content");
        for (String line : Lines.wrap(sentence, WIDTH)) {
            terminal.print("    " + line);
        }
    }

    private static final String SAID =
            """
            SELECT d.published, a.speaker, a.stance, a.document, a.speaker_words, a.cue, a.content
            FROM attributions a JOIN documents d ON d.document = a.document AND d.run = a.run
            WHERE (contains(lower(a.speaker), lower(?)) OR contains(lower(a.speaker_words), lower(?)))
              AND (? = '' OR contains(lower(a.content), lower(?)))
              AND (? = '' OR a.stance = ?)
            ORDER BY d.published NULLS LAST, a.document, a.number
            """;
}
