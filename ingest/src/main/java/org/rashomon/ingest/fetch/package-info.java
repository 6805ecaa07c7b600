/** Pages and feeds from the network, when the user allows it: {@link org.rashomon.ingest.fetch.Fetcher}. */
@NullMarked
package org.rashomon.ingest.fetch;

import org.jspecify.annotations.NullMarked;
