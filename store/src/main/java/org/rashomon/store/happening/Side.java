package org.rashomon.store.happening;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** On whose behalf somebody acts, by PLOVER's sectors: of one act the police and a gang are two doers, whatever their country. */
enum Side {
    /** Who rules may act through any of its forces, its party or its companies. */
    RULERS("GOV", "LEG", "JUD"),
    FORCES(Set.of("soldiers", "spies"), "MIL", "COP", "SPY"),
    /** An opposition may be in arms. */
    ARMED(Set.of("fighters"), "REB", "PRM", "SEP", "OPP"),
    CRIME(Set.of("criminals"), "CRM"),
    POLITICS("PTY", "OPP"),
    CIVIL(Set.of("civilians", "children"), "EDU", "MED", "JRN", "SOC", "REL", "AGR", "REF"),
    /** A ship, a lorry or a crew may be the navy's. */
    TRADE("BUS", "LAB");

    /** Who cannot be told apart from whom. */
    private static final List<Set<Side>> TOGETHER = List.of(
            EnumSet.of(RULERS, FORCES),
            EnumSet.of(RULERS, POLITICS),
            EnumSet.of(RULERS, CIVIL),
            EnumSet.of(RULERS, TRADE),
            EnumSet.of(POLITICS, CIVIL),
            EnumSet.of(POLITICS, TRADE),
            EnumSet.of(CIVIL, TRADE),
            EnumSet.of(FORCES, TRADE));

    /** A commander who is killed may be of a militia, and who is attacked with rebels may rule. */
    private static final List<Set<Side>> TOGETHER_AS_VICTIMS =
            List.of(EnumSet.of(FORCES, ARMED), EnumSet.of(RULERS, ARMED));

    private static final Set<Side> UNARMED = EnumSet.of(CIVIL, TRADE);

    /** Those of whom nothing but this is known are on no side, and unarmed. */
    private static final List<String> CIVILIANS = List.of("CVL");

    private static final Set<String> NEIGHBOURS = Set.of(
            "villagers", "residents", "inhabitants", "locals", "civilians", "townspeople", "neighbours", "neighbors");

    private static final List<String> ALIKE = List.of(" like ", " such as ");

    /** The question of happening/kinds that asks who they are that an act is done to. */
    private static final String PEOPLE = "people";

    private final Set<String> sectors;
    private final Set<String> people;

    Side(String... sectors) {
        this(Set.of(), sectors);
    }

    /** @param people answers of happening/kinds that are of this side */
    Side(Set<String> people, String... sectors) {
        this.people = people;
        this.sectors = Set.of(sectors);
    }

    /** Of those that a telling has it done to, by what its own voice calls them. */
    static Set<Side> ofPeople(Telling telling) {
        List<String> called = telling.kinds().stream()
                .filter(kind -> kind.question().equals(PEOPLE) && kind.voice().isEmpty() && !kind.denied())
                .map(Kind::value)
                .toList();
        return those(side -> side.people, called);
    }

    private static Set<Side> those(Function<Side, Set<String>> words, List<String> told) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (Side side : values()) {
            if (!Collections.disjoint(words.apply(side), told)) {
                sides.add(side);
            }
        }
        return sides;
    }

    /** The sides that somebody of some sectors may be on; nobody knows whose gunmen or men they are. */
    static Set<Side> of(List<String> sectors) {
        return those(side -> side.sectors, sectors);
    }

    /** As {@link #of(List)}; of "groups like" another it is not told what they are. */
    static Set<Side> of(Party party) {
        if (isLikeAnother(party)) {
            return Set.of();
        }
        return isOfPlace(party) ? Set.of(CIVIL) : of(party.sectors());
    }

    /** {@code Villagers from Orlik}: those of whom one knows where they live are no force. */
    private static boolean isOfPlace(Party party) {
        return party.sectors().equals(CIVILIANS)
                && Stream.of(party.name().split(" ")).anyMatch(NEIGHBOURS::contains);
    }

    private static boolean isLikeAnother(Party party) {
        return ALIKE.stream().anyMatch(word -> party.name().contains(word));
    }

    /** Whether an act of those of some sides cannot be one of those of others. */
    static boolean areOpposed(Set<Side> some, Set<Side> others) {
        return areApart(some, others, List.of());
    }

    /**
     * Whether who is said to have done it, on some sides, cannot be who others say: a contractor is no secret service.
     */
    static boolean areOpposedCulprits(Set<Side> some, Set<Side> others) {
        Set<Side> armed = EnumSet.of(FORCES, ARMED, CRIME);
        boolean trade = EnumSet.of(TRADE).equals(some) && armed.containsAll(others)
                || EnumSet.of(TRADE).equals(others) && armed.containsAll(some);
        return trade && !some.isEmpty() && !others.isEmpty() || areOpposed(some, others);
    }

    /** Whether what is done to those of some sides cannot be done to those of others. */
    static boolean areOpposedVictims(Set<Side> some, Set<Side> others) {
        return areApart(some, others, TOGETHER_AS_VICTIMS);
    }

    /** Whether somebody is known to bear no arms and to give no orders. */
    static boolean isUnarmed(Party party) {
        Set<Side> sides = of(party);
        boolean civilians = party.sectors().equals(CIVILIANS) && !isLikeAnother(party);
        return civilians || !sides.isEmpty() && UNARMED.containsAll(sides);
    }

    private static boolean areApart(Set<Side> mine, Set<Side> theirs, List<Set<Side>> besides) {
        return !mine.isEmpty()
                && !theirs.isEmpty()
                && mine.stream().allMatch(a -> theirs.stream().allMatch(b -> !areTogether(a, b, besides)));
    }

    private static boolean areTogether(Side a, Side b, List<Set<Side>> besides) {
        return a == b
                || Stream.concat(TOGETHER.stream(), besides.stream())
                        .anyMatch(pair -> pair.contains(a) && pair.contains(b));
    }
}
