package org.rashomon.account;

import java.util.ArrayList;
import java.util.List;
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

    /** From text to accounts. Loads the models; keep the result, it is thread-safe. */
    public static Pipeline standard(Lexicons lexicons) {
        List<Annotator<?>> annotators = new ArrayList<>(List.of( // one a line
                Analyser.withModels(lexicons), //
                NameFinder.withModel(lexicons), //
                CoreferenceResolver.withModel(), //
                new TimeTagger(lexicons), //
                new QuantityReader(lexicons), //
                new PlaceResolver(lexicons)));
        annotators.addAll(EventKnowledge.of(lexicons).readers());
        annotators.add(new AttributionReader(lexicons));
        annotators.add(new AccountReader(lexicons));
        return new Pipeline(annotators);
    }
}
