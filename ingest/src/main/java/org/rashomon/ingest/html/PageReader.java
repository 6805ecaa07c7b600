package org.rashomon.ingest.html;

import java.util.List;
import java.util.Optional;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.text.MappedText;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;

/** Reads one page into one document. Thread-safe. */
public final class PageReader {

    private final ClassNames names = new ClassNames();
    private final BodyFilter filter = new BodyFilter(new FurnitureLines());
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
        List<Draft> body = filter.filter(Blocks.read(tree, roles, Body.find(tree, roles)), Titles.keys(tree));
        deadline.check();
        MappedText text = new MappedText();
        for (Draft draft : body) {
            text.block(draft.kind, draft.level, draft.text, draft.sources(), "\n\n");
        }
        if (text.length() == 0) {
            throw new IngestFailure("the page has no text");
        }
        return Document.of(
                new Origin(source, locator, charset, text.map()),
                Masthead.unstated(),
                "und",
                text.text(),
                new Layout(text.blocks(), List.of(), List.of()));
    }
}
