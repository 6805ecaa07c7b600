/**
 * Who says what. {@link org.rashomon.attribution.AttributionReader} finds attributions: a source, a cue and a content, nested as
 * deep as the text nests; {@link org.rashomon.attribution.Voices} puts them into chains, author outermost; {@link
 * org.rashomon.attribution.Stance} says how each voice holds what it tells.
 *
 * <pre>
 *   The paper says the mayor denied taking money.
 *   [the paper]  says    ASSERTS  [the mayor denied taking money]
 *                                 [the mayor]  denied  DENIES  [taking money]
 *   voice of "taking money": author ASSERTS, the paper ASSERTS, the mayor DENIES
 * </pre>
 *
 * Knowledge of single cues is in {@code lexicon/attribution/}; judgement (is this verb a cue here, where does its content end)
 * is in {@code model/attribution.bin}, learned from PolNeAR.
 */
@NullMarked
package org.rashomon.attribution;

import org.jspecify.annotations.NullMarked;
