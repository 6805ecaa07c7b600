package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;

/**
 * What linking sees of an account of an event.
 *
 * @param account the account's id
 * @param document its document's id
 * @param story the document that this one retells, or its own id: retellings of one original are one voice
 * @param published the day the document appeared, from 1970-01-01; {@link Period#OPEN_START} if it does not say
 * @param start offset of the trigger in the document
 * @param coded whether it is coded as an event, and not a mention only
 * @param type the event's type; of a mention, the likely one
 * @param mode its mode, empty if none
 * @param trigger lemma of the trigger's head
 * @param act lemmas of all the words for the act, apart by blanks: {@code shoot down}
 * @param nominal whether the word for the act is a noun
 * @param thing lemma of what it is done to, somebody or something, or empty
 * @param actor who
 * @param saysWho whether the words for the actor stand in its own sentence
 * @param saysWhen whether its sentence does say when it was
 * @param recipient to whom
 * @param site where
 * @param ground whose ground, water or air it is told to have been on, where only that is told: "Turkish airspace"
 * @param period when
 * @param amounts how many, how much
 * @param voice the chain of voices in words, outermost first
 * @param speaker the innermost voice
 * @param stance how the innermost voice holds it
 * @param negated told as not having happened
 * @param unreal told as still to come or as only possible
 * @param historical told as long past
 * @param habitual told as done again and again, or never
 * @param kinds what the act is called, where another name would contradict
 * @param helds what other words of the text say of how many or when
 * @param named whom other clauses of its text say to have done it, or that it was done to
 * @param intent whether the act is told as meant
 * @param takesUp offset of the trigger of the act that it takes up again in its text, or {@link Clue#NOTHING}
 * @param near hashes of the content lemmas within a few words of the act, ascending
 * @param names hashes of the names in its sentence, ascending
 * @param words hashes of the content lemmas of its sentence, ascending
 * @param context hashes of the content lemmas of its document, ascending
 */
public record Telling(
        String account,
        String document,
        String story,
        int published,
        int start,
        boolean coded,
        Optional<EventType> type,
        String mode,
        String trigger,
        String act,
        boolean nominal,
        String thing,
        Party actor,
        boolean saysWho,
        boolean saysWhen,
        Party recipient,
        Optional<Site> site,
        Optional<Site> ground,
        Period period,
        List<Amount> amounts,
        String voice,
        Party speaker,
        Stance stance,
        boolean negated,
        boolean unreal,
        boolean historical,
        boolean habitual,
        List<Kind> kinds,
        List<Held> helds,
        List<Named> named,
        Intent intent,
        int takesUp,
        int[] near,
        int[] names,
        int[] words,
        int[] context) {

    /** In order of publication, document and place. */
    public static final Comparator<Telling> ORDER = Comparator.comparingInt(Telling::published)
            .thenComparing(Telling::document)
            .thenComparingInt(Telling::start)
            .thenComparing(Telling::account);

    public Telling {
        amounts = List.copyOf(amounts);
        kinds = List.copyOf(kinds);
        helds = List.copyOf(helds);
        named = List.copyOf(named);
    }

    /** Whether its place or a party says where on earth it was. */
    boolean isLocated() {
        return site.isPresent()
                || !actor.country().isEmpty()
                || !recipient.country().isEmpty();
    }

    /** Whether it does not say both who did it and to whom. */
    boolean isScant() {
        return actor.country().isEmpty() || recipient.country().isEmpty();
    }

    /** What another voice than its own calls the act, as a telling of that voice that says nothing else. */
    Telling heldBy(String other) {
        List<Kind> said = kinds.stream()
                .filter(kind -> kind.voice().equals(other))
                .map(kind -> kind.saidBy(""))
                .toList();
        return heldBy(other, Party.NOBODY, said, List.of(), Period.UNKNOWN);
    }

    /** How many or when as another voice than its own has it, as a telling of that voice that says nothing else. */
    Telling heldBy(Held held) {
        return heldBy(held.voice(), Party.NOBODY, List.of(), held.amounts(), held.when());
    }

    /** A telling by another voice that says nothing of the act. */
    Telling saidBy(String other, Party who) {
        return heldBy(other, who, List.of(), List.of(), Period.UNKNOWN);
    }

    private Telling heldBy(String other, Party who, List<Kind> said, List<Amount> counted, Period when) {
        return new Telling(
                account,
                document,
                story,
                published,
                start,
                coded,
                type,
                mode,
                trigger,
                act,
                nominal,
                thing,
                Party.NOBODY,
                false,
                when.stated() || when.hours().isTold(),
                Party.NOBODY,
                Optional.empty(),
                Optional.empty(),
                when,
                counted,
                other,
                who,
                Stance.ASSERTS,
                false,
                false,
                historical,
                habitual,
                said,
                List.of(),
                List.of(),
                Intent.UNSTATED,
                Clue.NOTHING,
                near,
                names,
                words,
                context);
    }

    /** This telling with what its voice adds in other words. What it says itself goes before that. */
    Telling adding(Held held) {
        List<Amount> both = new ArrayList<>(amounts);
        held.amounts().stream()
                .filter(more -> amounts.stream().noneMatch(own -> own.unit().equals(more.unit())))
                .forEach(both::add);
        boolean dates =
                !saysWhen && (held.when().stated() || held.when().hours().isTold());
        return filled(
                published,
                act,
                thing,
                actor,
                saysWho,
                saysWhen || dates,
                recipient,
                site,
                ground,
                dates ? held.when() : period,
                both,
                near);
    }

    /** This telling as of so many days later. */
    public Telling movedBy(int days) {
        return filled(
                published + days, act, thing, actor, saysWho, recipient, site, ground, period.movedBy(days), near);
    }

    /** This telling at a place. */
    Telling at(Site place) {
        return filled(published, act, thing, actor, saysWho, recipient, Optional.of(place), ground, period, near);
    }

    /**
     * This telling with what another of its text says and it does not: who did it, where, and on what day.
     *
     * @param cameOfIt whether this tells of what came of the other, which was done to somebody else
     */
    Telling with(Telling lender, boolean cameOfIt) {
        boolean untold = type.isPresent() && actor.isNobody() && recipient.isNobody();
        boolean says = saysWho || untold && lender.saysWho && isSaidWith(lender);
        return filled(
                published,
                act,
                thing.isEmpty() && !cameOfIt ? lender.thing : thing,
                actor.isNobody() ? lender.actor : actor,
                says,
                recipient.isNobody() && !cameOfIt ? lender.recipient : recipient,
                site.or(() -> lender.site),
                ground.or(() -> lender.ground),
                period.stated() || !lender.period.stated() ? period : lender.period,
                near);
    }

    /** This telling with where, when and to whom the act was that it takes up, as far as it does not say so itself. */
    Telling onOccasionOf(Telling told) {
        boolean toItself = told.recipient.likeness(actor) == Party.Likeness.SAME;
        return filled(
                published,
                act,
                thing,
                actor,
                saysWho,
                recipient.isNobody() && !toItself ? told.recipient : recipient,
                site.or(() -> told.site),
                ground.or(() -> told.ground),
                period.stated() || !told.period.stated() ? period : told.period,
                near);
    }

    /** This telling in the words of the act that it takes up, and with those beside that. */
    Telling inWordsOf(Telling told) {
        return filled(
                published,
                act + ' ' + told.act,
                thing.isEmpty() ? told.thing : thing,
                actor,
                saysWho,
                recipient,
                site,
                ground,
                period,
                Overlap.both(near, told.near));
    }

    /** Whether one voice says both in one sentence. */
    private boolean isSaidWith(Telling other) {
        return voice.equals(other.voice) && Arrays.equals(words, other.words);
    }

    private Telling filled(
            int day,
            String actWords,
            String object,
            Party doer,
            boolean says,
            Party whom,
            Optional<Site> where,
            Optional<Site> whose,
            Period when,
            int[] beside) {
        return filled(day, actWords, object, doer, says, saysWhen, whom, where, whose, when, amounts, beside);
    }

    private Telling filled(
            int day,
            String actWords,
            String object,
            Party doer,
            boolean says,
            boolean dated,
            Party whom,
            Optional<Site> where,
            Optional<Site> whose,
            Period when,
            List<Amount> counted,
            int[] beside) {
        return new Telling(
                account,
                document,
                story,
                day,
                start,
                coded,
                type,
                mode,
                trigger,
                actWords,
                nominal,
                object,
                doer,
                says,
                dated,
                whom,
                where,
                whose,
                when,
                counted,
                voice,
                speaker,
                stance,
                negated,
                unreal,
                historical,
                habitual,
                kinds,
                helds,
                named,
                intent,
                takesUp,
                beside,
                names,
                words,
                context);
    }
}
