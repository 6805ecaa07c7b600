package org.rashomon.lab.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lab.Known;
import org.rashomon.text.Span;

/** The PLOVER corpus: sentences with a marked source and target and the root of what the one does to the other. */
public final class Plover {

    private Plover() {}

    /**
     * One sentence.
     *
     * @param id the sentence's id
     * @param root the gold root, {@code YIELD} for CONCEDE and RETREAT
     * @param quad the gold quad class, 1 to 4
     * @param text the sentence without marks
     * @param source the words marked as source; the first where several are
     * @param target the words marked as target
     */
    public record Sentence(String id, String root, int quad, String text, Span source, Optional<Span> target) {}

    /** In file order. @throws IOException naming file and line if a row does not hold together */
    public static List<Sentence> read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        Map<String, Integer> columns = new LinkedHashMap<>();
        String[] header = lines.get(0).split("\t", -1);
        for (int c = 0; c < header.length; c++) {
            columns.put(header[c], c);
        }
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).isEmpty()) {
                continue;
            }
            String[] cells = lines.get(i).split("\t", -1);
            if (cells.length < header.length) {
                throw new IOException(file + ":" + (i + 1) + ": " + cells.length + " cells");
            }
            sentences.add(unmark(
                    cells[Known.at(columns, "sentence_id")],
                    cells[Known.at(columns, "gold_root")],
                    columns.containsKey("gold_penta") ? Integer.parseInt(cells[columns.get("gold_penta")]) : 0,
                    cells[Known.at(columns, "marked_sentence")]));
        }
        return sentences;
    }

    /** Takes {@code <s>…</s>} and {@code <t>…</t>} out of a text. */
    public static Sentence unmark(String id, String root, int quad, String marked) {
        StringBuilder text = new StringBuilder();
        int[] source = {-1, -1};
        int[] target = {-1, -1};
        for (int i = 0; i < marked.length(); ) {
            if (marked.startsWith("<s>", i) || marked.startsWith("<t>", i)) {
                int[] span = marked.charAt(i + 1) == 's' ? source : target;
                if (span[0] < 0) {
                    span[0] = text.length();
                }
                i += 3;
            } else if (marked.startsWith("</s>", i) || marked.startsWith("</t>", i)) {
                int[] span = marked.charAt(i + 2) == 's' ? source : target;
                if (span[1] < 0) {
                    span[1] = text.length();
                }
                i += 4;
            } else {
                text.append(marked.charAt(i++));
            }
        }
        Optional<Span> first = span(source, text);
        Optional<Span> second = span(target, text);
        return new Sentence(
                id, root, quad, text.toString(), first.or(() -> second).orElse(new Span(0, text.length())), second);
    }

    /** Without the blanks at either end. */
    private static Optional<Span> span(int[] edges, CharSequence text) {
        int start = edges[0];
        int end = edges[1];
        if (start < 0 || end < 0) {
            return Optional.empty();
        }
        while (start < end && text.charAt(start) == ' ') {
            start++;
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        return Optional.of(new Span(start, end));
    }
}
