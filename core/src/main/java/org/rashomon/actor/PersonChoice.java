package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.HeadItems.Item;
import org.rashomon.actor.Sense.Kind;
import org.rashomon.reading.Genders;

/** Chooses whom a name means, by the title, nationality and role that stand with it and by who was in office that day. */
final class PersonChoice {

    private final Phrase phrase;
    private final Words words;
    private final HeadItems items;
    private final int lo;
    private final String nationality;
    private final @Nullable Item title;
    private final @Nullable Item role;
    private final boolean former;

    /**
     * @param lo the first of the head's words
     * @param nationality of the words beside the name; "" if there is none
     * @param former whether they say "former"
     */
    PersonChoice(
            Phrase phrase,
            HeadItems items,
            int lo,
            String nationality,
            @Nullable Item title,
            @Nullable Item role,
            boolean former) {
        this.phrase = phrase;
        this.words = phrase.words;
        this.items = items;
        this.lo = lo;
        this.nationality = nationality;
        this.title = title;
        this.role = role;
        this.former = former;
    }

    /** Which person the name means: the whole name, or a family name that title, country and date leave one for. */
    Optional<Person> who(Item name) {
        String titled = title == null ? "" : title.sense().office();
        List<Person> candidates = new ArrayList<>();
        boolean whole = false;
        for (Sense sense : name.senses()) {
            if (sense.is(Kind.PERSON)) {
                whole = true;
                candidates.add(phrase.tables.person(sense.id()));
            }
        }
        if (!whole && isGiven(name)) {
            return Optional.empty();
        }
        if (!whole) {
            String given = given(name);
            for (Sense sense : name.senses()) {
                if (sense.is(Kind.SURNAME)) {
                    Person candidate = phrase.tables.person(sense.id());
                    if (given.isEmpty() || candidate.mayBeCalled(given)) {
                        candidates.add(candidate);
                    }
                }
            }
            whole = !given.isEmpty();
        }
        if (candidates.isEmpty()) {
            return Optional.empty();
        }
        candidates.removeIf(candidate -> !agrees(candidate, name));
        Person best = null;
        int bestScore = Integer.MIN_VALUE;
        boolean tie = false;
        for (Person candidate : candidates) {
            int score = score(candidate, titled, whole);
            if (score > bestScore) {
                best = candidate;
                bestScore = score;
                tie = false;
            } else if (score == bestScore && candidate != best) {
                tie = true;
            }
        }
        return best == null || tie || bestScore < (whole ? -5 : 3) ? Optional.empty() : Optional.of(best);
    }

    /** "Ms Raggi" is no Youssef Raggi. */
    private boolean agrees(Person candidate, Item name) {
        int before = name.start() - 1;
        if (before < 0 || !phrase.is(PhraseWord.HONORIFIC, words.folded[before])) {
            return true;
        }
        Genders genders = phrase.tables.genders;
        Genders.Gender title = genders.ofWord(words.folded[before]);
        Genders.Gender given = genders.ofName(candidate.given());
        return title == Genders.Gender.UNKNOWN || given == Genders.Gender.UNKNOWN || title == given;
    }

    private int score(Person candidate, String titled, boolean whole) {
        int score = 0;
        if (!nationality.isEmpty()) {
            boolean same = candidate.country().equals(nationality) || candidate.servedIn(nationality);
            score += same ? 4 : whole ? -4 : -20;
        }
        if (!titled.isEmpty()) {
            score += candidate.held(titled, phrase.day) ? 5 : candidate.everHeld(titled) ? (former ? 5 : 2) : 0;
        } else if (title != null) {
            score += 1;
        }
        if (candidate.inOffice(phrase.day)) {
            score += 2;
        }
        if (phrase.day != Person.UNDATED && role != null && governs(role) && candidate.governs(phrase.day)) {
            score += 6;
        }
        if (candidate.alone()) {
            score += candidate.inOffice(phrase.day) ? 2 : 1;
        }
        if (!whole && nationality.isEmpty() && title == null) {
            score += candidate.alone() ? 2 : governsNow(candidate) ? 1 : -4;
        }
        return score;
    }

    /** "the Johnson government": whose it is governs. */
    private boolean governs(Item body) {
        return switch (body.sense().id()) {
            case "government", "administration", "cabinet", "regime" -> true;
            default -> false;
        };
    }

    /** The word before a family name when it is a given name or an initial that the tables do not have with it. */
    private String given(Item name) {
        int i = name.start() - 1;
        if (i < lo
                || words.kinds[i] != Words.WORD
                || !words.capital[i]
                || words.joined[name.start()]
                || !mayBeGiven(i)) {
            return "";
        }
        int first = i;
        while (first - 1 >= lo
                && words.kinds[first - 1] == Words.WORD
                && words.capital[first - 1]
                && mayBeGiven(first - 1)) {
            first--;
        }
        return phrase.is(PhraseWord.HONORIFIC, words.folded[first]) ? "" : words.folded[first];
    }

    /** Whom the family name alone is enough for, even if others have it. */
    private boolean governsNow(Person candidate) {
        return phrase.day != Person.UNDATED && candidate.governs(phrase.day);
    }

    /** A word that the tables do not know, or know as somebody's family name: "Richard Ross". */
    private boolean mayBeGiven(int word) {
        Item item = items.covered(word);
        return item == null || item.is(Kind.SURNAME);
    }

    /** Whether a family name of the tables is a given name here: "Volker Beck". */
    private boolean isGiven(Item name) {
        int next = name.end();
        return next < words.size
                && words.kinds[next] == Words.WORD
                && words.capital[next]
                && !words.joined[next]
                && mayBeGiven(next);
    }
}
