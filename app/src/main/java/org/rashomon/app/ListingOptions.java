package org.rashomon.app;

import org.rashomon.store.Format;
import org.rashomon.store.Listing;
import org.rashomon.store.Store;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every command that lists things has: a store and a format. */
final class ListingOptions {

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, jsonl or csv. Default: ${DEFAULT-VALUE}.",
            defaultValue = "table")
    private Format format = Format.TABLE;

    /** Prints to the terminal, and tells a person when there is nothing. */
    int print(Listing listing, Terminal terminal, String nothing) {
        if (format == Format.PARQUET) {
            throw new Misused("--format parquet is for 'rashomon export'");
        }
        try (Store open = Store.openToRead(store.folder())) {
            if (listing.print(open, format, terminal.out()) == 0) {
                terminal.say(nothing);
            }
        }
        return Rashomon.DONE;
    }

    /** Whether a person reads it, not a machine. */
    boolean isForPeople() {
        return format == Format.TABLE;
    }

    StoreOption store() {
        return store;
    }
}
