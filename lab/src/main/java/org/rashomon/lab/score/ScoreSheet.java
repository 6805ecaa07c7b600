package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The figures of record: {@code lab/scores.tsv}, with columns layer, data, figure, value, goal, published and command,
 * and {@code SCORES.md}, which is made from it below its mark. Goal and published are written by hand and kept.
 */
final class ScoreSheet {

    private static final Path SHEET = Path.of("lab/scores.tsv");
    private static final Path PAGE = Path.of("SCORES.md");
    private static final String MARK = "<!-- below this line: made by lab/run score --record -->";
    private static final String HEADER = "layer\tdata\tfigure\tvalue\tgoal\tpublished\tcommand";

    private ScoreSheet() {}

    /** Replaces the values of a layer on a corpus, adds rows for new figures, and rewrites the page. */
    static void record(String layer, Path data, Figures figures) throws IOException {
        String corpus = data.toString().replaceFirst("^(\\.\\./)+shared/(corpora/)?", "");
        String command = "lab/run score " + layer + " --data " + data;
        List<String[]> rows = read();
        for (Map.Entry<String, Double> figure : figures.values().entrySet()) {
            String value = Figures.format(figure.getValue());
            String[] row = rows.stream()
                    .filter(r -> r[0].equals(layer) && r[1].equals(corpus) && r[2].equals(figure.getKey()))
                    .findFirst()
                    .orElse(null);
            if (row == null) {
                rows.add(new String[] {layer, corpus, figure.getKey(), value, "", "", command});
            } else {
                row[3] = value;
                row[6] = command;
            }
        }
        rows = together(rows);
        StringBuilder sheet = new StringBuilder(HEADER).append('\n');
        for (String[] row : rows) {
            sheet.append(String.join("\t", row)).append('\n');
        }
        Files.writeString(SHEET, sheet);
        Files.writeString(PAGE, page(rows));
    }

    /** The rows of a layer on a corpus one after another, where the first of them stands. */
    static List<String[]> together(List<String[]> rows) {
        Map<String, List<String[]>> sections = new LinkedHashMap<>();
        rows.forEach(row ->
                sections.computeIfAbsent(section(row), s -> new ArrayList<>()).add(row));
        return sections.values().stream().flatMap(List::stream).toList();
    }

    private static String section(String[] row) {
        return row[0] + " on " + row[1];
    }

    private static List<String[]> read() throws IOException {
        List<String[]> rows = new ArrayList<>();
        if (Files.exists(SHEET)) {
            Files.readAllLines(SHEET, StandardCharsets.UTF_8).stream()
                    .skip(1)
                    .forEach(line -> rows.add(line.split("\t", -1)));
        }
        return rows;
    }

    private static String page(List<String[]> rows) throws IOException {
        String hand = Files.exists(PAGE) ? Files.readString(PAGE) : "# Scores\n\n" + MARK + "\n";
        int mark = hand.indexOf(MARK);
        StringBuilder out = new StringBuilder(mark < 0 ? hand + "\n" : hand.substring(0, mark)).append(MARK);
        String section = "";
        for (String[] row : rows) {
            String here = section(row);
            if (!here.equals(section)) {
                section = here;
                out.append("\n\n## ")
                        .append(here)
                        .append("\n\n`")
                        .append(row[6])
                        .append("`\n\n| figure | measured | goal | published elsewhere |\n|---|---|---|---|\n");
            }
            out.append("| ")
                    .append(String.join(" | ", row[2], row[3], row[4], row[5]))
                    .append(" |\n");
        }
        return out.toString();
    }
}
