package org.rashomon.store.happening;

import org.rashomon.store.happening.Kinds.Found;
import org.rashomon.text.Tokens;

/**
 * Reads whether an act is told as meant, from words that hang on it or that it hangs on: "<b>deliberately</b> bombed",
 * "bombed <b>by mistake</b>", "the attack was a <b>mistake</b>". Words elsewhere in the sentence say nothing of it. A word
 * that is denied says the other thing: "was <b>no accident</b>".
 */
final class Intents {

    private final Tokens tokens;
    private final Names names;

    Intents(Tokens tokens, Names names) {
        this.tokens = tokens;
        this.names = names;
    }

    /** Of the act named by a token. */
    Intent of(int trigger) {
        int head = tokens.head(trigger);
        boolean subject = tokens.relation(trigger).startsWith("nsubj");
        for (Found name : names.in(tokens.sentenceOf(trigger))) {
            int token = name.head();
            boolean dependent = tokens.head(token) == trigger;
            boolean predicate = subject && token == head;
            boolean besideIt = subject && head != Tokens.ROOT && tokens.head(token) == head;
            if (name.isOfIntent() && (dependent || predicate || besideIt)) {
                return Intent.of(name.kinds().get(0));
            }
        }
        return Intent.UNSTATED;
    }

    /** Whether a word says that an act was meant or not. */
    boolean isWord(int token) {
        return names.in(tokens.sentenceOf(token)).stream().anyMatch(name -> name.isOfIntent() && name.head() == token);
    }
}
