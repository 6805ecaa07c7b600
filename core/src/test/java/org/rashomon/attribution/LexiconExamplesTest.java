package org.rashomon.attribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Every row of the lexicons of this package fires on its own example. */
class LexiconExamplesTest {

    private static final Analyser ANALYSER = Analyser.withModels();

    /** Taggers err; a few rows whose example is tagged otherwise are borne, and no more. */
    private static final int BORNE = 3;

    @Test
    void cues() {
        Cues cues = new Cues(Lexicons.bundled());
        List<String> silent = new ArrayList<>();
        for (Row row : rows("cues")) {
            Trees trees = new Trees(tokens(row));
            boolean fires = false;
            for (int t = 0; t < trees.tokens().size(); t++) {
                fires |= cues.of(trees, t).filter(c -> c.row().equals(row)).isPresent();
            }
            if (!fires) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(true, silent.size() <= BORNE, silent::toString);
    }

    @Test
    void lightVerbs() {
        List<String> silent = new ArrayList<>();
        for (Row row : rows("lightverbs")) {
            Annotations read = Texts.read(row.get("example"));
            boolean brought = read.get(Attribution.LAYER).stream()
                    .anyMatch(a ->
                            Texts.words(read.document().text(), a.sourceSpans()).equals("They")
                                    && a.cueSpans().size() == 1
                                    && Texts.words(read.document().text(), a.contentSpans())
                                            .startsWith("that the port"));
            if (!brought) {
                silent.add(row.where() + " " + row.id() + " " + Texts.lines(read));
            }
        }
        assertEquals(true, silent.size() <= BORNE, silent::toString);
    }

    @Test
    void known() {
        Lexicons lexicons = Lexicons.bundled();
        ClauseMood moods = new ClauseMood(lexicons, new Cues(lexicons), WordClass.of(lexicons));
        List<String> silent = new ArrayList<>();
        for (Row row : rows("known")) {
            Trees trees = new Trees(tokens(row));
            boolean fires = false;
            for (int t = 0; t < trees.tokens().size(); t++) {
                fires |= moods.isToBeKnown(trees, t)
                        .filter(e -> e.rule().equals(row.rule()))
                        .isPresent();
            }
            if (!fires) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void announcements() {
        Lexicons lexicons = Lexicons.bundled();
        Announcements announcements = new Announcements(lexicons, new Cues(lexicons));
        List<String> silent = new ArrayList<>();
        for (Row row : rows("announcements")) {
            Trees trees = new Trees(tokens(row));
            if (announcements.between(trees, 0, trees.tokens().size() - 1).isEmpty()) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void formulas() {
        Lexicons lexicons = Lexicons.bundled();
        Paragraphs paragraphs =
                new Paragraphs(lexicons, new ClauseMood(lexicons, new Cues(lexicons), WordClass.of(lexicons)));
        List<String> silent = new ArrayList<>();
        for (Row row : rows("formulas")) {
            Tokens tokens = tokens(row);
            boolean opens = row.get("kind").equals("opens");
            if (!paragraphs.begins(tokens, new int[] {0, tokens.size() - 1}, opens)
                    || paragraphs.begins(tokens, new int[] {0, tokens.size() - 1}, !opens)) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void markers() {
        DiscourseMarkers markers = new DiscourseMarkers(Lexicons.bundled());
        List<String> silent = new ArrayList<>();
        for (Row row : rows("markers")) {
            Tokens tokens = tokens(row);
            boolean found = false;
            for (int t = 0; t < tokens.size(); t++) {
                found |= tokens.lemma(t).matches("say|speak") && markers.isMarker(tokens, t);
            }
            if (!found) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(List.of(), silent);
    }

    @Test
    void presupposed() {
        StanceAt stances = new StanceAt(Lexicons.bundled());
        List<String> faults = new ArrayList<>();
        for (Row row : rows("presupposed")) {
            if (!row.isBlank("example")) {
                int open = row.get("example").indexOf('{');
                int close = row.get("example").indexOf('}');
                Annotations annotations =
                        new Annotations(Document.ofText(row.get("example").replaceAll("[{}]", "")));
                annotations.put(Reading.TOKENS, ANALYSER.annotate(annotations));
                annotations.put(Attribution.LAYER, List.of());
                Stance stance = stances.read(annotations)
                        .at(OptionalInt.empty(), new Span(open, close - 1))
                        .stance();
                if (stance != row.constant("stance", Stance.class)) {
                    faults.add(row.where() + " " + stance);
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    @Test
    void phrases() {
        Phrases phrases = new Phrases(Lexicons.bundled());
        List<String> silent = new ArrayList<>();
        for (Row row : rows("phrases")) {
            Trees trees = new Trees(tokens(row));
            int last = trees.tokens().size() - 1;
            List<Evidence> evidence = new ArrayList<>();
            for (int t = 0; t <= last; t++) {
                phrases.of(trees, t, 0, last, evidence);
            }
            if (evidence.stream().noneMatch(e -> e.rule().equals(row.rule()))) {
                silent.add(row.where() + " " + row.id());
            }
        }
        assertEquals(true, silent.size() <= BORNE, silent::toString);
    }

    @Test
    void hedgesAndImplicativesStandInTheirExamples() {
        List<String> silent = new ArrayList<>();
        for (String name : List.of("hedges", "implicatives")) {
            for (Row row : rows(name)) {
                Tokens tokens = tokens(row);
                String word = name.equals("hedges") ? row.get("form") : row.get("lemma");
                boolean stands = false;
                for (int t = 0; t < tokens.size(); t++) {
                    String its = name.equals("hedges") ? tokens.form(t) : tokens.lemma(t);
                    stands |= its.toLowerCase(Locale.ROOT).equals(word);
                }
                if (!stands) {
                    silent.add(row.where() + " " + row.id());
                }
            }
        }
        assertEquals(List.of(), silent);
    }

    private static List<Row> rows(String name) {
        return Lexicons.bundled().get("attribution/" + name).rows();
    }

    private static Tokens tokens(Row row) {
        return ANALYSER.annotate(new Annotations(Document.ofText(row.get("example"))));
    }
}
