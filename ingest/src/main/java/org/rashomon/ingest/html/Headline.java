package org.rashomon.ingest.html;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.rashomon.text.BlockKind;

/** The title of a page as a block: the headline on the page where there is one, else what the head says. */
final class Headline {

    private static final int LONGEST = 300;

    /** Its node, -1 if it is not on the page. */
    final int node;

    final Draft draft;

    private Headline(int node, Draft draft) {
        this.node = node;
        this.draft = draft;
    }

    /** @param titles keys of what the head says the title is */
    static Headline find(PageTree tree, Roles roles, List<String> titles) {
        int best = -1;
        int only = -1;
        int count = 0;
        for (int i = 0; i < tree.size(); i++) {
            int rank = tree.tag(i).rank();
            if (rank == 0 || tree.letters(i) == 0 || tree.letters(i) > LONGEST) {
                continue;
            }
            if (rank == 1) {
                count++;
                only = i;
            }
            if ((best < 0 || rank < tree.tag(best).rank()) && titles.contains(Text.key(tree.textOf(i)))) {
                best = i;
            }
        }
        if (best < 0 && count == 1) {
            best = only;
        }
        return best >= 0
                ? new Headline(best, Blocks.line(tree, roles, best, BlockKind.TITLE))
                : new Headline(-1, inHead(tree));
    }

    private static Draft inHead(PageTree tree) {
        Draft draft = new Draft();
        draft.kind = BlockKind.TITLE;
        draft.level = 1;
        for (Element meta : tree.document.head().getElementsByTag("meta")) {
            if (meta.attr("property").equals("og:title")
                    && !meta.attr("content").isBlank()) {
                Range range = meta.attributes().sourceRange("content").valueRange();
                Aligner.align(clean(meta.attr("content")), range, tree.source, draft::append);
                return draft;
            }
        }
        for (Element title : tree.document.head().getElementsByTag("title")) {
            for (Node node : title.childNodes()) {
                if (node instanceof TextNode text) {
                    String whole = text.getWholeText();
                    String kept = Titles.withoutOutlet(whole);
                    int from = whole.indexOf(kept);
                    Aligner.align(
                            clean(whole.substring(0, from + kept.length())),
                            text.sourceRange(),
                            tree.source,
                            draft::append);
                    return draft;
                }
            }
        }
        return draft;
    }

    private static String clean(String text) {
        String title = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return title.replace("\0", "");
    }
}
