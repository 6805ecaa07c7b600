package org.rashomon.ingest.flat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.ingest.Tables;
import org.rashomon.text.BlockKind;

/**
 * Finds quotations that stand as paragraphs of their own in text that lost its layout.
 *
 * <pre>
 *   The envoy told the council the following:     PARAGRAPH
 *   “We waited for five days.                     BLOCK_QUOTE
 *   [The other side] did not answer.”             BLOCK_QUOTE
 * </pre>
 *
 * A paragraph is one when the paragraph before leads over to it (by {@code text/introducers.tsv}, and a colon or no stop)
 * and it is one quotation from end to end, or is not closed at its end and some later paragraph closes it. After a colon
 * and a verb of speech it needs no quotation marks. Does not fire on {@code “We waited,” he said.}, where the quotation
 * ends inside the paragraph.
 */
final class Quotations {

    private static final int LONGEST = 12;
    private static final int LEAD = 220;
    private static final Set<String> INTRODUCERS = introducers();

    private Quotations() {}

    private static Set<String> introducers() {
        Set<String> words = new HashSet<>();
        Tables.table("text/introducers").rows().forEach(row -> words.add(row.id()));
        return words;
    }

    static void mark(List<Line> body, List<BlockKind> kinds) {
        for (int i = 0; i < body.size(); i++) {
            if (kinds.get(i) != BlockKind.PARAGRAPH) {
                continue;
            }
            int end = quotationEnd(body, kinds, i);
            for (; i < end; i++) {
                kinds.set(i, BlockKind.BLOCK_QUOTE);
            }
            if (end > 0) {
                i--;
            }
        }
    }

    /** After the last paragraph of the quotation that begins at {@code first}; 0 if none does. */
    private static int quotationEnd(List<Line> body, List<BlockKind> kinds, int first) {
        String text = body.get(first).text();
        boolean introduced = first > 0 && introduces(body.get(first - 1).text());
        if (!opens(text)) {
            boolean led = introduced
                    && first > 0
                    && body.get(first - 1).text().endsWith(":")
                    && body.get(first).isProse();
            return led && !quotesSomeone(text) ? first + 1 : 0;
        }
        int open = balance(text, 0);
        if (open <= 0) {
            return introduced && closes(text) && endsInside(text) == text.length() ? first + 1 : 0;
        }
        int end = first + 1;
        while (end < body.size() && end - first < LONGEST && kinds.get(end) != BlockKind.HEADING) {
            // Every paragraph of a quotation may open anew.
            open = balance(body.get(end).text(), opens(body.get(end).text()) ? 0 : 1);
            end++;
            if (open <= 0) {
                return closes(body.get(end - 1).text()) || introduced ? end : 0;
            }
        }
        return introduced ? first + 1 : 0;
    }

    /** Whether a paragraph leads over to what follows. */
    private static boolean introduces(String text) {
        String tail = text.substring(Math.max(0, text.length() - LEAD)).toLowerCase(Locale.ROOT);
        boolean colon = tail.endsWith(":");
        int stop = tail.lastIndexOf(". ", tail.length() - 2);
        String[] words = tail.substring(stop + 1).split("[^\\p{L}]+");
        boolean following = false;
        for (String word : words) {
            if (INTRODUCERS.contains(word) && (colon || !tail.endsWith(".") || word.startsWith("follow"))) {
                following = true;
            }
        }
        return following;
    }

    /** Whether a quotation inside the paragraph has a verb of speech after it, so that the paragraph is a report. */
    private static boolean quotesSomeone(String text) {
        for (int i = text.indexOf('”'); i >= 0; i = text.indexOf('”', i + 1)) {
            String[] next = text.substring(i, Math.min(text.length(), i + 40)).split("[^\\p{L}]+");
            for (int k = 1; k < Math.min(4, next.length); k++) {
                if (INTRODUCERS.contains(next[k].toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean opens(String text) {
        char first = text.charAt(0);
        return first == '“' || first == '"' || first == '«';
    }

    private static boolean closes(String text) {
        String end = text.substring(Math.max(0, text.length() - 3));
        return end.indexOf('”') >= 0 || end.indexOf('"') >= 0 || end.indexOf('»') >= 0;
    }

    /** How many quotations are open at the end, when {@code open} were at the beginning. */
    private static int balance(String text, int open) {
        int depth = open;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '“' || c == '«') {
                depth++;
            } else if (c == '”' || c == '»') {
                depth--;
            } else if (c == '"') {
                depth += depth > 0 ? -1 : 1;
            }
        }
        return depth;
    }

    /** Where the quotation that opens the text is closed. */
    private static int endsInside(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean straight = c == '"';
            if (c == '“' || c == '«' || straight && depth == 0) {
                depth++;
            } else if (c == '”' || c == '»' || straight) {
                depth--;
                if (depth == 0) {
                    int rest = i + 1;
                    while (rest < text.length() && ".,;!?)… ".indexOf(text.charAt(rest)) >= 0) {
                        rest++;
                    }
                    return rest;
                }
            }
        }
        return -1;
    }
}
