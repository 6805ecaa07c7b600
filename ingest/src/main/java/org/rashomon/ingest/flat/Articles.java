package org.rashomon.ingest.flat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.ingest.text.Bylines;
import org.rashomon.ingest.text.Dates;
import org.rashomon.ingest.text.FurnitureLines;
import org.rashomon.ingest.text.References;

/**
 * Finds the articles in a flattened text.
 *
 * <p>Short lines that recur word for word are the page's furniture and fence the text into pieces. A piece with prose is
 * a body; the piece before it, if it is short lines and has a title in it, is its head. Two bodies with heads of their
 * own, or more, are several articles; a body without a head goes on with the body before it. Without that, two titles with a
 * line each that says by whom begin an article each. Else the text is one article.
 */
final class Articles {

    private static final int TITLE = 160;
    private static final int LEAST_PROSE = 400;

    /** Lines that may stand above a title. */
    private static final int HEAD = 8;

    private final Bylines bylines;
    private final FurnitureLines furniture;

    Articles(Bylines bylines, FurnitureLines furniture) {
        this.bylines = bylines;
        this.furniture = furniture;
    }

    List<Article> find(List<Line> lines) {
        List<List<Line>> pieces = pieces(lines, fences(lines));
        List<Article> articles = new ArrayList<>();
        List<Line> head = new ArrayList<>();
        for (List<Line> piece : pieces) {
            if (!isBody(piece)) {
                head = piece;
                continue;
            }
            Optional<Article> article = head.isEmpty() ? Optional.empty() : withHead(head, piece);
            if (article.isPresent()) {
                articles.add(article.get());
            } else if (!articles.isEmpty()) {
                articles.get(articles.size() - 1).body().addAll(trimmed(piece));
            }
            head = List.of();
        }
        if (articles.size() < 2) {
            articles = credited(lines);
        }
        return articles.size() >= 2 ? articles : List.of(single(lines));
    }

    /** The articles that begin with a title and, on the next line, by whom they are; none if prose stands before the first. */
    private List<Article> credited(List<Line> lines) {
        List<Integer> titles = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (isCreditedTitle(lines, i)) {
                titles.add(i);
            } else if (titles.isEmpty() && lines.get(i).isProse()) {
                return List.of();
            }
        }
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            int end = i + 1 < titles.size() ? titles.get(i + 1) : lines.size();
            List<Line> piece = lines.subList(titles.get(i) + 1, end);
            if (!isBody(piece)) {
                return List.of();
            }
            List<Line> credits = new ArrayList<>();
            List<Line> body = bodyOf(piece, credits);
            articles.add(
                    new Article(List.of(), Optional.of(lines.get(titles.get(i))), Optional.empty(), credits, body));
        }
        return articles;
    }

    private boolean isCreditedTitle(List<Line> lines, int at) {
        Line line = lines.get(at);
        return isTitle(line)
                && !isCredit(line)
                && !furniture.isFurniture(line.text())
                && bylines.read(lines.get(at + 1).text()).isPresent();
    }

    /** How many of the first lines are a page's name and its buttons, above a title that says by whom. */
    private int above(List<Line> lines) {
        for (int i = 0; i < Math.min(HEAD, lines.size() - 1) && !lines.get(i).isProse(); i++) {
            if (isCreditedTitle(lines, i)) {
                return i;
            }
        }
        return 0;
    }

    /** Short lines that stand more than once. */
    private static Set<String> fences(List<Line> lines) {
        Map<String, Integer> counts = new HashMap<>();
        for (Line line : lines) {
            if (!line.isProse() && line.text().length() <= 100) {
                counts.merge(line.text(), 1, Integer::sum);
            }
        }
        Set<String> fences = new HashSet<>();
        counts.forEach((text, count) -> {
            if (count > 1) {
                fences.add(text);
            }
        });
        return fences;
    }

    private static List<List<Line>> pieces(List<Line> lines, Set<String> fences) {
        List<List<Line>> pieces = new ArrayList<>();
        List<Line> piece = new ArrayList<>();
        for (Line line : lines) {
            if (!fences.contains(line.text())) {
                piece.add(line);
            } else if (!piece.isEmpty()) {
                pieces.add(piece);
                piece = new ArrayList<>();
            }
        }
        if (!piece.isEmpty()) {
            pieces.add(piece);
        }
        return pieces;
    }

    private static boolean isBody(List<Line> piece) {
        int prose = 0;
        int paragraphs = 0;
        for (Line line : piece) {
            if (line.isProse()) {
                prose += line.text().length();
                paragraphs++;
            }
        }
        return paragraphs >= 2 && prose >= LEAST_PROSE;
    }

    /** An article whose head is a piece of its own; empty if there is no title in it. */
    private Optional<Article> withHead(List<Line> head, List<Line> piece) {
        List<Line> credits = new ArrayList<>();
        int last = head.size() - 1;
        while (last > 0 && isCredit(head.get(last))) {
            credits.add(0, head.get(last--));
        }
        Optional<Line> standfirst = Optional.empty();
        if (last > 0 && isStandfirst(head.get(last)) && isTitle(head.get(last - 1))) {
            standfirst = Optional.of(head.get(last--));
        }
        if (!isTitle(head.get(last))) {
            return Optional.empty();
        }
        Line title = head.get(last);
        List<Line> sections = new ArrayList<>();
        for (Line line : head.subList(0, last)) {
            if (line.words() <= 3 && !furniture.isFurniture(line.text())) {
                sections.add(line);
            }
        }
        return Optional.of(new Article(sections, Optional.of(title), standfirst, credits, bodyOf(piece, credits)));
    }

    /** The piece without what stands before its first paragraph and after its last; credits go to {@code credits}. */
    private List<Line> bodyOf(List<Line> piece, List<Line> credits) {
        int first = 0;
        while (!piece.get(first).isProse()) {
            if (isCredit(piece.get(first))) {
                credits.add(piece.get(first));
            }
            first++;
        }
        return trimmed(piece.subList(first, piece.size()));
    }

    private List<Line> trimmed(List<Line> piece) {
        int end = piece.size();
        while (end > 0 && !piece.get(end - 1).isProse() && !piece.get(end - 1).endsSentence()) {
            end--;
        }
        List<Line> body = new ArrayList<>(piece.subList(0, end));
        body.removeIf(line -> !line.isProse() && furniture.isFurniture(line.text()));
        return body;
    }

    /** The whole text as one article: a title if it begins with one, and no furniture at its end. */
    private Article single(List<Line> lines) {
        List<Line> credits = new ArrayList<>();
        Optional<Line> title = Optional.empty();
        Optional<Line> standfirst = Optional.empty();
        int above = above(lines);
        int first = above;
        if (lines.size() > first + 1
                && isTitle(lines.get(first))
                && !isCredit(lines.get(first))
                && !References.isHeading(lines.get(first).text())) {
            title = Optional.of(lines.get(first));
            first++;
            if (lines.size() > first + 1 && isStandfirst(lines.get(first)) && isCredit(lines.get(first + 1))) {
                standfirst = Optional.of(lines.get(first));
                first++;
            }
        }
        while (first < lines.size() && first < above + 5 && isCredit(lines.get(first))) {
            credits.add(lines.get(first++));
        }
        int end = lines.size();
        while (end > first && furniture.isFurniture(lines.get(end - 1).text())) {
            end--;
        }
        List<Line> body = new ArrayList<>();
        for (Line line : lines.subList(first, end)) {
            if (line.isProse() || !furniture.isFurniture(line.text())) {
                body.add(line);
            }
        }
        return new Article(List.of(), title, standfirst, credits, body);
    }

    private boolean isCredit(Line line) {
        return line.words() <= 16
                && (bylines.read(line.text()).isPresent()
                        || bylines.isName(line.text())
                        || line.words() <= 8
                                && line.text().length() < 60
                                && Dates.parse(line.text()).isPresent());
    }

    private static boolean isStandfirst(Line line) {
        return line.words() >= 6
                && line.text().length() <= 400
                && (line.endsSentence() || line.text().length() > 90);
    }

    private static boolean isTitle(Line line) {
        String text = line.text();
        int last = Line.last(text);
        boolean stop = last >= 0 && ".;,".indexOf(text.charAt(last)) >= 0 && !text.endsWith("...");
        return line.words() >= 3
                && text.length() <= TITLE
                && !stop
                && !text.endsWith(":")
                && Character.isLetterOrDigit(text.codePointAt(text.charAt(0) == '“' || text.charAt(0) == '‘' ? 1 : 0))
                && !Character.isLowerCase(text.codePointAt(0));
    }
}
