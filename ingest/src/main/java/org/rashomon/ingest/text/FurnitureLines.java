package org.rashomon.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.ingest.Tables;
import org.rashomon.lexicon.Row;

/** Knows the short lines that stand in bodies and are not of them, by {@code text/lines.tsv}. Thread-safe. */
public final class FurnitureLines {

    private static final int LONGEST = 200;
    private static final int CREDIT = 500;

    private final Set<String> whole = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> credits = new ArrayList<>();
    private final List<String> ends = new ArrayList<>();

    public FurnitureLines() {
        for (Row row : Tables.table("text/lines").rows()) {
            switch (row.get("match")) {
                case "exact" -> whole.add(row.get("text"));
                case "start" -> beginnings.add(row.get("text"));
                case "end" -> ends.add(row.get("text"));
                case "credit" -> credits.add(row.get("text"));
                default -> throw row.fault("match is exact, start, credit or end, not '" + row.get("match") + "'");
            }
        }
    }

    /** Whether a short block is furniture by what it says. */
    public boolean isFurniture(CharSequence block) {
        if (block.length() > LONGEST) {
            return false;
        }
        String line = normal(block);
        return whole.contains(line) || startsWithAny(line, beginnings);
    }

    /** Whether it tells of the author and how to reach them, as a last paragraph often does. */
    public boolean isCredit(CharSequence block) {
        if (block.length() > CREDIT) {
            return false;
        }
        String line = normal(block);
        for (String credit : credits) {
            if (line.contains(credit)) {
                return true;
            }
        }
        return false;
    }

    /** Whether only furniture follows such a line. */
    public boolean isEnd(CharSequence block) {
        return block.length() <= 60 && startsWithAny(normal(block), ends);
    }

    private static boolean startsWithAny(String line, List<String> beginnings) {
        for (String beginning : beginnings) {
            if (line.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }

    private static String normal(CharSequence block) {
        return block.toString().toLowerCase(Locale.ROOT).replace('’', '\'').strip();
    }
}
