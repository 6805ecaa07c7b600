package org.rashomon.reading.token;

import java.util.Arrays;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Block;
import org.rashomon.text.Document;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

/**
 * Cuts the prose blocks of a document into sentences and tokens in the UD convention. A sentence never crosses a block;
 * blocks that are no prose and the layout's reference marks have no tokens. Takes any string whatever, in linear time. Thread-safe.
 */
public final class Segmenter {

    private final Abbreviations abbreviations;
    private final Contractions contractions;
    private final SegmentationModel model;

    /** With the model in the jar. */
    public Segmenter(Lexicons lexicons) {
        this(lexicons, SegmentationModel.bundled());
    }

    Segmenter(Lexicons lexicons, SegmentationModel model) {
        this.abbreviations = new Abbreviations(lexicons.get("reading/abbreviations"));
        this.contractions = new Contractions(lexicons.get("reading/contractions"));
        this.model = model;
    }

    /** Blanks included, and rather too few: room for the tokens of a document is made at once. */
    private static final int CHARACTERS_A_TOKEN = 5;

    /** The tokens of the document's prose, document-wide, with offsets into its text. */
    public Segmentation segment(Document document) {
        char[] text = withoutMarks(document);
        Ints starts = new Ints(text.length / CHARACTERS_A_TOKEN);
        Ints ends = new Ints(text.length / CHARACTERS_A_TOKEN);
        Ints sentenceStarts = new Ints();
        int[] features = new int[JointFeatures.MOST];
        TokenCutter tokens = new TokenCutter(abbreviations, contractions, model.joints());
        SentenceCutter sentences = new SentenceCutter(abbreviations, model.gaps(), text, starts, ends);
        for (Block block : document.layout().blocks()) {
            if (block.kind().isProse()) {
                int first = starts.size();
                cutTokens(tokens, text, block.span(), features, starts, ends);
                sentences.cut(first, isWrapped(text, block.span()), sentenceStarts);
            }
        }
        return Cuts.cut(text, starts, ends, sentenceStarts);
    }

    /** The text with blanks for its reference marks: {@code in 2021.[11] In July} is two sentences of words alone. */
    private static char[] withoutMarks(Document document) {
        char[] text = document.text().toCharArray();
        for (ReferenceMark mark : document.layout().marks()) {
            Arrays.fill(text, mark.span().start(), mark.span().end(), ' ');
        }
        return text;
    }

    private static void cutTokens(TokenCutter tokens, char[] text, Span block, int[] features, Ints starts, Ints ends) {
        int at = block.start();
        while (at < block.end()) {
            while (at < block.end() && Chars.isSpace(text[at])) {
                at++;
            }
            int chunk = at;
            while (at < block.end() && !Chars.isSpace(text[at])) {
                at++;
            }
            if (at > chunk) {
                tokens.cut(text, chunk, at, block.end(), features, starts, ends);
            }
        }
    }

    /**
     * Whether the lines of a block were broken to fit a width, so that a break says nothing of sentences: three lines or
     * more, of which all but the last of a paragraph are about as long as the longest.
     */
    private static boolean isWrapped(char[] text, Span block) {
        int lines = 0;
        int longest = 0;
        int start = block.start();
        for (int i = block.start(); i < block.end(); i++) {
            if (Chars.isLineBreak(text[i])) {
                longest = Math.max(longest, i - start);
                start = i + 1;
                lines++;
            }
        }
        if (lines < 2 || longest > WIDEST || longest < NARROWEST) {
            return false;
        }
        int full = 0;
        start = block.start();
        for (int i = block.start(); i < block.end(); i++) {
            if (Chars.isLineBreak(text[i])) {
                full += (i - start) * 4 > longest * 3 ? 1 : 0;
                start = i + 1;
            }
        }
        return full * 3 > lines * 2;
    }

    private static final int WIDEST = 120;
    private static final int NARROWEST = 40;
}
