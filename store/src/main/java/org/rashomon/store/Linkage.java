package org.rashomon.store;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.rashomon.store.LinkTables.Change;
import org.rashomon.store.LinkTables.Found;
import org.rashomon.store.LinkTables.Member;
import org.rashomon.store.LinkTables.Reasoned;
import org.rashomon.store.LinkTables.Side;
import org.rashomon.store.LinkTables.Word;
import org.rashomon.store.happening.Dispute;
import org.rashomon.store.happening.Disputes;
import org.rashomon.store.happening.Growth;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Linker.Constraint;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Shelf;
import org.rashomon.store.happening.Telling;

/**
 * Links the accounts of a store across its documents, and keeps what people say of the links. Documents that have come
 * since the last time are linked some at a time, each portion in one transaction: a crash leaves the links as they were after
 * a portion, and the next linking goes on from there. The portions are cut in the order of publication, so that they are the
 * same whether a reading was broken off or not.
 */
public final class Linkage implements AutoCloseable {

    /** So many documents are linked in one transaction. */
    private static final int PORTION = 1024;

    private final Store store;
    private final Judgement judgement;
    private final String version;
    private final int portion;
    private final LinkWriter writer;
    private @Nullable Shelf shelf;
    private @Nullable Growth growth;

    /** @param version of all that a judgement hangs on: with another all is linked anew */
    public Linkage(Store store, Judgement judgement, String version) {
        this(store, judgement, version, PORTION);
    }

    Linkage(Store store, Judgement judgement, String version, int portion) {
        this.portion = portion;
        this.store = store;
        this.judgement = judgement;
        this.version = version;
        this.writer = new LinkWriter(store);
    }

    /**
     * Links what has come since the last time; everything anew if accounts have gone, or if the judgement is another.
     *
     * @throws StoreFailure if the store cannot be read or written
     */
    public void link() {
        try {
            try {
                linkPending();
            } catch (StoreFailure failure) {
                if (!(failure.getCause() instanceof IOException)) {
                    throw failure;
                }
                reset(); // what is beside the database is damaged, and can be made anew from it
                linkPending();
            }
            settleChanges();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    private void linkPending() throws SQLException {
        boolean several = count("SELECT count(*) FROM every.runs") > 1;
        if (isOutdated(several)) {
            reset();
        }
        List<Integer> pending = pending(several);
        if (pending.isEmpty()) {
            return;
        }
        open();
        for (int from = 0; from < pending.size(); from += portion) {
            portion(pending.subList(from, Math.min(pending.size(), from + portion)));
        }
    }

    private int count(String select) throws SQLException {
        int[] count = {0};
        writer.each(select, row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** @param several whether there are several runs, of which one may have taken the place of another */
    private boolean isOutdated(boolean several) throws SQLException {
        String mine = version.replace("'", "''");
        if (count("SELECT count(*) FROM every.linking WHERE version = '" + mine + "'") == 0) {
            return true;
        }
        return several
                && count("SELECT count(*) FROM every.told t ANTI JOIN (" + VISIBLE + ") v USING (number)"
                                + " ANTI JOIN every.unlinked u USING (number)")
                        > 0;
    }

    /** Documents that are to be seen, each as the latest run that is to be seen of it read it. */
    private static final String VISIBLE =
            "SELECT t.number FROM every.told t JOIN every.current USING (document, run) JOIN every.runs r USING (run)"
                    + " QUALIFY row_number() OVER (PARTITION BY t.document ORDER BY r.number DESC) = 1";

    private List<Integer> pending(boolean several) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        writer.each(
                "SELECT t.number FROM every.unlinked u JOIN every.told t USING (number)"
                        + (several ? " JOIN (" + VISIBLE + ") v USING (number)" : "")
                        + " ORDER BY t.date NULLS FIRST, t.document, t.run",
                row -> numbers.add(row.getInt(1)));
        return numbers;
    }

    /** Forgets all links, but for what became of their ids. */
    private void reset() throws SQLException {
        close(shelf);
        shelf = null;
        growth = null;
        boolean again = count("SELECT count(*) FROM every.before") > 0;
        writer.transact(() -> {
            if (!again) {
                writer.execute("INSERT INTO every.before SELECT account, happening FROM every.tellings");
            }
            for (Table<?> table : LinkTables.DERIVED) {
                writer.execute("DELETE FROM " + table.everyName());
            }
            writer.execute("DELETE FROM every.unlinked");
            writer.execute("INSERT INTO every.unlinked SELECT number FROM every.told");
            stand(0, 0);
        });
    }

    private void stand(int tellings, int documents) throws SQLException {
        writer.execute("DELETE FROM every.linking");
        writer.execute("INSERT INTO every.linking VALUES ('" + version.replace("'", "''") + "', " + tellings + ", "
                + documents + ")");
    }

    /** After all has been linked anew: what became of the ids that there were. */
    private void settleChanges() throws SQLException {
        if (count("SELECT count(*) FROM every.before") == 0) {
            return;
        }
        writer.transact(() -> {
            writer.execute("INSERT INTO every.changes SELECT before, now, cause FROM (SELECT before, now,"
                    + " CASE WHEN count(*) OVER (PARTITION BY before) > 1 THEN 'SPLIT'"
                    + " WHEN count(*) OVER (PARTITION BY now) > 1 THEN 'MERGED' ELSE 'RENAMED' END AS cause"
                    + " FROM (SELECT DISTINCT b.happening AS before, t.happening AS now"
                    + " FROM every.before b JOIN every.tellings t USING (account))) WHERE before <> now");
            writer.execute("DELETE FROM every.before");
        });
    }

    /** Opens the shelf as the database knows it. */
    private void open() throws SQLException {
        if (shelf != null) {
            return;
        }
        int[] there = {0, 0};
        writer.each("SELECT tellings, documents FROM every.linking", row -> {
            there[0] = row.getInt(1);
            there[1] = row.getInt(2);
        });
        Shelf opened;
        try {
            opened = new Shelf(store.shelf(), there[0], there[1]);
        } catch (IOException e) {
            throw new StoreFailure("the folder " + store.shelf() + " cannot be used: " + e.getMessage(), e);
        }
        Growth grown = new Growth(judgement, opened);
        int[] heads = new int[there[0]];
        writer.each("SELECT number, head FROM every.tellings", row -> heads[row.getInt(1)] = row.getInt(2));
        grown.stand(heads);
        Map<String, Integer> numbers = new HashMap<>();
        writer.each(
                "SELECT account, number FROM every.tellings WHERE account IN (SELECT a FROM every.constraints UNION"
                        + " SELECT b FROM every.constraints)",
                row -> numbers.put(row.getString(1), row.getInt(2)));
        writer.each(
                "SELECT a, b, same FROM every.constraints ORDER BY a, b",
                row -> grown.constrain(new Constraint(row.getString(1), row.getString(2), row.getBoolean(3)), numbers));
        shelf = opened;
        growth = grown;
    }

    private void portion(List<Integer> documents) {
        writer.transact(() -> {
            Shelf on = shelf();
            Growth grown = growth();
            int fresh = on.size();
            for (List<Telling> tellings : tellings(documents)) {
                grown.add(tellings);
            }
            write(grown.step(fresh, List.of()), Set.of());
            writer.delete(LinkTables.UNLINKED, "number", documents);
            stand(on.size(), on.documents());
        });
        settle();
    }

    private void settle() {
        try {
            shelf().settle();
        } catch (IOException e) {
            throw new StoreFailure("the folder " + store.shelf() + " cannot be written: " + e.getMessage(), e);
        }
    }

    private Shelf shelf() {
        if (shelf == null) {
            throw new IllegalStateException("not open");
        }
        return shelf;
    }

    private Growth growth() {
        if (growth == null) {
            throw new IllegalStateException("not open");
        }
        return growth;
    }

    /** Of each document in turn. */
    private Collection<List<Telling>> tellings(List<Integer> documents) throws SQLException {
        Map<Integer, List<Telling>> tellings = new LinkedHashMap<>();
        documents.forEach(number -> tellings.put(number, List.of()));
        writer.each(
                "SELECT number, tellings FROM every.told WHERE number IN " + LinkWriter.list(documents),
                row -> tellings.put(row.getInt(1), Tellings.read(row.getBytes(2))));
        return tellings.values();
    }

    /**
     * Keeps a person's word on two accounts, in place of an earlier one.
     *
     * @param a an account's id, whole
     * @param b another's
     * @param same whether they are of one happening
     * @throws StoreFailure if the store cannot be written
     */
    public void constrain(String a, String b, boolean same, Optional<String> who, Optional<String> why) {
        link();
        Constraint constraint = a.compareTo(b) <= 0 ? new Constraint(a, b, same) : new Constraint(b, a, same);
        try {
            open();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
        writer.transact(() -> {
            String pair = "a = '" + constraint.a().replace("'", "''") + "' AND b = '"
                    + constraint.b().replace("'", "''") + "'";
            writer.execute("DELETE FROM every.constraints WHERE " + pair);
            writer.append(LinkTables.WORDS, List.of(new Word(constraint, who, why)));
            Map<String, Integer> numbers = new TreeMap<>();
            writer.each(
                    "SELECT account, number FROM every.tellings WHERE account IN ('"
                            + constraint.a().replace("'", "''") + "', '"
                            + constraint.b().replace("'", "''") + "')",
                    row -> numbers.put(row.getString(1), row.getInt(2)));
            growth().constrain(constraint, numbers);
            write(growth().step(shelf().size(), List.copyOf(numbers.values())), Set.of());
        });
    }

    /** @param renewed numbers of tellings whose happenings are to be written anew, changed or not */
    private void write(Growth.Step step, Set<Integer> renewed) throws SQLException, IOException {
        Set<Integer> gone = new TreeSet<>(step.gone());
        List<Growth.Group> made = new ArrayList<>(step.made());
        Set<Integer> heads = made.stream().map(Growth.Group::head).collect(Collectors.toCollection(HashSet::new));
        for (int number : renewed) {
            if (heads.add(growth().head(number))) {
                Growth.Group standing = growth().standing(number);
                gone.add(standing.head());
                made.add(standing);
            }
        }
        writer.delete(LinkTables.KEPT_HAPPENINGS, "head", gone);
        writer.delete(LinkTables.KEPT_DISPUTES, "head", gone);
        Map<String, String> stories = stories(made);
        List<Found> found = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Growth.Group group : made) {
            Happening happening = group.happening();
            found.add(new Found(group.head(), happening, Disputes.of(happening), originals(happening, stories)));
            for (int i = 0; i < group.numbers().length; i++) {
                if (group.heads()[i] != group.head()) {
                    int number = group.numbers()[i];
                    members.add(new Member(happening.id(), happening.tellings().get(i), number, group.head()));
                    if (group.heads()[i] != Growth.NONE) {
                        moved.add(number);
                    }
                }
            }
        }
        writer.delete(LinkTables.KEPT_TELLINGS, "number", moved);
        writer.append(LinkTables.KEPT_HAPPENINGS, found);
        writer.append(LinkTables.KEPT_TELLINGS, members);
        writer.append(LinkTables.KEPT_DISPUTES, sides(found));
        if (!step.dropped().isEmpty()) {
            writer.execute("DELETE FROM every.joins WHERE (a_number, b_number) IN "
                    + step.dropped().stream()
                            .map(pair -> "(" + pair.a() + "," + pair.b() + ")")
                            .collect(Collectors.joining(",", "(", ")")));
        }
        List<Reasoned> joins = new ArrayList<>();
        for (Growth.Pair pair : step.kept()) {
            Telling a = shelf().get(pair.a());
            Telling b = shelf().get(pair.b());
            joins.add(new Reasoned(pair, a.account(), b.account(), judgement.reasons(a, b)));
        }
        writer.append(LinkTables.KEPT_JOINS, joins);
        if (count("SELECT count(*) FROM every.before") == 0) {
            writer.append(LinkTables.CHANGES, changes(made));
        }
    }

    /** What the documents of these happenings retell, where they retell anything. */
    private Map<String, String> stories(List<Growth.Group> made) throws SQLException {
        Set<String> documents = new TreeSet<>();
        for (Growth.Group group : made) {
            if (group.numbers().length > 1) {
                group.happening().tellings().forEach(t -> documents.add(t.document()));
            }
        }
        Map<String, String> stories = new HashMap<>();
        if (!documents.isEmpty()) {
            String list = documents.stream()
                    .map(document -> "'" + document.replace("'", "''") + "'")
                    .collect(Collectors.joining(",", "(", ")"));
            writer.each(
                    "SELECT document, retells FROM every.retellings WHERE document IN " + list,
                    row -> stories.put(row.getString(1), row.getString(2)));
        }
        return stories;
    }

    private static int originals(Happening happening, Map<String, String> stories) {
        return (int) happening.tellings().stream()
                .map(t -> stories.getOrDefault(t.document(), t.document()))
                .distinct()
                .count();
    }

    private static List<Side> sides(List<Found> found) {
        List<Side> sides = new ArrayList<>();
        for (Found one : found) {
            for (Dispute dispute : one.disputes()) {
                for (int i = 0; i < dispute.values().size(); i++) {
                    sides.add(new Side(one.head(), dispute, i));
                }
            }
        }
        return sides;
    }

    /** An id that is gone leads to where its accounts stand now. */
    private List<Change> changes(List<Growth.Group> made) throws IOException {
        Map<Integer, TreeSet<Integer>> became = new TreeMap<>();
        Map<Integer, TreeSet<Integer>> cameFrom = new TreeMap<>();
        for (Growth.Group group : made) {
            for (int before : group.heads()) {
                if (before != Growth.NONE) {
                    became.computeIfAbsent(before, h -> new TreeSet<>()).add(group.head());
                    cameFrom.computeIfAbsent(group.head(), h -> new TreeSet<>()).add(before);
                }
            }
        }
        List<Change> changes = new ArrayList<>();
        for (Map.Entry<Integer, TreeSet<Integer>> old : became.entrySet()) {
            for (int now : old.getValue()) {
                if (now != old.getKey()) {
                    String cause = old.getValue().size() > 1
                            ? "SPLIT"
                            : cameFrom.getOrDefault(now, new TreeSet<>()).size() > 1 ? "MERGED" : "RENAMED";
                    changes.add(new Change(id(old.getKey()), id(now), cause));
                }
            }
        }
        return changes;
    }

    private String id(int head) throws IOException {
        return Happening.id(shelf().get(head));
    }

    private static void close(@Nullable Shelf shelf) {
        if (shelf != null) {
            try {
                shelf.close();
            } catch (IOException e) {
                throw new StoreFailure("linking cannot close its files: " + e.getMessage(), e);
            }
        }
    }

    /** Lets go of the files. Nothing is lost if it never comes to this. */
    @Override
    public void close() {
        close(shelf);
        shelf = null;
        growth = null;
        try {
            writer.close();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }
}
