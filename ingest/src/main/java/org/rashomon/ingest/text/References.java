package org.rashomon.ingest.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Layout;
import org.rashomon.text.Reference;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

/**
 * Finds the list of works that a text cites and the marks that point into it.
 *
 * <p>A list is a run of three blocks or more that are numbered upwards, {@code [1] …} or, under a heading that says what
 * follows, {@code 1. …}. A mark is a number of that list in square brackets, {@code [7]} or {@code [7, 9]}, anywhere else
 * in the text.
 */
public final class References {

    private static final Set<String> HEADINGS = Set.of(
            "references",
            "notes",
            "endnotes",
            "footnotes",
            "bibliography",
            "works cited",
            "sources",
            "citations",
            "notes and references",
            "references and notes");
    private static final Pattern BRACKETED = Pattern.compile("^\\[(\\d{1,4})\\]");
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\[(\\d{1,4})\\]|(\\d{1,4})[.)]?)\\s");
    private static final Pattern MARK = Pattern.compile("\\[(\\d{1,4}(?:\\s?[,;–-]\\s?\\d{1,4})*)\\]");
    private static final int FEWEST = 3;

    private References() {}

    /** Whether a line is the heading of such a list. */
    public static boolean isHeading(String line) {
        String lower = line.strip().toLowerCase(Locale.ROOT);
        return HEADINGS.contains(lower.endsWith(":") ? lower.substring(0, lower.length() - 1) : lower);
    }

    /**
     * The layout of a text whose blocks are known, with its references and marks.
     *
     * @param marks marks that the source itself showed as such, by a link for instance
     */
    public static Layout layout(String text, List<Block> blocks, List<ReferenceMark> marks) {
        List<Block> kinds = new ArrayList<>(blocks);
        List<Reference> references = new ArrayList<>();
        for (int i = 0; i < kinds.size(); i++) {
            int end = listEnd(text, kinds, i);
            if (end - i >= FEWEST) {
                for (int k = i; k < end; k++) {
                    Block block = kinds.get(k);
                    references.add(new Reference(label(text, block, NUMBERED).orElse(""), block.span()));
                    kinds.set(k, new Block(BlockKind.REFERENCE, block.span(), block.level()));
                }
                i = end - 1;
            }
        }
        if (references.isEmpty()) {
            references.addAll(declared(text, kinds));
        }
        List<ReferenceMark> all = new ArrayList<>(marks);
        all.addAll(marks(text, kinds, references));
        all.sort((a, b) -> a.span().compareTo(b.span()));
        return new Layout(kinds, references, all);
    }

    /** After the numbered run that begins at block {@code first}; {@code first} if none does. */
    private static int listEnd(String text, List<Block> blocks, int first) {
        boolean headed = first > 0 && isHeading(blocks.get(first - 1).span().of(text));
        Pattern form = headed ? NUMBERED : BRACKETED;
        int expected = 1;
        int at = first;
        while (at < blocks.size()) {
            Optional<String> label = label(text, blocks.get(at), form);
            if (label.isEmpty() || Integer.parseInt(label.get()) != expected) {
                break;
            }
            expected++;
            at++;
        }
        return at;
    }

    private static Optional<String> label(String text, Block block, Pattern form) {
        int end = Math.min(block.span().end(), block.span().start() + 12);
        Matcher matcher = form.matcher(text.substring(block.span().start(), end));
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Optional.of(matcher.group(1) != null ? matcher.group(1) : matcher.group(2));
    }

    /** Blocks that the page itself called references, numbered by their order where they have no number. */
    private static List<Reference> declared(String text, List<Block> blocks) {
        List<Reference> references = new ArrayList<>();
        for (Block block : blocks) {
            if (block.kind() == BlockKind.REFERENCE) {
                String label = label(text, block, NUMBERED).orElse(Integer.toString(references.size() + 1));
                references.add(new Reference(label, block.span()));
            }
        }
        return references;
    }

    private static List<ReferenceMark> marks(String text, List<Block> blocks, List<Reference> references) {
        Set<String> labels = new HashSet<>();
        references.forEach(reference -> labels.add(reference.label()));
        List<ReferenceMark> marks = new ArrayList<>();
        if (labels.isEmpty()) {
            return marks;
        }
        for (Block block : blocks) {
            if (block.kind() == BlockKind.REFERENCE) {
                continue;
            }
            Matcher matcher =
                    MARK.matcher(text).region(block.span().start(), block.span().end());
            while (matcher.find()) {
                for (String label : matcher.group(1).split("\\s?[,;]\\s?")) {
                    if (labels.contains(label)) {
                        marks.add(new ReferenceMark(label, new Span(matcher.start(), matcher.end())));
                    }
                }
            }
        }
        return marks;
    }
}
