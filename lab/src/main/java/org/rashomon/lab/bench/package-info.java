/**
 * Times the whole and its parts: {@code lab/run bench NAME --data FOLDER}. Add a {@link org.rashomon.lab.bench.Benchmark} to
 * {@link org.rashomon.lab.bench.Benchmarks}. Loops that need care run under JMH.
 */
@NullMarked
package org.rashomon.lab.bench;

import org.jspecify.annotations.NullMarked;
