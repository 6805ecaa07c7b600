package org.rashomon.lab.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code ./rashomon} runs: its jar, its options, and the classes that it keeps ready. */
record Launcher(Path jar, Path classData, List<String> options) {

    private static final Path SCRIPT = Path.of("rashomon");
    private static final Path QUICK = Path.of("app", "target", "quick");
    private static final Pattern OPTIONS = Pattern.compile("options=\"([^\"]*)\"");

    /** Runs it once, so that all is built. */
    static Launcher ready() throws IOException {
        try {
            int exit = new ProcessBuilder("./" + SCRIPT, "--version")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IOException("./" + SCRIPT + " --version ends with " + exit);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Matcher options = OPTIONS.matcher(Files.readString(SCRIPT));
        if (!options.find()) {
            throw new IOException(SCRIPT + " has no line options=\"…\"");
        }
        return new Launcher(
                QUICK.resolve("rashomon.jar"),
                QUICK.resolve("rashomon.jsa"),
                List.of(options.group(1).trim().split("\\s+")));
    }

    /**
     * The command up to the main class, which may be one of the lab's: its classes come after what users run. What the lab
     * has besides stays away, for there the database's library is in a jar and would be unpacked.
     */
    List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-XX:SharedArchiveFile=" + classData);
        command.addAll(options);
        command.add("-cp");
        command.add(jar + ":" + Path.of("lab", "target", "classes"));
        return command;
    }
}
