package org.rashomon.store.happening;

/** Whether a telling says that the act was meant. */
public enum Intent {
    UNSTATED,
    /** "deliberately", "a planned attack". */
    INTENDED,
    /** "by mistake", "accidentally". */
    UNINTENDED
}
