package org.rashomon.ingest;

import java.util.Optional;
import org.rashomon.text.PublicationTime;

/**
 * How to read.
 *
 * @param published when a document appeared, for those that do not say
 * @param outlet who published it, for those that do not say
 * @param fields which field of a JSON record holds what
 * @param limits what one document may cost
 * @param fetch whether http and https addresses may be read from the network
 * @param english whether a document in another language is skipped
 */
public record IngestOptions(
        Optional<PublicationTime> published,
        Optional<String> outlet,
        FieldMapping fields,
        Limits limits,
        boolean fetch,
        boolean english) {

    private static final IngestOptions STANDARD = new IngestOptions(
            Optional.empty(), Optional.empty(), FieldMapping.common(), Limits.standard(), false, true);

    /** No defaults for date and outlet, common field names, standard limits, no network, English only. */
    public static IngestOptions standard() {
        return STANDARD;
    }

    public IngestOptions withPublished(Optional<PublicationTime> published) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }

    public IngestOptions withOutlet(Optional<String> outlet) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }

    public IngestOptions withFields(FieldMapping fields) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }

    public IngestOptions withLimits(Limits limits) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }

    public IngestOptions withFetch(boolean fetch) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }

    public IngestOptions withEnglish(boolean english) {
        return new IngestOptions(published, outlet, fields, limits, fetch, english);
    }
}
