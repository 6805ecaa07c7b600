package org.rashomon.store.happening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.rashomon.attribution.Stance;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Finds the fields in which the tellings of a happening differ.
 *
 * <p>A vaguer value does not contradict a sharper one and goes with it ("dozens", 31). A later value by the same voice is
 * a revision: only the last counts. A happening that everyone tells alike has no disputes.
 */
public final class Disputes {

    private Disputes() {}

    /** In order of {@link Field}, then of the unit. */
    public static List<Dispute> of(Happening happening) {
        List<Telling> tellings = happening.tellings();
        List<Telling> claims = tellings.stream()
                .filter(t -> t.stance().claims() && !t.negated())
                .toList();
        List<Dispute> disputes = new ArrayList<>();
        whether(happening, disputes);
        // Of what two do together either may be named first.
        if (claims.stream()
                .noneMatch(t -> t.type().map(Judgement.MUTUAL::contains).orElse(false))) {
            add(happening, Field.WHO, "", claims, t -> named(t.actor()), Disputes::samePart, disputes);
            add(happening, Field.WHOM, "", claims, t -> named(t.recipient()), Disputes::samePart, disputes);
        }
        add(
                happening,
                Field.INTENT,
                "",
                claims,
                t -> t.intent() == Intent.UNSTATED ? Optional.empty() : Optional.of(t.intent()),
                Intent::equals,
                disputes);
        for (String unit : units(claims)) {
            add(happening, Field.COUNT, unit, claims, t -> amount(t, unit), Amount::agrees, disputes);
        }
        add(
                happening,
                Field.WHERE,
                "",
                claims,
                // A country is more often whose than where.
                t -> t.site().filter(site -> site.kind() != PlaceKind.COUNTRY),
                (a, b) -> Site.likeness(Optional.of(a), Optional.of(b)) != Site.Likeness.APART,
                disputes);
        add(
                happening,
                Field.WHEN,
                "",
                claims,
                t -> t.period().stated() ? Optional.of(t.period()) : Optional.empty(),
                (a, b) -> a.likeness(b) != Period.Likeness.APART,
                disputes);
        return disputes;
    }

    /** Told as so by some, denied or told as not so by others. */
    private static void whether(Happening happening, List<Dispute> disputes) {
        List<Telling> yes = new ArrayList<>();
        List<Telling> no = new ArrayList<>();
        for (Telling telling : lastWords(happening.tellings())) {
            boolean denies = telling.stance() == Stance.DENIES || telling.stance() == Stance.DOUBTS;
            if (denies != telling.negated()) {
                no.add(telling);
            } else if (telling.stance().claims()) {
                yes.add(telling);
            }
        }
        if (!yes.isEmpty() && !no.isEmpty()) {
            disputes.add(new Dispute(
                    happening.id(),
                    Field.WHETHER,
                    "",
                    List.of(new Value("it happened", yes), new Value("it did not happen", no))));
        }
    }

    private static <V> void add(
            Happening happening,
            Field field,
            String unit,
            List<Telling> claims,
            Function<Telling, Optional<V>> value,
            BiPredicate<V, V> agree,
            List<Dispute> disputes) {
        List<Telling> with = lastWords(
                claims.stream().filter(t -> value.apply(t).isPresent()).toList());
        List<List<Telling>> groups = new ArrayList<>();
        // The sharper values first, so that a vaguer one finds those it goes with.
        List<Telling> sharpFirst = new ArrayList<>(with);
        sharpFirst.sort(Comparator.comparingDouble(t -> vagueness(value.apply(t).orElseThrow())));
        for (Telling telling : sharpFirst) {
            V mine = value.apply(telling).orElseThrow();
            groups.stream()
                    .filter(group -> group.stream()
                            .allMatch(other -> agree.test(value.apply(other).orElseThrow(), mine)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(telling), () -> groups.add(new ArrayList<>(List.of(telling))));
        }
        if (groups.size() > 1) {
            List<Value> values = groups.stream()
                    .map(group -> new Value(text(value.apply(group.get(0)).orElseThrow()), group))
                    .sorted(Comparator.comparingInt((Value v) -> -v.voices().size())
                            .thenComparing(Value::text))
                    .toList();
            disputes.add(new Dispute(happening.id(), field, unit, values));
        }
    }

    /** Of each voice what it told last. */
    private static List<Telling> lastWords(List<Telling> tellings) {
        List<Telling> last = new ArrayList<>();
        for (Telling telling : tellings) {
            last.removeIf(before -> sameVoice(before, telling) && before.published() < telling.published());
            last.add(telling);
        }
        return last;
    }

    private static boolean sameVoice(Telling a, Telling b) {
        return a.voice().equals(b.voice()) || a.speaker().likeness(b.speaker()) == Party.Likeness.SAME;
    }

    private static Optional<Party> named(Party party) {
        return party.isNobody() ? Optional.empty() : Optional.of(party);
    }

    private static boolean samePart(Party a, Party b) {
        return a.likeness(b) != Party.Likeness.DIFFERENT;
    }

    private static Iterable<String> units(List<Telling> tellings) {
        TreeSet<String> units = new TreeSet<>();
        tellings.forEach(t -> t.amounts().forEach(a -> units.add(a.unit())));
        return units;
    }

    private static Optional<Amount> amount(Telling telling, String unit) {
        return telling.amounts().stream().filter(a -> a.unit().equals(unit)).findFirst();
    }

    private static double vagueness(Object value) {
        if (value instanceof Amount amount) {
            return amount.high() - amount.low();
        }
        return value instanceof Period period ? period.days() : 0;
    }

    private static String text(Object value) {
        if (value instanceof Amount amount) {
            return amount.text();
        }
        if (value instanceof Party party) {
            return party.name().isEmpty() ? party.country() : party.name();
        }
        if (value instanceof Site site) {
            return site.name();
        }
        if (value instanceof Period period) {
            LocalDate from = LocalDate.ofEpochDay(period.from());
            LocalDate to = LocalDate.ofEpochDay(period.to());
            return from.equals(to) ? from.toString() : from + " to " + to;
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }
}
