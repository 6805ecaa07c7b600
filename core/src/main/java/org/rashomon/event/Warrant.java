package org.rashomon.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * Judges whether a text warrants an event that a frame found in it: the act is there and these did it. Logistic regression
 * over {@link WarrantSigns}, in the file format of {@link TypeModel}.
 *
 * <pre>
 *   Troops beat the students.        warranted
 *   He beat his rival in Ohio.       not
 * </pre>
 */
final class Warrant {

    /** The labels of the model, against and for. */
    static final List<String> LABELS = List.of("NO", "YES");

    /** Above even odds: an event that is not there is worse than one that is missed. */
    static final double THRESHOLD = 0.6;

    private final TypeModel model;

    private Warrant(TypeModel model) {
        this.model = model;
    }

    /** The model in the jar; empty where there is none yet. */
    static Optional<Warrant> bundled() {
        try (InputStream in = Warrant.class.getResourceAsStream("/model/eventwarrants.bin")) {
            return in == null ? Optional.empty() : Optional.of(new Warrant(TypeModel.read(in)));
        } catch (IOException e) {
            throw new UncheckedIOException("a model in the jar cannot be read", e);
        }
    }

    /** How likely it is that the text warrants it. */
    double likelihood(PairFeatures.Vector signs) {
        return model.probabilities(signs)[1];
    }
}
