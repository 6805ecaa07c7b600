/**
 * Plain text, and pages that somebody flattened to text: one or several articles with the page's furniture between.
 *
 * <p>{@link org.rashomon.ingest.flat.FlatReader} is the way in. {@code Lines} cuts the text into lines or, where it is
 * hard-wrapped, paragraphs; {@code Articles} finds where one article ends and the next begins; {@code Kinds} says what
 * each line is; {@code Quotations} finds quotations that stand as paragraphs. {@link
 * org.rashomon.ingest.flat.MarkdownReader} reads Markdown.
 */
@NullMarked
package org.rashomon.ingest.flat;

import org.jspecify.annotations.NullMarked;
