package org.rashomon.store;

import java.io.IOException;
import java.sql.Date;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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
    private static final int PORTION = 512;

    private final Store store;
    private final Judgement judgement;
    private final Likeness likeness;
    private final String version;
    private final int portion;
    private final LinkWriter writer;
    /** Whether all is being linked anew: what became of the ids is found at the end. */
    private boolean anew;

    private @Nullable Shelf shelf;
    private @Nullable Growth growth;
    private @Nullable NearCopies copies;

    /** @param version of all that a judgement hangs on: with another all is linked anew */
    public Linkage(Store store, Judgement judgement, Likeness likeness, String version) {
        this(store, judgement, likeness, version, PORTION);
    }

    Linkage(Store store, Judgement judgement, Likeness likeness, String version, int portion) {
        this.likeness = likeness;
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
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }

    private void linkPending() throws SQLException {
        int[] counts = new int[3];
        writer.each(
                "SELECT (SELECT count(*) FROM every.runs), (SELECT count(*) FROM every.before), (SELECT count(*) FROM"
                        + " every.linking WHERE version = " + LinkWriter.quoted(version) + ")",
                row -> {
                    for (int i = 0; i < counts.length; i++) {
                        counts[i] = row.getInt(i + 1);
                    }
                });
        boolean several = counts[0] > 1;
        anew = counts[1] > 0;
        if (counts[2] == 0 || several && hasGone()) {
            reset();
        }
        List<Integer> pending = pending(several);
        if (!pending.isEmpty()) {
            open();
            for (int from = 0; from < pending.size(); from += portion) {
                portion(pending.subList(from, Math.min(pending.size(), from + portion)));
            }
        }
        if (anew) {
            settleChanges();
        }
    }

    private int count(String select) throws SQLException {
        int[] count = {0};
        writer.each(select, row -> count[0] = row.getInt(1));
        return count[0];
    }

    /** Whether a document that is linked is not to be seen any more: a later run has taken its place. */
    private boolean hasGone() throws SQLException {
        return count("SELECT count(*) FROM every.told t ANTI JOIN (" + VISIBLE + ") v USING (number)"
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
                "SELECT u.number FROM every.unlinked u"
                        + (several ? " JOIN (" + VISIBLE + ") v USING (number)" : "")
                        + " ORDER BY u.date NULLS FIRST, u.document, u.run",
                row -> numbers.add(row.getInt(1)));
        return numbers;
    }

    /** Forgets all links, but for what became of their ids. */
    private void reset() throws SQLException {
        letGo();
        boolean again = count("SELECT count(*) FROM every.before") > 0;
        writer.transact(() -> {
            if (!again) {
                writer.execute("INSERT INTO every.before SELECT account, happening FROM every.tellings");
            }
            for (Table<?> table : LinkTables.DERIVED) {
                writer.execute("DELETE FROM " + table.everyName());
            }
            writer.execute("DELETE FROM every.retellings");
            writer.execute("DELETE FROM every.unlinked");
            writer.execute("INSERT INTO every.unlinked SELECT number, document, run, date FROM every.told");
            writer.execute("DELETE FROM every.linking");
            writer.execute("INSERT INTO every.linking VALUES (" + LinkWriter.quoted(version) + ", 0, 0, 0, 0)");
        });
        anew = count("SELECT count(*) FROM every.before") > 0;
    }

    /** Says how much of what is beside the database counts. */
    private void stand() throws SQLException {
        writer.execute("UPDATE every.linking SET tellings = " + shelf().size() + ", documents = " + shelf().documents()
                + ", comparisons = " + shelf().comparisons() + ", signatures = " + copies().size());
    }

    /** After all has been linked anew: what became of the ids that there were. */
    private void settleChanges() throws SQLException {
        writer.transact(() -> {
            writer.execute("INSERT INTO every.changes SELECT before, now, cause FROM (SELECT before, now,"
                    + " CASE WHEN count(*) OVER (PARTITION BY before) > 1 THEN 'SPLIT'"
                    + " WHEN count(*) OVER (PARTITION BY now) > 1 THEN 'MERGED' ELSE 'RENAMED' END AS cause"
                    + " FROM (SELECT DISTINCT b.happening AS before, t.happening AS now"
                    + " FROM every.before b JOIN every.tellings t USING (account))) WHERE before <> now");
            writer.execute("DELETE FROM every.before");
        });
        anew = false;
    }

    /** Opens the shelf as the database knows it. */
    private void open() throws SQLException {
        if (shelf != null) {
            return;
        }
        int[] there = new int[4];
        writer.each("SELECT tellings, documents, comparisons, signatures FROM every.linking", row -> {
            for (int i = 0; i < there.length; i++) {
                there[i] = row.getInt(i + 1);
            }
        });
        Shelf opened;
        try {
            opened = new Shelf(store.shelf(), there[0], there[1], there[2]);
            copies = new NearCopies(store.shelf(), likeness, there[3]);
        } catch (IOException e) {
            throw new StoreFailure("the folder " + store.shelf() + " cannot be used: " + e.getMessage(), e);
        }
        Growth grown = new Growth(judgement, opened);
        int[] heads = new int[there[0]];
        int[] exemplars = new int[there[0]];
        writer.each("SELECT number, head, exemplar FROM every.tellings", row -> {
            heads[row.getInt(1)] = row.getInt(2);
            exemplars[row.getInt(1)] = row.getInt(3);
        });
        grown.stand(heads, exemplars);
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
            int fresh = shelf().size();
            int freshCopies = copies().size();
            for (Waiting document : waiting(documents)) {
                if (document.signature.isPresent()) {
                    copies().add(document.id, document.run, document.date, document.signature.get());
                }
                growth().add(document.tellings);
            }
            Set<Integer> retold = retell(copies().step(freshCopies));
            write(growth().step(fresh, List.of()), retold);
            writer.delete(LinkTables.UNLINKED, "number", documents);
            stand();
        });
        try {
            shelf().settle();
            copies().settle();
        } catch (IOException e) {
            throw new StoreFailure("the folder " + store.shelf() + " cannot be written: " + e.getMessage(), e);
        }
    }

    /** A document that waits to be linked. */
    private record Waiting(
            String id, String run, Optional<LocalDate> date, Optional<String> signature, List<Telling> tellings) {}

    /** In turn. */
    private Collection<Waiting> waiting(List<Integer> documents) throws SQLException {
        Map<Integer, Waiting> waiting = new HashMap<>();
        writer.each(
                "SELECT number, document, run, date, signature, tellings FROM every.told WHERE number IN "
                        + LinkWriter.list(documents),
                row -> waiting.put(
                        row.getInt(1),
                        new Waiting(
                                row.getString(2),
                                row.getString(3),
                                Optional.ofNullable(row.getDate(4)).map(Date::toLocalDate),
                                Optional.ofNullable(row.getString(5)),
                                Tellings.read(row.getBytes(6)))));
        return documents.stream()
                .flatMap(number -> Stream.ofNullable(waiting.get(number)))
                .toList();
    }

    /** Writes what documents retell; gives the numbers of the tellings, linked before, whose story is another now. */
    private Set<Integer> retell(NearCopies.Step step) throws SQLException {
        if (!step.dropped().isEmpty()) {
            writer.execute("DELETE FROM every.retellings WHERE document IN " + LinkWriter.texts(step.dropped()));
        }
        writer.append(
                RunTables.RETELLINGS,
                step.made().stream()
                        .map(retelling -> new RunTables.Met<>(retelling.run(), retelling))
                        .toList());
        writer.flush(RunTables.RETELLINGS);
        Set<String> documents = new TreeSet<>(step.dropped());
        step.made().forEach(retelling -> documents.add(retelling.document()));
        Set<Integer> numbers = new TreeSet<>();
        if (!documents.isEmpty()) {
            writer.each(
                    "SELECT number FROM every.tellings WHERE document IN " + LinkWriter.texts(documents),
                    row -> numbers.add(row.getInt(1)));
        }
        return numbers;
    }

    private Shelf shelf() {
        return Objects.requireNonNull(shelf, "not open");
    }

    private Growth growth() {
        return Objects.requireNonNull(growth, "not open");
    }

    private NearCopies copies() {
        return Objects.requireNonNull(copies, "not open");
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
            String first = LinkWriter.quoted(constraint.a());
            String second = LinkWriter.quoted(constraint.b());
            writer.execute("DELETE FROM every.constraints WHERE a = " + first + " AND b = " + second);
            writer.append(LinkTables.WORDS, List.of(new Word(constraint, who, why)));
            Map<String, Integer> numbers = new TreeMap<>();
            writer.each(
                    "SELECT account, number FROM every.tellings WHERE account IN (" + first + ", " + second + ")",
                    row -> numbers.put(row.getString(1), row.getInt(2)));
            growth().constrain(constraint, numbers);
            write(growth().step(shelf().size(), List.copyOf(numbers.values())), Set.of());
            stand();
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
        Retold retold = retold(made);
        List<Found> found = new ArrayList<>();
        List<Member> members = new ArrayList<>();
        List<Integer> moved = new ArrayList<>();
        for (Growth.Group group : made) {
            Happening happening = group.happening();
            List<Telling> voiced = retold.voiced(happening);
            List<Dispute> disputes =
                    isWorthShowing(happening) ? Disputes.of(new Happening(happening.id(), voiced)) : List.of();
            found.add(new Found(group.head(), happening, voiced, disputes, retold.originals(happening)));
            for (int i = 0; i < group.numbers().length; i++) {
                int number = group.numbers()[i];
                if (group.heads()[i] != group.head() || step.moved().contains(number)) {
                    members.add(new Member(
                            happening.id(),
                            happening.tellings().get(i),
                            number,
                            group.head(),
                            growth().exemplar(number)));
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
            // The first condition is one that a scan can use.
            writer.execute("DELETE FROM every.joins WHERE b_number IN "
                    + LinkWriter.list(
                            step.dropped().stream().map(Growth.Pair::b).collect(Collectors.toSet()))
                    + " AND (a_number, b_number) IN "
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
        if (!anew) {
            writer.append(LinkTables.CHANGES, IdChanges.of(made, head -> Happening.id(shelf().get(head))));
        }
    }

    /** What the documents of these happenings retell, where they retell anything. */
    private Retold retold(List<Growth.Group> made) throws SQLException {
        Set<String> documents = new TreeSet<>();
        for (Growth.Group group : made) {
            if (group.numbers().length > 1) {
                group.happening().tellings().forEach(t -> documents.add(t.document()));
            }
        }
        Map<String, String> stories = new HashMap<>();
        if (!documents.isEmpty()) {
            writer.each(
                    "SELECT document, retells FROM every.retellings WHERE document IN " + LinkWriter.texts(documents),
                    row -> stories.put(row.getString(1), row.getString(2)));
        }
        return new Retold(stories);
    }

    /** What one document only mentions is kept for those that will tell of it too. */
    private static boolean isWorthShowing(Happening happening) {
        return happening.tellings().stream().anyMatch(Telling::coded)
                || happening.tellings().stream()
                                .map(Telling::document)
                                .distinct()
                                .count()
                        > 1;
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

    private void letGo() {
        try {
            if (shelf != null) {
                shelf.close();
            }
            if (copies != null) {
                copies.close();
            }
        } catch (IOException e) {
            throw new StoreFailure("linking cannot close its files: " + e.getMessage(), e);
        }
        shelf = null;
        growth = null;
        copies = null;
    }

    /** Lets go of the files. Nothing is lost if it never comes to this. */
    @Override
    public void close() {
        letGo();
        try {
            writer.close();
        } catch (SQLException e) {
            throw Trouble.writing(store.folder(), e);
        }
    }
}
