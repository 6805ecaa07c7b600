package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rashomon.account.Account;
import org.rashomon.attribution.Stance;
import org.rashomon.attribution.Voice;
import org.rashomon.attribution.Voices;
import org.rashomon.event.Act;
import org.rashomon.event.ActMention;
import org.rashomon.event.Event;
import org.rashomon.event.EventType;
import org.rashomon.event.QuadClass;
import org.rashomon.store.happening.Datings.Dated;
import org.rashomon.store.happening.Reckonings.Figure;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;
import org.rashomon.time.DateInterval;

/**
 * Gives what is said beside the acts of a document, of how many or when, to the acts that it is said of: those of its own
 * sentence, or of the last one before it that tells of any.
 *
 * <pre>
 *   Students marched through Lima. The police put attendance at <b>3,500</b>.     of the march
 *   The navy seized a boat. The line was 400 metres off.                         of nothing
 * </pre>
 */
final class Asides {

    /** So many sentences back is an act that a figure is told of. */
    private static final int REACH = 2;

    private final Tokens tokens;
    private final Voices voices;
    private final Reckonings reckonings;
    private final Map<Integer, List<Integer>> acts = new TreeMap<>();
    private final BitSet coded = new BitSet();
    private final BitSet marches = new BitSet();
    private final BitSet harmless = new BitSet();
    private final Map<Integer, List<Aside>> byTrigger = new TreeMap<>();

    Asides(Tokens tokens, List<Account> accounts, Voices voices, Reckonings reckonings, Counts counts) {
        this.tokens = tokens;
        this.voices = voices;
        this.reckonings = reckonings;
        boolean[] counting = new boolean[tokens.size()];
        for (Account account : accounts) {
            if (account.matter() instanceof Act act) {
                int trigger = Clue.head(tokens, act.trigger());
                boolean figure = act.evidence().stream()
                        .anyMatch(evidence -> evidence.rule().equals(ActMention.FIGURE));
                if (act.likelyType().equals(Optional.of(EventType.PROTEST))) {
                    marches.set(trigger);
                }
                if (killsNobody(tokens, trigger, act)) {
                    harmless.set(trigger);
                }
                if (act instanceof Event) {
                    coded.set(trigger);
                }
                counting[trigger] |= act instanceof Event || figure;
                if (!figure) {
                    acts.computeIfAbsent(tokens.sentenceOf(trigger), s -> new ArrayList<>())
                            .add(trigger);
                }
            }
        }
        for (Figure figure : reckonings.of(tokens, counting, counts.all())) {
            figure(figure);
        }
    }

    /** {@code The surgeon <b>took</b> splinters out of them}, {@code the council <b>met</b>}. */
    private static boolean killsNobody(Tokens tokens, int trigger, Act act) {
        if (act.likelyType().isPresent()) {
            return act.likelyType()
                    .filter(type -> type.quadClass() == QuadClass.MATERIAL_CONFLICT)
                    .isEmpty();
        }
        if (tokens.upos(trigger) != Upos.VERB) {
            return false;
        }
        for (int token = tokens.sentenceStart(tokens.sentenceOf(trigger));
                token < tokens.sentenceEnd(tokens.sentenceOf(trigger));
                token++) {
            if (tokens.head(token) == trigger && tokens.relation(token).equals("obj")) {
                return true;
            }
        }
        return false;
    }

    /** Adds what a time says of an act whose clause it does not stand in. */
    void date(Dated dated, Optional<DateInterval> days, Hours hours) {
        int token = tokens.firstEndingAfter(dated.time().start());
        Voice voice = voices.at(dated.time(), Stance.ASSERTS);
        if (voice.innermost().stance().claims()) {
            Aside aside = Aside.of(voice, days, hours);
            if (dated.of() >= 0) {
                add(dated.of(), aside);
            } else {
                before(tokens.sentenceOf(token), aside, false);
            }
        }
    }

    List<Aside> of(int trigger) {
        return byTrigger.getOrDefault(trigger, List.of());
    }

    private void figure(Figure figure) {
        Voice voice = voices.at(tokens.span(figure.token()), Stance.ASSERTS);
        if (!voice.innermost().stance().claims()) {
            return;
        }
        Aside aside = Aside.of(voice, List.of(figure.amount()));
        if (reckonings.draws(tokens, figure)) {
            crowd(tokens.sentenceOf(figure.token()), aside);
            return;
        }
        if (figure.of() != Reckonings.NONE) {
            add(figure.of(), aside);
            return;
        }
        int sentence = tokens.sentenceOf(figure.token());
        if (acts.getOrDefault(sentence, List.of()).stream().anyMatch(act -> act != figure.under())) {
            of(sentence, aside, figure.dead());
            if (!figure.sure() || isOfCoded(sentence)) {
                return;
            }
        }
        before(sentence, aside, figure.dead());
    }

    /** Gives the number of a crowd to the march of the sentence, or of the last one with an act. */
    private void crowd(int sentence, Aside aside) {
        for (int at = sentence; at >= Math.max(0, sentence - REACH); at--) {
            List<Integer> marching = acts.getOrDefault(at, List.of()).stream()
                    .distinct()
                    .filter(marches::get)
                    .toList();
            marching.forEach(trigger -> add(trigger, aside));
            if (!marching.isEmpty()) {
                return;
            }
        }
    }

    private boolean isOfCoded(int sentence) {
        int first = coded.nextSetBit(tokens.sentenceStart(sentence));
        return first >= 0 && first < tokens.sentenceEnd(sentence);
    }

    private void before(int sentence, Aside aside, boolean dead) {
        for (int before = sentence - 1; before >= Math.max(0, sentence - REACH); before--) {
            if (acts.containsKey(before)) {
                of(before, aside, dead);
                return;
            }
        }
    }

    private void of(int sentence, Aside aside, boolean dead) {
        acts.getOrDefault(sentence, List.of()).stream()
                .distinct()
                .filter(trigger -> !dead || !harmless.get(trigger))
                .forEach(trigger -> add(trigger, aside));
    }

    private void add(int trigger, Aside aside) {
        byTrigger.computeIfAbsent(trigger, t -> new ArrayList<>()).add(aside);
    }
}
