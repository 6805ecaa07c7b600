package org.rashomon.ingest.html;

import java.util.Iterator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import org.rashomon.ingest.Deadline;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;

/** Parses a page with positions, step by step, so that a hostile one can be stopped before it fills the memory. */
final class PageParser {

    private PageParser() {}

    /** @throws IngestFailure if the page has more elements and attributes than allowed, or takes too long */
    static Document parse(String html, Limits limits, Deadline deadline) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        try (StreamParser stream = new StreamParser(parser).parse(html, "")) {
            Iterator<Element> elements = stream.iterator();
            int cost = 0;
            int steps = 0;
            while (elements.hasNext()) {
                Element element = elements.next();
                cost += 1 + element.attributesSize();
                if (cost > limits.nodes()) {
                    throw new IngestFailure("the page has more than " + limits.nodes() + " elements and attributes");
                }
                if ((++steps & 255) == 0) {
                    deadline.check();
                }
            }
            return stream.document();
        }
    }
}
