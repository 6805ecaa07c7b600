package org.rashomon.lab.score;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Iob2;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.text.Tokens;

/**
 * Names of people, organisations and places on gold sentences and tokens with predicted tags: exact spans and types.
 * Countries, cities, other places and facilities count as places; groups and events are left out; so is a name inside a
 * name. A document is the run of sentences whose ids differ in the number at their end only.
 */
final class NamesScorer implements Scorer {

    private static final Map<NameType, String> FOLDED = Map.of(
            NameType.PERSON, "PER",
            NameType.ORG, "ORG",
            NameType.GPE, "LOC",
            NameType.LOC, "LOC",
            NameType.FACILITY, "LOC");

    @Override
    public String layer() {
        return "names";
    }

    @Override
    public String about() {
        return "Spans of PER, LOC and ORG on gold tokens; IOB2 as Universal NER has it.";
    }

    @Override
    public Figures score(Path data, Optional<Path> predictions) throws IOException {
        Analyser analyser = Analyser.withModels();
        NameFinder finder = NameFinder.withModel();
        Map<String, int[]> counts = new TreeMap<>(); // right, predicted, gold
        for (String type : List.of("PER", "LOC", "ORG", "")) {
            counts.put(type, new int[3]);
        }
        StringWriter lines = new StringWriter();
        PrintWriter out = new PrintWriter(lines);
        for (List<Iob2.Sentence> document : documents(Iob2.sentences(data))) {
            Tokens tokens = analyse(analyser, document);
            Set<String> gold = gold(document);
            Set<String> found = found(finder.find(tokens));
            for (String name : found) {
                count(counts, name, 1);
                if (gold.contains(name)) {
                    count(counts, name, 0);
                } else {
                    out.println("extra\t" + show(name, tokens));
                }
            }
            for (String name : gold) {
                count(counts, name, 2);
                out.println((found.contains(name) ? "ok\t" : "missed\t") + show(name, tokens));
            }
        }
        if (predictions.isPresent()) {
            Files.writeString(predictions.get(), lines.toString());
        }
        Figures figures = new Figures();
        counts.forEach((type, c) -> figures.putF1(type.toLowerCase(java.util.Locale.ROOT), c[0], c[1], c[2]));
        return figures;
    }

    private static void count(Map<String, int[]> counts, String name, int which) {
        Known.at(counts, name.substring(name.lastIndexOf(' ') + 1))[which]++;
        Known.at(counts, "")[which]++;
    }

    private static String show(String name, Tokens tokens) {
        String[] parts = name.split(" ");
        int first = Integer.parseInt(parts[0]);
        int last = Integer.parseInt(parts[1]);
        return parts[2]
                + '\t'
                + tokens.span(first, last).of(tokens.text())
                + '\t'
                + tokens.sentenceSpan(tokens.sentenceOf(first)).of(tokens.text());
    }

    private static List<List<Iob2.Sentence>> documents(List<Iob2.Sentence> sentences) {
        List<List<Iob2.Sentence>> documents = new ArrayList<>();
        String last = "";
        for (Iob2.Sentence sentence : sentences) {
            String id = sentence.id().replaceFirst("-[0-9]+$", "");
            if (documents.isEmpty() || !id.equals(last)) {
                documents.add(new ArrayList<>());
            }
            documents.get(documents.size() - 1).add(sentence);
            last = id;
        }
        return documents;
    }

    /** Finds each word in the sentence's text, so that words stand as they were published. */
    private static Tokens analyse(Analyser analyser, List<Iob2.Sentence> document) {
        StringBuilder text = new StringBuilder();
        List<int[]> words = new ArrayList<>();
        int[] sentences = new int[document.size()];
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = words.size();
            Iob2.Sentence sentence = document.get(s);
            int base = text.length();
            int at = 0;
            text.append(sentence.text());
            for (String form : sentence.forms()) {
                int found = sentence.text().indexOf(form, at);
                if (found < 0) { // no text, or one that spells the word otherwise
                    found = text.length() - base + 1;
                    text.append(' ').append(form);
                }
                words.add(new int[] {base + found, base + found + form.length()});
                at = found + form.length();
            }
            text.append('\n');
        }
        int[] starts = words.stream().mapToInt(w -> w[0]).toArray();
        int[] ends = words.stream().mapToInt(w -> w[1]).toArray();
        return analyser.analyse(text.toString(), new Segmentation(starts, ends, sentences, new int[0]));
    }

    private static Set<String> gold(List<Iob2.Sentence> document) {
        Set<String> names = new TreeSet<>();
        int base = 0;
        for (Iob2.Sentence sentence : document) {
            List<String> labels = sentence.labels();
            for (int i = 0; i < labels.size(); i++) {
                if (labels.get(i).startsWith("B-")) {
                    int last = i;
                    while (last + 1 < labels.size() && labels.get(last + 1).startsWith("I-")) {
                        last++;
                    }
                    names.add((base + i) + " " + (base + last) + " "
                            + labels.get(i).substring(2));
                }
            }
            base += labels.size();
        }
        return names;
    }

    private static Set<String> found(List<Name> names) {
        Set<String> found = new TreeSet<>();
        int covered = -1;
        for (Name name : names) {
            if (FOLDED.containsKey(name.type()) && name.first() > covered) {
                found.add(name.first() + " " + name.last() + " " + FOLDED.get(name.type()));
            }
            covered = Math.max(covered, name.last());
        }
        return found;
    }
}
