package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rashomon.text.Span;

/**
 * A gold corpus of happenings, as {@code corpus/happenings}: see its README for the format.
 *
 * @param texts in the order of the files
 * @param marks triggers, in the order of their texts
 * @param disputes in the order of the files
 */
public record HappeningStories(List<Text> texts, List<Mark> marks, List<Disputed> disputes) {

    /** What a story is for. */
    public enum Half {
        /** For choosing. */
        DEV,
        /** Scored, not read. */
        HELD,
        /** The same, of other writers than the first. */
        HELD2
    }

    /**
     * @param id {@code 01a}
     * @param half what its story is for
     * @param text without marks
     */
    public record Text(String id, Half half, String outlet, String published, String title, String text) {

        /** {@code 01}, the id without the letter of the text. */
        public String story() {
            return id.substring(0, id.length() - 1);
        }
    }

    /**
     * Words that trigger an account.
     *
     * @param text the text's id
     * @param span in the text without marks
     * @param happening the gold happening
     */
    public record Mark(String text, Half half, Span span, String happening) {}

    /**
     * A field in which the tellings of a happening differ.
     *
     * @param values who holds which, as the file has it
     */
    public record Disputed(String happening, Half half, String field, String values) {}

    /** @throws IOException if a file cannot be read or a mark is not closed; the message says where */
    public static HappeningStories read(Path folder) throws IOException {
        HappeningStories stories = new HappeningStories(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Hands hands = Hands.read(folder);
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(HappeningStories::number).thenComparing(f -> f))
                    .toList();
        }
        for (Path file : files) {
            stories.story(file, hands.half(number(file)));
        }
        return stories;
    }

    /** The number before the dash of {@code 01-river-post.txt}. */
    private static int number(Path file) {
        String name = file.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('-')));
    }

    private void story(Path file, Half half) throws IOException {
        String[] head = {};
        StringBuilder body = new StringBuilder();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (line.startsWith("===")) {
                add(head, half, body);
                head = line.substring(3).strip().split(" \\| ");
                if (head.length != 4) {
                    throw new IOException(file + ": not 'id | outlet | published | title': " + line);
                }
            } else if (line.startsWith("!!")) {
                String[] cells = line.substring(2).split("\\|", 3);
                disputes.add(new Disputed(cells[0].strip(), half, cells[1].strip(), cells[2].strip()));
            } else if (!line.startsWith(">>") && !line.startsWith("@@")) {
                body.append(line).append('\n');
            }
        }
        add(head, half, body);
    }

    private void add(String[] head, Half half, StringBuilder body) throws IOException {
        if (head.length == 0) {
            return;
        }
        StringBuilder text = new StringBuilder();
        String marked = body.toString().strip();
        for (int at = 0; at < marked.length(); ) {
            int open = marked.indexOf('{', at);
            if (open < 0) {
                text.append(marked, at, marked.length());
                break;
            }
            int bar = marked.indexOf('|', open);
            int close = marked.indexOf('}', open);
            if (bar < 0 || close < bar) {
                throw new IOException(head[0] + ": a mark is not closed: " + marked.substring(open));
            }
            text.append(marked, at, open);
            int start = text.length();
            text.append(marked, bar + 1, close);
            marks.add(new Mark(head[0], half, new Span(start, text.length()), marked.substring(open + 1, bar)));
            at = close + 1;
        }
        texts.add(new Text(head[0], half, head[1], head[2], head[3], text.toString()));
        body.setLength(0);
    }
}
