package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Whether an act is told as done again and again, or never: "has <b>repeatedly</b> called for it", "her <b>frequent</b> visits". */
final class Habits {

    private enum Part {
        ADVERB,
        ADJECTIVE,
        BOTH,
        PERFECT
    }

    private final Map<String, Part> words = new HashMap<>();

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such part */
    Habits(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/habits").rows()) {
            words.put(row.get("lemma"), row.constant("part", Part.class));
        }
    }

    boolean isHabit(Tokens tokens, int act) {
        boolean noun = tokens.upos(act) == Upos.NOUN;
        boolean perfect = false;
        boolean inPerfect = false;
        int sentence = tokens.sentenceOf(act);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == act) {
                String lemma = tokens.lemma(token).toLowerCase(Locale.ROOT);
                // "recurring" may be taken for the verb
                Part part = words.getOrDefault(tokens.form(token).toLowerCase(Locale.ROOT), words.get(lemma));
                if (part == Part.BOTH || part == (noun ? Part.ADJECTIVE : Part.ADVERB)) {
                    return true;
                }
                inPerfect |= part == Part.PERFECT;
                perfect |= lemma.equals("have") && tokens.relation(token).startsWith("aux");
            }
        }
        return perfect && inPerfect;
    }
}
