/** Web archives, by jwarc: {@link org.rashomon.ingest.warc.WarcFileReader}. */
@NullMarked
package org.rashomon.ingest.warc;

import org.jspecify.annotations.NullMarked;
