package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rashomon.event.EventTime;
import org.rashomon.event.Measure;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

/**
 * Measures on single sentences. One is found when its amount stands in gold's words and its thing holds gold's, and
 * complete when it is a figure or a target as gold says, of gold's days: none where the sentence sets none.
 */
final class MeasuresScorer implements Scorer {

    /** One measure of a gold sentence. */
    private record Gold(Span amount, String what, boolean target, String days) {

        static Gold of(Row row, String part) {
            String[] cells = part.split(";", -1);
            if (cells.length != 4) {
                throw row.fault("a measure is amount; thing; figure or target; days, not '" + part + "'");
            }
            String amount = cells[0].strip();
            int at = row.get("sentence").indexOf(amount);
            if (at < 0) {
                throw row.fault("the sentence has no '" + amount + "'");
            }
            return new Gold(
                    new Span(at, at + amount.length()),
                    cells[1].strip().toLowerCase(Locale.ROOT),
                    cells[2].strip().equals("target"),
                    cells[3].strip());
        }
    }

    @Override
    public String layer() {
        return "measures";
    }

    @Override
    public String about() {
        return "how much of what, when; --data is a folder with gold.tsv like corpus/measures";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        return GoldSentences.score(data, List.of("target", "days"), MeasuresScorer::judge, predictions);
    }

    private static GoldSentences.Outcome judge(Row row, Annotations read) {
        String text = read.document().text();
        List<Measure> measures = read.get(Measure.LAYER);
        List<Gold> all = row.isBlank("measures")
                ? List.of()
                : Arrays.stream(row.get("measures").split(" \\| "))
                        .map(part -> Gold.of(row, part))
                        .toList();
        List<List<Boolean>> finds = new ArrayList<>();
        for (Gold gold : all) {
            measures.stream()
                    .filter(m -> m.anchor().overlaps(gold.amount())
                            && m.what().of(text).toLowerCase(Locale.ROOT).contains(gold.what()))
                    .findFirst()
                    .ifPresent(m -> finds.add(List.of(m.planned() == gold.target(), days(m).equals(gold.days()))));
        }
        String shown = measures.stream()
                .map(m -> m.anchor().of(text) + "; " + m.what().of(text) + "; " + (m.planned() ? "target" : "figure")
                        + "; " + days(m))
                .collect(Collectors.joining(" | "));
        return new GoldSentences.Outcome(all.size(), measures.size(), finds, shown);
    }

    /** The days that words say, not the day of publication. */
    private static String days(Measure measure) {
        return GoldSentences.days(measure.time().words().isPresent() ? measure.time() : EventTime.UNTOLD);
    }
}
