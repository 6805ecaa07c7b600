package org.rashomon.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.app.report.Strand;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon relation A B}. */
@Command(
        name = "relation",
        description = {
            "What two actors did to each other, by period and strand: how many things happened, how many accounts tell of"
                    + " them, and their tone from -10 (conflict) to 10 (cooperation).",
            "",
            "Each row's accounts: rashomon query \"SELECT * FROM accounts WHERE …\", or --ties for what lasts."
        },
        mixinStandardHelpOptions = true)
final class RelationCommand implements Callable<Integer> {

    enum Period {
        DAY,
        WEEK,
        MONTH,
        YEAR
    }

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "A name or a country code.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another.")
    private String b = "";

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Option(names = "--by", paramLabel = "PERIOD", description = "${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}.")
    private Period by = Period.MONTH;

    @Option(names = "--voice", paramLabel = "V", description = "Only as told by voices whose chain has these words.")
    private Optional<String> voice = Optional.empty();

    @Option(names = "--by-voice", description = "By whose account it is as well, a row for each voice.")
    private boolean byVoice;

    @Option(names = "--ties", description = "The lasting ties between them instead: allies, suppliers, sponsors.")
    private boolean ties;

    RelationCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Listing listing = ties ? ties() : acts();
        Who first = Who.of(a);
        Who second = Who.of(b);
        listing.where(
                "(%s AND %s) OR (%s AND %s)"
                        .formatted(
                                first.condition("a.actor"),
                                second.condition("a.recipient"),
                                second.condition("a.actor"),
                                first.condition("a.recipient")),
                first.value(),
                second.value(),
                second.value(),
                first.value());
        voice.ifPresent(v -> listing.where("contains(lower(a.voice), lower(?))", v));
        return options.print(listing, terminal, "nothing is told between " + a + " and " + b);
    }

    /** Happenings go by their numbers and voices by their hashes: of a busy pair there are tens of thousands. */
    private Listing acts() {
        String period = "date_trunc('" + by.name().toLowerCase(Locale.ROOT) + "', h.time_from)::DATE";
        return new Listing(
                        "SELECT " + period + " AS period, " + Strand.ofEvent(Lexicons.bundled())
                                + " AS strand, " + (byVoice ? "a.voice, " : "")
                                + "count(DISTINCT t.head) AS happenings,"
                                + " count(*) AS accounts, count(DISTINCT hash(a.voice)) AS voices, round(avg("
                                + Strand.tone(Lexicons.bundled())
                                + "), 1) AS tone, string_agg(DISTINCT a.type, ' ' ORDER BY a.type) AS types,"
                                + " min(a.account) AS example"
                                + " FROM accounts a JOIN every.tellings t USING (account) JOIN every.happenings h USING (head)"
                                + " JOIN events e ON e.document = a.document AND e.run = a.run AND e.number = a.matter",
                        "GROUP BY ALL ORDER BY period, strand" + (byVoice ? ", a.voice" : ""))
                .where("a.kind = 'event'");
    }

    private static Listing ties() {
        return new Listing(
                        "SELECT a.type, a.actor, a.recipient, a.voice, a.stance, d.date, a.account FROM accounts a"
                                + " JOIN documents d ON d.document = a.document AND d.run = a.run",
                        "ORDER BY d.date, a.account")
                .where("a.kind = 'tie'");
    }
}
