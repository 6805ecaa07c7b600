package org.rashomon.lexicon;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of a row by column, in column order. All rows of a lexicon share one index of columns. */
final class Cells extends AbstractMap<String, String> {

    private final Map<String, Integer> index;
    private final String[] cells;

    /** @param cells at most as many as the columns; those that are not there are empty */
    Cells(Map<String, Integer> index, String[] cells) {
        this.index = index;
        this.cells = cells;
    }

    static Map<String, Integer> index(List<String> columns) {
        Map<String, Integer> index = new LinkedHashMap<>();
        for (String column : columns) {
            index.put(column, index.size());
        }
        return index;
    }

    @Override
    public @Nullable String get(@Nullable Object column) {
        Integer at = index.get(column);
        return at == null ? null : cell(at);
    }

    @Override
    public boolean containsKey(@Nullable Object column) {
        return index.containsKey(column);
    }

    private String cell(int at) {
        return at < cells.length ? cells[at] : "";
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return index.size();
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return index.entrySet().stream()
                        .map(column -> Map.entry(column.getKey(), cell(column.getValue())))
                        .iterator();
            }
        };
    }
}
