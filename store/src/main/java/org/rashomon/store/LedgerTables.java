package org.rashomon.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rashomon.store.happening.Period;
import org.rashomon.store.ledger.Pact;
import org.rashomon.store.ledger.PactTelling;

/** The ledgers over all documents. */
final class LedgerTables {

    private LedgerTables() {}

    /** One account of an agreement. */
    record Entry(String pact, Pact.Member member) {
        PactTelling telling() {
            return member.telling();
        }
    }

    /** One amount of a series, in the unit that the series is brought to. */
    record Point(
            String series,
            String account,
            String thing,
            String unit,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {}

    /** One entry of a list of references. */
    record Citation(String work, String document, String label, String words) {}

    /** An account that speaks for or against a forecast's coming true. */
    record Verdict(String forecast, String account, String verdict, String because) {}

    static final Table<Pact> PACTS = new Columns<Pact>()
            .text("pact", "id, made from the account that was published first", Pact::id)
            .text("form", "what it is called most often", Pact::form)
            .text("words", "its fullest name", Pact::words)
            .text("parties", "who made it, apart by ;", p -> String.join("; ", p.parties()))
            .text("subject", "what it is about, as the telling that says most has it", Pact::subject)
            .text("worth", "the first sum of money of it", Pact::worth)
            .day("reached_from", "when it was made: first day of the sharpest telling", p -> from(p.reached()))
            .day("reached_to", "last day", p -> to(p.reached()))
            .text("secrecy", "UNSTATED, PUBLISHED, SECRET, or both where tellings differ", Pact::secrecy)
            .text("compliance", "how many voices tell it as kept, broken, ended", Pact::compliance)
            .number("accounts", "how many tell of it", p -> p.members().size())
            .number("documents", "in how many documents", p -> (int) p.members().stream()
                    .map(m -> m.telling().document())
                    .distinct()
                    .count())
            .table("pacts", "an agreement, in all its tellings", "pact");

    static final Table<Entry> PACT_ACCOUNTS = new Columns<Entry>()
            .text("pact", "id of the agreement", Entry::pact)
            .text("account", "an account of it", e -> e.telling().account())
            .text("document", "the document it stands in", e -> e.telling().document())
            .text("status", "how it stands in this telling", e -> e.telling().status())
            .text("because", "what ties the account to the agreement", e -> e.member()
                    .because())
            .table("pact_accounts", "which accounts tell of which agreement", "pact", "account");

    static final Table<Point> SERIES = new Columns<Point>()
            .text("series", "id, made from its first account", Point::series)
            .text("account", "the account of a measure", Point::account)
            .text("thing", "what is measured: whose, then of what; the same for one series", Point::thing)
            .text("unit", "the unit that the series is brought to", Point::unit)
            .real("low", "the least it can be, in that unit", p -> p.low().map(BigDecimal::doubleValue))
            .real("high", "the most it can be", p -> p.high().map(BigDecimal::doubleValue))
            .table("series", "which series a measure belongs to", "series", "account");

    static final Table<Verdict> VERDICTS = new Columns<Verdict>()
            .text("forecast", "the account that foretells", Verdict::forecast)
            .text("account", "an account that decides whether it came true", Verdict::account)
            .text("verdict", "TRUE, FALSE, or LATE for what came after it was due", Verdict::verdict)
            .text("because", "what ties the two together", Verdict::because)
            .table("verdicts", "an account that speaks for or against a forecast", "forecast", "account");

    static final Table<Citation> CITATIONS = new Columns<Citation>()
            .text("work", "what tells the work, the same for the same work in any list", Citation::work)
            .text("document", "the document that cites it", Citation::document)
            .text("label", "by which label", Citation::label)
            .text("words", "the entry as printed", Citation::words)
            .table("citations", "a work that a document cites", "work", "document", "label");

    static final List<Table<?>> ALL = List.of(PACTS, PACT_ACCOUNTS, VERDICTS, SERIES, CITATIONS);

    private static Optional<LocalDate> from(Period period) {
        return period.from() == Period.OPEN_START ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(period.from()));
    }

    private static Optional<LocalDate> to(Period period) {
        return period.to() == Period.OPEN_END ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(period.to()));
    }
}
