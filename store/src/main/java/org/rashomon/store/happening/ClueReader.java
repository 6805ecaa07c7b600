package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rashomon.account.Account;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.event.Act;
import org.rashomon.event.ActMention;
import org.rashomon.event.Event;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Amount.Part;
import org.rashomon.store.happening.Locatives.Locative;
import org.rashomon.store.happening.Tolls.Toll;
import org.rashomon.text.Document;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;

/** Takes down what linking will need of a document, while its trees are at hand. */
public final class ClueReader implements Annotator<List<Clue>> {

    /** A sentence that begins so speaks of the one before it, though it stand in a paragraph of its own. */
    private static final Set<String> POINTING = Set.of("this", "that");

    /** And so does one that begins so, in the same paragraph. */
    private static final Set<String> GOING_ON = Set.of("this", "that", "it", "they");

    /** Farther back than this many sentences "the strike" takes up no act. */
    private static final int REACH = 8;

    /** Farther on than this many sentences "the trawler" may be another. */
    private static final int NEAR = 4;

    private static final Set<String> DEFINITE = Set.of("the", "this", "that");

    private final GroundWords grounds;
    private final Tolls tolls;
    private final Carriers carriers;
    private final Kinds kinds;
    private final Meant meant;
    private final OpenActs openActs;
    private final Locatives locatives;
    private final Daytimes daytimes;
    private final Numerals numerals;
    private final Habits habits;
    private final Reckonings reckonings;
    private final Datings datings;
    private final CountedPeople people;
    private final BlameWords blames;
    private final ActorResolver actors;
    private final Sequels.Words aftermaths;
    /** The verb of each frame, by the frame's rule. */
    private final Map<String, String> predicates = new HashMap<>();

    public ClueReader(Lexicons lexicons) {
        grounds = new GroundWords(lexicons);
        tolls = Tolls.of(lexicons);
        carriers = new Carriers(lexicons);
        kinds = new Kinds(lexicons);
        meant = new Meant(lexicons);
        openActs = new OpenActs(lexicons);
        locatives = new Locatives(lexicons, grounds);
        daytimes = new Daytimes(lexicons);
        numerals = new Numerals(lexicons);
        habits = new Habits(lexicons);
        reckonings = new Reckonings(lexicons);
        datings = new Datings(lexicons);
        people = new CountedPeople(lexicons);
        blames = new BlameWords(lexicons);
        actors = new ActorResolver(lexicons);
        aftermaths = Sequels.Words.of(lexicons);
        for (Row row : lexicons.get("event/patterns").rows()) {
            predicates.put(row.rule(), row.get("predicate"));
        }
    }

    @Override
    public Layer<List<Clue>> produces() {
        return Clue.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(
                Reading.TOKENS,
                Reading.NAMES,
                TimeExpression.LAYER,
                Quantity.LAYER,
                Place.LAYER,
                Attribution.LAYER,
                Account.LAYER);
    }

    @Override
    public List<Clue> annotate(Annotations annotations) {
        return new Taking(annotations).clues();
    }

    /** One document. */
    private final class Taking {
        private final Document document;
        private final Tokens tokens;
        private final TextPlaces places;
        private final List<Account> accounts = new ArrayList<>();
        private final Map<Integer, List<Account>> bySentence = new HashMap<>();
        private final boolean[] triggers;
        private final Whereabouts whereabouts;
        private final Scenes scenes;
        private final Vicinity vicinity;
        private final Counts counts;
        private final Asides asides;
        private final TreeMap<Integer, TimeExpression> expressions = new TreeMap<>();
        private final BitSet times = new BitSet();
        /** Sentences in which an act is coded. */
        private final BitSet tellsOfActs = new BitSet();

        private final Voices voices;
        private final Names names;
        private final Intents intents;
        private final Pointers pointers;
        private final Namings namings;
        private final OldTimes oldTimes;
        private final Deeds deeds;
        /** For each sentence that names no act the last one before it, in its paragraph, that does; others stand for themselves. */
        private final int[] speaksOf;

        Taking(Annotations annotations) {
            document = annotations.document();
            tokens = annotations.get(Reading.TOKENS);
            List<Place> located = annotations.get(Place.LAYER);
            places = new TextPlaces(tokens, located, annotations.get(Reading.NAMES));
            triggers = new boolean[tokens.size()];
            for (TimeExpression time : annotations.get(TimeExpression.LAYER)) {
                expressions.put(time.span().start(), time);
                int token = tokens.firstEndingAfter(time.span().start());
                for (;
                        token < tokens.size()
                                && tokens.start(token) < time.span().end();
                        token++) {
                    times.set(token);
                }
            }
            speaksOf = new int[tokens.sentenceCount()];
            boolean[] acts = new boolean[tokens.sentenceCount()];
            Map<Integer, Act> laid = new HashMap<>();
            deeds = new Deeds();
            for (Account account : annotations.get(Account.LAYER)) {
                if (account.matter() instanceof Act event) {
                    accounts.add(account);
                    int trigger = Clue.head(tokens, event.trigger());
                    bySentence
                            .computeIfAbsent(tokens.sentenceOf(trigger), sentence -> new ArrayList<>())
                            .add(account);
                    triggers[trigger] = true;
                    if (Namings.mayBeLaid(event.likelyType())) {
                        laid.putIfAbsent(trigger, event);
                    }
                    boolean toll = tolls.isToll(tolls.word(tokens, trigger));
                    deeds.add(trigger, event.likelyType(), toll);
                    acts[tokens.sentenceOf(trigger)] |= event instanceof Event && !toll;
                }
            }
            voices = new Voices(annotations);
            Negations negations = new Negations(tokens);
            names = new Names(kinds, tokens, triggers, negations, tolls);
            intents = new Intents(tokens, names);
            Optional<LocalDate> day = document.masthead().published().map(PublicationTime::date);
            oldTimes = new OldTimes(tokens, expressions.values(), day);
            pointers = new Pointers(tokens, names, meant, triggers, deeds, oldTimes);
            whereabouts = new Whereabouts(tokens, located, annotations.get(Attribution.LAYER));
            namings = new Namings(
                    tokens,
                    blames,
                    laid,
                    negations,
                    voices,
                    whereabouts,
                    names,
                    times,
                    head -> Namings.ofItsOwnWords(actors, annotations, head));
            scenes = new Scenes(locatives, tokens, places, negations, whereabouts::isCue);
            Sequels sequels = new Sequels(tokens, whereabouts::isCue, aftermaths);
            vicinity = new Vicinity(
                    tokens,
                    scenes,
                    sequels,
                    sentence -> groundAt(sentence, token -> true, sequels::goesOnAt),
                    tellsOfActs);
            counts = new Counts(tokens, triggers, annotations.get(Quantity.LAYER), carriers, numerals, people);
            asides = new Asides(tokens, accounts, voices, reckonings, counts);
            List<Span> told = expressions.values().stream()
                    .filter(this::isOfOneDay)
                    .map(TimeExpression::span)
                    .toList();
            datings.all(tokens, told, triggers, whereabouts::isCue)
                    .forEach(dated -> asides.date(dated, day(dated.time()), hours(dated.time())));
            for (int sentence = 0; sentence < speaksOf.length; sentence++) {
                tellsOfActs.set(sentence, acts[sentence]);
                boolean follows = sentence > 0
                        && !acts[sentence]
                        && (isOneParagraph(sentence - 1, sentence) || begins(sentence, POINTING));
                speaksOf[sentence] = follows ? speaksOf[sentence - 1] : sentence;
            }
        }

        private boolean isOfOneDay(TimeExpression time) {
            return time.interval().filter(days -> days.from().equals(days.to())).isPresent();
        }

        /** The day of a time; none if it is a clock in a sentence without a day. */
        private Optional<DateInterval> day(Span words) {
            int token = tokens.firstEndingAfter(words.start());
            return isClockOnly(words, tokens.sentenceOf(token))
                    ? Optional.empty()
                    : Optional.ofNullable(expressions.get(words.start())).flatMap(TimeExpression::interval);
        }

        /** {@code "This was no accident," she said.} */
        private boolean begins(int sentence, Set<String> subjects) {
            int token = tokens.sentenceStart(sentence);
            while (token + 1 < tokens.sentenceEnd(sentence) && tokens.upos(token) == Upos.PUNCT) {
                token++;
            }
            return subjects.contains(tokens.lemma(token).toLowerCase(Locale.ROOT))
                    && tokens.upos(token) == Upos.PRON
                    && tokens.relation(token).startsWith("nsubj");
        }

        /** Whether a sentence says more of an act before it: it tells of no other, or is about "it". */
        private boolean goesOn(int act, int sentence) {
            return speaksOf[sentence] == act
                    || sentence - act <= NEAR && isOneParagraph(act, sentence) && begins(sentence, GOING_ON);
        }

        private boolean isOneParagraph(int before, int sentence) {
            return isUnbroken(
                    tokens.sentenceSpan(before).end(),
                    tokens.sentenceSpan(sentence).start());
        }

        private boolean isUnbroken(int from, int to) {
            return document.text().substring(Math.min(from, to), to).indexOf('\n') < 0;
        }

        List<Clue> clues() {
            List<Clue> clues = new ArrayList<>();
            Map<Integer, Integer> firstOf = new HashMap<>();
            for (Account account : accounts) {
                if (account.matter() instanceof Act event) {
                    Clue clue = clue(account, event);
                    // "The strike ... the attack ... the attack": both take up the strike
                    int first = firstOf.getOrDefault(clue.takesUp(), clue.takesUp());
                    if (first != Clue.NOTHING) {
                        firstOf.put(event.trigger().start(), first);
                    }
                    clues.add(clue.takingUp(first));
                }
            }
            return clues;
        }

        private Clue clue(Account account, Act event) {
            Span anchor = event.trigger();
            int trigger = Clue.head(tokens, anchor);
            int carried = carriers.carried(tokens, trigger);
            String lemma = lemma(event, trigger, carried);
            int sentence = tokens.sentenceOf(trigger);
            String thing = Things.of(tokens, trigger, carried, token -> times.get(token) || intents.isWord(token));
            Intent intent = intents.of(trigger);
            Optional<EventType> type = event.likelyType();
            List<Remark> remarks = new ArrayList<>();
            if (sentence > 0 && isOneParagraph(sentence - 1, sentence)) {
                names.before(trigger, type).forEach(name -> remark(name, remarks));
            }
            Optional<Site> ground = groundAt(sentence, token -> token == trigger, noun -> true);
            Optional<Site> site = Optional.empty();
            for (int next = sentence + 1; next < speaksOf.length && speaksOf[next] == sentence; next++) {
                names.after(next, type).forEach(name -> remark(name, remarks));
                ground = ground.isPresent() ? ground : groundAt(next);
            }
            for (int next = sentence + 1; next < speaksOf.length && goesOn(sentence, next); next++) {
                scenes.after(next, thing).forEach(scene -> remark(scene, remarks));
            }
            if (event.place().isEmpty() && scenes.of(trigger).isEmpty() && ground.isEmpty()) {
                Vicinity.Around around = vicinity.of(sentence);
                around.told().forEach(scene -> remark(scene, remarks));
                ground = around.ground();
            }
            if (sentence + 1 < speaksOf.length
                    && speaksOf[sentence + 1] == sentence
                    && begins(sentence + 1, GOING_ON)) {
                site = whereabouts.of(sentence + 1);
            }
            if (ground.isEmpty() && !thing.isEmpty()) {
                ground = groundOf(thing, sentence);
            }
            if (intent == Intent.UNSTATED) {
                intent = isDoubt(account.stance()) ? ofSame(event, trigger) : ofDoubted(account, event, trigger);
            }
            String act = act(anchor, trigger, lemma, carried);
            pointers.of(trigger, type).forEach(name -> remark(name, remarks));
            namings.called(trigger, type).forEach(name -> remark(name, remarks));
            List<Amount> amounts = isFigure(event) ? figures(event, trigger) : amounts(trigger);
            List<Kind> called = kinds(trigger, carried, type, phrases(event, trigger, lemma), amounts);
            openActs.answers(
                            tokens,
                            trigger,
                            lemma,
                            type,
                            called,
                            names,
                            oldTimes,
                            name -> pointers.isOfDeedHere(name, names, deeds))
                    .forEach(name -> remark(name, remarks));
            boolean loose = event.time()
                    .words()
                    .filter(words -> Days.isOfAnother(tokens, trigger, words)
                            || Datings.isDenied(tokens, tokens.firstEndingAfter(words.start())))
                    .isPresent();
            Optional<Span> own = event.time().words().filter(tokens.sentenceSpan(sentence)::contains);
            Optional<TimeExpression> beside = own.isPresent() && !loose ? Optional.empty() : beside(trigger, sentence);
            Optional<Span> hours = beside.map(TimeExpression::span).or(() -> loose ? Optional.empty() : own);
            boolean dayless = loose || hours.isPresent() && isClockOnly(hours.get(), sentence);
            return new Clue(
                    account.id(),
                    anchor,
                    lemma,
                    act,
                    tokens.upos(trigger) == Upos.NOUN,
                    thing,
                    called,
                    remarks,
                    asides.of(trigger),
                    namings.of(trigger),
                    intent,
                    amounts,
                    ground,
                    site,
                    dayless,
                    dayless && !loose ? Optional.empty() : beside.flatMap(TimeExpression::interval),
                    hours.map(this::hours)
                            .filter(Hours::isTold)
                            .or(() -> partOfDay(trigger))
                            .or(() -> hours.map(words -> Hours.ANY))
                            .or(() -> own.map(words -> Hours.ANY)),
                    tolls.isToll(tolls.word(tokens, trigger)),
                    habits.isHabit(tokens, trigger),
                    carried == Carriers.NOTHING ? takenUp(event, lemma) : takenUpByObject(event, trigger, carried),
                    Clue.near(tokens, trigger, token -> anchor.overlaps(tokens.span(token))),
                    Clue.names(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                    Clue.words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)));
        }

        private List<Kind> kinds(
                int trigger, int carried, Optional<EventType> type, List<String> phrases, List<Amount> amounts) {
            List<String> units = amounts.stream().map(Amount::unit).toList();
            List<Kind> found = new ArrayList<>(names.of(trigger, carried, type, phrases, units));
            found.addAll(scenes.of(trigger));
            return found;
        }

        /** Where a later sentence without an act has what it was done to: "<b>The trawler</b> was on the Indian side of the boundary". */
        private Optional<Site> groundOf(String thing, int sentence) {
            for (int next = sentence + 1; next < speaksOf.length && next - sentence <= NEAR; next++) {
                boolean isAct = bySentence.containsKey(next);
                if (!isAct && isAbout(next, thing)) {
                    return groundAt(next);
                }
            }
            return Optional.empty();
        }

        /** Whose ground a sentence speaks of. */
        private Optional<Site> groundAt(int sentence, IntPredicate act, IntPredicate which) {
            return grounds.of(tokens, sentence, places.in(sentence), whereabouts::isCue, act, which);
        }

        private Optional<Site> groundAt(int sentence) {
            return groundAt(sentence, token -> true, noun -> true);
        }

        /** Whether a sentence says what something was, or where. */
        private boolean isAbout(int sentence, String thing) {
            int end = tokens.sentenceEnd(sentence);
            for (int token = tokens.sentenceStart(sentence); token < end; token++) {
                int head = tokens.head(token);
                if (tokens.relation(token).equals("nsubj")
                        && tokens.lemma(token).equalsIgnoreCase(thing)
                        && IntStream.range(token, end)
                                .anyMatch(cop -> tokens.head(cop) == head
                                        && tokens.relation(cop).equals("cop"))) {
                    return true;
                }
            }
            return false;
        }

        /**
         * What a sentence says of an act by the same word: in {@code the first thing about this attack is that the claim that
         * the attack was a mistake is absurd} it is of the one attack.
         */
        private Intent ofSame(Act event, int trigger) {
            int sentence = tokens.sentenceOf(trigger);
            for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
                boolean same = triggers[token] && tokens.lemma(token).equals(tokens.lemma(trigger));
                Intent intent =
                        same && !event.trigger().overlaps(tokens.span(token)) ? intents.of(token) : Intent.UNSTATED;
                if (intent != Intent.UNSTATED) {
                    return intent;
                }
            }
            return Intent.UNSTATED;
        }

        /**
         * What follows for whoever doubts what another says of the act in the same sentence: {@code of this attack the claim that
         * the attack was a mistake is absurd} holds that it was meant.
         */
        private Intent ofDoubted(Account account, Act event, int trigger) {
            for (Account other : bySentence.getOrDefault(tokens.sentenceOf(trigger), List.of())) {
                int token = Clue.head(tokens, other.matter().anchor());
                boolean same = tokens.lemma(token).equals(tokens.lemma(trigger))
                        && !event.trigger().overlaps(tokens.span(token));
                Intent intent = same && doubts(account, other) ? intents.of(token) : Intent.UNSTATED;
                if (intent != Intent.UNSTATED) {
                    return intent.denied();
                }
            }
            return Intent.UNSTATED;
        }

        /** Whether the voice of an account doubts what it quotes in another of its sentence. */
        private static boolean doubts(Account account, Account other) {
            List<Voice.Link> mine = account.voice().links();
            List<Voice.Link> theirs = other.voice().links();
            int last = mine.size() - 1;
            return theirs.size() > mine.size()
                    && isDoubt(theirs.get(last).stance())
                    && IntStream.rangeClosed(0, last)
                            .allMatch(i ->
                                    theirs.get(i).source().equals(mine.get(i).source()));
        }

        private static boolean isDoubt(Stance stance) {
            return stance == Stance.DOUBTS || stance == Stance.DENIES;
        }

        /** The act that a retelling names as its evidence; what came of an act is not the act. */
        private int takenUp(Act event, String lemma) {
            return event.evidence().stream()
                    .filter(evidence -> evidence.rule().equals("Anaphor"))
                    .filter(evidence -> evidence.spans().size() > 1)
                    .map(evidence -> evidence.spans().get(1))
                    .filter(before -> !tolls.apart(lemma, tokens.lemma(Clue.head(tokens, before))))
                    .map(Span::start)
                    .findFirst()
                    .orElse(Clue.NOTHING);
        }

        /** In {@code denied carrying out the strike} the last act that its noun may take up in the paragraph, if nothing says which. */
        private int takenUpByObject(Act event, int verb, int noun) {
            if (!carriers.bringsAct(tokens, verb) || !isPointedAt(noun)) {
                return Clue.NOTHING;
            }
            int found = Clue.NOTHING;
            int sentence = tokens.sentenceOf(verb);
            for (int at = sentence; at >= Math.max(0, sentence - REACH) && found == Clue.NOTHING; at--) {
                for (Account account : bySentence.getOrDefault(at, List.of())) {
                    Span before = account.matter().anchor();
                    boolean told = before.start() < event.trigger().start()
                            && account.matter() instanceof Event act
                            && isAntecedent(act)
                            && carriers.takesUp(tokens, noun, act);
                    found = told ? Math.max(found, before.start()) : found;
                }
                if (at > 0 && !isOneParagraph(at - 1, at)) {
                    break;
                }
            }
            return found;
        }

        private boolean isAntecedent(Event told) {
            boolean real = !told.future() && !told.hypothetical() && !told.negated();
            return real && tolls.of(tolls.word(tokens, Clue.head(tokens, told.trigger()))) == Toll.NONE;
        }

        /** {@code The strike}, {@code that strike}; not {@code the strike on Idlib} nor {@code the latest strike}. */
        private boolean isPointedAt(int noun) {
            boolean definite = false;
            int sentence = tokens.sentenceOf(noun);
            for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
                if (tokens.head(token) == noun) {
                    if (!tokens.relation(token).equals("det")) {
                        return false;
                    }
                    definite |= DEFINITE.contains(tokens.lemma(token).toLowerCase(Locale.ROOT));
                }
            }
            return definite;
        }

        /** The dictionary form of the act; of a verb, the one that its frame has, or of what it carries. */
        private String lemma(Act event, int trigger, int carried) {
            if (carried != Carriers.NOTHING && carriers.bringsAct(tokens, trigger)) {
                return tokens.lemma(carried).toLowerCase(Locale.ROOT);
            }
            String lemma = tokens.lemma(trigger).toLowerCase(Locale.ROOT);
            String rule =
                    event.evidence().isEmpty() ? "" : event.evidence().get(0).rule();
            return tokens.upos(trigger) == Upos.VERB ? predicates.getOrDefault(rule, lemma) : lemma;
        }

        /** Lemmas of the anchor's words, without determiners and the like, and of the noun that says what it does. */
        private String act(Span anchor, int trigger, String lemma, int carried) {
            StringBuilder act = new StringBuilder();
            int token = tokens.firstEndingAfter(anchor.start());
            for (; token < tokens.size() && tokens.start(token) < anchor.end(); token++) {
                Upos upos = tokens.upos(token);
                boolean says = Clue.isContent(upos) || upos == Upos.ADP || upos == Upos.ADV;
                if (token == trigger || says) {
                    append(act, token == trigger ? lemma : tokens.lemma(token));
                }
            }
            particle(trigger)
                    .filter(at -> tokens.start(at) >= anchor.end())
                    .ifPresent(at -> append(act, tokens.lemma(at)));
            if (carried != Carriers.NOTHING && !carriers.bringsAct(tokens, trigger)) {
                append(act, tokens.lemma(carried));
            }
            return act.toString();
        }

        /** {@code shot the jet <b>down</b>}. */
        private Optional<Integer> particle(int verb) {
            int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
            return IntStream.range(verb + 1, end)
                    .filter(token ->
                            tokens.head(token) == verb && tokens.relation(token).equals("compound:prt"))
                    .boxed()
                    .findFirst();
        }

        /** The first day that a clause beside that of an act tells. */
        private Optional<TimeExpression> beside(int trigger, int sentence) {
            Span span = tokens.sentenceSpan(sentence);
            for (int clause : Days.beside(tokens, trigger)) {
                for (TimeExpression time :
                        expressions.subMap(span.start(), span.end()).values()) {
                    boolean day = time.interval()
                            .filter(it -> it.from().equals(it.to()))
                            .isPresent();
                    if (day && !whereabouts.isCue(clause) && Days.isOfClause(tokens, time.span(), clause)) {
                        return Optional.of(time);
                    }
                }
            }
            return Optional.empty();
        }

        /** Whether a clock is told, and no day in all the sentence. */
        private boolean isClockOnly(Span words, int sentence) {
            Span span = tokens.sentenceSpan(sentence);
            TimeExpression clock = expressions.get(words.start());
            return clock != null
                    && Daytimes.isClock(clock, document.text())
                    && expressions.subMap(span.start(), span.end()).values().stream()
                            .allMatch(time -> time.interval().isEmpty() || Daytimes.isClock(time, document.text()));
        }

        /** {@code Was shelled <b>at dawn</b>}, {@code the shelling began <b>at dawn</b>}. */
        private Optional<Hours> partOfDay(int trigger) {
            int above = tokens.head(trigger);
            boolean subject = tokens.relation(trigger).startsWith("nsubj") && above >= 0 && !whereabouts.isCue(above);
            int sentence = tokens.sentenceOf(trigger);
            for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
                int head = tokens.head(token);
                boolean hangs = tokens.relation(token).equals("obl") && (head == trigger || subject && head == above);
                if (hangs && !times.get(token) && !Datings.isDenied(tokens, token)) {
                    Optional<Hours> told = daytimes.ofNoun(tokens.lemma(token).toLowerCase(Locale.ROOT));
                    if (told.isPresent()) {
                        return told;
                    }
                }
            }
            return Optional.empty();
        }

        /** The narrowest of those of a time expression and of what stands beside it: {@code on Sunday morning, 28 June, at 9:30}. */
        private Hours hours(Span words) {
            int end = words.end();
            Hours narrowest = Hours.ANY;
            for (TimeExpression time : expressions.tailMap(words.start()).values()) {
                if (time.span().start() - end > Daytimes.BESIDE
                        || !isUnbroken(end, time.span().start())) {
                    break;
                }
                end = Math.max(end, time.span().end());
                Hours hours = daytimes.of(time, document.text());
                narrowest = hours.length() < narrowest.length() ? hours : narrowest;
            }
            return narrowest;
        }

        /** Those that are killed or hurt are people, whatever they are called. */
        private List<Amount> amounts(int trigger) {
            List<Amount> amounts =
                    counts.of(trigger).stream().map(Amount::ofVoters).toList();
            String word = tolls.word(tokens, trigger);
            if (tolls.of(word) == Toll.NONE) {
                return amounts;
            }
            boolean suffers = tolls.suffers(word);
            return amounts.stream().map(amount -> amount.ofPeople(suffers)).toList();
        }

        private static boolean isFigure(Act event) {
            return event.evidence().stream()
                    .anyMatch(evidence -> evidence.rule().equals(ActMention.FIGURE));
        }

        /** People, whatever they are called: those who march, or those whom it befell. */
        private List<Amount> figures(Act event, int trigger) {
            Part part = event.likelyType().equals(Optional.of(EventType.PROTEST)) ? Part.DOER : Part.DONE_TO;
            return counts.of(trigger).stream()
                    .filter(amount -> amount.unit().isEmpty() || amount.unit().equals("person"))
                    .map(amount -> new Amount("person", amount.low(), amount.high(), part))
                    .toList();
        }

        /** What the act is called by words that do not stand together: {@code shoot down}, {@code vote against}, its mode. */
        private List<String> phrases(Act act, int trigger, String lemma) {
            List<String> phrases = new ArrayList<>();
            phrases.add(lemma);
            phrases.add("mode:" + (act instanceof Event event ? event.mode() : ""));
            particle(trigger).ifPresent(at -> phrases.add(lemma + ' ' + tokens.lemma(at)));
            int sentence = tokens.sentenceOf(trigger);
            for (int token = trigger + 1; token < tokens.sentenceEnd(sentence); token++) {
                int noun = tokens.head(token);
                boolean beside = tokens.relation(token).equals("case") && noun >= 0 && tokens.head(noun) == trigger;
                if (beside && !times.get(noun)) {
                    phrases.add(lemma + ' ' + tokens.lemma(token));
                }
            }
            return phrases;
        }

        private void remark(Locative scene, List<Remark> remarks) {
            scene.kinds().forEach(kind -> remark(scene.noun(), kind, remarks));
        }

        private void remark(Kinds.Found name, List<Remark> remarks) {
            name.kinds().forEach(kind -> remark(name.head(), kind, remarks));
        }

        /** What a sentence calls an act is said by the voice of that sentence. */
        private void remark(int token, Kind kind, List<Remark> remarks) {
            Voice voice = voices.at(tokens.span(token), Stance.ASSERTS);
            Stance stance = voice.innermost().stance();
            if (isDoubt(stance) && !kind.question().equals(Kind.MEANT)) {
                remarks.add(new Remark(kind.disowned(), voice));
            } else if (isDoubt(stance) || stance.claims()) {
                remarks.add(new Remark(kind, voice));
            }
        }

        private void append(StringBuilder act, String lemma) {
            act.append(act.length() == 0 ? "" : " ").append(lemma.toLowerCase(Locale.ROOT));
        }
    }
}
