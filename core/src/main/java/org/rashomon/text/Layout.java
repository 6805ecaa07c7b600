package org.rashomon.text;

import java.util.List;
import java.util.Optional;

/**
 * How the text was laid out: its blocks, the works it cites and the marks that point to them.
 *
 * @param blocks in order of their start, not overlapping
 * @param references in the order of the list
 * @param marks in order of their start
 */
public record Layout(List<Block> blocks, List<Reference> references, List<ReferenceMark> marks) {

    public Layout {
        blocks = List.copyOf(blocks);
        references = List.copyOf(references);
        marks = List.copyOf(marks);
    }

    /** One paragraph from end to end. */
    public static Layout plain(String text) {
        return new Layout(List.of(new Block(BlockKind.PARAGRAPH, new Span(0, text.length()), 0)), List.of(), List.of());
    }

    /** The block that holds {@code offset}. */
    public Optional<Block> blockAt(int offset) {
        int low = 0;
        int high = blocks.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Block block = blocks.get(middle);
            if (block.span().contains(offset)) {
                return Optional.of(block);
            }
            if (block.span().start() > offset) {
                high = middle - 1;
            } else {
                low = middle + 1;
            }
        }
        return Optional.empty();
    }

    /** The reference that a mark points to. */
    public Optional<Reference> reference(ReferenceMark mark) {
        return references.stream().filter(r -> r.label().equals(mark.label())).findFirst();
    }
}
