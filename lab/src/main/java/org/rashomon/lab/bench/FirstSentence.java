package org.rashomon.lab.bench;

import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Analyser;
import org.rashomon.text.Document;

/** Loads the models, reads one sentence and says so: a program of its own, to be timed from outside. */
final class FirstSentence {

    private FirstSentence() {}

    public static void main(String[] args) {
        Document document =
                Document.ofText("Envoys from both sides met in the capital on Tuesday and agreed to talk again.");
        System.out.println(
                Analyser.withModels().annotate(new Annotations(document)).relation(0));
    }
}
