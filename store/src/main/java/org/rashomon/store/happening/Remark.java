package org.rashomon.store.happening;

import org.rashomon.attribution.Voice;

/** What a sentence that goes on about an act calls it: {@code "This was piracy," the minister said}. */
public record Remark(Kind kind, Voice voice) {}
