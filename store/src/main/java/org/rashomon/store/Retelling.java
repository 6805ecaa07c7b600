package org.rashomon.store;

/**
 * A document that is a near copy of an earlier one. It is kept whole, since a near copy often differs in the one sentence
 * that matters; but the two are not two voices.
 *
 * @param document id of the near copy
 * @param run id of the run that read it
 * @param retells id of the document most like it of those published before it
 * @param similarity what they share, from 0 to 1
 */
public record Retelling(String document, String run, String retells, double similarity) {}
