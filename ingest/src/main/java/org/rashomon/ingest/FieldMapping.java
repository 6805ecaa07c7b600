package org.rashomon.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which field of a JSON record holds what. A field may be reached through others by a dotted path, {@code meta.url}; of
 * several candidates the first that is there and not empty is taken.
 *
 * @param text the body; a record without it fails
 * @param title the headline
 * @param url the address
 * @param date day or moment of publication
 * @param outlet who published it
 * @param author one name or a list of names
 * @param section as the outlet files it
 */
public record FieldMapping(
        List<String> text,
        List<String> title,
        List<String> url,
        List<String> date,
        List<String> outlet,
        List<String> author,
        List<String> section) {

    private static final FieldMapping COMMON = new FieldMapping(
            List.of(
                    "text",
                    "body",
                    "content",
                    "article",
                    "maintext",
                    "articleBody",
                    "full_text",
                    "story",
                    "event_text"),
            List.of("title", "headline"),
            List.of("url", "link", "canonical_url", "source_url"),
            List.of("date", "published", "date_publish", "published_at", "publish_date", "pub_date", "datePublished"),
            List.of("source", "outlet", "publisher", "publication", "source_domain", "site"),
            List.of("author", "authors", "byline"),
            List.of("section", "category"));

    /** NGEC: {@code id, date, event_text, publisher, headline}. */
    private static final FieldMapping NGEC = new FieldMapping(
            List.of("event_text"),
            List.of("headline"),
            List.of("url"),
            List.of("date", "pub_date"),
            List.of("publisher"),
            List.of("author"),
            List.of("section"));

    private static final Map<String, FieldMapping> PRESETS = new TreeMap<>(Map.of("common", COMMON, "ngec", NGEC));

    /** The names that most collections use. */
    public static FieldMapping common() {
        return COMMON;
    }

    /**
     * The mapping called {@code name}: {@code common} or {@code ngec}.
     *
     * @return empty if there is none of that name
     */
    public static Optional<FieldMapping> preset(String name) {
        return Optional.ofNullable(PRESETS.get(name));
    }

    /**
     * Reads a mapping as the user writes it, {@code text=raw.body,title=head}; fields that are not named keep those of
     * {@link #common()}.
     *
     * @throws IllegalArgumentException naming the part that is no {@code name=field}
     */
    public static FieldMapping parse(String mapping) {
        Map<String, List<String>> fields = new TreeMap<>(Map.of(
                "text", COMMON.text,
                "title", COMMON.title,
                "url", COMMON.url,
                "date", COMMON.date,
                "outlet", COMMON.outlet,
                "author", COMMON.author,
                "section", COMMON.section));
        for (String part : mapping.split(",")) {
            int equals = part.indexOf('=');
            String name = equals < 0 ? part : part.substring(0, equals).strip();
            if (equals < 0
                    || !fields.containsKey(name)
                    || part.substring(equals + 1).isBlank()) {
                throw new IllegalArgumentException(
                        "'" + part + "' is not one of " + fields.keySet() + " followed by = and a field");
            }
            fields.put(name, List.of(part.substring(equals + 1).strip()));
        }
        return new FieldMapping(
                field(fields, "text"),
                field(fields, "title"),
                field(fields, "url"),
                field(fields, "date"),
                field(fields, "outlet"),
                field(fields, "author"),
                field(fields, "section"));
    }

    private static List<String> field(Map<String, List<String>> fields, String name) {
        return fields.getOrDefault(name, List.of());
    }
}
