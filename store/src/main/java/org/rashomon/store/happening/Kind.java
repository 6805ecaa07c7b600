package org.rashomon.store.happening;

/**
 * What an act is called, where another name for it would contradict: sailors that are freed were {@code released} or {@code
 * rescued}.
 *
 * @param question which names contradict one another: {@code freeing}
 * @param value the name
 */
public record Kind(String question, String value) {}
