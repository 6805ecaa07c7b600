package org.rashomon.lab.train;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rashomon.account.Pipelines;
import org.rashomon.actor.Actor;
import org.rashomon.event.Event;
import org.rashomon.event.EventCandidates;
import org.rashomon.event.PairFeatures;
import org.rashomon.event.TypeModel;
import org.rashomon.lab.corpus.Plover;
import org.rashomon.lab.corpus.PolNear;
import org.rashomon.lab.silver.SilverTexts;
import org.rashomon.lexicon.Lexicon;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Span;

/**
 * What the judge of events learns from: candidates judged by hand ({@code warrants.tsv} beside this class), sentences of
 * the project's own for words of several senses ({@code warrants-own.tsv}), candidates that the marked pairs of the corpus of events and of {@code types-own.tsv} confirm, and the examples of the frames, which are all right.
 */
final class WarrantExamples {

    /** How much a candidate that a marked pair confirms counts beside one that was read. */
    private static final double CONFIRMED = 0.5;

    /**
     * A candidate with its verdict.
     *
     * @param document where it stands; folds never divide a document
     * @param signs its features
     * @param right the verdict
     * @param weight how much it counts
     */
    record Judged(String document, PairFeatures.Vector signs, boolean right, double weight) {}

    private final EventCandidates candidates = new EventCandidates(Lexicons.bundled());
    private final List<Judged> read = new ArrayList<>();
    private final List<Judged> own = new ArrayList<>();
    private final List<Judged> confirmed = new ArrayList<>();
    private final List<PairFeatures.Vector> examples = new ArrayList<>();

    WarrantExamples(Path corpora) throws IOException {
        Map<String, Row> verdicts = new HashMap<>();
        Map<String, Boolean> documents = new HashMap<>();
        for (Row row : table("warrants.tsv").rows()) {
            documents.put(row.get("corpus") + row.get("document"), true);
            verdicts.put(
                    key(row.get("corpus"), row.get("document"), Integer.parseInt(row.get("trigger")), row.get("type")),
                    row);
        }
        Pipeline pipeline = Pipelines.standard(Lexicons.bundled());
        for (PolNear.Article article : PolNear.read(corpora.resolve("polnear/train"))) {
            if (documents.containsKey("polnear" + article.name())) {
                judge("polnear", article.name(), pipeline.annotate(article.document()), verdicts);
            }
        }
        for (Map.Entry<String, String> text : SilverTexts.read(corpora).entrySet()) {
            String[] name = text.getKey().split("/", 2);
            if (!name[0].equals("polnear") && documents.containsKey(name[0] + name[1])) {
                judge(
                        name[0],
                        name[1],
                        pipeline.annotate(SilverTexts.document(text.getKey(), text.getValue())),
                        verdicts);
            }
        }
        for (Plover.Sentence sentence : Plover.read(corpora.resolve("plover/plv-train.tsv"))) {
            Annotations annotations = pipeline.annotate(Document.ofText(sentence.text()));
            judge("plover", sentence.id(), annotations, verdicts);
            confirm(sentence, annotations, verdicts);
        }
        for (Row row : table("types-own.tsv").rows()) {
            Plover.Sentence sentence = EventTypeTraining.marked(row.id(), row.get("type"), row.get("sentence"));
            confirm(sentence, pipeline.annotate(Document.ofText(sentence.text())), Map.of());
        }
        for (Row row : table("warrants-own.tsv").rows()) {
            for (EventCandidates.Candidate candidate :
                    candidates.of(pipeline.annotate(Document.ofText(row.get("sentence"))))) {
                if (candidate.event().type().name().equals(row.get("type"))) {
                    own.add(new Judged(
                            "own" + row.id(),
                            candidate.signs(),
                            row.get("verdict").equals("right"),
                            1));
                }
            }
        }
        readExamples();
    }

    /** A table beside this class. */
    static Lexicon table(String file) {
        try (InputStream in = WarrantExamples.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not there");
            }
            return Lexicon.parse("lab", file, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String key(String corpus, String document, int trigger, String type) {
        return corpus + " " + document + " " + trigger + " " + type;
    }

    /** A verdict on roles holds for those roles only; that there is no such act holds whatever the roles. */
    private void judge(String corpus, String document, Annotations annotations, Map<String, Row> verdicts) {
        String last = "";
        for (EventCandidates.Candidate candidate : candidates.of(annotations)) {
            Event event = candidate.event();
            String key =
                    key(corpus, document, event.trigger().start(), event.type().name());
            Row row = verdicts.get(key);
            if (row == null || key.equals(last)) {
                continue;
            }
            last = key;
            boolean same = row.get("actor").equals(start(event.actor()))
                    && row.get("recipient").equals(start(event.recipient()));
            if (same || row.get("verdict").equals("wrong")) {
                read.add(new Judged(
                        corpus + document, candidate.signs(), row.get("verdict").equals("right"), 1));
            }
        }
    }

    private static String start(java.util.Optional<Actor> actor) {
        return actor.map(a -> Integer.toString(a.span().start())).orElse("-1");
    }

    private void confirm(Plover.Sentence sentence, Annotations annotations, Map<String, Row> verdicts) {
        for (EventCandidates.Candidate candidate : candidates.of(annotations)) {
            Event event = candidate.event();
            if (!verdicts.containsKey(key(
                            "plover",
                            sentence.id(),
                            event.trigger().start(),
                            event.type().name()))
                    && TypeModel.label(event.type()).equals(sentence.root())
                    && event.actor().isPresent()
                    && event.recipient().isPresent()
                    && sentence.target().isPresent()
                    && overlaps(event.actor().get(), sentence.source())
                    && overlaps(event.recipient().get(), sentence.target().get())) {
                confirmed.add(new Judged("plover" + sentence.id(), candidate.signs(), true, CONFIRMED));
                return;
            }
        }
    }

    private static boolean overlaps(Actor actor, Span span) {
        return actor.span().overlaps(span);
    }

    private void readExamples() {
        Analyser analyser = Analyser.withModels();
        for (Row row : Lexicons.bundled().get("event/patterns").rows()) {
            String text = row.get("example").replaceAll("[\\[\\]{}]", "");
            Annotations annotations = new Annotations(Document.ofText(text));
            annotations.put(Reading.TOKENS, analyser.annotate(annotations));
            for (EventCandidates.Candidate candidate : candidates.of(annotations)) {
                if (candidate.event().type().name().equals(row.get("type"))) {
                    examples.add(candidate.signs());
                }
            }
        }
    }

    /** Judged by reading. */
    List<Judged> read() {
        return read;
    }

    /** In sentences of the project's own, for words of several senses. */
    List<Judged> own() {
        return own;
    }

    /** Confirmed by a marked pair; each is right. */
    List<Judged> confirmed() {
        return confirmed;
    }

    /** Of the frames' examples; each is right. */
    List<PairFeatures.Vector> examples() {
        return examples;
    }
}
