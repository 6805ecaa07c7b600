package org.rashomon.ingest.flat;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one article in a flattened text.
 *
 * @param sections what the outlet files it under, from the lines above the title
 * @param title empty if it has none
 * @param standfirst between title and body
 * @param bylines lines of credit and date, above or at the head of the body
 * @param body the rest
 */
record Article(
        List<Line> sections, Optional<Line> title, Optional<Line> standfirst, List<Line> bylines, List<Line> body) {}
