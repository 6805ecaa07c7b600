package org.rashomon.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * All lexicons of a run: those in the jar, with the rows of an overlay folder put over them by id.
 *
 * <p>{@code lexicon/index.tsv} names every lexicon of the jar; an overlay folder has the same layout ({@code
 * attribution/cues.tsv}), and only the files it changes.
 */
public final class Lexicons {

    private static final String ROOT = "/lexicon/";

    private final Map<String, Supplier<Lexicon>> lexicons;
    private final String digest;

    private Lexicons(Map<String, Supplier<Lexicon>> lexicons, String digest) {
        this.lexicons = lexicons;
        this.digest = digest;
    }

    /** The lexicons in the jar. */
    public static Lexicons bundled() {
        return Bundled.LEXICONS;
    }

    /**
     * The lexicons in the jar under the rows of {@code folder}.
     *
     * @throws LexiconFault at the first fault of an overlay file
     * @throws IOException if the folder cannot be read
     */
    public static Lexicons overlaid(Path folder) throws IOException {
        Map<String, Supplier<Lexicon>> merged = new TreeMap<>(bundled().lexicons);
        MessageDigest sha = sha256();
        sha.update(bundled().digest.getBytes(StandardCharsets.UTF_8));
        for (Path file : tsvFiles(folder)) {
            String name = nameOf(folder, file);
            byte[] content = Files.readAllBytes(file);
            sha.update(name.getBytes(StandardCharsets.UTF_8));
            sha.update(content);
            Lexicon overlay = Lexicon.parse(name, file.toString(), new String(content, StandardCharsets.UTF_8));
            Supplier<Lexicon> base = merged.get(name);
            if (base == null) {
                throw new LexiconFault(file + ":1: there is no lexicon '" + name + "'; there are " + merged.keySet());
            }
            Lexicon overlaid = base.get().overlaid(overlay);
            merged.put(name, () -> overlaid);
        }
        return new Lexicons(merged, HexFormat.of().formatHex(sha.digest(), 0, 8));
    }

    /** Every fault of form in the jar's lexicons or, if given, in those of an overlay folder, by file and line. */
    public static List<LexiconFault> faults(Path folder) throws IOException {
        List<LexiconFault> faults = new ArrayList<>();
        for (Path file : tsvFiles(folder)) {
            String name = nameOf(folder, file);
            Lexicon overlay =
                    Lexicon.parse(name, file.toString(), Files.readString(file, StandardCharsets.UTF_8), faults);
            Supplier<Lexicon> base = bundled().lexicons.get(name);
            if (base == null) {
                faults.add(new LexiconFault(file + ":1: there is no lexicon '" + name + "'"));
            } else {
                try {
                    base.get().overlaid(overlay);
                } catch (LexiconFault fault) {
                    faults.add(fault);
                }
            }
        }
        return faults;
    }

    /** @throws IllegalArgumentException if there is no such lexicon */
    public Lexicon get(String name) {
        Supplier<Lexicon> lexicon = lexicons.get(name);
        if (lexicon == null) {
            throw new IllegalArgumentException("no lexicon '" + name + "'; there are " + lexicons.keySet());
        }
        return lexicon.get();
    }

    /** In name order. */
    public List<Lexicon> all() {
        return lexicons.values().stream().map(Supplier::get).toList();
    }

    /** 16 hex digits over the content of every file, overlays included. */
    public String digest() {
        return digest;
    }

    private static List<Path> tsvFiles(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".tsv"))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Path folder, Path file) {
        String relative = folder.relativize(file).toString().replace('\\', '/');
        return relative.substring(0, relative.length() - ".tsv".length());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream in = Lexicons.class.getResourceAsStream(ROOT + path)) {
            if (in == null) {
                throw new IllegalStateException("the jar has no lexicon/" + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Bundled {
        static final Lexicons LEXICONS = read();

        private static Lexicons read() {
            MessageDigest sha = sha256();
            Map<String, Supplier<Lexicon>> lexicons = new TreeMap<>();
            Lexicon index =
                    Lexicon.parse("index", "index.tsv", new String(resource("index.tsv"), StandardCharsets.UTF_8));
            for (Row row : index.rows()) {
                String name = row.id();
                byte[] content = resource(name + ".tsv");
                CRC32 crc = new CRC32(); // a start has no time for more: SHA-256 is slow until it is compiled
                crc.update(content);
                sha.update((name + " " + Long.toHexString(crc.getValue()) + "\n").getBytes(StandardCharsets.UTF_8));
                lexicons.put(name, new Unparsed(name, content));
            }
            return new Lexicons(lexicons, HexFormat.of().formatHex(sha.digest(), 0, 8));
        }
    }

    /** A lexicon of the jar, parsed by who asks for it first, so that layers that load side by side parse side by side. */
    private static final class Unparsed implements Supplier<Lexicon> {
        private final String name;
        private byte[] content;
        private @Nullable Lexicon parsed;

        Unparsed(String name, byte[] content) {
            this.name = name;
            this.content = content;
        }

        @Override
        public synchronized Lexicon get() {
            Lexicon lexicon = parsed;
            if (lexicon == null) {
                lexicon = Lexicon.parse(name, name + ".tsv", new String(content, StandardCharsets.UTF_8));
                parsed = lexicon;
                content = new byte[0];
            }
            return lexicon;
        }
    }
}
