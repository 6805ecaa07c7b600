package org.rashomon.app.report;

import java.util.Locale;
import org.rashomon.text.Span;

/**
 * Words of the text that are marked for what they are, apart from who says them.
 *
 * @param span the words
 * @param kind what sort of mark
 * @param label how the author holds it, or the label of the reference
 */
record Remark(Span span, Kind kind, String label) {

    enum Kind {
        /** The author's verdict on what another says: "stretches credulity". */
        VERDICT,
        /** What the author supposes, foretells, judges, rather than asserts. */
        OWN,
        /** A mark that points at a work: [7]. */
        REFERENCE
    }

    String cssClass() {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
