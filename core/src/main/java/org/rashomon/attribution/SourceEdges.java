package org.rashomon.attribution;

import java.util.List;
import java.util.Locale;
import org.rashomon.attribution.model.Draft;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Mends the edges of a source that trees got wrong.
 *
 * <pre>
 *   The [Ghanaian] [Embassy] urges …                      →   [The [Ghanaian] Embassy]
 *   Ada Okoro, [the head of the port] said …              →   [Ada Okoro, the head of the port]
 *   [The port is shut and the mayor] said …               →   [the mayor]
 *   [The mayor of course] knows …                         →   [The mayor]
 * </pre>
 */
final class SourceEdges implements SceneRule {

    private static final int LONGEST_INSERTION = 6;
    private static final List<String> ASIDES =
            List.of("of course", "on this occasion", "for his part", "for her part", "for its part", "in turn");

    @Override
    public void apply(Scene scene) {
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            if (draft.source.size() != 1 || draft.head < 0) {
                continue;
            }
            int[] source = draft.source.get(0);
            if (source[0] < draft.head) {
                dropClause(tokens, source);
                dropAside(tokens, source);
                takeInsertion(tokens, draft, source);
                takeName(tokens, draft, source);
            }
        }
    }

    /** A finite verb before the last "and" belongs to another clause. */
    private static void dropClause(Tokens tokens, int[] source) {
        for (int t = source[1] - 1; t > source[0]; t--) {
            if (tokens.upos(t) != Upos.CCONJ) {
                continue;
            }
            boolean before = false;
            boolean relative = false;
            for (int k = source[0]; k < t; k++) {
                String tag = tokens.xpos(k);
                relative |= tag.startsWith("W") || tokens.form(k).equals("that");
                before |= tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("MD");
            }
            if (before && !relative && tokens.upos(t + 1) != Upos.VERB && tokens.upos(t + 1) != Upos.AUX) {
                source[0] = t + 1;
            }
            return;
        }
    }

    private static void dropAside(Tokens tokens, int[] source) {
        StringBuilder text = new StringBuilder();
        for (int t = Math.max(source[0] + 1, source[1] - 2); t <= source[1]; t++) {
            text.append(' ').append(tokens.form(t).toLowerCase(Locale.ROOT));
        }
        for (String aside : ASIDES) {
            int words = aside.split(" ").length;
            if (text.toString().endsWith(" " + aside) && source[1] - words >= source[0]) {
                source[1] -= words;
                return;
            }
        }
    }

    /** An editor's insertion in brackets before the noun, and the article before that. */
    private static void takeInsertion(Tokens tokens, Draft draft, int[] source) {
        int t = source[0] - 1;
        if (t < 1 || !tokens.form(t).equals("]")) {
            return;
        }
        int open = t;
        while (open > Math.max(0, t - LONGEST_INSERTION) && !tokens.form(open).equals("[")) {
            open--;
        }
        if (tokens.form(open).equals("[") && !Draft.holds(draft.content, open)) {
            boolean article = open > 0 && tokens.upos(open - 1) == Upos.DET;
            source[0] = article ? open - 1 : open;
        }
    }

    /** A name before the comma, where the second comma is missing. */
    private static void takeName(Tokens tokens, Draft draft, int[] source) {
        int comma = source[0] - 1;
        int sentence = tokens.sentenceStart(tokens.sentenceOf(source[0]));
        boolean apposition = comma > sentence + 1
                && tokens.form(comma).equals(",")
                && tokens.upos(source[0]) == Upos.DET
                && !draft.cue.isEmpty()
                && draft.cue.get(0)[0] == source[1] + 1;
        int first = comma;
        while (apposition && first > sentence && tokens.upos(first - 1) == Upos.PROPN) {
            first--;
        }
        boolean free = first < comma - 1
                && !Draft.holds(draft.content, first)
                && (first == sentence
                        || tokens.upos(first - 1) == Upos.SCONJ
                        || tokens.form(first - 1).equals("after")
                        || tokens.form(first - 1).equals("as"));
        if (apposition && free) {
            source[0] = first;
        }
    }
}
