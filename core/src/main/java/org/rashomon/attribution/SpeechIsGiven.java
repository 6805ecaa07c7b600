package org.rashomon.attribution;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Gives speech in paragraphs of its own to the one whom the sentence before it names: whoever the last cue of that sentence is of, with
 * whoever tells that.
 */
final class SpeechIsGiven {

    private SpeechIsGiven() {}

    /**
     * @param announced whom an announcement names; preferred where nothing is known to be said, or the announcement's word is the
     *     main one of its sentence
     * @param lastBefore the last token before the speech
     * @param quoted the first and the last token of the speech
     * @return whether there is anybody who says it
     */
    static boolean give(Scene scene, Optional<Draft> announced, int lastBefore, int[] quoted) {
        Tokens tokens = scene.tokens();
        int sentence = tokens.sentenceOf(lastBefore);
        Draft speaker = lastCue(scene, scene.drafts(), tokens.sentenceStart(sentence), lastBefore);
        boolean colon = tokens.form(lastBefore).equals(":");
        boolean open = colon || speaker == null || speaker.content.isEmpty();
        if (open) {
            Draft candidate = lastCue(scene, scene.candidates(), tokens.sentenceStart(sentence), lastBefore);
            if (candidate != null && (speaker == null || last(candidate) > last(speaker))) {
                if (!scene.drafts().contains(candidate)) {
                    scene.drafts().add(candidate);
                }
                speaker = candidate;
            }
        }
        if (announced.isPresent() && (speaker == null || isMain(tokens, announced.get(), speaker))) {
            speaker = announced.get();
            scene.drafts().add(speaker);
        }
        if (speaker == null) {
            return false;
        }
        int later = laterVerb(scene, speaker, lastBefore);
        if (later > 0) {
            for (Draft outer : scene.drafts()) {
                speaker = Draft.holds(outer.content, speaker.head) && outer.head < speaker.head ? outer : speaker;
            }
            Draft next = new Draft(later);
            int end = later;
            while (end < lastBefore && scene.trees().under(end + 1, later) && tokens.upos(end + 1) != Upos.ADP) {
                end++;
            }
            next.cue.add(new int[] {later, end});
            speaker.source.forEach(r -> next.source.add(r.clone()));
            scene.drafts().add(next);
            speaker = next;
        }
        for (Draft draft : List.copyOf(scene.drafts())) {
            draft.content.removeIf(r -> r[0] >= quoted[0] && r[0] <= quoted[1] && draft.head < quoted[0]);
        }
        // "Offered more details:" the object is part of how it is said.
        int object = scene.trees().childBy(speaker.head, "obj");
        if (object > speaker.head && object < lastBefore && lastBefore - speaker.head <= 5) {
            int[] cue = speaker.cue.isEmpty() ? null : speaker.cue.get(speaker.cue.size() - 1);
            if (cue != null && cue[1] < object && scene.trees().last(object) <= lastBefore) {
                cue[1] = colon ? lastBefore - 1 : lastBefore;
            }
        }
        Draft by = speaker;
        if (colon) {
            // What was taken for content between the cue and the colon is the topic, not what is said.
            // "Here is what he said:" the "what" is none of it either.
            by.content.removeIf(r -> r[1] < quoted[0]
                    && (r[0] > by.head || r[0] == r[1] && tokens.xpos(r[0]).startsWith("W")));
        }
        by.content.add(quoted);
        by.evidence.add(Evidence.of("SpeechIsGiven", tokens.span(quoted[0], quoted[1])));
        for (Draft outer : scene.drafts()) {
            boolean holds = Draft.holds(outer.content, by.head) || by.parent == outer;
            if (outer != by && holds && outer.head < quoted[0]) {
                outer.content.add(quoted.clone());
            }
        }
        return true;
    }

    private static boolean isMain(Tokens tokens, Draft announced, Draft speaker) {
        return tokens.head(announced.head) < 0 && speaker.head != announced.head;
    }

    /** "… confirmed that the port is shut, but hinted why": what the same speaker does last, outside what was said first. */
    private static int laterVerb(Scene scene, Draft speaker, int lastBefore) {
        Tokens tokens = scene.tokens();
        int end = speaker.content.isEmpty() ? lastBefore : speaker.content.get(speaker.content.size() - 1)[1];
        for (int t = end + 1; t < Math.min(lastBefore, end + 4); t++) {
            if (tokens.upos(t) == Upos.CCONJ) {
                for (int v = t + 1; v < Math.min(lastBefore, t + 4); v++) {
                    if (tokens.upos(v) == Upos.VERB
                            && (tokens.xpos(v).equals("VBD") || tokens.xpos(v).equals("VBZ"))) {
                        return v;
                    }
                }
            }
        }
        return -1;
    }

    private static @Nullable Draft lastCue(Scene scene, List<Draft> drafts, int from, int to) {
        Draft best = null;
        for (Draft d : drafts) {
            boolean here = d.head >= from && d.head <= to && scene.quotations().of(d.head) < 0;
            if (here
                    && (best == null || last(d) > last(best) || last(d) == last(best) && d.parent != null)
                    && !d.source.isEmpty()) {
                best = d;
            }
        }
        return best;
    }

    private static int last(Draft draft) {
        return draft.cue.isEmpty() ? draft.head : Math.max(draft.head, draft.cue.get(draft.cue.size() - 1)[1]);
    }
}
