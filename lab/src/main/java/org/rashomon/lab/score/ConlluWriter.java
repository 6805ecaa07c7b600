package org.rashomon.lab.score;

import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.text.Tokens;

/** Writes what was predicted for a treebank's documents, beside the words and comments that were read. */
final class ConlluWriter {

    private ConlluWriter() {}

    static void append(Treebank treebank, Tokens predicted, StringBuilder out) {
        for (int s = 0; s < predicted.sentenceCount(); s++) {
            ConlluSentence sentence = treebank.sentences().get(s);
            sentence.comments().forEach(c -> out.append("# ").append(c).append('\n'));
            int first = predicted.sentenceStart(s);
            for (int i = 0; i < sentence.size(); i++) {
                int t = first + i;
                sentence.multiwords().stream()
                        .filter(m -> m.first() == word(t, first))
                        .forEach(m -> out.append(m.first() + 1)
                                .append('-')
                                .append(m.last() + 1)
                                .append('\t')
                                .append(m.form())
                                .append("\t_\t_\t_\t_\t_\t_\t_\t")
                                .append(m.misc())
                                .append('\n'));
                String[] columns = {
                    Integer.toString(i + 1),
                    sentence.forms()[i],
                    predicted.lemma(t),
                    predicted.upos(t).name(),
                    predicted.xpos(t),
                    predicted.features(t),
                    Integer.toString(predicted.head(t) == Tokens.ROOT ? 0 : predicted.head(t) - first + 1),
                    predicted.relation(t),
                    "_",
                    sentence.misc()[i]
                };
                out.append(String.join("\t", columns)).append('\n');
            }
            out.append('\n');
        }
    }

    private static int word(int token, int first) {
        return token - first;
    }
}
