package org.rashomon.text;

/**
 * A mark in running text that ties what stands before it to a {@link Reference}: {@code [7]}.
 *
 * @param label the label it points to: {@code 7}
 * @param span the mark itself, brackets included
 */
public record ReferenceMark(String label, Span span) {}
