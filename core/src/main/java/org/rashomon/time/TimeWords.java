package org.rashomon.time;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.internal.words.NumberWords;
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

    /** Words that begin an expression without being in the table. */
    private static final List<String> OPENERS = List.of(
            "the",
            "a",
            "an",
            "each",
            "every",
            "that",
            "early",
            "late",
            "earlier",
            "later",
            "mid",
            "end",
            "beginning",
            "about",
            "around",
            "nearly",
            "almost",
            "more",
            "less",
            "at",
            "over",
            "under",
            "up",
            "no",
            "just",
            "within",
            "fiscal",
            "its",
            "their",
            "first",
            "latest",
            "year",
            "another",
            "these",
            "those",
            "half",
            "overnight",
            "not",
            "most",
            "as",
            "very",
            "right",
            "long",
            "of",
            "in",
            "future",
            "fewer",
            "roughly",
            "approximately",
            "barely",
            "sometime",
            "mid",
            "one",
            "some",
            "ramadan",
            "his",
            "her",
            "our",
            "much",
            "all",
            "only",
            "both");

    /** Words that stand inside an expression: one that opens with a function word goes on with a word that is known. */
    private static final List<String> INNER = List.of(
            "comparable",
            "corresponding",
            "full",
            "whole",
            "additional",
            "further",
            "mere",
            "single",
            "calendar",
            "trading",
            "working",
            "consecutive",
            "straight",
            "business",
            "other",
            "couple",
            "part",
            "days",
            "months",
            "weeks",
            "latter",
            "beginning",
            "middle",
            "start",
            "close",
            "than",
            "least",
            "most",
            "twenties",
            "thirties",
            "forties",
            "fifties",
            "sixties",
            "seventies",
            "eighties",
            "nineties",
            "final",
            "next",
            "last",
            "period",
            "same",
            "way",
            "long",
            "on",
            "to",
            "sometime",
            "late",
            "early",
            "mid",
            "earlier",
            "later",
            "yesterday",
            "tomorrow");

    private final boolean[] function;
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
        all.addAll(OPENERS);
        all.addAll(INNER);
        all.addAll(phraseWords);
        vocabulary = new Vocabulary(all);
        numbers = new NumberWords(numerals, vocabulary);
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
        OPENERS.forEach(word -> openers[vocabulary.find(word)] = true);
        function = new boolean[vocabulary.size() + 1];
        OPENERS.forEach(word -> function[vocabulary.find(word)] = !word.equals("overnight"));
        NumberWords.words(numerals).forEach(word -> openers[vocabulary.find(word)] = true);
    }

    /** Lets expressions begin with a word. */
    void opens(String word) {
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
        if (id > 0 && function[id]) {
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
