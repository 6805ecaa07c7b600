package org.rashomon.attribution;

import java.util.List;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Two voices where one is quoted by the other.
 *
 * <pre>
 *   The agency quotes an officer, Okoro, as saying that aid was blocked.
 *   [the agency]  quotes  [an officer, Okoro, as saying …]
 *      [an officer, Okoro]  as saying  [that aid was blocked]
 * </pre>
 *
 * Fires on {@code saying}, {@code telling}, {@code claiming} and the like behind the object of a verb of reporting. Does not fire
 * when the verb before is no verb of reporting: {@code He left the room saying that …} says so himself.
 */
final class QuotedAsSaying implements SceneRule {

    private final WordClasses<WordClass> words;

    QuotedAsSaying(WordClasses<WordClass> words) {
        this.words = words;
    }

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = scene.tokens();
        for (int t = 0; t < tokens.size(); t++) {
            if (!words.is(WordClass.QUOTING, tokens.lemma(t)) || ClauseMood.isPassive(trees, t)) {
                continue;
            }
            int quoted = object(trees, t);
            int subject = trees.childBy(t, "nsubj");
            if (quoted < 0 || subject < 0) {
                continue;
            }
            int end = tokens.sentenceEnd(tokens.sentenceOf(t));
            for (int s = quoted + 1; s < Math.min(end, quoted + 25); s++) {
                if (tokens.xpos(s).equals("VBG") && words.is(WordClass.QUOTED, tokens.lemma(s)) && trees.under(s, t)) {
                    fire(scene, t, quoted, subject, s, end - 1);
                    break;
                }
            }
        }
    }

    /** The object, or the subject of what it was taken for. */
    private static int object(Trees trees, int verb) {
        int object = trees.childBy(verb, "obj");
        if (object > verb) {
            return object;
        }
        int clause = trees.childBy(verb, "ccomp");
        int subject = clause < 0 ? -1 : trees.childBy(clause, "nsubj");
        return subject > verb ? subject : -1;
    }

    private static void fire(Scene scene, int report, int quoted, int subject, int saying, int end) {
        Trees trees = scene.trees();
        Draft inner = scene.candidates().stream()
                .filter(d -> d.head == saying)
                .findFirst()
                .orElseGet(() -> new Draft(saying));
        int as = saying > 0 && scene.tokens().lemma(saying - 1).equals("as") ? saying - 1 : saying;
        int lastOfSource = as - 1;
        while (lastOfSource > quoted && trees.is(lastOfSource, "punct")) {
            lastOfSource--;
        }
        inner.source.clear();
        inner.source.add(new int[] {Math.max(report + 1, trees.first(quoted)), lastOfSource});
        if (inner.cue.isEmpty()) {
            inner.cue.add(new int[] {saying, saying});
        }
        inner.content.removeIf(r -> r[0] < saying);
        inner.evidence.add(Evidence.of(
                "QuotedAsSaying", scene.tokens().span(report), scene.tokens().span(saying)));
        add(scene, inner);
        Draft outer = scene.candidates().stream()
                .filter(d -> d.head == report)
                .findFirst()
                .orElseGet(() -> new Draft(report));
        if (outer.source.isEmpty()) {
            outer.source.add(new int[] {trees.first(subject), trees.last(subject)});
        }
        if (outer.cue.isEmpty()) {
            outer.cue.add(new int[] {report, report});
        }
        outer.content.clear();
        int last = scene.trees().is(end, "punct") && inner.content.isEmpty() ? end - 1 : end;
        outer.content.add(new int[] {
            report + 1,
            Math.max(saying, inner.content.stream().mapToInt(r -> r[1]).max().orElse(last))
        });
        outer.evidence.addAll(List.copyOf(inner.evidence));
        add(scene, outer);
    }

    private static void add(Scene scene, Draft draft) {
        if (!scene.drafts().contains(draft)) {
            scene.drafts().add(draft);
        }
        if (!scene.candidates().contains(draft)) {
            scene.candidates().add(draft);
        }
    }
}
