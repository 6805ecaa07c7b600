package org.rashomon.lab.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * Sentences or tokens from raw text against a treebank. The text of a document is put together from its words and {@code
 * SpaceAfter=No}; {@code # newpar} begins a new block, as a page's paragraphs do. A token is a UD word with the
 * characters that are its own, a sentence runs from its first to its last character; right means same start and end.
 */
final class SegmentationScorer implements Scorer {

    private final boolean ofSentences;

    SegmentationScorer(boolean ofSentences) {
        this.ofSentences = ofSentences;
    }

    @Override
    public String layer() {
        return ofSentences ? "sentences" : "tokens";
    }

    @Override
    public String about() {
        return (ofSentences ? "Sentence" : "Word") + " spans from raw text with its paragraphs; CoNLL-U.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Segmenter segmenter = new Segmenter(Lexicons.bundled());
        int correct = 0;
        int predicted = 0;
        int gold = 0;
        StringWriter lines = new StringWriter();
        PrintWriter out = new PrintWriter(lines);
        for (Treebank treebank : Conllu.documents(data)) {
            String text = treebank.document().text();
            List<Span> found = spans(segmenter.segment(treebank.document()));
            List<Span> wanted = spans(treebank.tokens());
            Set<Span> goldSet = new HashSet<>(wanted);
            Set<Span> foundSet = new HashSet<>(found);
            correct += (int) found.stream().filter(goldSet::contains).count();
            predicted += found.size();
            gold += wanted.size();
            found.forEach(s -> out.println(line(goldSet.contains(s) ? "ok" : "extra", s, text, treebank.id())));
            wanted.stream()
                    .filter(s -> !foundSet.contains(s))
                    .forEach(s -> out.println(line("missed", s, text, treebank.id())));
        }
        if (predictions.isPresent()) {
            Files.writeString(predictions.get(), lines.toString());
        }
        return new Figures().putF1("", correct, predicted, gold).put("gold", gold);
    }

    private static String line(String verdict, Span span, String text, String document) {
        return verdict
                + '\t'
                + document
                + '\t'
                + span.start()
                + ':'
                + span.end()
                + '\t'
                + span.of(text).replace('\n', ' ');
    }

    private List<Span> spans(Segmentation cut) {
        List<Span> spans = new ArrayList<>();
        if (!ofSentences) {
            for (int t = 0; t < cut.size(); t++) {
                spans.add(new Span(cut.starts()[t], cut.ends()[t]));
            }
            return spans;
        }
        int[] first = cut.sentenceStarts();
        for (int s = 0; s < first.length; s++) {
            int end = s + 1 < first.length ? first[s + 1] : cut.size();
            spans.add(new Span(cut.starts()[first[s]], cut.ends()[end - 1]));
        }
        return spans;
    }

    private List<Span> spans(Tokens tokens) {
        List<Span> spans = new ArrayList<>();
        if (ofSentences) {
            for (int s = 0; s < tokens.sentenceCount(); s++) {
                spans.add(tokens.sentenceSpan(s));
            }
        } else {
            for (int t = 0; t < tokens.size(); t++) {
                spans.add(tokens.span(t));
            }
        }
        return spans;
    }
}
