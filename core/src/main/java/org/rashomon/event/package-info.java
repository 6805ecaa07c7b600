/**
 * What is said to have happened, in the terms of PLOVER 2.0, and the other things that political texts tell and analysts
 * keep ledgers of.
 *
 * <p>Read {@link org.rashomon.event.Event} first, then {@link org.rashomon.event.EventType} and {@link
 * org.rashomon.event.Codebook}. Everything an account can tell is a {@link org.rashomon.event.Matter}: beside events there
 * are {@link org.rashomon.event.Agreement agreements}, {@link org.rashomon.event.Forecast forecasts}, {@link
 * org.rashomon.event.Measure measures}, {@link org.rashomon.event.Tie ties} and {@link org.rashomon.event.Evaluation
 * evaluations}, each with a layer of its own.
 *
 * <pre>
 *   The army shelled the suburb on Tuesday.
 *   actor    trigger  recipient  time          ASSAULT, heavy-weapons
 * </pre>
 *
 * Who says so is no part of a matter: {@link org.rashomon.account.Account} joins the two.
 */
@NullMarked
package org.rashomon.event;

import org.jspecify.annotations.NullMarked;
