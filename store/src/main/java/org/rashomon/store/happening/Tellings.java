package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.account.Account;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Source;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Makes {@link Telling}s of a document that has been read. */
public final class Tellings {

    private final Intents intents;

    public Tellings(Lexicons lexicons) {
        intents = new Intents(lexicons);
    }

    /**
     * One telling for each account of an event, in order.
     *
     * @param annotations a document with its accounts and tokens
     * @param story the document that this one retells, or its own id
     * @param voice how a voice is written
     */
    public List<Telling> of(Annotations annotations, String story, VoiceWriter voice) {
        Document document = annotations.document();
        Tokens tokens = annotations.get(Reading.TOKENS);
        int[] context = words(tokens, 0, tokens.size());
        List<Telling> tellings = new ArrayList<>();
        for (Account account : annotations.get(Account.LAYER)) {
            if (account.matter() instanceof Event event) {
                tellings.add(telling(document, story, tokens, context, account, event, voice));
            }
        }
        return tellings;
    }

    /** Writes a chain of voices for people. */
    @FunctionalInterface
    public interface VoiceWriter {
        String write(Document document, Account account);
    }

    private Telling telling(
            Document document,
            String story,
            Tokens tokens,
            int[] context,
            Account account,
            Event event,
            VoiceWriter voice) {
        int trigger = head(tokens, event.trigger());
        int sentence = tokens.sentenceOf(trigger);
        Optional<LocalDate> published = document.published().map(PublicationTime::date);
        Period period = Period.of(event.time());
        return new Telling(
                account.id(),
                document.id(),
                story,
                published.map(d -> (int) d.toEpochDay()).orElse(Period.OPEN_START),
                event.trigger().start(),
                Optional.of(event.type()),
                event.mode(),
                tokens.lemma(trigger).toLowerCase(Locale.ROOT),
                party(event.actor()),
                party(event.recipient()),
                event.place().map(Site::of),
                period.equals(Period.UNKNOWN) ? Period.of(published) : period,
                event.quantities().stream().map(Amount::of).toList(),
                voice.write(document, account),
                speaker(account.voice().innermost().source()),
                account.stance(),
                event.negated(),
                event.future() || event.hypothetical(),
                event.historical(),
                intents.of(tokens, trigger),
                words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                context);
    }

    static Party party(Optional<Actor> actor) {
        return actor.map(a -> new Party(
                        a.entity().orElse(""),
                        a.country(),
                        a.sectors(),
                        a.name().toLowerCase(Locale.ROOT)))
                .orElse(Party.NOBODY);
    }

    private static Party speaker(Source source) {
        if (source instanceof Source.Named named) {
            return party(Optional.of(named.actor()));
        }
        return source instanceof Source.Unnamed unnamed ? party(Optional.of(unnamed.actor())) : Party.NOBODY;
    }

    /** The token of a span whose head lies outside it; the last one if the span has no token. */
    public static int head(Tokens tokens, Span span) {
        int first = Math.min(tokens.firstEndingAfter(span.start()), tokens.size() - 1);
        for (int token = first; token < tokens.size() && tokens.start(token) < span.end(); token++) {
            int head = tokens.head(token);
            if (head == Tokens.ROOT || !span.overlaps(tokens.span(head))) {
                return token;
            }
        }
        return first;
    }

    /** Hashes of the content lemmas from token {@code from} up to {@code to}. */
    public static int[] words(Tokens tokens, int from, int to) {
        int[] hashes = new int[to - from];
        int count = 0;
        for (int token = from; token < to; token++) {
            if (isContent(tokens.upos(token))) {
                hashes[count++] = Overlap.hash(tokens.lemma(token));
            }
        }
        return Overlap.bag(hashes, count);
    }

    private static boolean isContent(Upos upos) {
        return switch (upos) {
            case NOUN, PROPN, VERB, ADJ, NUM -> true;
            case ADP, ADV, AUX, CCONJ, DET, INTJ, PART, PRON, PUNCT, SCONJ, SYM, X -> false;
        };
    }
}
