/**
 * When, how long and how often, after TIMEX3 (TimeML 1.2.1).
 *
 * <p>{@link org.rashomon.time.TimeTagger} tries its rules at each word and takes the longest reading; words stand in
 * {@code time/words.tsv}, {@code time/vague.tsv} and {@code time/feasts.tsv}. A rule gives a TIMEX3 value, and the value
 * gives the {@link org.rashomon.time.DateInterval}:
 *
 * <pre>
 *   published 2016-12-06:  "on Friday"            2016-12-02     from the document's date
 *                          "two days earlier"     2016-11-30     from the narrative
 *                          "the third quarter"    2016-Q3        1 July to 30 September
 * </pre>
 */
@NullMarked
package org.rashomon.time;

import org.jspecify.annotations.NullMarked;
