package org.rashomon.app;

import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The ledgers that are one list each: {@code agreements}, {@code forecasts}, {@code measures}, {@code references}. */
abstract class LedgerCommand implements Callable<Integer> {

    final Terminal terminal;

    @Mixin
    private ListingOptions options = new ListingOptions();

    LedgerCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    abstract Listing listing();

    abstract String nothing();

    @Override
    public Integer call() {
        return options.print(listing(), terminal, nothing());
    }

    /** Joins a table of matters to its accounts, which know the voice, and to the documents, which know the day. */
    private static String from(String table, String kind) {
        return " FROM " + table + " m JOIN accounts a ON a.document = m.document AND a.run = m.run AND a.kind = '"
                + kind + "' AND a.matter = m.number JOIN documents d ON d.document = m.document AND d.run = m.run";
    }

    @Command(
            name = "agreements",
            description =
                    "Agreements by form and parties: every account of their being reached, kept or broken, by voice.",
            mixinStandardHelpOptions = true)
    static final class Agreements extends LedgerCommand {

        @Option(names = "--party", paramLabel = "WHO", description = "Only those of this party.")
        private Optional<String> party = Optional.empty();

        Agreements(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            Listing listing = new Listing(
                    "SELECT m.parties, m.form, m.words, m.status, m.secrecy, m.subject, m.time_from AS reached, d.date AS"
                            + " told, a.voice, a.stance, a.account"
                            + from("agreements", "agreement"),
                    "ORDER BY m.parties, m.form, d.date, a.account");
            party.ifPresent(p -> listing.where("contains(lower(m.parties), lower(?))", p));
            return listing;
        }

        @Override
        String nothing() {
            return "no agreements";
        }
    }

    @Command(
            name = "forecasts",
            description = "What was foretold, by whom, for when; with --due what has come due by a day.",
            mixinStandardHelpOptions = true)
    static final class Forecasts extends LedgerCommand {

        @Option(names = "--due", paramLabel = "DATE", description = "Only what falls due on this day or earlier.")
        private Optional<String> due = Optional.empty();

        @Option(names = "--voice", paramLabel = "V", description = "Only by voices whose chain has these words.")
        private Optional<String> voice = Optional.empty();

        Forecasts(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            String today = due.map(day -> HappeningsCommand.day("--due", day).toString())
                    .orElse(LocalDate.MAX.toString());
            Listing listing = new Listing(
                    "SELECT d.date AS told, m.time_to AS due, CASE WHEN m.time_to IS NULL THEN 'open' WHEN "
                            + (due.isPresent() ? "m.time_to <= DATE '" + today + "'" : "false")
                            + " THEN 'due' ELSE 'open' END AS state, m.likelihood, m.negated, m.content, a.voice, a.stance,"
                            + " a.account"
                            + from("forecasts", "forecast"),
                    "ORDER BY m.time_to NULLS LAST, d.date, a.account");
            due.ifPresent(day -> listing.where("m.time_to <= ?", HappeningsCommand.day("--due", day)));
            voice.ifPresent(v -> listing.where("contains(lower(a.voice), lower(?))", v));
            return listing;
        }

        @Override
        String nothing() {
            return "no forecasts";
        }
    }

    @Command(
            name = "measures",
            description = "Series of the same quantity of the same thing; figures and targets apart.",
            mixinStandardHelpOptions = true)
    static final class Measures extends LedgerCommand {

        @Option(names = "--of", paramLabel = "WORDS", description = "Only of things whose words have these.")
        private Optional<String> of = Optional.empty();

        Measures(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            Listing listing = new Listing(
                    "SELECT m.what, m.actors, m.quantity->'$[0]'->>'unit' AS unit, m.quantity->'$[0]'->>'low' AS low,"
                            + " m.quantity->'$[0]'->>'high' AS high, m.direction, m.planned, m.time_from AS \"from\","
                            + " m.time_to AS \"to\", d.date AS told, a.voice, a.account"
                            + from("measures", "measure"),
                    "ORDER BY lower(m.what), unit, m.time_from, d.date, a.account");
            of.ifPresent(words -> listing.where("contains(lower(m.what), lower(?))", words));
            return listing;
        }

        @Override
        String nothing() {
            return "no measures";
        }
    }

    @Command(
            name = "references",
            description = "Works cited: by which document, and how many accounts rest on each.",
            mixinStandardHelpOptions = true)
    static final class References extends LedgerCommand {

        References(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            return new Listing(
                            "SELECT b.document, b.label, (SELECT count(*) FROM accounts a WHERE a.document = b.document AND a.run ="
                                    + " b.run AND contains(a.voice, '[' || b.label || ']')) AS accounts,"
                                    + " substr(d.text, b.start + 1, b.\"end\" - b.start) AS work FROM blocks b"
                                    + " JOIN documents d ON d.document = b.document AND d.run = b.run",
                            "ORDER BY b.document, b.number")
                    .where("b.kind = 'REFERENCE'");
        }

        @Override
        String nothing() {
            return "no references";
        }
    }

    @Command(
            name = "coverage",
            description =
                    "Which happenings each outlet tells, how soon after the first to tell, and in how many words.",
            mixinStandardHelpOptions = true)
    static final class Coverage extends LedgerCommand {

        @Option(
                names = "--least",
                paramLabel = "N",
                description = "Only happenings told by so many documents. Default: 2.")
        private int least = 2;

        Coverage(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            return new Listing(
                            "SELECT h.happening, h.type, h.actor, h.recipient, h.time_from AS day, coalesce(d.outlet, '(unnamed)')"
                                    + " AS outlet, date_diff('day', min(min(d.date)) OVER (PARTITION BY h.happening), min(d.date))"
                                    + " AS days_later, sum(len(string_split(a.sentence, ' '))) AS words, count(*) AS accounts"
                                    + " FROM happenings h JOIN tellings t USING (happening) JOIN accounts a USING (account)"
                                    + " JOIN documents d ON d.document = a.document AND d.run = a.run",
                            "GROUP BY h.happening, h.type, h.actor, h.recipient, h.time_from, d.outlet"
                                    + " ORDER BY h.time_from, h.happening, days_later, outlet")
                    .where("h.documents >= ?", least);
        }

        @Override
        String nothing() {
            return "no happening is told by " + least + " documents";
        }
    }
}
