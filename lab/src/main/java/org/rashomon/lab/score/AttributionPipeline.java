package org.rashomon.lab.score;

import org.rashomon.account.Pipelines;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Pipeline;

/** What reads attributions, as the product does. */
final class AttributionPipeline {

    private AttributionPipeline() {}

    static Pipeline standard() {
        return Pipelines.standard(Lexicons.bundled());
    }
}
