package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Two voices in one passive: who is reported, and by whom.
 *
 * <pre>
 *   She is reported by the agency to have said that aid was blocked.
 *   [the agency]  is reported by … to have said   [ … ]
 *      [She]      is reported by … to have said   [that aid was blocked]
 * </pre>
 *
 * Does not fire without a verb of saying under the passive: {@code She is reported to have left} is one attribution, with no
 * source.
 */
final class ReportedToHaveSaid implements SceneRule {

    private final WordClasses<WordClass> words;

    ReportedToHaveSaid(WordClasses<WordClass> words) {
        this.words = words;
    }

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = scene.tokens();
        for (int t = 0; t < tokens.size(); t++) {
            if (!tokens.xpos(t).equals("VBN") || !words.is(WordClass.HEARSAY, tokens.lemma(t))) {
                continue;
            }
            int said = toHaveSaid(tokens, t);
            int subject = trees.childBy(t, "nsubj");
            int auxiliary = trees.childBy(t, "aux");
            if (said < t
                    || subject < 0
                    || subject > t
                    || auxiliary < 0
                    || !words.is(WordClass.HEARD, tokens.lemma(said))) {
                continue;
            }
            int agent = agent(trees, t, said);
            fire(scene, t, said, subject, auxiliary, agent);
        }
    }

    /** The saying of a "to have said" that follows in the sentence, however the tree hangs it; -1 for none. */
    private int toHaveSaid(Tokens tokens, int report) {
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(report)), report + 20);
        for (int t = report + 1; t + 2 < end; t++) {
            boolean perfect = tokens.form(t).equals("to") && tokens.form(t + 1).equals("have");
            if (perfect && words.is(WordClass.HEARD, tokens.lemma(t + 2))) {
                return t + 2;
            }
        }
        return -1;
    }

    private static int agent(Trees trees, int report, int said) {
        for (int i = 0; i < trees.childCount(report); i++) {
            int child = trees.child(report, i);
            int by = trees.is(child, "obl") || trees.is(child, "nmod") ? trees.childBy(child, "case") : -1;
            if (by > report && child < said && trees.tokens().lemma(by).equals("by")) {
                return child;
            }
        }
        return -1;
    }

    private static void fire(Scene scene, int report, int said, int subject, int auxiliary, int agent) {
        Trees trees = scene.trees();
        Draft inner = null;
        for (Draft d : scene.candidates()) {
            if (d.head == said) {
                inner = d;
            }
        }
        if (inner == null) {
            inner = new Draft(said);
        }
        Draft own = inner;
        scene.drafts().removeIf(d -> d != own && (d.head == report || d.head == said));
        own.source.clear();
        own.source.add(new int[] {trees.first(subject), trees.last(subject)});
        own.cue.clear();
        own.cue.add(new int[] {Math.min(auxiliary, report), said});
        int[] complement =
                own.content.stream().filter(r -> r[0] > said).findFirst().orElse(null);
        own.content.clear();
        if (complement != null) {
            own.content.add(complement);
        }
        own.evidence.add(Evidence.of("ReportedToHaveSaid", scene.tokens().span(report)));
        if (!scene.drafts().contains(own)) {
            scene.drafts().add(own);
        }
        if (!scene.candidates().contains(own)) {
            scene.candidates().add(own);
        }
        if (agent >= 0) {
            Draft outer = new Draft(report);
            int by = trees.childBy(agent, "case");
            outer.source.add(new int[] {by + 1, trees.last(agent)});
            outer.cue.add(new int[] {Math.min(auxiliary, report), report});
            outer.content.add(new int[] {trees.last(agent) + 1, said});
            outer.content.addAll(own.content.stream().map(int[]::clone).toList());
            outer.evidence.addAll(List.copyOf(own.evidence));
            scene.drafts().add(outer);
            own.parent = outer;
        }
    }
}
