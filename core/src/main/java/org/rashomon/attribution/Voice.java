package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;

/**
 * Who says so: a chain, outermost first, from the author through the outlets and people cited to the one who is nearest
 * to the content.
 *
 * @param links at least one; the first is the author
 */
public record Voice(List<Link> links) {

    /**
     * One voice of a chain.
     *
     * @param source who
     * @param stance how this voice holds what the next one tells, or the content if it is the last
     */
    public record Link(Source source, Stance stance) {}

    public Voice {
        links = List.copyOf(links);
        if (links.isEmpty()) {
            throw new IllegalArgumentException("a voice has at least its author");
        }
    }

    /** The voice nearest to the content. */
    public Link innermost() {
        return links.get(links.size() - 1);
    }

    /** This chain with another stance of its last link. */
    public Voice withInnermost(Stance stance) {
        List<Link> changed = new ArrayList<>(links);
        changed.set(links.size() - 1, new Link(innermost().source(), stance));
        return new Voice(changed);
    }
}
