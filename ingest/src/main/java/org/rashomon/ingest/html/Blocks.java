package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.text.BlockKind;

/** Reads the blocks of a subtree off a page: where each begins and ends, and what kind it is. */
final class Blocks {

    private static final int CELL = 300;
    private static final int CAPTION = 700;

    private final PageTree tree;
    private final Roles roles;
    private final List<Draft> drafts = new ArrayList<>();
    private Draft draft = new Draft();
    private int block = -1;

    private Blocks(PageTree tree, Roles roles) {
        this.tree = tree;
        this.roles = roles;
    }

    /** The blocks below {@code roots}, without furniture elements. */
    static List<Draft> read(PageTree tree, Roles roles, List<Integer> roots) {
        Blocks blocks = new Blocks(tree, roles);
        for (int root : roots) {
            blocks.read(root);
        }
        return blocks.drafts;
    }

    /** The text of one subtree as one block, furniture included. */
    static Draft line(PageTree tree, Roles roles, int root, BlockKind kind) {
        Blocks blocks = new Blocks(tree, roles);
        for (int i = root; i < tree.end(root); i++) {
            if (tree.isText(i)) {
                blocks.text(i, false);
            } else if (tree.tag(i).isBlock() || tree.tag(i) == Tag.BR) {
                blocks.draft.append(' ', 0);
            }
        }
        blocks.draft.kind = kind;
        blocks.draft.level = kind == BlockKind.TITLE ? 1 : 0;
        return blocks.draft;
    }

    private void read(int root) {
        int breaks = 0;
        int row = -1;
        int linkEnd = -1;
        int markEnd = -1;
        for (int i = root; i < tree.end(root); i++) {
            if (i != root && roles.isDropped(i)) {
                flush();
                i = tree.end(i) - 1;
                continue;
            }
            Tag tag = tree.tag(i);
            if (row >= 0 && i >= tree.end(row)) {
                row = -1;
                flush();
            }
            if (tag == Tag.TEXT) {
                int owner = row >= 0 ? row : owner(i);
                if (owner != block) {
                    flush();
                    block = owner;
                }
                int before = draft.letters;
                int length = draft.text.length();
                text(i, i < linkEnd);
                if (i < markEnd && tree.text(i).getWholeText().indexOf('[') < 0) {
                    draft.mark(length);
                }
                if (draft.letters > before) {
                    breaks = 0;
                }
            } else if (tag == Tag.BR) {
                if (++breaks == 2) {
                    flush();
                } else if (breaks == 1) {
                    draft.space(row >= 0 ? ' ' : '\n', start(i));
                }
            } else if (row >= 0) {
                if (tag == Tag.TD || tag == Tag.TH) {
                    draft.space('\t', start(i));
                } else if (tag.isBlock()) {
                    draft.space(' ', start(i));
                }
            } else if (tag.isBlock()) {
                flush();
                breaks = 0;
                if (tag == Tag.TR && isData(i)) {
                    row = i;
                    block = i;
                }
            } else if (tag == Tag.A) {
                linkEnd = tree.end(i);
                if (isInSuperscript(i) && tree.element(i).attr("href").startsWith("#")) {
                    markEnd = linkEnd;
                }
            }
        }
        flush();
    }

    private boolean isInSuperscript(int link) {
        return tree.tag(tree.parent(link)) == Tag.SUP || link + 1 < tree.end(link) && tree.tag(link + 1) == Tag.SUP;
    }

    private int start(int node) {
        return tree.element(node).sourceRange().startPos();
    }

    private int owner(int text) {
        int node = tree.parent(text);
        while (!tree.tag(node).isBlock() && tree.parent(node) >= 0) {
            node = tree.parent(node);
        }
        return node;
    }

    /** Whether a row is of a table of figures, not of one that lays out a page. */
    private boolean isData(int row) {
        if (tree.letters(row) > 4 * CELL) {
            return false;
        }
        int cells = 0;
        for (int child = row + 1; child < tree.end(row); child = tree.end(child)) {
            if (tree.letters(child) > CELL) {
                return false;
            }
            if (tree.tag(child) == Tag.TD || tree.tag(child) == Tag.TH) {
                cells++;
            }
        }
        return cells > 1;
    }

    private void text(int node, boolean inLink) {
        Draft target = draft;
        Aligner.align(tree.text(node).getWholeText(), tree.text(node).sourceRange(), tree.source, (c, source) -> {
            if (c != 0) {
                target.append(c, source);
            }
        });
        draft.letters += tree.letters(node);
        if (inLink) {
            draft.linked += tree.letters(node);
        }
    }

    private void flush() {
        if (draft.text.length() > 0) {
            if (!draft.isBlank()) {
                draft.element = block;
                draft.kind = kind(draft, block);
                drafts.add(draft);
            }
            draft = new Draft();
        }
        block = -1;
    }

    private boolean isCaption(int node) {
        return roles.has(node, Role.CAPTION) && tree.letters(node) < CAPTION;
    }

    private BlockKind kind(Draft draft, int node) {
        BlockKind kind = BlockKind.PARAGRAPH;
        int quotes = 0;
        int lists = 0;
        for (int i = node; i >= 0; i = tree.parent(i)) {
            Tag tag = tree.tag(i);
            if (tag.rank() > 0 && kind == BlockKind.PARAGRAPH) {
                kind = BlockKind.HEADING;
                draft.level = tag.rank();
            } else if (tag == Tag.FIGCAPTION && tree.letters(i) < CAPTION || tag == Tag.CAPTION || isCaption(i)) {
                kind = BlockKind.CAPTION;
            } else if (roles.has(i, Role.REFERENCE) && tag != Tag.BODY && kind != BlockKind.HEADING) {
                kind = BlockKind.REFERENCE;
            } else if (roles.has(i, Role.FOOTNOTE) && tag != Tag.BODY && kind != BlockKind.HEADING && tag != Tag.SUP) {
                kind = BlockKind.FOOTNOTE;
            } else if (tag == Tag.TR && kind == BlockKind.PARAGRAPH && i == node) {
                kind = BlockKind.TABLE_ROW;
            } else if (tag == Tag.LI || tag == Tag.DD || tag == Tag.DT) {
                kind = kind == BlockKind.PARAGRAPH ? BlockKind.LIST_ITEM : kind;
                lists++;
            } else if (tag == Tag.BLOCKQUOTE) {
                quotes++;
            }
        }
        if (quotes > 0 && (kind == BlockKind.PARAGRAPH || kind == BlockKind.LIST_ITEM)) {
            draft.level = quotes;
            return BlockKind.BLOCK_QUOTE;
        }
        if (kind == BlockKind.LIST_ITEM) {
            draft.level = lists;
        }
        return kind;
    }
}
