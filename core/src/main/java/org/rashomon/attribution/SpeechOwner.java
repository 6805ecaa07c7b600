package org.rashomon.attribution;

import java.util.Locale;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whose word speaks where a word is the source: an appeal does not speak, whoever appeals does.
 *
 * <pre>
 *   Repeated Danish appeals to the islands show …      Danish: Denmark
 *   Mole’s letter says …                               Mole
 *   the appeals of the last week show …                nobody that the phrase names
 * </pre>
 */
final class SpeechOwner {

    private final Trees trees;
    private final WordClasses<WordClass> words;

    SpeechOwner(Trees trees, WordClasses<WordClass> words) {
        this.trees = trees;
        this.words = words;
    }

    /** The head of whoever owns a word of speech, -1 if it is none or its phrase does not say whose. */
    int of(int noun) {
        Tokens tokens = trees.tokens();
        if (!words.is(WordClass.SPEECH, tokens.lemma(noun).toLowerCase(Locale.ROOT))) {
            return -1;
        }
        for (int i = 0; i < trees.childCount(noun); i++) {
            int child = trees.child(noun, i);
            boolean owner = tokens.relation(child).equals("nmod:poss") && tokens.upos(child) == Upos.PROPN;
            boolean nation = trees.is(child, "amod")
                    && tokens.upos(child) == Upos.ADJ
                    && Character.isUpperCase(tokens.form(child).charAt(0));
            if (child < noun && (owner || nation)) {
                return child;
            }
        }
        return -1;
    }
}
