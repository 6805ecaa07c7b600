package org.rashomon.lab.bench;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
import org.rashomon.store.happening.Overlap;
import org.rashomon.store.happening.Rarity;
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

/**
 * Documents as they would have been read, made from templates, in order of publication over five years: to see how a store
 * grows. Few states do most (Zipf, exponent 1: the first of 120 has a part in three happenings of ten), some days bring ten
 * times as much as others, and of what happens on a day one thing is told by a hundred documents and most by one. The same
 * seed gives the same documents.
 */
final class InventedNews {

    private static final int STATES = 120;
    private static final int DAYS = 5 * 365;
    private static final int VOCABULARY = 30_000;
    /** How many of them a document has, about. */
    private static final int WORDS = 140;

    /** What the table says of a word that it has not. */
    private static final double MOST_RARE = 6.7;

    private static final int VARIANTS = 100_000;
    private static final LocalDate FIRST = LocalDate.of(2015, 1, 1);

    private final Random random;
    private final double[] states = zipf(STATES, 1.0);
    private final double[] words = zipf(VOCABULARY, 1.0);
    private final String[] vocabulary = vocabulary();
    private final double[] bursts = new double[DAYS];
    private final Deque<List<Happening>> recent = new ArrayDeque<>();
    private final int documents;
    private int made;
    private int day = -1;
    private int dayEnds;
    private double share;

    /** Something that is told. */
    private record Happening(
            EventType type, int trigger, int actor, int recipient, boolean placed, LocalDate day, int[] topic) {}

    /** @param documents over how many documents the five years are spread */
    InventedNews(long seed, int documents) {
        this.random = new Random(seed);
        this.documents = documents;
        double sum = 0;
        for (int i = 0; i < DAYS; i++) {
            bursts[i] = Math.exp(random.nextGaussian()) * (i % 7 < 5 ? 1 : 0.4);
            sum += bursts[i];
        }
        for (int i = 0; i < DAYS; i++) {
            bursts[i] /= sum;
        }
    }

    /** Cumulative shares of ranks. */
    private static double[] zipf(int ranks, double exponent) {
        double[] cumulative = new double[ranks];
        double sum = 0;
        for (int i = 0; i < ranks; i++) {
            sum += Math.pow(i + 1, -exponent);
            cumulative[i] = sum;
        }
        for (int i = 0; i < ranks; i++) {
            cumulative[i] /= sum;
        }
        return cumulative;
    }

    /** Words that the table of rarity takes for as rare as they are here: linking goes by rare words. */
    private String[] vocabulary() {
        String[] vocabulary = new String[VOCABULARY];
        double before = 0;
        for (int rank = 0; rank < VOCABULARY; rank++) {
            double with = 1 - Math.pow(1 - (words[rank] - before), WORDS);
            before = words[rank];
            double rarity = Math.min(MOST_RARE, -Math.log(with));
            int variant = 0;
            while (variant < VARIANTS
                    && Math.abs(Rarity.bundled().of(Overlap.hash(word(rank, variant))) - rarity) > 0.5) {
                variant++;
            }
            vocabulary[rank] = word(rank, variant);
        }
        return vocabulary;
    }

    private static String word(int rank, int variant) {
        return "w" + rank + "v" + variant;
    }

    private int draw(double[] cumulative) {
        int at = Arrays.binarySearch(cumulative, random.nextDouble());
        return Math.min(at < 0 ? -at - 1 : at, cumulative.length - 1);
    }

    /** The next document; after those of the five years more of the last day. */
    Annotations next() {
        while (made >= dayEnds && day < DAYS - 1) {
            day++;
            share += bursts[day];
            dayEnds = (int) Math.round(share * documents);
            recent.addFirst(happenings(Math.max(2, (dayEnds - made) * 2)));
            if (recent.size() > 6) {
                recent.removeLast();
            }
        }
        made++;
        return document();
    }

    private List<Happening> happenings(int count) {
        List<Happening> happenings = new ArrayList<>(count);
        EventType[] types = EventType.values();
        for (int i = 0; i < count; i++) {
            int actor = draw(states);
            int recipient = draw(states);
            // A quarter is talk: ministers meet, consult and telephone.
            EventType type = random.nextInt(4) == 0 ? EventType.CONSULT : types[random.nextInt(types.length)];
            int[] topic = new int[10];
            for (int k = 0; k < topic.length; k++) {
                topic[k] = draw(words);
            }
            happenings.add(new Happening(
                    type,
                    random.nextInt(4),
                    actor,
                    recipient == actor ? (actor + 1) % STATES : recipient,
                    random.nextInt(5) < 3,
                    FIRST.plusDays(day),
                    topic));
        }
        return happenings;
    }

    /** What a document tells of: mostly of that day, the first of it most often. */
    private Happening choose() {
        int back = random.nextInt(10);
        List<Happening> of = recent.peekFirst();
        for (List<Happening> day : recent) {
            of = day;
            if (--back < 7) {
                break;
            }
        }
        // A half of the accounts are of the day's great stories, the rest of whatever happened.
        double x = random.nextDouble();
        int rank = random.nextBoolean() ? (int) (of.size() * x * x * x) : random.nextInt(of.size());
        return of.get(Math.min(rank, of.size() - 1));
    }

    private Annotations document() {
        int count = 4 + random.nextInt(13);
        Happening main = choose();
        List<Happening> told = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            told.add(i < 2 || random.nextInt(4) == 0 ? main : choose());
        }
        Draft draft = new Draft(FIRST.plusDays(Math.max(day, 0)));
        for (Happening happening : told) {
            draft.account(happening);
        }
        for (int i = 0; i < 6; i++) {
            draft.padding();
        }
        return draft.read();
    }

    /** The lemma for an act. */
    private static String act(EventType type, int variant) {
        return type.name().toLowerCase(java.util.Locale.ROOT) + "-" + variant;
    }

    private static String state(int number) {
        return "S" + (char) ('A' + number / 26) + (char) ('A' + number % 26);
    }

    /** A document in the making: words apart by blanks, every one a noun. */
    private final class Draft {

        private final LocalDate published;
        private final StringBuilder text = new StringBuilder();
        private final List<int[]> tokens = new ArrayList<>();
        private final List<Integer> sentences = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();

        private record Told(Happening happening, int sentence, int trigger, int actor, int recipient, boolean dated) {}

        Draft(LocalDate published) {
            this.published = published;
        }

        private int word(String word) {
            text.append(text.length() == 0 ? "" : " ");
            tokens.add(new int[] {text.length(), text.length() + word.length()});
            text.append(word);
            return tokens.size() - 1;
        }

        private void padding() {
            sentences.add(tokens.size());
            for (int i = 0; i < 15; i++) {
                word(vocabulary[draw(words)]);
            }
        }

        void account(Happening happening) {
            int sentence = sentences.size();
            sentences.add(tokens.size());
            int actor = random.nextInt(6) == 0 ? -1 : word(state(happening.actor));
            int variant = random.nextInt(4) == 0 ? random.nextInt(4) : happening.trigger;
            int trigger = word(act(happening.type, variant));
            int recipient = random.nextInt(4) == 0 ? -1 : word(state(happening.recipient));
            boolean dated = random.nextInt(5) < 2;
            for (int i = 0; i < 8; i++) {
                word(vocabulary[random.nextInt(5) < 2 ? happening.topic[random.nextInt(10)] : draw(words)]);
            }
            told.add(new Told(happening, sentence, trigger, actor, recipient, dated));
        }

        Annotations read() {
            word("copy" + made);
            int n = tokens.size();
            int[] starts = tokens.stream().mapToInt(t -> t[0]).toArray();
            int[] ends = tokens.stream().mapToInt(t -> t[1]).toArray();
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
            String body = text.toString();
            Tokens read = new Tokens(
                    body,
                    starts,
                    ends,
                    sentences.stream().mapToInt(Integer::intValue).toArray(),
                    upos,
                    none,
                    none,
                    lemmas,
                    heads,
                    none);
            Document document = Document.of(
                    new Origin("invented", "document " + made, "UTF-8", SourceMap.identity()),
                    Masthead.unstated()
                            .withTitle("Document " + made)
                            .withOutlet(Optional.of("Outlet " + made % 97))
                            .withPublished(Optional.of(PublicationTime.on(published))),
                    "en",
                    body,
                    Layout.plain(body));
            List<Event> events = new ArrayList<>();
            List<Account> accounts = new ArrayList<>();
            List<Clue> clues = new ArrayList<>();
            for (Told one : told) {
                Event event = event(one, read);
                Account account = new Account(
                        document.id() + "-" + accounts.size(),
                        document.id(),
                        read.sentenceSpan(one.sentence),
                        -1,
                        new Voice(List.of(new Voice.Link(new Source.Author("Outlet " + made % 97), Stance.ASSERTS))),
                        Stance.ASSERTS,
                        event,
                        List.of(Evidence.of("template", event.trigger())));
                events.add(event);
                accounts.add(account);
                clues.add(new Clue(
                        account.id(),
                        event.trigger(),
                        read.lemma(one.trigger),
                        read.lemma(one.trigger),
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
                        Clue.near(read, one.trigger, token -> token == one.trigger),
                        Clue.names(read, read.sentenceStart(one.sentence), read.sentenceEnd(one.sentence)),
                        Clue.words(read, read.sentenceStart(one.sentence), read.sentenceEnd(one.sentence))));
            }
            return new Annotations(document)
                    .put(Reading.TOKENS, read)
                    .put(Event.LAYER, events)
                    .put(Account.LAYER, accounts)
                    .put(Clue.LAYER, clues);
        }

        private Event event(Told one, Tokens read) {
            Happening happening = one.happening;
            Span trigger = read.span(one.trigger);
            return new Event(
                    happening.type,
                    "",
                    List.of(happening.topic[0] % 2 == 0 ? "diplomatic" : "military"),
                    trigger,
                    actor(happening.actor, one.actor, read),
                    actor(happening.recipient, one.recipient, read),
                    Optional.empty(),
                    new EventTime(
                            Optional.of(DateInterval.day(one.dated ? happening.day : published)),
                            one.dated ? Optional.of(trigger) : Optional.empty(),
                            one.dated ? Anchor.NONE : Anchor.DOCUMENT),
                    List.of(),
                    false,
                    false,
                    false,
                    false,
                    List.of(Evidence.of("template", trigger)));
        }

        private Optional<Actor> actor(int state, int token, Tokens read) {
            return token < 0
                    ? Optional.empty()
                    : Optional.of(new Actor(
                            read.span(token),
                            state(state),
                            state(state),
                            List.of("GOV"),
                            Optional.empty(),
                            Evidence.of("template", read.span(token))));
        }
    }
}
