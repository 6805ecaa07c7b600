package org.rashomon.time;

import org.rashomon.internal.words.Words;

/**
 * Words of degree that belong to an expression without changing its value: {@code early}, {@code late}, {@code mid-},
 * {@code the end of}, {@code nearly}, {@code more than}, {@code at least}.
 */
final class Modifiers {

    private Modifiers() {}

    /** The word after the modifiers that begin at {@code at}; {@code at} if there are none. */
    static int skip(TimeScene s, int at) {
        Words w = s.words();
        int i = at;
        // "the end of", "the beginning of", "the middle of", "the start of"
        int part = w.is(i, "the") ? i + 1 : i;
        if (w.isAny(part, "end", "beginning", "middle", "start", "close")
                && w.is(part + 1, "of")
                && (part > i || w.isAny(i - 1, "by", "at", "since"))) {
            return part + 2;
        }
        if (w.isAny(part, "early", "late", "latter")
                && w.isAny(part + 1, "part", "days", "half", "months", "weeks")
                && w.is(part + 2, "of")) {
            return part + 3;
        }
        if (w.isAny(i, "early", "late", "earlier", "later")) {
            int next = i + 1;
            if (w.is(next, "in") || w.is(next, "on")) {
                return next + 1;
            }
            return next;
        }
        if (w.is(i, "mid")) {
            return w.isDash(i + 1) ? i + 2 : i + 1;
        }
        if (w.isAny(
                i,
                "about",
                "around",
                "nearly",
                "almost",
                "roughly",
                "approximately",
                "over",
                "under",
                "barely",
                "within",
                "sometime",
                "some",
                "just")) {
            return i + 1;
        }
        if (w.isAny(i, "more", "less", "fewer") && w.is(i + 1, "than")) {
            return i + 2;
        }
        if (w.is(i, "at") && w.isAny(i + 1, "least", "most")) {
            return i + 2;
        }
        if (w.is(i, "up") && w.is(i + 1, "to")) {
            return i + 2;
        }
        if (w.is(i, "no") && w.isAny(i + 1, "more", "less", "later", "earlier") && w.is(i + 2, "than")) {
            return i + 3;
        }
        return at;
    }

    /** Which of the modifiers at {@code at} the expression keeps: its first word. */
    static int first(TimeScene s, int at, int core, TimeReading reading) {
        Words w = s.words();
        boolean length = reading.type() == TimeType.DURATION || w.is(reading.end() - 1, "ago");
        if (w.is(at, "within") || w.is(at, "just")) {
            return core;
        }
        if (w.isAny(at, "over", "under", "up", "more", "less", "fewer", "no", "barely", "some")) {
            if (w.is(at, "over") && w.isAny(core, "the", "last", "past", "next", "recent")) {
                return core;
            }
            return length ? at : core;
        }
        if (w.isAny(at, "about", "around", "nearly", "almost", "roughly", "approximately")
                && !length
                && reading.type() == TimeType.DATE
                && !w.is(at, "around")) {
            return core;
        }
        if (w.isAny(at, "earlier", "later", "early", "late") && w.is(at + 1, "on")) {
            return core;
        }
        if (w.isAny(at, "early", "late", "earlier", "later") && reading.type() == TimeType.DURATION) {
            return core;
        }
        return at;
    }

    /** The end with what may follow: "the next two years or so", "1994 or later". */
    static int end(TimeScene s, TimeReading reading) {
        Words w = s.words();
        int end = reading.end();
        if (w.is(end, "or") && w.isAny(end + 1, "so", "later")) {
            return end + 2;
        }
        return end;
    }
}
