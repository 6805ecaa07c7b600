package org.rashomon.store.happening;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was last worked out of things, each known by being itself and not by what it says. Of two that fall on one place
 * the later one stays.
 */
final class Memo<T, V> {

    private final AtomicReferenceArray<@Nullable Entry<T, V>> entries;
    private final Function<T, V> make;

    private record Entry<T, V>(T thing, V value) {}

    /** @param places a power of two */
    Memo(int places, Function<T, V> make) {
        this.entries = new AtomicReferenceArray<>(places);
        this.make = make;
    }

    V of(T thing) {
        int place = System.identityHashCode(thing) & entries.length() - 1;
        Entry<T, V> known = entries.getPlain(place);
        if (known != null && known.thing == thing) {
            return known.value;
        }
        V value = make.apply(thing);
        entries.setPlain(place, new Entry<>(thing, value));
        return value;
    }
}
