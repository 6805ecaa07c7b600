package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/**
 * How likely two tellings are of one happening: the logistic of a sum of weighted {@link Sign}s. It looks at the two
 * tellings only, and is the same either way round.
 */
public final class Judgement {

    private static final String LEXICON = "happening/judgement";

    private static final int FACETS_AT_HAND = 1 << 13;
    private static final int PHRASES_AT_HAND = 1 << 12;

    private final double[] weights = new double[Sign.values().length];
    private final String[] words = new String[weights.length];
    private final Rarity rarity;
    private final Meaning meaning;
    private final TellingSigns signs;
    private final Tolls tolls;
    private final Synonyms synonyms;
    private final Memo<Telling, Facets> facets = new Memo<>(FACETS_AT_HAND, this::facets);
    private final Map<String, Meaning.Sense> phrases = new ConcurrentHashMap<>();

    /**
     * Of any two tellings.
     *
     * @throws org.rashomon.lexicon.LexiconFault if a sign has no row or a row no number
     */
    public Judgement(Lexicons lexicons, Rarity rarity, Meaning meaning) {
        this(lexicons, rarity, meaning, Matter.byWords(rarity));
    }

    /**
     * Of tellings from documents that have been sorted by their matter.
     *
     * @throws org.rashomon.lexicon.LexiconFault if a sign has no row or a row no number
     */
    public Judgement(Lexicons lexicons, Rarity rarity, Meaning meaning, Matter matter) {
        this.rarity = rarity;
        this.meaning = meaning;
        signs = new TellingSigns(rarity, matter);
        tolls = Tolls.of(lexicons);
        synonyms = new Synonyms(lexicons);
        Lexicon lexicon = lexicons.get(LEXICON);
        for (Sign sign : Sign.values()) {
            Row row = lexicon.row(sign.id())
                    .orElseThrow(() -> new IllegalArgumentException(LEXICON + ".tsv: no row '" + sign.id() + "'"));
            weights[sign.ordinal()] = number(row, "weight");
            words[sign.ordinal()] = row.get("words");
        }
    }

    /**
     * Of any two tellings, by other weights than those of the table.
     *
     * @param weights in the order of {@link #signNames}
     */
    public static Judgement weighing(Lexicons lexicons, Rarity rarity, Meaning meaning, double[] weights) {
        Judgement judgement = new Judgement(lexicons, rarity, meaning);
        System.arraycopy(weights, 0, judgement.weights, 0, judgement.weights.length);
        return judgement;
    }

    private static double number(Row row, String column) {
        try {
            return Double.parseDouble(row.get(column));
        } catch (NumberFormatException e) {
            throw row.fault("'" + row.get(column) + "' is not a number");
        }
    }

    /**
     * Why a join was made.
     *
     * @param sign id of the row of {@code happening/judgement.tsv}
     * @param words what it says
     * @param logOdds what it added
     */
    public record Reason(String sign, String words, double logOdds) {}

    /** Ids of the signs, in the order of {@link #signs}. */
    public static List<String> signNames() {
        return Arrays.stream(Sign.values()).map(Sign::id).toList();
    }

    /** From 0 to 1. */
    public double probability(Telling a, Telling b) {
        double[] there = signs(a, b);
        double sum = 0;
        for (int i = 0; i < there.length; i++) {
            sum += weights[i] * there[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** What spoke for and against, the weightiest first. */
    public List<Reason> reasons(Telling a, Telling b) {
        double[] there = signs(a, b);
        List<Reason> reasons = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            double logOdds = weights[sign.ordinal()] * there[sign.ordinal()];
            if (sign != Sign.PRIOR && logOdds != 0) {
                reasons.add(new Reason(sign.id(), words[sign.ordinal()], logOdds));
            }
        }
        reasons.sort(
                Comparator.comparingDouble((Reason r) -> -Math.abs(r.logOdds())).thenComparing(Reason::sign));
        return reasons;
    }

    /** What the word for an act means. */
    Meaning.Sense trigger(Telling telling) {
        return facets.of(telling).trigger();
    }

    private Facets facets(Telling telling) {
        int trigger = Overlap.hash(telling.trigger());
        return new Facets(
                sense(telling.actor().name()),
                sense(telling.recipient().name()),
                sense(telling.thing()),
                trigger,
                sense(telling.trigger()),
                sense(telling.act()),
                rarity.of(trigger),
                tolls.of(telling.trigger(), telling.thing()),
                synonyms.of(telling),
                Bag.of(telling.words(), rarity),
                Bag.of(telling.names(), rarity),
                Bag.of(telling.near(), rarity),
                meaning.of(telling.near()));
    }

    private Meaning.Sense sense(String phrase) {
        if (phrases.size() >= PHRASES_AT_HAND) {
            phrases.clear();
        }
        return phrases.computeIfAbsent(phrase, words -> meaning.of(Overlap.words(words)));
    }

    /** How far each sign is there, by {@link Sign#ordinal()}. */
    public double[] signs(Telling a, Telling b) {
        return signs.of(a, facets.of(a), b, facets.of(b));
    }
}
