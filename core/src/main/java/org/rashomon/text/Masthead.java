package org.rashomon.text;

import java.util.List;
import java.util.Optional;

/**
 * What stands above and around an article: who published it, who wrote it, when. Empty means that the source does not
 * say.
 *
 * @param title as published, empty if there is none
 * @param authors as the byline names them, without "By"
 * @param outlet who published the page the text was found on
 * @param via whom that outlet took it from, as in "Via Zerohedge"
 * @param published when it first appeared
 * @param modified when it was last changed
 * @param url the canonical address
 * @param section as the outlet files it: "World", "Opinion"
 */
public record Masthead(
        String title,
        List<String> authors,
        Optional<String> outlet,
        Optional<String> via,
        Optional<PublicationTime> published,
        Optional<PublicationTime> modified,
        Optional<String> url,
        Optional<String> section) {

    private static final Masthead UNSTATED = new Masthead(
            "",
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    public Masthead {
        authors = List.copyOf(authors);
    }

    /** Nothing is said of title, author, outlet or date. */
    public static Masthead unstated() {
        return UNSTATED;
    }

    public Masthead withTitle(String title) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withAuthors(List<String> authors) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withOutlet(Optional<String> outlet) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withVia(Optional<String> via) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withPublished(Optional<PublicationTime> published) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withUrl(Optional<String> url) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }

    public Masthead withSection(Optional<String> section) {
        return new Masthead(title, authors, outlet, via, published, modified, url, section);
    }
}
