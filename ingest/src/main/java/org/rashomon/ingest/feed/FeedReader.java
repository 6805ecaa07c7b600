package org.rashomon.ingest.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.StringReader;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.parser.Parser;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.Receiver;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.text.Masthead;
import org.rashomon.text.PublicationTime;

/**
 * Reads a feed's entries as documents, each with what the feed holds of it: the content if there is one, else the
 * description. A document type declaration is taken out before the feed is parsed, and with it every entity it declares.
 * Thread-safe.
 */
public final class FeedReader {

    private final PageReader pages;
    private final Limits limits;
    private final Bylines bylines = new Bylines();

    public FeedReader(PageReader pages, Limits limits) {
        this.pages = pages;
        this.limits = limits;
    }

    /** @throws IngestFailure if the whole is no feed */
    public void read(String source, String charset, String xml, Receiver receiver) {
        if (xml.chars().filter(c -> c == '<').count() > limits.nodes()) {
            throw new IngestFailure("the feed has more than " + limits.nodes() + " tags");
        }
        SyndFeed feed = parse(xml);
        Optional<String> outlet = text(feed.getTitle());
        int number = 0;
        for (SyndEntry entry : feed.getEntries()) {
            String locator = "entry " + ++number;
            String content = content(entry);
            if (content.isBlank()) {
                receiver.failed(locator, "the entry has no text");
                continue;
            }
            try {
                receiver.read(pages.readFragment(source, locator, charset, content, masthead(entry, outlet)));
            } catch (IngestFailure failure) {
                receiver.failed(locator, failure.getMessage());
            }
        }
        if (number == 0) {
            throw new IngestFailure("the feed has no entries");
        }
    }

    private static SyndFeed parse(String xml) {
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
            input.setAllowDoctypes(false);
            return input.build(new StringReader(withoutDoctype(xml)));
        } catch (FeedException | IllegalArgumentException e) {
            String message = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
            throw new IngestFailure("is no feed that can be read: "
                    + message.lines().findFirst().orElse(""));
        }
    }

    /** Takes out {@code <!DOCTYPE … [ … ]>}, what it declares included. */
    static String withoutDoctype(String xml) {
        int start = indexOfDoctype(xml);
        if (start < 0) {
            return xml;
        }
        int depth = 0;
        char quote = 0;
        for (int i = start; i < xml.length(); i++) {
            char c = xml.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[' || c == '<') {
                depth++;
            } else if (c == ']' || c == '>') {
                depth--;
                if (depth == 0) {
                    return xml.substring(0, start) + xml.substring(i + 1);
                }
            }
        }
        throw new IngestFailure("its document type declaration does not end");
    }

    private static int indexOfDoctype(String xml) {
        int end = Math.min(xml.length(), 1 << 16);
        for (int i = xml.indexOf("<!"); i >= 0 && i < end; i = xml.indexOf("<!", i + 2)) {
            if (xml.regionMatches(true, i, "<!DOCTYPE", 0, 9)) {
                return i;
            }
        }
        return -1;
    }

    private static String content(SyndEntry entry) {
        for (SyndContent content : entry.getContents()) {
            if (content.getValue() != null && !content.getValue().isBlank()) {
                return content.getValue();
            }
        }
        SyndContent description = entry.getDescription();
        return description == null || description.getValue() == null ? "" : description.getValue();
    }

    private Masthead masthead(SyndEntry entry, Optional<String> outlet) {
        List<String> authors = new ArrayList<>();
        for (SyndPerson person : entry.getAuthors()) {
            text(person.getName()).ifPresent(name -> authors.addAll(bylines.names(name)));
        }
        if (authors.isEmpty()) {
            text(entry.getAuthor()).ifPresent(name -> authors.addAll(bylines.names(name)));
        }
        Optional<String> section = entry.getCategories().isEmpty()
                ? Optional.empty()
                : text(entry.getCategories().get(0).getName());
        return new Masthead(
                text(entry.getTitle()).orElse(""),
                authors,
                outlet,
                Optional.empty(),
                time(entry.getPublishedDate()).or(() -> time(entry.getUpdatedDate())),
                time(entry.getUpdatedDate()),
                text(entry.getLink()),
                section);
    }

    private static Optional<String> text(String value) {
        return value == null || value.isBlank()
                ? Optional.empty()
                : Optional.of(Parser.unescapeEntities(value, false).strip());
    }

    private static Optional<PublicationTime> time(Date date) {
        return date == null
                ? Optional.empty()
                : Optional.of(PublicationTime.at(date.toInstant().atOffset(ZoneOffset.UTC)));
    }
}
