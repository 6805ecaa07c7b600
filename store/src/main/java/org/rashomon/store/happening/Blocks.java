package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.event.EventType;

/**
 * Which tellings are worth comparing: those that share a block, unless their {@linkplain Sketch sketches} forbid it. A block is a
 * week, or one of the two before or behind it, together with
 *
 * <ul>
 *   <li>one party, and the word for the act or a set of synonyms that it is of, or the type of an act that is coded,
 *   <li>the place, and the class of the act,
 *   <li>the country of the place, and the word for the act, or the type of one that is coded,
 *   <li>what it was done to, where the word for it is rare, and the class of the act,
 *   <li>the word for the act within days, where one of the two tells of nobody and nowhere that can be told.
 * </ul>
 *
 * Besides, tellings of one document are compared when their acts are of one class, and tellings without a date when they share
 * both parties and a rare word of the text or, where these are two and not one state with itself, the type of the act, the word for
 * it or a set of synonyms. All that two texts {@linkplain OneMatter on one matter} tell is compared, unless its days are apart.
 *
 * <p>One party and no more than the class of the act is not a block: of one great power that would be a third of all that
 * is told in a week. Whether two tellings are worth comparing depends on the two only.
 */
public final class Blocks {

    /** What says no more than a month is no week: such a telling is filed under the first weeks of its period. */
    private static final int MOST_WEEKS = 6;

    /** What is told without a day may lie twelve days back, whatever the day of the week. */
    private static final int MARGIN_WEEKS = 2;

    /** For what is not told by the calendar: the same document, or texts without a date. */
    private static final int NO_WEEK = Integer.MAX_VALUE;

    /** The same where a block is a day. */
    private static final int MOST_DAYS = 14;

    /** Two days so far apart may be those of one act and of the news of it. */
    private static final int DAYS_APART = 2;

    /** The same of a word for what an act is done to: one text in seventy has it. */
    private static final double RARE_THING = 4.25;

    private Blocks() {}

    /** The blocks that a telling is filed under. The week stands in the upper half. */
    public static long[] filed(Telling telling) {
        return keys(telling, false);
    }

    /** The blocks in which to look for those that are worth comparing with it. */
    public static long[] searched(Telling telling) {
        return keys(telling, true);
    }

    /** Whether linking compares two tellings. */
    public static boolean areWorthComparing(Telling a, Telling b) {
        long sketch = Sketch.of(a);
        long other = Sketch.of(b);
        if (OneMatter.areOn(a, b)) {
            return !Sketch.isApart(sketch, other);
        }
        long[] filed = filed(a);
        return Sketch.isWorth(sketch, other)
                && Arrays.stream(searched(b)).anyMatch(key -> Arrays.binarySearch(filed, key) >= 0);
    }

    /** @param searching to look into the two weeks before and after too */
    private static long[] keys(Telling telling, boolean searching) {
        int margin = searching ? MARGIN_WEEKS : 0;
        List<String> parties = new ArrayList<>(2);
        party(telling.actor(), parties);
        party(telling.recipient(), parties);
        parties.sort(String::compareTo);
        Optional<String> pair =
                parties.size() == 2 ? Optional.of(parties.get(0) + '+' + parties.get(1)) : Optional.empty();
        String quad = telling.type().map(t -> t.quadClass().name()).orElse(telling.trigger());
        Keys keys = new Keys();
        keys.add(NO_WEEK, telling.document() + quad);
        Period period = telling.period();
        // Of what is only mentioned the type is a guess, by which too many share a block.
        String type =
                telling.type().filter(t -> telling.coded()).map(EventType::name).orElse("");
        Set<String> synonyms = Synonyms.bundled().of(telling);
        boolean thing = !telling.thing().isEmpty() && Rarity.bundled().of(Overlap.hash(telling.thing())) >= RARE_THING;

        if (period.isOpen()) {
            pair.ifPresent(both -> undated(telling, both, keys));
            return keys.ascending();
        }
        keys.first = Math.floorDiv(period.from(), 7) - margin;
        keys.last = Math.min(Math.floorDiv(period.to(), 7) + margin, keys.first + MOST_WEEKS + 2 * margin);
        parties.stream().distinct().forEach(party -> {
            if (!type.isEmpty()) {
                keys.addWeekly(party + ':' + type);
            }
            keys.addWeekly(party + '/' + telling.trigger());
            synonyms.forEach(set -> keys.addWeekly(party + '=' + set));
        });
        if (thing) {
            keys.addWeekly(telling.thing() + '>' + quad);
        }
        telling.site().ifPresent(site -> {
            keys.addWeekly(site.name() + '@' + quad);
            if (!type.isEmpty()) {
                keys.addWeekly(site.country() + '@' + type);
            }
            keys.addWeekly(site.country() + '/' + telling.trigger() + '@');
        });
        if (telling.coded()) {
            byDay(telling, searching, keys);
        }
        return keys.ascending();
    }

    /** Of one state with itself there would be thousands, were it not for the words of the texts. */
    private static void undated(Telling telling, String pair, Keys keys) {
        for (int word : OneMatter.rare(telling.context())) {
            keys.add(NO_WEEK, hash(pair + '~', word));
        }
        if (!party(telling.actor()).equals(party(telling.recipient()))) {
            telling.type().ifPresent(type -> keys.add(NO_WEEK, pair + ':' + type.name()));
            keys.add(NO_WEEK, pair + '/' + telling.trigger());
            Synonyms.bundled().of(telling).forEach(set -> keys.add(NO_WEEK, pair + '=' + set));
        }
    }

    /**
     * Told of nobody and nowhere: filed among such, and looked for among all by the same word. By the day and not by the
     * week, for of a common word a busy week has too many.
     */
    private static void byDay(Telling telling, boolean searching, Keys keys) {
        int margin = searching ? DAYS_APART : 0;
        int first = telling.period().from() - margin;
        int last = Math.min(telling.period().to() + margin, first + MOST_DAYS + 2 * margin);
        for (int day = first; day <= last; day++) {
            int week = Math.floorDiv(day, 7);
            if (searching || !telling.isLocated()) {
                keys.add(week, telling.trigger() + "?nowhere" + day);
            }
            if (!searching || !telling.isLocated()) {
                keys.add(week, telling.trigger() + "?all" + day);
            }
        }
    }

    private static void party(Party party, List<String> to) {
        String known = party(party);
        if (!known.isEmpty()) {
            to.add(known);
        }
    }

    /** What a party goes by: its country, else its name, else nothing. */
    static String party(Party party) {
        return party.country().isEmpty() ? party.name() : party.country();
    }

    /** Of what is shared together with a word. */
    private static int hash(String what, int word) {
        return (Overlap.hash(what) ^ word) * 0x01000193;
    }

    private static final class Keys {
        private long[] keys = new long[64];
        private int size;

        /** The weeks of the telling. */
        private int first;

        private int last;

        void add(int week, String what) {
            add(week, Overlap.hash(what));
        }

        /** For each of the weeks. */
        void addWeekly(String what) {
            addWeekly(Overlap.hash(what));
        }

        private void addWeekly(int hash) {
            for (int week = first; week <= last; week++) {
                add(week, hash);
            }
        }

        void add(int week, int hash) {
            if (size == keys.length) {
                keys = Arrays.copyOf(keys, 2 * size);
            }
            keys[size++] = (long) week << 32 | hash & 0xffffffffL;
        }

        long[] ascending() {
            Arrays.sort(keys, 0, size);
            return Arrays.copyOf(keys, size);
        }
    }
}
