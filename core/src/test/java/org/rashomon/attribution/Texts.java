package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.text.Block;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.Span;

/** Short documents for tests, read by the real models. */
final class Texts {

    static final Pipeline PIPELINE =
            new Pipeline(List.of(Analyser.withModels(), new AttributionReader(Lexicons.bundled())));

    /** With names, so that pronouns come to somebody. */
    static final Pipeline WITH_NAMES = new Pipeline(List.of(
            Analyser.withModels(),
            NameFinder.withModel(Lexicons.bundled()),
            new AttributionReader(Lexicons.bundled())));

    private Texts() {}

    static Annotations read(String text) {
        return PIPELINE.annotate(Document.ofText(text));
    }

    /** Paragraphs, those that begin with "> " as block quotations. */
    static Annotations readBlocks(String... paragraphs) {
        return readBlocks(PIPELINE, paragraphs);
    }

    static Annotations readBlocks(Pipeline pipeline, String... paragraphs) {
        StringBuilder text = new StringBuilder();
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : paragraphs) {
            boolean quoted = paragraph.startsWith("> ");
            String words = quoted ? paragraph.substring(2) : paragraph;
            Span span = new Span(text.length(), text.length() + words.length());
            blocks.add(new Block(quoted ? BlockKind.BLOCK_QUOTE : BlockKind.PARAGRAPH, span, 0));
            text.append(words).append("\n\n");
        }
        Layout layout = new Layout(blocks, List.of(), List.of());
        return pipeline.annotate(Document.of(Origin.given("test"), Masthead.unstated(), "en", text.toString(), layout));
    }

    /** {@code source | cue | content | stance} for each attribution, in order. */
    static List<String> lines(Annotations read) {
        String text = read.document().text();
        return read.get(Attribution.LAYER).stream()
                .map(a -> String.join(
                        " | ",
                        words(text, a.sourceSpans()),
                        words(text, a.cueSpans()),
                        words(text, a.contentSpans()),
                        a.stance().name()))
                .toList();
    }

    static Set<String> sources(Annotations read) {
        String text = read.document().text();
        return read.get(Attribution.LAYER).stream()
                .map(a -> words(text, a.sourceSpans()))
                .collect(Collectors.toSet());
    }

    static String words(String text, List<Span> spans) {
        return spans.stream().map(s -> s.of(text)).collect(Collectors.joining(" + "));
    }
}
