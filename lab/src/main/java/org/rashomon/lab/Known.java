package org.rashomon.lab;

import java.util.Map;
import java.util.Objects;

/** Looks up what must be there. */
public final class Known {

    private Known() {}

    /**
     * The value of a key that the map has.
     *
     * @throws NullPointerException naming the key, if it does not
     */
    public static <K, V> V at(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), () -> "nothing known of " + key);
    }
}
