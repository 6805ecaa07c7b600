package org.rashomon.lab.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Name;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/** What must hold for the sentences, tokens, trees and names of any text. */
final class AnalyserRules {

    /** Slower is taken for a time that grows faster than the text: some thousands of characters take milliseconds. */
    private static final long NANOS_A_CHARACTER = 200_000;

    private static final long NANOS_A_TEXT = 2_000_000_000L;

    private final ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    private final Segmenter segmenter = new Segmenter(Lexicons.bundled());
    private final Analyser analyser = Analyser.withModels();
    private final NameFinder finder = NameFinder.withModel();

    /** The rule that a text breaks; empty if none. */
    String broken(String text) {
        try {
            long began = clock.getCurrentThreadCpuTime();
            Tokens tokens = analyse(text);
            List<Name> names = finder.find(tokens);
            long took = clock.getCurrentThreadCpuTime() - began;
            if (took > NANOS_A_TEXT + NANOS_A_CHARACTER * text.length()) {
                return "takes " + took / 1_000_000 + " ms for " + text.length() + " characters";
            }
            String broken = tokens(text, tokens);
            if (broken.isEmpty()) {
                broken = trees(tokens);
            }
            if (broken.isEmpty()) {
                broken = names(tokens, names);
            }
            if (broken.isEmpty() && !(same(tokens, analyse(text)) && names.equals(finder.find(tokens)))) {
                broken = "is not read the same twice";
            }
            return broken;
        } catch (RuntimeException | StackOverflowError e) {
            return e + " at " + e.getStackTrace()[0];
        }
    }

    private Tokens analyse(String text) {
        Segmentation segmentation = segmenter.segment(Document.ofText(text));
        return analyser.analyse(text, segmentation);
    }

    private static String tokens(String text, Tokens tokens) {
        int last = 0;
        for (int t = 0; t < tokens.size(); t++) {
            if (tokens.start(t) < last || tokens.end(t) <= tokens.start(t) || tokens.end(t) > text.length()) {
                return "token " + t + " at " + tokens.start(t) + " to " + tokens.end(t);
            }
            for (int i = last; i < tokens.start(t); i++) {
                if (Character.isLetterOrDigit(text.charAt(i))) {
                    return "a letter at " + i + " is in no token";
                }
            }
            last = tokens.end(t);
        }
        return "";
    }

    private static String trees(Tokens tokens) {
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int first = tokens.sentenceStart(s);
            int end = tokens.sentenceEnd(s);
            int roots = 0;
            for (int t = first; t < end; t++) {
                int head = tokens.head(t);
                boolean root = head == Tokens.ROOT;
                roots += root ? 1 : 0;
                if (!root && (head < first || head >= end || head == t)) {
                    return "token " + t + " hangs on " + head;
                }
                if (root != tokens.relation(t).equals("root")) {
                    return "token " + t + " is " + tokens.relation(t) + " of " + head;
                }
                int at = t;
                int steps = 0;
                while (at != Tokens.ROOT && steps++ <= end - first) {
                    at = tokens.head(at);
                }
                if (at != Tokens.ROOT) {
                    return "token " + t + " is in a circle";
                }
            }
            if (roots != 1) {
                return "sentence " + s + " has " + roots + " roots";
            }
        }
        return "";
    }

    private static String names(Tokens tokens, List<Name> names) {
        for (Name name : names) {
            boolean inside = name.first() >= 0 && name.first() <= name.last() && name.last() < tokens.size();
            if (!inside || tokens.sentenceOf(name.first()) != tokens.sentenceOf(name.last())) {
                return "a name from " + name.first() + " to " + name.last();
            }
        }
        return "";
    }

    private static boolean same(Tokens one, Tokens other) {
        if (one.size() != other.size()) {
            return false;
        }
        for (int t = 0; t < one.size(); t++) {
            boolean same = one.start(t) == other.start(t)
                    && one.end(t) == other.end(t)
                    && one.head(t) == other.head(t)
                    && one.relation(t).equals(other.relation(t))
                    && one.xpos(t).equals(other.xpos(t))
                    && one.lemma(t).equals(other.lemma(t));
            if (!same) {
                return false;
            }
        }
        return true;
    }
}
