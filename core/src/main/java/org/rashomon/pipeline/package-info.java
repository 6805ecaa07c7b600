@NullMarked
package org.rashomon.pipeline;

import org.jspecify.annotations.NullMarked;
