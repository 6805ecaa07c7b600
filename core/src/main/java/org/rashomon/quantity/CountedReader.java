package org.rashomon.quantity;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.rashomon.internal.words.Phrases.Found;
import org.rashomon.internal.words.Words;
import org.rashomon.quantity.QuantityWords.Around;
import org.rashomon.quantity.QuantityWords.Currency;
import org.rashomon.quantity.QuantityWords.Unit;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads the unit and the noun after a number.
 *
 * <pre>
 *   40 | million rubles                    RUB
 *   1.2 million | barrels per day          barrel/day
 *   12,000 | Russian servicemen            person, counted "Russian servicemen"
 *   dozens | of burnt tanks                tank, counted "burnt tanks"
 * </pre>
 *
 * Without tags it looks at most {@value #REACH} words ahead for a noun of {@code quantity/units.tsv}.
 */
final class CountedReader {

    private static final int REACH = 4;

    /** Its number stands no farther behind a word such as toll. */
    private static final int FIGURE_REACH = 14;

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final QuantityWords lexicon;

    CountedReader(QuantityWords lexicon) {
        this.lexicon = lexicon;
    }

    Counted read(Words words, int at, Optional<Currency> money, Optional<Tokens> tokens) {
        if (money.isPresent()) {
            return rated(words, money.get().code(), at, Optional.empty(), BigDecimal.ONE);
        }
        boolean glued = words.isDash(at) && words.isGlued(at);
        if (glued && words.isDash(at + 2) && words.isGlued(at + 2)) {
            // "a four-year-old truce"
            return new Counted("", Optional.empty(), at, true, BigDecimal.ONE);
        }
        int i = glued ? at + 1 : at;
        if (words.is(i, "of")) {
            i = words.isAny(i + 1, "the", "its", "their", "his", "these", "those", "our") ? i + 2 : i + 1;
        }
        Optional<Found<Currency>> currency = lexicon.after().at(words, i);
        if (currency.isPresent() && !(words.isGlued(i) && words.isMark(i, '$'))) {
            boolean small = currency.get().value().hundredth();
            return rated(
                    words,
                    currency.get().value().code(),
                    currency.get().end(),
                    Optional.empty(),
                    small ? HUNDREDTH : BigDecimal.ONE);
        }
        Optional<Found<Unit>> measure =
                lexicon.units().at(words, i).filter(u -> u.value().measure());
        if (measure.isPresent()) {
            return measured(words, i, measure.get(), tokens);
        }
        return thing(words, at, i, tokens);
    }

    /** "percent of voters", "tons of grain", "barrels of oil per day" */
    private Counted measured(Words words, int at, Found<Unit> unit, Optional<Tokens> tokens) {
        int end = unit.end();
        Optional<Span> what = Optional.empty();
        if (words.is(end, "of")
                && !unit.value().name().equals("share")
                && !isLength(unit.value().name())) {
            int noun = words.isAny(end + 1, "the", "its", "their", "all", "his", "our") ? end + 2 : end + 1;
            int last = lastOfNoun(words, noun, tokens);
            if (last >= noun) {
                what = Optional.of(words.span(noun, last));
                if (!unit.value().name().startsWith("perc")) {
                    end = last + 1;
                }
            }
        }
        return rated(words, unit.value().name(), end, what, BigDecimal.ONE);
    }

    /** "3 miles of the ship": of a length nothing is counted. */
    private static boolean isLength(String unit) {
        return unit.equals("mile")
                || unit.equals("foot")
                || unit.equals("inch")
                || unit.equals("yard")
                || unit.endsWith("metre") && unit.indexOf(' ') < 0;
    }

    /** A thing or person that is counted. */
    private Counted thing(Words words, int at, int noun, Optional<Tokens> tokens) {
        if (words.is(at, "others")) {
            return casualties(words, at);
        }
        int last = lastOfNoun(words, noun, tokens);
        for (int i = noun; i < noun + REACH && words.kind(i) == Words.Kind.LETTERS; i++) {
            Optional<Found<Unit>> unit = lexicon.units().at(words, i);
            if (unit.isPresent() && unit.get().end() - 1 >= last && (last >= noun || isPlain(words, noun, i))) {
                // the measure of a compound is not its unit: "12 foot soldiers"
                return rated(
                        words,
                        unit.get().value().name(),
                        unit.get().end(),
                        Optional.of(words.span(noun, unit.get().end() - 1)),
                        BigDecimal.ONE);
            }
            if (last >= noun && i > last || last < noun && !mayModify(words, i)) {
                break;
            }
        }
        if (last < noun) {
            return casualties(words, at);
        }
        return rated(
                words, singular(words, last, tokens), last + 1, Optional.of(words.span(noun, last)), BigDecimal.ONE);
    }

    /** "12 were killed": people, though no noun says so. */
    private Counted casualties(Words words, int at) {
        int i = at;
        if (words.isAny(i, "others", "more")) {
            i++;
        }
        int verb = i;
        while (words.isAny(verb, "were", "was", "are", "have", "had", "has", "been", "being", "also") && verb - i < 3) {
            verb++;
        }
        boolean people = lexicon.is(Around.HARMING, words, at - 2) || lexicon.is(Around.HARMED, words, verb);
        boolean others = words.is(at, "others");
        return new Counted(
                people || others || isFigure(words, at - 1) ? "person" : "",
                others ? Optional.of(words.span(at, at)) : Optional.empty(),
                others ? at + 1 : at,
                true,
                BigDecimal.ONE);
    }

    /** "Put the death toll at 23", "the number of people killed rose to 41", "four of our own are dead". */
    private boolean isFigure(Words words, int number) {
        if (words.is(number + 1, "of") && words.isAny(number + 2, "our", "their", "his", "them", "us")) {
            int verb = words.isAny(number + 3, "own", "men", "people") ? number + 4 : number + 3;
            return words.isAny(verb, "are", "were") && lexicon.is(Around.HARMED, words, verb + 1);
        }
        if (!words.isAny(number - 1, "at", "to", "of", "least", "reached", "exceeded", "was", "is")) {
            return false;
        }
        boolean harmed = false;
        for (int i = number - 1; i >= Math.max(0, number - FIGURE_REACH); i--) {
            if (words.isMark(i, '.')) {
                return false;
            }
            if (lexicon.is(Around.TOLL, words, i)
                    || harmed && words.isAny(i, "number", "count", "total", "tally") && words.is(i - 1, "the")) {
                return true;
            }
            harmed |= lexicon.is(Around.HARMED, words, i);
        }
        return false;
    }

    private boolean isPlain(Words words, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!mayModify(words, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word can stand between number and noun, as far as one sees without tags. */
    private boolean mayModify(Words words, int at) {
        return words.kind(at) == Words.Kind.LETTERS && words.length(at) > 2 && !lexicon.is(Around.BREAK, words, at);
    }

    /** The last word of the noun phrase at {@code at} by the analyser's tags; {@code at - 1} if there is none. */
    private static int lastOfNoun(Words words, int at, Optional<Tokens> layer) {
        if (layer.isEmpty() || at >= words.size()) {
            return at - 1;
        }
        Tokens tokens = layer.get();
        int last = at - 1;
        int token = tokens.firstEndingAfter(words.start(at));
        int limit = token < tokens.size() ? tokens.sentenceEnd(tokens.sentenceOf(token)) : 0;
        int head = headOfNumber(words, at, tokens);
        for (int n = 0; token < limit && n < 8; token++, n++) {
            if (last >= at && breaks(words.text(), words.end(last), tokens.start(token))) {
                break;
            }
            Upos upos = tokens.upos(token);
            String xpos = tokens.xpos(token);
            if (last >= at && tokens.relation(token).equals("obl:unmarked")) {
                break; // "freed 12 prisoners yesterday"
            }
            if (upos == Upos.NOUN || upos == Upos.PROPN) {
                last = wordAt(words, Math.max(at, last), tokens.end(token));
            } else if (upos != Upos.ADJ
                            && !xpos.equals("VBN")
                            && !xpos.equals("VBG")
                            && !xpos.equals("HYPH")
                            && upos != Upos.PUNCT
                            && upos != Upos.NUM
                    || upos == Upos.PUNCT && !xpos.equals("HYPH")
                    || upos == Upos.NUM && last >= at) {
                if (token < head) {
                    continue; // "seven oil and gas fields"
                }
                break;
            }
        }
        return last;
    }

    /** The noun that the number before {@code at} counts, if it stands within six tokens; else -1. */
    private static int headOfNumber(Words words, int at, Tokens tokens) {
        if (at == 0) {
            return -1;
        }
        int number = tokens.firstEndingAfter(words.start(at - 1));
        if (number >= tokens.size() || !tokens.relation(number).startsWith("nummod")) {
            return -1;
        }
        int head = tokens.head(number);
        return head > number && head <= number + 6 && tokens.upos(head) == Upos.NOUN ? head : -1;
    }

    private static boolean breaks(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) == '\n') {
                return true;
            }
        }
        return false;
    }

    private static int wordAt(Words words, int from, int end) {
        int i = from;
        while (i + 1 < words.size() && words.end(i) < end) {
            i++;
        }
        return i;
    }

    private static String singular(Words words, int last, Optional<Tokens> tokens) {
        String form = words.form(last).toLowerCase(Locale.ROOT);
        if (tokens.isPresent()) {
            int token = tokens.get().firstEndingAfter(words.start(last));
            if (token < tokens.get().size()
                    && !tokens.get().lemma(token).isEmpty()
                    && !tokens.get().lemma(token).equals("_")) {
                return tokens.get().lemma(token).toLowerCase(Locale.ROOT);
            }
        }
        return form.endsWith("ies")
                ? form.substring(0, form.length() - 3) + "y"
                : form.endsWith("s") && !form.endsWith("ss") ? form.substring(0, form.length() - 1) : form;
    }

    /** Puts "per day", "a barrel", "daily" behind the unit. */
    private Counted rated(Words words, String unit, int at, Optional<Span> what, BigDecimal factor) {
        int end = at;
        String rate = "";
        boolean per = words.is(at, "per") || words.isMark(at, '/') && words.isGlued(at);
        if (per || words.isAny(at, "a", "an", "each", "every")) {
            Optional<Found<Unit>> other = lexicon.units().at(words, at + 1);
            Optional<String> period = lexicon.rate(words, at + 1);
            if (period.isPresent()
                    && !words.isAny(at + 2, "ago", "earlier", "later", "before")
                    && !words.isDash(at + 2)) {
                rate = period.get();
                end = at + 2;
            } else if (other.isPresent()
                    && (per || other.get().value().measure() || words.isAny(at + 1, "person", "head"))) {
                rate = other.get().value().name();
                end = other.get().end();
            }
        } else {
            Optional<String> alone = lexicon.rateAlone(words, at);
            rate = alone.orElse("");
            end = alone.isPresent() ? at + 1 : at;
        }
        return new Counted(
                rate.isEmpty() || unit.isEmpty() ? unit : unit + "/" + rate,
                what,
                rate.isEmpty() || unit.isEmpty() ? at : end,
                false,
                factor);
    }
}
