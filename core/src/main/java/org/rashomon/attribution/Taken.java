package org.rashomon.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rashomon.attribution.model.Draft;

/** What stands in the cues and contents of the drafts of a scene, looked up by token. */
final class Taken {

    private final BitSet cues = new BitSet();
    private final Draft[] telling;
    private final Map<Integer, Draft> byHead = new HashMap<>();

    Taken(Scene scene) {
        telling = new Draft[scene.tokens().size()];
        for (Draft draft : scene.drafts()) {
            byHead.put(draft.head, draft);
            draft.cue.forEach(range -> cues.set(range[0], range[1] + 1));
            for (int[] range : draft.content) {
                Arrays.fill(telling, range[0], range[1] + 1, draft);
            }
        }
    }

    void cue(int token) {
        cues.set(token);
    }

    boolean inCue(int token) {
        return cues.get(token);
    }

    /** The draft whose cue hangs on a token. */
    Optional<Draft> of(int token) {
        return Optional.ofNullable(byHead.get(token));
    }

    /** A draft whose content holds a token. */
    Optional<Draft> telling(int token) {
        return Optional.ofNullable(telling[token]);
    }
}
