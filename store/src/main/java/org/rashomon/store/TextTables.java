package org.rashomon.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Reference;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** The texts themselves: documents, their blocks and their sentences. */
final class TextTables {

    private TextTables() {}

    static final Table<Found<Document>> DOCUMENTS = Columns.<Document>of(
                    f -> new Span(0, f.it().text().length()), f -> "ingest")
            .text("title", "as published", f -> f.it().masthead().title())
            .text(
                    "authors",
                    "apart by ;",
                    f -> String.join("; ", f.it().masthead().authors()))
            .text("outlet", "who published it", f -> f.it().masthead().outlet())
            .text("via", "whom the outlet took it from", f -> f.it().masthead().via())
            .day("date", "the day it was published", f -> f.it().published().map(PublicationTime::date))
            .text("published", "when, as precisely as the source says, ISO 8601", f -> f.it().published()
                    .map(PublicationTime::toString))
            .text("modified", "when it was last changed", f -> f.it().masthead()
                    .modified()
                    .map(PublicationTime::toString))
            .text("url", "canonical address", f -> f.it().masthead().url())
            .text("section", "as the outlet files it", f -> f.it().masthead().section())
            .text("language", "ISO 639, und when not looked for", f -> f.it().language())
            .text("source", "the file or URL it was read from", f -> f.it().origin()
                    .source())
            .text("locator", "the place in the source, empty for the whole", f -> f.it().origin()
                    .locator())
            .text("charset", "what the bytes were decoded with", f -> f.it().origin()
                    .charset())
            .number("tokens", "words and punctuation read", f -> tokens(f.in()))
            .text("text", "as published; every offset counts into it", f -> f.it().text())
            .text(
                    "source_map",
                    "back to the source: runs text:source, each counted from the one before",
                    f -> SourceMaps.write(f.it().origin().map()))
            .text(
                    "signature",
                    "what near copies are told by, 256 hex digits",
                    f -> f.in().has(DocumentRows.SIGNATURE) ? f.in().get(DocumentRows.SIGNATURE) : Optional.empty())
            .table("documents", "a text as published, with what stands above it", "document", "run");

    /** A block, with the label of the work it cites if it is a reference; or a mark that cites one. */
    record Part(String kind, Span span, int level, String label) {}

    static final Table<Found<Part>> BLOCKS = Columns.<Part>of(f -> f.it().span(), f -> "ingest")
            .number("number", "in the document, from 0; marks after the blocks", Found::number)
            .text("kind", "TITLE, PARAGRAPH, BLOCK_QUOTE, REFERENCE, …; MARK for one that cites", f -> f.it().kind())
            .number("level", "depth of a list or quotation, rank of a heading", f -> f.it().level())
            .text("label", "of the work cited: 7", f -> f.it().label())
            .table("blocks", "a part of the layout", "document", "number", "run");

    static final Table<Found<Span>> SENTENCES = Columns.<Span>of(Found::it, f -> "Segmenter")
            .number("number", "in the document, from 0", Found::number)
            .text("block", "kind of the block it stands in", f -> f.document()
                    .layout()
                    .blockAt(f.it().start())
                    .map(block -> block.kind().name()))
            .text("text", "its characters", f -> f.words(f.it()))
            .table("sentences", "a sentence", "document", "number", "run");

    static int tokens(Annotations read) {
        return read.has(Reading.TOKENS) ? read.get(Reading.TOKENS).size() : 0;
    }

    static List<Part> parts(Layout layout) {
        List<Part> parts = new ArrayList<>();
        for (Block block : layout.blocks()) {
            parts.add(new Part(block.kind().name(), block.span(), block.level(), label(layout, block)));
        }
        for (ReferenceMark mark : layout.marks()) {
            parts.add(new Part("MARK", mark.span(), 0, mark.label()));
        }
        return parts;
    }

    private static String label(Layout layout, Block block) {
        return layout.references().stream()
                .filter(reference -> reference.span().equals(block.span()))
                .map(Reference::label)
                .findFirst()
                .orElse("");
    }

    static List<Span> sentences(Tokens tokens) {
        List<Span> sentences = new ArrayList<>(tokens.sentenceCount());
        for (int i = 0; i < tokens.sentenceCount(); i++) {
            sentences.add(tokens.sentenceSpan(i));
        }
        return sentences;
    }
}
