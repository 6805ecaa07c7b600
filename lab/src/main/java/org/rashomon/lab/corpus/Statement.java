package org.rashomon.lab.corpus;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.rashomon.text.Span;

/**
 * An attribution as spans alone, gold or predicted. Fragments are in text order; a role that is not there is empty.
 *
 * @param source the words for who says it
 * @param cue the words that attribute
 * @param content what is attributed
 */
public record Statement(List<Span> source, List<Span> cue, List<Span> content) {

    private static final Comparator<Span> IN_ORDER =
            Comparator.comparingInt(Span::start).thenComparingInt(Span::end);

    public Statement {
        source = source.stream().sorted(IN_ORDER).distinct().toList();
        cue = cue.stream().sorted(IN_ORDER).distinct().toList();
        content = content.stream().sorted(IN_ORDER).distinct().toList();
    }

    /** The fragments of all three roles, in text order. */
    public List<Span> all() {
        return Stream.of(source, cue, content)
                .flatMap(List::stream)
                .sorted(IN_ORDER)
                .toList();
    }
}
