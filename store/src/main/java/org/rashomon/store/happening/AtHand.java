package org.rashomon.store.happening;

import java.util.LinkedHashMap;
import java.util.Map;

/** What was last asked for, by number; of more than it holds what was asked for longest ago goes. */
final class AtHand<V> extends LinkedHashMap<Integer, V> {
    private static final long serialVersionUID = 1;

    private final int most;

    AtHand(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<Integer, V> eldest) {
        return size() > most;
    }
}
