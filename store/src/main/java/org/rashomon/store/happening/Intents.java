package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;

/**
 * Reads whether an act is told as meant, from words that hang on it or that it hangs on: "<b>deliberately</b> bombed",
 * "bombed <b>by mistake</b>", "the attack was a <b>mistake</b>". Words elsewhere in the sentence say nothing of it. A word
 * that is denied says the other thing: "was <b>no accident</b>", "<b>denied</b> that civilians were the <b>target</b>".
 */
final class Intents {

    private static final Set<String> DENIALS = Set.of("deny", "reject", "dispute", "refute");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no");
    private static final int FARTHEST = 4;

    private final Map<String, Word> words = new HashMap<>();

    /** What a word says, and what it says when it is denied. */
    private record Word(Intent intent, Intent denied) {}

    private static final Word NO_WORD = new Word(Intent.UNSTATED, Intent.UNSTATED);

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such intent */
    Intents(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/intent").rows()) {
            words.put(
                    row.get("lemma"),
                    new Word(row.constant("intent", Intent.class), row.constant("denied", Intent.class)));
        }
    }

    /** Of the act named by a token. */
    Intent of(Tokens tokens, int trigger) {
        int sentence = tokens.sentenceOf(trigger);
        int head = tokens.head(trigger);
        boolean subject = tokens.relation(trigger).startsWith("nsubj");
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            Intent intent = intent(tokens, token);
            boolean dependent = tokens.head(token) == trigger;
            boolean predicate = subject && token == head;
            boolean besideIt = subject && head != Tokens.ROOT && tokens.head(token) == head;
            if (intent != Intent.UNSTATED && (dependent || predicate || besideIt)) {
                return intent;
            }
        }
        return Intent.UNSTATED;
    }

    /** The word that says it of whatever a sentence that names no act speaks of: "It was an <b>accident</b>." */
    OptionalInt ofSentence(Tokens tokens, int sentence) {
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (isPredicate(tokens, token) && intent(tokens, token) != Intent.UNSTATED) {
                return OptionalInt.of(token);
            }
        }
        return OptionalInt.empty();
    }

    /** All words of a sentence that say it of anything. */
    int[] words(Tokens tokens, int sentence) {
        return IntStream.range(tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence))
                .filter(token -> intent(tokens, token) != Intent.UNSTATED)
                .toArray();
    }

    /** What such a word says. */
    Kind kind(Tokens tokens, int word) {
        return intent(tokens, word).kind();
    }

    /** Whether a word says that an act was meant or not. */
    boolean isWord(Tokens tokens, int token) {
        return words.containsKey(lemma(tokens, token));
    }

    private static boolean isPredicate(Tokens tokens, int token) {
        String relation = tokens.relation(token);
        return tokens.head(token) == Tokens.ROOT || relation.equals("ccomp") || relation.equals("xcomp");
    }

    private Intent intent(Tokens tokens, int token) {
        Word word = words.getOrDefault(lemma(tokens, token), NO_WORD);
        return word != NO_WORD && isDenied(tokens, token) ? word.denied() : word.intent();
    }

    private static boolean isDenied(Tokens tokens, int token) {
        int sentence = tokens.sentenceOf(token);
        for (int other = tokens.sentenceStart(sentence); other < tokens.sentenceEnd(sentence); other++) {
            if (tokens.head(other) == token && NEGATIONS.contains(lemma(tokens, other))) {
                return true;
            }
        }
        int above = tokens.head(token);
        for (int step = 0; step < FARTHEST && above != Tokens.ROOT; step++) {
            if (DENIALS.contains(lemma(tokens, above))) {
                return true;
            }
            above = tokens.head(above);
        }
        return false;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
