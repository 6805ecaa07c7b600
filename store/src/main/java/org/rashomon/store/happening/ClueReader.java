package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.rashomon.account.Account;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.event.Act;
import org.rashomon.event.Event;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.place.Place;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Locatives.Locative;
import org.rashomon.text.Document;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.TimeExpression;

/**
 * Takes down what linking will need of a document, while its trees are at hand: of "A trawler was rammed off Gozo. It was no accident." that a
 * trawler was rammed, and that the author holds that it was meant.
 */
public final class ClueReader implements Annotator<List<Clue>> {

    /** Farther on than this many sentences "the trawler" may be another. */
    private static final int NEAR = 4;

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
    private final WordClasses<Negations.Sort> denials;
    private final ActorResolver actors;
    private final Sequels.Words aftermaths;
    private final ActWords.Frames frames;

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
        denials = Negations.words(lexicons);
        actors = new ActorResolver(lexicons);
        aftermaths = Sequels.Words.of(lexicons);
        frames = new ActWords.Frames(lexicons);
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
        private final Tokens tokens;
        private final TextPlaces places;
        private final List<Account> accounts = new ArrayList<>();
        private final Map<Integer, List<Account>> bySentence = new HashMap<>();
        private final boolean[] triggers;
        private final Whereabouts whereabouts;
        private final Scenes scenes;
        private final Sequels sequels;
        private final Vicinity vicinity;
        private final Asides asides;
        private final ActTimes times;
        private final Voices voices;
        private final Names names;
        private final Negations negations;
        private final Intents intents;
        private final SameSentence sameSentence;
        private final TakenUp takenUp;
        private final Pointers pointers;
        private final Namings namings;
        private final OldTimes oldTimes;
        private final DeedsInQuestion deeds;
        private final Continuations continuations;
        private final ActWords words;
        private final Headcounts headcounts;

        Taking(Annotations annotations) {
            Document document = annotations.document();
            tokens = annotations.get(Reading.TOKENS);
            List<Place> located = annotations.get(Place.LAYER);
            whereabouts = new Whereabouts(tokens, located, annotations.get(Attribution.LAYER));
            times = new ActTimes(
                    tokens, document.text(), annotations.get(TimeExpression.LAYER), daytimes, whereabouts::isCue);
            places = new TextPlaces(tokens, located, annotations.get(Reading.NAMES));
            triggers = new boolean[tokens.size()];
            BitSet tellsOfActs = new BitSet();
            Map<Integer, Act> laid = new HashMap<>();
            deeds = new DeedsInQuestion();
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
                    if (event instanceof Event && !toll) {
                        tellsOfActs.set(tokens.sentenceOf(trigger));
                    }
                }
            }
            continuations = new Continuations(document, tokens, tellsOfActs);
            words = new ActWords(tokens, carriers, frames, times.tokens());
            voices = new Voices(annotations);
            negations = new Negations(tokens, denials);
            names = new Names(kinds, tokens, triggers, negations, tolls);
            intents = new Intents(tokens, names);
            sameSentence = new SameSentence(tokens, triggers, bySentence, intents);
            takenUp = new TakenUp(tokens, bySentence, tolls, carriers, continuations::isOneParagraph);
            Optional<LocalDate> day = document.masthead().published().map(PublicationTime::date);
            oldTimes = new OldTimes(tokens, times.all(), day);
            pointers = new Pointers(tokens, names, meant, triggers, deeds, oldTimes);
            namings = new Namings(
                    tokens,
                    blames,
                    laid,
                    negations,
                    voices,
                    whereabouts,
                    names,
                    times.tokens(),
                    head -> Namings.ofItsOwnWords(actors, annotations, head));
            scenes = new Scenes(locatives, tokens, places, negations, whereabouts::isCue);
            sequels = new Sequels(tokens, whereabouts::isCue, aftermaths);
            vicinity = new Vicinity(
                    tokens,
                    scenes,
                    sequels,
                    sentence -> groundAt(sentence, token -> true, sequels::goesOnAt),
                    tellsOfActs);
            Counts counts = new Counts(tokens, triggers, annotations.get(Quantity.LAYER), carriers, numerals, people);
            headcounts = new Headcounts(tokens, counts, tolls);
            asides = new Asides(tokens, accounts, voices, reckonings, counts);
            datings.all(tokens, times.days(), triggers, whereabouts::isCue)
                    .forEach(dated -> asides.date(dated, times.day(dated.time()), times.hours(dated.time())));
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
            String lemma = words.lemma(event, trigger, carried);
            int sentence = tokens.sentenceOf(trigger);
            String thing =
                    Things.of(tokens, trigger, carried, token -> times.tokens().get(token) || intents.isWord(token));
            Intent intent = intents.of(trigger);
            Optional<EventType> type = event.likelyType();
            List<Remark> remarks = new ArrayList<>();
            if (sentence > 0 && continuations.isOneParagraph(sentence - 1, sentence)) {
                names.before(trigger, type).forEach(name -> remark(name, remarks));
            }
            Optional<Site> ground = groundAt(sentence, token -> token == trigger, noun -> true);
            Optional<Site> site = Optional.empty();
            for (int next = sentence + 1; continuations.speaksOf(sentence, next); next++) {
                names.after(next, type).forEach(name -> remark(name, remarks));
                ground = ground.isPresent() ? ground : groundAt(next);
            }
            for (int next = sentence + 1; continuations.goesOn(sentence, next); next++) {
                scenes.after(next, trigger, thing, sequels).forEach(scene -> remark(scene, remarks));
            }
            if (event.place().isEmpty() && scenes.of(trigger).isEmpty() && ground.isEmpty()) {
                Vicinity.Around around = vicinity.of(sentence);
                around.told().forEach(scene -> remark(scene, remarks));
                ground = around.ground();
            }
            if (continuations.isTakenUp(sentence)) {
                site = whereabouts.of(sentence + 1, sequels::isOfAftermath);
            }
            if (ground.isEmpty() && !thing.isEmpty()) {
                ground = groundOf(thing, sentence);
            }
            if (intent == Intent.UNSTATED) {
                intent = Claims.isDenial(account.stance())
                        ? sameSentence.ofSame(event, trigger)
                        : sameSentence.ofDoubted(account, event, trigger);
            }
            String act = words.act(anchor, trigger, lemma, carried);
            pointers.of(trigger, type).forEach(name -> remark(name, remarks));
            namings.called(trigger, type).forEach(name -> remark(name, remarks));
            List<Amount> amounts = headcounts.of(event, trigger);
            List<Kind> called = kinds(trigger, carried, type, words.phrases(event, trigger, lemma), amounts);
            openActs.answers(
                            tokens,
                            trigger,
                            lemma,
                            type,
                            called,
                            names,
                            oldTimes,
                            triggers,
                            name -> pointers.isOfDeedHere(name, names, deeds))
                    .forEach(name -> remark(name, remarks));
            boolean loose = event.time()
                    .words()
                    .filter(words -> Days.isOfAnother(tokens, trigger, words)
                            || Datings.isDenied(tokens, tokens.firstEndingAfter(words.start())))
                    .isPresent();
            Optional<Span> own = event.time().words().filter(tokens.sentenceSpan(sentence)::contains);
            Optional<TimeExpression> beside =
                    own.isPresent() && !loose ? Optional.empty() : times.beside(trigger, sentence);
            Optional<Span> hours = beside.map(TimeExpression::span).or(() -> loose ? Optional.empty() : own);
            boolean dayless = loose || hours.isPresent() && times.isClockOnly(hours.get(), sentence);
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
                    hours.map(times::hours)
                            .filter(Hours::isTold)
                            .or(() -> times.partOfDay(trigger))
                            .or(() -> hours.map(words -> Hours.ANY))
                            .or(() -> own.map(words -> Hours.ANY)),
                    tolls.isToll(tolls.word(tokens, trigger)),
                    habits.isHabit(tokens, trigger),
                    carried == Carriers.NOTHING
                            ? takenUp.byEvidence(event, lemma)
                            : takenUp.byObject(event, trigger, carried),
                    Clue.near(tokens, trigger, token -> anchor.overlaps(tokens.span(token))),
                    Clue.names(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)),
                    Clue.words(tokens, tokens.sentenceStart(sentence), tokens.sentenceEnd(sentence)));
        }

        private List<Kind> kinds(
                int trigger, int carried, Optional<EventType> type, List<String> phrases, List<Amount> amounts) {
            List<String> units = amounts.stream().map(Amount::unit).toList();
            List<Kind> found = new ArrayList<>(names.of(trigger, carried, type, phrases, units));
            found.addAll(scenes.of(trigger));
            if (datings.deniesTimeOnly(tokens, trigger, negations, times.tokens())) {
                found.add(Kind.NOT_THEN);
            }
            return found;
        }

        /** Where a later sentence without an act has what it was done to: "<b>The trawler</b> was on the Indian side of the boundary". */
        private Optional<Site> groundOf(String thing, int sentence) {
            for (int next = sentence + 1; next < tokens.sentenceCount() && next - sentence <= NEAR; next++) {
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
            if (Claims.isDenial(stance) && !kind.question().equals(Kind.MEANT)) {
                remarks.add(new Remark(kind.disowned(), voice));
            } else if (Claims.isDenial(stance) || stance.claims()) {
                remarks.add(new Remark(kind, voice));
            }
        }
    }
}
