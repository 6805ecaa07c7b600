package org.rashomon.event;

/** Cooperation or conflict, in words or in deeds; GDELT numbers them 1 to 4 in this order. */
public enum QuadClass {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT;

    public int number() {
        return ordinal() + 1;
    }

    /** In deeds. */
    public boolean isMaterial() {
        return this == MATERIAL_COOPERATION || this == MATERIAL_CONFLICT;
    }
}
