package org.rashomon.reading.name;

import org.rashomon.reading.NameType;

/** What a token is to names: outside, the beginning of a name of some type, or inside one. */
final class Labels {

    static final int OUTSIDE = 0;

    /** Outside, and two for each type; {@link #WIDTH} is the next power of two. */
    static final int COUNT = 1 + 2 * NameType.values().length;

    static final int WIDTH = 16;

    private static final NameType[] TYPES = NameType.values();

    private Labels() {}

    static int begin(NameType type) {
        return 1 + 2 * type.ordinal();
    }

    static int inside(NameType type) {
        return 2 + 2 * type.ordinal();
    }

    static boolean isBegin(int label) {
        return (label & 1) == 1;
    }

    static boolean isInside(int label) {
        return label > 0 && (label & 1) == 0;
    }

    /** The type of a label that is not {@link #OUTSIDE}. */
    static NameType type(int label) {
        return TYPES[(label - 1) / 2];
    }
}
