package org.rashomon.lab.score;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.account.Pipelines;
import org.rashomon.attribution.Attribution;
import org.rashomon.attribution.Source;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.StanceAt;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.ingest.Ingest;
import org.rashomon.ingest.IngestOptions;
import org.rashomon.ingest.Ingested;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.text.Document;
import org.rashomon.text.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whole cases: an excerpt of a text with its source, cue and content, how it is held, and the chain of voices. Offsets are
 * code points into its file. A case is fully right when the words of all three spans are equal (punctuation at the edges
 * apart), the chain has the same links in the same order, and the hold is the same; {@code nearlyRight} asks that cue and source
 * overlap and contents share nine tenths of their words.
 */
final class CasesScorer implements Scorer {

    private static final Map<String, Stance> HOLDS = Map.ofEntries(
            Map.entry("asserted", Stance.ASSERTS),
            Map.entry("denied", Stance.DENIES),
            Map.entry("alleged", Stance.ALLEGES),
            Map.entry("doubted", Stance.DOUBTS),
            Map.entry("possible", Stance.SUPPOSES),
            Map.entry("predicted", Stance.PREDICTS),
            Map.entry("promised", Stance.PROMISES),
            Map.entry("threatened", Stance.THREATENS),
            Map.entry("demanded", Stance.DEMANDS),
            Map.entry("intended", Stance.INTENDS),
            Map.entry("asked", Stance.ASKS),
            Map.entry("withheld", Stance.WITHHOLDS),
            Map.entry("hypothetical", Stance.CONDITIONS));

    /** One article of a seed, read. */
    private record Read(Document document, Annotations annotations, Voices voices, StanceAt.Reading stances) {}

    private record Outcome(boolean spans, boolean near, boolean chain, boolean hold, String got) {}

    @Override
    public String layer() {
        return "cases";
    }

    @Override
    public String about() {
        return "Whole cases on the seeds; --data is cases/*.json, with texts beside it or ../seeds beside its folder.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        JsonNode cases = JsonMapper.shared().readTree(Files.readString(data, StandardCharsets.UTF_8));
        Path texts = data.toAbsolutePath().resolveSibling("texts");
        Path seeds = Files.isDirectory(texts)
                ? texts
                : data.toAbsolutePath().resolve("../../seeds").normalize();
        Lexicons lexicons = Lexicons.bundled();
        Pipeline pipeline = Pipelines.standard(lexicons);
        StanceAt stances = new StanceAt(lexicons);
        Map<String, List<Read>> read = new TreeMap<>();
        int spans = 0;
        int near = 0;
        int chains = 0;
        int holds = 0;
        int all = 0;
        int right = 0;
        int nearlyRight = 0;
        StringBuilder log = new StringBuilder();
        for (JsonNode c : cases) {
            String doc = c.get("doc").asString();
            Path file = seeds.resolve(doc);
            String source = Files.readString(file, StandardCharsets.UTF_8);
            List<Read> articles = read.computeIfAbsent(doc, d -> read(file, pipeline, stances));
            Outcome o = outcome(c, source, articles);
            all++;
            spans += o.spans() ? 1 : 0;
            near += o.near() ? 1 : 0;
            chains += o.chain() ? 1 : 0;
            holds += o.hold() ? 1 : 0;
            right += o.spans() && o.chain() && o.hold() ? 1 : 0;
            nearlyRight += o.near() && o.chain() && o.hold() ? 1 : 0;
            log.append(c.get("id").asString())
                    .append(o.spans() ? " spans" : o.near() ? " near" : " -")
                    .append(o.chain() ? " chain" : " -")
                    .append(o.hold() ? " hold" : " -")
                    .append('\t')
                    .append(o.got())
                    .append('\n');
        }
        if (predictions.isPresent()) {
            try (Writer out = Files.newBufferedWriter(predictions.get(), StandardCharsets.UTF_8)) {
                out.write(log.toString());
            }
        }
        return new Figures()
                .put("fullyRight", right)
                .put("nearlyRight", nearlyRight)
                .put("spansRight", spans)
                .put("spansNear", near)
                .put("chainRight", chains)
                .put("holdRight", holds)
                .put("cases", all);
    }

    private static List<Read> read(Path file, Pipeline pipeline, StanceAt stances) {
        List<Read> articles = new ArrayList<>();
        new Ingest(IngestOptions.standard()).read(List.of(file.toString()), item -> {
            if (item instanceof Ingested.Read one) {
                Annotations a = pipeline.annotate(one.document());
                articles.add(new Read(one.document(), a, new Voices(a), stances.read(a)));
            }
        });
        return articles;
    }

    private static Outcome outcome(JsonNode c, String source, List<Read> articles) {
        List<Span> wantedSource = spans(c, "source", source);
        List<Span> wantedCue = spans(c, "cue", source);
        List<Span> wantedContent = spans(c, "content", source);
        boolean none = c.get("hold").asString().equals("none");
        List<Span> place = wantedContent.isEmpty() ? List.of(excerpt(c, source)) : wantedContent;
        Read best = null;
        int bestAttribution = -1;
        double bestLikeness = none ? 0 : 0.1;
        for (Read r : articles) {
            List<Attribution> attributions = r.annotations().get(Attribution.LAYER);
            for (int i = 0; i < attributions.size(); i++) {
                Attribution a = attributions.get(i);
                double likeness = jaccard(words(source, place), words(source, toSource(r, a.contentSpans())))
                        * (wantedCue.isEmpty() || overlap(wantedCue, toSource(r, a.cueSpans())) ? 1 : 0.6);
                boolean authors = none && a.source() instanceof Source.Author;
                if (authors || !overlap(place, toSource(r, a.contentSpans()))) {
                    continue;
                }
                if (likeness > bestLikeness
                        || wantedCue.isEmpty() && holds(toSource(r, a.contentSpans()), place) && bestAttribution < 0) {
                    best = r;
                    bestAttribution = i;
                    bestLikeness = likeness;
                }
            }
        }
        if (none) {
            boolean clean = best == null;
            return new Outcome(clean, clean, clean, clean, clean ? "nothing, as it should be" : "something");
        }
        if (best == null && wantedCue.isEmpty() && wantedSource.isEmpty()) {
            return authors(c, wantedContent.get(0), articles);
        }
        if (best == null) {
            return new Outcome(false, false, false, false, "nothing");
        }
        Attribution a = best.annotations().get(Attribution.LAYER).get(bestAttribution);
        List<Span> gotSource = toSource(best, a.sourceSpans());
        List<Span> gotCue = toSource(best, a.cueSpans());
        List<Span> gotContent = toSource(best, a.contentSpans());
        boolean spans;
        boolean near;
        Voice voice;
        Stance stance;
        if (wantedCue.isEmpty() && wantedSource.isEmpty()) {
            // The words stand inside a longer content: they must all be in it, and nothing else is asked of the spans.
            spans = holds(gotContent, wantedContent);
            near = spans;
            Span at = back(best, wantedContent.get(0));
            voice = best.voices().at(at, Stance.ASSERTS);
            stance = best.stances().at(best.voices().innermost(at), at).stance();
        } else {
            spans = words(source, wantedSource).equals(words(source, gotSource))
                    && words(source, wantedCue).equals(words(source, gotCue))
                    && words(source, wantedContent).equals(words(source, gotContent));
            near = (wantedSource.isEmpty() ? gotSource.isEmpty() : overlap(wantedSource, gotSource))
                    && overlap(wantedCue, gotCue)
                    && jaccard(words(source, wantedContent), words(source, gotContent)) >= 0.9;
            voice = best.voices().of(bestAttribution);
            stance = a.stance();
        }
        boolean chain = chain(c.get("chain"), voice, best, bestAttribution);
        boolean hold = HOLDS.get(c.get("hold").asString()) == stance;
        String got = stance + " " + names(voice, best) + " | " + text(source, gotSource) + " | " + text(source, gotCue)
                + " | " + text(source, gotContent);
        return new Outcome(spans, near, chain, hold, got);
    }

    /** A case in nobody's content: the author's own, if the case has it so. */
    private static Outcome authors(JsonNode c, Span content, List<Read> articles) {
        for (Read r : articles) {
            Span at = back(r, content);
            if (r.document().origin().map().toSource(at.start()) == content.start()) {
                Voice voice = r.voices().at(at, Stance.ASSERTS);
                Stance stance = r.stances().at(OptionalInt.empty(), at).stance();
                boolean chain = c.get("chain").size() == 1 && voice.links().size() == 1;
                boolean hold = HOLDS.get(c.get("hold").asString()) == stance;
                return new Outcome(chain, chain, chain, hold, stance + " " + names(voice, r));
            }
        }
        return new Outcome(false, false, false, false, "nothing");
    }

    /**
     * Whether each link of the gold chain shares a word with the predicted link at its place. Gold may end in links that stand
     * inside the content: one such must be the source of an attribution in it.
     */
    private static boolean chain(JsonNode gold, Voice voice, Read read, int attribution) {
        List<String> got = names(voice, read);
        int links = gold.size();
        for (int i = 1; i < Math.min(links, got.size()); i++) {
            if (!sharesWord(gold.get(i).asString(), got.get(i))) {
                return false;
            }
        }
        if (links == got.size() + 1) {
            String last = gold.get(links - 1).asString();
            return read.annotations().get(Attribution.LAYER).stream()
                    .filter(a -> a.parent().isPresent() && a.parent().getAsInt() == attribution)
                    .anyMatch(a -> a.sourceSpans().stream()
                            .anyMatch(
                                    s -> sharesWord(last, read.document().text().substring(s.start(), s.end()))));
        }
        return links == got.size();
    }

    private static boolean sharesWord(String gold, String got) {
        Set<String> stop = Set.of("the", "of", "a", "an", "in", "and", "one", "to", "for", "author", "ref");
        for (String w : gold.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!w.isEmpty() && !stop.contains(w)) {
                for (String v : got.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
                    if (v.equals(w)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static List<String> names(Voice voice, Read read) {
        String text = read.document().text();
        List<String> names = new ArrayList<>();
        for (Voice.Link link : voice.links()) {
            Source s = link.source();
            if (s instanceof Source.Named n) {
                names.add(n.actor().name() + " / "
                        + text.substring(n.span().start(), n.span().end()));
            } else if (s instanceof Source.Unnamed u) {
                names.add(u.actor().name() + " / "
                        + text.substring(u.span().start(), u.span().end()));
            } else if (s instanceof Source.Work w) {
                names.add("[" + w.label() + "] "
                        + text.substring(w.span().start(), w.span().end()));
            } else if (s instanceof Source.Outlet o) {
                names.add(o.name());
            } else if (s instanceof Source.Author o) {
                names.add("author: " + o.name());
            } else {
                names.add("(unstated)");
            }
        }
        return names;
    }

    private static List<Span> toSource(Read r, List<Span> spans) {
        return spans.stream()
                .map(s -> new Span(
                        r.document().origin().map().toSource(s.start()),
                        r.document().origin().map().toSource(s.end() - 1) + 1))
                .toList();
    }

    /** The place in the text that a place in the source became. */
    private static Span back(Read r, Span source) {
        for (int i = 0; i < r.document().text().length(); i++) {
            if (r.document().origin().map().toSource(i) >= source.start()) {
                return new Span(i, i + 1);
            }
        }
        return new Span(0, 0);
    }

    private static Span excerpt(JsonNode c, String source) {
        JsonNode pair = c.get("offsets").get("excerpt");
        return new Span(
                source.offsetByCodePoints(0, pair.get(0).asInt()),
                source.offsetByCodePoints(0, pair.get(1).asInt()));
    }

    private static List<Span> spans(JsonNode c, String role, String source) {
        List<Span> spans = new ArrayList<>();
        for (JsonNode pair : c.get("offsets").path(role)) {
            spans.add(new Span(
                    source.offsetByCodePoints(0, pair.get(0).asInt()),
                    source.offsetByCodePoints(0, pair.get(1).asInt())));
        }
        return spans;
    }

    /** Offsets of the first letters or digits of all words in spans. */
    private static TreeSet<Integer> words(String source, List<Span> spans) {
        TreeSet<Integer> words = new TreeSet<>();
        for (Span s : spans) {
            for (int i = s.start(); i < s.end(); i++) {
                boolean letter = Character.isLetterOrDigit(source.charAt(i));
                if (letter && (i == s.start() || !Character.isLetterOrDigit(source.charAt(i - 1)))) {
                    words.add(i);
                }
            }
        }
        return words;
    }

    private static double jaccard(TreeSet<Integer> a, TreeSet<Integer> b) {
        long both = a.stream().filter(b::contains).count();
        return both == 0 ? 0 : (double) both / (a.size() + b.size() - both);
    }

    private static boolean overlap(List<Span> a, List<Span> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> x.start() < y.end() && y.start() < x.end()));
    }

    private static boolean holds(List<Span> outer, List<Span> inner) {
        return inner.stream()
                .allMatch(x -> outer.stream().anyMatch(y -> y.start() <= x.start() && x.end() <= y.end() + 1));
    }

    private static String text(String source, List<Span> spans) {
        StringBuilder out = new StringBuilder();
        spans.forEach(s -> out.append(out.length() == 0 ? "" : " + ").append(source, s.start(), s.end()));
        return out.toString().replaceAll("\\s+", " ");
    }
}
