package org.rashomon.ingest.duplicate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The documents seen so far, to ask of a new one whether it retells one of them. About 1.5 kB a document. Answers depend
 * on the order in which documents are added and on nothing else. Not thread-safe.
 */
public final class NearDuplicates {

    /** Half of the runs of four words in common: with one sentence in five rewritten two texts still have that. */
    public static final double THRESHOLD = 0.5;

    private final List<String> ids = new ArrayList<>();
    private final List<Signature> signatures = new ArrayList<>();
    private final Map<Long, List<Integer>> byBand = new HashMap<>();

    /**
     * A document that another retells.
     *
     * @param document its id
     * @param similarity the share of what they have in common, from {@link #THRESHOLD} to 1
     */
    public record Match(String document, double similarity) {}

    /**
     * Adds a document.
     *
     * @return the document most like it that was added before, the earliest of those alike; empty if none is near
     */
    public Optional<Match> add(String id, Signature signature) {
        Optional<Match> match = find(signature);
        int at = ids.size();
        ids.add(id);
        signatures.add(signature);
        for (long band : signature.bands()) {
            byBand.computeIfAbsent(band, b -> new ArrayList<>(1)).add(at);
        }
        return match;
    }

    /** The document most like a text with this signature. */
    public Optional<Match> find(Signature signature) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (long band : signature.bands()) {
            candidates.addAll(byBand.getOrDefault(band, List.of()));
        }
        Match best = null;
        int bestAt = -1;
        for (int candidate : candidates) {
            double similarity = signatures.get(candidate).similarity(signature);
            boolean better =
                    best == null || similarity > best.similarity || similarity == best.similarity && candidate < bestAt;
            if (similarity >= THRESHOLD && better) {
                best = new Match(ids.get(candidate), similarity);
                bestAt = candidate;
            }
        }
        return Optional.ofNullable(best);
    }
}
