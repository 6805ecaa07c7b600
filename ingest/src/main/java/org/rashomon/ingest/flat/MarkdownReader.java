package org.rashomon.ingest.flat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.Dates;
import org.rashomon.ingest.text.MappedText;
import org.rashomon.ingest.text.References;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;

/**
 * Reads Markdown: headings, lists, quotations, tables and footnotes by the marks at the beginning of a line, and front
 * matter between {@code ---}. The marks themselves are not of the text; marks inside a line are left as they are
 * published. Code is left out. Thread-safe.
 */
public final class MarkdownReader {

    private static final Pattern HEADING = Pattern.compile("^(#{1,6})\\s+(.*?)\\s*#*$");
    private static final Pattern ITEM = Pattern.compile("^(\\s*)(?:[-*+]|\\d{1,4}[.)])\\s+(.*)$");
    private static final Pattern QUOTE = Pattern.compile("^\\s{0,3}((?:>\\s?)+)(.*)$");
    private static final Pattern FOOTNOTE = Pattern.compile("^\\[\\^([^\\]]{1,30})\\]:\\s+(.*)$");
    private static final Pattern RULE = Pattern.compile("^\\s{0,3}([-*_=]\\s*){3,}$");
    private static final Pattern TABLE_RULE = Pattern.compile("^[\\s|:+-]+$");
    private static final Pattern FIELD = Pattern.compile("^([A-Za-z_]{2,20}):\\s*(.+)$");

    private final Bylines bylines = new Bylines();
    private final Limits limits;

    public MarkdownReader(Limits limits) {
        this.limits = limits;
    }

    /** @throws IngestFailure if the text costs too much or has no words */
    public Document read(String source, String locator, String charset, String text) {
        Deadline deadline = Deadline.in(limits.time());
        Page page = new Page(text);
        int at = page.frontMatter();
        int lines = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            page.line(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
            at = end + 1;
            if (++lines > limits.nodes()) {
                throw new IngestFailure("the text has more than " + limits.nodes() + " lines");
            }
            if ((lines & 1023) == 0) {
                deadline.check();
            }
        }
        page.flush();
        if (page.mapped.length() == 0) {
            throw new IngestFailure("there is no text in it");
        }
        return Document.of(
                new Origin(source, locator, charset, page.mapped.map()),
                page.masthead,
                "und",
                page.mapped.text(),
                References.layout(page.mapped.text(), page.mapped.blocks(), List.of()));
    }

    /** One text as it is read line by line. */
    private final class Page {

        final MappedText mapped = new MappedText();
        Masthead masthead = Masthead.unstated();
        private final String text;
        /** The pieces of the block being read, as pairs of offsets. */
        private final List<int[]> pieces = new ArrayList<>();

        private BlockKind kind = BlockKind.PARAGRAPH;
        private int level;
        private boolean inCode;

        Page(String text) {
            this.text = text;
        }

        /** Reads {@code title: …} and the like between two lines of dashes; where the text goes on after them. */
        int frontMatter() {
            if (!text.startsWith("---\n") && !text.startsWith("---\r\n")) {
                return 0;
            }
            int close = text.indexOf("\n---", 3);
            if (close < 0 || close > 10_000) {
                return 0;
            }
            for (String line : text.substring(4, close).split("\\R")) {
                Matcher field = FIELD.matcher(line);
                if (field.matches()) {
                    field(field.group(1), field.group(2).strip().replaceAll("^[\"'\\[]+|[\"'\\]]+$", ""));
                }
            }
            int end = text.indexOf('\n', close + 1);
            return end < 0 ? text.length() : end + 1;
        }

        private void field(String name, String value) {
            switch (name) {
                case "title" -> masthead = masthead.withTitle(value);
                case "author", "authors" -> masthead = masthead.withAuthors(bylines.names(value));
                case "date", "published" -> masthead = masthead.withPublished(Dates.parse(value));
                case "outlet", "publisher", "source" -> masthead = masthead.withOutlet(Optional.of(value));
                case "url", "link" -> masthead = masthead.withUrl(Optional.of(value));
                case "section", "category" -> masthead = masthead.withSection(Optional.of(value));
                default -> {}
            }
        }

        void line(int start, int end) {
            String line = text.substring(start, end);
            if (line.stripLeading().startsWith("```") || line.stripLeading().startsWith("~~~")) {
                flush();
                inCode = !inCode;
            } else if (inCode) {
                return;
            } else if (line.isBlank() || RULE.matcher(line).matches()) {
                flush();
            } else if (line.stripLeading().startsWith("|")) {
                flush();
                if (!TABLE_RULE.matcher(line).matches()) {
                    begin(BlockKind.TABLE_ROW, 0, start, end);
                    flush();
                }
            } else {
                text(line, start, end);
            }
        }

        private void text(String line, int start, int end) {
            Matcher m = HEADING.matcher(line);
            if (m.matches()) {
                flush();
                boolean title = m.group(1).length() == 1 && mapped.length() == 0;
                begin(
                        title ? BlockKind.TITLE : BlockKind.HEADING,
                        m.group(1).length(),
                        start + m.start(2),
                        start + m.end(2));
                flush();
                return;
            }
            m = QUOTE.matcher(line);
            if (m.matches()) {
                int depth = (int) m.group(1).chars().filter(c -> c == '>').count();
                if (m.group(2).isBlank()) {
                    flush();
                } else if (kind == BlockKind.BLOCK_QUOTE && level == depth && !pieces.isEmpty()) {
                    pieces.add(new int[] {start + m.start(2), end});
                } else {
                    flush();
                    begin(BlockKind.BLOCK_QUOTE, depth, start + m.start(2), end);
                }
                return;
            }
            m = FOOTNOTE.matcher(line);
            if (m.matches()) {
                flush();
                begin(BlockKind.FOOTNOTE, 0, start, end);
                return;
            }
            m = ITEM.matcher(line);
            if (m.matches()) {
                flush();
                begin(BlockKind.LIST_ITEM, 1 + m.group(1).length() / 2, start + m.start(2), end);
                return;
            }
            if (pieces.isEmpty()) {
                begin(BlockKind.PARAGRAPH, 0, start, end);
            } else {
                pieces.add(new int[] {start, end});
            }
        }

        private void begin(BlockKind kind, int level, int start, int end) {
            this.kind = kind;
            this.level = level;
            pieces.add(new int[] {start, end});
        }

        void flush() {
            int start = -1;
            for (int[] piece : pieces) {
                int from = piece[0];
                int to = piece[1];
                while (from < to && Lines.isSpace(text.charAt(from))) {
                    from++;
                }
                while (to > from && Lines.isSpace(text.charAt(to - 1))) {
                    to--;
                }
                if (from == to) {
                    continue;
                }
                String separator = start >= 0 ? "\n" : mapped.length() > 0 ? "\n\n" : "";
                for (int i = 0; i < separator.length(); i++) {
                    mapped.append(separator.charAt(i), from);
                }
                start = start < 0 ? mapped.length() : start;
                mapped.append(text, from, to);
            }
            pieces.clear();
            if (start >= 0 && mapped.length() > start) {
                String block = mapped.since(start);
                BlockKind marked = kind;
                if (kind == BlockKind.PARAGRAPH && bylines.read(block).isPresent()) {
                    marked = BlockKind.BYLINE;
                    credit(block);
                } else if (kind == BlockKind.TITLE && masthead.title().isEmpty()) {
                    masthead = masthead.withTitle(block);
                }
                mapped.mark(marked, level, start);
            }
        }

        private void credit(String block) {
            bylines.read(block).ifPresent(credit -> {
                if (masthead.authors().isEmpty()) {
                    masthead = masthead.withAuthors(credit.authors());
                }
                masthead = masthead.withVia(masthead.via().or(credit::via));
            });
        }
    }
}
