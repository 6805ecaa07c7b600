package org.rashomon.ingest.text;

import java.util.List;
import java.util.Optional;

/**
 * What a line of credit says.
 *
 * @param authors in the line's order, without "By"; may be empty
 * @param via from whom the outlet took the text
 * @param rule the row that read it: {@code text/bylines.tsv#by}
 */
public record Credit(List<String> authors, Optional<String> via, String rule) {
    public Credit {
        authors = List.copyOf(authors);
    }
}
