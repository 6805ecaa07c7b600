package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.StoryTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.lab.train.Trainer;
import org.rashomon.store.happening.Judgement;

/**
 * Learns what the signs of {@code happening/judgement.tsv} weigh, by logistic regression over the pairs of the development
 * stories that linking would compare, within stories and, fewer, across them, with a pull towards what was set by hand, since those are few.
 * Stories tell of few acts; of news that goes on for a year, with the same people, the same words and hardly ever the same act twice, there
 * are articles that appeared far apart, taken for news of one day too.
 */
public final class JudgementTrainer implements Trainer {

    private static final Path TABLE = Path.of("core/src/main/resources/lexicon/happening/judgement.tsv");
    private static final Path STORIES = Path.of("corpus/happenings");

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        List<Marked> marked = StoryTellings.of(HappeningStories.read(STORIES), HappeningStories.Half.DEV);
        write(
                Judgement.signNames(),
                JudgementPairs.of(marked, JudgementPairs.strangers(corpora)).weights(story -> true));
    }

    private static void write(List<String> signs, double[] weights) throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : Files.readAllLines(TABLE, StandardCharsets.UTF_8)) {
            String[] cells = line.split("\t", -1);
            int sign = signs.indexOf(cells[0]);
            if (sign >= 0) {
                cells[2] = number(weights[sign]);
            }
            lines.add(String.join("\t", cells));
        }
        Files.writeString(TABLE, String.join("\n", lines) + "\n", StandardCharsets.UTF_8);
    }

    private static String number(double weight) {
        return String.format(Locale.ROOT, "%.3f", weight);
    }
}
