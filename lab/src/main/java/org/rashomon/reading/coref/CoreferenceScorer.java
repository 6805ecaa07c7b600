package org.rashomon.reading.coref;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.EntityMention;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lab.score.ClusterMetrics;
import org.rashomon.lab.score.Figures;
import org.rashomon.lab.score.Scorer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Tokens;

/**
 * Coreference on GUM: gold sentences and tokens, predicted tags, trees, names and mentions. Gold mentions are those whose
 * entity is a person, an organisation or a place. A predicted mention is the gold one whose head it has; of gold mentions
 * that share a head the shortest can be matched, the others count as missed. GUM marks singletons: figures with them are
 * {@code conllF1}, {@code mucF1} and so on; those of chains of two and more alone begin with {@code chains}.
 * {@code pronouns…}: what he, she, it and they stand for, see {@link PronounTally}.
 */
public final class CoreferenceScorer implements Scorer {

    static final Set<String> TYPES = Set.of("person", "organization", "place");

    @Override
    public String layer() {
        return "coreference";
    }

    @Override
    public String about() {
        return "Chains of people, organisations and places on predicted trees; CoNLL-U with GUM's Entity.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Analyser analyser = Analyser.withModels();
        NameFinder finder = NameFinder.withModel();
        CoreferenceResolver resolver = CoreferenceResolver.withModel(Lexicons.bundled());
        ClusterMetrics all = new ClusterMetrics();
        ClusterMetrics chainsOnly = new ClusterMetrics();
        StringWriter lines = new StringWriter();
        PrintWriter out = new PrintWriter(lines);
        PronounTally pronouns = new PronounTally();
        int goldMentions = 0;
        int found = 0;
        int right = 0;
        for (Treebank treebank : Conllu.documents(data)) {
            Tokens tokens = CoreferenceTrainer.retagged(analyser, treebank.tokens());
            Map<String, String> gold = gold(treebank);
            Chains chains = resolver.chains(tokens, finder.find(tokens));
            Map<String, String> predicted = predicted(chains);
            pronouns.add(treebank, tokens, chains);
            all.add(gold, predicted);
            chainsOnly.add(withoutSingletons(gold), withoutSingletons(predicted));
            goldMentions += gold.size();
            found += predicted.size();
            right += (int) predicted.keySet().stream().filter(gold::containsKey).count();
            predicted.forEach((mention, chain) -> out.println(treebank.id()
                    + '\t'
                    + mention
                    + '\t'
                    + chain
                    + '\t'
                    + gold.getOrDefault(mention, "-")
                    + '\t'
                    + tokens.form(Integer.parseInt(mention.split("#")[0]))));
        }
        if (predictions.isPresent()) {
            Files.writeString(predictions.get(), lines.toString());
        }
        Figures figures = new Figures()
                .put("conllF1", all.conllF1())
                .put("mucF1", all.mucF1())
                .put("b3F1", all.b3F1())
                .put("ceafeF1", all.ceafeF1())
                .put("chainsConllF1", chainsOnly.conllF1())
                .put("chainsMucF1", chainsOnly.mucF1())
                .put("chainsB3F1", chainsOnly.b3F1())
                .put("chainsCeafeF1", chainsOnly.ceafeF1());
        figures.putF1("mentions", right, found, goldMentions);
        pronouns.put(figures);
        return figures;
    }

    private static Map<String, String> gold(Treebank treebank) {
        Map<Integer, Integer> ranks = new HashMap<>();
        Map<String, String> gold = new LinkedHashMap<>();
        var mentions = EntityMention.of(treebank);
        for (int i = mentions.size() - 1; i >= 0; i--) { // the shorter before the longer
            EntityMention mention = mentions.get(i);
            if (TYPES.contains(mention.type())) {
                int head = mention.head(treebank.tokens());
                gold.put(head + "#" + ranks.merge(head, 1, Integer::sum), mention.chain());
            }
        }
        return gold;
    }

    private static Map<String, String> predicted(Chains chains) {
        Map<String, String> predicted = new LinkedHashMap<>();
        for (int m = 0; m < chains.mentions.size; m++) {
            if (chains.isActor(m)) {
                predicted.put(chains.mentions.heads[m] + "#1", Integer.toString(chains.firsts[m]));
            }
        }
        return predicted;
    }

    private static Map<String, String> withoutSingletons(Map<String, String> clustering) {
        Map<String, Integer> sizes = new HashMap<>();
        clustering.values().forEach(chain -> sizes.merge(chain, 1, Integer::sum));
        Map<String, String> rest = new LinkedHashMap<>();
        clustering.forEach((mention, chain) -> {
            if (Known.at(sizes, chain) > 1) {
                rest.put(mention, chain);
            }
        });
        return rest;
    }
}
