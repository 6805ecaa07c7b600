@NullMarked
package org.rashomon.text;

import org.jspecify.annotations.NullMarked;
