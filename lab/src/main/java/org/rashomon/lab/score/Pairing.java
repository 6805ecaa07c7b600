package org.rashomon.lab.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.text.Span;

/**
 * Pairs gold with predicted attributions, one to one, where their cues overlap or their contents share half their words
 * (Jaccard). The likest pairs go first.
 *
 * @param gold index into gold
 * @param predicted index into predicted
 * @param partial cues and sources overlap (or neither has one) and contents share half their words
 * @param strict all three are equal
 * @param jaccard of the contents
 */
record Pairing(int gold, int predicted, boolean partial, boolean strict, double jaccard) {

    static List<Pairing> of(Words words, List<Statement> gold, List<Statement> predicted) {
        List<TreeSet<Integer>[]> goldWords =
                gold.stream().map(s -> roles(words, s)).toList();
        List<TreeSet<Integer>[]> predictedWords =
                predicted.stream().map(s -> roles(words, s)).toList();
        record Candidate(int gold, int predicted, double likeness, double jaccard) {}
        List<Candidate> candidates = new ArrayList<>();
        for (int g = 0; g < gold.size(); g++) {
            for (int p = 0; p < predicted.size(); p++) {
                TreeSet<Integer>[] a = goldWords.get(g);
                TreeSet<Integer>[] b = predictedWords.get(p);
                double content = jaccard(a[2], b[2]);
                double cue = jaccard(a[1], b[1]);
                if (cue > 0 || content >= 0.5) {
                    candidates.add(new Candidate(g, p, cue + content + jaccard(a[0], b[0]), content));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Candidate::likeness)
                .reversed()
                .thenComparingInt(Candidate::gold)
                .thenComparingInt(Candidate::predicted));
        boolean[] goldTaken = new boolean[gold.size()];
        boolean[] predictedTaken = new boolean[predicted.size()];
        List<Pairing> pairs = new ArrayList<>();
        for (Candidate c : candidates) {
            if (goldTaken[c.gold()] || predictedTaken[c.predicted()]) {
                continue;
            }
            goldTaken[c.gold()] = true;
            predictedTaken[c.predicted()] = true;
            TreeSet<Integer>[] a = goldWords.get(c.gold());
            TreeSet<Integer>[] b = predictedWords.get(c.predicted());
            boolean partial = overlaps(a[0], b[0]) && overlaps(a[1], b[1]) && c.jaccard() >= 0.5;
            boolean strict = a[0].equals(b[0]) && a[1].equals(b[1]) && a[2].equals(b[2]);
            pairs.add(new Pairing(c.gold(), c.predicted(), partial, strict, c.jaccard()));
        }
        return pairs;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static TreeSet<Integer>[] roles(Words words, Statement s) {
        return new TreeSet[] {set(words, s.source()), set(words, s.cue()), set(words, s.content())};
    }

    private static TreeSet<Integer> set(Words words, List<Span> spans) {
        TreeSet<Integer> set = new TreeSet<>();
        for (Span span : spans) {
            for (int i = words.first(span); i < words.after(span); i++) {
                set.add(i);
            }
        }
        return set;
    }

    private static boolean overlaps(TreeSet<Integer> a, TreeSet<Integer> b) {
        return a.isEmpty() ? b.isEmpty() : a.stream().anyMatch(b::contains);
    }

    private static double jaccard(TreeSet<Integer> a, TreeSet<Integer> b) {
        if (a.isEmpty() || b.isEmpty() || a.last() < b.first() || b.last() < a.first()) {
            return 0;
        }
        long both = a.stream().filter(b::contains).count();
        return (double) both / (a.size() + b.size() - both);
    }
}
