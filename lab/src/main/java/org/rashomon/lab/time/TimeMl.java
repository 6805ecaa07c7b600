package org.rashomon.lab.time;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rashomon.text.Span;

/**
 * A TimeML article: its text without tags, its TIMEX3s except the document's own date, and that date.
 *
 * @param name the file's name without {@code .tml}
 * @param created the document creation time as the file writes it
 */
record TimeMl(String name, String created, String text, List<Timex3> times) {

    /** A gold expression. */
    record Timex3(Span span, String type, String value) {}

    private static final Pattern DCT = Pattern.compile("<DCT>.*?value=\"([^\"]*)\"", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z0-9]+)([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    /** Every {@code .tml} below {@code path}, in name order, or the one file. */
    static List<TimeMl> read(Path path) throws IOException {
        List<TimeMl> articles = new ArrayList<>();
        try (var files = Files.walk(path)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".tml")
                            && !f.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList()) {
                articles.add(parse(file));
            }
        }
        if (articles.isEmpty()) {
            throw new IOException("no .tml file in " + path);
        }
        return articles;
    }

    private static TimeMl parse(Path file) throws IOException {
        String xml = new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.UTF_8);
        Matcher dct = DCT.matcher(xml);
        String created = dct.find() ? dct.group(1) : "";
        int from = xml.indexOf("<TEXT>");
        int to = xml.indexOf("</TEXT>");
        if (from < 0 || to < 0) {
            throw new IOException(file + ": no <TEXT>");
        }
        String body = xml.substring(from + 6, to);
        StringBuilder text = new StringBuilder();
        List<Timex3> times = new ArrayList<>();
        List<int[]> open = new ArrayList<>();
        List<String> attributes = new ArrayList<>();
        Matcher tag = TAG.matcher(body);
        int last = 0;
        while (tag.find()) {
            text.append(unescape(body.substring(last, tag.start())));
            last = tag.end();
            if (!tag.group(2).equals("TIMEX3")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.add(new int[] {text.length()});
                attributes.add(tag.group(3));
            } else if (!open.isEmpty()) {
                int start = open.remove(open.size() - 1)[0];
                String given = attributes.remove(attributes.size() - 1);
                if (text.length() > start) {
                    times.add(new Timex3(
                            new Span(start, text.length()), attribute(given, "type"), attribute(given, "value")));
                }
            }
        }
        text.append(unescape(body.substring(last)));
        times.sort((a, b) -> a.span().compareTo(b.span()));
        String name = file.getFileName().toString().replaceFirst("\\.tml$", "");
        return new TimeMl(name, created, text.toString(), times);
    }

    /** The day of creation, if the file has one. */
    Optional<LocalDate> date() {
        return created.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? Optional.of(LocalDate.parse(created.substring(0, 10)))
                : Optional.empty();
    }

    private static String attribute(String given, String name) {
        Matcher m = ATTRIBUTE.matcher(given);
        while (m.find()) {
            if (m.group(1).equals(name)) {
                return m.group(2);
            }
        }
        return "";
    }

    private static String unescape(String s) {
        return s.indexOf('&') < 0
                ? s
                : s.replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&quot;", "\"")
                        .replace("&apos;", "'")
                        .replace("&amp;", "&");
    }

    static String escape(String s) {
        return s.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
