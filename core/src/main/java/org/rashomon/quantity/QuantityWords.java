package org.rashomon.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.internal.words.NumberWords;
import org.rashomon.internal.words.NumberedClasses;
import org.rashomon.internal.words.Phrases;
import org.rashomon.internal.words.Vocabulary;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** The tables of {@code quantity/}, ready to be matched. */
final class QuantityWords {

    /** A word that stands for a number. */
    record Vague(BigDecimal low, BigDecimal high, String rule) {}

    record BoundWord(Bound bound, String rule) {}

    /**
     * A currency.
     *
     * @param hundredth whether the form names a hundredth of it
     */
    record Currency(String code, boolean hundredth) {}

    /**
     * What is counted or measured.
     *
     * @param measure whether it is a measure and not a thing
     */
    record Unit(String name, boolean measure) {}

    /** What a word beside a number tells of it; {@code quantity/people.tsv} says it of each class. */
    enum Around {
        HARMING,
        HARMED,
        TOLL,
        BREAK
    }

    private final Vocabulary vocabulary;
    private final NumberWords numbers;
    private final Phrases<BoundWord> bounds;
    private final Phrases<BoundWord> afterthoughts;
    private final Phrases<Vague> vague;
    private final Phrases<Currency> before;
    private final Phrases<Currency> after;
    private final Phrases<Unit> units;
    private final Phrases<String> labels;
    private final NumberedClasses<Around> around;

    private enum Place {
        PER,
        ALONE
    }

    private final Phrases<String> rates;
    private final Phrases<String> rateAlone;
    private final boolean[] openers;

    QuantityWords(Lexicons lexicons) {
        List<Row> boundRows = lexicons.get("quantity/bounds").rows();
        List<Row> afterRows = lexicons.get("quantity/afterthoughts").rows();
        List<Row> vagueRows = lexicons.get("quantity/vague").rows();
        List<Row> moneyRows = lexicons.get("quantity/currencies").rows();
        List<Row> unitRows = lexicons.get("quantity/units").rows();
        List<Row> labelRows = lexicons.get("quantity/labels").rows();
        List<Row> rateRows = lexicons.get("quantity/rates").rows();
        Lexicon people = lexicons.get("quantity/people");
        List<String> phrases = new ArrayList<>(List.of("a"));
        boundRows.forEach(row -> phrases.add(row.get("phrase")));
        afterRows.forEach(row -> phrases.add(row.get("phrase")));
        vagueRows.forEach(row -> phrases.add(row.get("phrase")));
        moneyRows.forEach(row -> phrases.addAll(row.list("forms")));
        unitRows.forEach(row -> phrases.addAll(row.list("forms")));
        labelRows.forEach(row -> phrases.addAll(row.list("forms")));
        rateRows.forEach(row -> phrases.add(row.id()));
        phrases.addAll(NumberedClasses.words(people));
        phrases.addAll(NumberWords.words(lexicons.get("quantity/numbers")));
        vocabulary = new Vocabulary(Phrases.words(phrases));
        numbers = new NumberWords(lexicons.get("quantity/numbers"), vocabulary);
        bounds = new Phrases<>(vocabulary);
        afterthoughts = new Phrases<>(vocabulary);
        vague = new Phrases<>(vocabulary);
        before = new Phrases<>(vocabulary);
        after = new Phrases<>(vocabulary);
        units = new Phrases<>(vocabulary);
        labels = new Phrases<>(vocabulary);
        rates = new Phrases<>(vocabulary);
        rateAlone = new Phrases<>(vocabulary);
        openers = new boolean[vocabulary.size() + 1];
        boundRows.forEach(
                row -> bounds.add(row.get("phrase"), new BoundWord(row.constant("bound", Bound.class), row.rule())));
        afterRows.forEach(row ->
                afterthoughts.add(row.get("phrase"), new BoundWord(row.constant("bound", Bound.class), row.rule())));
        for (Row row : vagueRows) {
            vague.add(
                    row.get("phrase"),
                    new Vague(new BigDecimal(row.get("low")), new BigDecimal(row.get("high")), row.rule()));
            open(row.get("phrase"));
        }
        for (Row row : moneyRows) {
            Currency currency = new Currency(row.get("code"), row.get("note").equals("a hundredth"));
            for (String form : row.list("forms")) {
                if (!row.get("place").equals("AFTER")) {
                    before.add(form, currency);
                    open(form);
                }
                if (!row.get("place").equals("BEFORE")) {
                    after.add(form, currency);
                }
            }
        }
        for (Row row : unitRows) {
            Unit unit = new Unit(row.get("unit"), row.get("kind").equals("MEASURE"));
            row.list("forms").forEach(form -> units.add(form, unit));
        }
        labelRows.forEach(row -> row.list("forms").forEach(form -> labels.add(form, row.rule())));
        NumberWords.words(lexicons.get("quantity/numbers")).forEach(this::open);
        openers[vocabulary.find("a")] = true;
        around = new NumberedClasses<>(people, Around.class, vocabulary);
        for (Row row : rateRows) {
            (row.constant("place", Place.class) == Place.PER ? rates : rateAlone).add(row.id(), row.get("rate"));
        }
    }

    private void open(String phrase) {
        openers[Words.of(phrase, vocabulary).id(0)] = true;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Whether an amount, without the words that bound it, can begin here. */
    boolean opens(Words words, int at) {
        int id = words.id(at);
        return id > 0 ? openers[id] : words.isDigits(at);
    }

    NumberWords numbers() {
        return numbers;
    }

    Phrases<BoundWord> bounds() {
        return bounds;
    }

    Phrases<BoundWord> afterthoughts() {
        return afterthoughts;
    }

    Phrases<Vague> vague() {
        return vague;
    }

    Phrases<Currency> before() {
        return before;
    }

    Phrases<Currency> after() {
        return after;
    }

    Phrases<Unit> units() {
        return units;
    }

    boolean is(Around what, Words words, int at) {
        return around.is(what, words, at);
    }

    /** The unit of time, or person, that a word after {@code per} names. */
    Optional<String> rate(Words words, int at) {
        return rates.at(words, at).map(Phrases.Found::value);
    }

    /** The unit of time of a word such as {@code daily}. */
    Optional<String> rateAlone(Words words, int at) {
        return rateAlone.at(words, at).map(Phrases.Found::value);
    }

    /** Words whose number is a label and not an amount: {@code Resolution 2254}. */
    Phrases<String> labels() {
        return labels;
    }
}
