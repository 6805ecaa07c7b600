/** Which language a text is in: {@link org.rashomon.ingest.language.LanguageDetector}. */
@NullMarked
package org.rashomon.ingest.language;

import org.jspecify.annotations.NullMarked;
