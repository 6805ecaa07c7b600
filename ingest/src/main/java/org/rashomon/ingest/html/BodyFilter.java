package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rashomon.ingest.text.FurnitureLines;
import org.rashomon.text.BlockKind;

/** Leaves out the blocks of a body that are furniture by what they say or by how much of them is links. */
final class BodyFilter {

    /** Headline and byline stand within the first blocks, credits within the last. */
    private static final int NEAR = 6;

    private final FurnitureLines lines;

    BodyFilter(FurnitureLines lines) {
        this.lines = lines;
    }

    /** @param titles keys of the page's titles; a block that says no more than one of them is not of the body */
    List<Draft> filter(List<Draft> drafts, List<String> titles) {
        List<Draft> kept = new ArrayList<>();
        int total = letters(drafts);
        int read = 0;
        Set<String> captions = new HashSet<>();
        Draft previous = null;
        for (Draft draft : drafts.subList(afterHeadline(drafts, titles, total), drafts.size())) {
            read += draft.letters;
            if (read > 0.6 * total && lines.isEnd(draft.text)) {
                break;
            }
            boolean inRun = previous != null && isLink(previous) && isLink(draft);
            if (inRun && !kept.isEmpty() && kept.get(kept.size() - 1) == previous) {
                kept.remove(kept.size() - 1);
            }
            previous = draft;
            // Galleries repeat a caption for the picture, the strip and the full screen.
            boolean again = draft.kind == BlockKind.CAPTION && !captions.add(draft.text.toString());
            if (!inRun && !again && !isLinks(draft) && !lines.isFurniture(draft.text)) {
                kept.add(draft);
            }
        }
        trimStart(kept, titles);
        trimEnd(kept);
        return kept;
    }

    private static int letters(List<Draft> drafts) {
        int total = 0;
        for (Draft draft : drafts) {
            total += draft.letters;
        }
        return total;
    }

    /** A container may begin well above the article: with the sections of the site, or with the trail to the page. */
    private static int afterHeadline(List<Draft> drafts, List<String> titles, int total) {
        int before = 0;
        for (int i = 0; i < drafts.size() && before < 0.4 * total; i++) {
            Draft draft = drafts.get(i);
            before += draft.letters;
            if (draft.kind == BlockKind.HEADING
                    && (draft.level == 1 || titles.contains(Text.key(draft.text.toString())))) {
                return i + 1;
            }
        }
        return 0;
    }

    private void trimStart(List<Draft> kept, List<String> titles) {
        int first = 0;
        for (int i = 0; i < Math.min(NEAR, kept.size()); i++) {
            Draft draft = kept.get(i);
            if (titles.contains(Text.key(draft.text.toString())) || Byline.isByline(draft.text)) {
                first = i + 1;
            }
        }
        kept.subList(0, first).clear();
    }

    private void trimEnd(List<Draft> kept) {
        for (int i = kept.size() - 1; i > 0 && i >= kept.size() - NEAR; i--) {
            if (lines.isCredit(kept.get(i).text)) {
                kept.subList(i, kept.size()).clear();
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).kind == BlockKind.HEADING) {
            kept.remove(kept.size() - 1);
        }
    }

    /** Two such blocks in a row are a list of other pages. */
    private static boolean isLink(Draft draft) {
        return draft.kind == BlockKind.HEADING && draft.linkDensity() > 0.9;
    }

    private static boolean isLinks(Draft draft) {
        return switch (draft.kind) {
            case REFERENCE, FOOTNOTE, HEADING, CAPTION -> false;
            default -> draft.linkDensity() > 0.6 && draft.letters < 400;
        };
    }
}
