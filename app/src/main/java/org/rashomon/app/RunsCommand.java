package org.rashomon.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Export;
import org.rashomon.store.Format;
import org.rashomon.store.Linkage;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rashomon runs}. */
@Command(
        name = "runs",
        description = {
            "Lists the runs of a store, or lets one go.",
            "",
            "Another version of the code, its models or lexicons, or other arguments make another run; the rows of the"
                    + " old one stay until it is forgotten."
        },
        mixinStandardHelpOptions = true)
final class RunsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--forget", paramLabel = "RUN", description = "Delete every row of this run.")
    private Optional<String> forget = Optional.empty();

    RunsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (forget.isPresent()) {
            Store.openToRead(store.folder()).close(); // there must be one: open() would make it
            try (Store open = Store.open(store.folder())) {
                open.forget(forget.get());
                try (Linkage linkage = LinkCommand.linkage(open, Lexicons.bundled())) {
                    linkage.link();
                }
            }
            terminal.say("run " + forget.get() + " is forgotten");
        } else {
            try (Store open = Store.openToRead(store.folder())) {
                new Export(open, Optional.empty()).print("runs", Format.TABLE, terminal.out());
            }
        }
        return Rashomon.DONE;
    }
}
