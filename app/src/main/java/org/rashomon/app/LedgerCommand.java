package org.rashomon.app;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.store.LedgerQueries;
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

    @Command(
            name = "agreements",
            description = {
                "Agreements over all documents: who made them, about what, worth how much, when, and how many voices tell"
                        + " of their being kept, broken or ended.",
                "",
                "With --accounts every account of each: how it stands, who keeps or breaks it, and who says so."
            },
            mixinStandardHelpOptions = true)
    static final class Agreements extends LedgerCommand {

        @Option(names = "--party", paramLabel = "WHO", description = "Only those of this party.")
        private Optional<String> party = Optional.empty();

        @Option(names = "--of", paramLabel = "WORDS", description = "Only those whose name or subject has these words.")
        private Optional<String> of = Optional.empty();

        @Option(names = "--accounts", description = "A row for every account of them, by voice.")
        private boolean accounts;

        @Option(names = "--compliance", description = "Only what is told as kept, broken or ended.")
        private boolean compliance;

        Agreements(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            Listing listing = accounts || compliance
                    ? new Listing(
                            "SELECT l.agreement, l.parties, l.status, l.\"by\", l.voice, l.stance, l.told, l.account, l.pact, l.because"
                                    + " FROM (" + LedgerQueries.AGREEMENT_ACCOUNTS + ") l",
                            "ORDER BY l.pact, l.told, l.document, l.anchor_start, l.account")
                    : new Listing(
                            "SELECT l.words AS agreement, l.form, l.parties, l.subject, l.worth, l.reached_from AS reached,"
                                    + " l.secrecy, l.compliance, l.documents, l.accounts, l.pact FROM pacts l",
                            "ORDER BY l.documents DESC, l.accounts DESC, l.pact");
            party.ifPresent(p -> listing.where(
                    "contains(lower(l.parties), lower(?)) OR EXISTS (SELECT 1 FROM pact_accounts pe JOIN accounts pa USING"
                            + " (account) WHERE pe.pact = l.pact AND (pa.actor_country = ? OR pa.recipient_country = ?))",
                    p,
                    p,
                    p));
            String words = accounts || compliance ? "l.agreement" : "l.words";
            of.ifPresent(w -> listing.where(
                    "contains(lower(" + words + "), lower(?)) OR contains(lower(l.subject), lower(?))", w, w));
            if (compliance) {
                listing.where("l.status IN ('KEPT', 'BROKEN', 'ENDED')");
            }
            return listing;
        }

        @Override
        String nothing() {
            return "no agreements";
        }
    }

    @Command(
            name = "forecasts",
            description = {
                "What was foretold, by whom, for when, and what came of it: open, due, came true, did not, unclear.",
                "",
                "Accounts decide: later ones of the act foretold, or later figures for the amount foretold. Those that speak"
                        + " for and against stand in table verdicts."
            },
            mixinStandardHelpOptions = true)
    static final class Forecasts extends LedgerCommand {

        @Option(
                names = "--due",
                paramLabel = "DATE",
                description =
                        "Only what falls due on this day or earlier, as it stood then. Without it: all, as it stood on"
                                + " the day of the last document.")
        private Optional<String> due = Optional.empty();

        @Option(names = "--voice", paramLabel = "V", description = "Only by voices whose chain has these words.")
        private Optional<String> voice = Optional.empty();

        @Option(
                names = "--state",
                paramLabel = "STATE",
                description = "Only those that are open, due, 'came true', 'did not' or unclear.")
        private Optional<String> state = Optional.empty();

        @Option(names = "--timed", description = "Only those for which a day was set.")
        private boolean timed;

        @Option(names = "--record", description = "A voice's record instead: how many of its forecasts came to what.")
        private boolean record;

        Forecasts(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            String asOf = due.map(day -> "DATE '" + HappeningFilter.day("--due", day) + "'")
                    .orElse(LedgerQueries.AS_OF);
            String from = " FROM (" + LedgerQueries.forecasts(asOf) + ") f";
            Listing listing = record
                    ? new Listing(
                            "SELECT f.voice, count(*) AS forecasts, count(*) FILTER (f.state = 'came true') AS came_true,"
                                    + " count(*) FILTER (f.state = 'did not') AS did_not, count(*) FILTER (f.state = 'unclear')"
                                    + " AS unclear, count(*) FILTER (f.state = 'due') AS due, count(*) FILTER (f.state = 'open')"
                                    + " AS open" + from,
                            "GROUP BY f.voice ORDER BY came_true + did_not + unclear DESC, due DESC, forecasts DESC, f.voice")
                    : new Listing(
                            "SELECT f.told, f.due, f.\"by\", f.state, f.likelihood, f.negated, f.content, f.voice, f.stance, f.\"for\","
                                    + " f.against, f.decided_by, f.account" + from,
                            "ORDER BY f.due NULLS LAST, f.told, f.account");
            due.ifPresent(day -> listing.where("f.due <= ?", HappeningFilter.day("--due", day)));
            voice.ifPresent(v -> listing.where("contains(lower(f.voice), lower(?))", v));
            state.ifPresent(s -> listing.where("f.state = ?", s.toLowerCase(Locale.ROOT)));
            if (timed) {
                listing.where("f.due IS NOT NULL");
            }
            return listing;
        }

        @Override
        String nothing() {
            return "no forecasts";
        }
    }

    @Command(
            name = "measures",
            description =
                    "Series of the same quantity of the same thing, units brought to one; figures and targets apart.",
            mixinStandardHelpOptions = true)
    static final class Measures extends LedgerCommand {

        @Option(names = "--of", paramLabel = "WORDS", description = "Only of things whose words have these.")
        private Optional<String> of = Optional.empty();

        @Option(names = "--least", paramLabel = "N", description = "Only series of so many amounts. Default: 1.")
        private int least = 1;

        Measures(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            Listing listing = new Listing(
                            "SELECT m.thing, m.unit, m.low, m.high, m.told_as, m.direction, m.\"from\", m.\"to\", m.told, m.what,"
                                    + " m.voice, m.account FROM (" + LedgerQueries.SERIES + ") m",
                            "ORDER BY m.thing, m.unit, m.series, m.\"from\", m.told, m.account")
                    .where("m.points >= ?", least);
            of.ifPresent(words -> listing.where(
                    "contains(lower(m.thing), lower(?)) OR contains(lower(m.what), lower(?))", words, words));
            return listing;
        }

        @Override
        String nothing() {
            return "no measures";
        }
    }

    @Command(
            name = "references",
            description = "Works cited: by which documents, and how many accounts rest on each.",
            mixinStandardHelpOptions = true)
    static final class References extends LedgerCommand {

        @Option(names = "--claims", description = "A row for every account that rests on a work.")
        private boolean claims;

        @Option(
                names = "--least",
                paramLabel = "N",
                description = "Only works that so many documents cite. Default: 1.")
        private int least = 1;

        @Option(names = "--work", paramLabel = "WORDS", description = "Only works whose entry has these words.")
        private Optional<String> work = Optional.empty();

        References(Terminal terminal) {
            super(terminal);
        }

        @Override
        Listing listing() {
            Listing listing = claims
                    ? new Listing(
                            "SELECT r.document, r.label, r.words AS work, r.voice, r.stance, r.summary, r.account FROM ("
                                    + LedgerQueries.CLAIMS + ") r",
                            "ORDER BY r.document, r.start, r.account")
                    : new Listing(
                            "SELECT r.work AS words, r.documents, r.cited, r.accounts FROM (" + LedgerQueries.WORKS
                                    + ") r",
                            "ORDER BY r.documents DESC, r.accounts DESC, r.key");
            String words = claims ? "r.words" : "r.work";
            work.ifPresent(w -> listing.where("contains(lower(" + words + "), lower(?))", w));
            if (least > 1) {
                listing.where(
                        claims
                                ? "(SELECT count(DISTINCT c.document) FROM citations c WHERE c.work = r.work) >= ?"
                                : "r.documents >= ?",
                        least);
            }
            return listing;
        }

        @Override
        String nothing() {
            return "no references";
        }
    }

    @Command(
            name = "coverage",
            description = {
                "Which happenings each outlet tells, how soon after the first to tell, and in how many words.",
                "",
                "With --left-out which it leaves out: those that others tell, of outlets that published in the week after"
                        + " the first telling."
            },
            mixinStandardHelpOptions = true)
    static final class Coverage extends LedgerCommand {

        @Option(
                names = "--least",
                paramLabel = "N",
                description = "Only happenings told by so many documents. Default: 2.")
        private int least = 2;

        @Option(names = "--outlet", paramLabel = "NAME", description = "Only of outlets whose name has these words.")
        private Optional<String> outlet = Optional.empty();

        @Option(names = "--left-out", description = "What each outlet leaves out instead.")
        private boolean leftOut;

        Coverage(Terminal terminal) {
            super(terminal);
        }

        private static final String OUTLET = "coalesce(d.outlet, '(unnamed)')";

        private static final String TOLD =
                " FROM happenings h JOIN tellings t USING (happening) JOIN acts a USING (account)"
                        + " JOIN documents d ON d.document = a.document AND d.run = a.run";

        @Override
        Listing listing() {
            Listing listing = leftOut
                    ? new Listing(
                                    "SELECT o.outlet, h.happening, h.type, h.actor, h.recipient, h.time_from AS day, h.documents AS told_by"
                                            + " FROM (SELECT DISTINCT " + OUTLET
                                            + " AS outlet FROM documents d) o CROSS JOIN (SELECT h.*,"
                                            + " (SELECT min(d.date) FROM tellings t JOIN acts a USING (account) JOIN documents d ON"
                                            + " d.document = a.document AND d.run = a.run WHERE t.happening = h.happening) AS first"
                                            + " FROM happenings h) h",
                                    "ORDER BY o.outlet, h.time_from, h.happening")
                            .where("h.documents >= ?", least)
                            .where(
                                    "NOT EXISTS (SELECT 1 FROM tellings t JOIN acts a USING (account) JOIN documents d ON"
                                            + " d.document = a.document AND d.run = a.run WHERE t.happening = h.happening AND "
                                            + OUTLET + " = o.outlet)")
                            .where("EXISTS (SELECT 1 FROM documents d WHERE " + OUTLET
                                    + " = o.outlet AND d.date BETWEEN h.first AND h.first + 7)")
                    : new Listing(
                            "SELECT * FROM (SELECT h.happening, h.type, h.actor, h.recipient, h.time_from AS day, "
                                    + OUTLET
                                    + " AS outlet, date_diff('day', min(min(d.date)) OVER (PARTITION BY h.happening), min(d.date))"
                                    + " AS days_later, (sum(len(string_split(a.sentence, ' '))))::INTEGER AS words,"
                                    + " count(*)::INTEGER AS accounts, min(a.account) AS account" + TOLD
                                    + " WHERE h.documents >= " + least
                                    + " GROUP BY h.happening, h.type, h.actor, h.recipient, h.time_from, d.outlet) o",
                            "ORDER BY o.day, o.happening, o.days_later, o.outlet");
            outlet.ifPresent(name -> listing.where("contains(lower(o.outlet), lower(?))", name));
            return listing;
        }

        @Override
        String nothing() {
            return "no happening is told by " + least + " documents";
        }
    }
}
