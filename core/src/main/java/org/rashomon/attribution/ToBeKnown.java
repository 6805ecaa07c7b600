package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.Optional;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;

/**
 * Whether somebody is told to know something. Whoever is told so does not say it: the speaker does.
 *
 * <pre>
 *   Those who help them must know that the port is shut.    whoever says this says that the port is shut
 *   Let them remember that the port is shut.                likewise
 *   They know that the port is shut.                        no
 *   They must have known that the port is shut.             no: a guess
 * </pre>
 */
final class ToBeKnown {

    private final WordRows known;
    private final ClauseMood moods;
    private final Phrases phrases;

    ToBeKnown(Lexicons lexicons, ClauseMood moods, Phrases phrases) {
        known = new WordRows(lexicons, "attribution/known");
        this.moods = moods;
        this.phrases = phrases;
    }

    /**
     * What shows that somebody is told to know something; empty if nobody is.
     *
     * @param word the word for knowing, or the verb that demands it: "need to know"
     */
    Optional<Evidence> of(Trees trees, int word) {
        int knowing = known.of(trees.tokens(), word).isPresent() ? word : trees.childBy(word, "xcomp");
        return knowing < 0
                ? Optional.empty()
                : known.of(trees.tokens(), knowing)
                        .filter(row -> isDemanded(trees, knowing) && !isPerfect(trees, knowing))
                        .map(row -> Evidence.of(row.rule(), trees.tokens().span(knowing)));
    }

    private boolean isDemanded(Trees trees, int word) {
        Tokens tokens = trees.tokens();
        int head = tokens.head(word);
        boolean let = head >= 0 && tokens.lemma(head).equalsIgnoreCase("let") && head < word;
        if (moods.own(trees, let ? head : word, new ArrayList<>()) == Stance.DEMANDS) {
            return true;
        }
        int sentence = tokens.sentenceOf(word);
        int last = tokens.sentenceEnd(sentence) - 1;
        return phrases.of(trees, word, tokens.sentenceStart(sentence), last, new ArrayList<>()) == Stance.DEMANDS;
    }

    private static boolean isPerfect(Trees trees, int word) {
        for (int i = 0; i < trees.childCount(word); i++) {
            int child = trees.child(word, i);
            if (trees.is(child, "aux") && trees.tokens().lemma(child).equals("have")) {
                return true;
            }
        }
        return false;
    }
}
