package org.rashomon.actor;

import java.util.List;

/**
 * A post somebody holds or held.
 *
 * @param rule its row, as {@link org.rashomon.text.Evidence} calls it
 * @param kind {@code hos hog fm dm …}, as roles.tsv has them; other words for posts that no single title names
 * @param title in words
 * @param country as {@link Actor#country()}
 * @param sectors as {@link Actor#sectors()}
 * @param from first day, as days since 1970
 * @param to last day
 */
record Office(String rule, String kind, String title, String country, List<String> sectors, int from, int to) {

    boolean holds(int day) {
        return from <= day && day <= to;
    }
}
