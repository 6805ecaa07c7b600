/**
 * What has been learned about attributions, and the views of a text it reads: {@link org.rashomon.attribution.model.Trees} and
 * {@link org.rashomon.attribution.model.Quotations}.
 *
 * <p>Three linear models over hashed features stand one behind the other. {@link
 * org.rashomon.attribution.model.CueFeatures} say how likely a word is the head of a cue; given a cue, {@link
 * org.rashomon.attribution.model.RoleFeatures} and {@link org.rashomon.attribution.model.RoleDecoder} lay source, cue and content
 * over the words around it, as whole spans (a semi-Markov model); {@link org.rashomon.attribution.model.JudgeFeatures} look at
 * the whole and say whether it is an attribution, and whether no other attribution holds it. Trained by {@code lab/run train
 * attribution}.
 */
@NullMarked
package org.rashomon.attribution.model;

import org.jspecify.annotations.NullMarked;
