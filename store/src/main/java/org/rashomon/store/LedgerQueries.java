package org.rashomon.store;

/** Selects over the ledgers, for listings and pages. Each can be narrowed by conditions on the columns of its inner rows. */
public final class LedgerQueries {

    private LedgerQueries() {}

    /** The day that ledgers are kept to when nobody says another: the last on which a document was published. */
    public static final String AS_OF = "(SELECT coalesce(max(date), DATE '9999-12-31') FROM documents)";

    /** Joins a table of matters {@code m} to its accounts {@code a}, which know the voice, and documents {@code d}. */
    public static String matters(String table, String kind) {
        return " FROM " + table + " m JOIN accounts a ON a.document = m.document AND a.run = m.run AND a.kind = '"
                + kind + "' AND a.matter = m.number JOIN documents d ON d.document = m.document AND d.run = m.run";
    }

    /**
     * Forecasts with their state.
     *
     * <p>{@code came true}: accounts say so and none denies it; {@code did not}: they say it did not, or only that it came
     * late; {@code unclear}: they differ; {@code due}: its day has gone by and no account decides; {@code open}: it is yet to
     * come, or no day was set.
     *
     * @param asOf an SQL expression for the day up to which accounts are looked at and forecasts fall due
     */
    public static String forecasts(String asOf) {
        return "SELECT * FROM (SELECT d.date AS told, m.time_to AS due, CASE"
                + " WHEN v.came > 0 AND v.came_not > 0 THEN 'unclear'"
                + " WHEN v.came > 0 THEN 'came true' WHEN v.came_not > 0 THEN 'did not'"
                + " WHEN m.time_to < " + asOf + " THEN 'due' ELSE 'open' END AS state,"
                + " m.likelihood, m.negated, m.content, m.time_words AS \"by\", a.actor, a.actor_country, a.actor_entity, m.time_from AS due_from,"
                + " a.voice, a.speaker, a.stance, coalesce(v.came, 0)::INTEGER AS \"for\","
                + " coalesce(v.came_not, 0)::INTEGER AS against, v.decided_by, a.account, a.document, a.start, a.anchor_start"
                + matters("forecasts", "forecast")
                + " LEFT JOIN (SELECT v.forecast, count(*) FILTER (v.verdict = 'TRUE') AS came,"
                + " count(*) FILTER (v.verdict <> 'TRUE') AS came_not,"
                + " string_agg(v.account, '|' ORDER BY v.account) AS decided_by FROM verdicts v"
                + " JOIN accounts va ON va.account = v.account"
                + " JOIN documents vd ON vd.document = va.document AND vd.run = va.run"
                + " WHERE coalesce(vd.date, va.time_to, DATE '0001-01-01') <= " + asOf
                + " GROUP BY v.forecast) v ON v.forecast = a.account)";
    }

    /** Agreements, each with every account of it: how it stands, who keeps or breaks it, and whose account that is. */
    public static final String AGREEMENT_ACCOUNTS =
            "SELECT * FROM (SELECT p.pact, p.words AS agreement, p.parties, e.status,"
                    + " m.doer AS \"by\", a.voice, a.stance, m.secrecy, m.subject, d.date AS told, e.because,"
                    + " a.account, a.document, a.start, a.anchor_start"
                    + matters("agreements", "agreement")
                    + " JOIN pact_accounts e ON e.account = a.account JOIN pacts p USING (pact))";

    /** Measures by series, figures and targets apart. */
    public static final String SERIES =
            "SELECT * FROM (SELECT s.series, s.thing, s.unit, s.low, s.high, CASE WHEN m.planned THEN 'target' ELSE 'figure' END AS told_as,"
                    + " m.direction, m.time_from AS \"from\", m.time_to AS \"to\", d.date AS told, m.what, a.voice, a.stance,"
                    + " count(*) OVER (PARTITION BY s.series) AS points, a.account, a.document, a.start"
                    + matters("measures", "measure")
                    + " JOIN series s ON s.account = a.account)";

    /**
     * Claims that rest on a work: accounts whose voice is the work, and accounts with its mark next behind them in their
     * sentence.
     */
    public static final String CLAIMS =
            "SELECT * FROM (SELECT DISTINCT c.work, c.document, c.label, c.words, a.account, a.kind, a.voice, a.stance, a.summary,"
                    + " a.sentence, a.start, a.actor_country, a.recipient_country, a.actor, a.recipient FROM citations c"
                    + " JOIN accounts a ON a.document = c.document WHERE contains(a.voice, '[' || c.label || ']')"
                    + " OR (SELECT min_by(b.label, b.start) FROM blocks b WHERE b.document = a.document AND b.run = a.run"
                    + " AND b.kind = 'MARK' AND b.start >= a.anchor_start AND b.start <= a.\"end\" + 2) = c.label)";

    /** Works, with the documents that cite them and how many accounts rest on each. */
    public static final String WORKS =
            "SELECT * FROM (SELECT min_by(c.words, length(c.words) * -1) AS work, count(DISTINCT c.document)::INTEGER AS documents,"
                    + " string_agg(DISTINCT c.document || ' [' || c.label || ']', '; ' ORDER BY c.document || ' [' || c.label || ']')"
                    + " AS cited, (SELECT count(DISTINCT r.account) FROM (" + CLAIMS
                    + ") r WHERE r.work = c.work)::INTEGER AS accounts, c.work AS key FROM citations c GROUP BY c.work)";
}
