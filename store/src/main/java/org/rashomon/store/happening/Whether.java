package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rashomon.event.EventType;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;

/**
 * Whether it happened at all: told as so by some, denied or told as not so by others.
 *
 * <pre>
 *   The navy rammed the trawler.   The ministry denied that the navy rammed it.          disputed
 *   The navy rammed the trawler.   The ministry denied that it was meant.                not this
 *   Soldiers were arrested.        No civilian was arrested.                             of others
 *   The navy rammed the trawler.   It was not us, it was a pirate, said the navy.        who did it
 *   They were held in Orlik.       They were not held in Orlik.                          where
 * </pre>
 */
final class Whether {

    /** What two do together. Who supports and who is supported are two. */
    private static final Set<EventType> TOGETHER = EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    private static final String RESPONSIBLE = "responsible";

    private final List<Telling> yes = new ArrayList<>();
    private final List<Telling> no = new ArrayList<>();

    private Whether(List<Telling> tellings) {
        for (Telling telling : OneVoice.lastWords(tellings, Field.WHETHER)) {
            // "Said that it did not fire" is a denial, and told as not so besides: not so once, not twice.
            if (Claims.isDenial(telling)) {
                // Who denies that it was meant does not deny that it was; nor who says that it will not or could not
                // be.
                if (telling.intent() == Intent.UNSTATED && !telling.unreal()) {
                    no.add(telling);
                }
            } else if (telling.stance().claims() && !telling.unreal()) {
                (telling.negated() ? no : yes).add(telling);
            }
        }
    }

    /** @return two, or none if it is not disputed */
    static List<Value> of(List<Telling> tellings) {
        Whether whether = new Whether(tellings);
        whether.dropThoseOfSomethingElse();
        return whether.values();
    }

    private List<Value> values() {
        boolean disputed = !yes.isEmpty() && !no.isEmpty() && !OneVoice.isOfAll(yes, no) && !OneVoice.isOfAll(no, yes);
        return disputed ? List.of(new Value("it happened", yes), new Value("it did not happen", no)) : List.of();
    }

    private void dropThoseOfSomethingElse() {
        // Who did it is another question; of what two do together either may be named first.
        no.removeIf(denial -> yes.stream()
                .anyMatch(other -> !Claims.isMutual(other) && !Role.areSame(denial.actor(), other.actor())));
        // "No civilian was arrested": soldiers were.
        List<Telling> ofOthers = no.stream()
                .filter(denial -> yes.stream().anyMatch(other -> isOfOthers(denial, other)))
                .toList();
        no.removeIf(denial -> ofOthers.stream().anyMatch(other -> isOneAct(denial, other)));
        no.removeIf(denial -> yes.stream().allMatch(other -> isByOthers(denial, other)));
        no.removeIf(denial -> yes.stream().allMatch(other -> OneVoice.isSaidWithin(denial, other)));
        no.removeIf(denial -> yes.stream().allMatch(other -> isUntied(denial, other)));
        no.removeIf(denial -> yes.stream().allMatch(other -> OneVoice.isByAnotherWord(denial, other)));
        // What one text says that these did not do it tells of those.
        no.removeIf(denial -> yes.stream().allMatch(other -> isOfOthersInOneText(denial, other)));
        // "There was no abduction; he was detained": it is the name that is denied.
        no.removeIf(denial -> yes.stream().anyMatch(other -> isOfOneSide(denial, other)));
        // "Is not responsible": who did it is denied, not that it was done
        no.removeIf(denial -> denial.trigger().equals(RESPONSIBLE));
        // "They were not held in Orlik"
        no.removeIf(Wheres::isOfPlace);
        // "It did not come at dawn"
        no.removeIf(denial -> denial.kinds().contains(Kind.NOT_THEN));
        // "It was not us, it was them": that it happened is not denied.
        no.removeIf(denial -> yes.stream().anyMatch(other -> isLaidElsewhere(denial, other)));
    }

    /** Whether what is denied is that it was done to others: "no soldier was hurt". */
    private static boolean isOfOthers(Telling denial, Telling other) {
        return Negations.isOfNone(denial.recipient().name())
                && !Claims.isMutual(other)
                && !Role.ofRecipient(denial).maySameSuffer(Role.ofRecipient(other));
    }

    private static boolean isByOthers(Telling denial, Telling other) {
        return !Claims.isMutual(other)
                && denial.actor().isOther(other.actor())
                && !denial.actor().mayBe(other.actor());
    }

    private static boolean isOfOthersInOneText(Telling denial, Telling other) {
        if (!denial.document().equals(other.document())) {
            return false;
        }
        boolean others = areTwo(denial.actor(), other.actor()) || areTwo(denial.recipient(), other.recipient());
        boolean crossed = areTwo(denial.actor(), other.recipient()) || areTwo(denial.recipient(), other.actor());
        others |= isOfAnotherThing(denial, other);
        boolean together = other.type().filter(TOGETHER::contains).isPresent();
        return others && (crossed || !together);
    }

    /** "Did not back their <b>right</b> to strike" says nothing of whether they were backed. */
    private static boolean isOfAnotherThing(Telling denial, Telling other) {
        return denial.recipient().isNobody()
                && !other.recipient().isNobody()
                && !denial.thing().isEmpty()
                && !denial.thing().equals(other.thing())
                && !other.recipient().name().contains(denial.thing());
    }

    /** Whether one text quotes a denial beside what it tells, neither takes up the other, and no party is known to be in both. */
    private static boolean isUntied(Telling denial, Telling other) {
        return OneVoice.isQuoted(denial, other)
                && denial.takesUp() != other.start()
                && other.takesUp() != denial.start()
                && !denial.actor().isOneWith(other.actor())
                && !denial.recipient().isOneWith(other.recipient());
    }

    /** Whether in one text those who deny it, or others of their side, tell it by another word. */
    private static boolean isOfOneSide(Telling denial, Telling other) {
        Party denier = denial.speaker();
        return denial.document().equals(other.document())
                && denial.nominal()
                && !denial.trigger().equals(other.trigger())
                && (denier.isOneWith(other.speaker()) || mayBeOfOneSide(denier, other.speaker()));
    }

    private static boolean mayBeOfOneSide(Party a, Party b) {
        return a.mayBeWith(b) && !Collections.disjoint(a.sectors(), b.sectors());
    }

    /** Whether two are told of and nothing says that they are one; a text names one party in ways that are known to be one. */
    private static boolean areTwo(Party a, Party b) {
        return !a.isNobody() && !b.isNobody() && !a.isOneWith(b);
    }

    /** Whether one word of one text tells both: "no priest and no soldier was hurt". */
    private static boolean isOneAct(Telling a, Telling b) {
        return a.start() == b.start() && a.document().equals(b.document());
    }

    /** Whether the text of a denial says that another did it. */
    private static boolean isLaidElsewhere(Telling denial, Telling other) {
        if (!denial.document().equals(other.document()) || other.actor().isNobody()) {
            return false;
        }
        boolean ofItself = denial.speaker().likeness(denial.actor()) == Party.Likeness.SAME;
        return ofItself && !Role.areSame(denial.actor(), other.actor())
                || denial.saysWho()
                        && other.saysWho()
                        && denial.actor().isOther(other.actor())
                        && !denial.actor().mayBe(other.actor());
    }
}
