package org.rashomon.app.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;

/**
 * A document as one HTML page that needs nothing else: the text as published, tinted by who says it, one line under the words
 * for each voice they come through; cues lead to a note with chain, stance, actor and evidence, marks of references to the
 * work, and the author's verdicts stand out from what is reported.
 *
 * <p>There is no script in it, and nothing of the text reaches the page unescaped. The page takes time and room in proportion
 * to the text and its sayings.
 */
public final class VoicesPage {

    /** Stances of the author's that need no mark: what is asserted, and doubts, which are marked as verdicts. */
    private static final Set<String> PLAIN = Set.of("ASSERTS", "DOUBTS");

    private final Lookup.Row document;
    private final List<Lookup.Row> blocks;
    private final String text;
    private final String author;
    private final List<Saying> sayings;
    private final Chains chains;
    private final VoicesLegend legend;
    private final Works works;
    private final List<Stretches.Stretch> stretches;
    private final Map<Integer, List<Saying>> byCueStart = new HashMap<>();
    private final Html out = new Html();

    private VoicesPage(Lookup lookup, Lookup.Row document, Lexicons lexicons) {
        this.document = document;
        this.text = document.get("text");
        this.author = document.get("authors").isEmpty() ? "the author" : Html.shortened(document.get("authors"), 60);
        this.blocks = lookup.blocks(document);
        this.sayings = Saying.of(of(lookup, "SELECT * FROM every.attributions", "ORDER BY number"), text, lexicons);
        List<Lookup.Row> accounts = of(
                lookup,
                "SELECT attribution, voices, stance, kind, depth, anchor_start, anchor_end FROM every.accounts",
                "ORDER BY anchor_start, account");
        this.chains = new Chains(
                author,
                sayings,
                accounts.stream().filter(row -> row.number("attribution") >= 0).toList());
        this.legend = new VoicesLegend(sayings);
        this.works =
                new Works(blocks, of(lookup, "SELECT * FROM every.blocks", "AND kind = 'MARK' ORDER BY number"), text);
        this.stretches = Stretches.of(text.length(), sayings, remarks(accounts), spans(blocks));
        sayings.forEach(s -> byCueStart
                .computeIfAbsent(s.cueStart(), at -> new ArrayList<>())
                .add(s));
    }

    /** The page of a document that a store holds. */
    public static String of(Lookup lookup, Lookup.Row document, Lexicons lexicons) {
        return new VoicesPage(lookup, document, lexicons).page();
    }

    private List<Lookup.Row> of(Lookup lookup, String select, String rest) {
        return lookup.rows(
                select + " WHERE document = ? AND run = ? " + rest, document.get("document"), document.get("run"));
    }

    private static List<Span> spans(List<Lookup.Row> blocks) {
        return blocks.stream()
                .map(block -> new Span(block.number("start"), block.number("end")))
                .toList();
    }

    /** The author's verdicts, what the author supposes or foretells without another's voice, and the marks of references. */
    private List<Remark> remarks(List<Lookup.Row> accounts) {
        List<Remark> remarks = new ArrayList<>(works.marks());
        sayings.forEach(s -> s.comment()
                .ifPresent(comment -> remarks.add(new Remark(
                        comment.span(),
                        Remark.Kind.VERDICT,
                        comment.stance().equals("asserts") ? "grants" : comment.stance()))));
        for (Lookup.Row row : accounts) {
            boolean judges = row.get("kind").equals("evaluation");
            if (row.number("depth") <= 1 && (judges || !PLAIN.contains(row.get("stance")))) {
                Span span = new Span(row.number("anchor_start"), row.number("anchor_end"));
                String label = judges ? "judges" : row.get("stance").toLowerCase(Locale.ROOT);
                remarks.add(new Remark(span, Remark.Kind.OWN, label));
            }
        }
        return remarks;
    }

    private String page() {
        String title = Notes.title(document);
        out.add("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
                .add("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
                .add("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src"
                        + " 'unsafe-inline'\">\n<title>")
                .text(title)
                .add(": who says so</title>\n<style>\n")
                .add(Html.style("voices.css"));
        legend.style(out);
        out.add("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#text\">Skip to the text</a>\n<header>\n<h1>");
        Optional<Lookup.Row> headline = blocks.stream()
                .filter(block -> block.get("kind").equals("TITLE")
                        && plain(block).strip().equals(title))
                .findFirst();
        headline.ifPresentOrElse(this::words, () -> out.text(title));
        out.add("</h1>\n<p class=\"head\">").text(head()).add("</p>\n</header>\n");
        legend.write(out, author, text, blocks, stretches);
        out.add("<main id=\"text\" tabindex=\"-1\" aria-label=\"Text\">\n");
        blocks.stream()
                .filter(block -> headline.filter(block::equals).isEmpty())
                .forEach(this::block);
        out.add("</main>\n");
        notes();
        return out.add("</body>\n</html>\n").toString();
    }

    private String head() {
        List<String> head = new ArrayList<>();
        for (String field : List.of("authors", "outlet", "via", "published")) {
            if (!document.get(field).isEmpty()) {
                head.add(field + ": " + document.get(field));
            }
        }
        return String.join(" · ", head);
    }

    private String plain(Lookup.Row block) {
        return text.substring(block.number("start"), block.number("end"));
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
        out.add("<").add(tag).add(works.id(block)).add(">");
        words(block);
        works.back(out, block);
        int blank = tag.indexOf(' ');
        out.add("</").add(blank < 0 ? tag : tag.substring(0, blank)).add(">\n");
    }

    /** The words of a block, stretch by stretch. */
    private void words(Lookup.Row block) {
        int end = block.number("end");
        for (int i = first(block.number("start"));
                i < stretches.size() && stretches.get(i).start() < end;
                i++) {
            write(stretches.get(i));
        }
    }

    /** The first stretch that begins at a place or behind it. */
    private int first(int place) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).start() < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private void write(Stretches.Stretch stretch) {
        for (Saying s : stretch.voices()) {
            out.add("<span class=\"said ").add(legend.colour(s)).add("\" title=\"");
            out.text(chains.of(s)).add("\">");
        }
        String words = text.substring(stretch.start(), stretch.end());
        Optional<Saying> cue = words.isBlank() ? Optional.empty() : stretch.cue();
        for (Saying s : byCueStart.getOrDefault(stretch.start(), List.of())) {
            if (cue.filter(s::equals).isEmpty()) {
                out.add("<span id=\"c").add(s.number()).add("\"></span>");
            }
        }
        if (cue.isPresent()) {
            cue(cue.get(), words, stretch);
        } else if (stretch.remark().isPresent()) {
            remark(stretch.remark().get(), words, stretch.end());
        } else if (stretch.source().isPresent()) {
            out.add("<b class=\"").add(legend.colour(stretch.source().get())).add("\">");
            out.text(words).add("</b>");
        } else {
            out.text(words);
        }
        out.add("</span>".repeat(stretch.voices().size()));
    }

    private void cue(Saying cue, String words, Stretches.Stretch stretch) {
        out.add("<a class=\"cue ").add(legend.colour(cue)).add("\" href=\"#n").add(cue.number());
        if (cue.cueStart() == stretch.start()) {
            out.add("\" id=\"c").add(cue.number());
        }
        out.add("\" aria-describedby=\"n")
                .add(cue.number())
                .add("\">")
                .text(words)
                .add("</a>");
        if (cue.cueEnd() == stretch.end()) {
            out.add("<span class=\"tip\" aria-hidden=\"true\">").text(chains.of(cue));
            out.element("small", String.join("; ", cue.evidence())).add("</span>");
            out.element("sup class=\"stance\"", cue.stance());
        }
    }

    private void remark(Remark remark, String words, int end) {
        if (remark.kind() == Remark.Kind.REFERENCE) {
            works.mark(out, remark, words);
            return;
        }
        String what = remark.kind() == Remark.Kind.VERDICT ? " it" : "";
        out.add("<em class=\"").add(remark.cssClass()).add("\" title=\"");
        out.text(author + " " + remark.label() + what).add("\">").text(words).add("</em>");
        if (remark.span().end() == end) {
            out.element("sup class=\"stance\"", remark.label());
        }
    }

    private void notes() {
        out.add("<section aria-label=\"Notes\">\n<h2>Notes</h2>\n<ol start=\"0\">\n");
        for (Saying s : sayings) {
            out.add("<li id=\"n")
                    .add(s.number())
                    .add("\" value=\"")
                    .add(s.number())
                    .add("\">");
            out.text(chains.of(s)).add(", ").text(s.kind()).add(". ");
            out.element("small", "Decided by " + String.join("; ", s.evidence()));
            if (!s.cue().isEmpty()) {
                out.add(" <a href=\"#c")
                        .add(s.number())
                        .add("\" aria-label=\"Back to saying ")
                        .add(s.number());
                out.add("\">↩</a>");
            }
            out.add("</li>\n");
        }
        out.add("</ol>\n</section>\n");
    }
}
