package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rashomon.account.Account;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Tokens;

/** Takes down what linking will need of a document, while its trees are at hand. */
public final class ClueReader implements Annotator<List<Clue>> {

    private final Intents intents;

    public ClueReader(Lexicons lexicons) {
        intents = new Intents(lexicons);
    }

    @Override
    public Layer<List<Clue>> produces() {
        return Clue.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS, Account.LAYER);
    }

    @Override
    public List<Clue> annotate(Annotations annotations) {
        Tokens tokens = annotations.get(Reading.TOKENS);
        List<Clue> clues = new ArrayList<>();
        for (Account account : annotations.get(Account.LAYER)) {
            if (account.matter() instanceof Event event) {
                int trigger = Clue.head(tokens, event.trigger());
                int sentence = tokens.sentenceOf(trigger);
                clues.add(new Clue(
                        account.id(),
                        event.trigger(),
                        tokens.lemma(trigger).toLowerCase(Locale.ROOT),
                        intents.of(tokens, trigger),
                        Clue.words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence))));
            }
        }
        return clues;
    }
}
