package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.time.CalendarWords;

/** Every word of {@code attribution/words.tsv} does in the example of its row what its class says. */
class WordClassTest {

    private static final WordClasses<WordClass> WORDS = WordClass.of(Lexicons.bundled());
    private static final StanceAt STANCES = new StanceAt(Lexicons.bundled());

    /** Taggers err: these are tagged otherwise in the place of the first of their row. */
    private static final List<String> SILENT = List.of("quoting/show", "quoted/warn", "figures/report", "puts/reckon");

    @Test
    void everyWordFires() {
        List<String> silent = new ArrayList<>();
        for (Row row : Lexicons.bundled().get("attribution/words").rows()) {
            boolean first = true;
            for (String word : row.list("words")) {
                if (!fires(row, word)) {
                    assertTrue(!first, () -> row.where() + " does not fire on its example");
                    silent.add(row.id() + "/" + word);
                }
                first = false;
            }
        }
        assertEquals(SILENT, silent);
    }

    /** Another noun in the same place is none of them. */
    @Test
    void othersDoNot() {
        for (Row row : Lexicons.bundled().get("attribution/words").rows()) {
            assertEquals(false, fires(row, "garden"), row::where);
        }
    }

    @Test
    void noMonthOrDaySpeaks() {
        CalendarWords calendar = new CalendarWords(Lexicons.bundled());
        List<String> days = Lexicons.bundled().get("time/words").rows().stream()
                .map(Row::id)
                .filter(calendar::isFull)
                .toList();
        assertEquals(19, days.size());
        for (String day : days) {
            String name = day.substring(0, 1).toUpperCase(Locale.ROOT) + day.substring(1);
            Annotations read = Texts.read("The council sat. " + name + " was quiet. It said that the port was closed.");
            assertEquals("The council", stoodFor(read), day);
        }
    }

    private static boolean fires(Row row, String word) {
        String example = row.get("example");
        int open = example.indexOf('{');
        int close = example.indexOf('}');
        String form = form(row.list("words").get(0), example.substring(open + 1, close), word);
        Annotations read = Texts.read(example.substring(0, open) + form + example.substring(close + 1));
        Span place = new Span(open, open + form.length());
        Tokens tokens = read.get(Reading.TOKENS);
        int token = tokens.firstEndingAfter(open);
        Antecedents antecedents = new Antecedents(read, new Trees(tokens), WORDS);
        return switch (row.constant("class", WordClass.class)) {
            case DOCUMENT -> antecedents.isTheDocument(token);
            case REPORT -> antecedents.makerOf(token) >= 0;
            case TEXT -> antecedents.isThisText(token);
            case OUTLET -> antecedents.isTheOutlet(token);
            case WITHHELD -> STANCES.read(read).at(OptionalInt.empty(), place).stance() == Stance.WITHHOLDS;
            case QUOTING, QUOTED -> decided(read, "QuotedAsSaying");
            case HEARSAY, HEARD -> decided(read, "ReportedToHaveSaid");
            case OPEN ->
                STANCES.read(read)
                                .at(OptionalInt.empty(), tokens.span(token + 2))
                                .stance()
                        == Stance.SUPPOSES;
            case USES ->
                STANCES.read(read)
                                .at(OptionalInt.empty(), tokens.span(token + 4))
                                .stance()
                        == Stance.ASSERTS;
            case SPEECH -> new SpeechOwner(new Trees(tokens), WORDS).of(token) >= 0;
            case PUTS -> decided(read, "FigureIsPut");
            case ABSTRACT -> stoodFor(read).equals("Ministers");
            case NO_SPEAKER -> stoodFor(read).endsWith("council");
            case OPENER ->
                read.get(Attribution.LAYER).stream()
                        .anyMatch(a -> Texts.words(read.document().text(), a.contentSpans())
                                .endsWith("they left"));
        };
    }

    /** A word in the form that the example has of the first of its row. */
    private static String form(String first, String inExample, String word) {
        if (Character.isUpperCase(inExample.charAt(0))) {
            return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
        }
        if (word.equals(first)) {
            return inExample;
        }
        int shared = 0;
        while (shared < Math.min(first.length(), inExample.length())
                && first.charAt(shared) == inExample.charAt(shared)) {
            shared++;
        }
        String ending = inExample.substring(shared);
        boolean vowel = !ending.isEmpty() && "ei".indexOf(ending.charAt(0)) >= 0;
        return (vowel && word.endsWith("e") ? word.substring(0, word.length() - 1) : word) + ending;
    }

    private static boolean decided(Annotations read, String rule) {
        return read.get(Attribution.LAYER).stream()
                .anyMatch(a -> a.evidence().stream().anyMatch(e -> e.rule().equals(rule)));
    }

    /** Whom the pronoun stands for that is the last source. */
    private static String stoodFor(Annotations read) {
        List<Attribution> all = read.get(Attribution.LAYER);
        Source source =
                all.isEmpty() ? new Source.Unstated() : all.get(all.size() - 1).source();
        return source instanceof Source.Named named
                ? named.actor().name()
                : source instanceof Source.Unnamed unnamed ? unnamed.actor().name() : "";
    }
}
