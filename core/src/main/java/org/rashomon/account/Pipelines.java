package org.rashomon.account;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.rashomon.attribution.AttributionReader;
import org.rashomon.event.EventKnowledge;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.place.PlaceResolver;
import org.rashomon.quantity.QuantityReader;
import org.rashomon.reading.Analyser;
import org.rashomon.reading.coref.CoreferenceResolver;
import org.rashomon.reading.name.NameFinder;
import org.rashomon.time.TimeTagger;

/** The order in which a document is read. */
public final class Pipelines {

    private Pipelines() {}

    /**
     * From text to accounts. Loads the models, several at a time where there are processors for it; keep the result, it is
     * thread-safe.
     */
    public static Pipeline standard(Lexicons lexicons) {
        return new Pipeline(annotators(lexicons));
    }

    /** The annotators of {@link #standard}, in the order in which they run. */
    public static List<Annotator<?>> annotators(Lexicons lexicons) {
        // In the order of reading. Each part loads by itself; the costliest come early enough to share the processors
        // evenly.
        List<Supplier<List<Annotator<?>>>> parts = List.of(
                () -> List.of(Analyser.withModels(lexicons)),
                () -> List.of(NameFinder.withModel(lexicons)),
                () -> List.of(
                        CoreferenceResolver.withModel(lexicons),
                        new TimeTagger(lexicons),
                        new QuantityReader(lexicons)),
                () -> List.of(new PlaceResolver(lexicons)),
                () -> List.copyOf(EventKnowledge.of(lexicons).readers()),
                () -> List.of(new AttributionReader(lexicons)),
                () -> List.of(new AccountReader(lexicons)));
        return parts.parallelStream()
                .map(Supplier::get)
                .flatMap(List::stream)
                .collect(Collectors.<Annotator<?>>toList());
    }
}
