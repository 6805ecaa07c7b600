package org.rashomon.store.happening;

/**
 * What the index says of a telling in one number, so that most that share a block with it need not be looked at: when, of
 * what type and by what word the act is told, and hashes of who did it and to whom.
 *
 * <p>Days that do not fit (before 1611 or after 2328, or a time longer than two months) are taken for days of which nothing
 * is known.
 */
final class Sketch {

    private static final int DAY_BITS = 18;
    private static final int LENGTH_BITS = 6;
    private static final int TYPE_BITS = 5;
    private static final int TRIGGER_BITS = 11;
    private static final int SYNONYMS_BITS = 5;
    private static final int PARTY_BITS = 9;

    private static final int STATED = LENGTH_BITS;
    private static final int FROM = STATED + 1;
    private static final int TYPE = FROM + DAY_BITS;
    private static final int TRIGGER = TYPE + TYPE_BITS;
    private static final int SYNONYMS = TRIGGER + TRIGGER_BITS;
    private static final int ACTOR = SYNONYMS + SYNONYMS_BITS;
    private static final int RECIPIENT = ACTOR + PARTY_BITS;

    private static final int FARTHEST_DAY = 1 << DAY_BITS - 1;
    /** In place of the length of a time of which nothing is known. */
    private static final int TIMELESS = (1 << LENGTH_BITS) - 1;

    private Sketch() {}

    static long of(Telling telling) {
        Period period = telling.period();
        boolean fits = period.from() > -FARTHEST_DAY
                && period.from() < FARTHEST_DAY
                && period.to() - (long) period.from() < TIMELESS;
        long when = fits ? (long) (period.from() + FARTHEST_DAY) << FROM | period.to() - period.from() : TIMELESS;
        return when
                | (period.stated() ? 1L << STATED : 0)
                | telling.type().map(type -> type.ordinal() + 1L).orElse(0L) << TYPE
                | hash(telling.trigger(), TRIGGER_BITS) << TRIGGER
                | hash(Synonyms.bundled().first(telling), SYNONYMS_BITS) << SYNONYMS
                | hash(Blocks.party(telling.actor()), PARTY_BITS) << ACTOR
                | hash(Blocks.party(telling.recipient()), PARTY_BITS) << RECIPIENT;
    }

    /** Never 0, which stands for nobody. */
    private static long hash(String what, int bits) {
        return what.isEmpty() ? 0 : 1 + Integer.remainderUnsigned(Overlap.hash(what), (1 << bits) - 1);
    }

    private static int field(long sketch, int at, int bits) {
        return (int) (sketch >>> at) & (1 << bits) - 1;
    }

    private static boolean isTimeless(long sketch) {
        return field(sketch, 0, LENGTH_BITS) == TIMELESS;
    }

    private static Period period(long sketch) {
        int from = field(sketch, FROM, DAY_BITS) - FARTHEST_DAY;
        return new Period(from, from + field(sketch, 0, LENGTH_BITS), field(sketch, STATED, 1) == 1);
    }

    /**
     * Whether two tellings that share a block are worth comparing: not if their days cannot be one, nor if the types of the
     * acts and the words for them are others, not of one set of synonyms, and nobody is told of in both.
     */
    static boolean isWorth(long a, long b) {
        int type = field(a, TYPE, TYPE_BITS);
        int synonyms = field(a, SYNONYMS, SYNONYMS_BITS);
        boolean otherAct = (type == 0 || type != field(b, TYPE, TYPE_BITS))
                && (synonyms == 0 || synonyms != field(b, SYNONYMS, SYNONYMS_BITS))
                && field(a, TRIGGER, TRIGGER_BITS) != field(b, TRIGGER, TRIGGER_BITS);
        return !isApart(a, b) && !(otherAct && nobodyInCommon(a, b));
    }

    /** Whether the days of two tellings cannot be one. */
    static boolean isApart(long a, long b) {
        return !isTimeless(a) && !isTimeless(b) && period(a).likeness(period(b)) == Period.Likeness.APART;
    }

    private static boolean nobodyInCommon(long a, long b) {
        int actor = field(a, ACTOR, PARTY_BITS);
        int recipient = field(a, RECIPIENT, PARTY_BITS);
        int otherActor = field(b, ACTOR, PARTY_BITS);
        int otherRecipient = field(b, RECIPIENT, PARTY_BITS);
        return (actor == 0 || actor != otherActor && actor != otherRecipient)
                && (recipient == 0 || recipient != otherActor && recipient != otherRecipient);
    }

    /**
     * Whether two tellings may be nearly the same: one word for an act of one type, somebody told of in both, and nobody told of
     * otherwise.
     */
    static boolean mayBeAlike(long a, long b) {
        int actor = field(a, ACTOR, PARTY_BITS);
        int recipient = field(a, RECIPIENT, PARTY_BITS);
        int otherActor = field(b, ACTOR, PARTY_BITS);
        int otherRecipient = field(b, RECIPIENT, PARTY_BITS);
        boolean same = actor == otherActor && recipient == otherRecipient;
        boolean oneUntold = actor == otherActor && actor != 0 && (recipient == 0 || otherRecipient == 0)
                || recipient == otherRecipient && recipient != 0 && (actor == 0 || otherActor == 0);
        return field(a, TYPE, TYPE_BITS) == field(b, TYPE, TYPE_BITS)
                && field(a, TRIGGER, TRIGGER_BITS) == field(b, TRIGGER, TRIGGER_BITS)
                && (same || oneUntold)
                && !isApart(a, b);
    }
}
