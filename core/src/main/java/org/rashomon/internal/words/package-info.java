/**
 * A light reading of text for grammars of numbers, times and amounts: runs of letters, runs of digits and single marks,
 * with known words looked up as they are cut. It is finer than the analyser's tokens ({@code third-quarter}, {@code
 * $40b} and {@code 1980s} fall apart) and does not change when those do.
 */
@NullMarked
package org.rashomon.internal.words;

import org.jspecify.annotations.NullMarked;
