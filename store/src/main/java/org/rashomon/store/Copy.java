package org.rashomon.store;

import org.rashomon.text.Document;
import org.rashomon.text.Masthead;
import org.rashomon.text.Origin;

/**
 * One place where a document appeared: the first, from which it was read, or another with the same text.
 *
 * @param document the document's id
 * @param origin the file or URL, and the place in it
 * @param masthead what stands above it there
 */
public record Copy(String document, Origin origin, Masthead masthead) {

    public static Copy of(Document document) {
        return new Copy(document.id(), document.origin(), document.masthead());
    }
}
