package org.rashomon.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.app.report.VoicesPage;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Lookup;
import org.rashomon.store.Store;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rashomon show DOCUMENT}. */
@Command(
        name = "show",
        description = "Prints a document as it was read: what stands above it, then its blocks, each of its kind.",
        mixinStandardHelpOptions = true)
final class ShowCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "DOCUMENT", description = "A document's id, or the beginning of it.")
    private String document = "";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(
            names = "--width",
            paramLabel = "N",
            description = "Characters a line. Default: ${DEFAULT-VALUE}.",
            defaultValue = "100")
    private int width = 100;

    @Option(
            names = "--html",
            description =
                    "One self-contained page instead: the text tinted by who says it, with chain, stance, actor and"
                            + " evidence of every saying.")
    private boolean html;

    @Option(names = "--out", paramLabel = "FILE", description = "Write to this file instead of standard output.")
    private Optional<Path> file = Optional.empty();

    ShowCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        if (file.isPresent() && !html) {
            throw new ParameterException(spec.commandLine(), "--out goes with --html");
        }
        try (Store open = Store.openToRead(store.folder())) {
            Lookup lookup = new Lookup(open);
            Lookup.Row row = lookup.document(Ids.typed(document));
            if (html) {
                page(VoicesPage.of(lookup, row, Lexicons.bundled()));
                return Rashomon.DONE;
            }
            head(row);
            for (Lookup.Row retelling :
                    lookup.rows("SELECT retells, similarity FROM retellings WHERE document = ?", row.get("document"))) {
                field("retells", retelling.get("retells") + " (" + retelling.get("similarity") + ")");
            }
            String text = row.get("text");
            for (Lookup.Row block : lookup.blocks(row)) {
                terminal.print("");
                block(block, text.substring(block.number("start"), block.number("end")));
            }
        }
        return Rashomon.DONE;
    }

    private void page(String page) throws IOException {
        if (file.isEmpty()) {
            terminal.out().print(page);
            return;
        }
        Files.writeString(file.get(), page, StandardCharsets.UTF_8);
        terminal.say("written to " + file.get());
    }

    private void head(Lookup.Row row) {
        field("document", row.get("document"));
        for (String name : List.of("title", "authors", "outlet", "via", "published", "modified", "section", "url")) {
            field(name, row.get(name));
        }
        field("source", row.get("source") + (row.get("locator").isEmpty() ? "" : ", " + row.get("locator")));
    }

    private void field(String name, String value) {
        if (!value.isEmpty()) {
            terminal.print("%-10s %s".formatted(name, value));
        }
    }

    private void block(Lookup.Row block, String text) {
        String indent = "  ".repeat(Math.max(0, block.number("level") - 1));
        switch (block.get("kind")) {
            case "TITLE" -> lines("# ", "  ", text);
            case "HEADING" -> lines("## ", "   ", text);
            case "BLOCK_QUOTE" -> lines(indent + "> ", indent + "> ", text);
            case "LIST_ITEM" -> lines(indent + "- ", indent + "  ", text);
            case "REFERENCE", "FOOTNOTE" -> lines("  ", "      ", text);
            case "CAPTION" -> lines("[caption] ", "          ", text);
            case "BYLINE" -> lines("[byline] ", "         ", text);
            case "TABLE_ROW" -> lines("| ", "| ", text);
            default -> lines("", "", text);
        }
    }

    private void lines(String first, String rest, String text) {
        String indent = first;
        for (String line : Lines.wrap(text, Math.max(20, width - rest.length()))) {
            terminal.print(indent + line);
            indent = rest;
        }
    }
}
