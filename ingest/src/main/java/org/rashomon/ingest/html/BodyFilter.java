package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.text.BlockKind;

/** Leaves out the blocks of a body that are furniture by what they say or by how much of them is links. */
final class BodyFilter {

    private final FurnitureLines lines;

    BodyFilter(FurnitureLines lines) {
        this.lines = lines;
    }

    List<Draft> filter(List<Draft> drafts) {
        int total = 0;
        for (Draft draft : drafts) {
            total += draft.letters;
        }
        List<Draft> kept = new ArrayList<>();
        int read = 0;
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            read += draft.letters;
            if (read > 0.6 * total && lines.isEnd(draft.text)) {
                break;
            }
            if (!isLinks(draft) && !lines.isFurniture(draft.text)) {
                kept.add(draft);
            }
        }
        while (!kept.isEmpty() && kept.get(kept.size() - 1).kind == BlockKind.HEADING) {
            kept.remove(kept.size() - 1);
        }
        return kept;
    }

    private static boolean isLinks(Draft draft) {
        if (draft.kind == BlockKind.REFERENCE || draft.kind == BlockKind.FOOTNOTE) {
            return false;
        }
        double density = draft.linkDensity();
        return draft.kind == BlockKind.HEADING ? density > 0.9 && false : density > 0.6 && draft.letters < 400;
    }
}
