package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.rashomon.store.happening.Locatives.Locative;
import org.rashomon.text.Tokens;

/**
 * Where the sentences around one that tells of an act say that those of whom it tells were: {@code A post was shelled. The
 * gunners stood in a wood near Orlik.} Worked out once a sentence, whatever number of acts it tells of.
 */
final class Vicinity {

    /** Farther on than this many sentences "they" may be others. */
    private static final int NEAR = 4;

    /**
     * What they say.
     *
     * @param told the phrases that say where
     * @param ground whose ground that was, if it is said
     */
    record Around(List<Locative> told, Optional<Site> ground) {}

    private final Tokens tokens;
    private final Scenes scenes;
    private final Sequels sequels;
    private final IntFunction<Optional<Site>> grounds;
    private final BitSet tellsOfActs;
    private final Map<Integer, Around> bySentence = new HashMap<>();

    /**
     * @param grounds whose ground a sentence speaks of, where it goes on about the same
     * @param tellsOfActs sentences that tell of acts of their own
     */
    Vicinity(Tokens tokens, Scenes scenes, Sequels sequels, IntFunction<Optional<Site>> grounds, BitSet tellsOfActs) {
        this.tokens = tokens;
        this.scenes = scenes;
        this.sequels = sequels;
        this.grounds = grounds;
        this.tellsOfActs = tellsOfActs;
    }

    /** The first sentence after one that says where, or else the one before it. */
    Around of(int sentence) {
        return bySentence.computeIfAbsent(sentence, this::around);
    }

    private Around around(int sentence) {
        int end = Math.min(tokens.sentenceCount(), sentence + NEAR);
        for (int next = sentence + 1; next < end && !tellsOfActs.get(next); next++) {
            List<Locative> told = scenes.told(next, sequels);
            Optional<Site> ground = grounds.apply(next);
            if (ground.isPresent() || !told.isEmpty()) {
                return new Around(told, ground);
            }
        }
        boolean before = sentence > 0 && !tellsOfActs.get(sentence - 1);
        return new Around(before ? scenes.told(sentence - 1, sequels) : List.of(), Optional.empty());
    }
}
