package org.rashomon.reading.name;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.Treebank;
import org.rashomon.lab.train.ModelCard;
import org.rashomon.lab.train.Trainer;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.reading.NameType;
import org.rashomon.reading.network.WordTable;
import org.rashomon.reading.token.Segmentation;
import org.rashomon.reading.token.Segmenter;
import org.rashomon.text.Document;
import org.rashomon.text.Tokens;

/**
 * Learns names from the teacher's labels on the training sections of EWT, GUM and PolNeAR, corrected by the treebanks'
 * proper nouns and GUM's entities. Knows nothing of tags and trees, so that it need not be rebuilt when those are.
 */
public final class NamesTrainer implements Trainer {

    private static final int EPOCHS = 6;

    /** Of the texts in small letters, each so-manieth sentence is learned from. */
    private static final int LOWERED_EVERY = 3;

    private static final String CARD =
            """
            predicts: names of people, organisations, countries and cities, other places, groups, facilities and events
            method: averaged structured perceptron over hashed features of words, shapes, word clusters
            trained on: UD English EWT train (CC BY-SA 4.0), UD English GUM train with its entities (CC BY and CC BY-SA),
              PolNeAR train texts (texts the publishers'); labels of NLP4J 1.1.3 (Apache-2.0), corrected by the
              treebanks' proper nouns, GUM's entity types and 2,120 names of EWT train typed by hand
            scores: SCORES.md, layer names""";

    @Override
    public String name() {
        return "names";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        NameTeacher teacher = new NameTeacher();
        NameLearner learner = new NameLearner();
        TypedNames typed = TypedNames.read();
        Set<String> organisations = new TreeSet<>();
        for (Treebank treebank : Conllu.documents(corpora.resolve("ud/gum-train.conllu"))) {
            int[] labels = SilverNames.inGum(treebank, teacher.labelRecased(treebank.tokens()));
            SilverNames.collect(treebank.tokens(), labels, NameType.ORG, organisations);
            add(treebank.tokens(), labels, learner, 1);
            add(treebank.tokens(), labels, learner, 1);
        }
        System.err.println("GUM: " + learner.size());
        Segmenter segmenter = new Segmenter(Lexicons.bundled());
        int number = 0;
        for (Path file : texts(corpora.resolve("polnear/train/text"))) {
            Document document = Document.ofText(Files.readString(file, StandardCharsets.UTF_8));
            Segmentation cut = segmenter.segment(document);
            Tokens tokens = untagged(document.text(), cut);
            int[] labels = SilverNames.plain(tokens, teacher.label(tokens));
            SilverNames.collect(tokens, labels, NameType.ORG, organisations);
            add(tokens, labels, learner, 1);
            if (number++ % 4 == 0) {
                add(lowered(tokens), labels, learner, LOWERED_EVERY);
            }
        }
        System.err.println("PolNeAR: " + learner.size());
        for (Treebank treebank : Conllu.documents(corpora.resolve("ud/ewt-train.conllu"))) {
            int[] labels =
                    SilverNames.inTreebank(treebank.tokens(), teacher.labelRecased(treebank.tokens()), organisations);
            typed.correct(treebank.tokens(), labels);
            add(treebank.tokens(), labels, learner, 1);
            add(lowered(treebank.tokens()), labels, learner, LOWERED_EVERY);
        }
        System.err.println("EWT: " + learner.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learner.learn(EPOCHS).write(bytes);
        ModelCard.write(models, name(), bytes.toByteArray(), CARD);
        System.err.println(bytes.size() + " bytes");
    }

    private static void add(Tokens tokens, int[] labels, NameLearner learner, int every) {
        if (tokens.size() > 0) {
            learner.add(new NameFeatures(WordTable.bundled(), tokens), tokens, labels, every);
        }
    }

    /** The same in small letters, as many people write: names must be known without their capitals too. */
    private static Tokens lowered(Tokens tokens) {
        StringBuilder text = new StringBuilder(tokens.text());
        for (int i = 0; i < text.length(); i++) {
            text.setCharAt(i, Character.toLowerCase(text.charAt(i)));
        }
        return untagged(text.toString(), segmentation(tokens));
    }

    /** Tokens without tags and trees, which the model does not ask for. */
    private static Tokens untagged(String text, Segmentation cut) {
        int size = cut.size();
        String[] none = new String[size];
        Arrays.fill(none, "_");
        int[] heads = new int[size];
        Arrays.fill(heads, Tokens.ROOT);
        return new Tokens(
                text, cut.starts(), cut.ends(), cut.sentenceStarts(), new byte[size], none, none, none, heads, none);
    }

    private static Segmentation segmentation(Tokens tokens) {
        int[] starts = new int[tokens.size()];
        int[] ends = new int[tokens.size()];
        int[] sentences = new int[tokens.sentenceCount()];
        for (int t = 0; t < starts.length; t++) {
            starts[t] = tokens.start(t);
            ends[t] = tokens.end(t);
        }
        for (int s = 0; s < sentences.length; s++) {
            sentences[s] = tokens.sentenceStart(s);
        }
        return new Segmentation(starts, ends, sentences, new int[0]);
    }

    private static List<Path> texts(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".txt")).sorted().toList();
        }
    }
}
