package org.rashomon.lab.time;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rashomon.lab.score.Figures;
import org.rashomon.lab.score.Scorer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Document;
import org.rashomon.text.Layout;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;
import org.rashomon.text.PublicationTime;
import org.rashomon.time.TimeExpression;
import org.rashomon.time.TimeTagger;

/**
 * TIMEX3 on TimeML articles. Strict: the same extent; relaxed: any overlap, each expression matched once; value: a relaxed
 * match with the same value, letter for letter. {@code held…} is the third of the articles whose name hashes to 0 modulo
 * 3, on which no rule was chosen; {@code dev…} the others.
 */
public final class TimesScorer implements Scorer {

    @Override
    public String layer() {
        return "times";
    }

    @Override
    public String about() {
        return "TIMEX3 extents and values; --data is a folder of TimeML files, --predictions a folder to write such files to";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        TimeTagger tagger = new TimeTagger(Lexicons.bundled());
        Counts all = new Counts();
        Counts development = new Counts();
        Counts held = new Counts();
        List<String> report = new ArrayList<>();
        for (TimeMl article : TimeMl.read(data)) {
            List<TimeExpression> found = tagger.annotate(new Annotations(document(article)));
            Counts half = Math.floorMod(article.name().hashCode(), 3) == 0 ? held : development;
            all.add(article, found);
            half.add(article, found);
            if (predictions.isPresent()) {
                Files.createDirectories(predictions.get());
                Files.writeString(predictions.get().resolve(article.name() + ".tml"), marked(article, found));
                report.addAll(compare(article, found, half == held));
            }
        }
        if (predictions.isPresent()) {
            Files.write(predictions.get().resolve("compared.tsv"), report, StandardCharsets.UTF_8);
        }
        Figures figures =
                new Figures().put("documents", TimeMl.read(data).size()).put("expressions", all.gold);
        all.put(figures, "relaxed", "strict", "value");
        figures.put("typeAccuracy", all.relaxed == 0 ? 0 : 100.0 * all.type / all.relaxed);
        development.putF1s(figures, "dev");
        held.putF1s(figures, "held");
        return figures;
    }

    static Document document(TimeMl article) {
        Masthead masthead = Masthead.unstated().withPublished(article.date().map(PublicationTime::on));
        return Document.of(Origin.given(article.name()), masthead, "en", article.text(), Layout.plain(article.text()));
    }

    /** The article with what was found as TIMEX3 tags. */
    private static String marked(TimeMl article, List<TimeExpression> found) {
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" ?>\n<TimeML>\n<DOCID>")
                .append(article.name())
                .append("</DOCID>\n<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"")
                .append(article.created())
                .append("\" functionInDocument=\"CREATION_TIME\">")
                .append(article.created())
                .append("</TIMEX3></DCT>\n<TEXT>");
        int at = 0;
        int id = 1;
        for (TimeExpression time : found) {
            out.append(TimeMl.escape(article.text().substring(at, time.span().start())))
                    .append("<TIMEX3 tid=\"t")
                    .append(id++)
                    .append("\" type=\"")
                    .append(time.type())
                    .append("\" value=\"")
                    .append(time.value())
                    .append("\">")
                    .append(TimeMl.escape(time.span().of(article.text())))
                    .append("</TIMEX3>");
            at = time.span().end();
        }
        return out.append(TimeMl.escape(article.text().substring(at)))
                .append("</TEXT>\n</TimeML>\n")
                .toString();
    }

    /** One line for each expression of either side: what became of it, gold, predicted, and the words around. */
    private static List<String> compare(TimeMl article, List<TimeExpression> found, boolean held) {
        List<String> lines = new ArrayList<>();
        boolean[] used = new boolean[found.size()];
        String split = held ? "held" : "dev";
        for (TimeMl.Timex3 gold : article.times()) {
            int hit = match(gold, found, used);
            if (hit < 0) {
                lines.add(line(
                        article,
                        split,
                        "MISS",
                        gold.type() + " " + gold.value(),
                        "",
                        gold.span().start(),
                        gold.span().end(),
                        "",
                        ""));
                continue;
            }
            used[hit] = true;
            TimeExpression time = found.get(hit);
            String what = (time.span().equals(gold.span()) ? "" : "EXTENT ")
                    + (time.value().equals(gold.value()) ? "" : "VALUE");
            lines.add(line(
                    article,
                    split,
                    what.isEmpty() ? "OK" : what.trim(),
                    gold.type() + " " + gold.value(),
                    time.type() + " " + time.value() + " " + time.evidence().rule(),
                    gold.span().start(),
                    gold.span().end(),
                    time.span().of(article.text()),
                    ""));
        }
        for (int i = 0; i < found.size(); i++) {
            if (!used[i]) {
                TimeExpression time = found.get(i);
                lines.add(line(
                        article,
                        split,
                        "EXTRA",
                        "",
                        time.type() + " " + time.value() + " " + time.evidence().rule(),
                        time.span().start(),
                        time.span().end(),
                        "",
                        ""));
            }
        }
        return lines;
    }

    private static String line(
            TimeMl article,
            String split,
            String what,
            String gold,
            String predicted,
            int start,
            int end,
            String words,
            String more) {
        String text = article.text();
        String before = text.substring(Math.max(0, start - 45), start);
        String after = text.substring(end, Math.min(text.length(), end + 35));
        return String.join(
                        "\t",
                        split,
                        article.name(),
                        article.created(),
                        what,
                        gold,
                        predicted,
                        words + more,
                        before + "[" + text.substring(start, end) + "]" + after)
                .replace('\n', ' ');
    }

    private static int match(TimeMl.Timex3 gold, List<TimeExpression> found, boolean[] used) {
        int overlapping = -1;
        for (int i = 0; i < found.size(); i++) {
            if (used[i]) {
                continue;
            }
            if (found.get(i).span().equals(gold.span())) {
                return i;
            }
            if (overlapping < 0 && found.get(i).span().overlaps(gold.span())) {
                overlapping = i;
            }
        }
        return overlapping;
    }

    private static final class Counts {
        private int gold;
        private int predicted;
        private int strict;
        private int relaxed;
        private int value;
        private int type;

        void add(TimeMl article, List<TimeExpression> found) {
            gold += article.times().size();
            predicted += found.size();
            boolean[] used = new boolean[found.size()];
            for (TimeMl.Timex3 expected : article.times()) {
                int hit = match(expected, found, used);
                if (hit < 0) {
                    continue;
                }
                used[hit] = true;
                relaxed++;
                TimeExpression time = found.get(hit);
                strict += time.span().equals(expected.span()) ? 1 : 0;
                value += time.value().equals(expected.value()) ? 1 : 0;
                type += time.type().name().equals(expected.type()) ? 1 : 0;
            }
        }

        void put(Figures figures, String relaxedName, String strictName, String valueName) {
            figures.putF1(relaxedName, relaxed, predicted, gold);
            figures.putF1(strictName, strict, predicted, gold);
            figures.putF1(valueName, value, predicted, gold);
        }

        void putF1s(Figures figures, String prefix) {
            figures.put(prefix + "RelaxedF1", f1(relaxed))
                    .put(prefix + "StrictF1", f1(strict))
                    .put(prefix + "ValueF1", f1(value));
        }

        private double f1(int correct) {
            return predicted + gold == 0 ? 0 : 200.0 * correct / (predicted + gold);
        }
    }
}
