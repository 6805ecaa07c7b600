package org.rashomon.attribution;

import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * One who is said to have said something, according to another.
 *
 * <pre>
 *   The port is shut, Okoro said, according to Reuters.      Reuters  →  [The port is shut, Okoro said]
 *                                                            Reuters  →  Okoro  →  [The port is shut]
 * </pre>
 *
 * Fires when {@code according to} follows the cue, at most a comma between. Does not fire when nothing stands before the speaker.
 */
final class SaidAccordingTo implements SceneRule {

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft said : scene.candidates()) {
            if (said.head < 0
                    || said.cue.isEmpty()
                    || said.source.size() != 1
                    || tokens.upos(said.head) != Upos.VERB
                    || scene.quotations().of(said.head) >= 0) {
                continue;
            }
            int end = Math.max(said.cue.get(said.cue.size() - 1)[1], said.source.get(0)[1]);
            int begin = Math.min(said.cue.get(0)[0], said.source.get(0)[0]);
            int sentence = tokens.sentenceOf(said.head);
            int first = tokens.sentenceStart(sentence);
            int last = tokens.sentenceEnd(sentence) - 1;
            int t = end < last && tokens.form(end + 1).equals(",") ? end + 2 : end + 1;
            boolean according = t < last
                    && tokens.form(t).equalsIgnoreCase("according")
                    && tokens.form(t + 1).equals("to");
            boolean before = begin - first >= 3
                    && (tokens.form(begin - 1).equals(",") || scene.quotations().of(begin - 1) >= 0);
            Draft outer = according && before ? at(scene, t, last) : null;
            if (outer != null) {
                give(scene, said, outer, new int[] {first, begin - 1}, end);
            }
        }
    }

    private static void give(Scene scene, Draft said, Draft outer, int[] content, int end) {
        Tokens tokens = scene.tokens();
        if (tokens.form(content[1]).equals(",")) {
            content[1]--;
        }
        said.content.removeIf(r -> r[0] >= content[0]);
        said.content.add(content);
        outer.content.removeIf(r -> r[0] >= content[0] && r[1] <= tokens.sentenceEnd(tokens.sentenceOf(end)));
        outer.content.add(new int[] {content[0], end});
        for (Draft draft : new Draft[] {said, outer}) {
            draft.evidence.add(Evidence.of("SaidAccordingTo", tokens.span(content[0], end)));
            if (!scene.drafts().contains(draft)) {
                scene.drafts().add(draft);
            }
        }
    }

    private static @Nullable Draft at(Scene scene, int according, int last) {
        for (Draft d : scene.candidates()) {
            if (!d.cue.isEmpty()
                    && d.cue.get(0)[0] == according
                    && !d.source.isEmpty()
                    && d.source.get(0)[0] > according
                    && d.source.get(0)[1] <= last) {
                return d;
            }
        }
        return null;
    }
}
