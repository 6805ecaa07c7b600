package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rashomon.event.Forecast;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

/**
 * Forecasts on single sentences. One is found when the clause foretold holds gold's words, and complete when it falls due
 * on gold's days as well: none where the sentence sets none.
 */
final class ForecastsScorer implements Scorer {

    @Override
    public String layer() {
        return "forecasts";
    }

    @Override
    public String about() {
        return "what is foretold and by when; --data is a folder with gold.tsv like corpus/forecasts";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        return GoldSentences.score(data, List.of("due"), ForecastsScorer::judge, predictions);
    }

    private static GoldSentences.Outcome judge(Row gold, Annotations read) {
        String text = read.document().text();
        List<Forecast> forecasts = read.get(Forecast.LAYER);
        String shown = forecasts.stream()
                .map(f -> "[" + f.anchor().of(text) + "] [" + f.content().of(text) + "] " + GoldSentences.days(f.due()))
                .collect(Collectors.joining(" ; "));
        int at = gold.isBlank("content") ? -1 : text.indexOf(gold.get("content"));
        if (at < 0) {
            if (!gold.isBlank("content")) {
                throw gold.fault("the sentence has no '" + gold.get("content") + "'");
            }
            return GoldSentences.Outcome.none(0, forecasts.size(), shown);
        }
        Span words = new Span(at, at + gold.get("content").length());
        List<Forecast> holding = forecasts.stream()
                .filter(f -> f.content().start() <= words.start()
                        && words.end() <= f.content().end())
                .toList();
        boolean due = holding.stream().anyMatch(f -> GoldSentences.days(f.due()).equals(gold.get("due")));
        return new GoldSentences.Outcome(
                1, forecasts.size(), holding.isEmpty() ? List.of() : List.of(List.of(due)), shown);
    }
}
