/** TimeML articles, and how well times are found in them. */
@NullMarked
package org.rashomon.lab.time;

import org.jspecify.annotations.NullMarked;
