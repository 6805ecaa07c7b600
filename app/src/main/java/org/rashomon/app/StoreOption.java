package org.rashomon.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --store DIR}, which every command has that needs a store. */
final class StoreOption {

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "The folder that holds the accounts. Default: ${DEFAULT-VALUE}.",
            defaultValue = "rashomon-store")
    private Path folder = Path.of("rashomon-store");

    Path folder() {
        return folder;
    }
}
