/**
 * Events in the formats that other projects read: GDELT 2.0's events and mentions, POLECAT, and plain CAMEO quadruples.
 *
 * <p>{@link org.rashomon.store.coded.EventExport} is the way in. A format has no column for a voice, a stance or a dispute;
 * negated, future and hypothetical events are left out of all of them, since none can say so.
 */
@NullMarked
package org.rashomon.store.coded;

import org.jspecify.annotations.NullMarked;
