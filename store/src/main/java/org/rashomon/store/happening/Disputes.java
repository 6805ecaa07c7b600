package org.rashomon.store.happening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rashomon.attribution.Stance;
import org.rashomon.place.PlaceKind;
import org.rashomon.store.happening.Amount.Part;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;
import org.rashomon.store.happening.Linking.Happening;

/**
 * Finds the fields in which the tellings of a happening differ.
 *
 * <p>A vaguer value does not contradict a sharper one and goes with it ("dozens", 31). A later value by the same voice is
 * a revision: only the last counts; and nobody is in dispute with themselves. A happening that everyone tells alike has no
 * disputes.
 */
public final class Disputes {

    /** Who names a longer time than a month for an act hardly says when it was. */
    private static final int VAGUEST_DAYS = 31;

    /** What a text that tells it in two ways, itself and by a voice that it quotes, tells of two things. */
    private static final Set<Field> SIDE_BY_SIDE = Set.of(Field.WHO, Field.WHOM, Field.COUNT, Field.WHERE, Field.WHEN);

    private Disputes() {}

    /** In order of {@link Field}, then of the unit. */
    public static List<Dispute> of(Happening happening) {
        List<Telling> tellings = happening.tellings();
        List<Telling> claims = tellings.stream()
                .filter(t -> holds(t) && !t.negated() && !t.unreal())
                .toList();
        List<Dispute> disputes = new ArrayList<>();
        whether(happening, disputes);
        // Of what two do together either may be named first.
        if (claims.stream().noneMatch(Disputes::isMutual)) {
            add(happening, Field.WHO, "", claims, Disputes::who, Disputes::samePart, disputes);
            add(happening, Field.WHOM, "", claims, Disputes::whom, Disputes::samePart, disputes);
        }
        if (disputes.stream().noneMatch(dispute -> dispute.field() == Field.WHOM)) {
            kinds(happening, Field.WHOM, claims, disputes);
        }
        kinds(happening, Field.WHAT, claims, disputes);
        // Who doubts or denies that it was a mistake holds that it was meant.
        List<Telling> holds = tellings.stream()
                .filter(t -> t.stance().claims() || isDenial(t.stance()))
                .filter(t -> !t.negated())
                .toList();
        kinds(happening, Field.INTENT, holds, disputes);
        counts(happening, claims, disputes);
        places(happening, claims, disputes);
        add(happening, Field.WHEN, "", claims, Disputes::when, (a, b) -> !a.contradicts(b), disputes);
        return disputes;
    }

    /** Told as so by some, denied or told as not so by others. */
    private static void whether(Happening happening, List<Dispute> disputes) {
        List<Telling> yes = new ArrayList<>();
        List<Telling> no = new ArrayList<>();
        for (Telling telling : lastWords(happening.tellings())) {
            // "Said that it did not fire" is a denial, and told as not so besides: not so once, not twice.
            if (isDenial(telling.stance())) {
                // Who denies that it was meant does not deny that it was.
                if (telling.intent() == Intent.UNSTATED) {
                    no.add(telling);
                }
            } else if (telling.stance().claims() && !telling.unreal()) {
                (telling.negated() ? no : yes).add(telling);
            }
        }
        // Who did it is another question; of what two do together either may be named first.
        no.removeIf(telling ->
                yes.stream().anyMatch(other -> !isMutual(other) && !samePart(telling.actor(), other.actor())));
        no.removeIf(telling -> yes.stream()
                .allMatch(other -> !isMutual(other)
                        && telling.actor().isOther(other.actor())
                        && !telling.actor().mayBe(other.actor())));
        no.removeIf(telling -> yes.stream().allMatch(other -> isSaidWithin(telling, other)));
        // "It was not us, it was them": that it happened is not denied.
        no.removeIf(telling -> yes.stream().anyMatch(other -> isLaidElsewhere(telling, other)));
        if (!yes.isEmpty() && !no.isEmpty() && !sameVoices(yes, no) && !sameVoices(no, yes)) {
            disputes.add(new Dispute(
                    happening.id(),
                    Field.WHETHER,
                    "",
                    List.of(new Value("it happened", yes), new Value("it did not happen", no))));
        }
    }

    /** Whether the text of a denial says that another did it. */
    private static boolean isLaidElsewhere(Telling denial, Telling other) {
        if (!denial.document().equals(other.document()) || other.actor().isNobody()) {
            return false;
        }
        boolean ofItself = denial.speaker().likeness(denial.actor()) == Party.Likeness.SAME;
        return ofItself && !samePart(denial.actor(), other.actor())
                || denial.saysWho()
                        && other.saysWho()
                        && denial.actor().isOther(other.actor())
                        && !denial.actor().mayBe(other.actor());
    }

    /** Whose ground it was on; or else in which place; or else whose ground in a place of which state. */
    private static void places(Happening happening, List<Telling> claims, List<Dispute> disputes) {
        int before = disputes.size();
        List<Function<Telling, Optional<Site>>> wheres = List.of(
                Telling::ground, Disputes::place, telling -> telling.ground().or(() -> place(telling)));
        for (Function<Telling, Optional<Site>> where : wheres) {
            if (disputes.size() == before) {
                add(happening, Field.WHERE, "", claims, where, Disputes::samePlace, disputes);
            }
        }
    }

    /** A country is more often whose than where. */
    private static Optional<Site> place(Telling telling) {
        return telling.site().filter(site -> site.kind() != PlaceKind.COUNTRY);
    }

    /** By the first question that is answered in two ways. */
    private static void kinds(Happening happening, Field field, List<Telling> claims, List<Dispute> disputes) {
        int before = disputes.size();
        List<Telling> voiced = claims.stream()
                .flatMap(t -> Stream.concat(
                        Stream.of(t),
                        t.kinds().stream()
                                .map(Kind::voice)
                                .filter(voice -> !voice.isEmpty())
                                .distinct()
                                .map(t::heldBy)))
                .sorted(Telling.ORDER)
                .toList();
        voiced.stream()
                .flatMap(t -> kinds(t).filter(kind -> kind.field() == field).map(Kind::question))
                .distinct()
                .sorted()
                .forEach(question -> {
                    if (disputes.size() == before) {
                        add(happening, field, "", voiced, t -> called(t, question), Called::agrees, disputes);
                    }
                });
    }

    /** What a telling's own voice calls it. */
    private static Stream<Kind> kinds(Telling telling) {
        return Stream.concat(
                telling.kinds().stream().filter(kind -> kind.voice().isEmpty()),
                intent(telling).map(Intent::kind).stream());
    }

    private static Optional<Called> called(Telling telling, String question) {
        List<Kind> kinds =
                kinds(telling).filter(kind -> kind.question().equals(question)).toList();
        return kinds.isEmpty() ? Optional.empty() : Optional.of(Called.of(kinds));
    }

    /**
     * What is counted goes by its unit; but where every telling names the act by the same word and counts one thing that
     * does it, or one that it is done to, that is the same thing whatever they call it. People who do it are others than those it is done
     * to; of tonnes and dollars it is all one where they stand.
     */
    private static void counts(Happening happening, List<Telling> claims, List<Dispute> disputes) {
        Map<String, Function<Telling, Optional<Amount>>> counted = new TreeMap<>();
        for (Part part : List.of(Part.DOER, Part.DONE_TO)) {
            List<Amount> amounts = new ArrayList<>();
            Set<String> words = new HashSet<>();
            int most = 0;
            for (Telling telling : claims) {
                List<Amount> mine = of(telling, part);
                amounts.addAll(mine);
                most = Math.max(most, mine.size());
                if (mine.stream().anyMatch(a -> !a.unit().isEmpty())) {
                    words.add(telling.trigger());
                }
            }
            if (most == 1 && (words.size() <= 1 || units(amounts) <= 1)) {
                String unit = commonest(amounts);
                counted.put(
                        unit + "\t" + part,
                        t -> of(t, part).stream().findFirst().or(() -> ofUnit(t, unit, Part.OTHER)));
            }
        }
        Set<String> one = counted.keySet().stream().map(Disputes::unit).collect(Collectors.toSet());
        List<Amount> all = claims.stream().flatMap(t -> t.amounts().stream()).toList();
        Map<String, Set<Part>> parts = new HashMap<>();
        all.stream().filter(amount -> amount.part() != Part.OTHER).forEach(amount -> parts.computeIfAbsent(
                        amount.unit(), unit -> new HashSet<>())
                .add(amount.part()));
        for (Amount amount : all) {
            String unit = amount.unit();
            boolean sides = parts.getOrDefault(unit, Set.of()).size() > 1;
            String key = sides ? unit + "\t" + amount.part() : unit;
            if (!one.contains(unit)) {
                counted.putIfAbsent(
                        key + "\t", sides ? t -> ofUnit(t, unit, amount.part()) : t -> ofUnit(t, unit, Part.values()));
            }
        }
        counted.forEach(
                (key, amount) -> add(happening, Field.COUNT, unit(key), claims, amount, Amount::agrees, disputes));
    }

    private static String unit(String key) {
        return key.substring(0, key.indexOf('\t'));
    }

    private static Optional<Amount> ofUnit(Telling telling, String unit, Part... parts) {
        List<Part> any = List.of(parts);
        return telling.amounts().stream()
                .filter(a -> a.unit().equals(unit) && any.contains(a.part()))
                .findFirst();
    }

    private static List<Amount> of(Telling telling, Part part) {
        return telling.amounts().stream().filter(a -> a.part() == part).toList();
    }

    private static long units(List<Amount> amounts) {
        return amounts.stream()
                .map(Amount::unit)
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .count();
    }

    private static String commonest(List<Amount> amounts) {
        Map<String, Integer> counts = new TreeMap<>();
        amounts.stream().filter(a -> !a.unit().isEmpty()).forEach(a -> counts.merge(a.unit(), 1, Integer::sum));
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
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
                            .allMatch(other -> agree.test(value.apply(other).orElseThrow(), mine)
                                    || SIDE_BY_SIDE.contains(field) && isQuoted(other, telling)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(telling), () -> groups.add(new ArrayList<>(List.of(telling))));
        }
        groups.removeIf(group -> groups.stream().anyMatch(other -> other != group && sameVoices(group, other)));
        if (groups.size() > 1) {
            List<Value> values = groups.stream()
                    .map(group -> new Value(text(value.apply(group.get(0)).orElseThrow()), group))
                    .sorted(Comparator.comparingInt((Value v) -> -v.voices().size())
                            .thenComparing(Value::text))
                    .toList();
            disputes.add(new Dispute(happening.id(), field, unit, values));
        }
    }

    /** Of each voice what it told last, of each text what it told first. */
    private static List<Telling> lastWords(List<Telling> tellings) {
        List<Telling> last = new ArrayList<>();
        for (Telling telling : tellings) {
            last.removeIf(before -> isRevised(before, telling));
            last.add(telling);
        }
        return last;
    }

    /** Told before by the same voice; or by an outlet itself that now has it from somebody. */
    private static boolean isRevised(Telling before, Telling telling) {
        return before.published() < telling.published()
                && (sameVoice(before, telling) || telling.voice().startsWith(before.voice() + " > "));
    }

    /** Whether all who stand behind one value stand behind the other too. */
    private static boolean sameVoices(List<Telling> some, List<Telling> others) {
        return some.stream().allMatch(a -> others.stream().anyMatch(b -> sameVoice(a, b)));
    }

    private static boolean sameVoice(Telling a, Telling b) {
        return a.voice().equals(b.voice()) || a.speaker().isNamedAs(b.speaker());
    }

    private static boolean isDenial(Stance stance) {
        return stance == Stance.DENIES || stance == Stance.DOUBTS;
    }

    private static Optional<Intent> intent(Telling telling) {
        return switch (telling.intent()) {
            case UNSTATED -> Optional.empty();
            case INTENDED -> Optional.of(isDenial(telling.stance()) ? Intent.UNINTENDED : Intent.INTENDED);
            case UNINTENDED -> Optional.of(isDenial(telling.stance()) ? Intent.INTENDED : Intent.UNINTENDED);
        };
    }

    /** One text, and the voice of one quotes that of the other: who gives two values side by side does not mean one thing. */
    private static boolean isQuoted(Telling a, Telling b) {
        boolean quotes = a.voice().startsWith(b.voice()) || b.voice().startsWith(a.voice());
        return quotes && a.document().equals(b.document());
    }

    /** The same in one sentence: the two are read together. */
    private static boolean isSaidWithin(Telling a, Telling b) {
        return isQuoted(a, b) && Arrays.equals(a.words(), b.words());
    }

    /** Who supposes something of an act that is done holds it against those who say otherwise. */
    private static boolean holds(Telling telling) {
        boolean supposes =
                telling.stance() == Stance.SUPPOSES && !telling.speaker().isNobody();
        return telling.stance().claims() || supposes;
    }

    private static boolean isMutual(Telling telling) {
        return telling.type().filter(Judgement.MUTUAL::contains).isPresent();
    }

    /** Whoever the telling itself names: what it borrows from the text is not what its voice says. */
    private static Optional<Party> who(Telling telling) {
        return named(telling.actor()).filter(party -> telling.saysWho());
    }

    /** The day that the telling itself names. */
    private static Optional<Period> when(Telling telling) {
        return Optional.of(telling.period()).filter(p -> p.stated() && telling.saysWhen() && p.days() <= VAGUEST_DAYS);
    }

    /** Nobody does it to himself: that was not understood. */
    private static Optional<Party> whom(Telling telling) {
        return named(telling.recipient()).filter(party -> party.likeness(telling.actor()) != Party.Likeness.SAME);
    }

    private static Optional<Party> named(Party party) {
        return party.isNobody() ? Optional.empty() : Optional.of(party);
    }

    private static boolean samePart(Party a, Party b) {
        return a.likeness(b) == Party.Likeness.SAME
                || a.likeness(b) != Party.Likeness.DIFFERENT && !a.isStateAndGroup(b);
    }

    private static boolean samePlace(Site a, Site b) {
        return Site.likeness(Optional.of(a), Optional.of(b)) != Site.Likeness.APART;
    }

    private static double vagueness(Object value) {
        if (value instanceof Amount amount) {
            return amount.high() - amount.low();
        }
        if (value instanceof Called called) {
            return called.vagueness();
        }
        return value instanceof Period period ? period.days() + period.hours().length() / 100.0 : 0;
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
            return text(period);
        }
        return value.toString().toLowerCase(Locale.ROOT);
    }

    private static String text(Period period) {
        LocalDate from = LocalDate.ofEpochDay(period.from());
        if (period.hours().isTold()) {
            LocalDateTime midnight = from.atStartOfDay();
            return midnight.plusHours(period.hours().from()) + " to "
                    + midnight.plusHours(period.hours().to());
        }
        LocalDate to = LocalDate.ofEpochDay(period.to());
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
