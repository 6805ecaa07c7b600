package org.rashomon.lab.train.happening;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.rashomon.lab.corpus.NewsTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Blocks;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.Telling;
import org.rashomon.store.happening.WordMeaning;

/**
 * What the weights of {@code happening/judgement.tsv} are learned from, and learning them: the pairs that linking would compare, within
 * stories and, fewer, across them, and of articles of other news that appeared far apart, all taken for news of one day.
 */
public final class JudgementPairs {

    private static final double PULL_OF_HAND = 25;

    /** All stories are taken for news of one day, and so many times fewer of the pairs across them. */
    private static final int STRANGERS = 10;

    /** Of articles that appeared so many days apart none tells of an act of the other, but for those that all know. */
    private static final int FAR = 45;

    /** So many times fewer of the pairs of such articles. */
    private static final int FAR_STRANGERS = 50;

    private static final String ARTICLES = "strangers.txt";

    private static final int DAY = (int) LocalDate.of(2025, 6, 2).toEpochDay();

    private final Judgement judgement = new Judgement(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled());
    private final double[] byHand = byHand();
    private final List<Pair> pairs = new ArrayList<>();

    private record Pair(List<String> stories, float[] signs, boolean same) {}

    private JudgementPairs() {}

    /** Of tellings of stories, and of others that are strangers where they appeared far apart. */
    public static JudgementPairs of(List<Marked> marked, List<Telling> news) {
        JudgementPairs pairs = new JudgementPairs();
        pairs.addStories(marked);
        pairs.addFar(news);
        return pairs;
    }

    /**
     * The articles of PolNeAR train that are listed beside this class.
     *
     * @throws IOException if one cannot be read
     */
    public static List<Telling> strangers(Path corpora) throws IOException {
        try (var list = JudgementPairs.class.getResourceAsStream(ARTICLES)) {
            if (list == null) {
                throw new IOException("no " + ARTICLES + " beside the trainer");
            }
            String names = new String(list.readAllBytes(), StandardCharsets.UTF_8);
            return NewsTellings.of(
                    corpora.resolve("polnear/train/text"), names.lines().toList());
        }
    }

    private static double[] byHand() {
        Lexicon table = Lexicons.bundled().get("happening/judgement");
        return Judgement.signNames().stream()
                .map(sign -> table.row(sign).orElseThrow())
                .map((Row row) -> row.get("set"))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    private void addStories(List<Marked> marked) {
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
                    pairs.add(new Pair(
                            List.of(first.story(), second.story()),
                            signs(first.telling(), second.telling()),
                            oneStory && first.happening().equals(second.happening())));
                }
            }
        }
    }

    private void addFar(List<Telling> news) {
        int far = 0;
        for (int b = 0; b < news.size(); b++) {
            for (int a = 0; a < b; a++) {
                if (areFar(news.get(a), news.get(b)) && far++ % FAR_STRANGERS == 0) {
                    Telling first = published(news.get(a));
                    Telling second = published(news.get(b));
                    if (Blocks.areWorthComparing(first, second)) {
                        pairs.add(new Pair(List.of(), signs(first, second), false));
                    }
                }
            }
        }
    }

    private static boolean areFar(Telling a, Telling b) {
        return Math.abs(a.published() - b.published()) >= FAR;
    }

    private static Telling published(Telling telling) {
        return telling.movedBy(DAY - telling.published());
    }

    /** What nothing was thought to weigh is too much for so few stories to say. */
    private float[] signs(Telling first, Telling second) {
        double[] signs = judgement.signs(first, second);
        float[] pair = new float[signs.length];
        for (int i = 0; i < pair.length; i++) {
            pair[i] = byHand[i] == 0 ? 0 : (float) signs[i];
        }
        return pair;
    }

    /** The weights that pairs of certain stories, and of news, teach, in the order of {@link Judgement#signNames}. */
    public double[] weights(Predicate<String> ofStory) {
        List<Pair> taught = pairs.stream()
                .filter(pair -> pair.stories().stream().allMatch(ofStory))
                .toList();
        return new Newton(
                        taught.stream().map(Pair::signs).toList(),
                        taught.stream().map(Pair::same).toList(),
                        byHand,
                        PULL_OF_HAND)
                .minimum();
    }
}
