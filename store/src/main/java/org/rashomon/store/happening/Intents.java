package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;

/**
 * Reads whether an act is told as meant, from words that hang on it or that it hangs on: "<b>deliberately</b> bombed",
 * "bombed <b>by mistake</b>", "the attack was a <b>mistake</b>". Words elsewhere in the sentence say nothing of it.
 */
final class Intents {

    private final Map<String, Intent> words = new HashMap<>();

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such intent */
    Intents(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/intent").rows()) {
            words.put(row.get("lemma"), row.constant("intent", Intent.class));
        }
    }

    Intent of(Tokens tokens, int trigger) {
        int sentence = tokens.sentenceOf(trigger);
        int head = tokens.head(trigger);
        boolean subject = tokens.relation(trigger).startsWith("nsubj");
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            Intent intent = words.getOrDefault(tokens.lemma(token).toLowerCase(Locale.ROOT), Intent.UNSTATED);
            if (intent == Intent.UNSTATED) {
                continue;
            }
            boolean dependent = tokens.head(token) == trigger;
            boolean predicate = subject && token == head;
            boolean besideIt = subject && head != Tokens.ROOT && tokens.head(token) == head;
            if (dependent || predicate || besideIt) {
                return intent;
            }
        }
        return Intent.UNSTATED;
    }
}
