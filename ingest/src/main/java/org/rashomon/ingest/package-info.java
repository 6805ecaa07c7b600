@NullMarked
package org.rashomon.ingest;

import org.jspecify.annotations.NullMarked;
