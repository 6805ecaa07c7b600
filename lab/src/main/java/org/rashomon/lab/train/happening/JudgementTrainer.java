package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.NewsTellings;
import org.rashomon.lab.corpus.StoryTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Blocks;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.Telling;
import org.rashomon.store.happening.WordMeaning;

/**
 * Learns what the signs of {@code happening/judgement.tsv} weigh, by logistic regression over the pairs of the development
 * stories that linking would compare, within stories and, fewer, across them, with a pull towards what was set by hand, since those are few.
 * Stories tell of few acts; of news that goes on for a year, with the same people, the same words and hardly ever the same act twice, there
 * are articles that appeared far apart, taken for news of one day too.
 */
public final class JudgementTrainer implements Trainer {

    private static final Path TABLE = Path.of("core/src/main/resources/lexicon/happening/judgement.tsv");
    private static final Path STORIES = Path.of("corpus/happenings");
    private static final double PULL_OF_HAND = 25;

    /** All stories are taken for news of one day, and so many times fewer of the pairs across them. */
    private static final int STRANGERS = 10;

    /** Of articles that appeared so many days apart none tells of an act of the other, but for those that all know. */
    private static final int FAR = 45;

    private static final int FAR_STRANGERS = 50;
    private static final String ARTICLES = "strangers.txt";

    private static final int DAY = (int) LocalDate.of(2025, 6, 2).toEpochDay();

    @Override
    public String name() {
        return "judgement";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        Lexicon table = Lexicons.bundled().get("happening/judgement");
        List<String> signs = Judgement.signNames();
        double[] byHand = new double[signs.size()];
        for (int sign = 0; sign < signs.size(); sign++) {
            Row row = table.row(signs.get(sign)).orElseThrow();
            byHand[sign] = Double.parseDouble(row.get("set"));
        }
        write(signs, ofAccounts(byHand, NewsTellings.of(corpora.resolve("polnear/train/text"), articles())));
    }

    private static double[] ofAccounts(double[] byHand, List<Telling> news) throws IOException {
        List<Marked> marked = StoryTellings.of(HappeningStories.read(STORIES), HappeningStories.Half.DEV);
        Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled());
        List<float[]> pairs = new ArrayList<>();
        List<Boolean> same = new ArrayList<>();
        int strangers = 0;
        for (int b = 0; b < marked.size(); b++) {
            for (int a = 0; a < b; a++) {
                Marked first = marked.get(a);
                Marked second = marked.get(b);
                boolean oneStory = first.story().equals(second.story());
                if (!oneStory) {
                    first = first.published(DAY);
                    second = second.published(DAY);
                }
                if (first.isWorthComparing(second) && (oneStory || strangers++ % STRANGERS == 0)) {
                    pairs.add(signs(judgement, first.telling(), second.telling(), byHand));
                    same.add(oneStory && first.happening().equals(second.happening()));
                }
            }
        }
        int far = 0;
        for (int b = 0; b < news.size(); b++) {
            for (int a = 0; a < b; a++) {
                if (areFar(news.get(a), news.get(b)) && far++ % FAR_STRANGERS == 0) {
                    Telling first = published(news.get(a));
                    Telling second = published(news.get(b));
                    if (Blocks.areWorthComparing(first, second)) {
                        pairs.add(signs(judgement, first, second, byHand));
                        same.add(false);
                    }
                }
            }
        }
        return new Newton(pairs, same, byHand, PULL_OF_HAND).minimum();
    }

    private static boolean areFar(Telling a, Telling b) {
        return Math.abs(a.published() - b.published()) >= FAR;
    }

    private static Telling published(Telling telling) {
        return telling.movedBy(DAY - telling.published());
    }

    private static List<String> articles() throws IOException {
        try (var list = JudgementTrainer.class.getResourceAsStream(ARTICLES)) {
            if (list == null) {
                throw new IOException("no " + ARTICLES + " beside the trainer");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** What nothing was thought to weigh is too much for so few stories to say. */
    private static float[] signs(Judgement judgement, Telling first, Telling second, double[] byHand) {
        double[] signs = judgement.signs(first, second);
        float[] pair = new float[signs.length];
        for (int i = 0; i < pair.length; i++) {
            pair[i] = byHand[i] == 0 ? 0 : (float) signs[i];
        }
        return pair;
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
