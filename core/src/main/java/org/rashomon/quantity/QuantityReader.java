package org.rashomon.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rashomon.internal.words.Numeral;
import org.rashomon.internal.words.Phrases.Found;
import org.rashomon.internal.words.Words;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.QuantityWords.BoundWord;
import org.rashomon.quantity.QuantityWords.Currency;
import org.rashomon.quantity.QuantityWords.Vague;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.time.TimeExpression;

/**
 * Finds counts and amounts with what bounds them, their unit and what is counted. A number inside a time expression is
 * not one. Uses the analyser's tags, where they are there, to find the noun that is counted.
 */
public final class QuantityReader implements Annotator<List<Quantity>> {

    private final QuantityWords lexicon;
    private final CountedReader counted;

    public QuantityReader(Lexicons lexicons) {
        lexicon = new QuantityWords(lexicons);
        counted = new CountedReader(lexicon);
    }

    @Override
    public Layer<List<Quantity>> produces() {
        return Quantity.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(TimeExpression.LAYER);
    }

    @Override
    public List<Quantity> annotate(Annotations annotations) {
        return read(
                annotations.document(),
                annotations.get(TimeExpression.LAYER),
                annotations.has(Reading.TOKENS) ? Optional.of(annotations.get(Reading.TOKENS)) : Optional.empty());
    }

    /** The amounts of a document, in order of their start. */
    public List<Quantity> read(Document document, List<TimeExpression> times, Optional<Tokens> tokens) {
        Words words = Words.of(document, lexicon.vocabulary());
        List<Quantity> found = new ArrayList<>();
        int time = 0;
        int from = 0;
        int at = 0;
        while (at < words.size()) {
            if (!lexicon.opens(words, at)) {
                at++;
                continue;
            }
            while (time < times.size() && times.get(time).span().end() <= words.start(at)) {
                time++;
            }
            if (time < times.size() && times.get(time).span().contains(words.start(at))) {
                at++;
                continue;
            }
            Optional<Amount> amount = amount(words, at);
            if (amount.isEmpty()) {
                at++;
                continue;
            }
            Optional<Quantity> quantity = quantity(words, at, from, amount.get(), tokens);
            quantity.ifPresent(found::add);
            int next = Math.max(at + 1, amount.get().end);
            if (quantity.isPresent()) {
                while (next < words.size()
                        && words.end(next) <= quantity.get().span().end()) {
                    next++;
                }
            }
            at = next;
            from = quantity.isPresent() ? next : from;
        }
        return List.copyOf(found);
    }

    /** A number or range, with its currency if that stands before. */
    private record Amount(
            BigDecimal low, BigDecimal high, Optional<Currency> currency, int end, String rule, boolean range) {}

    private Optional<Amount> amount(Words words, int at) {
        Optional<Found<Currency>> money = lexicon.before()
                .at(words, at)
                .filter(c -> c.end() == at + 1 || words.isGlued(at + 1)); // "a $40b deal" is not in A$
        int i = money.map(Found::end).orElse(at);
        if (money.isPresent() && !words.isDigits(i)) {
            return Optional.empty();
        }
        Optional<Found<Vague>> vague =
                money.isPresent() ? Optional.empty() : lexicon.vague().at(words, i);
        if (vague.isPresent()) {
            Vague v = vague.get().value();
            return Optional.of(
                    new Amount(v.low(), v.high(), Optional.empty(), vague.get().end(), v.rule(), true));
        }
        Optional<Numeral> number = lexicon.numbers().cardinal(words, i).map(n -> suffixed(words, n, money.isPresent()));
        if (number.isEmpty() || isLabel(words, at, i, number.get().end())) {
            return Optional.empty();
        }
        Numeral first = number.get();
        Optional<Currency> currency = money.map(Found::value);
        int second = afterTo(words, at, first.end());
        if (second > 0) {
            Optional<Found<Currency>> again = lexicon.before().at(words, second);
            int digits = again.map(Found::end).orElse(second);
            Optional<Numeral> other =
                    lexicon.numbers().cardinal(words, digits).map(n -> suffixed(words, n, money.isPresent()));
            boolean shares = !words.isMark(first.end(), '%')
                    || other.isPresent()
                            && (words.isMark(other.get().end(), '%')
                                    || words.isAny(other.get().end(), "percent", "per", "pc"));
            if (other.isPresent() && shares) { // "fell 12% to 45 tons" is no range
                BigDecimal low = sharedScale(words, first.value(), digits, other.get());
                if (low.compareTo(other.get().value()) < 0) {
                    return Optional.of(new Amount(
                            low,
                            other.get().value(),
                            currency.or(() -> again.map(Found::value)),
                            other.get().end(),
                            "Range",
                            true));
                }
            }
        }
        return Optional.of(new Amount(first.value(), first.value(), currency, first.end(), "Number", false));
    }

    /** The word after "to", "or", "-" or, if "between" opened the range, "and"; 0 if no second number can follow. */
    private static int afterTo(Words words, int at, int end) {
        if (words.is(end, "to") && !words.is(at - 1, "from")
                || words.is(end, "or")
                || words.is(end, "and") && words.is(at - 1, "between")
                || words.isDash(end)) {
            return end + 1;
        }
        if (words.isMark(end, '%')
                && words.isAny(end + 1, "to", "and")
                && !words.is(at - 1, "from")
                && (words.is(end + 1, "to") || words.is(at - 1, "between"))) {
            return end + 2;
        }
        return 0;
    }

    /** "5 to 7 million": the first number shares the scale of the second. */
    private static BigDecimal sharedScale(Words words, BigDecimal low, int at, Numeral high) {
        if (!words.isDigits(at) || low.compareTo(BigDecimal.valueOf(1000)) >= 0) {
            return low;
        }
        BigDecimal bare = new BigDecimal(words.form(at).replace(",", ""));
        if (bare.signum() == 0 || bare.compareTo(high.value()) == 0 || low.compareTo(bare) > 0) {
            return low;
        }
        return low.multiply(high.value().divide(bare, java.math.MathContext.DECIMAL64))
                .stripTrailingZeros();
    }

    /** "$40b", "12k", "€3 bn" */
    private static Numeral suffixed(Words words, Numeral number, boolean money) {
        int at = number.end();
        if (!words.isDigits(at - 1)) {
            return number;
        }
        boolean glued = words.isGlued(at);
        int power = 0;
        if (words.is(at, "k") && glued) {
            power = 3;
        } else if (words.is(at, "m") && (money || glued && words.kind(at + 1) == Words.Kind.LETTERS)) {
            power = 6;
        } else if (words.is(at, "b") && money) {
            power = 9;
        } else if (words.is(at, "t") && money && glued) {
            power = 12;
        }
        return power == 0 ? number : new Numeral(number.value().scaleByPowerOfTen(power), at + 1);
    }

    /** Whether the number names something: "Resolution 2254", "Su-24", "No. 5", "G20". */
    private boolean isLabel(Words words, int at, int digits, int end) {
        if (at < digits) {
            return false;
        }
        if (words.isDigits(at)) {
            if (words.isDash(end)
                    && words.isAny(end + 1, "year", "month", "week", "day")
                    && words.isDash(end + 2)
                    && words.is(end + 3, "old")) {
                return true; // an age
            }
            boolean opened = words.isMark(at - 1, '(')
                    || words.isMark(at - 1, '[')
                    || words.isMark(at - 1, '"')
                    || words.isMark(at - 1, '\u201c')
                    || words.isMark(at - 1, '\u2014');
            if (words.isGlued(at) && !opened) {
                return true;
            }
            if (words.isGlued(end) && (words.isMark(end, '/') || words.isMark(end, ':')) && words.isDigits(end + 1)) {
                return true;
            }
            if (words.isMark(at - 1, '[') && words.isMark(end, ']')) {
                return true; // a reference mark
            }
            if (words.isGlued(end)
                    && words.kind(end) == Words.Kind.LETTERS
                    && lexicon.units()
                            .at(words, end)
                            .filter(u -> u.value().measure())
                            .isEmpty()
                    && lexicon.after().at(words, end).isEmpty()) {
                return true; // "15th", "1980s", "27City"
            }
            if (words.isMark(end, ')')
                    && words.isGlued(end)
                    && (words.kind(at - 1) == Words.Kind.BREAK || words.isMark(at - 1, ':'))) {
                return true; // "1) …"
            }
        }
        int before = words.isMark(at - 1, '.') || words.isMark(at - 1, '#') ? at - 2 : at - 1;
        return lexicon.labels().at(words, before).isPresent() || words.isMark(at - 1, '#');
    }

    private Optional<Quantity> quantity(Words words, int at, int from, Amount amount, Optional<Tokens> tokens) {
        Bound bound = Bound.EXACTLY;
        String rule = amount.rule;
        int first = at;
        // "between 7 and 35", "an estimated 12", "more than about 12"
        for (int steps = 0; steps < 2; steps++) {
            Optional<BoundBefore> before = boundBefore(words, first, from);
            if (before.isEmpty()) {
                break;
            }
            first = before.get().start;
            if (before.get().word.bound() != Bound.EXACTLY) {
                bound = before.get().word.bound();
                rule = before.get().word.rule();
            }
        }
        if (words.is(first - 1, "between") && amount.range && first - 1 >= from) {
            first--;
        }
        Counted what = counted.read(words, amount.end, amount.currency, tokens);
        if (what.end() == amount.end
                && amount.end == at + 1
                && words.isAny(at, "one", "a", "two", "three")
                && what.unit().isEmpty()
                && bound == Bound.EXACTLY) {
            return Optional.empty();
        }
        int end = what.end();
        Optional<Found<BoundWord>> after = lexicon.afterthoughts().at(words, amount.end);
        if (after.isPresent()) {
            bound = after.get().value().bound();
            rule = after.get().value().rule();
            what = counted.read(words, after.get().end(), amount.currency, tokens);
            end = Math.max(what.end(), after.get().end());
        } else {
            Optional<Found<BoundWord>> later = lexicon.afterthoughts().at(words, end);
            if (later.isPresent()) {
                bound = later.get().value().bound();
                rule = later.get().value().rule();
            }
        }
        if (isIdle(words, at, amount, what, bound)) {
            return Optional.empty();
        }
        BigDecimal low = what.factor().multiply(amount.low);
        BigDecimal high = what.factor().multiply(amount.high);
        Span span = words.span(first, end - 1);
        return Optional.of(new Quantity(
                span,
                bound.low(low).map(QuantityReader::plain),
                bound.high(high).map(QuantityReader::plain),
                what.unit(),
                what.words(),
                Evidence.of(rule, words.span(first, Math.max(first, amount.end - 1)))));
    }

    /**
     * Whether a number says too little to be kept: "one of them", "one name", a bare small figure that may be a label. A
     * bare number stays if it is large, bounded, or counts the killed.
     */
    private static boolean isIdle(Words words, int at, Amount amount, Counted what, Bound bound) {
        boolean one = words.is(at, "one") && amount.end == at + 1;
        if (words.isAny(amount.end, "thirds", "quarters", "fifths", "tenths", "third") && amount.end == at + 1) {
            return true; // a share of something, not a count
        }
        if (one && bound == Bound.EXACTLY) {
            return words.is(at + 1, "of") || what.idle();
        }
        return what.unit().isEmpty()
                && what.words().isEmpty()
                && bound == Bound.EXACTLY
                && amount.currency.isEmpty()
                && amount.high.compareTo(BigDecimal.valueOf(amount.range ? 30 : 1000)) < 0;
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record BoundBefore(BoundWord word, int start) {}

    /** The longest bound phrase, of at most five words, that ends where the amount begins. */
    private Optional<BoundBefore> boundBefore(Words words, int at, int from) {
        for (int length = 5; length > 0; length--) {
            int start = at - length;
            if (start < from) {
                continue;
            }
            Optional<Found<BoundWord>> found = lexicon.bounds().at(words, start);
            if (found.isPresent() && found.get().end() == at) {
                BoundWord word = found.get().value();
                return word.bound() == Bound.NONE ? Optional.empty() : Optional.of(new BoundBefore(word, start));
            }
        }
        return Optional.empty();
    }
}
