package org.rashomon.store;

import java.util.Optional;
import org.rashomon.text.PublicationTime;

/** What runs did with their inputs: where documents appeared, what was left out, what failed. */
final class RunTables {

    private RunTables() {}

    /** Something a run met, with the run's id. */
    record Met<T>(String run, T it) {}

    /** A run and its number in the store. */
    record Numbered(int number, Run run) {}

    static final Table<Met<Copy>> COPIES = new Columns<Met<Copy>>()
            .text("document", "id of the document", m -> m.it().document())
            .text("run", "id of the run that met it", Met::run)
            .text("source", "the file or URL", m -> m.it().origin().source())
            .text("locator", "the place in it, empty for the whole", m -> m.it().origin()
                    .locator())
            .text("title", "as published there", m -> m.it().masthead().title())
            .text("outlet", "who published it there", m -> m.it().masthead().outlet())
            .text("via", "whom the outlet took it from", m -> m.it().masthead().via())
            .text("published", "when it appeared there", m -> m.it().masthead()
                    .published()
                    .map(PublicationTime::toString))
            .text("url", "canonical address", m -> m.it().masthead().url())
            .table(
                    "copies",
                    "a place where a document appeared; the same text twice is one document with two copies",
                    "document",
                    "source",
                    "locator",
                    "run");

    /** An input that a run has met: what makes its reading the latest one of that input. */
    static final Table<Met<String>> SOURCES = new Columns<Met<String>>()
            .text("source", "the file or URL", Met::it)
            .text("run", "id of a run that read it", Met::run)
            .table("sources", "an input", "source", "run");

    static final Table<Met<Retelling>> RETELLINGS = new Columns<Met<Retelling>>()
            .text("document", "id of a near copy", m -> m.it().document())
            .text("run", "id of the run that read it", Met::run)
            .text("retells", "id of the document most like it of those published before it", m -> m.it().retells())
            .real("similarity", "what they share of their runs of four words, from 0 to 1", m -> m.it().similarity())
            .table("retellings", "a document that is a near copy of an earlier one", "document", "run");

    static final Table<Met<Setback>> FAILURES = setbacks("failures", "something that could not be read, and why");

    static final Table<Met<Setback>> SKIPPED = setbacks("skipped", "a document that was left out, and why");

    static final Table<Met<Numbered>> RUNS = new Columns<Met<Numbered>>()
            .text("run", "id: a digest of the columns from version to arguments", Met::run)
            .number("number", "1 for the first run of this store", m -> m.it().number())
            .text("version", "of the build", m -> m.it().run().version())
            .text("code", "digest of the classes", m -> m.it().run().code())
            .text("models", "digest of the models", m -> m.it().run().models())
            .text("lexicons", "digest of the lexicons, overlays included", m -> m.it().run()
                    .lexicons())
            .text("arguments", "those that change what is read", m -> m.it().run()
                    .arguments())
            .table("runs", "a code, its models and lexicons, and the arguments that change what is read", "number");

    private static Table<Met<Setback>> setbacks(String name, String about) {
        return new Columns<Met<Setback>>()
                .text("document", "its id, where it got as far as to have one", m -> m.it().document())
                .number("start", "always empty", m -> Optional.empty())
                .number("end", "always empty", m -> Optional.empty())
                .text("rule", "the layer that refused it", m -> m.it().layer())
                .text("run", "id of the run", Met::run)
                .text("source", "the file or URL", m -> m.it().source())
                .text("locator", "the place in it, empty for the whole", m -> m.it().locator())
                .text("cause", "one sentence", m -> m.it().cause())
                .table(name, about, "source", "locator", "rule", "run");
    }
}
