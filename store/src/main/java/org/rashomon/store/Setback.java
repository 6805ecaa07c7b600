package org.rashomon.store;

import java.util.Optional;

/**
 * Something of an input that did not become a document with accounts.
 *
 * @param source the file as the user named it, or the URL
 * @param locator the place inside the source, empty when it is the whole of it
 * @param document its id, where it got far enough to have one
 * @param layer where it failed: {@code ingest}, {@code parse}; {@code language} and the like when it was skipped
 * @param cause one sentence
 */
public record Setback(String source, String locator, Optional<String> document, String layer, String cause) {}
