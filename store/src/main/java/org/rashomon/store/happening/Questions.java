package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.store.happening.Dispute.Value;

/**
 * Asks the tellings of a happening what they call it: the questions of {@code happening/kinds.tsv}, "was it meant?", "were they
 * villagers or smugglers?", one after another until one is answered in two ways.
 */
final class Questions {

    /** The question why it was done. One text has motives for much that it tells beside the act. */
    private static final String MOTIVE = "motive";

    private Questions() {}

    /** The answers to the first question on a field that is answered in two ways, or none. */
    static List<Value> ask(Field field, List<Telling> tellings) {
        List<Telling> voiced = tellings.stream()
                .flatMap(Questions::byVoice)
                .sorted(Telling.ORDER)
                .toList();
        return voiced.stream()
                .flatMap(Questions::kinds)
                .filter(kind -> kind.field() == field)
                .map(Kind::question)
                .filter(question -> !question.equals(PlaceNames.AREA))
                .distinct()
                .sorted()
                .map(question -> answers(question, field, voiced))
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** A telling, and what it has others call the act as tellings of theirs. */
    private static Stream<Telling> byVoice(Telling telling) {
        Stream<Telling> others = telling.kinds().stream()
                .map(Kind::voice)
                .filter(voice -> !voice.isEmpty())
                .distinct()
                .map(telling::heldBy);
        return Stream.concat(Stream.of(telling), others);
    }

    private static List<Value> answers(String question, Field field, List<Telling> voiced) {
        if (question.equals(PlaceNames.PLACE)) {
            return answers(field, voiced, Wheres.called(voiced));
        }
        List<Value> values = answers(field, voiced, called(voiced, question, Questions::kinds));
        if (!isOfOneText(values)) {
            return values;
        }
        return switch (question) {
            case MOTIVE -> List.of();
            case Kind.MEANT -> answers(field, voiced, called(voiced, question, Questions::meant));
            default -> values;
        };
    }

    private static List<Value> answers(Field field, List<Telling> voiced, Map<String, Called> called) {
        return Division.by(Aspect.called(t -> Optional.ofNullable(called.get(voice(t)))), field, voiced);
    }

    private static boolean isOfOneText(List<Value> values) {
        return values.stream()
                        .flatMap(value -> value.tellings().stream())
                        .map(Telling::document)
                        .distinct()
                        .count()
                == 1;
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
                called.merge(voice(telling), Called.of(kinds), Called::and);
            }
        }
        return called;
    }

    /** One voice of one text. */
    static String voice(Telling telling) {
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
        Intent intent = Claims.isDenial(telling) ? telling.intent().denied() : telling.intent();
        return intent == Intent.UNSTATED ? Stream.empty() : Stream.of(intent.kind());
    }
}
