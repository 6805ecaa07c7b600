package org.rashomon.app;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Linkage;
import org.rashomon.store.Lookup;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.WordMeaning;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rashomon link A B} and {@code rashomon unlink A B}. */
@Command(mixinStandardHelpOptions = true)
final class LinkCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final boolean same;

    @Parameters(index = "0", paramLabel = "A", description = "An account's id, or its beginning.")
    private String a = "";

    @Parameters(index = "1", paramLabel = "B", description = "Another's.")
    private String b = "";

    @Mixin
    private StoreOption store = new StoreOption();

    @Option(names = "--who", paramLabel = "NAME", description = "Who says so.")
    private Optional<String> who = Optional.empty();

    @Option(names = "--why", paramLabel = "REASON", description = "For what reason.")
    private Optional<String> why = Optional.empty();

    /** @param same whether the command links or unlinks */
    LinkCommand(Terminal terminal, boolean same) {
        this.terminal = terminal;
        this.same = same;
    }

    @Override
    public Integer call() {
        Store.openToRead(store.folder()).close(); // there must be one: open() would make it
        try (Store open = Store.open(store.folder())) {
            Lookup lookup = new Lookup(open);
            String first = lookup.account(Ids.typed(a)).get("account");
            String second = lookup.account(Ids.typed(b)).get("account");
            if (first.equals(second)) {
                throw new Misused("both are account " + first);
            }
            try (Linkage linkage = linkage(open, Lexicons.bundled())) {
                linkage.constrain(first, second, same, who, why);
            }
            terminal.say(first + " and " + second + " are " + (same ? "of one happening" : "of two happenings"));
        }
        return Rashomon.DONE;
    }

    static Linkage linkage(Store store, Lexicons lexicons) {
        return linkage(store, lexicons, Build.run(lexicons, ""));
    }

    /** @param run of this code and these lexicons: with another, all is linked anew */
    static Linkage linkage(Store store, Lexicons lexicons, Run run) {
        return new Linkage(
                store,
                new Judgement(lexicons, Rarity.bundled(), WordMeaning.bundled()),
                new SharedText(),
                String.join(" ", run.code(), run.models(), run.lexicons()));
    }
}
