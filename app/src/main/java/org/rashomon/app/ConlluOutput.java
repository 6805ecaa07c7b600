package org.rashomon.app;

import java.util.List;
import org.rashomon.reading.Name;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.text.Tokens;

/**
 * Writes what was read as CoNLL-U. In MISC stand {@code SpaceAfter=No}, {@code TokenRange=start:end} (UTF-16 offsets into
 * the document's text) and {@code Entity=}: {@code (ORG} where a name begins, {@code ORG)} where it ends, {@code (ORG)} on
 * a name of one word; of names inside names the outer opens first and closes last.
 */
final class ConlluOutput {

    private final Terminal terminal;

    ConlluOutput(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A text that was segmented here. */
    void write(String id, Tokens tokens, Segmentation cut, List<Name> names) {
        String[] entities = entities(tokens, names);
        terminal.print("# newdoc id = " + id);
        int nextCut = 0;
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            if (s == 0 || hasBlankLine(tokens.text(), tokens.end(first - 1), tokens.start(first))) {
                terminal.print("# newpar");
            }
            terminal.print("# sent_id = " + (s + 1));
            if (nextCut < cut.cuts().length && cut.cuts()[nextCut] == s) {
                terminal.print("# cut = goes on the sentence before, which was too long");
                nextCut++;
            }
            terminal.print("# text = " + oneLine(tokens.sentenceSpan(s).of(tokens.text())));
            int end = tokens.sentenceEnd(s);
            for (int t = first; t < end; t++) {
                boolean begins = (t == first || !isJoined(tokens, t)) && t + 1 < end && isJoined(tokens, t + 1);
                if (begins) {
                    int last = t + 1;
                    while (last + 1 < end && isJoined(tokens, last + 1)) {
                        last++;
                    }
                    terminal.print((t - first + 1) + "-" + (last - first + 1) + "\t"
                            + tokens.span(t, last).of(tokens.text()) + "\t_\t_\t_\t_\t_\t_\t_\t"
                            + (isUnspaced(tokens, last, end) ? "SpaceAfter=No" : "_"));
                }
                boolean inside = begins || t > first && isJoined(tokens, t);
                word(tokens, t, first, !inside && isUnspaced(tokens, t, end), entities[t]);
            }
            terminal.print("");
        }
    }

    /** Tokens that were given: comments and multiword tokens as they were. */
    void write(GivenTokens given, Tokens tokens, List<Name> names) {
        String[] entities = entities(tokens, names);
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            given.comments().get(s).forEach(terminal::print);
            int first = tokens.sentenceStart(s);
            for (int t = first; t < tokens.sentenceEnd(s); t++) {
                if (!given.multiwords().get(t).isEmpty()) {
                    terminal.print(given.multiwords().get(t));
                }
                word(tokens, t, first, given.unspaced().get(t), entities[t]);
            }
            terminal.print("");
        }
    }

    private void word(Tokens tokens, int t, int first, boolean unspaced, String entity) {
        int head = tokens.head(t) == Tokens.ROOT ? 0 : tokens.head(t) - first + 1;
        terminal.print((t - first + 1) + "\t" + tokens.form(t) + '\t' + tokens.lemma(t) + '\t' + tokens.upos(t) + '\t'
                + tokens.xpos(t) + '\t' + tokens.features(t) + '\t' + head + '\t' + tokens.relation(t) + "\t_\t"
                + (entity.isEmpty() ? "" : "Entity=" + entity + '|') + (unspaced ? "SpaceAfter=No|" : "")
                + "TokenRange=" + tokens.start(t) + ':' + tokens.end(t));
    }

    /** The brackets of the names on each token. */
    static String[] entities(Tokens tokens, List<Name> names) {
        String[] marks = new String[tokens.size()];
        java.util.Arrays.fill(marks, "");
        for (Name name : names) { // outer before inner
            if (name.first() < name.last()) {
                marks[name.first()] += "(" + name.type();
            }
        }
        for (Name name : names) {
            if (name.first() == name.last()) {
                marks[name.first()] += "(" + name.type() + ")";
            }
        }
        for (int i = names.size() - 1; i >= 0; i--) {
            Name name = names.get(i);
            if (name.first() < name.last()) {
                marks[name.last()] += name.type() + ")";
            }
        }
        return marks;
    }

    /** Whether a token is the second part of a word written as one: {@code n't}, {@code 's}, {@code not} of cannot. */
    private static boolean isJoined(Tokens tokens, int t) {
        if (tokens.end(t - 1) != tokens.start(t)) {
            return false;
        }
        char before = tokens.text().charAt(tokens.end(t - 1) - 1);
        char after = tokens.text().charAt(tokens.start(t));
        boolean letters = Character.isLetter(before) && Character.isLetter(after);
        boolean clitic = (after == '\'' || after == '’')
                && Character.isLetterOrDigit(before)
                && tokens.end(t) - tokens.start(t) > 1;
        return letters || clitic;
    }

    private static boolean isUnspaced(Tokens tokens, int t, int end) {
        return t + 1 < tokens.size() && tokens.end(t) == tokens.start(t + 1) && t < end;
    }

    private static boolean hasBlankLine(String text, int from, int to) {
        int breaks = 0;
        for (int i = from; i < to; i++) {
            breaks += text.charAt(i) == '\n' ? 1 : 0;
        }
        return breaks > 1;
    }

    private static String oneLine(String text) {
        StringBuilder line = new StringBuilder(text);
        for (int i = 0; i < line.length(); i++) {
            if (Character.isISOControl(line.charAt(i)) || line.charAt(i) == '\u2028' || line.charAt(i) == '\u2029') {
                line.setCharAt(i, ' ');
            }
        }
        return line.toString();
    }
}
