package org.rashomon.attribution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Upos;

/**
 * A noun of will with its owner before it and an infinitive behind it tells what the owner wills, whatever the sentence does with
 * the noun; the noun must be one of {@code attribution/cues.tsv} that takes an infinitive.
 *
 * <pre>
 *   The policy was followed by [Chad's] &lt;decision&gt; [to close the border].
 * </pre>
 */
final class OwnedNounOfWill implements SceneRule {

    private final Cues cues;

    OwnedNounOfWill(Cues cues) {
        this.cues = cues;
    }

    @Override
    public void apply(Scene scene) {
        Set<Draft> known = Collections.newSetFromMap(new IdentityHashMap<>());
        known.addAll(scene.drafts());
        for (Draft draft : scene.candidates()) {
            if (draft.head >= 0 && !known.contains(draft) && isOwned(scene, draft)) {
                draft.evidence.add(Evidence.of("OwnedNounOfWill", scene.tokens().span(draft.head)));
                scene.drafts().add(draft);
            }
        }
    }

    private boolean isOwned(Scene scene, Draft draft) {
        Trees trees = scene.trees();
        int owner = trees.childBy(draft.head, "nmod:poss");
        return scene.tokens().upos(draft.head) == Upos.NOUN
                && owner >= 0
                && Draft.holds(draft.source, owner)
                && draft.content.size() == 1
                && draft.content.get(0)[0] == draft.head + 1
                && scene.tokens().xpos(draft.head + 1).equals("TO")
                && cues.of(trees, draft.head)
                        .filter(cue -> cue.patterns().contains("to"))
                        .isPresent();
    }
}
