package org.rashomon.time;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.internal.words.NumberWords;
import org.rashomon.internal.words.NumberedClasses;
import org.rashomon.internal.words.Vocabulary;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;

/** {@code time/words.tsv} by word number. */
final class TimeWords {

    enum WordClass {
        NONE,
        MONTH,
        WEEKDAY,
        SHORT_WEEKDAY,
        UNIT,
        UNITS,
        SEASON,
        PART,
        PARTS,
        DAY,
        LAST,
        THIS,
        NEXT,
        COUNT,
        OFTEN,
        CLOCK
    }

    /** What a word does inside or beside an expression; {@code time/context.tsv} says it of each class. */
    enum Context {
        AHEAD,
        BACK,
        COUNTED,
        NUMBER,
        ROUNDED,
        ZONE,
        OPENS,
        OPENS_ALONE,
        INSIDE
    }

    private final NumberedClasses<Context> contexts;
    private final Vocabulary vocabulary;
    private final NumberWords numbers;
    private final WordClass[] classes;
    private final String[] values;
    private final boolean[] openers;

    TimeWords(Lexicons lexicons, List<String> phraseWords) {
        Lexicon lexicon = lexicons.get("time/words");
        Lexicon numerals = lexicons.get("quantity/numbers");
        List<String> all = new ArrayList<>(NumberWords.words(numerals));
        lexicon.rows().forEach(row -> all.add(row.id()));
        Lexicon around = lexicons.get("time/context");
        all.addAll(NumberedClasses.words(around));
        all.addAll(phraseWords);
        vocabulary = new Vocabulary(all);
        numbers = new NumberWords(numerals, vocabulary);
        contexts = new NumberedClasses<>(around, Context.class, vocabulary);
        classes = new WordClass[vocabulary.size() + 1];
        values = new String[vocabulary.size() + 1];
        openers = new boolean[vocabulary.size() + 1];
        java.util.Arrays.fill(classes, WordClass.NONE);
        java.util.Arrays.fill(values, "");
        for (Row row : lexicon.rows()) {
            int id = vocabulary.find(row.id());
            classes[id] = row.constant("class", WordClass.class);
            values[id] = row.get("value");
            openers[id] = true;
        }
        words(around, Context.OPENS).forEach(this::open);
        words(around, Context.OPENS_ALONE).forEach(this::open);
        NumberWords.words(numerals).forEach(word -> openers[vocabulary.find(word)] = true);
    }

    private static List<String> words(Lexicon around, Context context) {
        return around.rows().stream()
                .filter(row -> row.constant("class", Context.class) == context)
                .flatMap(row -> row.list("words").stream())
                .toList();
    }

    boolean is(Context context, Words words, int at) {
        return contexts.is(context, words, at);
    }

    /** Lets expressions begin with a word. */
    void open(String word) {
        openers[vocabulary.find(word)] = true;
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    NumberWords numbers() {
        return numbers;
    }

    boolean opens(Words words, int at) {
        int id = words.id(at);
        if (is(Context.OPENS, words, at)) {
            // "the" before an unknown word opens nothing
            return openers[id] && (words.id(at + 1) > 0 || words.kind(at + 1) != Words.Kind.LETTERS);
        }
        return id > 0 ? openers[id] : words.isDigits(at) || words.isApostrophe(at);
    }

    WordClass classOf(Words words, int at) {
        return classes[words.id(at)];
    }

    String value(Words words, int at) {
        return values[words.id(at)];
    }
}
