package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.time.DateInterval;
import org.rashomon.time.TimeExpression;

/** The times of a document, and what they and its parts of a day say of when its acts were: "on Monday, <b>at dawn</b>", "the
 * <b>morning</b> raid". */
final class ActTimes {

    private final Tokens tokens;
    private final String text;
    private final Daytimes daytimes;
    private final IntPredicate cues;
    private final TreeMap<Integer, TimeExpression> expressions = new TreeMap<>();
    private final BitSet times = new BitSet();

    /** @param cues which tokens are words with which somebody speaks */
    ActTimes(Tokens tokens, String text, List<TimeExpression> told, Daytimes daytimes, IntPredicate cues) {
        this.tokens = tokens;
        this.text = text;
        this.daytimes = daytimes;
        this.cues = cues;
        for (TimeExpression time : told) {
            expressions.put(time.span().start(), time);
            int token = tokens.firstEndingAfter(time.span().start());
            for (; token < tokens.size() && tokens.start(token) < time.span().end(); token++) {
                times.set(token);
            }
        }
    }

    /** In the order of the text. */
    Collection<TimeExpression> all() {
        return expressions.values();
    }

    /** Those of one day. */
    List<Span> days() {
        return expressions.values().stream()
                .filter(ActTimes::isOfOneDay)
                .map(TimeExpression::span)
                .toList();
    }

    /** The tokens of time expressions. */
    BitSet tokens() {
        return times;
    }

    /** Whether two offsets are of one paragraph. */
    static boolean isUnbroken(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return false;
            }
        }
        return true;
    }

    private static boolean isOfOneDay(TimeExpression time) {
        return time.interval().filter(days -> days.from().equals(days.to())).isPresent();
    }

    /** The day of a time; none if it is a clock in a sentence without a day. */
    Optional<DateInterval> day(Span words) {
        int token = tokens.firstEndingAfter(words.start());
        return isClockOnly(words, tokens.sentenceOf(token))
                ? Optional.empty()
                : Optional.ofNullable(expressions.get(words.start())).flatMap(TimeExpression::interval);
    }

    /** The first day that a clause beside that of an act tells. */
    Optional<TimeExpression> beside(int trigger, int sentence) {
        Span span = tokens.sentenceSpan(sentence);
        for (int clause : Days.beside(tokens, trigger)) {
            for (TimeExpression time :
                    expressions.subMap(span.start(), span.end()).values()) {
                if (isOfOneDay(time) && !cues.test(clause) && Days.isOfClause(tokens, time.span(), clause)) {
                    return Optional.of(time);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether a clock is told, and no day in all the sentence. */
    boolean isClockOnly(Span words, int sentence) {
        Span span = tokens.sentenceSpan(sentence);
        TimeExpression clock = expressions.get(words.start());
        return clock != null
                && Daytimes.isClock(clock, text)
                && expressions.subMap(span.start(), span.end()).values().stream()
                        .allMatch(time -> time.interval().isEmpty() || Daytimes.isClock(time, text));
    }

    /** {@code Was shelled <b>at dawn</b>}, {@code the shelling began <b>at dawn</b>}. */
    Optional<Hours> partOfDay(int trigger) {
        int above = tokens.head(trigger);
        boolean subject = tokens.relation(trigger).startsWith("nsubj") && above >= 0 && !cues.test(above);
        int sentence = tokens.sentenceOf(trigger);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            int head = tokens.head(token);
            boolean hangs = tokens.relation(token).equals("obl") && (head == trigger || subject && head == above);
            if (hangs && !times.get(token) && !Datings.isDenied(tokens, token)) {
                Optional<Hours> told = daytimes.ofNoun(tokens.lemma(token).toLowerCase(Locale.ROOT));
                if (told.isPresent()) {
                    return told;
                }
            }
        }
        return Optional.empty();
    }

    /** The narrowest of those of a time expression and of what stands beside it: {@code on Sunday morning, 28 June, at 9:30}. */
    Hours hours(Span words) {
        int end = words.end();
        Hours narrowest = Hours.ANY;
        for (TimeExpression time : expressions.tailMap(words.start()).values()) {
            if (time.span().start() - end > Daytimes.BESIDE
                    || !isUnbroken(text, end, time.span().start())) {
                break;
            }
            end = Math.max(end, time.span().end());
            Hours hours = daytimes.of(time, text);
            narrowest = hours.length() < narrowest.length() ? hours : narrowest;
        }
        return narrowest;
    }
}
