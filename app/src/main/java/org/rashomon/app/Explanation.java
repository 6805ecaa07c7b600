package org.rashomon.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.Lookup;
import org.rashomon.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where an account or a saying comes from: its sentence in its paragraph with the words underlined, the chain of voices, and
 * what decided.
 */
final class Explanation {

    private static final int WIDTH = 100;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Terminal terminal;
    private final Lookup lookup;

    Explanation(Terminal terminal, Lookup lookup) {
        this.terminal = terminal;
        this.lookup = lookup;
    }

    /** @param row of table accounts or mentions */
    void account(Lookup.Row row) {
        Lookup.Row document = document(row);
        String text = document.get("text");
        List<Lookup.Row> attributions = chain(row, row.get("attribution"));
        Optional<Lookup.Row> matter = matter(row);

        terminal.print("account   " + row.get("account"));
        terminal.print("tells     " + row.get("kind") + " " + row.get("summary"));
        terminal.print("voice     " + row.get("voice"));
        terminal.print("stance    " + row.get("stance") + flags(row));
        terminal.print("");
        List<Mark> marks = marks(attributions);
        marks.addAll(words(matter.orElse(row)));
        marks.add(new Mark(new Span(row.number("anchor_start"), row.number("anchor_end")), '^'));
        paragraph(text, paragraph(document, row), marks);
        terminal.print("");
        voices(row, text);
        terminal.print("");
        terminal.print("Decided by");
        matter.ifPresent(found -> evidence(row.get("kind"), found, text));
        for (Lookup.Row attribution : attributions) {
            evidence("saying", attribution, text);
        }
        evidence("account", row, text);
        terminal.print("");
        source(document, row);
    }

    private static String flags(Lookup.Row row) {
        List<String> flags = new ArrayList<>();
        for (String flag : List.of("negated", "future", "hypothetical", "historical")) {
            if (row.get(flag).equals("true")) {
                flags.add(flag);
            }
        }
        return flags.isEmpty() ? "" : "; what is told is " + String.join(", ", flags);
    }

    /** @param row of table attributions */
    void saying(Lookup.Row row) {
        Lookup.Row document = document(row);
        String text = document.get("text");
        List<Lookup.Row> chain = chain(row, row.get("number"));
        terminal.print("saying    " + row.get("document") + "#" + row.get("number"));
        terminal.print("says      " + Lines.printable(row.get("content")));
        terminal.print("kind      " + row.get("kind"));
        terminal.print("");
        paragraph(text, paragraph(document, row), marks(chain));
        terminal.print("");
        terminal.print("Voices, outermost first");
        terminal.print("  " + (document.get("authors").isEmpty() ? "(author)" : document.get("authors")));
        String indent = "    ";
        for (Lookup.Row link : chain) {
            String codes =
                    link.get("actor_country") + " " + link.get("actor_sectors").replace('|', ' ');
            terminal.print((indent + Lines.printable(link.get("speaker")) + " " + link.get("stance") + "  " + codes)
                    .stripTrailing());
            indent += "  ";
        }
        terminal.print("");
        terminal.print("Decided by");
        evidence("saying", row, text);
        terminal.print("");
        source(document, row);
    }

    private Lookup.Row document(Lookup.Row row) {
        return lookup.rows(
                        "SELECT * FROM every.documents WHERE document = ? AND run = ?",
                        row.get("document"),
                        row.get("run"))
                .get(0);
    }

    /** An attribution and those it stands in, outermost first. */
    private List<Lookup.Row> chain(Lookup.Row row, String innermost) {
        List<Lookup.Row> chain = new ArrayList<>();
        String number = innermost;
        while (!number.isEmpty() && !number.equals("-1") && chain.size() < 100) {
            List<Lookup.Row> found = lookup.rows(
                    "SELECT * FROM every.attributions WHERE document = ? AND run = ? AND number = ?",
                    row.get("document"),
                    row.get("run"),
                    Integer.parseInt(number));
            if (found.isEmpty()) {
                break;
            }
            chain.add(found.get(0));
            number = found.get(0).get("parent");
        }
        Collections.reverse(chain);
        return chain;
    }

    /** The row of its kind; a mention is all there is of itself. */
    private Optional<Lookup.Row> matter(Lookup.Row row) {
        if (row.number("matter") < 0) {
            return Optional.empty();
        }
        return lookup
                .rows(
                        "SELECT * FROM every." + row.get("kind") + "s WHERE document = ? AND run = ? AND number = ?",
                        row.get("document"),
                        row.get("run"),
                        row.number("matter"))
                .stream()
                .findFirst();
    }

    /** The block the account's sentence stands in. */
    private Span paragraph(Lookup.Row document, Lookup.Row row) {
        for (Lookup.Row block : lookup.blocks(document)) {
            if (block.number("start") <= row.number("start") && row.number("end") <= block.number("end")) {
                return new Span(block.number("start"), block.number("end"));
            }
        }
        return new Span(row.number("start"), row.number("end"));
    }

    /** Words to underline, and with what. */
    private record Mark(Span span, char sign) {}

    private static List<Mark> marks(List<Lookup.Row> attributions) {
        List<Mark> marks = new ArrayList<>();
        for (Lookup.Row attribution : attributions) {
            spans(attribution.get("speaker_spans")).forEach(span -> marks.add(new Mark(span, '~')));
            spans(attribution.get("cue_spans")).forEach(span -> marks.add(new Mark(span, '=')));
        }
        return marks;
    }

    /** The words that decided what is told. */
    private static List<Mark> words(Lookup.Row matter) {
        List<Mark> marks = new ArrayList<>();
        for (JsonNode evidence : JSON.readTree(matter.get("evidence"))) {
            spans(evidence.get("spans").toString()).forEach(span -> marks.add(new Mark(span, '-')));
        }
        return marks;
    }

    private static List<Span> spans(String json) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : JSON.readTree(json.isEmpty() ? "[]" : json)) {
            spans.add(new Span(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        return spans;
    }

    private void paragraph(String text, Span paragraph, List<Mark> marks) {
        for (Lines.Piece piece : Lines.pieces(text, paragraph.start(), paragraph.end(), WIDTH)) {
            terminal.print("    " + Lines.printable(text.substring(piece.start(), piece.end())));
            char[] under = " ".repeat(piece.end() - piece.start()).toCharArray();
            for (Mark mark : marks) {
                for (int i = Math.max(mark.span().start(), piece.start());
                        i < Math.min(mark.span().end(), piece.end());
                        i++) {
                    under[i - piece.start()] = mark.sign();
                }
            }
            String line = new String(under).stripTrailing();
            if (!line.isEmpty()) {
                terminal.print("    " + line);
            }
        }
        terminal.print("");
        terminal.print("    ^ what it hangs on   - words of it   ~ who says so   = that it is said");
    }

    private void voices(Lookup.Row row, String text) {
        terminal.print("Voices, outermost first");
        String indent = "  ";
        for (JsonNode link : JSON.readTree(row.get("voices"))) {
            StringBuilder line = new StringBuilder(indent)
                    .append(link.get("name").asString())
                    .append(" (")
                    .append(link.get("kind").asString())
                    .append(") ")
                    .append(link.get("stance").asString());
            JsonNode actor = link.get("actor");
            if (actor != null) {
                List<String> codes = new ArrayList<>();
                codes.add(actor.get("country").asString());
                actor.get("sectors").forEach(sector -> codes.add(sector.asString()));
                codes.removeIf(String::isEmpty);
                line.append("  ").append(String.join(" ", codes));
            }
            JsonNode span = link.get("span");
            if (span != null) {
                line.append("  \"")
                        .append(Lines.printable(
                                text.substring(span.get(0).asInt(), span.get(1).asInt())))
                        .append('"');
            }
            terminal.print(line.toString().stripTrailing());
            indent += "  ";
        }
    }

    private void evidence(String what, Lookup.Row row, String text) {
        for (JsonNode evidence : JSON.readTree(row.has("evidence") ? row.get("evidence") : "[]")) {
            String rule = evidence.get("rule").asString();
            List<String> words = new ArrayList<>();
            for (Span span : spans(evidence.get("spans").toString())) {
                words.add('"' + Lines.printable(span.of(text)) + '"');
            }
            terminal.print("  %-10s %s  %s"
                    .formatted(what, rule, String.join(" ", words))
                    .stripTrailing());
            lexiconRow(rule).ifPresent(found -> terminal.print(" ".repeat(13) + cells(found)));
        }
    }

    /** The row that a rule such as {@code attribution/cues.tsv#say} names, as the built-in lexicons have it. */
    private static Optional<Row> lexiconRow(String rule) {
        int hash = rule.indexOf(".tsv#");
        if (hash < 0) {
            return Optional.empty();
        }
        String name = rule.substring(0, hash);
        String id = rule.substring(hash + ".tsv#".length());
        int blank = id.indexOf(' ');
        String exact = blank < 0 ? id : id.substring(0, blank);
        return Lexicons.bundled().all().stream()
                .filter(lexicon -> lexicon.name().equals(name))
                .findFirst()
                .flatMap(lexicon -> lexicon.row(id).or(() -> lexicon.row(exact)));
    }

    private static String cells(Row row) {
        List<String> cells = new ArrayList<>();
        row.cells().forEach((column, cell) -> {
            if (!cell.isEmpty() && !column.equals("id")) {
                cells.add(column + ": " + cell);
            }
        });
        return row.where() + "  " + String.join("; ", cells);
    }

    private void source(Lookup.Row document, Lookup.Row row) {
        int start = row.number("start");
        int end = row.number("end");
        terminal.print("document  " + document.get("document")
                + (document.get("title").isEmpty() ? "" : "  " + document.get("title")));
        terminal.print("          characters " + start + " to " + end + " of the text, from "
                + Lookup.toSource(document, start) + " of " + document.get("source")
                + (document.get("locator").isEmpty() ? "" : ", " + document.get("locator")));
        terminal.print("run       " + row.get("run"));
    }
}
