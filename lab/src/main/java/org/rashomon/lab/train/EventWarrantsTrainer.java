package org.rashomon.lab.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rashomon.event.EventCandidates;
import org.rashomon.event.TypeModel;
import org.rashomon.lab.train.LogisticRegression.Example;
import org.rashomon.lab.train.WarrantExamples.Judged;

/** The judge of events: whether the text warrants what a frame codes. */
final class EventWarrantsTrainer implements Trainer {

    private static final int FOLDS = 5;
    private static final double L2 = 3e-2;
    private static final int PASSES = 10;
    private static final double RATE = 0.05;

    /** What an example of a frame counts at first; one that is still refused counts more in the next round. */
    private static final double OWN = 0.05;

    private static final double GROWTH = 2;
    private static final int ROUNDS = 8;

    /** How sure an example has to be, so that rounding to a byte leaves it accepted. */
    private static final double ACCEPTED = EventCandidates.THRESHOLD + 0.03;

    @Override
    public String name() {
        return "eventwarrants";
    }

    @Override
    public void train(Path corpora, Path models) throws IOException {
        WarrantExamples data = new WarrantExamples(corpora);
        double[] own = new double[data.examples().size()];
        java.util.Arrays.fill(own, OWN);
        String folds = folds(data, own);
        AttributionTrainer.say(folds);
        List<Judged> all = new ArrayList<>(data.read());
        all.addAll(data.own());
        all.addAll(data.confirmed());
        TypeModel model = train(data, own, all);
        for (int round = 1; round < ROUNDS; round++) {
            int refused = 0;
            for (int i = 0; i < own.length; i++) {
                if (model.probabilities(data.examples().get(i))[1] < ACCEPTED) {
                    own[i] *= GROWTH;
                    refused++;
                }
            }
            AttributionTrainer.say("round " + round + ": " + refused + " examples of frames refused");
            if (refused == 0) {
                break;
            }
            model = train(data, own, all);
        }
        AttributionTrainer.say("with those weights " + folds(data, own));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        model.write(bytes);
        ModelCard.write(
                models,
                name(),
                bytes.toByteArray(),
                String.join(
                        "\n",
                        "eventwarrants.bin",
                        "",
                        "predicts: whether a text warrants an event that a frame codes: the act is there, done by and to these",
                        "shape: logistic regression over hashed features of frame, word, clause and roles; weights in a byte",
                        "trained on: " + data.read().size()
                                + " candidates judged by hand (lab, warrants.tsv: offsets and verdicts only) in PolNeAR's",
                        "  training articles, TimeBank and ECB+'s training texts (texts publishers', not contained here) and",
                        "  plv-train.tsv (no licence stated; not contained here), "
                                + data.own().size() + " in sentences of the project's own, "
                                + data.confirmed().size() + " that its marked pairs confirm, and the examples of",
                        "  event/patterns.tsv (this project, Apache-2.0)",
                        "scores: " + folds));
    }

    private static TypeModel train(WarrantExamples data, double[] own, List<Judged> read) {
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < own.length; i++) {
            examples.add(new Example(data.examples().get(i), 1, own[i]));
        }
        read.forEach(j -> examples.add(new Example(j.signs(), j.right() ? 1 : 0, j.weight())));
        return LogisticRegression.train(EventCandidates.LABELS, examples, 0, L2, PASSES, RATE);
    }

    /** Precision and recall of what is accepted among the candidates read, each document's fold fixed by its name. */
    private static String folds(WarrantExamples data, double[] own) {
        double[] p = new double[data.read().size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            List<Judged> seen = new ArrayList<>();
            for (Judged judged : data.read()) {
                if (fold(judged) != fold) {
                    seen.add(judged);
                }
            }
            seen.addAll(data.own());
            for (Judged judged : data.confirmed()) {
                if (fold(judged) != fold) {
                    seen.add(judged);
                }
            }
            TypeModel model = train(data, own, seen);
            for (int i = 0; i < p.length; i++) {
                if (fold(data.read().get(i)) == fold) {
                    p[i] = model.probabilities(data.read().get(i).signs())[1];
                }
            }
        }
        int right = 0;
        int kept = 0;
        int keptRight = 0;
        for (int i = 0; i < p.length; i++) {
            boolean yes = data.read().get(i).right();
            right += yes ? 1 : 0;
            kept += p[i] >= EventCandidates.THRESHOLD ? 1 : 0;
            keptRight += yes && p[i] >= EventCandidates.THRESHOLD ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "five folds by document, of candidates read: right before %.1f%%, after %.1f%%, of the right ones kept %.1f%%",
                100.0 * right / p.length,
                100.0 * keptRight / kept,
                100.0 * keptRight / right);
    }

    private static int fold(Judged judged) {
        return Math.floorMod(judged.document().hashCode() * 0x9E3779B1 >>> 16, FOLDS);
    }
}
