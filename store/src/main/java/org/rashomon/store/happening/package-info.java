/**
 * One thing, many tellings: which accounts tell of the same happening, where they differ, and who stands behind each
 * value.
 *
 * <p>A {@link org.rashomon.store.happening.Telling} is what linking sees of an account. {@link
 * org.rashomon.store.happening.Judgement} says how likely two tellings are of one happening, and why, in words. {@link
 * org.rashomon.store.happening.AverageLink} makes clusters of what it says, the same in whatever order the tellings came.
 */
@NullMarked
package org.rashomon.store.happening;

import org.jspecify.annotations.NullMarked;
