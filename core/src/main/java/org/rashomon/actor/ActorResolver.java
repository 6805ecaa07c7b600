package org.rashomon.actor;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Span;

/**
 * Says who an actor is: country and sectors as PLOVER has them, as of a date, and the entity where the tables know it. A
 * nationality and a role do most of the work; names, apposition, possessives and coreference do the rest. What is not
 * known stays empty.
 *
 * <p>Thread-safe.
 */
public final class ActorResolver {

    /** Of this thread's last document; shared, since events and attributions ask for the same phrases of a document in turn. */
    private static final ThreadLocal<DocumentActors> LAST = new ThreadLocal<>();

    private final ActorTables tables;

    /** @throws org.rashomon.lexicon.LexiconFault if a row of {@code actor/*.tsv} does not hold together */
    public ActorResolver(Lexicons lexicons) {
        this.tables = ActorTables.of(lexicons);
    }

    /**
     * Resolves a bare phrase.
     *
     * @param text a noun phrase; articles and counts before it do not matter
     * @param date when it was said; without it, offices still held or held last count
     * @return with spans that count into {@code text}
     */
    public Actor resolve(String text, Optional<LocalDate> date) {
        int day = date.map(d -> (int) d.toEpochDay()).orElse(Person.UNDATED);
        Finding finding = new PhraseReader(tables, new Words(text, 0, text.length()), day, -1).read();
        return finding.toActor(new Span(0, text.length()), text);
    }

    /**
     * Resolves one of several that a dash joins: {@code Danish} of {@code Danish-Swedish talks} is Denmark.
     *
     * @param words nothing but what stands on one side of the dash
     * @param date as for {@link #resolve(String, Optional)}
     */
    public Actor resolveSide(String words, Optional<LocalDate> date) {
        return tables.nationAdjectives.asState(words, resolve(words, date));
    }

    /**
     * Resolves the noun phrase that {@code headToken} heads, in the light of the document: its date, its names, and what
     * else it calls the same actor. Needs tokens; names and mentions are used when they are there.
     *
     * @param headToken an index in {@link org.rashomon.text.Tokens}
     */
    public Actor resolve(Annotations document, int headToken) {
        return of(document).at(headToken);
    }

    /**
     * The parties joined by dashes before a noun: both ministers of {@code the Lavrov – Kerry agreement}, both states of
     * {@code a Russia-Turkey deal}. Needs tokens.
     *
     * @param noun an index in {@link org.rashomon.text.Tokens}
     * @return in the order of the text; empty unless there are two at least, all known
     */
    public List<Actor> parties(Annotations document, int noun) {
        return of(document).parties(noun);
    }

    private DocumentActors of(Annotations document) {
        DocumentActors actors = LAST.get();
        if (actors == null || !actors.fits(tables, document)) {
            actors = new DocumentActors(tables, document);
            LAST.set(actors);
        }
        return actors;
    }
}
