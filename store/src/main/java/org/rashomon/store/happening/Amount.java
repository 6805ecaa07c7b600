package org.rashomon.store.happening;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A count or amount as linking sees it.
 *
 * @param unit what is counted
 * @param low the least it can be, negative infinity when open
 * @param high the most it can be, infinity when open
 * @param part what the counted have to do with the act
 */
public record Amount(String unit, double low, double high, Part part) {

    /**
     * "At least 30" leaves room for 40; who says 80 says something else. A bound that is open is taken to reach this many
     * times as far.
     */
    private static final double REACH = 1.5;

    /** Letters of ISO 4217. */
    private static final int CURRENCY_CODE = 3;

    private static final String VOTE = "vote";

    /** Of something that is no act. */
    public Amount(String unit, double low, double high) {
        this(unit, low, high, Part.OTHER);
    }

    /** What those that are counted have to do with the act. */
    public enum Part {
        /** They do it. */
        DOER,
        /** It is done to them. */
        DONE_TO,
        /** Something else, or it cannot be told. */
        OTHER
    }

    /** Whether the unit is the code of a currency, {@code USD}. */
    boolean isOfMoney() {
        return unit.length() == CURRENCY_CODE && unit.chars().allMatch(Character::isUpperCase);
    }

    /**
     * Whether the two count the same thing.
     *
     * @param sameWord whether both are told of an act by the same word: "arrested 57 demonstrators", "arrested 120 people"
     */
    boolean isComparable(Amount other, boolean sameWord) {
        boolean sameUnit = unit.equals(other.unit) || unit.isEmpty() || other.unit.isEmpty();
        return unit.equals(other.unit) || part == other.part && part != Part.OTHER && (sameWord || sameUnit);
    }

    /**
     * The same of people, if it is done to what is counted.
     *
     * @param suffers whether it is done to who does it: "four men <b>died</b>"
     */
    Amount ofPeople(boolean suffers) {
        return part == Part.DONE_TO || part == Part.DOER && suffers
                ? new Amount("person", low, high, Part.DONE_TO)
                : this;
    }

    /** "Passed with 118 <b>votes</b>": so many voted for it, whoever they were. */
    Amount ofVoters() {
        return unit.equals(VOTE) && part != Part.DOER ? new Amount("", low, high, Part.DOER) : this;
    }

    /** Whether both can be true of one thing: "dozens" and 31 can, 11 and 24 cannot. */
    boolean agrees(Amount other) {
        return low <= other.most() && other.low <= most();
    }

    private double most() {
        return Double.isInfinite(high) ? REACH * low : high;
    }

    boolean isExact() {
        return low == high;
    }

    /** As people write it: {@code 31}, {@code 24 to 99}, {@code at least 12}. */
    public String text() {
        if (isExact()) {
            return number(low);
        }
        if (Double.isInfinite(high)) {
            return "at least " + number(low);
        }
        return Double.isInfinite(low) ? "at most " + number(high) : number(low) + " to " + number(high);
    }

    private static String number(double value) {
        return new BigDecimal(value)
                .setScale(2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
