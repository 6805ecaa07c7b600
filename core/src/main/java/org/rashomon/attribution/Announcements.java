package org.rashomon.attribution;

import java.util.Optional;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Pronoun;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who is said to speak in the paragraphs that follow: {@code lexicon/attribution/announcements.tsv}; before a colon any verb that
 * takes quotations announces.
 *
 * <pre>
 *   The bishop gave his last sermon on Sunday. He was brief.    The bishop  gave
 *   The text of her letter follows.                             her         letter
 * </pre>
 */
final class Announcements {

    private static final int SENTENCES_BACK = 3;
    private static final int STEPS_UP = 3;

    private final WordRows rows;
    private final Cues cues;

    Announcements(Lexicons lexicons, Cues cues) {
        this.cues = cues;
        rows = new WordRows(lexicons, "attribution/announcements");
    }

    /** A draft without content for the last who is announced between two tokens; empty if nobody is. */
    Optional<Draft> between(Trees trees, int first, int last) {
        Tokens tokens = trees.tokens();
        int sentence = tokens.sentenceOf(last);
        boolean colon = tokens.form(last).equals(":");
        for (int s = sentence; s > sentence - SENTENCES_BACK && s >= tokens.sentenceOf(first); s--) {
            for (int t = Math.min(last, tokens.sentenceEnd(s) - 1);
                    t >= Math.max(first, tokens.sentenceStart(s));
                    t--) {
                Optional<Draft> announced = at(trees, t, colon);
                if (announced.isPresent()) {
                    return announced;
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a word announces by itself. */
    boolean isWord(Tokens tokens, int word) {
        return rows.of(tokens, word).isPresent();
    }

    private Optional<Draft> at(Trees trees, int word, boolean colon) {
        Tokens tokens = trees.tokens();
        boolean verb = tokens.upos(word) == Upos.VERB;
        boolean announces = rows.of(tokens, word).isPresent();
        boolean says = colon
                && verb
                && cues.of(trees, word)
                        .filter(c -> c.patterns().contains("quote"))
                        .isPresent();
        if (verb && (announces || says)) {
            return by(trees, word, trees.childBy(word, "nsubj"));
        }
        return announces && !verb ? byNoun(trees, word) : Optional.empty();
    }

    private static Optional<Draft> byNoun(Trees trees, int word) {
        Tokens tokens = trees.tokens();
        int owner = trees.childBy(word, "nmod:poss");
        if (owner >= 0) {
            return by(trees, word, owner);
        }
        int verb = tokens.head(word);
        for (int i = 0; i < STEPS_UP && verb >= 0 && tokens.upos(verb) != Upos.VERB; i++) {
            verb = tokens.head(verb);
        }
        return verb < 0 || verb > word ? Optional.empty() : by(trees, verb, trees.childBy(verb, "nsubj"));
    }

    private static Optional<Draft> by(Trees trees, int cue, int speaker) {
        Tokens tokens = trees.tokens();
        if (speaker < 0 || !canSpeak(tokens, speaker)) {
            return Optional.empty();
        }
        int end = trees.last(speaker);
        while (end > speaker && trees.is(end, "punct")) {
            end--;
        }
        Draft draft = new Draft(cue);
        draft.source.add(new int[] {trees.first(speaker), end});
        draft.cue.add(new int[] {cue, cue});
        return Optional.of(draft);
    }

    private static boolean canSpeak(Tokens tokens, int token) {
        Upos pos = tokens.upos(token);
        return pos == Upos.PROPN
                || pos == Upos.NOUN
                || Pronoun.of(tokens.form(token)).isHeOrShe();
    }
}
