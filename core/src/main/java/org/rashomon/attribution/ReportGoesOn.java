package org.rashomon.attribution;

import java.util.List;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A lead that is told according to somebody's report goes on in the next paragraph, where the one it was about is quoted.
 *
 * <pre>
 *   Ghana called on its neighbours not to arm, according to a report from Reuters.
 *   The Ghanaian embassy urges restraint. “We hope for talks,” the statement said.      Reuters  →  the embassy
 * </pre>
 *
 * Fires when the report is named at the end of a paragraph of one sentence, that paragraph is the first, and the source of the
 * next paragraph's first claim is named by the same word as the one within the report. Does not fire when the next paragraph
 * names a report of its own.
 */
final class ReportGoesOn implements SceneRule {

    private static final Set<String> REPORTS = Set.of("report", "dispatch", "story", "article", "wire", "account");
    private static final int SAME_LETTERS = 5;

    @Override
    public void apply(Scene scene) {
        List<Block> blocks = scene.document().layout().blocks();
        int lead = -1;
        for (int b = 0; b < blocks.size() && lead < 0; b++) {
            lead = blocks.get(b).kind() == BlockKind.PARAGRAPH ? b : -1;
        }
        if (lead < 0 || lead + 1 >= blocks.size() || blocks.get(lead + 1).kind() != BlockKind.PARAGRAPH) {
            return;
        }
        int[] first = scene.tokens(
                blocks.get(lead).span().start(), blocks.get(lead).span().end());
        int[] next = scene.tokens(
                blocks.get(lead + 1).span().start(), blocks.get(lead + 1).span().end());
        if (first[0] > first[1]
                || next[0] > next[1]
                || scene.tokens().sentenceOf(first[0]) != scene.tokens().sentenceOf(first[1])) {
            return;
        }
        Draft report = null;
        for (Draft d : scene.drafts()) {
            boolean here = d.head >= first[0] && d.head <= first[1];
            report = here && isReport(scene.tokens(), d) ? d : report;
        }
        if (report != null && sameWord(scene, report, first, next)) {
            report.content.add(next.clone());
            report.evidence.add(Evidence.of("ReportGoesOn", scene.tokens().span(next[0], next[1])));
        }
    }

    private static boolean isReport(Tokens tokens, Draft draft) {
        if (draft.source.isEmpty() || draft.content.isEmpty() || draft.content.get(0)[0] > draft.head) {
            return false;
        }
        for (int t = draft.source.get(0)[0]; t <= draft.source.get(0)[1]; t++) {
            if (REPORTS.contains(tokens.lemma(t))) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameWord(Scene scene, Draft report, int[] lead, int[] next) {
        Draft inner = null;
        Draft then = null;
        for (Draft d : scene.drafts()) {
            if (d == report || d.source.isEmpty() || d.head < 0) {
                continue;
            }
            if (d.head >= lead[0] && d.head <= lead[1] && (inner == null || d.head < inner.head)) {
                inner = d;
            }
            if (d.head >= next[0] && d.head <= next[1]) {
                if (isReport(scene.tokens(), d)) {
                    return false;
                }
                then = then == null || d.head < then.head ? d : then;
            }
        }
        return inner != null && then != null && shareName(scene.tokens(), inner.source, then.source);
    }

    private static boolean shareName(Tokens tokens, List<int[]> a, List<int[]> b) {
        for (int[] x : a) {
            for (int t = x[0]; t <= x[1]; t++) {
                String name = tokens.form(t);
                if (tokens.upos(t) != Upos.PROPN || name.length() < SAME_LETTERS) {
                    continue;
                }
                for (int[] y : b) {
                    for (int k = y[0]; k <= y[1]; k++) {
                        if (tokens.form(k).regionMatches(0, name, 0, SAME_LETTERS)) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }
}
