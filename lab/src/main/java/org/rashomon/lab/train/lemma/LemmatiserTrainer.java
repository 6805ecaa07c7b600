package org.rashomon.lab.train.lemma;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rashomon.lab.Known;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.reading.lemma.FormRules;
import org.rashomon.reading.lemma.FormRules.Capitals;
import org.rashomon.reading.lemma.FormRules.Script;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;

/**
 * Counts how lemmas are made of forms under each tag: for every ending the commonest way among the words that have it, and
 * for every word of the treebanks that this gets wrong, its own. Features likewise, by tag and then by word.
 */
public final class LemmatiserTrainer implements Trainer {

    private static final int OFTEN = 3;
    private static final double SHARE = 0.4;

    @Override
    public String name() {
        return "lemmatiser";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        TreeMap<String, TreeMap<String, TreeMap<Script, Integer>>> scripts = new TreeMap<>();
        TreeMap<String, TreeMap<String, TreeMap<String, TreeMap<String, Integer>>>> features = new TreeMap<>();
        TreeMap<String, TreeSet<String>> types = new TreeMap<>();
        TreeMap<String, TreeMap<Integer, Integer>> lemmas = new TreeMap<>();
        for (String split : List.of("ud/ewt-train.conllu", "ud/gum-train.conllu")) {
            for (ConlluSentence sentence : Conllu.sentences(corpora.resolve(split))) {
                for (int t = 0; t < sentence.size(); t++) {
                    String tag = sentence.xpos()[t] + "/" + sentence.upos()[t];
                    String form = sentence.forms()[t];
                    String word =
                            form.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'');
                    String lemma = sentence.lemmas()[t];
                    scripts.computeIfAbsent(tag, k -> new TreeMap<>())
                            .computeIfAbsent(word, k -> new TreeMap<>(ORDER))
                            .merge(script(tag, form, lemma), 1, Integer::sum);
                    features.computeIfAbsent(tag, k -> new TreeMap<>())
                            .computeIfAbsent(word, k -> new TreeMap<>())
                            .computeIfAbsent(sentence.relations()[t], k -> new TreeMap<>())
                            .merge(sentence.features()[t], 1, Integer::sum);
                    lemmas.computeIfAbsent(sentence.upos()[t], k -> new TreeMap<>())
                            .merge(FormFeatures.digest(lemma), 1, Integer::sum);
                    types.computeIfAbsent(word, k -> new TreeSet<>()).add(sentence.xpos()[t]);
                }
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(scripts, features, out);
            writeBases(types, models, out);
            for (String kind : List.of("VERB", "NOUN", "ADJ")) {
                out.writeInt(Known.at(lemmas, kind).size());
                for (int digest : Known.at(lemmas, kind).keySet()) {
                    out.writeInt(digest);
                }
            }
        }
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                """
                predicts: lemma and UD features of an English form under its tag
                method: the commonest way to make the lemma by ending, exceptions by word, checked against known base forms; features by tag, word and relation
                trained on: UD English EWT train (CC BY-SA 4.0), UD English GUM train (genres under CC BY and CC BY-SA)
                uses: words.bin
                chosen on: EWT dev, GUM dev
                scores: SCORES.md, layers lemmas and tags""");
    }

    private static final Comparator<Script> ORDER =
            Comparator.comparing(Script::capitals).thenComparing(Script::cut).thenComparing(Script::add);

    private static Script script(String tag, String form, String lemma) {
        if (lemma.equals("I")) {
            return new Script(Capitals.LOWERED, form.length(), lemma);
        }
        boolean plain = form.equals(form.toLowerCase(Locale.ROOT));
        boolean keeps = !lemma.equals(lemma.toLowerCase(Locale.ROOT)) || plain && tag.startsWith("ADD/");
        Capitals capitals = Capitals.LOWERED;
        if (keeps) {
            capitals = tag.startsWith("NNP") ? Capitals.NAME : Capitals.KEPT;
        }
        String from = keeps ? form : form.toLowerCase(Locale.ROOT);
        if (keeps && plain && tag.startsWith("NNP")) {
            from = form.substring(0, 1).toUpperCase(Locale.ROOT) + form.substring(1);
        }
        from = from.replace('’', '\'').replace('‘', '\'');
        int common = 0;
        while (common < from.length() && common < lemma.length() && from.charAt(common) == lemma.charAt(common)) {
            common++;
        }
        return new Script(capitals, Math.min(255, from.length() - common), lemma.substring(common));
    }

    private static void write(
            TreeMap<String, TreeMap<String, TreeMap<Script, Integer>>> scripts,
            TreeMap<String, TreeMap<String, TreeMap<String, TreeMap<String, Integer>>>> features,
            DataOutputStream out)
            throws IOException {
        List<String> tags = List.copyOf(scripts.keySet());
        TreeMap<Integer, Script> scriptOf = new TreeMap<>();
        TreeMap<Integer, String> featuresOf = new TreeMap<>();
        for (int tag = 0; tag < tags.size(); tag++) {
            learnScripts(tag, Known.at(scripts, tags.get(tag)), scriptOf);
            learnFeatures(tag, Known.at(features, tags.get(tag)), featuresOf);
        }
        TreeSet<Script> scriptSet = new TreeSet<>(ORDER);
        scriptSet.add(new Script(Capitals.LOWERED, 0, ""));
        scriptSet.addAll(scriptOf.values());
        List<Script> scriptList = List.copyOf(scriptSet);
        List<String> featureList = List.copyOf(new TreeSet<>(featuresOf.values()));
        out.writeInt(FormRules.MAGIC);
        writeStrings(tags, out);
        out.writeInt(scriptList.size());
        for (Script script : scriptList) {
            out.writeByte(script.capitals().ordinal());
            out.writeByte(script.cut());
            out.writeUTF(script.add());
        }
        writeStrings(featureList, out);
        out.writeInt(scriptOf.size());
        for (Map.Entry<Integer, Script> entry : scriptOf.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(scriptList.indexOf(entry.getValue()));
        }
        out.writeInt(featuresOf.size());
        for (Map.Entry<Integer, String> entry : featuresOf.entrySet()) {
            out.writeInt(entry.getKey());
            out.writeShort(featureList.indexOf(entry.getValue()));
        }
    }

    private static void learnScripts(
            int tag, TreeMap<String, TreeMap<Script, Integer>> words, TreeMap<Integer, Script> scriptOf) {
        TreeMap<String, TreeMap<Script, Integer>> endings = new TreeMap<>();
        words.forEach((word, counts) -> {
            Script script = commonest(counts, ORDER);
            for (int k = 0; k <= Math.min(FormRules.LONGEST_ENDING, word.length()); k++) {
                endings.computeIfAbsent(word.substring(word.length() - k), x -> new TreeMap<>(ORDER))
                        .merge(script, 1, Integer::sum);
            }
        });
        TreeMap<String, Script> rules = new TreeMap<>();
        endings.entrySet().stream()
                .sorted(Comparator.comparingInt(e -> e.getKey().length()))
                .forEach(e -> {
                    Script script = commonest(e.getValue(), ORDER);
                    int all = e.getValue().values().stream()
                            .mapToInt(Integer::intValue)
                            .sum();
                    String ending = e.getKey();
                    // One word alone says little of its ending; it is kept as an exception instead.
                    if (ending.isEmpty() || all >= 2 && !script.equals(rule(rules, ending.substring(1)))) {
                        rules.put(ending, script);
                    }
                });
        rules.forEach((ending, script) -> scriptOf.put(FormRules.endingKey(tag, ending, 0, ending.length()), script));
        words.forEach((word, counts) -> {
            Script script = commonest(counts, ORDER);
            String ending = word.substring(Math.max(0, word.length() - FormRules.LONGEST_ENDING));
            if (!script.equals(rule(rules, ending))) {
                scriptOf.put(FormRules.wholeKey(tag, word, 0, word.length()), script);
            }
        });
    }

    private static Script rule(Map<String, Script> rules, String ending) {
        for (int from = 0; from <= ending.length(); from++) {
            Script script = rules.get(ending.substring(from));
            if (script != null) {
                return script;
            }
        }
        return new Script(Capitals.LOWERED, 0, "");
    }

    /** By tag; by tag and relation; by tag and word; by all three; each only where it differs from what is more general. */
    private static void learnFeatures(
            int tag,
            TreeMap<String, TreeMap<String, TreeMap<String, Integer>>> words,
            TreeMap<Integer, String> featuresOf) {
        TreeMap<String, Integer> all = new TreeMap<>();
        TreeMap<String, TreeMap<String, Integer>> byRelation = new TreeMap<>();
        words.forEach((word, relations) -> relations.forEach((relation, counts) -> {
            add(counts, all);
            add(counts, byRelation.computeIfAbsent(relation, k -> new TreeMap<>()));
        }));
        String usual = commonest(all, Comparator.naturalOrder());
        featuresOf.put(FormRules.endingKey(tag, "", 0, 0), usual);
        byRelation.forEach((relation, counts) -> {
            String own = commonest(counts, Comparator.naturalOrder());
            if (!own.equals(usual) && Known.at(counts, own) >= OFTEN) {
                featuresOf.put(FormRules.endingKey(FormRules.relationTag(tag, relation), "", 0, 0), own);
            }
        });
        words.forEach((word, relations) -> {
            TreeMap<String, Integer> sum = new TreeMap<>();
            relations.values().forEach(counts -> add(counts, sum));
            String own = commonest(sum, Comparator.naturalOrder());
            if (!own.equals(usual)) {
                featuresOf.put(FormRules.wholeKey(tag, word, 0, word.length()), own);
            }
            relations.forEach((relation, counts) -> {
                String here = commonest(counts, Comparator.naturalOrder());
                if (!here.equals(own) && Known.at(counts, here) >= OFTEN) {
                    int of = FormRules.relationTag(tag, relation);
                    featuresOf.put(FormRules.wholeKey(of, word, 0, word.length()), here);
                }
            });
        });
    }

    private static void add(TreeMap<String, Integer> counts, TreeMap<String, Integer> sum) {
        counts.forEach((key, count) -> sum.merge(key, count, Integer::sum));
    }

    /**
     * A tag class of the word table holds base forms if enough of its words are seen as such in the treebanks: class
     * names are not in the table.
     */
    private static void writeBases(TreeMap<String, TreeSet<String>> types, Path models, DataOutputStream out)
            throws IOException {
        WordTable table;
        try (InputStream in = Files.newInputStream(models.resolve("words.bin"))) {
            table = WordTable.read(in);
        }
        List<Set<String>> kinds = List.of(Set.of("VB", "VBP"), Set.of("NN"), Set.of("JJ"));
        out.writeInt(table.tagClassCount());
        for (Set<String> kind : kinds) {
            int[] seen = new int[table.tagClassCount()];
            int[] base = new int[table.tagClassCount()];
            types.forEach((word, tags) -> {
                int row = table.row(FormFeatures.digest(word));
                if (row >= 0) {
                    seen[table.tagClass(row)]++;
                    base[table.tagClass(row)] += tags.stream().anyMatch(kind::contains) ? 1 : 0;
                }
            });
            for (int i = 0; i < seen.length; i++) {
                // Class 0 is that of words with many tags, such as "talk" and "run".
                out.writeBoolean(i == 0 || base[i] > SHARE * seen[i]);
            }
        }
    }

    private static <T> T commonest(Map<T, Integer> counts, Comparator<T> order) {
        return counts.entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<T, Integer> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey, order.reversed()))
                .orElseThrow()
                .getKey();
    }

    private static void writeStrings(Collection<String> strings, DataOutputStream out) throws IOException {
        List<String> list = new ArrayList<>(strings);
        out.writeInt(list.size());
        for (String string : list) {
            out.writeUTF(string);
        }
    }
}
