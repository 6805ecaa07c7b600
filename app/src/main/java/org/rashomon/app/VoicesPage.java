package org.rashomon.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document as one HTML page that needs nothing else: the text as published, tinted by who says it, one line under the words
 * for each voice they come through; cues link to a note with chain, stance, actor and evidence.
 *
 * <p>There is no script in it, and nothing of the text reaches the page unescaped.
 */
final class VoicesPage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String AUTHOR = "the author";

    /** Hues far apart for voices that follow one another. */
    private static final int[] HUES = {210, 30, 140, 280, 0, 180, 60, 320, 100, 240};

    /** One saying with all the page needs of it. */
    private record Saying(
            int number,
            int parent,
            int voice,
            String speaker,
            String actor,
            String stance,
            String kind,
            List<Span> source,
            List<Span> cue,
            List<Span> content,
            String comment,
            String evidence) {

        /** Whether the author speaks of what the author thinks: no other voice. */
        boolean isAuthors() {
            return voice < 0;
        }
    }

    private final Lookup.Row document;
    private final List<Lookup.Row> blocks;
    private final String text;
    private final List<Saying> sayings = new ArrayList<>();
    private final Map<String, Integer> voices = new LinkedHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private VoicesPage(Lookup.Row document, List<Lookup.Row> blocks, List<Lookup.Row> rows) {
        this.document = document;
        this.blocks = blocks;
        this.text = document.get("text");
        for (Lookup.Row row : rows) {
            String speaker = row.get("speaker");
            boolean authors = row.get("source_kind").equals("author");
            String voice = authors ? AUTHOR : row.get("source_kind").equals("unstated") ? "(unstated)" : speaker;
            if (!authors) {
                voices.putIfAbsent(voice, voices.size());
            }
            List<String> codes = new ArrayList<>();
            codes.add(row.get("actor_country"));
            codes.add(row.get("actor_sectors"));
            codes.removeIf(String::isEmpty);
            sayings.add(new Saying(
                    row.number("number"),
                    row.get("parent").isEmpty() ? -1 : row.number("parent"),
                    authors ? -1 : voices.getOrDefault(voice, -1),
                    voice,
                    String.join(" ", codes),
                    row.get("stance"),
                    row.get("kind"),
                    spans(row.get("speaker_spans")),
                    spans(row.get("cue_spans")),
                    spans(row.get("content_spans")),
                    comment(row.get("evidence")),
                    evidence(row.get("evidence"))));
        }
    }

    /** The page of a document that a store holds. */
    static String of(Lookup lookup, Lookup.Row document) {
        List<Lookup.Row> rows = lookup.rows(
                "SELECT * FROM every.attributions WHERE document = ? AND run = ? ORDER BY number",
                document.get("document"),
                document.get("run"));
        return new VoicesPage(document, lookup.blocks(document), rows).page();
    }

    private String page() {
        String title = document.get("title").isEmpty() ? "Document " + document.get("document") : document.get("title");
        out.append("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n")
                .append("<title>")
                .append(escape(title))
                .append(": who says so</title>\n<style>\n")
                .append(STYLE);
        for (int v = 0; v < voices.size(); v++) {
            out.append(".v")
                    .append(v)
                    .append("{--h:")
                    .append(HUES[v % HUES.length] + 12 * (v / HUES.length))
                    .append("}\n");
        }
        out.append("</style>\n</head>\n<body>\n<header>\n<h1>")
                .append(escape(title))
                .append("</h1>\n<p class=\"head\">");
        List<String> head = new ArrayList<>();
        for (String field : List.of("authors", "outlet", "via", "published")) {
            if (!document.get(field).isEmpty()) {
                head.add(field + ": " + escape(document.get(field)));
            }
        }
        out.append(String.join(" · ", head)).append("</p>\n</header>\n");
        legend();
        out.append("<main aria-label=\"Text\">\n");
        for (Lookup.Row block : blocks) {
            block(block);
        }
        out.append("</main>\n");
        notes();
        out.append("</body>\n</html>\n");
        return out.toString();
    }

    private void legend() {
        int[] words = new int[voices.size() + 1];
        int[] times = new int[voices.size()];
        sayings.stream().filter(s -> !s.isAuthors()).forEach(s -> times[s.voice()]++);
        for (Lookup.Row block : blocks) {
            if (isProse(block.get("kind"))) {
                count(block.number("start"), block.number("end"), words);
            }
        }
        out.append(
                        "<nav aria-label=\"Voices\">\n<table>\n<caption>Voices, with the words given to each</caption>\n<thead><tr>")
                .append(
                        "<th scope=\"col\">voice</th><th scope=\"col\">words</th><th scope=\"col\">sayings</th></tr></thead>\n<tbody>\n<tr><th"
                                + " scope=\"row\">the author</th><td>")
                .append(words[voices.size()])
                .append("</td><td></td></tr>\n");
        List<Map.Entry<String, Integer>> order = new ArrayList<>(voices.entrySet());
        order.sort(Comparator.comparingInt(e -> -words[e.getValue()]));
        for (Map.Entry<String, Integer> e : order) {
            out.append("<tr><th scope=\"row\"><span class=\"said v")
                    .append(e.getValue())
                    .append("\">")
                    .append(escape(shortened(e.getKey())))
                    .append("</span></th><td>")
                    .append(words[e.getValue()])
                    .append("</td><td>")
                    .append(times[e.getValue()])
                    .append("</td></tr>\n");
        }
        out.append("</tbody>\n</table>\n</nav>\n");
    }

    private void count(int start, int end, int[] words) {
        for (int i = start; i < end; i++) {
            boolean begins = Character.isLetterOrDigit(text.charAt(i))
                    && (i == start || Character.isWhitespace(text.charAt(i - 1)) || !isWordPart(text.charAt(i - 1)));
            if (begins) {
                List<Saying> here = voicesAt(i);
                words[here.isEmpty() ? voices.size() : here.get(here.size() - 1).voice()]++;
            }
        }
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '\'' || c == '’' || c == '-';
    }

    private static boolean isProse(String kind) {
        return !kind.equals("REFERENCE") && !kind.equals("BYLINE") && !kind.equals("TABLE_ROW");
    }

    private void block(Lookup.Row block) {
        String tag =
                switch (block.get("kind")) {
                    case "TITLE" -> "p class=\"title\"";
                    case "HEADING" -> "h2";
                    case "BLOCK_QUOTE" -> "blockquote";
                    case "REFERENCE", "FOOTNOTE", "CAPTION", "BYLINE" -> "p class=\"small\"";
                    default -> "p";
                };
        out.append('<').append(tag).append('>');
        text(block.number("start"), block.number("end"));
        int blank = tag.indexOf(' ');
        out.append("</").append(blank < 0 ? tag : tag.substring(0, blank)).append(">\n");
    }

    /** Writes the text in pieces over each of which the same sayings stand. */
    private void text(int start, int end) {
        TreeSet<Integer> cuts = new TreeSet<>();
        cuts.add(start);
        cuts.add(end);
        for (Saying s : sayings) {
            for (List<Span> spans : List.of(s.source(), s.cue(), s.content())) {
                for (Span span : spans) {
                    cut(cuts, span.start(), start, end);
                    cut(cuts, span.end(), start, end);
                }
            }
        }
        Integer from = start;
        while (from < end) {
            Integer to = cuts.higher(from);
            piece(from, to);
            from = to;
        }
    }

    private static void cut(TreeSet<Integer> cuts, int at, int start, int end) {
        if (at > start && at < end) {
            cuts.add(at);
        }
    }

    private List<Saying> voicesAt(int place) {
        return at(place).stream().filter(s -> !s.isAuthors()).toList();
    }

    private void piece(int from, int to) {
        List<Saying> here = voicesAt(from);
        for (Saying s : here) {
            out.append("<span class=\"said v")
                    .append(s.voice())
                    .append("\" title=\"")
                    .append(escape(label(s)))
                    .append("\">");
        }
        boolean blank = text.substring(from, to).isBlank();
        Saying cue = blank ? null : holding(from, true);
        for (Saying s : sayings) {
            if (s != cue && !s.cue().isEmpty() && s.cue().get(0).start() == from) {
                out.append("<span id=\"c").append(s.number()).append("\"></span>");
            }
        }
        Saying source = cue == null ? holding(from, false) : null;
        if (cue != null) {
            boolean first = cue.cue().get(0).start() == from;
            boolean last = cue.cue().get(cue.cue().size() - 1).end() == to;
            out.append("<a class=\"cue")
                    .append(cue.isAuthors() ? "" : " v" + cue.voice())
                    .append("\" href=\"#n")
                    .append(cue.number())
                    .append('"');
            if (first) {
                out.append(" id=\"c").append(cue.number()).append('"');
            }
            out.append(" aria-describedby=\"n")
                    .append(cue.number())
                    .append("\">")
                    .append(escape(text.substring(from, to)));
            out.append("</a>");
            if (last) {
                out.append("<span class=\"tip\" aria-hidden=\"true\">")
                        .append(escape(label(cue)))
                        .append("</span>");
                out.append("<sup class=\"stance\">")
                        .append(cue.stance().toLowerCase(Locale.ROOT))
                        .append("</sup>");
            }
        } else if (source != null) {
            out.append(source.isAuthors() ? "<b>" : "<b class=\"v" + source.voice() + "\">")
                    .append(escape(text.substring(from, to)))
                    .append("</b>");
        } else {
            out.append(escape(text.substring(from, to)));
        }
        out.append("</span>".repeat(here.size()));
    }

    /** The sayings whose contents hold a place, outermost first. */
    private List<Saying> at(int place) {
        List<Saying> here = new ArrayList<>();
        for (Saying s : sayings) {
            if (holds(s.content(), place)) {
                here.add(s);
            }
        }
        here.sort(Comparator.comparingInt(this::depth).thenComparingInt(Saying::number));
        return here;
    }

    private int depth(Saying s) {
        int depth = 0;
        for (int parent = s.parent();
                parent >= 0 && depth < 50;
                parent = sayings.get(parent).parent()) {
            depth++;
        }
        return depth;
    }

    @org.jspecify.annotations.Nullable
    private Saying holding(int place, boolean cue) {
        Saying best = null;
        for (Saying s : sayings) {
            if (holds(cue ? s.cue() : s.source(), place) && (best == null || depth(s) > depth(best))) {
                best = s;
            }
        }
        return best;
    }

    private static boolean holds(List<Span> spans, int place) {
        return spans.stream().anyMatch(s -> s.start() <= place && place < s.end());
    }

    /** {@code author › RT › Okoro, asserts (GOV)} */
    private String label(Saying s) {
        StringBuilder chain = new StringBuilder(shortened(s.speaker()));
        for (int parent = s.parent(), steps = 0;
                parent >= 0 && steps < 50;
                parent = sayings.get(parent).parent(), steps++) {
            chain.insert(0, shortened(sayings.get(parent).speaker()) + " › ");
        }
        if (s.isAuthors() && s.parent() < 0) {
            chain.setLength(0);
            chain.append("author");
        } else {
            chain.insert(0, "author" + (s.comment().isEmpty() ? "" : " (" + s.comment() + ")") + " › ");
        }
        chain.append(" — ").append(s.stance().toLowerCase(Locale.ROOT));
        return s.actor().isEmpty() ? chain.toString() : chain + " (" + s.actor() + ")";
    }

    private void notes() {
        out.append("<section aria-label=\"Notes\">\n<h2>Notes</h2>\n<ol start=\"0\">\n");
        for (Saying s : sayings) {
            out.append("<li id=\"n")
                    .append(s.number())
                    .append("\" value=\"")
                    .append(s.number())
                    .append("\">");
            out.append(escape(label(s)))
                    .append(", ")
                    .append(s.kind().toLowerCase(Locale.ROOT))
                    .append(". <small>");
            out.append(escape(s.evidence())).append("</small>");
            if (!s.cue().isEmpty()) {
                out.append(" <a href=\"#c")
                        .append(s.number())
                        .append("\" aria-label=\"Back to saying ")
                        .append(s.number())
                        .append("\">↩</a>");
            }
            out.append("</li>\n");
        }
        out.append("</ol>\n</section>\n");
    }

    /** What the author says of it: {@code attribution/comments.tsv}. */
    private static String comment(String json) {
        for (JsonNode node : JSON.readTree(json.isEmpty() ? "[]" : json)) {
            String rule = node.get("rule").asString();
            for (Row row : Lexicons.bundled().get("attribution/comments").rows()) {
                if (row.rule().equals(rule)) {
                    return row.get("stance").toLowerCase(Locale.ROOT) + " it";
                }
            }
        }
        return "";
    }

    private static String evidence(String json) {
        List<String> rules = new ArrayList<>();
        for (JsonNode node : JSON.readTree(json.isEmpty() ? "[]" : json)) {
            rules.add(node.get("rule").asString());
        }
        return "decided by " + String.join("; ", rules);
    }

    private static List<Span> spans(String json) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : JSON.readTree(json.isEmpty() ? "[]" : json)) {
            spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        return spans;
    }

    private static String shortened(String name) {
        String plain = Lines.printable(name);
        return plain.length() <= 60 ? plain : plain.substring(0, 59) + "…";
    }

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '\n' -> out.append('\n');
                default -> out.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return out.toString();
    }

    private static final String STYLE =
            """
            :root{color-scheme:light dark;--paper:#fff;--ink:#1b1b1b;--faint:#595959;--tint:93%;--line:36%;--cue:20%}
            @media (prefers-color-scheme:dark){:root{--paper:#161616;--ink:#ececec;--faint:#d0d0d0;--tint:16%;--line:62%;--cue:88%}}
            body{background:var(--paper);color:var(--ink);font:1.05rem/1.75 Georgia,serif;max-width:46rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
            h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.15rem}
            .title{font-weight:bold}.head,.small,small,sup.stance,caption{color:var(--faint);font-size:.85rem}
            .said{background:hsl(var(--h) 70% var(--tint));border-bottom:2px solid hsl(var(--h) 60% var(--line));padding-bottom:1px;box-decoration-break:clone;-webkit-box-decoration-break:clone}
            .said .said{padding-bottom:0}.said:has(.said){padding-bottom:4px}.said:has(.said .said){padding-bottom:7px}
            b{font-weight:600;border-bottom:2px dotted hsl(var(--h,210) 60% var(--line))}
            a.cue{color:hsl(var(--h,210) 75% var(--cue));font-style:italic;text-decoration:underline}
            a{color:inherit}a:focus-visible{outline:3px solid hsl(var(--h,210) 80% var(--line));outline-offset:2px}
            sup.stance{font:.65rem/1 sans-serif;margin-left:.15em}
            .tip{display:none;position:absolute;z-index:1;max-width:30rem;background:var(--ink);color:var(--paper);font:.85rem/1.4 sans-serif;padding:.4em .6em;border-radius:.3em;margin:1.6em 0 0 -3em}
            a.cue:hover+.tip,a.cue:focus+.tip{display:inline-block}
            blockquote{margin:1em 0 1em 1.5em;border-left:3px solid var(--faint);padding-left:1em}
            table{border-collapse:collapse;font-size:.9rem}th,td{text-align:left;padding:.15em 1em .15em 0;font-weight:normal}td{text-align:right}
            caption{text-align:left}section{border-top:1px solid var(--faint);margin-top:2rem;font-size:.9rem}li:target{outline:2px solid var(--faint)}
            @media print{.tip{display:none!important}body{max-width:none}.said{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
            """;
}
