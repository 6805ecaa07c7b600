package org.rashomon.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what DuckDB says into what a user can act on. */
final class Trouble {

    private static final Pattern HOLDER = Pattern.compile("Conflicting lock is held in (\\S*) ?\\(PID (\\d+)\\)");

    private Trouble() {}

    /** Why a store could not be opened. */
    static StoreFailure opening(Path folder, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        Matcher holder = HOLDER.matcher(message);
        if (holder.find()) {
            return new StoreFailure(
                    "the store " + folder + " is in use by process " + holder.group(2) + " ("
                            + name(Long.parseLong(holder.group(2))).orElse(holder.group(1))
                            + "); try again when it has ended",
                    cause);
        }
        return new StoreFailure("the store " + folder + " cannot be opened: " + firstLine(message), cause);
    }

    /** Why something could not be written; what had been acknowledged before is kept. */
    static StoreFailure writing(Path folder, SQLException cause) {
        String message = String.valueOf(cause.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("no space left") || lower.contains("file too large") || lower.contains("quota")) {
            return new StoreFailure(
                    "the disk is full: the store " + folder + " could not grow (" + free(folder)
                            + "). Free space on that disk, or let old runs go with 'rashomon runs --forget RUN', then"
                            + " give the same command again; what was read so far is kept and can be exported",
                    cause);
        }
        return new StoreFailure("the store " + folder + " cannot be written: " + firstLine(message), cause);
    }

    private static String free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() / (1 << 20) + " MB free";
        } catch (IOException e) {
            return "free space unknown";
        }
    }

    /** What a process was started as, from the program's name on: {@code rashomon read texts}. */
    private static Optional<String> name(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().commandLine())
                .map(Trouble::program);
    }

    static String program(String commandLine) {
        int jar = commandLine.indexOf("rashomon.jar ");
        String program = jar < 0 ? commandLine : "rashomon " + commandLine.substring(jar + "rashomon.jar ".length());
        return program.length() <= 100 ? program : program.substring(0, 99) + "…";
    }

    private static String firstLine(String message) {
        int end = message.indexOf('\n');
        return end < 0 ? message : message.substring(0, end);
    }
}
