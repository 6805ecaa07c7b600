package org.rashomon.ingest.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.FurnitureLines;
import org.rashomon.ingest.text.MappedText;
import org.rashomon.ingest.text.References;
import org.rashomon.text.Document;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;

/** Reads one page into one document. Thread-safe. */
public final class PageReader {

    private final ClassNames names = new ClassNames();
    private final BodyFilter filter = new BodyFilter(new FurnitureLines());
    private final MastheadReader mastheads = new MastheadReader(new Bylines());
    private final Limits limits;

    public PageReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * @param html the decoded page
     * @param address where it was found, if that is known; gives way to the page's own canonical address
     * @throws IngestFailure if the page costs too much or has no text
     */
    public Document read(String source, String locator, String charset, String html, Optional<String> address) {
        Deadline deadline = Deadline.in(limits.time());
        PageTree tree = new PageTree(html, PageParser.parse(html, limits, deadline));
        Roles roles = new Roles(tree, names);
        deadline.check();
        List<String> titles = Titles.keys(tree);
        Headline headline = Headline.find(tree, roles, titles);
        if (headline.node >= 0) {
            titles.add(Text.key(headline.draft.text.toString()));
        }
        List<Draft> body = filter.filter(Blocks.read(tree, roles, Body.find(tree, roles)), titles);
        if (body.isEmpty()) {
            throw new IngestFailure("the page has no text");
        }
        deadline.check();
        Front front = Front.find(tree, roles, headline.node, body.get(0).element);
        String title = headline.draft.text.toString();
        Masthead masthead = mastheads.read(tree, title, front.bylineText(), address);
        MappedText text = new MappedText();
        List<ReferenceMark> marks = new ArrayList<>();
        if (!headline.draft.isBlank()) {
            write(headline.draft, text, marks);
        }
        front.drafts().forEach(draft -> write(draft, text, marks));
        body.forEach(draft -> write(draft, text, marks));
        deadline.check();
        return Document.of(
                new Origin(source, locator, charset, text.map()),
                masthead,
                "und",
                text.text(),
                References.layout(text.text(), text.blocks(), marks));
    }

    /**
     * Reads a piece of a page, such as a feed carries, all of which is the article.
     *
     * @param masthead what is known of it from around it
     * @throws IngestFailure if it costs too much or has no text
     */
    public Document readFragment(String source, String locator, String charset, String html, Masthead masthead) {
        Deadline deadline = Deadline.in(limits.time());
        PageTree tree = new PageTree(html, PageParser.parse(html, limits, deadline));
        Roles roles = new Roles(tree, names);
        List<String> titles = List.of(Text.key(masthead.title()));
        List<Draft> body = filter.filter(Blocks.read(tree, roles, List.of(0)), titles);
        if (body.isEmpty()) {
            throw new IngestFailure("there is no text in it");
        }
        MappedText text = new MappedText();
        List<ReferenceMark> marks = new ArrayList<>();
        body.forEach(draft -> write(draft, text, marks));
        deadline.check();
        return Document.of(
                new Origin(source, locator, charset, text.map()),
                masthead,
                "und",
                text.text(),
                References.layout(text.text(), text.blocks(), marks));
    }

    private static void write(Draft draft, MappedText text, List<ReferenceMark> marks) {
        Span span = text.block(draft.kind, draft.level, draft.text, draft.sources(), "\n\n");
        for (ReferenceMark mark : draft.marks) {
            marks.add(new ReferenceMark(
                    mark.label(),
                    new Span(
                            span.start() + mark.span().start(),
                            span.start() + mark.span().end())));
        }
    }
}
