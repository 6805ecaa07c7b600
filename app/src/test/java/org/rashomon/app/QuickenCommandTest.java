package org.rashomon.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickenCommandTest {

    private static final List<String> LIBRARIES = List.of(
            "libduckdb_java.so_linux_amd64",
            "libduckdb_java.so_linux_arm64",
            "libduckdb_java.so_osx_universal",
            "libduckdb_java.so_windows_amd64",
            "libduckdb_java.so_windows_arm64");

    @Test
    void librariesGoBesideTheJarAndNothingInItIsCompressed(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("rashomon.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (String name : LIBRARIES) {
                put(out, name, "library " + name);
            }
            put(out, "model/words.bin", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa");
            put(out, "org/duckdb/DuckDBMemoryEvent.class", "event");
        }
        Path quick = folder.resolve("quick");

        QuickenCommand.lay(jar, quick);

        try (ZipFile from = new ZipFile(jar.toFile());
                ZipFile to = new ZipFile(quick.resolve("rashomon.jar").toFile())) {
            assertEquals(
                    List.of("model/words.bin"),
                    to.stream().map(ZipEntry::getName).toList());
            ZipEntry model = to.getEntry("model/words.bin");
            assertEquals(ZipEntry.STORED, model.getMethod());
            assertEquals(from.getEntry("model/words.bin").getCrc(), model.getCrc());
            assertArrayEquals(
                    from.getInputStream(from.getEntry("model/words.bin")).readAllBytes(),
                    to.getInputStream(model).readAllBytes());
        }
        try (Stream<Path> files = Files.list(quick)) {
            List<String> libraries = files.map(file -> file.getFileName().toString())
                    .filter(LIBRARIES::contains)
                    .toList();
            assertEquals(1, libraries.size());
            assertEquals("library " + libraries.get(0), Files.readString(quick.resolve(libraries.get(0))));
        }
    }

    @Test
    void whereThePlatformIsUnknownTheJarKeepsEveryLibrary(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("rashomon.jar");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
            put(out, "libduckdb_java.so_plan9_mips", "library");
        }
        Path quick = folder.resolve("quick");

        QuickenCommand.lay(jar, quick);

        try (ZipFile to = new ZipFile(quick.resolve("rashomon.jar").toFile())) {
            assertEquals(
                    List.of("libduckdb_java.so_plan9_mips"),
                    to.stream().map(ZipEntry::getName).toList());
        }
    }

    private static void put(ZipOutputStream out, String name, String content) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(content.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }
}
