package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import org.rashomon.text.Span;

/**
 * A text in stretches over each of which the same sayings stand, so that a page is written from its beginning to its end
 * without looking at every saying for every word.
 */
final class Stretches {

    /** So many voices are shown over one word: the outermost, and the innermost. */
    static final int DEEPEST = 8;

    /**
     * One stretch.
     *
     * @param voices the sayings whose contents hold it, outermost first, none of the author's own
     */
    record Stretch(
            int start,
            int end,
            List<Saying> voices,
            Optional<Saying> cue,
            Optional<Saying> source,
            Optional<Remark> remark) {}

    private static final Comparator<Saying> OUTERMOST_FIRST =
            Comparator.comparingInt(Saying::depth).thenComparingInt(Saying::number);

    /** Something begins or ends. */
    private record Edge(int at, boolean begins, Role role, Object what) {}

    private enum Role {
        CONTENT,
        CUE,
        SOURCE,
        REMARK,
        CUT
    }

    private final List<Edge> edges = new ArrayList<>();
    private final TreeSet<Saying> contents = new TreeSet<>(OUTERMOST_FIRST);
    private final TreeSet<Saying> cues = new TreeSet<>(OUTERMOST_FIRST);
    private final TreeSet<Saying> sources = new TreeSet<>(OUTERMOST_FIRST);
    private final TreeSet<Remark> remarks = new TreeSet<>(Comparator.comparing(Remark::kind)
            .thenComparing(r -> r.span().start())
            .thenComparing(r -> r.span().end())
            .thenComparing(Remark::label));

    private Stretches() {}

    /** The stretches of a text, in order and without gaps; one ends wherever a block begins or ends. */
    static List<Stretch> of(int length, List<Saying> sayings, List<Remark> remarks, List<Span> blocks) {
        Stretches stretches = new Stretches();
        for (Saying saying : sayings) {
            if (!saying.isAuthors()) {
                stretches.add(saying.content(), Role.CONTENT, saying);
            }
            stretches.add(saying.cue(), Role.CUE, saying);
            stretches.add(saying.source(), Role.SOURCE, saying);
        }
        remarks.forEach(remark -> stretches.add(List.of(remark.span()), Role.REMARK, remark));
        stretches.add(blocks, Role.CUT, "");
        return stretches.sweep(length);
    }

    private void add(List<Span> spans, Role role, Object what) {
        for (Span span : spans) {
            if (span.start() < span.end()) {
                edges.add(new Edge(span.start(), true, role, what));
                edges.add(new Edge(span.end(), false, role, what));
            }
        }
    }

    private List<Stretch> sweep(int length) {
        ToIntFunction<Edge> endsFirst = edge -> edge.begins() ? 1 : 0;
        edges.sort(Comparator.comparingInt(Edge::at).thenComparingInt(endsFirst));
        List<Stretch> stretches = new ArrayList<>();
        int from = 0;
        for (Edge edge : edges) {
            int at = Math.min(edge.at(), length);
            if (at > from) {
                stretches.add(stretch(from, at));
                from = at;
            }
            turn(edge);
        }
        if (from < length) {
            stretches.add(stretch(from, length));
        }
        return stretches;
    }

    private void turn(Edge edge) {
        switch (edge.role()) {
            case CONTENT -> turn(contents, (Saying) edge.what(), edge.begins());
            case CUE -> turn(cues, (Saying) edge.what(), edge.begins());
            case SOURCE -> turn(sources, (Saying) edge.what(), edge.begins());
            case REMARK -> turn(remarks, (Remark) edge.what(), edge.begins());
            case CUT -> {}
        }
    }

    private static <T> void turn(TreeSet<T> open, T what, boolean begins) {
        if (begins) {
            open.add(what);
        } else {
            open.remove(what);
        }
    }

    private Stretch stretch(int from, int to) {
        List<Saying> voices = new ArrayList<>();
        for (Saying saying : contents) {
            if (voices.size() == DEEPEST - 1) {
                voices.add(contents.last());
                break;
            }
            voices.add(saying);
        }
        return new Stretch(
                from,
                to,
                List.copyOf(voices),
                cues.isEmpty() ? Optional.empty() : Optional.of(cues.last()),
                sources.isEmpty() ? Optional.empty() : Optional.of(sources.last()),
                remarks.isEmpty() ? Optional.empty() : Optional.of(remarks.first()));
    }
}
