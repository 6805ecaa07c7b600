package org.rashomon.app;

import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rashomon happenings}. */
@Command(
        name = "happenings",
        description = "Lists what is said to have happened, each thing once, however many tell of it.",
        mixinStandardHelpOptions = true)
final class HappeningsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Mixin
    private HappeningFilter filter = new HappeningFilter();

    HappeningsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Listing listing = new Listing(
                "SELECT h.happening, h.time_from AS day, h.type, h.mode, h.actor, h.trigger AS act, h.recipient, h.place,"
                        + " h.documents, h.voices, h.disputed FROM happenings h",
                "ORDER BY h.time_from, h.happening");
        filter.narrow(listing);
        return options.print(listing, terminal, "no happenings");
    }
}
