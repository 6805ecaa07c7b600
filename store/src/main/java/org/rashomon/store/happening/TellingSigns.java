package org.rashomon.store.happening;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
import org.rashomon.event.QuadClass;

/** Finds which {@link Sign}s two tellings show. It looks at the two only, and is the same either way round. */
final class TellingSigns {

    private static final int SIGNS = Sign.values().length;

    /** What two do together, whoever of them is named first; signing stands under SUPPORT. */
    static final Set<EventType> MUTUAL =
            Set.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE, EventType.SUPPORT);

    private static final Set<QuadClass> SAID = Set.of(QuadClass.VERBAL_COOPERATION, QuadClass.VERBAL_CONFLICT);

    /** Times that overlap speak for one act as far as they are no longer than this. */
    private static final double FORTNIGHT = 14;

    /** One text in fifty has such a word; what is rarer is not common. */
    private static final double COMMON = 4;

    private static final double WEEK = 7;

    /** So many characters from the head of a text what it is about is told, each as many further less. */
    private static final double HEAD = 300;

    private static final double WORDS_WITH_A_HEAD = 50;

    /** So rare a word tells one thing from others. */
    private static final double RARE = 6;

    private final Rarity rarity;
    private final Matter matter;

    TellingSigns(Rarity rarity, Matter matter) {
        this.rarity = rarity;
        this.matter = matter;
    }

    /** How far each sign is there, by {@link Sign#ordinal()}. */
    double[] of(Telling a, Facets ofA, Telling b, Facets ofB) {
        double[] signs = new double[SIGNS];
        put(signs, Sign.PRIOR);
        act(a, ofA, b, ofB, signs);
        parties(a, b, signs);
        put(signs, Sign.ALIKE_ACTOR, alike(a.actor(), ofA.actor(), b.actor(), ofB.actor()));
        put(signs, Sign.ALIKE_RECIPIENT, alike(a.recipient(), ofA.recipient(), b.recipient(), ofB.recipient()));
        things(a, ofA, b, ofB, signs);
        // Who writes again of a matter that readers know need not say where and when.
        double newcomer = a.document().equals(b.document()) ? 1 : 1 - matter.same(a, b) / 2;
        whereAndWhen(a, b, newcomer, signs);
        if (!sharesPartyOrPlace(signs)) {
            put(signs, Sign.NOTHING_PLACED, newcomer);
        }
        amounts(a, b, signs);
        wording(a, ofA, b, ofB, signs);
        if (a.document().equals(b.document())) {
            inOneText(a, b, signs);
        } else {
            inTwoTexts(a, ofA, b, ofB, signs);
        }
        if (a.unreal() != b.unreal()) {
            put(signs, Sign.REAL_AND_UNREAL);
        }
        if (Tolls.apart(ofA.toll(), ofB.toll())) {
            put(signs, Sign.ACT_AND_TOLL);
        }
        return signs;
    }

    private void things(Telling a, Facets ofA, Telling b, Facets ofB, double[] signs) {
        if (a.thing().isEmpty() || b.thing().isEmpty()) {
            return;
        }
        boolean same = a.thing().equals(b.thing());
        put(signs, Sign.ALIKE_THING, same ? 1 : ofA.thing().alike(ofB.thing()));
        if (same) {
            put(signs, Sign.SAME_THING, Math.min(1, rarity.of(Overlap.hash(a.thing())) / RARE));
        }
    }

    private static double alike(Party a, Meaning.Sense ofA, Party b, Meaning.Sense ofB) {
        return a.name().isEmpty() || b.name().isEmpty() ? 0 : a.name().equals(b.name()) ? 1 : ofA.alike(ofB);
    }

    private static void act(Telling a, Facets ofA, Telling b, Facets ofB, double[] signs) {
        // One text has one verb for many things that are done.
        boolean verbs = a.document().equals(b.document()) && !a.nominal() && !b.nominal() && !isTakenUp(a, b);
        put(signs, Sign.MENTIONED, (verbs ? 1.5 : 1) * ((a.coded() ? 0 : 0.5) + (b.coded() ? 0 : 0.5)));
        boolean same = ofA.triggerHash() == ofB.triggerHash();
        double rare = (ofA.rare() + ofB.rare()) / 2;
        put(signs, Sign.ALIKE_TRIGGER, same ? 1 : ofA.trigger().alike(ofB.trigger()));
        put(signs, Sign.RARE_TRIGGER, rare);
        if (same) {
            put(signs, Sign.SAME_TRIGGER);
            put(signs, Sign.SAME_RARE_TRIGGER, rare);
        }
        put(signs, Sign.SAME_STEM, Stem.alike(a.trigger(), b.trigger()));
        if (a.nominal() == b.nominal()) {
            put(signs, a.nominal() ? Sign.BOTH_NOUNS : Sign.BOTH_VERBS);
        }
        boolean synonyms = !same && !Collections.disjoint(ofA.synonyms(), ofB.synonyms());
        if (synonyms) {
            put(signs, Sign.SYNONYMS);
        }
        if (a.type().isPresent() && b.type().isPresent()) {
            type(a, b, synonyms, signs);
        } else {
            put(signs, Sign.UNCODED);
        }
        boolean bare = a.act().equals(a.trigger()) && b.act().equals(b.trigger());
        put(
                signs,
                Sign.ALIKE_ACT,
                bare ? signs[Sign.ALIKE_TRIGGER.ordinal()] : ofA.act().alike(ofB.act()));
    }

    private void wording(Telling a, Facets ofA, Telling b, Facets ofB, double[] signs) {
        boolean sameDocument = a.document().equals(b.document());
        double context = sameDocument ? 1 : matter.same(a, b);
        put(signs, Sign.CONTEXT, context);
        put(signs, Sign.LIKE_DOCUMENTS, sameDocument ? 1 : matter.alike(a, b));
        if (sameDocument) {
            put(signs, Sign.SAME_DOCUMENT);
            if (isTakenUp(a, b)) {
                put(signs, Sign.TAKEN_UP);
            } else if (signs[Sign.SAME_TRIGGER.ordinal()] == 0) {
                put(signs, Sign.ACTS_OF_ONE_TEXT);
            }
        }
        // A sentence shares all its words with itself; that says nothing of its acts.
        if (sameDocument && Arrays.equals(a.words(), b.words())) {
            if (a.start() == b.start()) {
                put(signs, Sign.SAME_WORDS);
            } else if (!isTakenUp(a, b)) {
                put(signs, Sign.ACTS_OF_ONE_SENTENCE);
            }
        } else {
            put(signs, Sign.WORDING, ofA.words().cosine(ofB.words()));
            put(signs, Sign.SAME_NAMES, ofA.names().cosine(ofB.names()));
            put(signs, Sign.NEAR_WORDS, ofA.near().cosine(ofB.near()));
            put(signs, Sign.ALIKE_SURROUNDINGS, ofA.surroundings().alike(ofB.surroundings()));
        }
        within(context, signs, Sign.SAME_TRIGGER, Sign.SAME_TRIGGER_IN_CONTEXT);
        within(context, signs, Sign.SAME_STEM, Sign.SAME_STEM_IN_CONTEXT);
        within(context, signs, Sign.ALIKE_TRIGGER, Sign.ALIKE_TRIGGER_IN_CONTEXT);
        within(context, signs, Sign.ALIKE_ACT, Sign.ALIKE_ACT_IN_CONTEXT);
        within(context, signs, Sign.ALIKE_SURROUNDINGS, Sign.ALIKE_SURROUNDINGS_IN_CONTEXT);
        within(context, signs, Sign.WORDING, Sign.WORDING_IN_CONTEXT);
        if (!sameDocument) {
            put(signs, Sign.BOTH_EARLY, early(a) * early(b));
            if (signs[Sign.SAME_TRIGGER.ordinal()] == 0
                    && has(a.context(), ofB.triggerHash()) != has(b.context(), ofA.triggerHash())) {
                put(signs, Sign.BOTH_WORDS_IN_ONE_TEXT);
            }
            within(context, signs, Sign.MENTIONED, Sign.MENTIONED_IN_CONTEXT);
            put(signs, Sign.NOUN_MENTIONED_IN_CONTEXT, context * (nounsMentioned(a) + nounsMentioned(b)));
            within(context, signs, Sign.UNCODED, Sign.UNCODED_IN_CONTEXT);
            within(context, signs, Sign.NOTHING_PLACED, Sign.NOTHING_PLACED_IN_CONTEXT);
            within(context, signs, Sign.DAYS_BEFORE, Sign.DAYS_BEFORE_IN_CONTEXT);
        }
    }

    /** What one word of two texts may hide: two who take, call or vote. */
    private static void inTwoTexts(Telling a, Facets ofA, Telling b, Facets ofB, double[] signs) {
        double common = Math.max(0, 1 - Math.max(ofA.rare(), ofB.rare()) / COMMON);
        boolean verbs = !a.nominal() && !b.nominal();
        boolean said = isSaid(a) && isSaid(b);
        put(signs, Sign.COMMON_SYNONYMS, common * signs[Sign.SYNONYMS.ordinal()]);
        put(signs, Sign.COMMON_VERB, verbs ? common : 0);
        if (signs[Sign.NEAR_WORDS.ordinal()] == 0) {
            put(signs, Sign.COMMON_VERB_ALONE, verbs ? common : 0);
            put(signs, Sign.SAID_NOTHING_BESIDE, said ? 1 : 0);
        }
        put(signs, Sign.HABITUAL, habit(a) + habit(b));
        boolean things = !a.thing().isEmpty() && !b.thing().isEmpty();
        if (things && signs[Sign.SAME_TRIGGER.ordinal()] != 0) {
            put(signs, Sign.OTHER_THING, 1 - signs[Sign.ALIKE_THING.ordinal()]);
        }
        if (!a.period().stated() && !b.period().stated()) {
            double apart = Math.min(1, a.period().gap(b.period()) / WEEK);
            put(signs, Sign.UNTOLD_VERBS_APART, verbs ? apart : 0);
            put(signs, Sign.SAID_DAYS_APART, said ? apart : 0);
        }
    }

    /** "We have <b>never</b> fired at that ship" denies one act. */
    private static double habit(Telling telling) {
        return telling.habitual() && telling.stance() != Stance.DENIES ? 0.5 : 0;
    }

    /** How near the head of its text it is told. A text of a few words is all head, which says nothing of what it is about. */
    private static double early(Telling telling) {
        return Math.exp(-telling.start() / HEAD) * Math.min(1, telling.context().length / WORDS_WITH_A_HEAD);
    }

    private static boolean has(int[] ascending, int hash) {
        return Arrays.binarySearch(ascending, hash) >= 0;
    }

    private static int nounsMentioned(Telling telling) {
        return telling.nominal() && !telling.coded() ? 1 : 0;
    }

    /** Of two tellings of one text. */
    private static boolean isTakenUp(Telling a, Telling b) {
        return a.takesUp() == b.start()
                || b.takesUp() == a.start()
                || a.takesUp() != Clue.NOTHING && a.takesUp() == b.takesUp();
    }

    private static void within(double context, double[] signs, Sign sign, Sign inContext) {
        put(signs, inContext, context * signs[sign.ordinal()]);
    }

    /** @param synonyms whether one act may be told by both words: that they are of two types or modes then says less */
    private static void type(Telling a, Telling b, boolean synonyms, double[] signs) {
        if (a.type().equals(b.type())) {
            put(signs, Sign.SAME_TYPE);
            boolean modes = !a.mode().isEmpty() && !b.mode().isEmpty();
            if (modes && (!synonyms || a.mode().equals(b.mode()))) {
                put(signs, a.mode().equals(b.mode()) ? Sign.SAME_MODE : Sign.OTHER_MODE);
            }
            return;
        }
        boolean kin = a.type().map(EventType::quadClass).equals(b.type().map(EventType::quadClass));
        put(signs, kin || synonyms ? Sign.KIN_TYPE : Sign.OTHER_TYPE);
    }

    private static void parties(Telling a, Telling b, double[] signs) {
        Party.Likeness actors = a.actor().likeness(b.actor());
        Party.Likeness recipients = a.recipient().likeness(b.recipient());
        Party.Likeness crossed = a.actor().likeness(b.recipient());
        Party.Likeness crossedToo = a.recipient().likeness(b.actor());
        boolean mutual =
                a.type().equals(b.type()) && a.type().map(MUTUAL::contains).orElse(false);
        // "Turkey and Georgia signed": either may be named first, or one of them only.
        boolean otherWay = isSame(crossed) && !isDifferent(crossedToo) || isSame(crossedToo) && !isDifferent(crossed);
        if (mutual && otherWay && !isSame(actors) && !isSame(recipients)) {
            party(crossed, signs, Sign.SAME_ACTOR, Sign.KIN_ACTOR, Sign.OTHER_ACTOR);
            party(crossedToo, signs, Sign.SAME_RECIPIENT, Sign.KIN_RECIPIENT, Sign.OTHER_RECIPIENT);
            return;
        }
        boolean swapped = isSame(crossed) && isSame(crossedToo) && !isSame(actors) && !isSame(recipients);
        if (swapped) {
            put(signs, Sign.ROLES_SWAPPED);
        }
        // Who denies a deed does not say whose it was.
        if (!isDifferent(actors) || isDenied(a) == isDenied(b) || isSaid(a) || isSaid(b)) {
            party(actors, signs, Sign.SAME_ACTOR, Sign.KIN_ACTOR, Sign.OTHER_ACTOR);
        }
        party(recipients, signs, Sign.SAME_RECIPIENT, Sign.KIN_RECIPIENT, Sign.OTHER_RECIPIENT);
        if (actors == Party.Likeness.UNKNOWN && a.actor().isAnotherPerson(b.actor())) {
            put(signs, Sign.OTHER_PERSON);
        }
        if (isSaid(a) && isSaid(b)) {
            if (a.actor().isOther(b.actor())) {
                put(signs, Sign.OTHER_SPEAKER);
            } else if (!isSame(actors)) {
                put(signs, Sign.SPEAKER_UNTOLD);
            }
        }
    }

    private static boolean isDenied(Telling telling) {
        return telling.negated() || telling.stance() == Stance.DENIES;
    }

    /** {@code endorsed Reed ... endorsed several others}. */
    private static boolean isSaidToTwo(Telling a, Telling b) {
        return isSaid(a)
                && isSaid(b)
                && !isTakenUp(a, b)
                && !a.recipient().isNobody()
                && !b.recipient().isNobody()
                && !isSame(a.recipient().likeness(b.recipient()));
    }

    /** Whether an act is one of words. */
    private static boolean isSaid(Telling telling) {
        return telling.type().map(EventType::quadClass).filter(SAID::contains).isPresent();
    }

    private static boolean isSame(Party.Likeness likeness) {
        return likeness == Party.Likeness.SAME || likeness == Party.Likeness.KIN;
    }

    private static boolean isDifferent(Party.Likeness likeness) {
        return likeness == Party.Likeness.DIFFERENT;
    }

    private static void party(Party.Likeness likeness, double[] signs, Sign same, Sign kin, Sign other) {
        switch (likeness) {
            case SAME -> put(signs, same);
            case KIN -> put(signs, kin);
            case DIFFERENT -> put(signs, other);
            case UNKNOWN -> {}
        }
    }

    private static void whereAndWhen(Telling a, Telling b, double newcomer, double[] signs) {
        switch (Site.likeness(a.site(), b.site())) {
            case SAME -> put(signs, Sign.SAME_PLACE);
            case WITHIN -> put(signs, Sign.PLACE_WITHIN);
            case APART -> put(signs, Sign.OTHER_PLACE);
            case UNKNOWN -> {}
        }
        switch (a.period().likeness(b.period())) {
            case SAME_DAY -> put(signs, Sign.SAME_DAY);
            // "In 2012" and "in 2012" may be two days of it.
            case OVERLAPPING ->
                put(
                        signs,
                        Sign.DAYS_OVERLAP,
                        Math.min(
                                1,
                                FORTNIGHT
                                        / Math.max(a.period().days(), b.period().days())));
            case NEAR -> put(signs, Sign.DAYS_NEAR);
            case BEFORE -> put(signs, Sign.DAYS_BEFORE, newcomer);
            case APART -> put(signs, Sign.DAYS_APART);
            case UNKNOWN -> {}
        }
    }

    private static void inOneText(Telling a, Telling b, double[] signs) {
        boolean otherwise = signs[Sign.OTHER_ACTOR.ordinal()]
                        + signs[Sign.OTHER_RECIPIENT.ordinal()]
                        + signs[Sign.OTHER_PLACE.ordinal()]
                        + signs[Sign.DAYS_APART.ordinal()]
                > 0;
        boolean oneVoice = a.voice().equals(b.voice());
        boolean denied = isDenied(a) != isDenied(b) && !isDifferent(a.actor().likeness(b.actor()));
        boolean contradicts = otherwise || oneVoice && (denied || signs[Sign.OTHER_AMOUNT.ordinal()] > 0);
        if (contradicts) {
            // Another voice of the text may contradict, but its author knows that he tells of one act.
            put(signs, Sign.ONE_VOICE_OTHERWISE, oneVoice ? 1 : 0.5);
        } else if (isDenied(a) == isDenied(b)
                && (a.actor().isOther(b.actor()) || a.recipient().isOther(b.recipient()) || isSaidToTwo(a, b))) {
            put(signs, Sign.ONE_VOICE_OTHERWISE, oneVoice ? 0.5 : 0.25);
        }
        boolean things =
                !a.thing().isEmpty() && !b.thing().isEmpty() && !a.thing().equals(b.thing());
        if (things && signs[Sign.SAME_TRIGGER.ordinal()] != 0 && !isTakenUp(a, b)) {
            put(signs, Sign.OTHER_THING_OF_ONE_TEXT);
        }
        boolean undated = a.published() == Period.OPEN_START;
        if (undated && a.period().stated() != b.period().stated() && !isTakenUp(a, b)) {
            put(signs, Sign.ONE_DATED);
        }
    }

    private static boolean sharesPartyOrPlace(double[] signs) {
        return signs[Sign.SAME_ACTOR.ordinal()]
                        + signs[Sign.KIN_ACTOR.ordinal()]
                        + signs[Sign.SAME_RECIPIENT.ordinal()]
                        + signs[Sign.KIN_RECIPIENT.ordinal()]
                        + signs[Sign.SAME_PLACE.ordinal()]
                        + signs[Sign.PLACE_WITHIN.ordinal()]
                > 0;
    }

    private static void amounts(Telling a, Telling b, double[] signs) {
        for (Amount x : a.amounts()) {
            for (Amount y : b.amounts()) {
                if (x.isComparable(y, a.trigger().equals(b.trigger()))) {
                    put(signs, x.agrees(y) ? Sign.SAME_AMOUNT : Sign.OTHER_AMOUNT);
                }
            }
        }
    }

    private static void put(double[] signs, Sign sign) {
        put(signs, sign, 1);
    }

    private static void put(double[] signs, Sign sign, double howFar) {
        signs[sign.ordinal()] = howFar;
    }
}
