package org.rashomon.reading.name;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Finds the names of a document. Thread-safe; takes time in proportion to the text. */
public final class NameFinder implements Annotator<List<Name>> {

    private static final String RULE = "names.model";

    private final NameModel model;
    private final WordTable table;

    private NameFinder(NameModel model, WordTable table) {
        this.model = model;
        this.table = table;
    }

    /** With the model in the jar. */
    public static NameFinder withModel() {
        return new NameFinder(NameModel.bundled(), WordTable.bundled());
    }

    static NameFinder with(NameModel model) {
        return new NameFinder(model, WordTable.bundled());
    }

    @Override
    public Layer<List<Name>> produces() {
        return Reading.NAMES;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Name> annotate(Annotations annotations) {
        return find(annotations.get(Reading.TOKENS));
    }

    /** The names in tokens with tags, in order of their start; a name inside a name comes after it. */
    public List<Name> find(Tokens tokens) {
        int[] labels = label(tokens);
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
                names.add(name(tokens, Labels.type(labels[t]), t, last));
                t = last;
            }
        }
        return List.copyOf(names);
    }

    private static Name name(Tokens tokens, NameType type, int first, int last) {
        Span span = tokens.span(first, last);
        return new Name(type, span, first, last, Evidence.of(RULE, span));
    }

    /** The model's label for every token. */
    private int[] label(Tokens tokens) {
        int[] labels = new int[tokens.size()];
        if (tokens.size() == 0) {
            return labels;
        }
        NameFeatures features = new NameFeatures(table, tokens);
        Viterbi viterbi = new Viterbi();
        int[] found = new int[NameFeatures.MOST];
        int[] sentence = new int[64];
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            int size = end - first;
            int[] scores = viterbi.scores(size);
            for (int t = first; t < end; t++) {
                model.score(found, features.fill(t, first, end, found), scores, (t - first) * Labels.WIDTH);
            }
            if (sentence.length < size) {
                sentence = new int[2 * size];
            }
            viterbi.decode(model, size, null, sentence);
            System.arraycopy(sentence, 0, labels, first, size);
        }
        return labels;
    }
}
