package org.rashomon.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon voices [DOCUMENT]}. */
@Command(
        name = "voices",
        description = "Lists who speaks: how often, in how many words, in which stances, and through whom.",
        mixinStandardHelpOptions = true)
final class VoicesCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(
            paramLabel = "DOCUMENT",
            arity = "0..1",
            description = "A document's id, or the beginning of it. Without it, all documents.")
    private Optional<String> document = Optional.empty();

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "How many voices at most, the most talkative first; 0 for all. Default: ${DEFAULT-VALUE}.",
            defaultValue = "50")
    private int limit = 50;

    VoicesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (limit < 0) {
            throw new Misused("--limit must be 0 or more");
        }
        String id = document.map(this::id).orElse("");
        Listing listing =
                new Listing(VOICES, "ORDER BY words DESC, voice" + (limit == 0 ? "" : " LIMIT " + limit), id, id);
        return options.print(listing, terminal, "nobody speaks");
    }

    private String id(String typed) {
        try (Store open = Store.openToRead(options.store().folder())) {
            return new Lookup(open).document(Ids.typed(typed)).get("document");
        }
    }

    private static final String VOICES =
            """
            SELECT * FROM (WITH said AS (
                SELECT a.speaker, a.stance, p.speaker AS outer_voice,
                       len(regexp_extract_all(a.content, '[\\p{L}\\p{N}][\\p{L}\\p{N}''’-]*')) AS words
                FROM attributions a
                LEFT JOIN attributions p
                  ON p.document = a.document AND p.run = a.run AND p.number = a.parent
                WHERE ? = '' OR a.document = ?),
            stances AS (
                SELECT speaker, string_agg(lower(stance) || ' ' || times, ', ' ORDER BY times DESC, stance) AS stances
                FROM (SELECT speaker, stance, count(*) AS times FROM said GROUP BY ALL) GROUP BY speaker)
            SELECT speaker AS voice, count(*) AS sayings, sum(words)::BIGINT AS words, any_value(stances) AS stances,
                   string_agg(DISTINCT outer_voice, ', ' ORDER BY outer_voice) AS through
            FROM said JOIN stances USING (speaker)
            GROUP BY speaker)
            """;
}
