package org.rashomon.lab.score;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rashomon.text.Span;

/**
 * Counts of one role over an article, as BIO labels over words give them: equal fragments, fragments that begin alike,
 * words.
 */
record RoleCount(
        int goldSpans,
        int predictedSpans,
        int equal,
        int beginAlike,
        int goldWords,
        int predictedWords,
        int bothWords) {

    private static final byte OUTSIDE = 0;
    private static final byte BEGIN = 1;
    private static final byte INSIDE = 2;

    /** All fragments of one role, gold and predicted; fragments that overlap are painted over one another in order. */
    static RoleCount of(Words words, List<Span> gold, List<Span> predicted) {
        byte[] g = labels(words, gold);
        byte[] p = labels(words, predicted);
        Set<Span> goldSpans = new HashSet<>(fragments(g));
        List<Span> predictedSpans = fragments(p);
        Set<Integer> begins = new HashSet<>();
        goldSpans.forEach(s -> begins.add(s.start()));
        int equal = (int) predictedSpans.stream().filter(goldSpans::contains).count();
        int begin = (int)
                predictedSpans.stream().filter(s -> begins.contains(s.start())).count();
        int goldWords = 0;
        int predictedWords = 0;
        int both = 0;
        for (int i = 0; i < g.length; i++) {
            goldWords += g[i] != OUTSIDE ? 1 : 0;
            predictedWords += p[i] != OUTSIDE ? 1 : 0;
            both += g[i] != OUTSIDE && p[i] != OUTSIDE ? 1 : 0;
        }
        return new RoleCount(goldSpans.size(), predictedSpans.size(), equal, begin, goldWords, predictedWords, both);
    }

    RoleCount plus(RoleCount that) {
        return new RoleCount(
                goldSpans + that.goldSpans,
                predictedSpans + that.predictedSpans,
                equal + that.equal,
                beginAlike + that.beginAlike,
                goldWords + that.goldWords,
                predictedWords + that.predictedWords,
                bothWords + that.bothWords);
    }

    static RoleCount none() {
        return new RoleCount(0, 0, 0, 0, 0, 0, 0);
    }

    double exactF1() {
        return f1(equal, predictedSpans, goldSpans);
    }

    /** In percent. */
    static double f1(double both, double predicted, double gold) {
        return predicted + gold == 0 ? 0 : 200 * both / (predicted + gold);
    }

    private static byte[] labels(Words words, List<Span> spans) {
        byte[] labels = new byte[words.size()];
        for (Span span : spans) {
            int first = words.first(span);
            int after = words.after(span);
            for (int i = first; i < after; i++) {
                labels[i] = i == first ? BEGIN : INSIDE;
            }
        }
        return labels;
    }

    private static List<Span> fragments(byte[] labels) {
        List<Span> fragments = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= labels.length; i++) {
            byte label = i < labels.length ? labels[i] : OUTSIDE;
            if (start >= 0 && label != INSIDE) {
                fragments.add(new Span(start, i));
                start = -1;
            }
            if (start < 0 && label != OUTSIDE) {
                start = i;
            }
        }
        return fragments;
    }
}
