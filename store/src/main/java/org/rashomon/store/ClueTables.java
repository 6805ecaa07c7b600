package org.rashomon.store;

import org.rashomon.store.happening.Clue;
import org.rashomon.text.Span;

/** What linking needs beside the accounts, taken down when a document is read. */
final class ClueTables {

    private ClueTables() {}

    static final Table<Found<Clue>> CLUES = Columns.<Clue>of(f -> f.it().anchor(), f -> "ClueReader")
            .text("account", "the account of an event", f -> f.it().account())
            .text("trigger", "lemma of the word for the act", f -> f.it().trigger())
            .text("intent", "INTENDED, UNINTENDED or UNSTATED", f -> f.it().intent()
                    .name())
            .text("wording", "hashes of its sentence's content lemmas", f -> HashList.write(f.it().words()))
            .table("clues", "what linking needs of an account of an event", "document", "start", "account", "run");

    static final Table<Found<int[]>> CONTEXTS = Columns.<int[]>of(
                    f -> new Span(0, f.document().text().length()), f -> "ClueReader")
            .text("words", "hashes of the document's content lemmas", f -> HashList.write(f.it()))
            .table("contexts", "which words a document has", "document", "run");
}
