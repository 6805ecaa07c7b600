package org.rashomon.lab.place;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Articles with their toponyms, in the format of LGL and TR-News: {@code article/text} and {@code toponym} with {@code
 * start}, {@code end}, {@code phrase} and, if it is resolved, {@code gaztag/lat} and {@code lon}.
 */
public final class Toponyms {

    /**
     * A gold toponym. Where its offsets do not hold its phrase, the nearest place of the text that does is taken.
     *
     * @param resolved whether it has coordinates
     */
    public record Toponym(Span span, boolean resolved, double latitude, double longitude, String code) {}

    /** An article. */
    public record Article(String id, Document document, List<Toponym> toponyms) {}

    private Toponyms() {}

    /** @throws IOException if the file is not in the format */
    public static List<Article> read(Path file) throws IOException {
        Element root;
        try {
            root = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
        } catch (ParserConfigurationException | SAXException e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
        List<Article> articles = new ArrayList<>();
        NodeList nodes = root.getElementsByTagName("article");
        for (int i = 0; i < nodes.getLength(); i++) {
            articles.add(article((Element) nodes.item(i)));
        }
        return articles;
    }

    private static Article article(Element article) {
        String text = raw(article, "text");
        Masthead masthead = Masthead.unstated()
                .withTitle(value(article, "title"))
                .withUrl(Optional.of(value(article, "url"))
                        .filter(s -> !s.isEmpty())
                        .or(() -> Optional.of(value(article, "domain"))))
                .withPublished(date(value(article, "dltime")));
        List<Toponym> toponyms = new ArrayList<>();
        NodeList nodes = article.getElementsByTagName("toponym");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element t = (Element) nodes.item(i);
            String phrase = value(t, "phrase");
            int start = Integer.parseInt(value(t, "start"));
            int end = Integer.parseInt(value(t, "end"));
            Span span = placed(text, phrase, start, end);
            String lat = value(t, "lat");
            String lon = value(t, "lon");
            boolean resolved = !lat.isEmpty() && !lon.isEmpty();
            toponyms.add(new Toponym(
                    span,
                    resolved,
                    resolved ? Double.parseDouble(lat) : 0,
                    resolved ? Double.parseDouble(lon) : 0,
                    value(t, "fcode")));
        }
        toponyms.sort((a, b) -> a.span().compareTo(b.span()));
        String id = article.getAttribute("docid");
        return new Article(id, Document.of(Origin.given(id), masthead, "en", text, Layout.plain(text)), toponyms);
    }

    private static Span placed(String text, String phrase, int start, int end) {
        if (start >= 0
                && end <= text.length()
                && start <= end
                && (phrase.isEmpty() || text.startsWith(phrase, start))) {
            return new Span(start, phrase.isEmpty() ? end : start + phrase.length());
        }
        int after = text.indexOf(phrase, Math.max(0, start));
        int before = text.lastIndexOf(phrase, Math.max(0, start));
        int at = after < 0 || before >= 0 && start - before <= after - start ? before : after;
        if (at < 0) {
            int from = Math.max(0, Math.min(start, text.length()));
            return new Span(from, Math.max(from, Math.min(end, text.length())));
        }
        return new Span(at, at + phrase.length());
    }

    private static Optional<PublicationTime> date(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}.*")
                ? Optional.of(PublicationTime.on(LocalDate.parse(text.substring(0, 10))))
                : Optional.empty();
    }

    private static String value(Element element, String name) {
        return raw(element, name).strip();
    }

    private static String raw(Element element, String name) {
        NodeList nodes = element.getElementsByTagName(name);
        return nodes.getLength() == 0 ? "" : nodes.item(0).getTextContent();
    }

    /** The great-circle distance in kilometres. */
    public static double km(double lat1, double lon1, double lat2, double lon2) {
        double a = Math.toRadians(lat1);
        double b = Math.toRadians(lat2);
        double h = Math.pow(Math.sin((b - a) / 2), 2)
                + Math.cos(a) * Math.cos(b) * Math.pow(Math.sin(Math.toRadians(lon2 - lon1) / 2), 2);
        return 2 * 6371.0 * Math.asin(Math.sqrt(Math.min(1, h)));
    }
}
