package org.rashomon.actor;

import java.util.List;
import org.rashomon.lexicon.Row;

/**
 * A post somebody holds or held.
 *
 * @param row of offices.tsv
 * @param kind {@code hos hog fm dm …}, as roles.tsv has them; other words for posts that no single title names
 * @param title in words
 * @param country as {@link Actor#country()}
 * @param sectors as {@link Actor#sectors()}
 * @param from first day, as days since 1970
 * @param to last day
 */
record Office(Row row, String kind, String title, String country, List<String> sectors, int from, int to) {

    /** Its row, as {@link org.rashomon.text.Evidence} calls it. */
    String rule() {
        return row.rule();
    }

    boolean holds(int day) {
        return from <= day && day <= to;
    }
}
