/**
 * Pages: from HTML to the article's text, with a map from every character back to the page.
 *
 * <p>{@link org.rashomon.ingest.html.PageReader} is the way in. It parses the page into a {@code PageTree}, which keeps
 * the page as parallel arrays in document order; {@code Body} finds the article in it; {@code Blocks} reads the
 * article's blocks off the tree; {@code MastheadReader} reads who wrote what when.
 */
@NullMarked
package org.rashomon.ingest.html;

import org.jspecify.annotations.NullMarked;
