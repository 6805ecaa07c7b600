package org.rashomon.reading.name;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
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
 * Learns names from EWT train labelled by hand, GUM train with the types of its entities, and PolNeAR train as the teacher labels
 * it, without what a model of the treebanks alone has reason to doubt. Knows nothing of tags and trees, so that it need not be
 * rebuilt when those are.
 */
public final class NamesTrainer implements Trainer {

    private static final int EPOCHS = 6;
    private static final int EPOCHS_WITHOUT_NEWS = 5;

    /** The price of each name in the model of the treebanks alone, which doubts what the teacher says of news. */
    private static final double DOUBT = 1.5;

    /** Of the texts in small letters, each so-manieth sentence is learned from. */
    private static final int LOWERED_EVERY = 3;

    private static final String CARD =
            """
            predicts: names of people, organisations, countries and cities, other places, groups, facilities and events
            method: conditional random field over hashed features of words, shapes, clusters of words and vectors, lists of names
            trained on: UD English EWT train (CC BY-SA 4.0), whose 8,200 names were labelled by hand after Universal NER;
              UD English GUM train with its entities (CC BY and CC BY-SA), PolNeAR train texts (texts the publishers'), with labels
              of NLP4J 1.1.3 (Apache-2.0) corrected by GUM's proper nouns and entity types
            scores: SCORES.md, layer names""";

    @Override
    public String name() {
        return "names";
    }

    /** What to learn from: labels, each so-manieth sentence. */
    private record Lesson(Tokens tokens, int[] labels, int every) {}

    @Override
    public void train(Path corpora, Path models) throws IOException {
        NameTeacher teacher = new NameTeacher();
        List<Lesson> lessons = new ArrayList<>();
        for (Treebank treebank : Conllu.documents(corpora.resolve("ud/gum-train.conllu"))) {
            int[] labels = SilverNames.inGum(treebank, teacher.labelRecased(treebank.tokens()));
            lessons.add(new Lesson(treebank.tokens(), labels, 1));
            lessons.add(new Lesson(treebank.tokens(), labels, 1));
        }
        TypedNames typed = TypedNames.read();
        for (Treebank treebank : Conllu.documents(corpora.resolve("ud/ewt-train.conllu"))) {
            int[] labels = typed.labels(treebank);
            lessons.add(new Lesson(treebank.tokens(), labels, 1));
            lessons.add(new Lesson(lowered(treebank.tokens()), labels, LOWERED_EVERY));
        }
        NameModel first = learn(lessons, EPOCHS_WITHOUT_NEWS, type -> DOUBT);
        Segmenter segmenter = new Segmenter(Lexicons.bundled());
        int number = 0;
        for (Path file : texts(corpora.resolve("polnear/train/text"))) {
            Document document = Document.ofText(Files.readString(file, StandardCharsets.UTF_8));
            Tokens tokens = untagged(document.text(), segmenter.segment(document));
            int[] labels = SilverNames.plain(tokens, teacher.label(tokens));
            leaveOutDoubtful(tokens, labels, NameFinder.label(tokens, first));
            lessons.add(new Lesson(tokens, labels, 1));
            if (number++ % 4 == 0) {
                lessons.add(new Lesson(lowered(tokens), labels, LOWERED_EVERY));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        learn(lessons, EPOCHS, NamesTrainer::price).write(bytes);
        ModelCard.write(models, name(), bytes.toByteArray(), CARD);
        System.err.println(bytes.size() + " bytes");
    }

    /** People cost most: the model takes any word with a capital that it has not seen for one. */
    private static double price(NameType type) {
        return switch (type) {
            case PERSON -> 1.75;
            case ORG, GPE, LOC, FACILITY -> 1;
            case NORP, EVENT -> 1.5;
        };
    }

    private static NameModel learn(List<Lesson> lessons, int epochs, ToDoubleFunction<NameType> price) {
        NameLearner learner = new NameLearner();
        for (Lesson lesson : lessons) {
            if (lesson.tokens.size() > 0) {
                NameFeatures features = new NameFeatures(WordTable.bundled(), NameLists.bundled(), lesson.tokens);
                learner.add(features, lesson.tokens, lesson.labels, lesson.every);
            }
        }
        System.err.println(learner.size() + " sentences");
        return learner.learn(epochs, price);
    }

    /**
     * Leaves out sentences of news in which the teacher sees an organisation of one word where a model of the treebanks alone sees
     * no name, or the other way round: it takes unknown words in capitals for organisations, and half of them are none.
     */
    static void leaveOutDoubtful(Tokens tokens, int[] labels, int[] own) {
        for (int s = 0; s < tokens.sentenceCount(); s++) {
            int end = tokens.sentenceEnd(s);
            boolean doubtful = false;
            for (int t = tokens.sentenceStart(s); t < end; t++) {
                boolean single = t + 1 == end || !Labels.isInside(labels[t + 1]);
                doubtful |= labels[t] == Labels.begin(NameType.ORG) && single && own[t] == Labels.OUTSIDE;
                doubtful |=
                        labels[t] == Labels.OUTSIDE && own[t] != Labels.OUTSIDE && Labels.type(own[t]) == NameType.ORG;
            }
            if (doubtful) {
                labels[tokens.sentenceStart(s)] = NameLearner.UNKNOWN;
            }
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
