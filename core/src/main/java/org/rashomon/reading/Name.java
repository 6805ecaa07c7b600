package org.rashomon.reading;

import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * A name in the text. Titles and roles before it ("Foreign Minister") are not part of it. A name inside a name ("Iran" in
 * "National Iranian Oil Company") is a row of its own.
 *
 * @param type what it names
 * @param span its characters
 * @param first its first token
 * @param last its last token
 * @param evidence the model and its score, or the rule
 */
public record Name(NameType type, Span span, int first, int last, Evidence evidence) {}
