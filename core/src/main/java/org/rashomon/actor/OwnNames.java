package org.rashomon.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.reading.Name;
import org.rashomon.reading.NameType;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Whether what the tables know by a word is whom the name around or beside that word means. */
final class OwnNames {

    private final ActorTables tables;
    private final Tokens tokens;
    private final String text;
    private final Extents extents;
    private final @Nullable Name[] nameOf;

    /** @param nameOf of each token the first name that holds it */
    OwnNames(ActorTables tables, Tokens tokens, String text, Extents extents, @Nullable Name[] nameOf) {
        this.tables = tables;
        this.tokens = tokens;
        this.text = text;
        this.extents = extents;
        this.nameOf = nameOf;
    }

    /** "a General Staff official, Viktor Poznikhir": who is named beside a body's post goes by that name, not the body's. */
    Actor underOwnName(Actor actor, int head) {
        boolean aPerson = actor.entity().map(tables::isPerson).orElse(false);
        if (aPerson) {
            return actor;
        }
        for (int t = extents.first(head); t <= extents.last(head); t++) {
            Name name = nameOf[t];
            if (name != null && name.type() == NameType.PERSON && isPartOf(actor, name)) {
                return byTitle(actor.span(), name);
            }
            if (name != null
                    && name.type() == NameType.PERSON
                    && actor.span().contains(name.span())
                    && isOf(name, head)) {
                return new Actor(
                        actor.span(),
                        name.span().of(text),
                        actor.country(),
                        actor.sectors(),
                        actor.entity().filter(body -> isNamedBy(name, actor)),
                        actor.evidence());
            }
        }
        return actor;
    }

    /** "Senator Ann Bishop": a senator, by what stands before the name alone. */
    private Actor byTitle(Span span, Name name) {
        String own = name.span().of(text);
        int end = tokens.start(name.first());
        Actor titled = span.start() < end
                ? new PhraseReader(tables, new Words(text, span.start(), end), Person.UNDATED, -1)
                        .read()
                        .toActor(span, own)
                : Actor.unknown(span, own);
        return titled.entity().isPresent()
                ? Actor.unknown(span, own)
                : new Actor(span, own, titled.country(), titled.sectors(), titled.entity(), titled.evidence());
    }

    /**
     * Whether all that is known of somebody is a state or a body that a part of a person's name is called like, or an office that the family
     * name is called like: "Chad Smith", "Ann Bishop".
     */
    static boolean isPartOf(Actor actor, Name name) {
        String rule = actor.evidence().rule();
        List<Span> spans = actor.evidence().spans();
        return name.first() < name.last()
                && rule.indexOf(' ') < 0
                && spans.size() == 1
                && (rule.startsWith("actor/states.tsv")
                        || rule.startsWith("actor/organisations.tsv")
                        || rule.startsWith("actor/roles.tsv")
                                && spans.get(0).end() == name.span().end())
                && name.span().contains(spans.get(0))
                && spans.get(0).length() < name.span().length();
    }

    /** Whether all that is known of somebody is an office that his family name alone is called like: "Bishop", of Ann Bishop. */
    static boolean isCalledLikeAnOffice(Actor actor, Name name) {
        List<Span> spans = actor.evidence().spans();
        return name.first() == name.last()
                && name.type() == NameType.PERSON
                && actor.entity().isEmpty()
                && actor.evidence().rule().startsWith("actor/roles.tsv")
                && spans.size() == 1
                && name.span().contains(spans.get(0));
    }

    /** Whether a name is the body's, whatever the finder of names took it for: "Hamas". */
    private static boolean isNamedBy(Name name, Actor actor) {
        return actor.evidence().spans().stream().anyMatch(name.span()::contains);
    }

    /** Whether a name is the head's own: it holds it, or stands in apposition to it. */
    private boolean isOf(Name name, int head) {
        if (name.first() <= head && head <= name.last()) {
            return true;
        }
        for (int t = name.first(); t <= name.last(); t++) {
            if (tokens.head(t) == head
                    && (tokens.relation(t).startsWith("appos")
                            || tokens.relation(t).startsWith("flat"))) {
                return true;
            }
        }
        return false;
    }

    /** "The Alliance of Car Makers" is not the Alliance: one word that is also a body's, and a name behind it. */
    Actor ofThisBody(Actor actor) {
        String rule = actor.evidence().rule();
        List<Span> spans = actor.evidence().spans();
        if (!rule.startsWith("actor/organisations.tsv") || rule.indexOf(' ') >= 0 || spans.size() != 1) {
            return actor;
        }
        int token = tokens.firstEndingAfter(spans.get(0).start());
        token += token < tokens.size() && tokens.is(token, "the") || tokens.is(token, "The") ? 1 : 0;
        boolean one =
                token + 2 < tokens.size() && tokens.end(token) == spans.get(0).end();
        boolean more = one
                && (tokens.is(token + 1, "of") || tokens.is(token + 1, "for"))
                && actor.span().contains(tokens.span(token + 2))
                && tokens.upos(token + 2) == Upos.PROPN;
        return more ? Actor.unknown(actor.span(), actor.name()) : actor;
    }
}
