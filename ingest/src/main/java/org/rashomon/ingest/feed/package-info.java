/** RSS 0.91 to 2.0 and Atom, by ROME: {@link org.rashomon.ingest.feed.FeedReader}. */
@NullMarked
package org.rashomon.ingest.feed;

import org.jspecify.annotations.NullMarked;
