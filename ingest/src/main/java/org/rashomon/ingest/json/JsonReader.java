package org.rashomon.ingest.json;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.ingest.Bytes;
import org.rashomon.ingest.FieldMapping;
import org.rashomon.ingest.IngestFailure;
import org.rashomon.ingest.Limits;
import org.rashomon.ingest.Receiver;
import org.rashomon.ingest.flat.FlatReader;
import org.rashomon.ingest.html.PageReader;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.Dates;
import org.rashomon.ingest.text.Decoded;
import org.rashomon.text.Masthead;
import org.rashomon.text.PublicationTime;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads records of JSON, one a line or as the values of one array, through a {@link FieldMapping}. A line that is at
 * fault fails alone; an array at fault fails from there on. Offsets of a document's source map count into the decoded
 * text field of its record. Thread-safe.
 */
public final class JsonReader {

    private final PageReader pages;
    private final FlatReader texts;
    private final FieldMapping fields;
    private final Limits limits;
    private final Set<String> paths;
    private final JsonFactory json;
    private final Bylines bylines = new Bylines();

    public JsonReader(PageReader pages, FlatReader texts, FieldMapping fields, Limits limits) {
        this.pages = pages;
        this.texts = texts;
        this.fields = fields;
        this.limits = limits;
        this.paths = new LinkedHashSet<>();
        for (List<String> names : List.of(
                fields.text(),
                fields.title(),
                fields.url(),
                fields.date(),
                fields.outlet(),
                fields.author(),
                fields.section())) {
            paths.addAll(names);
        }
        fields.author().forEach(author -> paths.add(author + ".name"));
        this.json = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(200)
                        .maxStringLength(limits.characters())
                        .maxNameLength(10_000)
                        .build())
                .build();
    }

    /** One record a line. */
    public void readLines(String source, InputStream stream, Receiver receiver) throws IOException {
        InputStream in = new BufferedInputStream(stream, 1 << 16);
        int number = 0;
        boolean any = false;
        Optional<byte[]> line;
        while ((line = line(in, ++number, receiver)).isPresent()) {
            String text = Decoded.of(line.get()).text().strip();
            if (text.isEmpty()) {
                continue;
            }
            any = true;
            String locator = "line " + number;
            try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
                if (parser.nextToken() != JsonToken.START_OBJECT) {
                    receiver.failed(locator, "is no JSON object");
                    continue;
                }
                JsonRecord record = JsonRecord.read(parser, paths);
                if (parser.nextToken() != null) {
                    receiver.failed(locator, "has more than one JSON object");
                } else {
                    read(record, source, locator, receiver);
                }
            } catch (JacksonException e) {
                receiver.failed(locator, say(e));
            }
        }
        if (!any && number == 1) {
            throw new IngestFailure("the file is empty");
        }
    }

    /** The next line without its end, empty at the end of the stream; a line that is too long is failed and is blank. */
    private Optional<byte[]> line(InputStream in, int number, Receiver receiver) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
        int most = Bytes.most(limits);
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < most) {
                line.write(b);
            } else {
                tooLong = true;
            }
        }
        if (tooLong) {
            receiver.failed("line " + number, "is longer than the " + (most >> 20) + " MB that one document may have");
            return Optional.of(new byte[0]);
        }
        return Optional.of(line.toByteArray());
    }

    /** The values of an array, or values one after the other. */
    public void readValues(String source, InputStream stream, Receiver receiver) {
        int number = 0;
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), stream)) {
            int depth = 0;
            JsonToken token;
            while ((token = parser.nextToken()) != null) {
                if (token == JsonToken.START_OBJECT) {
                    String locator = "record " + ++number;
                    read(JsonRecord.read(parser, paths), source, locator, receiver);
                } else if (token == JsonToken.START_ARRAY && depth == 0) {
                    depth++;
                } else if (token == JsonToken.END_ARRAY) {
                    depth--;
                } else {
                    receiver.failed("record " + ++number, "is no JSON object");
                    parser.skipChildren();
                }
            }
        } catch (JacksonException e) {
            throw new IngestFailure("record " + Math.max(1, number), say(e) + "; the rest of the file was not read");
        }
        if (number == 0) {
            throw new IngestFailure("has no records");
        }
    }

    private static String say(JacksonException e) {
        if (e instanceof StreamConstraintsException) {
            return "is too long or nested too deeply: " + e.getOriginalMessage();
        }
        if (e instanceof JacksonIOException && e.getCause() instanceof IOException cause) {
            return Bytes.say(cause);
        }
        String place = e.getLocation() == null
                ? ""
                : " at character " + Math.max(1, e.getLocation().getColumnNr());
        return "is no JSON: " + e.getOriginalMessage() + place;
    }

    private void read(JsonRecord record, String source, String locator, Receiver receiver) {
        Optional<String> text = record.first(fields.text());
        if (text.isEmpty()) {
            receiver.failed(locator, "has no text in any of the fields " + fields.text());
            return;
        }
        Masthead masthead = masthead(record);
        try {
            receiver.read(
                    isHtml(text.get())
                            ? pages.readFragment(source, locator, "UTF-8", text.get(), masthead)
                            : texts.readBody(source, locator, "UTF-8", text.get(), masthead));
        } catch (IngestFailure failure) {
            receiver.failed(locator, failure.getMessage());
        }
    }

    private static boolean isHtml(String text) {
        return text.stripLeading().startsWith("<") && text.contains("</");
    }

    private Masthead masthead(JsonRecord record) {
        List<String> names = record.all(fields.author());
        if (names.isEmpty()) {
            names = record.all(
                    fields.author().stream().map(author -> author + ".name").toList());
        }
        List<String> authors = new ArrayList<>();
        for (String name : names) {
            bylines.names(name).stream()
                    .filter(author -> !authors.contains(author))
                    .forEach(authors::add);
        }
        Optional<PublicationTime> published = record.first(fields.date()).flatMap(Dates::parse);
        return new Masthead(
                record.first(fields.title()).map(String::strip).orElse(""),
                authors,
                record.first(fields.outlet()).map(String::strip),
                Optional.empty(),
                published,
                Optional.empty(),
                record.first(fields.url()).map(String::strip),
                record.first(fields.section()).map(String::strip));
    }
}
