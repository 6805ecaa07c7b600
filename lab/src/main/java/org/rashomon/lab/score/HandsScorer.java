package org.rashomon.lab.score;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.lab.corpus.Hands;
import org.rashomon.lab.corpus.HappeningStories;
import org.rashomon.lab.corpus.HappeningStories.Half;
import org.rashomon.lab.corpus.StoryTellings;
import org.rashomon.lab.corpus.StoryTellings.Marked;
import org.rashomon.lab.train.happening.JudgementPairs;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Disputes;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Linker;
import org.rashomon.store.happening.Linking.Happening;
import org.rashomon.store.happening.Rarity;
import org.rashomon.store.happening.WordMeaning;

/**
 * Linking of stories by a hand that it did not learn from: for each of those who wrote the development stories the weights are
 * learned from what the others wrote, and the tellings on its gold triggers are linked. A change of joins is chosen by this, and
 * the held-out stories are left alone.
 */
final class HandsScorer implements Scorer {

    private static final Path CORPORA = Path.of("../shared/corpora");

    @Override
    public String layer() {
        return "hands";
    }

    @Override
    public String about() {
        return "joins and disputes of each hand by weights learned from the others; a folder like corpus/happenings";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        HappeningStories stories = HappeningStories.read(data);
        List<Marked> marked = StoryTellings.of(stories, Half.DEV);
        if (!Files.isDirectory(CORPORA)) {
            throw new IOException("no " + CORPORA + ": the weights are learned from news there too");
        }
        JudgementPairs pairs = JudgementPairs.of(marked, JudgementPairs.strangers(CORPORA));
        Hands hands = Hands.read(data);
        Map<Integer, List<Marked>> byHand = new TreeMap<>();
        for (Marked telling : marked) {
            byHand.computeIfAbsent(hand(hands, telling.story()), h -> new ArrayList<>())
                    .add(telling);
        }
        Tally tally = new Tally();
        for (Map.Entry<Integer, List<Marked>> hand : byHand.entrySet()) {
            double[] weights = pairs.weights(story -> hand(hands, story) != hand.getKey());
            Judgement judgement =
                    Judgement.weighing(Lexicons.bundled(), Rarity.bundled(), WordMeaning.bundled(), weights);
            List<HappeningStories.Disputed> gold = stories.disputes().stream()
                    .filter(dispute -> dispute.half() == Half.DEV)
                    .filter(dispute -> hand(hands, dispute.happening().split("\\.", 2)[0]) == hand.getKey())
                    .toList();
            tally.add(hand.getValue(), new Linker(judgement), gold);
        }
        Figures figures = new Figures().put("hands", byHand.size());
        figures.put("pairsJoinedRight", tally.right).put("pairsJoinedWrong", tally.wrong);
        figures.putF1("pairs", tally.right, tally.right + tally.wrong, tally.pairs);
        return figures.putF1("disputes", tally.disputesRight, tally.disputesClaimed, tally.disputes);
    }

    private static int hand(Hands hands, String story) {
        return hands.hand(Integer.parseInt(story.replaceAll("\\D", "")));
    }

    /** Pairs of tellings in two texts, and disputed fields. */
    private static final class Tally {
        private int pairs;
        private int right;
        private int wrong;
        private int disputes;
        private int disputesClaimed;
        private int disputesRight;

        void add(List<Marked> marked, Linker linker, List<HappeningStories.Disputed> gold) {
            Map<String, Happening> happeningOf = new HashMap<>();
            for (Happening happening : linker.link(
                            marked.stream().map(Marked::telling).toList(), List.of())
                    .happenings()) {
                happening.tellings().forEach(telling -> happeningOf.put(telling.account(), happening));
            }
            for (int b = 0; b < marked.size(); b++) {
                for (int a = 0; a < b; a++) {
                    pair(marked.get(a), marked.get(b), happeningOf);
                }
            }
            disputes(mainOf(marked, happeningOf), gold);
        }

        private void pair(Marked a, Marked b, Map<String, Happening> happeningOf) {
            if (!a.telling().document().equals(b.telling().document())) {
                boolean same = a.happening().equals(b.happening());
                boolean joined =
                        of(a, happeningOf).id().equals(of(b, happeningOf).id());
                pairs += same ? 1 : 0;
                right += same && joined ? 1 : 0;
                wrong += !same && joined ? 1 : 0;
            }
        }

        private static Happening of(Marked marked, Map<String, Happening> happeningOf) {
            return Objects.requireNonNull(happeningOf.get(marked.telling().account()));
        }

        /** Of each gold happening the one that most of its tellings are in. */
        private static Map<String, Happening> mainOf(List<Marked> marked, Map<String, Happening> happeningOf) {
            Map<String, Map<String, Integer>> counts = new TreeMap<>();
            Map<String, Happening> byId = new HashMap<>();
            for (Marked telling : marked) {
                Happening happening = of(telling, happeningOf);
                byId.put(happening.id(), happening);
                counts.computeIfAbsent(telling.happening(), h -> new TreeMap<>())
                        .merge(happening.id(), 1, Integer::sum);
            }
            Map<String, Happening> main = new TreeMap<>();
            counts.forEach((gold, places) -> {
                Happening happening = byId.get(StoriesScorer.most(places));
                if (happening != null) {
                    main.put(gold, happening);
                }
            });
            return main;
        }

        private void disputes(Map<String, Happening> main, List<HappeningStories.Disputed> gold) {
            Map<String, Set<String>> fields = new HashMap<>();
            for (Happening happening : main.values()) {
                fields.computeIfAbsent(happening.id(), id -> {
                    Set<String> differing = new HashSet<>();
                    Disputes.of(happening)
                            .forEach(dispute ->
                                    differing.add(dispute.field().name().toLowerCase(Locale.ROOT)));
                    return differing;
                });
            }
            disputesClaimed += fields.values().stream().mapToInt(Set::size).sum();
            disputes += gold.size();
            for (HappeningStories.Disputed dispute : gold) {
                Happening happening = main.get(dispute.happening());
                boolean found = happening != null
                        && fields.getOrDefault(happening.id(), Set.of()).contains(dispute.field());
                disputesRight += found ? 1 : 0;
            }
        }
    }
}
