package org.rashomon.attribution;

import java.util.List;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/** What a stance was read from. Evidence shows it to people; this tells it to the code. */
enum Ground {
    /** Nothing says otherwise. */
    DEFAULT("StanceReader default"),
    NEGATION("ClauseMood negation"),
    CONDITION("ClauseMood condition"),
    QUESTION("ClauseMood embedded question"),
    PRESUPPOSED("ClauseMood presupposed"),
    LEFT_OPEN("ClauseMood left open"),
    /** A row of {@code attribution/cues.tsv}. */
    CUE("attribution/cues.tsv#"),
    /** A row of {@code attribution/phrases.tsv}. */
    PHRASE("attribution/phrases.tsv#"),
    /** "can", which leaves open what everything else leaves open. */
    CAN("attribution/hedges.tsv#can");

    private final String rule;

    Ground(String rule) {
        this.rule = rule;
    }

    Evidence at(Span... spans) {
        return new Evidence(rule, List.of(spans));
    }

    boolean is(Evidence evidence) {
        return this == CUE || this == PHRASE
                ? evidence.rule().startsWith(rule)
                : evidence.rule().equals(rule);
    }
}
