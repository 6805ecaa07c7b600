package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.Dates;
import org.rashomon.text.Masthead;
import org.rashomon.text.PublicationTime;

/**
 * Reads what a page says of itself: JSON-LD first, then Open Graph and the other {@code meta}, then microdata, {@code
 * <time>} and the byline, last the address. Each field is taken from the first that has it.
 */
final class MastheadReader {

    private static final Pattern DATED_ADDRESS =
            Pattern.compile("/(20\\d\\d|19\\d\\d)[/-](\\d{1,2})[/-](\\d{1,2})(?:/|-|$)");

    private static final int MOST_NODES = 40;
    private static final int MOST_CHARACTERS = 200;

    private final Bylines bylines;

    MastheadReader(Bylines bylines) {
        this.bylines = bylines;
    }

    /**
     * @param title of the page as it was read
     * @param byline the byline on the page, empty if there is none
     */
    Masthead read(PageTree tree, String title, String byline, Optional<String> address) {
        Map<String, List<String>> said = collect(tree);
        JsonLd article = JsonLd.article(said.getOrDefault("ld", List.of()));
        Optional<String> url = first(said, "canonical", "og:url")
                .or(article::url)
                .filter(MastheadReader::isAddress)
                .or(() -> address);
        List<String> authors = authors(article, said, byline);
        Optional<PublicationTime> published = dates(
                article.published(),
                first(
                        said,
                        "article:published_time",
                        "og:article:published_time",
                        "article:published",
                        "datepublished",
                        "dc.date.issued",
                        "dcterms.created",
                        "dc.date",
                        "dcterms.date",
                        "date",
                        "pubdate",
                        "publishdate",
                        "publish-date",
                        "publish_date",
                        "publication_date",
                        "sailthru.date",
                        "parsely-pub-date",
                        "cxenseparse:recs:publishtime",
                        "article.published",
                        "published_time",
                        "og:published_time",
                        "citation_publication_date",
                        "itemprop:datepublished"),
                Optional.of(byline),
                first(said, "time"),
                url.flatMap(MastheadReader::dateOf));
        Optional<PublicationTime> modified = dates(
                article.modified(),
                first(
                        said,
                        "article:modified_time",
                        "og:updated_time",
                        "datemodified",
                        "lastmod",
                        "last-modified",
                        "dcterms.modified",
                        "itemprop:datemodified"));
        Optional<String> outlet = first(said, "og:site_name")
                .or(article::publisher)
                .or(() -> first(said, "application-name", "dc.publisher", "citation_journal_title"));
        outlet = outlet.map(name -> name.contains(" | ") ? name.substring(0, name.indexOf(" | ")) : name);
        Optional<String> section = article.section()
                .or(() -> first(said, "article:section", "section", "parsely-section", "dc.subject.section"));
        return new Masthead(title, authors, outlet, Optional.empty(), published, modified, url, section);
    }

    private List<String> authors(JsonLd article, Map<String, List<String>> said, String byline) {
        List<String> authors = new ArrayList<>();
        List<List<String>> candidates = new ArrayList<>();
        candidates.add(article.authors());
        for (String name : List.of(
                "author",
                "article:author",
                "parsely-author",
                "sailthru.author",
                "dc.creator",
                "citation_author",
                "byl")) {
            candidates.add(said.getOrDefault(name, List.of()));
        }
        bylines.read(byline).ifPresent(credit -> candidates.add(credit.authors()));
        candidates.add(said.getOrDefault("itemprop:author", List.of()));
        candidates.add(byline.regionMatches(true, 0, "by ", 0, 3) ? List.of(byline) : List.of());
        for (List<String> candidate : candidates) {
            for (String author : candidate) {
                for (String name : bylines.names(author)) {
                    if (!authors.contains(name)) {
                        authors.add(name);
                    }
                }
            }
            if (!authors.isEmpty()) {
                return authors;
            }
        }
        return authors;
    }

    @SafeVarargs
    private static Optional<PublicationTime> dates(Optional<String>... candidates) {
        for (Optional<String> candidate : candidates) {
            Optional<PublicationTime> date = candidate.flatMap(Dates::parse);
            if (date.isPresent()) {
                return date;
            }
        }
        return Optional.empty();
    }

    /** The day in an address such as {@code /2019/11/20/}. */
    private static Optional<String> dateOf(String url) {
        Matcher matcher = DATED_ADDRESS.matcher(url);
        return matcher.find()
                ? Optional.of(matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3))
                : Optional.empty();
    }

    private static boolean isAddress(String url) {
        return url.startsWith("http://") || url.startsWith("https://");
    }

    private static Optional<String> first(Map<String, List<String>> said, String... names) {
        for (String name : names) {
            for (String value : said.getOrDefault(name, List.of())) {
                if (!value.isBlank()) {
                    return Optional.of(value.strip());
                }
            }
        }
        return Optional.empty();
    }

    /** Everything in the page that speaks of the page, by name. */
    private static Map<String, List<String>> collect(PageTree tree) {
        Map<String, List<String>> said = new LinkedHashMap<>();
        Node node = tree.document;
        while (node != null) {
            if (node instanceof Element element) {
                collect(element, said);
            }
            node = next(node);
        }
        return said;
    }

    private static @Nullable Node next(Node node) {
        return node.childNodeSize() > 0 ? node.childNode(0) : after(node);
    }

    /** The node after the whole of a subtree; null at the end of the page. */
    private static @Nullable Node after(Node node) {
        Node at = node;
        while (at != null && at.nextSibling() == null) {
            at = at.parent();
        }
        return at == null ? null : at.nextSibling();
    }

    private static void collect(Element element, Map<String, List<String>> said) {
        switch (element.normalName()) {
            case "meta" -> {
                String content = element.attr("content");
                put(said, element.attr("property"), content);
                put(said, element.attr("name"), content);
                put(said, "itemprop:" + element.attr("itemprop"), content);
            }
            case "link" -> {
                if (element.attr("rel").equalsIgnoreCase("canonical")) {
                    put(said, "canonical", element.attr("href"));
                }
            }
            case "script" -> {
                if (element.attr("type").equalsIgnoreCase("application/ld+json")) {
                    StringBuilder data = new StringBuilder();
                    for (Node child : element.childNodes()) {
                        if (child instanceof DataNode text) {
                            data.append(text.getWholeData());
                        }
                    }
                    put(said, "ld", data.toString());
                }
            }
            case "time" -> put(said, "time", element.hasAttr("datetime") ? element.attr("datetime") : value(element));
            default -> {
                if (element.attributesSize() > 0) {
                    String property = element.attr("itemprop");
                    if (property.equals("author") || property.startsWith("date")) {
                        put(said, "itemprop:" + property, value(element));
                    }
                }
            }
        }
    }

    /** The content, or the text where there is little of it; the little is bounded, for such elements may be nested. */
    private static String value(Element element) {
        if (element.hasAttr("content")) {
            return element.attr("content");
        }
        StringBuilder text = new StringBuilder();
        Node node = element;
        Node end = after(element);
        for (int steps = 0; node != null && node != end; steps++) {
            if (steps > MOST_NODES || text.length() > MOST_CHARACTERS) {
                return "";
            }
            if (node instanceof TextNode leaf) {
                Text.appendCollapsed(leaf.getWholeText(), text);
            }
            node = next(node);
        }
        return text.toString().strip();
    }

    private static void put(Map<String, List<String>> said, String name, String value) {
        if (!name.isEmpty() && !value.isBlank()) {
            said.computeIfAbsent(name.toLowerCase(java.util.Locale.ROOT), n -> new ArrayList<>())
                    .add(value);
        }
    }
}
