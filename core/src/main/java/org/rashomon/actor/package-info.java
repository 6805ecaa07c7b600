/**
 * Who acts: country and sector codes as PLOVER has them, as of a date.
 *
 * <p>{@link org.rashomon.actor.ActorResolver} reads a noun phrase and gives an {@link org.rashomon.actor.Actor}:
 *
 * <pre>
 *   Russian Foreign Minister Sergei Lavrov     RUS GOV   sergei-lavrov
 *   former U.S. president Donald Trump, 2022   USA ELI   donald-trump
 *   pro-Russian separatists in Donetsk         UKR REB
 *   Shiite militias backed by Iran             —   PRM   the backer is not the actor
 * </pre>
 *
 * <p>What it knows stands in {@code lexicon/actor/*.tsv}: states, places, roles, organisations, people and their offices,
 * each with the dates between which it holds. {@code PhraseReader} is the mechanism.
 */
@NullMarked
package org.rashomon.actor;

import org.jspecify.annotations.NullMarked;
