package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;

/**
 * PolNeAR: political news with attributions in brat's stand-off format.
 *
 * <p>A folder holds {@code text/NAME.txt} and, for each annotator, {@code attributions/NAME_CODE.ann}; the first in name
 * order is the gold. Offsets are Java {@code char} indices. An {@code E} line may stand before the {@code T} lines it
 * uses, so a file is read twice. {@code Discuss}, {@code Discard} and events without arguments are left out.
 */
public final class PolNear {

    private PolNear() {}

    /** An article with its gold, in order of the first character of each attribution. */
    public record Article(String name, Document document, List<Statement> gold) {}

    /** Every article of a folder that has gold, in name order. */
    public static List<Article> read(Path folder) throws IOException {
        Map<String, Path> gold = new TreeMap<>();
        for (Path file : files(folder.resolve("attributions"), ".ann")) {
            String name = file.getFileName().toString();
            gold.putIfAbsent(name.substring(0, name.lastIndexOf('_')), file);
        }
        List<Article> articles = new ArrayList<>();
        for (Path file : files(folder.resolve("text"), ".txt")) {
            String name = file.getFileName().toString();
            name = name.substring(0, name.length() - ".txt".length());
            Path annotations = gold.get(name);
            if (annotations != null) {
                String text = Files.readString(file, StandardCharsets.UTF_8);
                List<Statement> statements =
                        statements(annotations.toString(), Files.readAllLines(annotations, StandardCharsets.UTF_8));
                articles.add(new Article(name, document(name, text), statements));
            }
        }
        return articles;
    }

    /** Lines are blocks; the first is the title. */
    static Document document(String name, String text) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            end = end < 0 ? text.length() : end;
            if (!text.substring(start, end).isBlank()) {
                BlockKind kind = blocks.isEmpty() ? BlockKind.TITLE : BlockKind.PARAGRAPH;
                blocks.add(new Block(kind, new Span(start, end), 0));
            }
            start = end + 1;
        }
        Layout layout = new Layout(blocks, List.of(), List.of());
        return Document.of(Origin.given(name), Masthead.unstated(), "en", text, layout);
    }

    static List<Statement> statements(String file, List<String> lines) throws IOException {
        Map<String, List<Span>> spans = new HashMap<>();
        for (String line : lines) {
            if (isRow(line, 'T')) {
                String[] cells = line.split("\t", 3);
                spans.put(cells[0], fragments(cells[1].substring(cells[1].indexOf(' ') + 1)));
            }
        }
        Set<Statement> statements = new LinkedHashSet<>();
        for (String line : lines) {
            if (isRow(line, 'E')) {
                statement(file, line, spans).ifPresent(statements::add);
            }
        }
        List<Statement> sorted = new ArrayList<>(statements);
        sorted.sort(Comparator.comparingInt(s -> s.all().get(0).start()));
        return sorted;
    }

    /** A span's text may hold line breaks, so that a line may begin with any letter. */
    private static boolean isRow(String line, char kind) {
        int tab = line.indexOf('\t');
        if (tab < 2 || line.charAt(0) != kind) {
            return false;
        }
        return line.substring(1, tab).chars().allMatch(Character::isDigit);
    }

    private static Optional<Statement> statement(String file, String line, Map<String, List<Span>> spans)
            throws IOException {
        String[] parts = line.substring(line.indexOf('\t') + 1).trim().split(" ");
        if (!parts[0].startsWith("Attribution") || parts.length < 2) {
            return Optional.empty();
        }
        Map<String, List<Span>> roles = new HashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int colon = parts[i].indexOf(':');
            String role = parts[i].substring(0, colon).replaceAll("\\d", "");
            List<Span> fragments = spans.get(parts[i].substring(colon + 1));
            if (fragments == null) {
                throw new IOException(file + ": " + line + ": no such span");
            }
            roles.computeIfAbsent(role, r -> new ArrayList<>()).addAll(fragments);
        }
        Statement statement = new Statement(
                roles.getOrDefault("Source", List.of()),
                roles.getOrDefault("Cue", List.of()),
                roles.getOrDefault("Content", List.of()));
        return statement.all().isEmpty() ? Optional.empty() : Optional.of(statement);
    }

    /** {@code 3 9;14 20} */
    private static List<Span> fragments(String cell) {
        List<Span> fragments = new ArrayList<>();
        for (String fragment : cell.split(";")) {
            int space = fragment.indexOf(' ');
            fragments.add(new Span(
                    Integer.parseInt(fragment.substring(0, space)), Integer.parseInt(fragment.substring(space + 1))));
        }
        return fragments;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }
}
