package org.rashomon.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.NameType;
import org.rashomon.reading.Reading;
import org.rashomon.store.happening.Clue;
import org.rashomon.store.happening.Party;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** The actors of a document's accounts as linking sees them. */
final class Parties {

    /** Where the rows of people stand. */
    private static final String PEOPLE = "actor/people";

    private static final Set<String> THEIR_OWN = Set.of("its", "their", "our", "his", "her", "my");

    /** What men, women and people are without a word of whose they are. */
    private static final List<String> ANYBODY = List.of("CVL");

    /** What a force calls its own members; their people, citizens and children are only of their country. */
    private static final Set<String> MEN = Set.of("man", "woman", "boy", "lad", "guy");

    private static final int NONE = -1;

    private final Annotations read;
    private final Tokens tokens;

    Parties(Annotations read) {
        this.read = read;
        tokens = read.get(Reading.TOKENS);
    }

    Party of(Optional<Actor> actor) {
        return actor.map(a -> new Party(
                        a.entity().orElse(""),
                        a.country(),
                        a.sectors(),
                        a.name().toLowerCase(Locale.ROOT),
                        person(a).toLowerCase(Locale.ROOT),
                        own(a).toLowerCase(Locale.ROOT)))
                .orElse(Party.NOBODY);
    }

    /**
     * The same where somebody tells of his own, and nothing else says whose they are: the ministry that says that "one of its
     * drones" was lost, police who say that "their men" did not shoot, an army that says that "12 of our people" were killed.
     */
    Party of(Optional<Actor> actor, Party speaker) {
        Party party = of(actor);
        boolean told = !party.country().isEmpty() || !party.entity().isEmpty() || party.isNobody();
        int own = told || speaker.isNobody() ? NONE : theirOwn(actor.orElseThrow());
        if (own == NONE) {
            return party;
        }
        boolean ofItsKind = party.sectors().isEmpty()
                || party.sectors().equals(ANYBODY)
                        && MEN.contains(tokens.lemma(own).toLowerCase(Locale.ROOT));
        return new Party(
                "",
                speaker.country(),
                ofItsKind ? speaker.sectors() : party.sectors(),
                party.name(),
                party.person(),
                party.own());
    }

    /** The noun of {@code its drones}, {@code one of its drones}, {@code members of our forces}; else {@link #NONE}. */
    private int theirOwn(Actor actor) {
        for (int token = tokens.firstEndingAfter(actor.span().start());
                token < tokens.size() && tokens.start(token) < actor.span().end();
                token++) {
            boolean pronoun = tokens.upos(token) == Upos.PRON || tokens.upos(token) == Upos.DET;
            if (pronoun && THEIR_OWN.contains(tokens.form(token).toLowerCase(Locale.ROOT))) {
                int noun = tokens.head(token);
                return isOf(noun, Clue.head(tokens, actor.span())) ? noun : NONE;
            }
        }
        return NONE;
    }

    /** Whether a noun is the head or what the head is one of. */
    private boolean isOf(int noun, int head) {
        return noun == head
                || noun != NONE
                        && tokens.head(noun) == head
                        && tokens.relation(noun).equals("nmod");
    }

    /** The first name of a body in the words for an actor, or of a group that is no people of a state. */
    private String own(Actor actor) {
        if (!read.has(Reading.NAMES)) {
            return "";
        }
        return read.get(Reading.NAMES).stream()
                .filter(name -> name.type() == NameType.ORG
                        || name.type() == NameType.NORP && actor.country().isEmpty())
                .filter(name -> actor.span().contains(name.span()))
                .map(name -> name.span().of(read.document().text()))
                .findFirst()
                .orElseGet(() -> ownWords(actor));
    }

    /** The <b>Gumuz</b> bands: a name before the head that is no name of a place. */
    private String ownWords(Actor actor) {
        int head = Clue.head(tokens, actor.span());
        int before = head - 1;
        boolean named = tokens.size() > 0
                && actor.country().isEmpty()
                && tokens.upos(head) == Upos.NOUN
                && before >= 0
                && actor.span().contains(tokens.span(before));
        while (named
                && before >= 0
                && tokens.upos(before) == Upos.ADJ
                && tokens.start(before) > actor.span().start()) {
            before--;
        }
        return named && tokens.upos(before) == Upos.PROPN && tokens.head(before) == head ? tokens.form(before) : "";
    }

    /** The name of a person that the table of people knows, or else that the head of the words is part of. */
    private String person(Actor actor) {
        if (actor.evidence().rule().startsWith(PEOPLE)) {
            return actor.name();
        }
        if (tokens.size() == 0 || !read.has(Reading.NAMES)) {
            return "";
        }
        int head = Clue.head(tokens, actor.span());
        return read.get(Reading.NAMES).stream()
                .filter(name -> name.type() == NameType.PERSON && name.first() <= head && head <= name.last())
                .map(name -> name.span().of(read.document().text()))
                .findFirst()
                .orElse("");
    }
}
