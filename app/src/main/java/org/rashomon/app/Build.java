package org.rashomon.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.rashomon.ingest.Ingest;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Run;
import org.rashomon.store.Store;
import org.rashomon.text.Document;

/**
 * Which code this is: digests over the classes and models that decide what is read and kept, from wherever they were
 * loaded. The commands are left out, so that a better help text is not another run.
 */
final class Build {

    private static final String MODELS = "model/";
    private static final String CODE = "org/rashomon/";
    private static final List<String> NOT_CODE = List.of("org/rashomon/app/", "org/rashomon/lab/");

    private Build() {}

    /** @param arguments those that change what is read, {@code outlet=TASS}; empty if none was given */
    static Run run(Lexicons lexicons, String arguments) {
        Map<String, Long> files = files();
        String code =
                digest(files, name -> name.startsWith(CODE) && NOT_CODE.stream().noneMatch(name::startsWith));
        String models = digest(files, name -> name.startsWith(MODELS));
        return new Run(VersionCommand.number(), code, models, lexicons.digest(), arguments);
    }

    /** Every file of the modules that read and keep, with its CRC-32. */
    private static Map<String, Long> files() {
        Set<Path> places = new LinkedHashSet<>();
        try {
            for (Class<?> type : List.of(Document.class, Ingest.class, Store.class)) {
                places.add(Path.of(
                        type.getProtectionDomain().getCodeSource().getLocation().toURI()));
            }
            Map<String, Long> files = new TreeMap<>();
            for (Path place : places) {
                if (Files.isDirectory(place)) {
                    inFolder(place, files);
                } else {
                    inJar(place, files);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The directory of a jar holds the checksums already. */
    private static void inJar(Path jar, Map<String, Long> files) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .filter(entry -> !entry.isDirectory() && isOurs(entry.getName()))
                    .forEach(entry -> files.put(entry.getName(), entry.getCrc()));
        }
    }

    private static void inFolder(Path folder, Map<String, Long> files) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(folder)) {
            found = walk.filter(Files::isRegularFile).toList();
        }
        byte[] buffer = new byte[1 << 16];
        for (Path file : found) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            if (!isOurs(name)) {
                continue;
            }
            CRC32 crc = new CRC32();
            try (InputStream in = Files.newInputStream(file)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    crc.update(buffer, 0, read);
                }
            }
            files.put(name, crc.getValue());
        }
    }

    private static boolean isOurs(String name) {
        return name.startsWith(CODE) || name.startsWith(MODELS);
    }

    private static String digest(Map<String, Long> files, Predicate<String> which) {
        MessageDigest sha;
        try {
            sha = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
        files.forEach((name, crc) -> {
            if (which.test(name)) {
                sha.update((name + " " + Long.toHexString(crc) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        });
        return HexFormat.of().formatHex(sha.digest(), 0, 6);
    }
}
