/**
 * Lemmas and features: {@link org.rashomon.reading.lemma.FormRules} is what was learned, {@link
 * org.rashomon.reading.lemma.Lemmatiser} applies it to forms, {@link org.rashomon.reading.lemma.Inflection} settles by the
 * tree what the form leaves open.
 */
@NullMarked
package org.rashomon.reading.lemma;

import org.jspecify.annotations.NullMarked;
