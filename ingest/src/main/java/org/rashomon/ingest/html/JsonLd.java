package org.rashomon.ingest.html;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jsoup.parser.Parser;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What a page's linked data says of its article. */
final class JsonLd {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonNode article;

    private JsonLd(JsonNode article) {
        this.article = article;
    }

    /** The first article in the page's scripts; one without any fields if there is none. */
    static JsonLd article(List<String> scripts) {
        for (String script : scripts) {
            try {
                Optional<JsonNode> found = find(JSON.readTree(script));
                if (found.isPresent()) {
                    return new JsonLd(found.get());
                }
            } catch (JacksonException e) {
                // Many pages carry broken linked data; the page itself is still there to be read.
            }
        }
        return new JsonLd(MissingNode.getInstance());
    }

    private static Optional<JsonNode> find(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>();
        open.add(root);
        for (int seen = 0; !open.isEmpty() && seen < 500; seen++) {
            JsonNode node = open.poll();
            if (node.isArray()) {
                node.forEach(open::add);
            } else if (node.isObject()) {
                if (isArticle(node.path("@type"))) {
                    return Optional.of(node);
                }
                open.add(node.path("@graph"));
                open.add(node.path("mainEntity"));
            }
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            for (JsonNode one : type) {
                if (isArticle(one)) {
                    return true;
                }
            }
        }
        String name = type.isString() ? type.asString() : "";
        return name.endsWith("Article") || name.endsWith("Posting") || name.equals("Report");
    }

    List<String> authors() {
        List<String> names = new ArrayList<>();
        names(article.path("author"), names);
        if (names.isEmpty()) {
            names(article.path("creator"), names);
        }
        return names;
    }

    private static void names(JsonNode node, List<String> names) {
        if (node.isArray()) {
            node.forEach(one -> names(one, names));
        } else if (node.isObject()) {
            names(node.path("name"), names);
        } else if (node.isString()) {
            names.add(plain(node.asString()));
        }
    }

    Optional<String> published() {
        return text(article.path("datePublished"));
    }

    Optional<String> modified() {
        return text(article.path("dateModified"));
    }

    Optional<String> section() {
        JsonNode section = article.path("articleSection");
        return text(section.isArray() && !section.isEmpty() ? section.get(0) : section);
    }

    Optional<String> publisher() {
        return text(article.path("publisher").path("name"));
    }

    Optional<String> url() {
        JsonNode page = article.path("mainEntityOfPage");
        return text(article.path("url")).or(() -> text(page.isObject() ? page.path("@id") : page));
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() && !node.asString().isBlank() ? Optional.of(plain(node.asString())) : Optional.empty();
    }

    private static String plain(String value) {
        return Parser.unescapeEntities(value, false).strip();
    }
}
