@NullMarked
package org.rashomon.lexicon;

import org.jspecify.annotations.NullMarked;
