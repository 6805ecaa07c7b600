package org.rashomon.quantity;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * A count or amount as the text gives it: "at least 12" is [12, ∞), "dozens" is [24, 99], "over 12,000 servicemen" is
 * [12000, ∞) person.
 *
 * @param span the words of the amount with its unit
 * @param low the least it can be; empty when the text sets no bound
 * @param high the most it can be; empty when the text sets no bound
 * @param unit what is counted, in the singular ({@code person}, {@code tank}, {@code sortie}), a currency code ({@code
 *     USD}), {@code percent}, {@code barrel/day}; empty when nothing is named
 * @param counted the words for what is counted, where there are any
 * @param evidence the rule and its words
 */
public record Quantity(
        Span span,
        Optional<BigDecimal> low,
        Optional<BigDecimal> high,
        String unit,
        Optional<Span> counted,
        Evidence evidence) {

    /** In order of their start. */
    public static final Layer<List<Quantity>> LAYER = Layer.named("quantities");
}
