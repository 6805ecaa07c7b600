package org.rashomon.lab.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.happening.Judgement;
import org.rashomon.store.happening.Matters;
import org.rashomon.store.happening.MentionSigns;
import org.rashomon.store.happening.Telling;
import org.rashomon.store.happening.WordMeaning;

/** The gold event mentions of a corpus by topic, with the judgement that knows each topic's documents. */
public final class MentionTopics {

    private MentionTopics() {}

    /** Two mentions, by their places in a topic. */
    public interface Pair {
        void of(int a, int b);
    }

    /**
     * @param id the topic's number
     * @param items indices of its mentions in the corpus
     * @param tellings of those mentions
     * @param chains their gold chains
     * @param signs of two of them
     */
    public record Topic(
            String id, List<Integer> items, List<Telling> tellings, List<String> chains, MentionSigns signs) {

        public Telling telling(int place) {
            return tellings.get(place);
        }

        public String chain(int place) {
            return chains.get(place);
        }

        /** What two of its mentions show. */
        public float[] signs(int a, int b) {
            return signs.of(telling(a), telling(b));
        }

        public int size() {
            return items.size();
        }

        /** Every pair once, the earlier first. */
        public void pairs(Pair pair) {
            for (int b = 0; b < size(); b++) {
                for (int a = 0; a < b; a++) {
                    pair.of(a, b);
                }
            }
        }
    }

    /** In order of their ids. */
    public static List<Topic> of(EcbPlus corpus) {
        MentionTellings mentions = MentionTellings.of(corpus);
        List<Telling> tellings = mentions.tellings();
        Map<String, List<Integer>> byTopic = new TreeMap<>();
        for (int i = 0; i < tellings.size(); i++) {
            EcbPlus.Mention mention = corpus.mentions().get(i);
            if (isEvent(mention)) {
                byTopic.computeIfAbsent(mention.topic(), t -> new ArrayList<>()).add(i);
            }
        }
        List<Topic> topics = new ArrayList<>();
        byTopic.forEach((id, items) -> {
            Map<String, Matters.Wording> documents = new LinkedHashMap<>();
            items.forEach(i -> documents.put(
                    tellings.get(i).document(), mentions.wording(tellings.get(i).document())));
            Matters matters = new Matters(Lexicons.bundled(), documents);
            topics.add(new Topic(
                    id,
                    items,
                    items.stream().map(tellings::get).toList(),
                    items.stream().map(i -> corpus.mentions().get(i).chain()).toList(),
                    new MentionSigns(
                            new Judgement(Lexicons.bundled(), matters.rarity(), WordMeaning.bundled(), matters))));
        });
        return topics;
    }

    private static boolean isEvent(EcbPlus.Mention mention) {
        return switch (mention.type()) {
            case "ACT", "EVENT", "ACTION" -> true;
            default -> false;
        };
    }
}
