package org.rashomon.store.happening;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.rashomon.event.EventType;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.store.happening.Dispute.Field;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads what an act, its motive and those it is done to are called, by {@code happening/kinds.tsv} and the questions of
 * {@code happening/questions.tsv}.
 */
final class Kinds {

    /**
     * @param stands how a name must stand to the act to answer it
     * @param types of which acts it is asked; of all if there are none
     */
    record Question(String id, Field field, Set<Stand> stands, Set<EventType> types) {
        boolean isAskedOf(Optional<EventType> type) {
            return types.isEmpty() || type.filter(t -> !types.contains(t)).isEmpty();
        }
    }

    /** What the last of the words of a name must be. */
    private enum Form {
        NOUN,
        VERB,
        ADJ,
        ADV,
        /** Of a verb, and what is done to something: "was <b>planned</b>". */
        PARTICIPLE;

        boolean fits(Tokens tokens, int token) {
            return this == PARTICIPLE
                    ? tokens.xpos(token).equals("VBN")
                    : tokens.upos(token).name().equals(name());
        }
    }

    /** @param values what it may mean, what it is called by first */
    private record Name(List<String> words, Optional<Form> form, Question question, List<String> values) {
        /** "<b>Without</b> notice", "<b>no</b> fault of his" deny by themselves. */
        boolean denies() {
            return Negations.isNegation(words.get(0));
        }
    }

    /**
     * A name where a sentence has it.
     *
     * @param head its token that governs the others
     * @param clause whether it is a clause and says so by itself: "the brakes failed"
     */
    record Found(int head, Question question, List<Kind> kinds, boolean clause) {
        /** Whether it says that an act was meant, or that it was not. */
        boolean isOfIntent() {
            return question.id.equals(Kind.MEANT);
        }
    }

    private static final int NOWHERE = -1;

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();
    private final Faults faults;
    private final Designs designs;

    /** @throws org.rashomon.lexicon.LexiconFault if a row asks no question that there is */
    Kinds(Lexicons lexicons) {
        Map<String, Question> questions = new HashMap<>();
        for (Row row : lexicons.get("happening/questions").rows()) {
            questions.put(row.id(), question(row));
        }
        for (Row row : lexicons.get("happening/kinds").rows()) {
            Question question = questions.get(row.get("question"));
            if (question == null) {
                throw row.fault("no such question");
            }
            Optional<Form> form =
                    row.isBlank("part") ? Optional.empty() : Optional.of(row.constant("part", Form.class));
            for (String name : row.list("words")) {
                List<String> words = List.of(name.split(" "));
                byFirstWord
                        .computeIfAbsent(words.get(0), word -> new ArrayList<>())
                        .add(new Name(words, form, question, row.list("value")));
            }
        }
        Question meant = Objects.requireNonNull(questions.get(Kind.MEANT), "no question of intent");
        faults = new Faults(lexicons, meant);
        designs = new Designs(lexicons, meant);
        // The longest first, so that a shorter one that begins it does not hide it.
        byFirstWord.values().forEach(names -> names.sort((a, b) -> b.words.size() - a.words.size()));
    }

    private static Question question(Row row) {
        Set<Stand> stands = EnumSet.noneOf(Stand.class);
        row.list("stands").forEach(stand -> stands.add(Stand.valueOf(stand)));
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        row.list("types").forEach(type -> types.add(EventType.valueOf(type)));
        String id = row.isBlank("same") ? row.id() : row.get("same");
        return new Question(id, row.constant("field", Field.class), stands, types);
    }

    /** The names that a sentence has; one that is part of a longer one is none. */
    List<Found> in(Tokens tokens, int sentence, Negations negations) {
        List<Found> found = new ArrayList<>();
        int covered = tokens.sentenceStart(sentence);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            int longest = 0;
            for (Name name : byFirstWord.getOrDefault(lemma(tokens, token), List.of())) {
                int end = end(tokens, token, name);
                if (end - token >= longest && end > covered) {
                    longest = end - token;
                    found.add(found(tokens, token, end, name, negations));
                }
            }
            covered = Math.max(covered, token + longest);
        }
        found.addAll(faults.in(tokens, sentence, negations));
        found.addAll(designs.in(tokens, sentence, negations));
        return found;
    }

    /** What a phrase is that stands so, by question. */
    Map<String, List<Kind>> named(String phrase, Stand stand, Optional<EventType> type) {
        int blank = phrase.indexOf(' ');
        Map<String, List<Kind>> found = new TreeMap<>();
        for (Name name : byFirstWord.getOrDefault(blank < 0 ? phrase : phrase.substring(0, blank), List.of())) {
            boolean asked = name.question.isAskedOf(type) && name.question.stands.contains(stand);
            boolean part = name.form.isEmpty() || stand == Stand.OBJECT && name.form.get() == Form.NOUN;
            if (asked && part && String.join(" ", name.words).equals(phrase)) {
                found.put(name.question.id, kinds(name, false));
            }
        }
        return found;
    }

    private static List<Kind> kinds(Name name, boolean denied) {
        return name.values.stream()
                .map(value -> new Kind(name.question.field, name.question.id, value))
                .map(kind -> denied ? kind.disowned() : kind)
                .toList();
    }

    private static Found found(Tokens tokens, int from, int to, Name name, Negations negations) {
        int head = from;
        for (int token = from; token < to; token++) {
            int above = tokens.head(token);
            if (above < from || above >= to) {
                head = token;
            }
        }
        return new Found(head, name.question, kinds(name, !name.denies() && negations.isDenied(head)), false);
    }

    /** Behind the last word of a name that begins with a token, or {@link #NOWHERE}; "without <b>any</b> provocation" has it too. */
    private static int end(Tokens tokens, int from, Name name) {
        int limit = tokens.sentenceEnd(tokens.sentenceOf(from));
        int at = from;
        for (String word : name.words) {
            if (at > from
                    && at < limit
                    && tokens.upos(at) == Upos.DET
                    && !lemma(tokens, at).equals(word)) {
                at++;
            }
            if (at >= limit || !lemma(tokens, at).equals(word)) {
                return NOWHERE;
            }
            at++;
        }
        int last = at - 1;
        return name.form.map(form -> form.fits(tokens, last)).orElse(true) ? at : NOWHERE;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
