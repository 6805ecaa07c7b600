package org.rashomon.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.event.Act;
import org.rashomon.event.ActMention;
import org.rashomon.event.Agreement;
import org.rashomon.event.Evaluation;
import org.rashomon.event.Event;
import org.rashomon.event.Forecast;
import org.rashomon.event.Matter;
import org.rashomon.event.Measure;
import org.rashomon.event.Tie;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Puts each matter of a document together with the voice that tells it. */
public final class AccountReader implements Annotator<List<Account>> {

    /** Stances on what is still to come. */
    private static final Set<Stance> TO_COME =
            Set.of(Stance.INTENDS, Stance.PROMISES, Stance.THREATENS, Stance.DEMANDS, Stance.PREDICTS);

    private final List<Layer<? extends List<? extends Matter>>> matters;
    private final StanceAt stances;

    /** Reads every layer of matters there is. */
    public AccountReader(Lexicons lexicons) {
        this(
                lexicons,
                List.of(
                        Event.LAYER,
                        Event.ANAPHORS,
                        ActMention.LAYER,
                        Agreement.LAYER,
                        Forecast.LAYER,
                        Measure.LAYER,
                        Tie.LAYER,
                        Evaluation.LAYER));
    }

    /** Reads the layers named; those that a document lacks are passed over. */
    public AccountReader(Lexicons lexicons, List<Layer<? extends List<? extends Matter>>> matters) {
        this.matters = List.copyOf(matters);
        this.stances = new StanceAt(lexicons);
    }

    @Override
    public Layer<List<Account>> produces() {
        return Account.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS, Attribution.LAYER);
    }

    @Override
    public List<Account> annotate(Annotations annotations) {
        List<Matter> all = new ArrayList<>();
        for (Layer<? extends List<? extends Matter>> layer : matters) {
            if (annotations.has(layer)) {
                all.addAll(annotations.get(layer));
            }
        }
        all.sort(Comparator.comparingInt((Matter m) -> m.anchor().start())
                .thenComparingInt(m -> m.anchor().end()));
        Voices voices = new Voices(annotations);
        StanceAt.Reading reading = stances.read(annotations);
        Tokens tokens = annotations.get(Reading.TOKENS);
        List<Attribution> attributions = annotations.get(Attribution.LAYER);
        String text = annotations.document().text();
        List<Account> accounts = new ArrayList<>();
        String last = "";
        int same = 0;
        for (Matter matter : all) {
            OptionalInt attribution = voices.innermost(matter.anchor());
            StanceAt.Held read = reading.at(attribution, matter.anchor());
            if (matter instanceof Forecast forecast) {
                attribution = teller(forecast, attribution, voices, attributions);
            }
            Voice chain = voices.at(attribution, matter.anchor(), read.stance());
            Stance stance = matter instanceof Forecast forecast
                    ? Foretold.stance(forecast, read, chain, text)
                    : held(matter, read, reading, tokens);
            if (attribution.isEmpty() && !(matter instanceof Forecast)) {
                Stance authors = reading.authors(stance, read, matter.anchor());
                stance = authors != stance && isAhead(matter) ? Stance.ASSERTS : authors;
            }
            Voice voice = chain.withInnermost(stance);
            boolean supposed = stance == Stance.SUPPOSES || stance == Stance.DOUBTS;
            Matter told = FirstPerson.read(
                    supposed && matter instanceof Forecast forecast ? forecast.supposed() : matter, voice, text);
            boolean toCome = matter instanceof ActMention && TO_COME.contains(stance);
            if (toCome || FirstPerson.isNobody(told, text)) {
                continue;
            }
            String key = matter.kind() + matter.anchor() + voice;
            same = key.equals(last) ? same + 1 : 0;
            last = key;
            accounts.add(new Account(
                    id(annotations.document().id(), key, same),
                    annotations.document().id(),
                    sentence(tokens, matter.anchor()),
                    attribution.orElse(-1),
                    voice,
                    stance,
                    told,
                    List.of(read.why())));
        }
        return List.copyOf(accounts);
    }

    /** "Okoro predicts a rise in prices": the word that foretells stands before what she says, and is hers. */
    private static OptionalInt teller(
            Forecast forecast, OptionalInt around, Voices voices, List<Attribution> attributions) {
        OptionalInt inner = voices.innermost(forecast.content());
        boolean own = inner.isPresent()
                && !(attributions.get(inner.getAsInt()).source() instanceof Source.Unstated)
                && attributions.get(inner.getAsInt()).cueSpans().stream()
                        .anyMatch(cue -> cue.contains(forecast.anchor()));
        return own ? inner : around;
    }

    /**
     * The stance without what the matter has taken in or cannot be: that a side is not abiding by a truce is an assertion that
     * it is broken, that an act was not lawful is a judgement, and judgements are not demanded. What somebody vows or asks to be
     * done about a past act is not the act: "vowed to punish those who shelled the town". What is denied of an act is not the act:
     * "found no motive for the attack"; nor is what is asked of it: "why they attacked".
     */
    private static Stance held(Matter matter, StanceAt.Held read, StanceAt.Reading reading, Tokens tokens) {
        Stance stance = read.stance();
        if (matter instanceof Act && TO_COME.contains(stance) && Done.isPast(tokens, matter.anchor())) {
            return Stance.ASSERTS;
        }
        if (matter instanceof Act act && Done.isBeside(tokens, act.anchor(), read)) {
            return Stance.ASSERTS;
        }
        if (matter instanceof Act act && Asked.isBeside(tokens, act.anchor(), read)) {
            return Stance.ASSERTS;
        }
        if (matter instanceof Act act && !act.negated() && reading.isBesideDenied(read, act.anchor())) {
            return Stance.ASSERTS;
        }
        if (matter instanceof Agreement agreement && TO_COME.contains(stance) && Done.isTold(tokens, agreement)) {
            return Stance.ASSERTS;
        }
        if (matter instanceof Agreement agreement && agreement.status() == Agreement.Status.MENTIONED) {
            return Stance.ASSERTS;
        }
        boolean judged = matter instanceof Evaluation;
        boolean takenIn =
                matter instanceof Agreement || matter instanceof Evaluation evaluation && evaluation.negated();
        boolean denied = takenIn && stance == Stance.DENIES && read.isByNegation();
        return denied || judged && stance == Stance.DEMANDS ? Stance.ASSERTS : stance;
    }

    /** Whether a matter says itself that it has not come about. */
    private static boolean isAhead(Matter matter) {
        return matter instanceof Act act && (act.future() || act.hypothetical());
    }

    private static Span sentence(Tokens tokens, Span anchor) {
        int token = Math.min(tokens.firstEndingAfter(anchor.start()), tokens.size() - 1);
        return token < 0 ? anchor : tokens.sentenceSpan(tokens.sentenceOf(token));
    }

    /** @param same how many accounts before have the same matter's kind, place and voice */
    private static String id(String document, String key, int same) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest((key + "#" + same).getBytes(StandardCharsets.UTF_8));
            return document + "-" + HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
