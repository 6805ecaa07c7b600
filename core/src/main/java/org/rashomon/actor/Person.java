package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Somebody the tables know, with the offices held in order of their rows (the foremost first).
 *
 * @param id row in people.tsv
 * @param rule that row, as {@link org.rashomon.text.Evidence} calls it
 * @param country whose citizen
 * @param given the folded first word of the name
 * @param alone whether the family name alone names nobody else in news
 */
record Person(String id, String rule, String name, String country, String given, boolean alone, List<Office> offices) {

    /** No date is known. */
    static final int UNDATED = Integer.MIN_VALUE;

    private static final List<String> ENDS_IN_ELITE = List.of("GOV", "LEG", "JUD", "MIL", "COP", "SPY", "");

    /** What somebody is as of a day: {@code past} when the office named is over. */
    record Standing(String country, List<String> sectors, Optional<Office> office, boolean past) {}

    /** Whether any office is held that day; on no day, whether one is still held. */
    boolean inOffice(int day) {
        for (Office office : offices) {
            if (day == UNDATED ? office.to() == PartialDate.OPEN : office.holds(day)) {
                return true;
            }
        }
        return false;
    }

    /** Whether some office was in that state or of it. */
    boolean servedIn(String state) {
        for (Office office : offices) {
            if (office.country().equals(state)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a folded given name or initial may be this person's. */
    boolean mayBeCalled(String name) {
        return name.equals(given)
                || name.length() == 1 && given.startsWith(name)
                || name.length() > 2 && given.startsWith(name)
                || Folding.skeleton(name).equals(Folding.skeleton(given)) && Folding.areSpellings(name, given);
    }

    boolean everHeld(String kind) {
        return !kind.isEmpty() && held(kind, UNDATED);
    }

    /** Whether that day as head of state or of government. */
    boolean governs(int day) {
        return held("hos", day) || held("hog", day);
    }

    boolean held(String kind, int day) {
        for (Office office : offices) {
            if (office.kind().equals(kind) && (day == UNDATED || office.holds(day))) {
                return true;
            }
        }
        return false;
    }

    /**
     * The office of a day, the one that {@code title} names if there are several; after the last one, what those are who
     * have held office; without a day, the one that the title names, or else the latest.
     */
    Standing on(int day, String title) {
        List<Office> candidates = new ArrayList<>();
        for (Office office : offices) {
            if (day == UNDATED ? office.kind().equals(title) : office.holds(day)) {
                candidates.add(office);
            }
        }
        if (candidates.isEmpty() && day == UNDATED && !offices.isEmpty()) {
            Office latest = offices.get(0);
            for (Office office : offices) {
                latest = office.to() > latest.to() ? office : latest;
            }
            candidates.add(latest);
        }
        for (Office office : candidates) {
            if (office.kind().equals(title)) {
                return standing(office);
            }
        }
        return candidates.isEmpty() ? after(day) : standing(candidates.get(0));
    }

    private static Standing standing(Office office) {
        return new Standing(office.country(), office.sectors(), Optional.of(office), false);
    }

    /** Between offices, or after the last. */
    Standing after(int day) {
        Office last = null;
        for (Office office : offices) {
            if ((day == UNDATED || office.from() <= day) && (last == null || office.to() > last.to())) {
                last = office;
            }
        }
        if (last == null) {
            return new Standing(country, List.of(), Optional.empty(), false);
        }
        String sector = last.sectors().isEmpty() ? "" : last.sectors().get(0);
        boolean elite = ENDS_IN_ELITE.contains(sector) || held("hos", UNDATED);
        return new Standing(country, elite ? List.of("ELI") : last.sectors(), Optional.of(last), true);
    }
}
