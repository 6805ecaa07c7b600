package org.rashomon.attribution;

import java.util.Locale;
import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Ends the content of a noun before the verb whose subject the noun is.
 *
 * <pre>
 *   the claim [that nobody was hurt is false]     →     the claim [that nobody was hurt] is false
 * </pre>
 *
 * That verb is the first finite one for which no conjunction, comma, relative word or verb of saying has made room. Does not fire
 * when a verb before governs the noun ({@code denied the claim that …}), nor behind a comma.
 */
final class NounClaimEndsBeforeItsVerb implements SceneRule {

    /** How far from the noun its clause may begin. */
    private static final int FARTHEST = 12;

    private static final Set<String> SIGNS = Set.of(",", ";", ":", "–", "—", "-", "(");

    private final WordClasses<WordClass> words;

    NounClaimEndsBeforeItsVerb(WordClasses<WordClass> words) {
        this.words = words;
    }

    @Override
    public void apply(Scene scene) {
        for (Draft draft : scene.candidates()) {
            if (draft.head >= 0 && isNoun(scene, draft.head)) {
                for (int[] range : draft.content) {
                    boolean clause = range[0] > draft.head
                            && range[0] <= draft.head + FARTHEST
                            && scene.tokens().form(range[0]).equals("that");
                    int end = clause ? end(scene, range) : beforePredicate(scene, draft.head, range);
                    if (end < range[1]) {
                        draft.evidence.add(Evidence.of(
                                "NounClaimEndsBeforeItsVerb", scene.tokens().span(end + 1)));
                        range[1] = end;
                        int limit = range[0];
                        draft.content.removeIf(r -> r[0] > limit);
                        break;
                    }
                }
            }
        }
    }

    /** "Criticism of [the plan is growing]": the verb that the tree gives the noun as its subject. */
    private static int beforePredicate(Scene scene, int head, int[] range) {
        int verb = scene.tokens().head(head);
        if (verb <= range[0]
                || verb > range[1]
                || range[0] < head
                || !scene.trees().is(head, "nsubj")) {
            return range[1];
        }
        int end = verb - 1;
        while (end > range[0]
                && scene.tokens().head(end) == verb
                && !scene.trees().is(end, "nsubj")) {
            end--;
        }
        return end > range[0] ? end : range[1];
    }

    /** A noun, or a verb by mistake: behind a name that an article opens ("the US claim that"). */
    private static boolean isNoun(Scene scene, int head) {
        Tokens tokens = scene.tokens();
        if (scene.trees().is(head, "obj")
                || scene.trees().is(head, "obl")
                || scene.trees().is(head, "iobj")) {
            return false;
        }
        if (tokens.upos(head) == Upos.NOUN) {
            return true;
        }
        int first = tokens.sentenceStart(tokens.sentenceOf(head));
        boolean article = head >= first + 2
                && tokens.upos(head - 2) == Upos.DET
                && (tokens.upos(head - 1) == Upos.PROPN || tokens.upos(head - 1) == Upos.ADJ);
        return article
                && tokens.xpos(head).equals("VBP")
                && tokens.form(head + 1).equals("that");
    }

    private int end(Scene scene, int[] range) {
        Tokens tokens = scene.tokens();
        int room = 1;
        int last = Math.min(range[1], tokens.sentenceEnd(tokens.sentenceOf(range[0])) - 1);
        for (int t = range[0] + 1; t <= last; t++) {
            String form = tokens.form(t).toLowerCase(Locale.ROOT);
            if (SIGNS.contains(form) || words.is(WordClass.OPENER, form)) {
                if (tokens.upos(t) == Upos.PUNCT && room == 0) {
                    return range[1];
                }
                room++;
            } else if (isFinite(tokens, t)) {
                if (room == 0) {
                    int end = t - 1;
                    while (end > range[0] && tokens.upos(end) == Upos.ADV) {
                        end--;
                    }
                    return end;
                }
                room = scene.trees().childBy(t, "ccomp") > t ? 1 : 0;
            }
        }
        return range[1];
    }

    /** The first word of a finite verb group. */
    private static boolean isFinite(Tokens tokens, int t) {
        String tag = tokens.xpos(t);
        boolean tensed = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
        return tensed && (tokens.upos(t) == Upos.VERB || tokens.upos(t) == Upos.AUX);
    }
}
