package org.rashomon.store.happening;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rashomon.attribution.Stance;
import org.rashomon.event.EventType;
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
    private static final Set<Field> SIDE_BY_SIDE =
            Set.of(Field.WHO, Field.WHOM, Field.WHAT, Field.COUNT, Field.WHERE, Field.WHEN);

    /** What two do together. Who supports and who is supported are two. */
    private static final Set<EventType> TOGETHER = EnumSet.of(EventType.AGREE, EventType.CONSULT, EventType.COOPERATE);

    private static final String RESPONSIBLE = "responsible";

    /** Whoever does so has it done to him: another gave it. */
    private static final Set<String> RECEIVING = Set.of("receive", "obtain", "get", "acquire");

    private static final int HOURS = 24;

    /** The question why it was done. One text has motives for much that it tells beside the act. */
    private static final String MOTIVE = "motive";

    private Disputes() {}

    /** In order of {@link Field}, then of the unit. */
    public static List<Dispute> of(Happening happening) {
        List<Telling> tellings = happening.tellings();
        List<Telling> claims = tellings.stream().filter(Disputes::isClaim).toList();
        List<Telling> spread = Held.spread(claims);
        List<Dispute> disputes = new ArrayList<>();
        whether(happening, disputes);
        // Of what two do together either may be named first.
        if (claims.stream().noneMatch(Disputes::isMutual)) {
            parts(happening, Field.WHO, claims, Disputes::who, Role::maySameDo, disputes);
            Sufferers sufferers = new Sufferers(tellings);
            if (!isDisputed(Field.WHO, disputes) || !Sufferers.areExchanged(claims)) {
                parts(happening, Field.WHOM, claims, sufferers::of, Role::maySameSuffer, disputes);
            }
        } else {
            parts(happening, Field.WHO, claims, telling -> Optional.empty(), Role::maySameDo, disputes);
        }
        if (!isDisputed(Field.WHOM, disputes)) {
            kinds(happening, Field.WHOM, claims, disputes);
        }
        kinds(happening, Field.WHAT, claims, disputes);
        // Who doubts or denies that it was a mistake holds that it was meant.
        List<Telling> holds = tellings.stream()
                .filter(t -> holds(t) || isDenial(t.stance()))
                .filter(t -> !t.negated())
                .toList();
        kinds(happening, Field.INTENT, holds, disputes);
        counts(happening, spread, disputes);
        places(happening, claims, disputes);
        if (!isDisputed(Field.WHERE, disputes)) {
            List<Telling> places = tellings.stream()
                    .filter(t -> isClaim(t) || Wheres.isOfPlace(t))
                    .toList();
            kinds(happening, Field.WHERE, places, disputes);
        }
        add(happening, Field.WHEN, "", spread, Disputes::when, (a, b) -> !a.contradicts(b), disputes);
        return disputes;
    }

    private static boolean isDisputed(Field field, List<Dispute> disputes) {
        return disputes.stream().anyMatch(dispute -> dispute.field() == field);
    }

    private static void parts(
            Happening happening,
            Field field,
            List<Telling> claims,
            Function<Telling, Optional<Role>> own,
            BiPredicate<Role, Role> agree,
            List<Dispute> disputes) {
        Cast cast = new Cast(field, happening.tellings(), claims, own);
        add(happening, field, "", cast.tellings(), cast::role, agree, disputes);
    }

    /** Told as so by some, denied or told as not so by others. */
    private static void whether(Happening happening, List<Dispute> disputes) {
        List<Telling> yes = new ArrayList<>();
        List<Telling> no = new ArrayList<>();
        for (Telling telling : lastWords(happening.tellings(), Field.WHETHER)) {
            // "Said that it did not fire" is a denial, and told as not so besides: not so once, not twice.
            if (isDenial(telling.stance())) {
                // Who denies that it was meant does not deny that it was; nor who says that it will not or could not
                // be.
                if (telling.intent() == Intent.UNSTATED && !telling.unreal()) {
                    no.add(telling);
                }
            } else if (telling.stance().claims() && !telling.unreal()) {
                (telling.negated() ? no : yes).add(telling);
            }
        }
        // Who did it is another question; of what two do together either may be named first.
        no.removeIf(telling ->
                yes.stream().anyMatch(other -> !isMutual(other) && !Role.areSame(telling.actor(), other.actor())));
        // "No civilian was arrested": soldiers were.
        List<Telling> ofOthers = no.stream()
                .filter(telling -> yes.stream().anyMatch(other -> isOfOthers(telling, other)))
                .toList();
        no.removeIf(telling -> ofOthers.stream().anyMatch(other -> isOneAct(telling, other)));
        no.removeIf(telling -> yes.stream()
                .allMatch(other -> !isMutual(other)
                        && telling.actor().isOther(other.actor())
                        && !telling.actor().mayBe(other.actor())));
        no.removeIf(telling -> yes.stream().allMatch(other -> isSaidWithin(telling, other)));
        no.removeIf(telling -> yes.stream().allMatch(other -> isUntied(telling, other)));
        // What one text says that these did not do it tells of those.
        no.removeIf(telling -> yes.stream().allMatch(other -> isOfOthersInOneText(telling, other)));
        // "There was no abduction; he was detained": it is the name that is denied.
        no.removeIf(telling -> yes.stream().anyMatch(other -> isOfOneSide(telling, other)));
        // "Is not responsible": who did it is denied, not that it was done
        no.removeIf(telling -> telling.trigger().equals(RESPONSIBLE));
        // "They were not held in Orlik"
        no.removeIf(Wheres::isOfPlace);
        // "It did not come at dawn"
        no.removeIf(telling -> telling.kinds().contains(Kind.NOT_THEN));
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

    /** Whether what is denied is that it was done to others: "no soldier was hurt". */
    private static boolean isOfOthers(Telling denial, Telling other) {
        return Negations.isOfNone(denial.recipient().name())
                && !isMutual(other)
                && !Role.ofRecipient(denial).maySameSuffer(Role.ofRecipient(other));
    }

    private static boolean isOfOthersInOneText(Telling denial, Telling other) {
        if (!denial.document().equals(other.document())) {
            return false;
        }
        boolean others = areTwo(denial.actor(), other.actor()) || areTwo(denial.recipient(), other.recipient());
        boolean crossed = areTwo(denial.actor(), other.recipient()) || areTwo(denial.recipient(), other.actor());
        others |= isOfAnotherThing(denial, other);
        boolean together = other.type().filter(TOGETHER::contains).isPresent();
        return others && (crossed || !together);
    }

    /** "Did not back their <b>right</b> to strike" says nothing of whether they were backed. */
    private static boolean isOfAnotherThing(Telling denial, Telling other) {
        return denial.recipient().isNobody()
                && !other.recipient().isNobody()
                && !denial.thing().isEmpty()
                && !denial.thing().equals(other.thing())
                && !other.recipient().name().contains(denial.thing());
    }

    /** Whether one text quotes a denial beside what it tells, neither takes up the other, and no party is known to be in both. */
    private static boolean isUntied(Telling denial, Telling other) {
        return isQuoted(denial, other)
                && denial.takesUp() != other.start()
                && other.takesUp() != denial.start()
                && !areOne(denial.actor(), other.actor())
                && !areOne(denial.recipient(), other.recipient());
    }

    /** Whether in one text those who deny it, or others of their side, tell it by another word. */
    private static boolean isOfOneSide(Telling denial, Telling other) {
        return denial.document().equals(other.document())
                && denial.nominal()
                && !denial.trigger().equals(other.trigger())
                && (areOne(denial.speaker(), other.speaker()) || mayBeOfOneSide(denial.speaker(), other.speaker()));
    }

    private static boolean mayBeOfOneSide(Party a, Party b) {
        return a.mayBeWith(b) && !Collections.disjoint(a.sectors(), b.sectors());
    }

    private static boolean areOne(Party a, Party b) {
        Party.Likeness likeness = a.likeness(b);
        return likeness == Party.Likeness.SAME || likeness == Party.Likeness.KIN;
    }

    /** Whether two are told of and nothing says that they are one; a text names one party in ways that are known to be one. */
    private static boolean areTwo(Party a, Party b) {
        return !a.isNobody() && !b.isNobody() && !areOne(a, b);
    }

    /** Whether one word of one text tells both: "no priest and no soldier was hurt". */
    private static boolean isOneAct(Telling a, Telling b) {
        return a.start() == b.start() && a.document().equals(b.document());
    }

    /** Whether the text of a denial says that another did it. */
    private static boolean isLaidElsewhere(Telling denial, Telling other) {
        if (!denial.document().equals(other.document()) || other.actor().isNobody()) {
            return false;
        }
        boolean ofItself = denial.speaker().likeness(denial.actor()) == Party.Likeness.SAME;
        return ofItself && !Role.areSame(denial.actor(), other.actor())
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
        return telling.site().filter(site -> site.kind() != PlaceKind.COUNTRY && Wheres.isSaid(telling, site));
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
        List<String> questions = voiced.stream()
                .flatMap(Disputes::kinds)
                .filter(kind -> kind.field() == field)
                .map(Kind::question)
                .filter(question -> !question.equals(PlaceNames.AREA))
                .distinct()
                .sorted()
                .toList();
        for (String question : questions) {
            if (disputes.size() == before && !(question.equals(MOTIVE) && isOfOneText(happening))) {
                Map<String, Called> called = question.equals(PlaceNames.PLACE)
                        ? Wheres.called(voiced)
                        : called(
                                voiced,
                                question,
                                question.equals(Kind.MEANT) && isOfOneText(happening)
                                        ? Disputes::meant
                                        : Disputes::kinds);
                add(
                        happening,
                        field,
                        "",
                        voiced,
                        t -> Optional.ofNullable(called.get(key(t))),
                        Called::agrees,
                        disputes);
            }
        }
    }

    /** What each voice of each text calls it in all that it tells there. */
    private static Map<String, Called> called(
            List<Telling> tellings, String question, Function<Telling, Stream<Kind>> names) {
        Map<String, Called> called = new HashMap<>();
        for (Telling telling : tellings) {
            List<Kind> kinds = names.apply(telling)
                    .filter(kind -> kind.question().equals(question))
                    .toList();
            if (!kinds.isEmpty()) {
                called.merge(key(telling), Called.of(kinds), Called::and);
            }
        }
        return called;
    }

    static String key(Telling telling) {
        return telling.document() + '\t' + telling.voice();
    }

    /** What a telling's own voice calls it. */
    static Stream<Kind> kinds(Telling telling) {
        List<Kind> own =
                telling.kinds().stream().filter(kind -> kind.voice().isEmpty()).toList();
        boolean said = own.stream().anyMatch(kind -> kind.question().equals(Kind.MEANT));
        return Stream.of(own.stream(), meant(telling).filter(kind -> !said), Wheres.of(telling))
                .flatMap(kinds -> kinds);
    }

    /** Whether it was meant, by the words for the act itself: a text on many matters says of much that it was a mistake. */
    private static Stream<Kind> meant(Telling telling) {
        return intent(telling).map(Intent::kind).stream();
    }

    private static boolean isOfOneText(Happening happening) {
        return happening.tellings().stream().map(Telling::document).distinct().count() == 1;
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
                .findFirst()
                .or(() -> number(telling));
    }

    /** A number alone, "it was ten", is of whatever others count. */
    private static Optional<Amount> number(Telling telling) {
        return Optional.of(telling.amounts())
                .filter(amounts -> amounts.size() == 1)
                .map(amounts -> amounts.get(0))
                .filter(amount -> amount.unit().isEmpty() && amount.part() == Part.OTHER);
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
        Map<Telling, V> values = new IdentityHashMap<>();
        claims.forEach(telling -> value.apply(telling).ifPresent(it -> values.put(telling, it)));
        List<Telling> with =
                lastWords(claims.stream().filter(values::containsKey).toList(), field);
        Function<Telling, V> valueOf = telling -> Objects.requireNonNull(values.get(telling));
        BiPredicate<Telling, Telling> fit = (a, b) -> agree.test(valueOf.apply(a), valueOf.apply(b));
        BiPredicate<Telling, Telling> beside =
                SIDE_BY_SIDE.contains(field) ? (a, b) -> fit.test(a, b) || isQuoted(a, b) || areTwoActs(a, b) : fit;
        // The sharper values first, so that a vaguer one finds those it goes with.
        List<Telling> sharpFirst = new ArrayList<>(with);
        sharpFirst.sort(Comparator.comparingDouble(t -> vagueness(valueOf.apply(t))));
        List<List<Telling>> groups = Sides.of(sharpFirst, fit, beside, Disputes::sameVoice);
        groups.removeIf(group -> groups.stream().anyMatch(other -> other != group && sameVoices(group, other)));
        if (groups.size() > 1) {
            List<Value> sides = groups.stream()
                    .map(group -> new Value(text(valueOf.apply(group.get(0))), group))
                    .sorted(Comparator.comparingInt((Value v) -> -v.voices().size())
                            .thenComparing(Value::text))
                    .toList();
            // what reads alike differs in nothing that a reader could see
            if (sides.stream().map(Value::text).distinct().count() > 1) {
                disputes.add(new Dispute(happening.id(), field, unit, sides));
            }
        }
    }

    /** Whether one text tells them of two places or days and differs of them in something else too: it tells of two acts. */
    private static boolean areTwoActs(Telling a, Telling b) {
        if (!a.document().equals(b.document())) {
            return false;
        }
        boolean where = differ(a, b, Disputes::place, Disputes::samePlace);
        boolean when = differ(a, b, Disputes::when, (x, y) -> !x.contradicts(y));
        if (where && when) {
            return true;
        }
        if (!where && !when) {
            return false;
        }
        return differ(a, b, Disputes::who, Role::maySameDo)
                || differ(a, b, Sufferers::named, Role::maySameSuffer)
                || differ(a, b, t -> of(t, Part.DONE_TO).stream().findFirst(), Amount::agrees);
    }

    private static <V> boolean differ(
            Telling a, Telling b, Function<Telling, Optional<V>> value, BiPredicate<V, V> agree) {
        Optional<V> mine = value.apply(a);
        Optional<V> other = value.apply(b);
        return mine.isPresent() && other.isPresent() && !agree.test(mine.get(), other.get());
    }

    /** Of each voice what it told last, of each text what it told first. */
    private static List<Telling> lastWords(List<Telling> tellings, Field field) {
        List<Telling> last = new ArrayList<>();
        for (Telling telling : tellings) {
            last.removeIf(before -> isRevised(before, telling, field));
            last.add(telling);
        }
        return last;
    }

    /** Told before by the same voice; or a figure by an outlet itself that now has it from somebody. */
    private static boolean isRevised(Telling before, Telling telling, Field field) {
        return before.published() < telling.published()
                && (sameVoice(before, telling)
                        || field == Field.COUNT && telling.voice().startsWith(before.voice() + " > "));
    }

    /** Whether all who stand behind one value stand behind the other too. */
    private static boolean sameVoices(List<Telling> some, List<Telling> others) {
        return some.stream().allMatch(a -> others.stream().anyMatch(b -> sameVoice(a, b)));
    }

    private static boolean sameVoice(Telling a, Telling b) {
        return a.voice().equals(b.voice())
                || a.speaker().isKnown() && a.speaker().isNamedAs(b.speaker());
    }

    private static boolean isDenial(Stance stance) {
        return stance == Stance.DENIES || stance == Stance.DOUBTS;
    }

    private static Optional<Intent> intent(Telling telling) {
        Intent intent = isDenial(telling.stance()) ? telling.intent().denied() : telling.intent();
        return intent == Intent.UNSTATED ? Optional.empty() : Optional.of(intent);
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

    private static boolean isClaim(Telling telling) {
        return holds(telling) && !telling.negated() && !telling.unreal();
    }

    private static boolean isMutual(Telling telling) {
        return telling.type().filter(TellingSigns.MUTUAL::contains).isPresent();
    }

    /** Whoever the telling itself names: what it borrows from the text is not what its voice says. */
    private static Optional<Role> who(Telling telling) {
        return Optional.of(Role.ofDoer(telling))
                .filter(role -> !role.party().isNobody() && telling.saysWho())
                .filter(role -> !Tools.isTool(role.party()) && !RECEIVING.contains(telling.trigger()));
    }

    /** The day or the hour that the telling itself names. */
    private static Optional<Period> when(Telling telling) {
        return Optional.of(telling.period())
                .filter(p -> (p.stated() || p.hours().isTold()) && telling.saysWhen() && p.days() <= VAGUEST_DAYS);
    }

    /** Of two places of one name one was mistaken for the other; a place may lie on any ground of its state. */
    private static boolean samePlace(Site a, Site b) {
        boolean ground = GroundWords.isGround(a) || GroundWords.isGround(b);
        return a.name().equals(b.name())
                || ground && a.country().equals(b.country())
                || Site.likeness(Optional.of(a), Optional.of(b)) != Site.Likeness.APART;
    }

    private static double vagueness(Object value) {
        if (value instanceof Amount amount) {
            return amount.high() - amount.low();
        }
        if (value instanceof Called called) {
            return called.vagueness();
        }
        if (value instanceof Role role) {
            return role.vagueness();
        }
        return value instanceof Period period ? period.days() + period.hours().length() / 100.0 : 0;
    }

    private static String text(Object value) {
        if (value instanceof Amount amount) {
            return amount.text();
        }
        if (value instanceof Role role) {
            return role.toString();
        }
        if (value instanceof Site site) {
            return site.name();
        }
        if (value instanceof Period period) {
            return text(period);
        }
        // What it is called may be the code of a country.
        return value instanceof Called ? value.toString() : value.toString().toLowerCase(Locale.ROOT);
    }

    private static String clock(int hour) {
        return LocalTime.of(Math.floorMod(hour, HOURS), 0).toString();
    }

    private static String text(Period period) {
        LocalDate from = LocalDate.ofEpochDay(period.from());
        if (!period.stated()) {
            return clock(period.hours().from()) + " to " + clock(period.hours().to());
        }
        if (period.hours().isTold()) {
            LocalDateTime midnight = from.atStartOfDay();
            return midnight.plusHours(period.hours().from()) + " to "
                    + midnight.plusHours(period.hours().to());
        }
        LocalDate to = LocalDate.ofEpochDay(period.to());
        return from.equals(to) ? from.toString() : from + " to " + to;
    }
}
