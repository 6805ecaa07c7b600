package org.rashomon.lab.score;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Statement;
import org.rashomon.text.Span;

/** What is wrong, by class: attributions missed and made up, and of those found the roles that differ, each counted once a pair. */
final class AttributionErrors {

    private enum Kind {
        MISSED_SPEECH,
        MISSED_ATTITUDE,
        SPURIOUS,
        CONTENT_STARTS_EARLY,
        CONTENT_STARTS_LATE,
        CONTENT_ENDS_EARLY,
        CONTENT_ENDS_LATE,
        CONTENT_PIECES_DIFFER,
        SOURCE_MISSED,
        SOURCE_MADE_UP,
        SOURCE_ELSEWHERE,
        SOURCE_EDGES_DIFFER,
        CUE_TOO_SHORT,
        CUE_TOO_LONG,
        CUE_ELSEWHERE
    }

    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    AttributionErrors() {
        for (Kind kind : Kind.values()) {
            counts.put(kind, new int[1]);
        }
    }

    void add(String text, Words words, List<Statement> gold, List<Statement> predicted, List<Pairing> pairs) {
        boolean[] found = new boolean[gold.size()];
        for (Pairing p : pairs) {
            found[p.gold()] = true;
            compare(words, gold.get(p.gold()), predicted.get(p.predicted()));
        }
        for (int g = 0; g < found.length; g++) {
            if (!found[g]) {
                count(StatementClass.SPEECH.holds(text, gold.get(g)) ? Kind.MISSED_SPEECH : Kind.MISSED_ATTITUDE);
            }
        }
        counts(Kind.SPURIOUS)[0] += predicted.size() - pairs.size();
    }

    private void compare(Words words, Statement gold, Statement predicted) {
        if (!same(words, gold.content(), predicted.content())) {
            content(words, gold.content(), predicted.content());
        }
        if (!same(words, gold.source(), predicted.source())) {
            count(
                    predicted.source().isEmpty()
                            ? Kind.SOURCE_MISSED
                            : gold.source().isEmpty()
                                    ? Kind.SOURCE_MADE_UP
                                    : overlap(gold.source(), predicted.source())
                                            ? Kind.SOURCE_EDGES_DIFFER
                                            : Kind.SOURCE_ELSEWHERE);
        }
        if (!same(words, gold.cue(), predicted.cue())) {
            boolean overlap = overlap(gold.cue(), predicted.cue());
            boolean shorter = size(words, predicted.cue()) < size(words, gold.cue());
            count(!overlap ? Kind.CUE_ELSEWHERE : shorter ? Kind.CUE_TOO_SHORT : Kind.CUE_TOO_LONG);
        }
    }

    private void content(Words words, List<Span> gold, List<Span> predicted) {
        if (gold.isEmpty() || predicted.isEmpty()) {
            count(Kind.CONTENT_PIECES_DIFFER);
            return;
        }
        int start = Integer.compare(words.first(predicted.get(0)), words.first(gold.get(0)));
        int end = Integer.compare(
                words.after(predicted.get(predicted.size() - 1)), words.after(gold.get(gold.size() - 1)));
        if (start != 0) {
            count(start < 0 ? Kind.CONTENT_STARTS_EARLY : Kind.CONTENT_STARTS_LATE);
        }
        if (end != 0) {
            count(end < 0 ? Kind.CONTENT_ENDS_EARLY : Kind.CONTENT_ENDS_LATE);
        }
        if (start == 0 && end == 0) {
            count(Kind.CONTENT_PIECES_DIFFER);
        }
    }

    private static boolean same(Words words, List<Span> a, List<Span> b) {
        if (a.size() != b.size()) {
            return false;
        }
        for (int i = 0; i < a.size(); i++) {
            if (words.first(a.get(i)) != words.first(b.get(i)) || words.after(a.get(i)) != words.after(b.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlap(List<Span> a, List<Span> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.start() < y.end() && y.start() < x.end()));
    }

    private static int size(Words words, List<Span> spans) {
        return spans.stream().mapToInt(s -> words.after(s) - words.first(s)).sum();
    }

    private int[] counts(Kind kind) {
        return Known.at(counts, kind);
    }

    private void count(Kind kind) {
        counts(kind)[0]++;
    }

    /** {@code errorMissedSpeech} and so on. */
    void put(Figures figures) {
        counts.forEach((kind, count) -> figures.put(AttributionScorer.camel("ERROR_" + kind.name()), count[0]));
    }
}
