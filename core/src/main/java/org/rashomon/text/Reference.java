package org.rashomon.text;

/**
 * A work that the text cites, from its list of references.
 *
 * @param label as the text numbers or names it, without brackets: {@code 7}
 * @param span the whole entry in {@link Document#text()}, its label included
 */
public record Reference(String label, Span span) {}
