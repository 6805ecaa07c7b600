package org.rashomon.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Voice;
import org.rashomon.text.Masthead;
import org.rashomon.text.Span;

/**
 * A voice as a reader sees it, outermost first.
 *
 * <pre>
 *   The Duran: Alexander Mercouris &gt; RT &gt; Viktor Poznikhir
 * </pre>
 */
final class VoiceText {

    private VoiceText() {}

    static String of(Found<?> found, Voice voice) {
        return voice.links().stream().map(link -> name(found, link.source())).collect(Collectors.joining(" > "));
    }

    /** How a source is called; one that is not named by its words or by those they stand for, one that is not stated {@code (unstated)}. */
    static String name(Found<?> found, Source source) {
        if (source instanceof Source.Named named) {
            return named.actor().name();
        } else if (source instanceof Source.Unnamed unnamed) {
            return unnamed.standsForOthers() ? unnamed.actor().name() : found.words(unnamed.span());
        } else if (source instanceof Source.Author author) {
            return author(found.document().masthead(), author.name());
        } else if (source instanceof Source.Outlet outlet) {
            return outlet.name();
        } else if (source instanceof Source.Work work) {
            return "[" + work.label() + "]";
        } else if (source instanceof Source.Unstated) {
            return "(unstated)";
        }
        throw new IllegalArgumentException("no name for a " + source.getClass());
    }

    /** The outlet before the author's name; {@code (author)} when the text names neither. */
    private static String author(Masthead masthead, String name) {
        String outlet = masthead.outlet().orElse("");
        if (name.isEmpty()) {
            return outlet.isEmpty() ? "(author)" : outlet;
        }
        return outlet.isEmpty() || name.contains(outlet) ? name : outlet + ": " + name;
    }

    /** {@code author}, {@code outlet}, {@code named}, {@code unnamed}, {@code unstated}, {@code work}. */
    static String kind(Source source) {
        return source.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** The words for a source, where the text has any. */
    static Optional<Span> span(Source source) {
        if (source instanceof Source.Named named) {
            return Optional.of(named.span());
        } else if (source instanceof Source.Unnamed unnamed) {
            return Optional.of(unnamed.span());
        } else if (source instanceof Source.Outlet outlet) {
            return Optional.of(outlet.span());
        } else if (source instanceof Source.Work work) {
            return Optional.of(work.span());
        }
        return Optional.empty();
    }
}
