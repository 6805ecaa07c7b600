package org.rashomon.reading.coref;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Genders;
import org.rashomon.reading.Mention;
import org.rashomon.reading.Name;
import org.rashomon.reading.Reading;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Joins the mentions of one person, organisation or place. Only entities with two mentions or more are given; a pronoun
 * or description that nothing explains with some confidence is left out. Thread-safe; takes time in proportion to the text.
 */
public final class CoreferenceResolver implements Annotator<List<Mention>> {

    private final CoreferenceModel model;
    private final WordTable table;
    private final Genders genders;
    private final Expletives expletives;

    private CoreferenceResolver(CoreferenceModel model, WordTable table, Genders genders, Expletives expletives) {
        this.model = model;
        this.table = table;
        this.genders = genders;
        this.expletives = expletives;
    }

    /** With the model in the jar. */
    public static CoreferenceResolver withModel(Lexicons lexicons) {
        return new CoreferenceResolver(
                CoreferenceModel.bundled(), WordTable.bundled(), new Genders(lexicons), new Expletives(lexicons));
    }

    @Override
    public Layer<List<Mention>> produces() {
        return Reading.MENTIONS;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS, Reading.NAMES);
    }

    @Override
    public List<Mention> annotate(Annotations annotations) {
        return resolve(annotations.get(Reading.TOKENS), annotations.get(Reading.NAMES));
    }

    /** The mentions of all entities that are mentioned twice or more, in order of their start. */
    public List<Mention> resolve(Tokens tokens, List<Name> names) {
        Chains chains = chains(tokens, names);
        Mentions mentions = chains.mentions;
        int[] sizes = new int[mentions.size];
        int[] best = new int[mentions.size];
        double[] surest = new double[mentions.size];
        for (int m = 0; m < mentions.size; m++) {
            int chain = chains.firsts[m];
            best[chain] = sizes[chain]++ == 0 || isBetterName(mentions, m, best[chain]) ? m : best[chain];
            surest[chain] = Math.max(surest[chain], chains.confidences[m]);
        }
        int[] entities = new int[mentions.size];
        int entity = 0;
        List<Mention> result = new ArrayList<>();
        for (int m = 0; m < mentions.size; m++) {
            int chain = chains.firsts[m];
            if (sizes[chain] < 2 || !chains.isActor(m)) {
                continue;
            }
            if (chain == m) {
                entities[m] = entity++;
            }
            result.add(new Mention(
                    tokens.span(mentions.firsts[m], mentions.lasts[m]),
                    mentions.heads[m],
                    entities[chain],
                    representative(tokens, mentions, best[chain]),
                    chain == m ? surest[chain] : chains.confidences[m],
                    evidence(tokens, chains, m)));
        }
        result.sort(java.util.Comparator.comparing(Mention::span));
        return List.copyOf(result);
    }

    Chains chains(Tokens tokens, List<Name> names) {
        return Chains.of(tokens, new MentionFinder(model, table, genders, expletives).find(tokens, names), model);
    }

    /** Longer names before shorter, names before descriptions before pronouns, earlier before later. */
    private static boolean isBetterName(Mentions mentions, int m, int than) {
        if (mentions.kinds[m] != mentions.kinds[than]) {
            return mentions.kinds[m] < mentions.kinds[than];
        }
        return mentions.kinds[m] == Mentions.NAME
                && mentions.nameLasts[m] - mentions.nameFirsts[m]
                        > mentions.nameLasts[than] - mentions.nameFirsts[than];
    }

    private static Span representative(Tokens tokens, Mentions mentions, int m) {
        return mentions.kinds[m] == Mentions.NAME
                ? tokens.span(mentions.nameFirsts[m], mentions.nameLasts[m])
                : tokens.span(mentions.firsts[m], mentions.lasts[m]);
    }

    private static Evidence evidence(Tokens tokens, Chains chains, int m) {
        Mentions mentions = chains.mentions;
        Span own = tokens.span(mentions.heads[m]);
        int antecedent = chains.antecedents[m];
        return antecedent < 0
                ? Evidence.of("coreference.model first", own)
                : Evidence.of("coreference.model", chains.confidences[m], tokens.span(mentions.heads[antecedent]), own);
    }
}
