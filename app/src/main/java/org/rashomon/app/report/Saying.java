package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One attribution as a page shows it: a row of table {@code attributions}.
 *
 * @param number its number in the document
 * @param parent the number of the attribution it stands in, -1 if none
 * @param depth in how many others it stands
 * @param voice the speaker as a page names it, empty for the author
 * @param actor country and sectors of the speaker, as far as they are known
 * @param comment what the author says of it, if the author does
 * @param evidence each rule with the words it fired on
 */
record Saying(
        int number,
        int parent,
        int depth,
        String voice,
        String actor,
        String stance,
        String kind,
        List<Span> source,
        List<Span> cue,
        List<Span> content,
        Optional<Comment> comment,
        List<String> evidence) {

    /** The author's word on what another says, {@code stretches credulity}: a row of {@code attribution/comments}. */
    record Comment(Span span, String stance) {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The sayings of a document in the order of their numbers, which is that of the rows. */
    static List<Saying> of(List<Lookup.Row> rows, String text, Lexicons lexicons) {
        List<Saying> sayings = new ArrayList<>();
        for (Lookup.Row row : rows) {
            int parent = row.get("parent").isEmpty() ? -1 : row.number("parent");
            int depth = parent < 0 || parent >= sayings.size() ? 0 : sayings.get(parent).depth + 1;
            sayings.add(of(row, parent, depth, text, lexicons));
        }
        return sayings;
    }

    private static Saying of(Lookup.Row row, int parent, int depth, String text, Lexicons lexicons) {
        String voice =
                switch (row.get("source_kind")) {
                    case "author" -> "";
                    case "unstated" -> "(unstated)";
                    default -> row.get("speaker").isEmpty() ? "(unnamed)" : row.get("speaker");
                };
        Optional<Comment> comment = Optional.empty();
        List<String> evidence = new ArrayList<>();
        for (JsonNode found : JSON.readTree(row.get("evidence").isEmpty() ? "[]" : row.get("evidence"))) {
            String rule = found.get("rule").asString();
            List<Span> spans = spans(found.get("spans"));
            evidence.add(rule + words(spans, text));
            if (comment.isEmpty() && !spans.isEmpty()) {
                comment = comment(rule, lexicons).map(stance -> new Comment(spans.get(0), stance));
            }
        }
        return new Saying(
                row.number("number"),
                parent,
                depth,
                voice,
                (row.get("actor_country") + " " + row.get("actor_sectors").replace('|', ' ')).strip(),
                row.get("stance").toLowerCase(Locale.ROOT),
                row.get("kind").toLowerCase(Locale.ROOT),
                spans(JSON.readTree(orNone(row.get("speaker_spans")))),
                spans(JSON.readTree(orNone(row.get("cue_spans")))),
                spans(JSON.readTree(orNone(row.get("content_spans")))),
                comment,
                evidence);
    }

    /** Whether the author speaks of what the author thinks: no other voice. */
    boolean isAuthors() {
        return voice.isEmpty();
    }

    /** Where the first word of the cue is; -1 if the cue is no word. */
    int cueStart() {
        return cue.isEmpty() ? -1 : cue.get(0).start();
    }

    int cueEnd() {
        return cue.isEmpty() ? -1 : cue.get(cue.size() - 1).end();
    }

    /** The stance of the comment that a rule such as {@code attribution/comments.tsv#w-be-true} names. */
    private static Optional<String> comment(String rule, Lexicons lexicons) {
        return rule.startsWith("attribution/comments.tsv#")
                ? lexicons.get("attribution/comments")
                        .row(rule.substring(rule.indexOf('#') + 1))
                        .map((Row row) -> row.get("stance").toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    private static String words(List<Span> spans, String text) {
        List<String> words = new ArrayList<>();
        for (Span span : spans) {
            if (span.end() <= text.length()) {
                words.add("“" + Html.shortened(span.of(text), 60) + "”");
            }
        }
        return words.isEmpty() ? "" : " " + String.join(" ", words);
    }

    private static String orNone(String json) {
        return json.isEmpty() ? "[]" : json;
    }

    private static List<Span> spans(JsonNode pairs) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : pairs) {
            spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        return spans;
    }
}
