package org.rashomon.app;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.store.Listing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rashomon happenings}. */
@Command(
        name = "happenings",
        description = "Lists what is said to have happened, each thing once, however many tell of it.",
        mixinStandardHelpOptions = true)
final class HappeningsCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Option(names = "--actor", paramLabel = "WHO", description = "Done by or to this actor: a name or a country code.")
    private Optional<String> actor = Optional.empty();

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this PLOVER type.")
    private Optional<String> type = Optional.empty();

    @Option(names = "--place", paramLabel = "NAME", description = "At a place of this name, or in this country code.")
    private Optional<String> place = Optional.empty();

    @Option(names = "--from", paramLabel = "DATE", description = "On this day or later.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE", description = "On this day or earlier.")
    private Optional<String> to = Optional.empty();

    @Option(names = "--disputed", description = "Only those in which the tellings differ.")
    private boolean disputed;

    @Option(names = "--least", paramLabel = "N", description = "Told by at least so many documents.")
    private int least = 1;

    HappeningsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Listing listing = new Listing(
                "SELECT happening, time_from AS day, type, mode, actor, trigger AS act, recipient, place, documents,"
                        + " voices, disputed FROM happenings",
                "ORDER BY time_from, happening");
        actor.map(Who::of).ifPresent(who -> who.narrow(listing, "actor", "recipient"));
        type.ifPresent(t -> listing.where("type = ?", t.toUpperCase(Locale.ROOT)));
        place.ifPresent(p -> listing.where("lower(place) = ? OR place_country = ?", p.toLowerCase(Locale.ROOT), p));
        from.ifPresent(day -> listing.where("time_to >= ?", day("--from", day)));
        to.ifPresent(day -> listing.where("time_from <= ?", day("--to", day)));
        if (disputed) {
            listing.where("disputed <> ''");
        }
        if (least > 1) {
            listing.where("documents >= ?", least);
        }
        return options.print(listing, terminal, "no happenings");
    }

    static Date day(String option, String typed) {
        try {
            return Date.valueOf(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            throw new Failed(option + ": '" + typed + "' is no day such as 2016-09-17", e);
        }
    }
}
