package org.rashomon.attribution;

/** How a voice holds what it tells. Each link of a chain of voices has its own. */
public enum Stance {
    ASSERTS,
    DENIES,
    ALLEGES,
    DOUBTS,
    SUPPOSES,
    PREDICTS,
    INTENDS,
    PROMISES,
    THREATENS,
    DEMANDS,
    /** If … then: neither half is claimed. */
    CONDITIONS,
    ASKS,
    /** Declined to comment: a voice, a topic and no claim. */
    WITHHOLDS;

    /** Whether the voice tells the content as something that is or was so. */
    public boolean claims() {
        return switch (this) {
            case ASSERTS, ALLEGES -> true;
            case DENIES,
                    DOUBTS,
                    SUPPOSES,
                    PREDICTS,
                    INTENDS,
                    PROMISES,
                    THREATENS,
                    DEMANDS,
                    CONDITIONS,
                    ASKS,
                    WITHHOLDS -> false;
        };
    }
}
