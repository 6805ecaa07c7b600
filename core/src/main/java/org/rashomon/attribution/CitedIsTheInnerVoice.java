package org.rashomon.attribution;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.TokenViews;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Whom a voice cites for what it says is the voice within it.
 *
 * <pre>
 *   The ship sank, officials said, citing the port captain.    officials → the port captain: the ship sank
 *   The ship sank, officials said, citing the weather.         officials: the ship sank
 * </pre>
 *
 * Fires on "citing" and "quoting" with the source of another saying of the sentence, where what is cited can speak. Runs when it is
 * known what stands in what.
 */
final class CitedIsTheInnerVoice {

    private static final Set<String> CITES = Set.of("cite", "quote");

    private CitedIsTheInnerVoice() {}

    static void apply(TokenViews views, List<Draft> drafts) {
        for (Draft citing : List.copyOf(drafts)) {
            int cited = cited(views, citing);
            Draft said = cited < 0 ? null : said(views.tokens(), drafts, citing);
            if (said == null) {
                continue;
            }
            Draft inner = new Draft(citing.head);
            inner.source.add(phrase(views.trees(), cited, citing));
            inner.cue.addAll(citing.cue);
            said.content.forEach(r -> inner.content.add(r.clone()));
            inner.parent = said;
            inner.evidence.add(
                    Evidence.of("CitedIsTheInnerVoice", views.tokens().span(citing.head)));
            for (Draft below : drafts) {
                if (below.parent == said && below != citing && below.standsIn(said)) {
                    below.parent = inner;
                }
            }
            drafts.add(drafts.indexOf(said) + 1, inner);
        }
    }

    /** "The ministry cited data indicating that …": those that tell within their own words what the thing they cite says. */
    static Set<Draft> citing(Trees trees, List<Draft> drafts) {
        Set<Draft> citing = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Draft draft : drafts) {
            Draft outer = draft.parent;
            if (outer != null
                    && outer.head >= 0
                    && CITES.contains(trees.tokens().lemma(outer.head))
                    && isOfObject(trees, outer, draft)) {
                citing.add(outer);
            }
        }
        return citing;
    }

    private static boolean isOfObject(Trees trees, Draft citing, Draft inner) {
        int object = trees.childBy(citing.head, "obj");
        return object >= 0 && Draft.holds(inner.source, object);
    }

    /** Who or what is cited, if it can speak; -1 otherwise. */
    private static int cited(TokenViews views, Draft draft) {
        Tokens tokens = views.tokens();
        boolean cites = draft.head >= 0
                && CITES.contains(tokens.lemma(draft.head))
                && tokens.xpos(draft.head).equals("VBG")
                && !draft.source.isEmpty();
        int object = cites ? views.trees().childBy(draft.head, "obj") : -1;
        return object > draft.head && Draft.holds(draft.content, object) && views.canSpeak(object) ? object : -1;
    }

    private static @Nullable Draft said(Tokens tokens, List<Draft> drafts, Draft citing) {
        int sentence = tokens.sentenceOf(citing.head);
        for (Draft d : drafts) {
            boolean other = d != citing && d.head >= 0 && !d.source.isEmpty() && !d.content.isEmpty();
            if (other
                    && tokens.sentenceOf(d.head) == sentence
                    && d.source.get(0)[0] == citing.source.get(0)[0]
                    && !Draft.holds(d.content, citing.head)) {
                return d;
            }
        }
        return null;
    }

    /** The noun phrase without its relative clause. */
    private static int[] phrase(Trees trees, int head, Draft citing) {
        int last = head;
        for (int i = 0; i < trees.childCount(head); i++) {
            int child = trees.child(head, i);
            boolean clause = trees.is(child, "acl") || trees.is(child, "punct") || trees.is(child, "appos");
            if (child > head && clause) {
                break;
            }
            last = Math.max(last, trees.last(child));
        }
        return new int[] {Math.max(trees.first(head), citing.head + 1), last};
    }
}
