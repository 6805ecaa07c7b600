/**
 * Where: names of places, and which places they are.
 *
 * <p>{@link org.rashomon.place.PlaceResolver} finds and resolves; {@link org.rashomon.place.Gazetteer} holds 229,000 places
 * by name ({@code model/gazetteer.bin}, after GeoNames and Natural Earth) with the regions, seas and bases of {@code
 * place/regions.tsv} and the other names of {@code place/aliases.tsv}. {@code PlaceFinder} proposes spans, {@code
 * PlaceDocument} gathers them by name, {@code PlaceFeatures} says what speaks for each reading, {@code PlaceChooser}
 * weighs it.
 *
 * <pre>
 *   Shells fell on Aleppo, Syria.     Aleppo = 36.20 N 37.16 E, SYR; Syria = SYR
 *   police in Alexandria, Va.         Alexandria = 38.80 N 77.05 W, USA, Virginia
 * </pre>
 */
@NullMarked
package org.rashomon.place;

import org.jspecify.annotations.NullMarked;
