package org.rashomon.app;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.ingest.duplicate.NearDuplicates;
import org.rashomon.ingest.duplicate.Signature;
import org.rashomon.store.Lookup;
import org.rashomon.store.Retelling;
import org.rashomon.store.Store;

/**
 * Links each near copy in a store to what it retells: the document most like it of those published before it, and of those
 * of one day the one whose id comes first. Done anew over the whole store, so that the order of arrival does not show.
 */
final class NearCopies {

    private NearCopies() {}

    /** How many there are. */
    static int link(Store store) {
        NearDuplicates seen = new NearDuplicates();
        List<Retelling> retellings = new ArrayList<>();
        for (Lookup.Row row : new Lookup(store)
                .rows("SELECT document, run, signature FROM documents WHERE signature IS NOT NULL"
                        + " ORDER BY date NULLS LAST, document, run")) {
            String document = row.get("document");
            seen.add(document, Signature.parse(row.get("signature")))
                    .filter(match -> !match.document().equals(document)) // the same text as another run read it
                    .ifPresent(match -> retellings.add(
                            new Retelling(document, row.get("run"), match.document(), match.similarity())));
        }
        store.retellings(retellings);
        return retellings.size();
    }
}
