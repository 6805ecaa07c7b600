package org.rashomon.text;

/**
 * One block of the text as published. Blocks are in order and do not overlap; a list item or a paragraph inside a
 * block quotation is a {@link BlockKind#BLOCK_QUOTE} of its own.
 *
 * @param kind what it is
 * @param span where it stands in {@link Document#text()}
 * @param level nesting depth of a list item or quotation, rank of a heading; 0 where that means nothing
 */
public record Block(BlockKind kind, Span span, int level) {}
