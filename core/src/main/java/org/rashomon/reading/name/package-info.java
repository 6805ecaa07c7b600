/**
 * Names in the text: {@link org.rashomon.reading.name.NameFinder} gives {@link org.rashomon.reading.Name}s of people,
 * organisations, places, groups and events. A linear model over words, shapes and word clusters labels tokens;
 * rules then split what is coordinated, keep titles apart and find names inside names.
 *
 * <pre>
 *   Foreign Minister Abena Okoro met Danso – Mensah envoys of the Ghanaian Red Cross in Abuja.
 *                    PERSON          PERSON  PERSON           ORG (NORP inside)    GPE
 * </pre>
 */
@NullMarked
package org.rashomon.reading.name;

import org.jspecify.annotations.NullMarked;
