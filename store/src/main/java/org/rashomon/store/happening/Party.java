package org.rashomon.store.happening;

import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * An actor as linking sees it.
 *
 * @param entity id of the row that knows it, empty if none does
 * @param country as {@link org.rashomon.actor.Actor#country()}
 * @param sectors best first
 * @param name the words, in lower case
 * @param person the name of the one person that it is, in lower case, empty if it is none
 * @param own the names of bodies and groups in its words, in lower case, apart by blanks: {@code frontier corps}
 */
public record Party(String entity, String country, List<String> sectors, String name, String person, String own) {

    private static final Set<String> OF_STATES = Set.of("GOV", "MIL", "SPY", "COP", "LEG", "JUD");
    private static final Set<String> GROUPS = Set.of("REB", "PTY", "OPP", "CRM");

    /** Of one country and such a sector, two are taken for one; parties, firms, clubs and lawmakers are many. */
    private static final Set<String> OF_ONE_SIDE = Set.of("REB", "OPP", "SEP", "PRM", "UAF", "CVL", "REF");

    /** PLOVER's sector of states that only some recognise. */
    private static final String BROKEN_AWAY = "PRE";

    /** A people stands for its state, and so does who is told of by its name alone. */
    private static final Set<String> OF_PEOPLES = Set.of("CVL");

    /** Nobody is named. */
    public static final Party NOBODY = new Party("", "", List.of(), "");

    /** How two parties stand to one another. */
    public enum Likeness {
        /** At least one is not named, or nothing is known of it. */
        UNKNOWN,
        SAME,
        /** One may speak for the other: the same state, another part of it. */
        KIN,
        DIFFERENT
    }

    public Party {
        sectors = List.copyOf(sectors);
    }

    /** A party that is no person. */
    public Party(String entity, String country, List<String> sectors, String name) {
        this(entity, country, sectors, name, "");
    }

    /** A party in whose words no body is named. */
    public Party(String entity, String country, List<String> sectors, String name, String person) {
        this(entity, country, sectors, name, person, "");
    }

    public boolean isNobody() {
        return name.isEmpty() && country.isEmpty() && entity.isEmpty();
    }

    /** Whether anything but a common name is known of it: "the ministry" of two texts may be two. */
    boolean isKnown() {
        return !entity.isEmpty() || !country.isEmpty() || !person.isEmpty();
    }

    /** Whether the two are one by name or by the table that knows them, not only of one state. */
    boolean isNamedAs(Party other) {
        return !entity.isEmpty() && entity.equals(other.entity) || !name.isEmpty() && name.equals(other.name);
    }

    /** Whether the two are known to be one, or parts of one state. */
    boolean isOneWith(Party other) {
        Likeness likeness = likeness(other);
        return likeness == Likeness.SAME || likeness == Likeness.KIN;
    }

    /** Whether each is called by the name of a body, and nothing in the two names is alike: the Frontier Corps, the Liberation Front. */
    boolean hasOtherName(Party other) {
        return !own.isEmpty()
                && !other.own.isEmpty()
                && !Abodes.isWhere(this)
                && !Abodes.isWhere(other)
                && likeness(other) == Likeness.UNKNOWN
                && !isNamedWithin(other)
                && Collections.disjoint(List.of(own.split(" ")), List.of(other.own.split(" ")))
                && !initials(own).equals(other.own)
                && !initials(other.own).equals(own);
    }

    /** Whether it is a group of which only its name is known, and the other acts for a known state: the Katiba Macina, Malian soldiers. */
    boolean isGroupBeside(Party state) {
        return !own.isEmpty()
                && sectors.isEmpty()
                && entity.isEmpty()
                && !isNamedWithin(state)
                && state.isOfState()
                && (country.isEmpty() || country.equals(state.country));
    }

    private boolean isNamedWithin(Party other) {
        return !other.own.isEmpty() && name.contains(other.own) || !own.isEmpty() && other.name.contains(own);
    }

    private static String initials(String words) {
        StringBuilder initials = new StringBuilder();
        for (String word : words.split(" ")) {
            initials.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return initials.toString();
    }

    /** Whether it acts for a state: agents of Russia, the army. */
    boolean isOfState() {
        return !country.isEmpty() && !sectors.isEmpty() && OF_STATES.contains(sectors.get(0));
    }

    private boolean maySpeakForState() {
        return isOfState() || OF_PEOPLES.containsAll(sectors);
    }

    /** Whether it is a person who speaks for nobody but himself. */
    boolean isPrivate() {
        return !person.isEmpty() && !isOfState();
    }

    /** Whether it is a group that acts for no state: rebels, nationalists; its country is where it is. */
    boolean isGroup() {
        return !sectors.isEmpty() && GROUPS.contains(sectors.get(0));
    }

    /** Whether the two are two persons, by rows that know them or else by names that share no word, or only the first of both. */
    boolean isAnotherPerson(Party other) {
        if (person.isEmpty() || other.person.isEmpty()) {
            return false;
        }
        boolean known = !entity.isEmpty() && !other.entity.isEmpty();
        return known ? !entity.equals(other.entity) : isOtherName(other);
    }

    private boolean isOtherName(Party other) {
        List<String> mine = List.of(person.split(" "));
        List<String> theirs = List.of(other.person.split(" "));
        boolean full = mine.size() > 1 && theirs.size() > 1 && mine.get(0).equals(theirs.get(0));
        int given = full ? 1 : 0;
        return Collections.disjoint(mine.subList(given, mine.size()), theirs.subList(given, theirs.size()));
    }

    /**
     * Whether one of the two acts for a state and the other is a group or acts for a state that has broken away: the army, the
     * rebels; Georgia, Abkhazia.
     */
    boolean isStateAndGroup(Party other) {
        boolean brokenAway = country.equals(other.country) && isBrokenAway() != other.isBrokenAway();
        return brokenAway || isOfState() && other.isGroup() || isGroup() && other.isOfState();
    }

    /** Whether nothing is known that makes the two others: neither their countries nor that one acts for a state and the other not. */
    boolean mayBeWith(Party other) {
        return likeness(other) != Likeness.DIFFERENT && !isStateAndGroup(other);
    }

    private boolean isBrokenAway() {
        return sectors.contains(BROKEN_AWAY);
    }

    /** Whether both are told of, and are not known to be one, nor alike. */
    boolean isOther(Party other) {
        if (isNobody() || other.isNobody()) {
            return false;
        }
        return switch (likeness(other)) {
            case SAME, KIN -> false;
            case DIFFERENT -> true;
            case UNKNOWN -> isAnotherPerson(other) || Collections.disjoint(sectors, other.sectors);
        };
    }

    /** Whether the two may be one: of one country, and nothing is known that tells them apart. */
    boolean mayBe(Party other) {
        return likeness(other) == Likeness.UNKNOWN && !country.isEmpty() && country.equals(other.country);
    }

    public Likeness likeness(Party other) {
        if (isNobody() || other.isNobody()) {
            return Likeness.UNKNOWN;
        }
        if (!entity.isEmpty() && entity.equals(other.entity) || !name.isEmpty() && name.equals(other.name)) {
            return Likeness.SAME;
        }
        boolean acrossBorders = !country.isEmpty() && !other.country.isEmpty() && !country.equals(other.country);
        if (isAnotherPerson(other)) {
            return isOfState() && other.isOfState() && !acrossBorders ? Likeness.UNKNOWN : Likeness.DIFFERENT;
        }
        if (!person.isEmpty() && !other.person.isEmpty()) {
            return acrossBorders ? Likeness.DIFFERENT : Likeness.SAME;
        }
        if (country.isEmpty() || other.country.isEmpty()) {
            return Likeness.UNKNOWN;
        }
        if (acrossBorders || isStateAndGroup(other)) {
            return Likeness.DIFFERENT;
        }
        if (isPrivate() || other.isPrivate()) {
            return Likeness.UNKNOWN;
        }
        boolean sameSector = !sectors.isEmpty()
                && !other.sectors.isEmpty()
                && sectors.get(0).equals(other.sectors.get(0))
                && (isOfState() && !sectors.get(0).equals("LEG") || OF_ONE_SIDE.contains(sectors.get(0)));
        if (sameSector && (entity.isEmpty() || other.entity.isEmpty())) {
            return Likeness.SAME;
        }
        boolean ofState = isOfState() || other.isOfState();
        return ofState && maySpeakForState() && other.maySpeakForState() ? Likeness.KIN : Likeness.UNKNOWN;
    }
}
