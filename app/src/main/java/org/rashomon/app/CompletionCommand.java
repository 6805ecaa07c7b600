package org.rashomon.app;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code rashomon completion}. */
@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh: source <(rashomon completion)",
        mixinStandardHelpOptions = true)
final class CompletionCommand implements Runnable {

    private final Terminal terminal;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        terminal.print(AutoComplete.bash("rashomon", spec.root().commandLine()));
    }
}
