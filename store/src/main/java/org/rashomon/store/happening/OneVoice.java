package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rashomon.store.happening.Dispute.Field;

/** Which tellings are by one voice: who said eleven on Monday and twelve on Tuesday has revised it, and contradicts nobody. */
final class OneVoice {

    /** Between the links of a chain of voices. */
    private static final String QUOTES = " > ";

    /** Words for one act that begin alike: {@code expel, expulsion}. */
    private static final int BEGINNING = 3;

    private OneVoice() {}

    /** Whether it is told by somebody whom an outlet quotes. */
    static boolean isOfSomebody(Telling telling) {
        return telling.voice().contains(QUOTES);
    }

    /** Whether one voice tells both. */
    static boolean isOf(Telling a, Telling b) {
        return a.voice().equals(b.voice())
                || a.speaker().isKnown() && a.speaker().isNamedAs(b.speaker());
    }

    /** Whether all who stand behind one value stand behind the other too. */
    static boolean isOfAll(List<Telling> some, List<Telling> others) {
        return some.stream().allMatch(a -> others.stream().anyMatch(b -> isOf(a, b)));
    }

    /** One text, and the voice of one quotes that of the other: who gives two values side by side does not mean one thing. */
    static boolean isQuoted(Telling a, Telling b) {
        boolean quotes = a.voice().startsWith(b.voice()) || b.voice().startsWith(a.voice());
        return quotes && a.document().equals(b.document());
    }

    /** The same in one sentence: the two are read together. */
    static boolean isSaidWithin(Telling a, Telling b) {
        return isQuoted(a, b) && Arrays.equals(a.words(), b.words());
    }

    /** Whether one text tells the two by words of two beginnings, and neither takes up the other: "met her", "did not discuss it with her". */
    static boolean isByAnotherWord(Telling a, Telling b) {
        return a.document().equals(b.document())
                && a.takesUp() != b.start()
                && b.takesUp() != a.start()
                && !beginning(a).equals(beginning(b));
    }

    private static String beginning(Telling telling) {
        return telling.trigger()
                .substring(0, Math.min(BEGINNING, telling.trigger().length()));
    }

    /** Of each voice what it told last, of each text what it told first. */
    static List<Telling> lastWords(List<Telling> tellings, Field field) {
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
                && (isOf(before, telling)
                        || field == Field.COUNT && telling.voice().startsWith(before.voice() + QUOTES));
    }
}
