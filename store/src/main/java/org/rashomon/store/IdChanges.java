package org.rashomon.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.store.LinkTables.Change;
import org.rashomon.store.happening.Growth;

/** What becomes of the ids of happenings that are joined or parted. */
final class IdChanges {

    private IdChanges() {}

    /** The id of the happening that a telling is the head of. */
    interface Ids {
        String of(int head) throws IOException;
    }

    /** An id that is gone leads to where its accounts stand now. */
    static List<Change> of(List<Growth.Group> made, Ids ids) throws IOException {
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
                    changes.add(new Change(ids.of(old.getKey()), ids.of(now), cause));
                }
            }
        }
        return changes;
    }
}
