package org.rashomon.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rashomon timeline}. */
@Command(
        name = "timeline",
        description = "What happened day by day, with one telling of each and how many more there are.",
        mixinStandardHelpOptions = true)
final class TimelineCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Mixin
    private HappeningFilter filter = new HappeningFilter();

    @Parameters(paramLabel = "ACTOR", description = "Only what all of these do or suffer.")
    private List<String> actors = List.of();

    TimelineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Listing listing = new Listing(
                "SELECT h.time_from AS day, h.happening, a.summary, a.voice, a.stance, h.documents, h.disputed"
                        + " FROM happenings h JOIN acts a ON h.happening = 'h-' || a.account",
                "ORDER BY h.time_from, h.happening");
        filter.narrow(listing);
        actors.stream().map(Who::of).forEach(who -> who.narrow(listing, "h.actor", "h.recipient"));
        return options.print(listing, terminal, "nothing on the timeline");
    }
}
