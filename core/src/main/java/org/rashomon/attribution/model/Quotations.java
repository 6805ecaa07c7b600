package org.rashomon.attribution.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * What stands in quotation marks: “…”, "…", ''…'', «…», ‘…’. A quotation that a paragraph leaves open and the next one opens
 * again goes on there; one that is never closed ends with its block.
 */
public final class Quotations {

    /**
     * One quotation within one block.
     *
     * @param span marks included
     * @param first its first token, the mark
     * @param last its last token
     * @param goesOn whether it takes up one that the block before left open
     * @param closed whether its closing mark is there
     */
    public record Quotation(Span span, int first, int last, boolean goesOn, boolean closed) {}

    private final List<Quotation> all = new ArrayList<>();
    private final int[] ofToken;

    public Quotations(Document document, Tokens tokens) {
        ofToken = new int[tokens.size()];
        Arrays.fill(ofToken, -1);
        boolean open = false;
        for (Block block : document.layout().blocks()) {
            if (block.kind().isProse()) {
                open = read(document.text(), block.span(), tokens, open);
            }
        }
    }

    private boolean read(String text, Span block, Tokens tokens, boolean openBefore) {
        int start = -1;
        char closer = 0;
        int depth = 0;
        boolean goesOn = false;
        boolean leftOpen = false;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            if (start < 0) {
                closer = closer(text, i, block);
                if (closer != 0) {
                    start = i;
                    depth = 0;
                    goesOn = openBefore && text.substring(block.start(), i).isBlank();
                    i += isDouble(text, i) ? 1 : 0;
                }
            } else if (closes(text, i, closer, block)) {
                int end = i + (isDouble(text, i) ? 2 : 1);
                if (depth == 0) {
                    add(tokens, new Span(start, end), goesOn, true);
                    start = -1;
                } else {
                    depth--;
                }
                i = end - 1;
            } else if (closer == '”' && c == '“' || closer == '»' && c == '«') {
                depth++;
            }
        }
        if (start >= 0) {
            boolean wholeParagraph = text.substring(block.start(), start).isBlank() || closer == '”';
            if (wholeParagraph) {
                add(tokens, new Span(start, block.end()), goesOn, false);
                leftOpen = true;
            }
        }
        return leftOpen;
    }

    private static boolean isDouble(String text, int at) {
        char c = text.charAt(at);
        return (c == '\'' || c == '`') && at + 1 < text.length() && text.charAt(at + 1) == c;
    }

    /** The mark that would close a quotation that opens at {@code at}; 0 if none does. */
    private static char closer(String text, int at, Span block) {
        char c = text.charAt(at);
        boolean before = at == block.start() || !Character.isLetterOrDigit(text.charAt(at - 1));
        return switch (c) {
            case '“', '„' -> '”';
            case '”' -> opensAlthoughClosing(text, at, block) ? '”' : 0;
            case '«' -> '»';
            case '"' -> '"';
            case '`', '\'' -> isDouble(text, at) ? '\'' : 0;
            case '‘' -> before && closesLater(text, at, block) ? '’' : 0;
            default -> 0;
        };
    }

    /** A closing mark where only an opening one makes sense, as when an editor turned it round: at the head of a block. */
    private static boolean opensAlthoughClosing(String text, int at, Span block) {
        return at + 1 < block.end()
                && Character.isLetterOrDigit(text.charAt(at + 1))
                && text.substring(block.start(), at).isBlank();
    }

    /** A single opening mark needs a single closing mark that is no apostrophe, within its block. */
    private static boolean closesLater(String text, int at, Span block) {
        int limit = Math.min(block.end(), at + 2000);
        for (int i = at + 2; i < limit; i++) {
            if (text.charAt(i) == '‘') {
                return false;
            }
            if (closes(text, i, '’', block)) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(String text, int at, char closer, Span block) {
        char c = text.charAt(at);
        return switch (closer) {
            case '’' -> c == '’' && (at + 1 >= block.end() || !Character.isLetterOrDigit(text.charAt(at + 1)));
            case '\'' -> c == '\'' && isDouble(text, at) || c == '"';
            case '”' -> c == '”' || c == '"';
            default -> c == closer;
        };
    }

    private void add(Tokens tokens, Span span, boolean goesOn, boolean closed) {
        int first = tokens.firstEndingAfter(span.start());
        int last = first;
        while (last < tokens.size() && tokens.start(last) < span.end()) {
            ofToken[last++] = all.size();
        }
        if (last > first) {
            all.add(new Quotation(span, first, last - 1, goesOn, closed));
        }
    }

    /** In text order, not overlapping. */
    public List<Quotation> all() {
        return all;
    }

    /** Index of the quotation a token stands in, marks included; -1 if in none. */
    public int of(int token) {
        return ofToken[token];
    }
}
