package org.rashomon.store;

import java.util.stream.Collectors;
import org.rashomon.store.happening.Amount;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Site;
import org.rashomon.text.Span;

/** What linking needs beside the accounts, taken down when a document is read. */
final class ClueTables {

    private ClueTables() {}

    static final Table<Found<Clue>> CLUES = Columns.<Clue>of(f -> f.it().anchor(), f -> "ClueReader")
            .text("account", "the account of an event", f -> f.it().account())
            .text("trigger", "lemma of the word for the act", f -> f.it().trigger())
            .text("act", "lemmas of all the words for the act", f -> f.it().act())
            .text(
                    "amounts",
                    "how many and how much of this act: unit, least, most and part, apart by |, each apart by blanks",
                    f -> f.it().amounts().stream().map(ClueTables::text).collect(Collectors.joining(" ")))
            .text("ground", "whose ground, water or air it was on", f -> f.it().ground()
                    .map(Site::name))
            .text("ground_country", "of which country", f -> f.it().ground().map(Site::country))
            .text("intent", "INTENDED, UNINTENDED or UNSTATED", f -> f.it().intent()
                    .name())
            .text("wording", "hashes of its sentence's content lemmas", f -> HashList.write(f.it().words()))
            .table("clues", "what linking needs of an account of an event", "document", "start", "account", "run");

    private static String text(Amount amount) {
        return amount.unit().replace(' ', '_') + "|" + amount.low() + "|" + amount.high() + "|" + amount.part();
    }

    static final Table<Found<int[]>> CONTEXTS = Columns.<int[]>of(
                    f -> new Span(0, f.document().text().length()), f -> "ClueReader")
            .text("words", "hashes of the document's content lemmas", f -> HashList.write(f.it()))
            .table("contexts", "which words a document has", "document", "run");
}
