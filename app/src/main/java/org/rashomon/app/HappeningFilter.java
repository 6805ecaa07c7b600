package org.rashomon.app;

import java.sql.Date;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.event.EventType;
import org.rashomon.store.Listing;
import picocli.CommandLine.Option;

/** Which happenings are meant: shared by every command that lists or shows them. */
final class HappeningFilter {

    @Option(
            names = "--actor",
            paramLabel = "WHO",
            description = "Done by or to this actor: a name or a country code. May be given more than once.")
    private List<String> actors = new ArrayList<>();

    @Option(names = "--type", paramLabel = "TYPE", description = "Of this PLOVER type: ${COMPLETION-CANDIDATES}.")
    private Optional<EventType> type = Optional.empty();

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

    @Option(
            names = "--mentions",
            description = "Also acts that a single document mentions and that are not coded as events.")
    private boolean mentions;

    /** Adds these conditions to a listing of the table happenings, which it calls {@code h}. */
    void narrow(Listing listing) {
        actors.stream().map(Who::of).forEach(who -> who.narrow(listing, "h.actor", "h.recipient"));
        type.ifPresent(t -> listing.where("h.type = ?", t.name()));
        place.ifPresent(p -> listing.where(
                "lower(h.place) = ? OR h.place_country = ? OR EXISTS (SELECT 1 FROM tellings pt JOIN acts pa USING"
                        + " (account) WHERE pt.happening = h.happening AND (lower(pa.place) = ? OR lower(pa.place_words) = ?))",
                p.toLowerCase(Locale.ROOT),
                p,
                p.toLowerCase(Locale.ROOT),
                p.toLowerCase(Locale.ROOT)));
        from.ifPresent(day -> listing.where("h.time_to >= ?", day("--from", day)));
        to.ifPresent(day -> listing.where("h.time_from <= ?", day("--to", day)));
        if (disputed) {
            listing.where("h.disputed <> ''");
        }
        if (!mentions) {
            listing.where("(h.coded > 0 OR h.documents > 1)");
        }
        if (least > 1) {
            listing.where("h.documents >= ?", least);
        }
    }

    /** What was asked for, for the head of a page; empty if everything was. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        actors.forEach(actor -> words.add("actor " + actor));
        type.ifPresent(t -> words.add("type " + t.name()));
        place.ifPresent(p -> words.add("place " + p));
        from.ifPresent(day -> words.add("from " + day));
        to.ifPresent(day -> words.add("to " + day));
        if (disputed) {
            words.add("disputed only");
        }
        if (least > 1) {
            words.add("told by at least " + least + " documents");
        }
        return words;
    }

    List<String> actors() {
        return List.copyOf(actors);
    }

    /** @throws Misused if it is no day */
    static Date day(String option, String typed) {
        try {
            return Date.valueOf(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            throw new Misused(option + ": '" + typed + "' is no day such as 2016-09-17", e);
        }
    }
}
