package org.rashomon.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.rashomon.store.LinkTables.Change;
import org.rashomon.store.LinkTables.Found;
import org.rashomon.store.LinkTables.Member;
import org.rashomon.store.LinkTables.Reasoned;
import org.rashomon.store.LinkTables.Side;
import org.rashomon.store.LinkTables.Word;
import org.rashomon.store.happening.Dispute;
import org.rashomon.store.happening.Disputes;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Linker;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Linking.Join;
import org.rashomon.store.happening.Telling;

/**
 * Links the accounts of a store across its documents, and keeps what people say of the links. All of it in one
 * transaction: a crash leaves the links as they were, and the next linking makes good.
 */
public final class Linkage {

    private final Store store;
    private final Judgement judgement;

    public Linkage(Store store, Judgement judgement) {
        this.store = store;
        this.judgement = judgement;
    }

    /**
     * Links everything anew if accounts have come or gone since the last time, a linking that was broken off included.
     *
     * @throws StoreFailure if the store cannot be read or written
     */
    public void linkIfStale() {
        String change = "SELECT 1 FROM (SELECT account FROM accounts WHERE kind = 'event') a"
                + " FULL OUTER JOIN every.tellings t USING (account) WHERE a.account IS NULL OR t.account IS NULL LIMIT 1";
        if (!new Lookup(store).rows(change).isEmpty()) {
            link();
        }
    }

    /**
     * Links everything anew.
     *
     * @return how many happenings there are
     * @throws StoreFailure if the store cannot be read or written
     */
    public int link() {
        try {
            List<Telling> tellings = new TellingLoader(store).load();
            Linking linking = new Linker(judgement).link(tellings, constraints());
            Map<String, String> before = membership();
            transact(() -> write(linking, tellings, before));
            return linking.happenings().size();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    /**
     * Keeps a person's word on two accounts, in place of an earlier one, and links anew.
     *
     * @param a an account's id, whole
     * @param b another's
     * @param same whether they are of one happening
     * @throws StoreFailure if the store cannot be written
     */
    public void constrain(String a, String b, boolean same, Optional<String> who, Optional<String> why) {
        String first = a.compareTo(b) <= 0 ? a : b;
        String second = a.compareTo(b) <= 0 ? b : a;
        try {
            transact(() -> {
                try (PreparedStatement sql =
                        store.connection().prepareStatement("DELETE FROM every.constraints WHERE a = ? AND b = ?")) {
                    sql.setString(1, first);
                    sql.setString(2, second);
                    sql.executeUpdate();
                }
                append(LinkTables.WORDS, Stream.of(new Word(new Constraint(first, second, same), who, why)));
            });
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
        link();
    }

    private List<Constraint> constraints() throws SQLException {
        List<Constraint> constraints = new ArrayList<>();
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery("SELECT a, b, same FROM every.constraints ORDER BY a, b")) {
            while (row.next()) {
                constraints.add(new Constraint(row.getString(1), row.getString(2), row.getBoolean(3)));
            }
        }
        return constraints;
    }

    /** Happening by account, as it stands. */
    private Map<String, String> membership() throws SQLException {
        Map<String, String> happenings = new TreeMap<>();
        try (Statement sql = store.connection().createStatement();
                ResultSet row = sql.executeQuery("SELECT account, happening FROM every.tellings")) {
            while (row.next()) {
                happenings.put(row.getString(1), row.getString(2));
            }
        }
        return happenings;
    }

    private void write(Linking linking, List<Telling> tellings, Map<String, String> before) throws SQLException {
        try (Statement sql = store.connection().createStatement()) {
            for (Table<?> table : LinkTables.DERIVED) {
                sql.execute("DELETE FROM " + table.everyName());
            }
        }
        Map<String, Telling> byAccount = new HashMap<>();
        tellings.forEach(t -> byAccount.put(t.account(), t));
        Map<String, String> now = new TreeMap<>();
        List<Found> found = new ArrayList<>();
        for (Happening happening : linking.happenings()) {
            found.add(new Found(happening, Disputes.of(happening)));
            happening.tellings().forEach(t -> now.put(t.account(), happening.id()));
        }
        append(LinkTables.HAPPENINGS, found.stream());
        append(LinkTables.TELLINGS, linking.happenings().stream().flatMap(h -> h.tellings().stream()
                .map(t -> new Member(h.id(), t))));
        append(LinkTables.JOINS, linking.joins().stream().map(join -> reasoned(join, now, byAccount)));
        append(
                LinkTables.DISPUTES,
                found.stream().flatMap(f -> f.disputes().stream()).flatMap(Linkage::sides));
        append(LinkTables.ANSWERS, linking.answers().stream());
        append(LinkTables.CHANGES, changes(before, now).stream());
    }

    private Reasoned reasoned(Join join, Map<String, String> now, Map<String, Telling> byAccount) {
        return new Reasoned(
                in(now, join.a()), join, judgement.reasons(in(byAccount, join.a()), in(byAccount, join.b())));
    }

    /** What a map holds of an account or a happening that is among its keys. */
    private static <T> T in(Map<String, T> map, String id) {
        return Objects.requireNonNull(map.get(id), () -> "nothing of " + id);
    }

    private static Stream<Side> sides(Dispute dispute) {
        List<Side> sides = new ArrayList<>();
        for (int i = 0; i < dispute.values().size(); i++) {
            sides.add(new Side(dispute, i));
        }
        return sides.stream();
    }

    /** An id that is gone leads to where its accounts stand now. */
    private static List<Change> changes(Map<String, String> before, Map<String, String> now) {
        Map<String, TreeSet<String>> became = new LinkedHashMap<>();
        Map<String, TreeSet<String>> cameFrom = new HashMap<>();
        before.forEach((account, old) -> {
            String present = now.get(account);
            if (present != null) {
                became.computeIfAbsent(old, id -> new TreeSet<>()).add(present);
                cameFrom.computeIfAbsent(present, id -> new TreeSet<>()).add(old);
            }
        });
        List<Change> changes = new ArrayList<>();
        became.forEach((old, presents) -> presents.stream()
                .filter(present -> !present.equals(old))
                .forEach(present -> changes.add(new Change(old, present, cause(presents, in(cameFrom, present))))));
        return changes;
    }

    private static String cause(TreeSet<String> presents, TreeSet<String> olds) {
        if (presents.size() > 1) {
            return "SPLIT";
        }
        return olds.size() > 1 ? "MERGED" : "RENAMED";
    }

    private interface Step {
        void run() throws SQLException;
    }

    private void transact(Step step) throws SQLException {
        store.connection().setAutoCommit(false);
        try {
            step.run();
            store.connection().commit();
        } catch (SQLException | RuntimeException e) {
            store.connection().rollback();
            throw e;
        } finally {
            store.connection().setAutoCommit(true);
        }
    }

    private <R> void append(Table<R> table, Stream<R> rows) throws SQLException {
        try (DuckDBAppender appender = store.connection().createAppender("every", table.name())) {
            for (R row : (Iterable<R>) rows::iterator) {
                appender.beginRow();
                for (Object cell : table.row(row)) {
                    ColumnType.append(appender, cell);
                }
                appender.endRow();
            }
        }
    }
}
