package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.event.NounClasses.NounClass;
import org.rashomon.lexicon.Row;

/**
 * A row of {@code event/patterns.tsv}: what a predicate must look like to code an event, and where its roles stand.
 *
 * @param rule what evidence calls the row
 * @param kind verb, noun, or a light verb with its noun in {@code object}
 * @param predicate the lemma that triggers
 * @param words other lemmas that must hang on the predicate
 * @param subject what the subject may be
 * @param object what the object may be
 * @param complement what must follow
 * @param type the event type
 * @param mode its mode, or {@link Codebook#NO_MODE}
 * @param actor where the actor stands, tried in order
 * @param recipient where the recipient stands, tried in order
 */
record Frame(
        String rule,
        Kind kind,
        String predicate,
        List<String> words,
        Optional<NounClass> subject,
        Optional<NounClass> object,
        Optional<Complement> complement,
        EventType type,
        String mode,
        List<String> actor,
        List<String> recipient) {

    enum Kind {
        VERB,
        NOUN,
        LIGHT
    }

    /**
     * What must follow: an infinitive ({@code to}), a clause ({@code that}) or a preposition.
     *
     * @param mark {@code to}, {@code that} or the preposition
     * @param words what must head it, or for a clause be its auxiliary; empty for anything
     */
    record Complement(String mark, Optional<NounClass> words) {}

    static Frame of(Row row, NounClasses classes) {
        Optional<Complement> complement = Optional.empty();
        if (!row.isBlank("complement")) {
            String cell = row.get("complement");
            int colon = cell.indexOf(':');
            complement = Optional.of(
                    colon < 0
                            ? new Complement(cell, Optional.empty())
                            : new Complement(
                                    cell.substring(0, colon),
                                    Optional.of(classes.of(
                                            row,
                                            List.of(cell.substring(colon + 1).split("\\|"))))));
        }
        String wanted = row.get("object");
        boolean ofSubject = wanted.startsWith("s:");
        int space = wanted.indexOf(' ');
        String subject = ofSubject ? wanted.substring(2, space < 0 ? wanted.length() : space) : "";
        String object = ofSubject ? wanted.substring(space < 0 ? wanted.length() : space + 1) : wanted;
        return new Frame(
                row.rule(),
                Kind.valueOf(row.get("pos").toUpperCase(java.util.Locale.ROOT)),
                row.get("predicate"),
                row.isBlank("words") ? List.of() : List.of(row.get("words").split(" ")),
                subject.isEmpty() ? Optional.empty() : Optional.of(classes.of(row, List.of(subject.split("\\|")))),
                object.isEmpty() ? Optional.empty() : Optional.of(classes.of(row, List.of(object.split("\\|")))),
                complement,
                row.constant("type", EventType.class),
                row.get("mode"),
                row.list("actor"),
                row.list("recipient"));
    }

    /** Whether nothing but the predicate and its roles decides. */
    boolean isBare() {
        return words.isEmpty() && subject.isEmpty() && object.isEmpty() && complement.isEmpty();
    }

    /** Whether it asks for a subject and leaves no room for an object: {@code The council met}. */
    boolean isIntransitive() {
        return subject.isPresent() && object.isEmpty() && recipient.contains("-");
    }

    /** {@code wants Chad to leave}; {@code wants to leave} asks nobody. */
    private boolean asksSomebody() {
        return type == EventType.REQUEST
                && complement.filter(c -> c.mark().equals("to")).isPresent()
                && recipient.equals(List.of("o"));
    }

    /** Whether the frame holds without its recipient. */
    boolean recipientOptional() {
        return !isBare() && !asksSomebody()
                || recipient.contains("-")
                || type == EventType.PROTEST
                || (type == EventType.RETREAT && !recipient.contains("o"));
    }
}
