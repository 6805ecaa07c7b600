package org.rashomon.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * When something was published, as precisely as the source says: a day, or a moment of it.
 *
 * @param date the day, in the source's own offset where it gives one
 * @param moment the moment, where the source gives one
 */
public record PublicationTime(LocalDate date, Optional<OffsetDateTime> moment) {

    public static PublicationTime on(LocalDate date) {
        return new PublicationTime(date, Optional.empty());
    }

    public static PublicationTime at(OffsetDateTime moment) {
        return new PublicationTime(moment.toLocalDate(), Optional.of(moment));
    }

    /** ISO 8601, as precise as it is known. */
    @Override
    public String toString() {
        return moment.map(OffsetDateTime::toString).orElse(date.toString());
    }
}
