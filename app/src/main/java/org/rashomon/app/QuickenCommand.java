package org.rashomon.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code rashomon quicken}: lays the program out so that it starts quicker. The launcher asks for it once.
 *
 * <pre>
 *   rashomon.jar    FOLDER/rashomon.jar                        nothing in it is compressed; no database library, no JFR event
 *                   FOLDER/libduckdb_java.so_linux_amd64 ...   where the driver looks when the jar has none
 * </pre>
 * From its own jar the driver would unpack 60 MB at each start, and its event would start Java's flight recorder.
 */
@Command(name = "quicken", description = "Lays the program out in a folder, to start quicker.", hidden = true)
final class QuickenCommand implements Callable<Integer> {

    private static final String LIBRARY = "libduckdb_java.so_";
    private static final String EVENT = "org/duckdb/DuckDBMemoryEvent.class";

    private final Terminal terminal;

    @Parameters(paramLabel = "FOLDER", description = "An empty folder, or one that is not there yet.")
    private Path folder = Path.of("quick");

    QuickenCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        Path jar = jar();
        if (!Files.isRegularFile(jar)) {
            throw new Failed(jar + " is no jar");
        }
        lay(jar, folder);
        terminal.say(folder + " is laid out");
        return Rashomon.DONE;
    }

    private static Path jar() {
        try {
            return Path.of(Rashomon.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static void lay(Path jar, Path folder) throws IOException {
        Files.createDirectories(folder);
        try (ZipFile from = new ZipFile(jar.toFile());
                ZipOutputStream to = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(folder.resolve(jar.getFileName()))))) {
            String library = LIBRARY + platform();
            boolean beside = from.getEntry(library) != null;
            for (ZipEntry entry : (Iterable<ZipEntry>) from.stream().map(ZipEntry.class::cast)::iterator) {
                try (InputStream in = from.getInputStream(entry)) {
                    if (beside && entry.getName().equals(library)) {
                        Files.copy(in, folder.resolve(library));
                    } else if (!entry.getName().equals(EVENT)
                            && !(beside && entry.getName().startsWith(LIBRARY))) {
                        to.putNextEntry(stored(entry));
                        in.transferTo(to);
                    }
                }
            }
        }
    }

    private static ZipEntry stored(ZipEntry entry) {
        ZipEntry stored = new ZipEntry(entry.getName());
        stored.setMethod(ZipEntry.STORED);
        stored.setTime(entry.getTime());
        stored.setSize(entry.getSize());
        stored.setCrc(entry.getCrc());
        return stored;
    }

    /** As the driver names it: linux_amd64. */
    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        if (system.startsWith("mac")) {
            return "osx_universal";
        }
        return (system.startsWith("windows") ? "windows" : "linux")
                + (processor.equals("aarch64") || processor.equals("arm64") ? "_arm64" : "_amd64");
    }
}
