package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rashomon.actor.Actor;
import org.rashomon.event.Agreement;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;

/**
 * Agreements on single sentences. One is found when its words hold gold's word for it, and complete when the countries of
 * its parties and how it stands are right as well.
 */
final class AgreementsScorer implements Scorer {

    @Override
    public String layer() {
        return "agreements";
    }

    @Override
    public String about() {
        return "agreements with parties and standing; --data is a folder with gold.tsv like corpus/agreements";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        return GoldSentences.score(data, List.of("parties", "status"), AgreementsScorer::judge, predictions);
    }

    private static GoldSentences.Outcome judge(Row gold, Annotations read) {
        String text = read.document().text();
        List<Agreement> agreements = read.get(Agreement.LAYER);
        String shown = agreements.stream()
                .map(a -> "[" + a.anchor().of(text) + "] " + parties(a) + " " + a.status())
                .collect(Collectors.joining(" ; "));
        if (gold.isBlank("anchor")) {
            return GoldSentences.Outcome.none(0, agreements.size(), shown);
        }
        if (!text.contains(gold.get("anchor"))) {
            throw gold.fault("the sentence has no '" + gold.get("anchor") + "'");
        }
        Set<String> parties = gold.isBlank("parties")
                ? Set.of()
                : new TreeSet<>(Arrays.asList(gold.get("parties").split("\\|")));
        Agreement.Status status = Agreement.Status.valueOf(gold.get("status"));
        List<Agreement> named = agreements.stream()
                .filter(a -> a.anchor().of(text).contains(gold.get("anchor")))
                .toList();
        // Where two have the word, the better one is meant.
        Optional<Agreement> best = named.stream()
                .filter(a -> parties(a).equals(parties) && a.status() == status)
                .findFirst()
                .or(() -> named.stream().findFirst());
        return best.map(a -> new GoldSentences.Outcome(
                        1,
                        agreements.size(),
                        List.of(List.of(parties(a).equals(parties), a.status() == status)),
                        shown))
                .orElseGet(() -> GoldSentences.Outcome.none(1, agreements.size(), shown));
    }

    private static Set<String> parties(Agreement agreement) {
        return agreement.parties().stream()
                .map(Actor::country)
                .filter(country -> !country.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
