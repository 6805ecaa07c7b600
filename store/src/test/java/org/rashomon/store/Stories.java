package org.rashomon.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.rashomon.account.Account;
import org.rashomon.actor.Actor;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.event.Event;
import org.rashomon.event.EventTime;
import org.rashomon.event.EventType;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Hours;
import org.rashomon.store.happening.Intent;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.SourceMap;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.Anchor;
import org.rashomon.time.DateInterval;

/** Documents in which few states do few things to each other in one month, so that many tell of the same. */
final class Stories {

    private static final String[] STATES = {"Arland", "Bexia", "Corvo", "Dunmark"};
    private static final String[] ACTS = {"shelled", "met", "expelled"};
    private static final EventType[] TYPES = {EventType.ASSAULT, EventType.CONSULT, EventType.SANCTION};
    private static final String[] COLOURS = {"heavily", "again", "briefly", "openly"};

    private Stories() {}

    /** Signatures are the texts themselves; near copies share two lines of three. */
    static final class SharedLines implements Likeness {

        @Override
        public double threshold() {
            return 0.4;
        }

        @Override
        public long[] bands(String signature) {
            return signature.lines().mapToLong(String::hashCode).distinct().toArray();
        }

        @Override
        public double of(String signature, String other) {
            Set<String> mine = new HashSet<>(signature.lines().toList());
            Set<String> both = new HashSet<>(other.lines().toList());
            both.retainAll(mine);
            return both.size() / 4.0;
        }
    }

    /** The so-manyth document: three sentences, each an account. Every fourth is a near copy of the one before it. */
    static Annotations reading(int number, String source) {
        Random random = new Random(number % 4 == 3 ? number - 1 : number);
        StringBuilder text = new StringBuilder();
        int[] acts = new int[3];
        for (int i = 0; i < acts.length; i++) {
            acts[i] = random.nextInt(ACTS.length);
            int actor = Math.min(random.nextInt(STATES.length), random.nextInt(STATES.length));
            text.append(STATES[actor])
                    .append(' ')
                    .append(ACTS[acts[i]])
                    .append(' ')
                    .append(STATES[(actor + 1 + random.nextInt(3)) % STATES.length])
                    .append(' ')
                    .append(COLOURS[random.nextInt(COLOURS.length)])
                    .append(" report")
                    .append(random.nextInt(30))
                    .append(i < 2 ? "\n" : "\nwritten" + number);
        }
        LocalDate day = LocalDate.of(2024, 3, 1).plusDays(Math.min(random.nextInt(28), random.nextInt(28)));
        day = number % 4 == 3 ? day.plusDays(number % 3 - 1) : day;
        Masthead masthead = Masthead.unstated()
                .withTitle("Story " + number)
                .withOutlet(Optional.of("Paper " + number % 7))
                .withPublished(Optional.of(PublicationTime.on(day)));
        Document document = Document.of(
                new Origin(source, "story " + number, "UTF-8", SourceMap.identity()),
                masthead,
                "en",
                text.toString(),
                Layout.plain(text.toString()));
        return annotations(document, acts, day);
    }

    private static Annotations annotations(Document document, int[] acts, LocalDate day) {
        Tokens tokens = tokens(document.text());
        List<Event> events = new ArrayList<>();
        List<Account> accounts = new ArrayList<>();
        List<Clue> clues = new ArrayList<>();
        for (int i = 0; i < acts.length; i++) {
            int first = tokens.sentenceStart(i);
            Span trigger = tokens.span(first + 1);
            Event event = new Event(
                    TYPES[acts[i]],
                    "",
                    List.of("military"),
                    trigger,
                    Optional.of(actor(tokens.form(first), tokens.span(first))),
                    Optional.of(actor(tokens.form(first + 2), tokens.span(first + 2))),
                    Optional.empty(),
                    new EventTime(Optional.of(DateInterval.day(day)), Optional.empty(), Anchor.DOCUMENT),
                    List.of(),
                    false,
                    false,
                    false,
                    false,
                    List.of(Evidence.of("test", trigger)));
            Account account = new Account(
                    document.id() + "-" + i,
                    document.id(),
                    tokens.sentenceSpan(i),
                    -1,
                    new Voice(List.of(new Voice.Link(new Source.Author(""), Stance.ASSERTS))),
                    Stance.ASSERTS,
                    event,
                    List.of(Evidence.of("test", trigger)));
            events.add(event);
            accounts.add(account);
            clues.add(new Clue(
                    account.id(),
                    trigger,
                    tokens.form(first + 1),
                    tokens.form(first + 1),
                    false,
                    "",
                    List.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    Intent.UNSTATED,
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    Optional.of(Hours.ANY),
                    false,
                    false,
                    Clue.NOTHING,
                    new int[0],
                    Clue.words(tokens, first, tokens.sentenceEnd(i)),
                    Clue.words(tokens, first, tokens.sentenceEnd(i))));
        }
        return new Annotations(document)
                .put(DocumentRows.SIGNATURE, document.text())
                .put(Reading.TOKENS, tokens)
                .put(Event.LAYER, events)
                .put(Account.LAYER, accounts)
                .put(Clue.LAYER, clues);
    }

    private static Actor actor(String state, Span span) {
        return new Actor(
                span,
                state,
                state.substring(0, 3).toUpperCase(java.util.Locale.ROOT),
                List.of("GOV"),
                Optional.empty(),
                Evidence.of("test", span));
    }

    /** Words apart by blanks, each a noun, in sentences apart by line breaks. */
    private static Tokens tokens(String text) {
        int[] starts = new int[text.length()];
        int[] ends = new int[text.length()];
        int[] sentences = new int[text.length()];
        int n = 0;
        int s = 0;
        boolean begins = true;
        for (int at = 0; at < text.length(); ) {
            int end = at;
            while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
                end++;
            }
            if (begins) {
                sentences[s++] = n;
            }
            starts[n] = at;
            ends[n++] = end;
            begins = end < text.length() && text.charAt(end) == '\n';
            at = end + 1;
        }
        byte[] upos = new byte[n];
        Arrays.fill(upos, (byte) Upos.NOUN.ordinal());
        String[] none = new String[n];
        Arrays.fill(none, "_");
        String[] lemmas = new String[n];
        for (int i = 0; i < n; i++) {
            lemmas[i] = text.substring(starts[i], ends[i]);
        }
        int[] heads = new int[n];
        Arrays.fill(heads, Tokens.ROOT);
        return new Tokens(
                text,
                Arrays.copyOf(starts, n),
                Arrays.copyOf(ends, n),
                Arrays.copyOf(sentences, s),
                upos,
                none,
                none,
                lemmas,
                heads,
                none);
    }

    static void put(StoreWriter writer, Run run, int number) {
        Annotations reading = reading(number, "stories.jsonl");
        writer.document(DocumentRows.of(reading, run.id()));
        writer.copy(Copy.of(reading.document()));
    }
}
