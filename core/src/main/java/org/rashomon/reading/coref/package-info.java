/**
 * Who is meant: {@link org.rashomon.reading.coref.CoreferenceResolver} joins pronouns, descriptions and short names to the
 * people, organisations and places that they stand for. Nominal heads of the trees and names are candidates; a linear
 * ranker gives each its antecedent or none; chains of anything else are dropped.
 *
 * <pre>
 *   Abena Okoro left Accra. The former minister said she would not return.
 *   entity 0                entity 0                 entity 0
 * </pre>
 */
@NullMarked
package org.rashomon.reading.coref;

import org.jspecify.annotations.NullMarked;
