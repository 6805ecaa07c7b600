package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** {@code docs/reference/commands.md} is the help of every command, one after another. */
class CommandsPageTest {

    private static final Path PAGE = Path.of("../docs/reference/commands.md");

    @Test
    void thePageHasEveryCommandAndOption() throws Exception {
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream());
        CommandLine root = Rashomon.commandLine(new Terminal(InputStream.nullInputStream(), nowhere, nowhere, false));
        StringBuilder page = new StringBuilder("# Commands\n\n")
                .append("Made from the commands' help; `mvn -B -q test -pl app -am -Dtest=CommandsPageTest")
                .append(" -Dsurefire.failIfNoSpecifiedTests=false -Drashomon.rewrite=true` writes it anew.\n\n")
                .append(
                        "Data goes to standard output, talk to standard error. Exit codes: 0 done, 1 failed, 2 misused.\n");
        write(root, page);
        if (Boolean.getBoolean("rashomon.rewrite")) {
            Files.writeString(PAGE, page);
        }
        check(root, Files.readString(PAGE));
    }

    private static void check(CommandLine command, String page) {
        String name = command.getCommandSpec().qualifiedName();
        int start = page.indexOf("\n## " + name + "\n");
        assertTrue(start >= 0, PAGE + " lacks '" + name + "'; it says itself how to mend it");
        int end = page.indexOf("\n## ", start + 1);
        String section = page.substring(start, end < 0 ? page.length() : end);
        for (CommandLine.Model.OptionSpec option : command.getCommandSpec().options()) {
            assertTrue(
                    section.contains(option.longestName()),
                    PAGE + " lacks " + option.longestName() + " of '" + name + "'; it says itself how to mend it");
        }
        shown(command).forEach(sub -> check(sub, page));
    }

    private static void write(CommandLine command, StringBuilder page) {
        command.setUsageHelpAutoWidth(false).setUsageHelpWidth(100);
        page.append("\n## ")
                .append(command.getCommandSpec().qualifiedName())
                .append("\n\n```\n")
                .append(command.getUsageMessage(Ansi.OFF).strip().replace("\r\n", "\n"))
                .append("\n```\n");
        shown(command).forEach(sub -> write(sub, page));
    }

    /** What is for the launcher alone has no place in help or page. */
    private static Stream<CommandLine> shown(CommandLine command) {
        return command.getSubcommands().values().stream()
                .distinct()
                .filter(sub -> !sub.getCommandSpec().usageMessage().hidden());
    }
}
