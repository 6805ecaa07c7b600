package org.rashomon.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.app.report.Report;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Listing;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code rashomon report}. */
@Command(
        name = "report",
        description = {
            "Writes one self-contained HTML page: timeline, map, where accounts differ, relations, agreements, forecasts,"
                    + " measures, coverage, voices, works cited; every mark leads to its sentence.",
            "",
            "Without options it is about everything in the store; the options narrow it as they do 'happenings'."
        },
        mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private StoreOption store = new StoreOption();

    @Mixin
    private HappeningFilter filter = new HappeningFilter();

    @Option(names = "--html", description = "As HTML: the only form there is.")
    private boolean html;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "At most so many happenings, those with the most tellings. Default: ${DEFAULT-VALUE}.",
            defaultValue = "300")
    private int most = 300;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (most < 1) {
            throw new ParameterException(spec.commandLine(), "--most must be at least 1");
        }
        Listing listing = new Listing(
                "SELECT h.* FROM happenings h", "ORDER BY coalesce(h.time_from, h.time_to) NULLS LAST, h.happening");
        filter.narrow(listing);
        try (Store open = Store.openToRead(store.folder())) {
            Lookup lookup = new Lookup(open);
            List<String> countries = filter.actors().stream()
                    .map(Who::of)
                    .flatMap(who -> who.country().stream())
                    .toList();
            String page =
                    Report.page(lookup, Lexicons.bundled(), listing.rows(lookup), countries, filter.words(), most);
            if (file.isEmpty()) {
                terminal.out().print(page);
            } else {
                Files.writeString(file.get(), page, StandardCharsets.UTF_8);
                terminal.say("written to " + file.get());
            }
        }
        return Rashomon.DONE;
    }
}
