/**
 * Which documents retell one another: {@link org.rashomon.ingest.duplicate.Signature} is what is kept of a document to
 * tell, {@link org.rashomon.ingest.duplicate.NearDuplicates} the documents seen so far.
 */
@NullMarked
package org.rashomon.ingest.duplicate;

import org.jspecify.annotations.NullMarked;
