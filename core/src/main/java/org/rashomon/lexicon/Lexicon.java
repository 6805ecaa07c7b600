package org.rashomon.lexicon;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Knowledge that a scholar can edit: a TSV with {@code #} comments, one header, a permanent id in its first column, and
 * {@code example} and {@code note} last. A row's cells must be as many as the columns; trailing empty ones may be left
 * out. Row ids are unique.
 */
public final class Lexicon {

    private final String name;
    private final List<String> columns;
    private final Map<String, Row> rows;

    private Lexicon(String name, List<String> columns, Map<String, Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /**
     * Parses a lexicon and stops at its first fault.
     *
     * @param name {@code attribution/cues}
     * @param file how messages call the file
     * @throws LexiconFault with file and line
     */
    public static Lexicon parse(String name, String file, String content) {
        List<LexiconFault> faults = new ArrayList<>();
        Lexicon lexicon = parse(name, file, content, faults);
        if (!faults.isEmpty()) {
            throw faults.get(0);
        }
        return lexicon;
    }

    /** Parses a lexicon, leaves out rows at fault and adds each fault to {@code faults}. */
    static Lexicon parse(String name, String file, String content, List<LexiconFault> faults) {
        List<String> columns = List.of();
        Map<String, Row> rows = new LinkedHashMap<>();
        Map<String, Integer> index = Map.of();
        int number = 0;
        for (String line : content.split("\n", -1)) {
            number++;
            if (line.endsWith("\r")) {
                faults.add(new LexiconFault(file + ":" + number + ": line ends in CR LF; use LF"));
                line = line.substring(0, line.length() - 1);
            }
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            if (columns.isEmpty()) {
                if (!cells[0].equals("id")) {
                    faults.add(new LexiconFault(
                            file + ":" + number + ": the first column must be 'id', not '" + cells[0] + "'"));
                    return new Lexicon(name, List.of(), Map.of());
                }
                columns = List.of(cells);
                index = Cells.index(columns);
                continue;
            }
            if (cells.length > columns.size()) {
                faults.add(new LexiconFault(file + ":" + number + ": " + cells.length + " cells under " + columns.size()
                        + " columns " + columns));
                continue;
            }
            Row row = new Row(name, file, number, new Cells(index, cells));
            if (row.id().isEmpty()) {
                faults.add(row.fault("no id"));
            } else if (rows.containsKey(row.id())) {
                faults.add(row.fault(
                        "id '" + row.id() + "' stands at " + rows.get(row.id()).where() + " already"));
            } else {
                rows.put(row.id(), row);
            }
        }
        if (columns.isEmpty()) {
            faults.add(new LexiconFault(file + ":1: no header"));
        }
        return new Lexicon(name, columns, rows);
    }

    /**
     * This lexicon with the rows of {@code overlay} put over those with the same id, and its new ones added at the end.
     *
     * @throws LexiconFault if the overlay has a column that this lexicon lacks
     */
    Lexicon overlaid(Lexicon overlay) {
        Map<String, Row> merged = new LinkedHashMap<>(rows);
        for (Row row : overlay.rows.values()) {
            Map<String, String> cells = new LinkedHashMap<>();
            columns.forEach(column -> cells.put(column, row.cells().getOrDefault(column, "")));
            for (String column : overlay.columns) {
                if (!columns.contains(column)) {
                    throw row.fault("no column '" + column + "' in " + columns);
                }
            }
            merged.put(row.id(), new Row(name, row.file(), row.line(), cells));
        }
        return new Lexicon(name, columns, merged);
    }

    public String name() {
        return name;
    }

    public List<String> columns() {
        return columns;
    }

    /** In file order. */
    public List<Row> rows() {
        return List.copyOf(rows.values());
    }

    public Optional<Row> row(String id) {
        return Optional.ofNullable(rows.get(id));
    }
}
