package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.rashomon.attribution.Stance;
import org.rashomon.place.PlaceKind;

/**
 * Lends a telling what its sentence does not say from another of the same text, as a reader would take it: who did it, where,
 * and on what day.
 *
 * <pre>
 *   Jets bombed a market in Saada on Thursday. Dozens were killed.      killed: by the jets, in Saada, on Thursday
 *   Two soldiers died when Azerbaijan shelled their post on 3 May.      died: by Azerbaijan, on 3 May
 * </pre>
 *
 * And where neither place nor party says where on earth it was, the country that all of a text is about.
 *
 * <p>What came of an act takes it from the last act of its type; other tellings from one by the same word, or of the same
 * sentence and type. What takes up an act, denied or not, was where and when that was and done to whom. Nothing else is lent that contradicts what is said, nor to or by what is denied or not real. The account itself stays
 * as it is; only linking sees what is lent.
 */
public final class Borrowing {

    /** Farther back than this many characters a reader no longer has an act in mind. */
    private static final int REACH = 1200;

    private final Set<String> tolls;

    private Borrowing(Set<String> tolls) {
        this.tolls = tolls;
    }

    /**
     * The tellings of one document, in the order in which they came.
     *
     * @param tolls accounts of those that tell of what came of an act
     */
    public static List<Telling> fill(List<Telling> tellings, Set<String> tolls) {
        return new Borrowing(tolls).fill(tellings);
    }

    private List<Telling> fill(List<Telling> tellings) {
        List<Telling> inOrder = new ArrayList<>(tellings);
        inOrder.sort(Telling.ORDER);
        takeUp(inOrder, Telling::onOccasionOf);
        for (int i = 0; i < inOrder.size(); i++) {
            Telling telling = inOrder.get(i);
            if (!isComplete(telling) && isReal(telling)) {
                Optional<Telling> lender = lender(inOrder, i);
                if (lender.isPresent()) {
                    inOrder.set(i, telling.with(lender.get(), tolls.contains(telling.account())));
                }
            }
        }
        takeUp(inOrder, Telling::inWordsOf);
        Optional<Site> ground = ground(inOrder);
        if (ground.isPresent()) {
            inOrder.replaceAll(telling -> telling.isLocated() ? telling : telling.at(ground.get()));
        }
        Map<String, Telling> byAccount = new HashMap<>();
        inOrder.forEach(telling -> byAccount.put(telling.account(), telling));
        return tellings.stream()
                .map(telling -> Objects.requireNonNull(byAccount.get(telling.account())))
                .toList();
    }

    /** Lends to each telling that takes up an act from the telling of that act. */
    private static void takeUp(List<Telling> tellings, BinaryOperator<Telling> lend) {
        Map<Integer, Telling> byPlace = new HashMap<>();
        tellings.forEach(telling -> byPlace.putIfAbsent(telling.start(), telling));
        tellings.replaceAll(telling -> {
            Telling told = byPlace.get(telling.takesUp());
            return told == null || told.account().equals(telling.account()) ? telling : lend.apply(telling, told);
        });
    }

    /** The country that all of a text is about, where it is about one. */
    private static Optional<Site> ground(List<Telling> tellings) {
        List<String> countries = tellings.stream()
                .flatMap(t -> Stream.of(
                        t.actor().country(),
                        t.recipient().country(),
                        t.speaker().country(),
                        t.site().map(Site::country).orElse("")))
                .filter(country -> !country.isEmpty())
                .distinct()
                .toList();
        return countries.size() == 1
                ? Optional.of(new Site("", PlaceKind.COUNTRY, countries.get(0), "", 0, 0))
                : Optional.empty();
    }

    private static boolean isComplete(Telling telling) {
        return !telling.actor().isNobody()
                && telling.site().isPresent()
                && telling.period().stated();
    }

    private static boolean isReal(Telling telling) {
        return !telling.unreal() && !telling.negated() && telling.stance() != Stance.DENIES;
    }

    /** The last before it, else the first after it in its sentence. */
    private Optional<Telling> lender(List<Telling> tellings, int borrower) {
        Telling telling = tellings.get(borrower);
        for (int i = borrower - 1; i >= 0 && telling.start() - tellings.get(i).start() <= REACH; i--) {
            if (lends(tellings.get(i), telling)) {
                return Optional.of(tellings.get(i));
            }
        }
        return tellings.subList(borrower + 1, tellings.size()).stream()
                .takeWhile(next -> next.start() - telling.start() <= REACH)
                .filter(next -> isOneSentence(next, telling) && lends(next, telling))
                .min(Comparator.comparingInt(Telling::start));
    }

    private boolean lends(Telling lender, Telling to) {
        boolean comesOfIt = tolls.contains(to.account()) && !tolls.contains(lender.account());
        boolean near = comesOfIt
                || lender.trigger().equals(to.trigger())
                || isOneSentence(lender, to)
                || isTakenUp(lender.recipient(), to.recipient());
        return near
                && isReal(lender)
                && lender.historical() == to.historical()
                && lender.start() != to.start()
                && lender.type().equals(to.type())
                && lender.actor().likeness(to.actor()) != Party.Likeness.DIFFERENT
                && (comesOfIt || lender.recipient().likeness(to.recipient()) != Party.Likeness.DIFFERENT)
                && Site.likeness(lender.site(), to.site()) != Site.Likeness.APART
                && !(lender.period().stated()
                        && to.period().stated()
                        && lender.period().likeness(to.period()) == Period.Likeness.APART);
    }

    /** "A hospital in Idlib", and then "the hospital". */
    private static boolean isTakenUp(Party party, Party again) {
        String name = again.name();
        return name.startsWith("the ")
                && (again.country().isEmpty() || party.country().equals(again.country()))
                && (' ' + party.name() + ' ').contains(name.substring(name.lastIndexOf(' ')) + ' ');
    }

    private static boolean isOneSentence(Telling a, Telling b) {
        return Arrays.equals(a.words(), b.words());
    }
}
