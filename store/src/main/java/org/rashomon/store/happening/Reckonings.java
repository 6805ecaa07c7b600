package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Counts.Counted;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Tells which amounts of a text say how many an act was or befell that stands elsewhere.
 *
 * <pre>
 *   The police put attendance at 3,500.               whatever is put at a number
 *   The list has nine names.                          people, one by one
 *   The clinic has registered 310 people.             people who are counted
 *   The placement amounts to five billion dollars.    what is no person, whatever is said of it
 *   We lost 23 of our sons.                           the dead of who says so
 * </pre>
 *
 * Words: {@code happening/reckonings.tsv}. People who only do something are none.
 */
final class Reckonings {

    /** What a word does for a number. */
    enum Use {
        /** What is counted is its object. */
        COUNTS,
        /** Its object are the dead of who does it. */
        LOSES,
        /** It gives the number of its subject. */
        RATES,
        /** It puts its object at a number. */
        PUTS,
        /** A noun that has a number. */
        FIGURE,
        /** A noun that stands for one person. */
        PERSON,
        /** A verb that brings those to a march whom it counts. */
        DRAWS,
        /** What those are who march. */
        MARCHER,
        /** What those are to whom something was done. */
        SUFFERER,
        /** What so many are who did not live. */
        DEAD,
        /** A noun for where those are who are held. */
        HELD,
        /** A verb that says what something is worth: nobody need have paid that. */
        WORTH,
        /** A unit of what is measured and not counted. */
        MEASURE
    }

    /**
     * How many by words that tell of no act.
     *
     * @param token the head of the number's words
     * @param under the verb that it hangs under, or the root
     * @param of the act of the sentence that is put at a number, or below 0
     * @param sure whether the words say so, and not only that it is counted beside an act
     * @param dead whether they say that so many died
     */
    record Figure(int token, int under, Amount amount, int of, boolean sure, boolean dead) {

        Figure(int token, int under, Amount amount, int of, boolean sure) {
            this(token, under, amount, of, sure, false);
        }
    }

    /** Whether people that a verb has as subject or object are those who march: "the rally <b>drew</b> 900 people". */
    boolean draws(Tokens tokens, Figure figure) {
        return is(Use.DRAWS, tokens, figure.under) && !figure.sure || is(Use.MARCHER, tokens, figure.token);
    }

    static final int NONE = -1;

    private static final int NEAR = 6;

    private static final String PEOPLE = "person";

    private final Map<Use, Set<String>> words = new EnumMap<>(Use.class);

    Reckonings(Lexicons lexicons) {
        for (Use use : Use.values()) {
            words.put(use, new HashSet<>());
        }
        for (Row row : lexicons.get("happening/reckonings").rows()) {
            is(row.constant("use", Use.class)).addAll(row.list("words"));
        }
    }

    private Set<String> is(Use use) {
        return words.getOrDefault(use, Set.of());
    }

    private boolean is(Use use, Tokens tokens, int token) {
        return is(use).contains(tokens.lemma(token).toLowerCase(Locale.ROOT));
    }

    /** Whether a noun has a number and is no act: "attendance". */
    boolean isFigure(Tokens tokens, int token) {
        return is(Use.FIGURE, tokens, token);
    }

    /** @param acts which tokens tell of an act that has its own numbers */
    List<Figure> of(Tokens tokens, boolean[] acts, List<Counted> counted) {
        List<Figure> figures = new ArrayList<>();
        for (Counted one : counted) {
            figure(tokens, acts, one).ifPresent(figures::add);
        }
        return figures;
    }

    private Optional<Figure> figure(Tokens tokens, boolean[] acts, Counted one) {
        String unit = one.amount().unit();
        int put = putter(tokens, one.token());
        if (put != NONE) {
            int of = actBetween(tokens, acts, put, one.token());
            return Optional.of(new Figure(
                    one.token(), one.under(), unit.isEmpty() ? people(one.amount()) : one.amount(), of, true));
        }
        if (isDead(tokens, one)) {
            return Optional.of(new Figure(one.token(), one.under(), people(one.amount()), NONE, true, true));
        }
        if (is(Use.MARCHER, tokens, one.token()) && !acts[one.under()]) {
            return Optional.of(new Figure(one.token(), one.under(), people(one.amount()), NONE, true));
        }
        boolean draws = unit.equals(PEOPLE) && is(Use.DRAWS, tokens, one.under());
        if (draws && (isObject(tokens, one.token(), one.under()) || isSubject(tokens, one.token(), one.under()))) {
            return Optional.of(new Figure(one.token(), one.under(), one.amount(), NONE, false));
        }
        if (acts[one.under()]) {
            return Optional.empty();
        }
        if (is(Use.MEASURE).contains(unit) || isOfClauseThatIsNotSo(tokens, one.token())) {
            return Optional.empty();
        }
        if (isOfThem(tokens, one.token()) && !isThere(tokens, one.token())) {
            return Optional.empty();
        }
        if (unit.isEmpty() && isAnswer(tokens, one.token())) {
            return Optional.of(new Figure(one.token(), one.under(), one.amount(), NONE, true));
        }
        boolean object = isObject(tokens, one.token(), one.under());
        if (is(Use.PERSON).contains(unit)
                || object && is(Use.LOSES, tokens, one.under())
                || isOfPersons(tokens, one.token())
                || unit.equals(PEOPLE) && is(Use.SUFFERER, tokens, one.token())
                || unit.equals(PEOPLE) && isHeld(tokens, one.under())) {
            return Optional.of(new Figure(one.token(), one.under(), people(one.amount()), NONE, true));
        }
        if (object && is(Use.COUNTS, tokens, one.under()) || isRated(tokens, one)) {
            return Optional.of(new Figure(one.token(), one.under(), one.amount(), NONE, true));
        }
        boolean thing = !unit.isEmpty()
                && !unit.equals(PEOPLE)
                && !is(Use.WORTH, tokens, one.under())
                && tokens.upos(one.token()) != Upos.NUM;
        return thing ? Optional.of(new Figure(one.token(), one.under(), one.amount(), NONE, false)) : Optional.empty();
    }

    /** {@code Three rockets that had <b>not</b> left the rails}. */
    private static boolean isOfClauseThatIsNotSo(Tokens tokens, int counted) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(counted));
        for (int token = counted + 1; token < end; token++) {
            int verb = tokens.head(token);
            boolean not =
                    tokens.lemma(token).equals("not") || tokens.lemma(token).equals("never");
            if (not && verb >= 0 && tokens.head(verb) == counted) {
                return true;
            }
        }
        return false;
    }

    private static Amount people(Amount amount) {
        return new Amount(PEOPLE, amount.low(), amount.high());
    }

    /** {@code The <b>bodies</b> of six men}. */
    private boolean isOfPersons(Tokens tokens, int token) {
        int head = tokens.head(token);
        return head >= 0 && tokens.relation(token).startsWith("nmod") && is(Use.PERSON, tokens, head);
    }

    /** {@code Forty people are in custody}. */
    private boolean isHeld(Tokens tokens, int verb) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        for (int token = verb; token < end; token++) {
            if ((token == verb || tokens.head(token) == verb) && is(Use.HELD, tokens, token)) {
                return true;
            }
        }
        return false;
    }

    /** {@code Left nine <b>dead</b>}, {@code nine <b>deaths</b>}, {@code nine farmers lay <b>dead</b>}, {@code cost nine farmers their <b>lives</b>}. */
    private boolean isDead(Tokens tokens, Counted one) {
        int token = one.token();
        if (is(Use.DEAD, tokens, token) && tokens.upos(token) != Upos.NUM) {
            return true;
        }
        int end = Math.min(tokens.sentenceEnd(tokens.sentenceOf(token)), token + NEAR);
        for (int other = token + 1; other < end; other++) {
            boolean beside = tokens.head(other) == one.under() || tokens.head(other) == token;
            boolean lives =
                    tokens.lemma(other).equals("life") && tokens.relation(other).equals("obj");
            boolean dead = tokens.relation(other).equals("xcomp") && is(Use.DEAD, tokens, other);
            if (beside && (lives || dead)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSubject(Tokens tokens, int token, int verb) {
        return tokens.head(token) == verb && tokens.relation(token).startsWith("nsubj");
    }

    private static boolean isObject(Tokens tokens, int token, int verb) {
        String relation = tokens.relation(token);
        return tokens.head(token) == verb && (relation.equals("obj") || relation.equals("nsubj:pass"));
    }

    /** {@code The number was ten}, {@code those who left <b>number</b> 1,847}. */
    private boolean isRated(Tokens tokens, Counted one) {
        int verb = one.under();
        boolean rates = is(Use.RATES, tokens, verb);
        boolean subject = false;
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.head(token) == verb) {
                rates |= tokens.relation(token).equals("cop") && verb == one.token();
                subject |= tokens.relation(token).startsWith("nsubj")
                        && token != one.token()
                        && (is(Use.FIGURE, tokens, token) || tokens.lemma(token).equals("those"));
            }
        }
        return rates && subject;
    }

    /** {@code Nine of them} are not all. */
    private static boolean isOfThem(Tokens tokens, int number) {
        return number + 2 < tokens.sentenceEnd(tokens.sentenceOf(number))
                && tokens.lemma(number + 1).equals("of")
                && MostOfThem.isThem(tokens.lemma(number + 2).toLowerCase(Locale.ROOT));
    }

    /** {@code There are seventy}, {@code there were nine of them}. */
    private static boolean isThere(Tokens tokens, int number) {
        int verb = tokens.head(number);
        for (int token = tokens.sentenceStart(tokens.sentenceOf(number)); token < number; token++) {
            if (tokens.relation(token).equals("expl") && tokens.head(token) == verb) {
                return true;
            }
        }
        return false;
    }

    /** {@code Not fewer than 900, according to the mayor}, {@code there are seventy}: a number that is all that a sentence says. */
    private static boolean isAnswer(Tokens tokens, int number) {
        if (isThere(tokens, number)) {
            return true;
        }
        boolean is = false;
        for (int token = tokens.sentenceStart(tokens.sentenceOf(number)); token < number; token++) {
            is |= tokens.head(token) == number
                    && (tokens.relation(token).startsWith("nsubj")
                            || tokens.relation(token).equals("cop"));
        }
        return tokens.head(number) == Tokens.ROOT && !is;
    }

    /** The verb that puts something at a number that stands behind "at"; {@link #NONE} if none does. */
    private int putter(Tokens tokens, int number) {
        int start = tokens.sentenceStart(tokens.sentenceOf(number));
        int at = number;
        while (at > start && !tokens.lemma(at).equals("at") && isBound(tokens.upos(at))) {
            at--;
        }
        if (at == number || !tokens.lemma(at).equals("at")) {
            return NONE;
        }
        for (int token = at - 1; token >= start; token--) {
            if (tokens.upos(token) == Upos.VERB && is(Use.PUTS, tokens, token)) {
                return token;
            }
        }
        return NONE;
    }

    private static boolean isBound(Upos upos) {
        return upos != Upos.VERB && upos != Upos.PROPN && upos != Upos.PUNCT && upos != Upos.AUX;
    }

    private int actBetween(Tokens tokens, boolean[] acts, int from, int to) {
        for (int token = from + 1; token < to; token++) {
            if (acts[token] && !is(Use.FIGURE, tokens, token)) {
                return token;
            }
        }
        return NONE;
    }
}
