/**
 * Bytes to characters, and characters to a text that knows where each of them stood: {@link
 * org.rashomon.ingest.text.Decoded}, {@link org.rashomon.ingest.text.MappedText}.
 */
@NullMarked
package org.rashomon.ingest.text;

import org.jspecify.annotations.NullMarked;
