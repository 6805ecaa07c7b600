package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.quantity.Quantity;
import org.rashomon.store.happening.Amount.Part;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Gives each amount of a document to the one act it is told of: the nearest act that it hangs under.
 *
 * <pre>
 *   Jets bombed a school, killing nine people.      nine: killing, not bombed
 *   300,000 people took part in the march.          300,000: march
 *   The accord, signed on Monday, is worth $2bn.    $2bn: signed
 * </pre>
 *
 * An amount that hangs under a verb that is no act, and that no act hangs under, is of none; nor are lengths of time. What
 * is told of a noun is told of the verb that brings it too: "signed an accord worth $2bn".
 */
final class Counts {

    private static final Set<String> NO_COUNTS =
            Set.of("second", "minute", "hour", "day", "week", "month", "year", "decade", "century");

    /** Two times, three times. */
    private static final List<String> OFTEN = List.of("twice", "thrice");

    private static final String TIME = "time";

    /** {@code Nineteen <b>further</b> bodies}, {@code <b>another</b> nine}: others were counted before. */
    private static final Set<String> MORE = Set.of("further", "additional", "another", "more", "extra");

    private static final int NONE = -1;

    /** Which of the two is meant is seldom said, and they differ by a tenth at most. */
    private static final String TON = "ton";

    private static final String TONNE = "tonne";

    /** A participle farther behind what is counted is left to the tree. */
    private static final int NEAR = 9;

    private final Tokens tokens;
    private final boolean[] triggers;
    private final Numerals numerals;
    private final Map<Integer, List<Amount>> byTrigger = new TreeMap<>();
    private final List<Counted> all = new ArrayList<>();

    /**
     * An amount where it stands.
     *
     * @param token the head of its words
     * @param under the act or verb that it hangs under, or the root
     */
    record Counted(int token, int under, Amount amount) {}

    /** @param triggers which tokens name an act */
    Counts(
            Tokens tokens,
            boolean[] triggers,
            List<Quantity> quantities,
            Carriers carriers,
            Numerals numerals,
            CountedPeople people) {
        this.tokens = tokens;
        this.triggers = triggers;
        this.numerals = numerals;
        BitSet read = new BitSet();
        Map<Integer, Amount> counted = new TreeMap<>();
        for (Quantity quantity : quantities) {
            int head = tokens.size() > 0 ? Clue.head(tokens, quantity.span()) : NONE;
            boolean others = head != NONE && isOfOthersToo(quantity.span());
            if (others || head != NONE && !isWhole(head)) {
                read.set(head);
                if (!others && !NO_COUNTS.contains(quantity.unit())) {
                    counted.putIfAbsent(
                            head,
                            new Amount(
                                    quantity.unit().equals(TON) ? TONNE : people.unit(quantity.unit()),
                                    quantity.low().map(Number::doubleValue).orElse(Double.NEGATIVE_INFINITY),
                                    quantity.high().map(Number::doubleValue).orElse(Double.POSITIVE_INFINITY)));
                }
            }
        }
        Sums.of(tokens, counted).forEach((head, amount) -> place(head, amount.unit(), amount.low(), amount.high()));
        for (int token = 0; token < tokens.size(); token++) {
            OptionalDouble some = read.get(token) ? OptionalDouble.empty() : numerals.of(tokens, token);
            if (some.isPresent()) {
                place(token, "", some.getAsDouble(), some.getAsDouble());
            }
            int often = OFTEN.indexOf(lemma(token)) + 2;
            if (often >= 2 && tokens.head(token) >= 0 && triggers[tokens.head(token)]) {
                place(token, TIME, often, often);
            }
        }
        for (int token = 0; token < triggers.length; token++) {
            int told = triggers[token] ? carriers.told(tokens, token) : Carriers.NOTHING;
            if (told != Carriers.NOTHING && triggers[told]) {
                share(token, told);
            }
        }
    }

    private void share(int verb, int noun) {
        List<Amount> both = new ArrayList<>(of(verb));
        both.addAll(of(noun));
        if (!both.isEmpty()) {
            byTrigger.put(verb, both);
            byTrigger.put(noun, both);
        }
    }

    /** Every amount of the text, whether an act has it or not. */
    List<Counted> all() {
        return all;
    }

    /** In the order of the text. */
    List<Amount> of(int trigger) {
        return byTrigger.getOrDefault(trigger, List.of());
    }

    /** The number in "at least <b>four</b> children"; else the first word. */
    private int number(Span counted) {
        int first = tokens.firstEndingAfter(counted.start());
        for (int token = first; token < tokens.size() && tokens.start(token) < counted.end(); token++) {
            if (tokens.upos(token) == Upos.NUM) {
                return token;
            }
        }
        return first;
    }

    /** {@code Including four children}, {@code among them four children}, {@code four of them children}: there are more. */
    private boolean isOfOthersToo(Span counted) {
        int first = number(counted);
        int start = tokens.sentenceStart(tokens.sentenceOf(first));
        int before = numerals.bound(tokens, first) - 1;
        boolean among = before > start
                && MostOfThem.isThem(lemma(before))
                && lemma(before - 1).equals("among");
        int behind = tokens.firstEndingAfter(counted.end());
        for (int token = Math.max(start, first - 1); token < Math.min(tokens.size(), behind); token++) {
            boolean than = token + 1 < tokens.size() && lemma(token + 1).equals("than");
            if (MORE.contains(lemma(token)) && !than) {
                return true;
            }
        }
        boolean of = first + 3 < tokens.size()
                && lemma(first + 1).equals("of")
                && MostOfThem.isThem(lemma(first + 2))
                && tokens.end(first + 2) < counted.end();
        return among || of || before >= start && lemma(before).equals("include");
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }

    /** {@code One of the two soldiers}: the two are those that he is one of. */
    private boolean isWhole(int counted) {
        int head = tokens.head(counted);
        return head != Tokens.ROOT
                && tokens.upos(head) == Upos.NUM
                && tokens.relation(counted).startsWith("nmod");
    }

    private void place(int counted, String unit, double low, double high) {
        int participle = participle(counted);
        int doing = participle == NONE ? doing(counted) : NONE;
        if (doing != NONE) {
            byTrigger.computeIfAbsent(doing, t -> new ArrayList<>()).add(new Amount(unit, low, high, Part.DOER));
            return;
        }
        int token = participle == NONE ? counted : participle;
        Part part = participle == NONE || !tokens.xpos(participle).equals("VBG") ? Part.OTHER : Part.DOER;
        while (!triggers[token] && tokens.upos(token) != Upos.VERB && tokens.head(token) != Tokens.ROOT) {
            part = part(tokens.relation(token));
            token = tokens.head(token);
        }
        int trigger = triggers[token] ? token : under(token);
        all.add(new Counted(counted, token, new Amount(unit, low, high)));
        if (unit.isEmpty() && counted > trigger && tokens.head(counted) == trigger) {
            // "Arrested at least 120": the number alone is those it was done to, whatever the tree calls it
            part = Part.DONE_TO;
        }
        if (trigger != NONE) {
            boolean money = unit.length() == 3 && unit.chars().allMatch(Character::isUpperCase);
            Part of = money || part == Part.DONE_TO && trigger != token ? Part.OTHER : part;
            of = participle != NONE && part != Part.DOER ? Part.DONE_TO : of;
            byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(new Amount(unit, low, high, of));
        }
    }

    /** {@code 23 people <b>killed</b>}, {@code 68 deputies <b>voting</b> for it}. */
    private int participle(int counted) {
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(counted)), counted + NEAR);
        for (int token = counted + 1; token < end; token++) {
            boolean participle =
                    tokens.xpos(token).equals("VBN") || tokens.xpos(token).equals("VBG");
            if (triggers[token]
                    && participle
                    && tokens.head(token) == counted
                    && (tokens.relation(token).equals("acl") || isSuffered(token))) {
                return token;
            }
        }
        return NONE;
    }

    /** {@code Counted 900 people who have <b>fled</b>}, where the clause above tells of no act. */
    private int doing(int counted) {
        int above = tokens.head(counted);
        while (above != Tokens.ROOT && !triggers[above] && tokens.upos(above) != Upos.VERB) {
            above = tokens.head(above);
        }
        if (above != Tokens.ROOT && triggers[above]) {
            return NONE;
        }
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(counted)), counted + NEAR);
        for (int token = counted + 1; token < end; token++) {
            if (triggers[token]
                    && tokens.head(token) == counted
                    && tokens.relation(token).equals("acl:relcl")
                    && Stand.hasSubject(tokens, token)) {
                return token;
            }
        }
        return NONE;
    }

    /** {@code One driver who had been <b>hurt</b>}. */
    private boolean isSuffered(int verb) {
        if (!tokens.relation(verb).equals("acl:relcl") || !tokens.xpos(verb).equals("VBN")) {
            return false;
        }
        for (int token = tokens.head(verb) + 1; token < verb; token++) {
            if (tokens.head(token) == verb && tokens.relation(token).equals("aux:pass")) {
                return true;
            }
        }
        return false;
    }

    private static Part part(String relation) {
        return switch (relation) {
            case "nsubj", "obl:agent" -> Part.DOER;
            case "obj", "nsubj:pass", "iobj" -> Part.DONE_TO;
            default -> Part.OTHER;
        };
    }

    /** The act that hangs under a word that names none itself; none if there are two. */
    private int under(int word) {
        int sentence = tokens.sentenceOf(word);
        int found = NONE;
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (triggers[token] && reaches(token, word)) {
                if (found != NONE) {
                    return NONE;
                }
                found = token;
            }
        }
        return found;
    }

    /** Whether an act hangs under a word with nothing between them but nouns. */
    private boolean reaches(int trigger, int word) {
        int above = tokens.head(trigger);
        while (above != Tokens.ROOT && above != word) {
            if (triggers[above] || tokens.upos(above) == Upos.VERB) {
                return false;
            }
            above = tokens.head(above);
        }
        return above == word;
    }
}
