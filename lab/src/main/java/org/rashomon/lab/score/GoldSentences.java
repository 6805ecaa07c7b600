package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.rashomon.account.Pipelines;
import org.rashomon.event.EventTime;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

/**
 * Gold sentences, one a row of {@code gold.tsv}, each with the things to find in it, or none. Their {@code half} says whether they
 * may be read ({@code dev}) or are held out ({@code held}, {@code held2}). Counts are kept by half; what was wrong is
 * written for the half that may be read only.
 */
final class GoldSentences {

    private static final String HELD = "held";
    private static final String READ = "dev";

    private GoldSentences() {}

    /**
     * What was found in one sentence.
     *
     * @param gold how many things there are to find
     * @param predicted how many things were found
     * @param finds for each right one that was found, which of its details are right
     * @param shown what was found, for a person
     */
    record Outcome(int gold, int predicted, List<List<Boolean>> finds, String shown) {

        /** Nothing was there, or nothing right was found. */
        static Outcome none(int gold, int predicted, String shown) {
            return new Outcome(gold, predicted, List.of(), shown);
        }

        int complete() {
            return (int)
                    finds.stream().filter(details -> !details.contains(false)).count();
        }

        private boolean isRight() {
            return complete() == gold && predicted == gold;
        }
    }

    private static final class Tally {
        int gold;
        int predicted;
        int found;
        int complete;
        final List<int[]> right = new ArrayList<>();
    }

    /**
     * Figures {@code precision}, {@code recall} and {@code f1} of complete finds, {@code found…} of finds at all, and the
     * share of finds that have each detail; first of the half {@code held}, then under its name of every other.
     *
     * @param details the names of what a find has right or wrong
     */
    static Figures score(
            Path folder, List<String> details, BiFunction<Row, Annotations, Outcome> judge, Optional<Path> predictions)
            throws IOException {
        Path file = folder.resolve("gold.tsv");
        Lexicon corpus = Lexicon.parse("gold", file.toString(), Files.readString(file));
        Pipeline pipeline = Pipelines.standard(Lexicons.bundled());
        Map<String, Tally> halves = new LinkedHashMap<>();
        halves.put(HELD, new Tally());
        List<String> wrong = new ArrayList<>();
        for (Row row : corpus.rows()) {
            Outcome outcome = judge.apply(row, pipeline.annotate(document(row)));
            count(outcome, details.size(), halves.computeIfAbsent(row.get("half"), h -> new Tally()));
            if (row.get("half").equals(READ) && !outcome.isRight()) {
                wrong.add(String.join("\t", row.id(), row.get("sentence"), outcome.shown()));
            }
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get(), wrong);
        }
        Figures figures = new Figures();
        halves.forEach((half, tally) -> put(figures, half.equals(HELD) ? "" : half, details, tally));
        return figures.put("sentences", corpus.rows().size());
    }

    private static Document document(Row row) {
        String text = row.get("sentence");
        Masthead masthead = row.cells().containsKey("published")
                ? Masthead.unstated()
                        .withPublished(Optional.of(PublicationTime.on(LocalDate.parse(row.get("published")))))
                : Masthead.unstated();
        return Document.of(Origin.given(row.id()), masthead, "en", text, Layout.plain(text));
    }

    private static void count(Outcome outcome, int details, Tally tally) {
        tally.gold += outcome.gold();
        tally.predicted += outcome.predicted();
        tally.found += outcome.finds().size();
        tally.complete += outcome.complete();
        for (int i = 0; i < details; i++) {
            if (tally.right.size() <= i) {
                tally.right.add(new int[1]);
            }
            for (List<Boolean> find : outcome.finds()) {
                tally.right.get(i)[0] += find.get(i) ? 1 : 0;
            }
        }
    }

    private static void put(Figures figures, String prefix, List<String> details, Tally tally) {
        figures.putF1(prefix, tally.complete, tally.predicted, tally.gold);
        figures.putF1(prefix.isEmpty() ? "found" : prefix + "Found", tally.found, tally.predicted, tally.gold);
        for (int i = 0; i < details.size(); i++) {
            String name = prefix.isEmpty()
                    ? details.get(i)
                    : prefix
                            + Character.toUpperCase(details.get(i).charAt(0))
                            + details.get(i).substring(1);
            figures.put(
                    name + "Accuracy",
                    tally.found == 0 ? 0 : 100.0 * tally.right.get(i)[0] / tally.found);
        }
    }

    /** {@code FROM..TO}, an open end left out; empty without days. */
    static String days(EventTime time) {
        return time.interval()
                .map(days -> (days.from().equals(LocalDate.MIN) ? "" : days.from()) + ".."
                        + (days.to().equals(LocalDate.MAX) ? "" : days.to()))
                .orElse("");
    }
}
