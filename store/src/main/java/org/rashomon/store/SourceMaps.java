package org.rashomon.store;

import org.rashomon.text.SourceMap;

/**
 * Source maps as a cell: {@code 0:0 1c:2b}, runs apart by blanks, where each begins in the text and in the source, counted
 * from the run before, in base 36. A page's map of some thousand runs takes a few bytes each.
 */
final class SourceMaps {

    private static final int RADIX = 36;

    private SourceMaps() {}

    static String write(SourceMap map) {
        StringBuilder out = new StringBuilder();
        int text = 0;
        int source = 0;
        for (int run = 0; run < map.runs(); run++) {
            if (run > 0) {
                out.append(' ');
            }
            out.append(Integer.toString(map.textStart(run) - text, RADIX))
                    .append(':')
                    .append(Integer.toString(map.sourceStart(run) - source, RADIX));
            text = map.textStart(run);
            source = map.sourceStart(run);
        }
        return out.toString();
    }

    static SourceMap parse(String cell) {
        String[] runs = cell.split(" ");
        int[] texts = new int[runs.length];
        int[] sources = new int[runs.length];
        int text = 0;
        int source = 0;
        for (int i = 0; i < runs.length; i++) {
            int colon = runs[i].indexOf(':');
            text += Integer.parseInt(runs[i].substring(0, colon), RADIX);
            source += Integer.parseInt(runs[i].substring(colon + 1), RADIX);
            texts[i] = text;
            sources[i] = source;
        }
        return SourceMap.of(texts, sources);
    }
}
