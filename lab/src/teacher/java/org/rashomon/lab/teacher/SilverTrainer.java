package org.rashomon.lab.teacher;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.rashomon.lab.corpus.Conllu;
import org.rashomon.lab.corpus.ConlluSentence;
import org.rashomon.lab.silver.Silver;
import org.rashomon.lab.silver.SilverSentences;
import org.rashomon.lab.silver.SilverTexts;
import org.rashomon.lab.train.Trainer;
import org.rashomon.reading.network.WordTable;

/**
 * Fine-tunes the teacher and has it label the texts. Sums of floats depend on the
 * machine and its number of threads here, so the labels are kept in the project and are not made anew with every model.
 */
public final class SilverTrainer implements Trainer {

    private static final int EPOCHS = 3;

    @Override
    public String name() {
        return "silver";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        System.setProperty("ai.djl.offline", "true"); // the native library is on the class path
        List<ConlluSentence> gold = new ArrayList<>(Conllu.sentences(corpora.resolve("ud/ewt-train.conllu")));
        gold.addAll(Conllu.sentences(corpora.resolve("ud/gum-train.conllu")));
        try (Teacher teacher = new Teacher(gold, WordTable.bundled())) {
            List<Lesson> lessons = teacher.lessons(gold);
            Collections.shuffle(lessons, new Random(1));
            List<List<Lesson>> devs = List.of(
                    teacher.lessons(Conllu.sentences(corpora.resolve("ud/ewt-dev.conllu"))),
                    teacher.lessons(Conllu.sentences(corpora.resolve("ud/gum-dev.conllu"))));
            teacher.learn(lessons, EPOCHS, devs);
            Silver silver = new TreeLabeller(teacher).label(SilverTexts.read(corpora));
            System.err.println("certainty, tokens: " + TreeLabeller.certainties(silver));
            try (OutputStream out = Files.newOutputStream(SilverSentences.TREES)) {
                silver.write(out);
            }
        }
    }
}
