package org.rashomon.reading.coref;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lab.corpus.EntityMention;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lab.score.Figures;
import org.rashomon.text.Tokens;

/**
 * Counts whom pronouns of the third person are taken for. A pronoun is resolved if it is in the chain of an actor with a name
 * or a noun phrase before it, and rightly so if the last of these on its way back is the gold one's chain. Of pronouns that
 * stand for a person, an organisation or a place that a name or noun phrase before them mentions, all should be resolved.
 * Figures are {@code pronouns}, {@code he} (with she), {@code it}, {@code they}, and {@code newsPronouns} in GUM's news.
 */
final class PronounTally {

    private static final class Count {
        int right;
        int resolved;
        int gold;
        int goldRight;
    }

    private final Map<String, Count> counts = new LinkedHashMap<>();

    PronounTally() {
        for (String name : List.of("pronouns", "he", "it", "they", "newsPronouns")) {
            counts.put(name, new Count());
        }
    }

    void add(Treebank treebank, Tokens tokens, Chains chains) {
        Mentions mentions = chains.mentions;
        EntityMention[] gold = CoreferenceTrainer.byHead(treebank);
        Set<String> mentioned = new HashSet<>();
        for (int m = 0; m < mentions.size; m++) {
            EntityMention own = gold[mentions.heads[m]];
            if (mentions.kinds[m] != Mentions.PRONOUN) {
                if (own != null) {
                    mentioned.add(own.chain());
                }
                continue;
            }
            PronounForm form = PronounForm.of(tokens, mentions.heads[m]);
            if (form.person == 3) {
                boolean isGold =
                        own != null && CoreferenceScorer.TYPES.contains(own.type()) && mentioned.contains(own.chain());
                int back = m;
                while (back >= 0 && mentions.kinds[back] == Mentions.PRONOUN) {
                    back = chains.antecedents[back];
                }
                boolean resolved = back >= 0 && chains.isActor(m);
                @Nullable EntityMention other = back < 0 ? null : gold[mentions.heads[back]];
                boolean right =
                        resolved && own != null && other != null && own.chain().equals(other.chain());
                count("pronouns", right, resolved, isGold);
                count(name(form), right, resolved, isGold);
                if (treebank.id().contains("_news_")) {
                    count("newsPronouns", right, resolved, isGold);
                }
            }
        }
    }

    private static String name(PronounForm form) {
        return form == PronounForm.IT ? "it" : form == PronounForm.THEY ? "they" : "he";
    }

    private void count(String name, boolean right, boolean resolved, boolean isGold) {
        Count count = counts.get(name);
        if (count != null) {
            count.right += right ? 1 : 0;
            count.resolved += resolved ? 1 : 0;
            count.gold += isGold ? 1 : 0;
            count.goldRight += right && isGold ? 1 : 0;
        }
    }

    void put(Figures figures) {
        counts.forEach(
                (name, count) -> figures.put(name + "Precision", 100.0 * count.right / Math.max(1, count.resolved))
                        .put(name + "Recall", 100.0 * count.goldRight / Math.max(1, count.gold))
                        .put(name + "Gold", count.gold));
    }
}
