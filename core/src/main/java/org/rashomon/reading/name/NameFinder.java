package org.rashomon.reading.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Name;
import org.rashomon.reading.Reading;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Finds the names of a document. Thread-safe; takes time in proportion to the text. */
public final class NameFinder implements Annotator<List<Name>> {

    private static final String RULE = "names.model";

    private final NameModel model;
    private final NestedNames nested;
    private final KnownOrganisations known;
    private final ConcurrentLinkedQueue<Work> atRest = new ConcurrentLinkedQueue<>();

    private NameFinder(NameModel model, Lexicons lexicons) {
        this.model = model;
        this.nested = new NestedNames(lexicons.get("actor/states"));
        this.known = new KnownOrganisations(lexicons.get("actor/organisations"));
    }

    /** With the model in the jar. */
    public static NameFinder withModel() {
        return withModel(Lexicons.bundled());
    }

    /** With the model in the jar, and the countries and organisations of {@code lexicons}. */
    public static NameFinder withModel(Lexicons lexicons) {
        return new NameFinder(NameModel.bundled(), lexicons);
    }

    @Override
    public Layer<List<Name>> produces() {
        return Reading.NAMES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    /** The working memory of one thread; that of as many as read at a time is kept. */
    private record Work(NameFeatures features, Viterbi viterbi) {}

    @Override
    public List<Name> annotate(Annotations annotations) {
        return find(annotations.get(Reading.TOKENS));
    }

    /** The names in tokens with tags, in order of their start; a name inside a name comes after it. */
    public List<Name> find(Tokens tokens) {
        int[] labels = label(tokens);
        boolean[] byTable = new boolean[labels.length];
        known.apply(tokens, labels, byTable);
        boolean[] byLastName = new boolean[labels.length];
        LastNames.apply(tokens, labels, byLastName);
        CoordinatedNames.apply(tokens, labels);
        JoinedGroups.apply(tokens, labels);
        boolean[] bySameName = new boolean[labels.length];
        SameName.apply(tokens, labels, bySameName);
        boolean[] byElsewhere = new boolean[labels.length];
        NamesElsewhere.apply(tokens, labels, byElsewhere);
        List<Name> names = new ArrayList<>();
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int end = tokens.sentenceEnd(s);
            for (int t = tokens.sentenceStart(s); t < end; t++) {
                if (labels[t] == Labels.OUTSIDE) {
                    continue;
                }
                int last = t;
                while (last + 1 < end && labels[last + 1] == labels[t] + 1) {
                    last++;
                }
                Span span = tokens.span(t, last);
                String rule = bySameName[t]
                        ? SameName.RULE
                        : byLastName[t]
                                ? LastNames.RULE
                                : byTable[t] ? KnownOrganisations.RULE : byElsewhere[t] ? NamesElsewhere.RULE : RULE;
                Name name = new Name(Labels.type(labels[t]), span, t, last, Evidence.of(rule, span));
                names.add(name);
                nested.addInside(name, tokens, names);
                t = last;
            }
        }
        return List.copyOf(names);
    }

    /** The model's label for every token. */
    private int[] label(Tokens tokens) {
        int[] labels = new int[tokens.size()];
        if (tokens.size() == 0) {
            return labels;
        }
        Work idle = atRest.poll();
        Work work = idle == null ? work(tokens) : idle;
        if (idle != null) {
            idle.features.begin(tokens);
        }
        try {
            label(tokens, model, work, labels);
        } finally {
            atRest.add(work);
        }
        return labels;
    }

    /** The labels of a model that is not the one in the jar. */
    static int[] label(Tokens tokens, NameModel model) {
        int[] labels = new int[tokens.size()];
        label(tokens, model, work(tokens), labels);
        return labels;
    }

    private static Work work(Tokens tokens) {
        return new Work(new NameFeatures(WordTable.bundled(), NameLists.bundled(), tokens), new Viterbi());
    }

    private static void label(Tokens tokens, NameModel model, Work work, int[] labels) {
        NameFeatures features = work.features;
        Viterbi viterbi = work.viterbi;
        int[] found = new int[NameFeatures.MOST];
        int[] sentence = new int[64];
        int[] plain = new int[64];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            int size = end - first;
            int[] scores = viterbi.scores(size);
            if (sentence.length < size) {
                sentence = new int[2 * size];
                plain = new int[2 * size];
            }
            for (int t = first; t < end; t++) {
                boolean isPlain = features.isPlain(t, first, end);
                plain[t - first] = isPlain ? Labels.OUTSIDE : -1;
                int at = (t - first) * Labels.WIDTH;
                if (isPlain) {
                    Arrays.fill(scores, at, at + Labels.WIDTH, 0);
                } else {
                    model.score(found, features.fill(t, first, end, found), scores, at);
                }
            }
            viterbi.decode(model, size, plain, sentence);
            System.arraycopy(sentence, 0, labels, first, size);
        }
    }
}
