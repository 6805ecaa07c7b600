package org.rashomon.store;

/**
 * What decides forecasts, in SQL: later accounts of the act that was foretold, and later figures of the same thing.
 *
 * <pre>
 *   On 3 May: the talks are expected to resume on 10 May.
 *   On 11 May: the talks resumed on Tuesday.             TRUE
 *   On 11 May: the talks did not resume.                 FALSE
 *   On 2 June: the talks resumed on 30 May.              LATE
 * </pre>
 *
 * An account decides only if its act has the same type as the one foretold, one party that is the same, none that is
 * another, no other place, and a day between the telling of the forecast and a month after it was due (a year, if no day
 * was set). What is itself still to come, or only supposed, decides nothing.
 *
 * <p>The table {@code fresh} holds the documents whose accounts no ledger knows yet.
 */
final class VerdictSql {

    private VerdictSql() {}

    /** The same party, where both are known: by state, by the row that knows it, or by name. */
    private static String same(String who) {
        return "(CASE WHEN f.%1$s_country <> '' AND e.%1$s_country <> '' THEN f.%1$s_country = e.%1$s_country"
                        .formatted(who)
                + " ELSE f.%1$s IS NOT NULL AND e.%1$s IS NOT NULL AND lower(f.%1$s) = lower(e.%1$s) END)"
                        .formatted(who);
    }

    private static String other(String who) {
        return "(f.%1$s_country <> '' AND e.%1$s_country <> '' AND f.%1$s_country <> e.%1$s_country)".formatted(who);
    }

    /** Accounts of a forecast with the act that its clause tells of. */
    private static final String FORETOLD =
            """
            SELECT a.account AS forecast, a.document, fd.date AS told, m.time_from AS due_from, m.time_to AS due_to, m.negated AS wont,
                   x.type, x.actor, x.actor_country, x.recipient, x.recipient_country, x.place, x.place_country, x.account AS act
            FROM accounts a
            JOIN forecasts m ON m.document = a.document AND m.run = a.run AND m.number = a.matter
            JOIN documents fd ON fd.document = a.document AND fd.run = a.run
            JOIN accounts x ON x.document = a.document AND x.run = a.run AND x.kind = 'event' AND x.start = a.start
                 AND contains(m.content, x.words) AND x.anchor_start >= a.anchor_start
            WHERE a.kind = 'forecast'
            """;

    /** Accounts of acts told as real, each with the day of the act. */
    private static final String TOLD =
            """
            SELECT e.*, ed.date AS published, coalesce(e.time_from, e.time_to, ed.date) AS day
            FROM accounts e JOIN documents ed ON ed.document = e.document AND ed.run = e.run
            WHERE e.kind = 'event' AND NOT e.future AND NOT e.hypothetical AND NOT e.historical
              AND e.stance IN ('ASSERTS', 'ALLEGES', 'DENIES')
            """;

    /** What decides the forecasts of fresh documents. */
    static String ofFreshForecasts() {
        return byEvent(FORETOLD + " AND a.document IN (SELECT document FROM fresh)", TOLD);
    }

    /** What fresh documents decide of the forecasts of others. */
    static String byFreshEvents() {
        return byEvent(
                FORETOLD + " AND a.document NOT IN (SELECT document FROM fresh)",
                TOLD + " AND e.document IN (FROM fresh)");
    }

    private static String byEvent(String foretold, String told) {
        return """
            SELECT forecast, account,
                   CASE WHEN stated AND day > due_to THEN 'LATE' WHEN happened = wont THEN 'FALSE' ELSE 'TRUE' END AS verdict,
                   because
            FROM (
                SELECT DISTINCT f.forecast, e.account, e.day, e.time_words IS NOT NULL AS stated, f.due_to, f.wont,
                       (e.negated = (e.stance = 'DENIES')) AS happened,
                       concat('the same kind of act', CASE WHEN %1$s THEN ', the same actor' ELSE '' END,
                              CASE WHEN %2$s THEN ', the same recipient' ELSE '' END,
                              CASE WHEN e.place IS NOT NULL AND e.place = f.place THEN ', the same place' ELSE '' END) AS because
                FROM (%3$s) f
                JOIN (%4$s) e ON e.type = f.type
                WHERE e.account <> f.act AND (%1$s OR %2$s) AND NOT %5$s AND NOT %6$s
                  AND (e.place IS NULL OR f.place IS NULL OR e.place = f.place OR e.place_country = f.place_country
                       AND (e.place_kind = 'COUNTRY' OR f.place = e.place_admin1))
                  AND e.day >= coalesce(f.told, f.due_from)
                  AND (e.document <> f.document OR e.day > coalesce(f.told, f.due_from))
                  AND e.day <= coalesce(f.due_to + 30, f.told + 366)
            )
            QUALIFY row_number() OVER (PARTITION BY forecast, account ORDER BY because DESC) = 1
            """
                .formatted(same("actor"), same("recipient"), foretold, told, other("actor"), other("recipient"));
    }

    /** A figure for the time that a target was set for, of the same thing and in the same unit. */
    static final String BY_MEASURE =
            """
            SELECT forecast, account, CASE WHEN reached <> wont THEN 'TRUE' ELSE 'FALSE' END AS verdict, because
            FROM (
                SELECT DISTINCT a.account AS forecast, e.account, m.negated AS wont,
                       CASE WHEN tm.direction = 'FALL' THEN coalesce(r.low, r.high) <= coalesce(t.high, t.low)
                            ELSE coalesce(r.high, r.low) >= coalesce(t.low, t.high) END AS reached,
                       concat('a figure for ', t.thing) AS because
                FROM accounts a
                JOIN forecasts m ON m.document = a.document AND m.run = a.run AND m.number = a.matter
                JOIN documents fd ON fd.document = a.document AND fd.run = a.run
                JOIN accounts x ON x.document = a.document AND x.run = a.run AND x.kind = 'measure' AND x.start = a.start
                JOIN measures tm ON tm.document = x.document AND tm.run = x.run AND tm.number = x.matter AND tm.planned
                JOIN every.series t ON t.account = x.account
                JOIN every.series r ON r.series = t.series AND r.account <> t.account
                JOIN accounts e ON e.account = r.account
                JOIN measures em ON em.document = e.document AND em.run = e.run AND em.number = e.matter AND NOT em.planned
                JOIN documents ed ON ed.document = e.document AND ed.run = e.run
                WHERE a.kind = 'forecast' AND e.stance IN ('ASSERTS', 'ALLEGES')
                  AND coalesce(em.time_from, em.time_to, ed.date) >= coalesce(fd.date, m.time_from)
                  AND coalesce(em.time_from, ed.date) <= coalesce(m.time_to, fd.date + 366)
                  AND coalesce(em.time_to, ed.date) >= coalesce(m.time_from, m.time_to, fd.date)
            )
            QUALIFY row_number() OVER (PARTITION BY forecast, account ORDER BY reached, because) = 1
            """;
}
