package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.Collection;
import java.util.Optional;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;

/**
 * Which sentences of a document tell of a time long before it: "<b>Ten years ago</b> the same bridge fell". What they say is said of
 * nothing that the others tell.
 */
final class OldTimes {

    /** What was longer ago than this is no news. */
    private static final int DAYS = 60;

    private final BitSet oldTimes = new BitSet();

    /** @param published the day of the document, if it is known */
    OldTimes(Tokens tokens, Collection<TimeExpression> times, Optional<LocalDate> published) {
        BitSet news = new BitSet();
        for (TimeExpression time : times) {
            int token = tokens.firstEndingAfter(time.span().start());
            if (token >= tokens.size() || time.interval().isEmpty() || published.isEmpty()) {
                continue;
            }
            DateInterval days = time.interval().get();
            boolean old = days.to().isBefore(published.get().minusDays(DAYS));
            (old ? oldTimes : news).set(tokens.sentenceOf(token));
        }
        oldTimes.andNot(news);
    }

    boolean isOld(int sentence) {
        return oldTimes.get(sentence);
    }
}
