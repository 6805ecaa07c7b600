package org.rashomon.lexicon;

import java.util.List;
import java.util.Map;

/**
 * One row of a lexicon.
 *
 * @param lexicon the lexicon's name: {@code attribution/cues}
 * @param file as shown in messages: {@code attribution/cues.tsv}, or the overlay's path
 * @param line from 1
 * @param cells by column name, in column order
 */
public record Row(String lexicon, String file, int line, Map<String, String> cells) {

    /** The permanent id. */
    public String id() {
        return get("id");
    }

    /** @throws IllegalArgumentException if the lexicon has no such column */
    public String get(String column) {
        String cell = cells.get(column);
        if (cell == null) {
            throw new IllegalArgumentException(where() + ": no column '" + column + "' in " + cells.keySet());
        }
        return cell;
    }

    public boolean isBlank(String column) {
        return get(column).isEmpty();
    }

    /** The parts of a cell that holds a list apart by {@code |}; empty for an empty cell. */
    public List<String> list(String column) {
        String cell = get(column);
        return cell.isEmpty() ? List.of() : List.of(cell.split("\\|"));
    }

    /** @throws IllegalArgumentException naming file and line if the cell is no constant of {@code type} */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
        try {
            return Enum.valueOf(type, get(column));
        } catch (IllegalArgumentException e) {
            throw fault("'" + get(column) + "' is not a " + type.getSimpleName());
        }
    }

    /** {@code attribution/cues.tsv:12} */
    public String where() {
        return file + ":" + line;
    }

    /** What {@link org.rashomon.text.Evidence} calls this row: {@code attribution/cues.tsv#say}. */
    public String rule() {
        return lexicon + ".tsv#" + id();
    }

    public LexiconFault fault(String what) {
        return new LexiconFault(where() + ": " + what);
    }
}
