package org.rashomon.ingest.fetch;

import java.util.Optional;

/**
 * What an address gave.
 *
 * @param address the last one, after redirects
 * @param type media type without parameters, in lower case, empty if none was given
 * @param charset as the header names it
 */
public record Fetched(String address, String type, Optional<String> charset, byte[] bytes) {}
