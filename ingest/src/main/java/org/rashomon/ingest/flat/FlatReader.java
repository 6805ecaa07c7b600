package org.rashomon.ingest.flat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.Credit;
import org.rashomon.ingest.text.Dates;
import org.rashomon.ingest.text.FurnitureLines;
import org.rashomon.ingest.text.MappedText;
import org.rashomon.ingest.text.References;
import org.rashomon.text.BlockKind;
import org.rashomon.text.Document;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;

/** Reads a plain or flattened text into its articles. Thread-safe. */
public final class FlatReader {

    private final Bylines bylines = new Bylines();
    private final Articles articles = new Articles(bylines, new FurnitureLines());
    private final Limits limits;

    public FlatReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * The articles of {@code text} in their order; one in most texts.
     *
     * @param locator the place of the text inside the source; of several articles each gets {@code article 1} and so on
     * @throws IngestFailure if the text costs too much or has no words
     */
    public List<Document> read(String source, String locator, String charset, String text) {
        Deadline deadline = Deadline.in(limits.time());
        List<Line> lines = Lines.of(text, limits.nodes(), deadline);
        if (lines.stream().allMatch(line -> line.words() == 0)) {
            throw new IngestFailure("there is no text in it");
        }
        List<Article> found = articles.find(lines);
        List<Document> documents = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            String place = found.size() == 1 ? "" : "article " + (i + 1);
            String where = locator.isEmpty() ? place : place.isEmpty() ? locator : locator + ", " + place;
            documents.add(document(found.get(i), masthead(found.get(i)), source, where, charset, text));
            deadline.check();
        }
        return documents;
    }

    /**
     * Reads a text all of which is the body of one article, such as a field of a record.
     *
     * @param masthead what is known of it from around it
     * @throws IngestFailure if it costs too much or has no words
     */
    public Document readBody(String source, String locator, String charset, String text, Masthead masthead) {
        List<Line> lines = Lines.of(text, limits.nodes(), Deadline.in(limits.time()));
        if (lines.stream().allMatch(line -> line.words() == 0)) {
            throw new IngestFailure("there is no text in it");
        }
        Article article = new Article(List.of(), Optional.empty(), Optional.empty(), List.of(), lines);
        return document(article, masthead, source, locator, charset, text);
    }

    private Document document(
            Article article, Masthead masthead, String source, String locator, String charset, String text) {
        MappedText mapped = new MappedText();
        Writer writer = new Writer(mapped, text);
        article.title().ifPresent(line -> writer.write(line, BlockKind.TITLE, 1));
        article.standfirst().ifPresent(line -> writer.write(line, BlockKind.STANDFIRST, 0));
        article.bylines().forEach(line -> writer.write(line, BlockKind.BYLINE, 0));
        List<BlockKind> kinds = Kinds.of(article.body());
        for (int i = 0; i < kinds.size(); i++) {
            int level = kinds.get(i) == BlockKind.PARAGRAPH || kinds.get(i) == BlockKind.CAPTION ? 0 : 1;
            writer.write(article.body().get(i), kinds.get(i), kinds.get(i) == BlockKind.HEADING ? 2 : level);
        }
        return Document.of(
                new Origin(source, locator, charset, mapped.map()),
                masthead,
                "und",
                mapped.text(),
                References.layout(mapped.text(), mapped.blocks(), List.of()));
    }

    private Masthead masthead(Article article) {
        Set<String> authors = new LinkedHashSet<>();
        Optional<String> via = Optional.empty();
        Optional<PublicationTime> published = Optional.empty();
        for (Line line : article.bylines()) {
            Optional<Credit> credit = bylines.read(line.text());
            if (credit.isPresent()) {
                authors.addAll(credit.get().authors());
                via = via.or(credit.get()::via);
            } else if (bylines.isName(line.text())) {
                authors.add(line.text());
            }
            published = published.or(() -> Dates.parse(line.text()));
        }
        // A text that names only whom it was taken from has that one as its author.
        if (authors.isEmpty()) {
            via.ifPresent(authors::add);
        }
        return Masthead.unstated()
                .withTitle(article.title().map(Line::text).orElse(""))
                .withAuthors(List.copyOf(authors))
                .withVia(via)
                .withPublished(published)
                .withSection(article.sections().stream().findFirst().map(Line::text));
    }

    /** Writes lines as blocks, with the white space of the source between those that follow one another there. */
    private static final class Writer {

        private final MappedText mapped;
        private final String text;
        private int last = -1;

        Writer(MappedText mapped, String text) {
            this.mapped = mapped;
            this.text = text;
        }

        void write(Line line, BlockKind kind, int level) {
            if (last >= 0 && isBlank(last, line.start())) {
                mapped.append(text, last, line.start());
            } else if (last >= 0) {
                mapped.append('\n', line.start());
                mapped.append('\n', line.start());
            }
            int start = mapped.length();
            mapped.append(text, line.start(), line.end());
            mapped.mark(kind, level, start);
            last = line.end();
        }

        private boolean isBlank(int from, int to) {
            for (int i = from; i < to; i++) {
                if (!Lines.isSpace(text.charAt(i))) {
                    return false;
                }
            }
            return from <= to;
        }
    }
}
