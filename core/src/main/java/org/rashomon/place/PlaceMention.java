package org.rashomon.place;

import org.rashomon.text.Span;

/**
 * Words that may name a place.
 *
 * @param span the words
 * @param key of the name
 * @param postings what it may be, as {@link Gazetteer#candidates} gives it, the likelier first
 */
record PlaceMention(Span span, long key, int[] postings) {}
