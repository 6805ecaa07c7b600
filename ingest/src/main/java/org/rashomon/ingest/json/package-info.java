/** Collections of texts as JSON, one record a line or in an array: {@link org.rashomon.ingest.json.JsonReader}. */
@NullMarked
package org.rashomon.ingest.json;

import org.jspecify.annotations.NullMarked;
