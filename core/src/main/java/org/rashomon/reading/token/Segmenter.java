package org.rashomon.reading.token;

import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * Cuts the prose blocks of a document into sentences and tokens in the UD convention. A sentence never crosses a block;
 * blocks that are no prose have no tokens. Takes any string whatever, in linear time. Thread-safe.
 */
public final class Segmenter {

    private final TokenCutter tokens;
    private final SentenceCutter sentences;

    public Segmenter(Lexicons lexicons) {
        Abbreviations abbreviations = new Abbreviations(lexicons.get("reading/abbreviations"));
        this.tokens = new TokenCutter(abbreviations);
        this.sentences = new SentenceCutter(abbreviations);
    }

    /** The tokens of the document's prose, document-wide, with offsets into its text. */
    public Segmentation segment(Document document) {
        String text = document.text();
        Ints starts = new Ints();
        Ints ends = new Ints();
        Ints sentenceStarts = new Ints();
        for (Block block : document.layout().blocks()) {
            if (block.kind().isProse()) {
                segment(text, block.span(), starts, ends, sentenceStarts);
            }
        }
        return new Segmentation(starts.toArray(), ends.toArray(), sentenceStarts.toArray(), new int[0]);
    }

    private void segment(String text, Span block, Ints starts, Ints ends, Ints sentenceStarts) {
        int first = starts.size();
        int at = block.start();
        while (at < block.end()) {
            while (at < block.end() && Chars.isSpace(text.charAt(at))) {
                at++;
            }
            int chunk = at;
            while (at < block.end() && !Chars.isSpace(text.charAt(at))) {
                at++;
            }
            if (at > chunk) {
                tokens.cut(text, chunk, at, starts, ends);
            }
        }
        if (starts.size() > first) {
            sentenceStarts.add(first);
            for (int token = first; token + 1 < starts.size(); token++) {
                if (sentences.endsAfter(text, token, first, starts, ends)) {
                    sentenceStarts.add(token + 1);
                }
            }
        }
    }
}
