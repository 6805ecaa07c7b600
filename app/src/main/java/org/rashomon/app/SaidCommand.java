package org.rashomon.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.attribution.Stance;
import org.rashomon.store.Listing;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon said "Lavrov"}. */
@Command(
        name = "said",
        description = "Lists every statement of a voice, oldest first, with its words.",
        mixinStandardHelpOptions = true)
final class SaidCommand implements Callable<Integer> {

    private static final int WIDTH = 100;

    private final Terminal terminal;

    @Parameters(paramLabel = "VOICE", description = "A name or a part of one; case does not matter.")
    private String voice = "";

    @Mixin
    private ListingOptions options = new ListingOptions();

    @Option(
            names = "--about",
            paramLabel = "ACTOR",
            description = "Only what mentions this: a name, a country code, or words.")
    private Optional<String> about = Optional.empty();

    @Option(names = "--stance", paramLabel = "STANCE", description = "Only what is held so: ${COMPLETION-CANDIDATES}.")
    private Optional<Stance> stance = Optional.empty();

    SaidCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Listing listing = new Listing(SAID, "ORDER BY d.published NULLS LAST, a.document, a.number");
        voice(listing);
        about.ifPresent(who -> about(listing, who));
        stance.ifPresent(held -> listing.where("a.stance = ?", held.name()));
        if (!options.isForPeople()) {
            return options.print(listing, terminal, "no statement");
        }
        try (Store open = Store.openToRead(options.store().folder())) {
            List<Lookup.Row> rows = listing.rows(new Lookup(open));
            rows.forEach(this::print);
            terminal.say(rows.size() + (rows.size() == 1 ? " statement" : " statements"));
        }
        return Rashomon.DONE;
    }

    private void voice(Listing listing) {
        if (voice.isBlank()) {
            throw new Misused("whose statements? A name, or a part of one, is wanted");
        }
        if (voice.matches("[A-Z]{3}")) {
            listing.where("a.actor_country = ? OR contains(a.speaker, ?)", voice, voice);
        } else {
            listing.where(
                    "contains(lower(a.speaker), lower(?)) OR contains(lower(a.speaker_words), lower(?))", voice, voice);
        }
    }

    /** What has the words, or a word or an account that is of this actor by another name. */
    private static void about(Listing listing, String typed) {
        Who who = Who.of(typed);
        listing.where(
                "contains(lower(a.content), lower(?)) OR EXISTS (SELECT 1 FROM accounts c WHERE c.document = a.document AND"
                        + " c.run = a.run AND c.attribution = a.number AND (%s OR %s)) OR EXISTS (SELECT 1 FROM places p"
                                .formatted(who.condition("c.actor"), who.condition("c.recipient"))
                        + " WHERE p.document = a.document AND p.run = a.run AND p.kind = 'COUNTRY' AND p.country = ?"
                        + " AND p.start >= (a.content_spans->>'$[0][0]')::INTEGER"
                        + " AND p.\"end\" <= (a.content_spans->>'$[#-1][1]')::INTEGER)",
                typed.strip(),
                who.value(),
                who.value(),
                who.country().orElse(""));
    }

    private void print(Lookup.Row row) {
        String day = row.get("day").isEmpty() ? "undated" : row.get("day");
        terminal.print(day + "  " + Lines.printable(row.get("speaker")) + "  "
                + row.get("stance").toLowerCase(Locale.ROOT) + "  " + row.get("saying"));
        lines("“" + row.get("sentence").strip() + "”");
        String words = row.get("content").strip();
        if (!row.get("sentence").contains(words)) {
            lines("    " + words);
        }
    }

    private void lines(String words) {
        String indent = words.startsWith(" ") ? "        " : "    ";
        for (String line : Lines.wrap(words, WIDTH - indent.length())) {
            terminal.print(indent + line);
        }
    }

    private static final String SAID =
            """
            SELECT d.published AS day, a.speaker, a.stance, a.speaker_words, a.cue, a.content, s.text AS sentence,
                   a.document || '#' || a.number AS saying
            FROM attributions a JOIN documents d ON d.document = a.document AND d.run = a.run
            LEFT JOIN sentences s ON s.document = a.document AND s.run = a.run AND s.start <= a.start AND s."end" > a.start
            """;
}
