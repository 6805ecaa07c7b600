package org.rashomon.text;

import java.util.List;

/**
 * Why something was inferred. Every inferred record carries it.
 *
 * @param rule what decided: a lexicon row ({@code attribution/cues.tsv#say}), a rule class
 *     ({@code SameSpeakerContinues}), or a model with its score ({@code attribution.model 0.93})
 * @param spans the words it fired on
 */
public record Evidence(String rule, List<Span> spans) {
    public Evidence {
        spans = List.copyOf(spans);
    }

    public static Evidence of(String rule, Span... spans) {
        return new Evidence(rule, List.of(spans));
    }

    /** Of a model that is so sure; told with two decimals. */
    public static Evidence of(String model, double share, Span... spans) {
        return of(model + " " + TwoDecimals.of(share), spans);
    }
}
