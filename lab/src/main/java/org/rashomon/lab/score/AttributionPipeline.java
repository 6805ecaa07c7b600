package org.rashomon.lab.score;

import java.util.List;
import org.rashomon.attribution.AttributionReader;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;
import org.rashomon.reading.Analyser;

/** What reads attributions, as the product does, without the layers that attributions do not need. */
final class AttributionPipeline {

    private AttributionPipeline() {}

    static Pipeline standard() {
        Lexicons lexicons = Lexicons.bundled();
        return new Pipeline(List.of(Analyser.withModels(lexicons), new AttributionReader(lexicons)));
    }
}
