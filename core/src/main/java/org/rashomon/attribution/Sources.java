package org.rashomon.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Mention;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Resolves the words of a source to whom they name. */
final class Sources {

    private static final Set<String> AUTHOR = Set.of("i");

    private final Annotations annotations;
    private final Trees trees;
    private final Map<Integer, Mention> mentionByHead = new HashMap<>();
    private final ActorResolver resolver;
    private final Antecedents antecedents;
    private final String author;

    Sources(Annotations annotations, Trees trees, ActorResolver resolver, String author) {
        this.resolver = resolver;
        this.antecedents = new Antecedents(annotations, trees);
        this.annotations = annotations;
        this.trees = trees;
        this.author = author;
        if (annotations.has(Reading.MENTIONS)) {
            annotations.get(Reading.MENTIONS).forEach(m -> mentionByHead.putIfAbsent(m.head(), m));
        }
    }

    /** Who the tokens of a draft's source name. */
    Source of(Draft draft) {
        if (draft.source.isEmpty()) {
            return new Source.Unstated();
        }
        int head = head(draft.source);
        Tokens tokens = trees.tokens();
        Span span = tokens.span(draft.source.get(0)[0], draft.source.get(draft.source.size() - 1)[1]);
        if (AUTHOR.contains(tokens.form(head).toLowerCase(Locale.ROOT)) && draft.parent == null) {
            return new Source.Author(author);
        }
        Actor actor = actor(head, span);
        return isNamed(head, actor) ? new Source.Named(span, actor) : new Source.Unnamed(span, actor);
    }

    /** The token of the ranges that no other of them governs. */
    int head(List<int[]> ranges) {
        for (int[] range : ranges) {
            for (int t = range[0]; t <= range[1]; t++) {
                if (!Draft.holds(ranges, trees.tokens().head(t))
                        && trees.tokens().upos(t) != Upos.PUNCT) {
                    return t;
                }
            }
        }
        return ranges.get(0)[0];
    }

    private Actor actor(int head, Span span) {
        Mention mention = mentionByHead.get(head);
        int named = mention == null && antecedents.isAnaphoric(head) ? antecedents.of(head) : -1;
        if (named < 0) {
            Actor actor = resolver.resolve(annotations, head);
            return new Actor(span, actor.name(), actor.country(), actor.sectors(), actor.entity(), actor.evidence());
        }
        Actor actor = resolver.resolve(annotations, named);
        return new Actor(
                span,
                actor.name(),
                actor.country(),
                actor.sectors(),
                actor.entity(),
                Evidence.of("Antecedents", span, trees.tokens().span(named)));
    }

    private boolean isNamed(int head, Actor actor) {
        if (trees.tokens().upos(head) == Upos.PROPN || actor.entity().isPresent()) {
            return true;
        }
        Mention mention = mentionByHead.get(head);
        if (mention != null) {
            return hasProperNoun(mention.representative());
        }
        int named = antecedents.isAnaphoric(head) ? antecedents.of(head) : -1;
        return named >= 0 && trees.tokens().upos(named) == Upos.PROPN;
    }

    private boolean hasProperNoun(Span span) {
        Tokens tokens = trees.tokens();
        for (int t = tokens.firstEndingAfter(span.start()); t < tokens.size() && tokens.end(t) <= span.end(); t++) {
            if (tokens.upos(t) == Upos.PROPN) {
                return true;
            }
        }
        return false;
    }
}
