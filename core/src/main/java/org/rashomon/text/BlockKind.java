package org.rashomon.text;

/** What a block of a page is to its reader. A block quotation, say, belongs to whom the line before it names. */
public enum BlockKind {
    TITLE,
    /** The line or two under a title that say what the piece is about. */
    STANDFIRST,
    BYLINE,
    HEADING,
    PARAGRAPH,
    LIST_ITEM,
    BLOCK_QUOTE,
    CAPTION,
    TABLE_ROW,
    FOOTNOTE,
    /** An entry of the list of works cited. */
    REFERENCE;

    /** Whether the block is prose to be read for accounts; the others are kept and shown, not read. */
    public boolean isProse() {
        return switch (this) {
            case TITLE, STANDFIRST, HEADING, PARAGRAPH, LIST_ITEM, BLOCK_QUOTE, CAPTION, FOOTNOTE -> true;
            case BYLINE, TABLE_ROW, REFERENCE -> false;
        };
    }
}
