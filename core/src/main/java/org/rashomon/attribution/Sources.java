package org.rashomon.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.Persons.Person;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Genders;
import org.rashomon.reading.Mention;
import org.rashomon.reading.Pronoun;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.PublicationTime;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Resolves the words of a source to whom they name. */
final class Sources {

    private static final Set<String> IMPRESSIONS = Set.of("seem", "appear", "look", "sound", "feel");

    private final Annotations annotations;
    private final Trees trees;
    private final Map<Integer, Mention> mentionByHead = new HashMap<>();
    private final ActorResolver resolver;
    private final Antecedents antecedents;
    private final String author;
    private final Persons persons;
    private final Speakers speakers;

    /** What is known of actors and names whatever the document. */
    record Knowledge(ActorResolver resolver, Genders genders) {
        Knowledge(Lexicons lexicons) {
            this(new ActorResolver(lexicons), new Genders(lexicons));
        }
    }

    Sources(Annotations annotations, Trees trees, Knowledge knowledge, List<Draft> drafts, Quotations quotations) {
        this.resolver = knowledge.resolver();
        this.antecedents = new Antecedents(annotations, trees);
        this.annotations = annotations;
        this.trees = trees;
        this.author = Voices.authorOf(annotations.document().masthead());
        this.persons = new Persons(annotations, trees, knowledge.genders());
        this.speakers = new Speakers(trees, persons, quotations, drafts);
        if (annotations.has(Reading.MENTIONS)) {
            annotations.get(Reading.MENTIONS).forEach(m -> mentionByHead.putIfAbsent(m.head(), m));
        }
    }

    /** One who speaks of himself: in nobody else's words that is the author, in somebody's it is that somebody. */
    static boolean isFirstPerson(String form) {
        return Pronoun.of(form) == Pronoun.I;
    }

    /** Who the tokens of a draft's source name. */
    Source of(Draft draft) {
        if (draft.source.isEmpty()) {
            return isOwnImpression(draft) ? new Source.Author(author) : new Source.Unstated();
        }
        int head = speakers.head(draft.source);
        Tokens tokens = trees.tokens();
        Span span = tokens.span(draft.source.get(0)[0], draft.source.get(draft.source.size() - 1)[1]);
        if ((isFirstPerson(tokens.form(head)) || antecedents.isThisText(head)) && draft.parent == null) {
            return new Source.Author(author);
        }
        Actor actor = actor(head, span);
        return isNamed(head, actor) ? new Source.Named(span, actor) : new Source.Unnamed(span, actor);
    }

    /** "It seems that …", to nobody else: to the author. */
    private boolean isOwnImpression(Draft draft) {
        return draft.parent == null
                && draft.head >= 0
                && IMPRESSIONS.contains(trees.tokens().lemma(draft.head).toLowerCase(Locale.ROOT));
    }

    private Actor actor(int head, Span span) {
        boolean pronoun = speakers.isPronoun(head);
        int named = pronoun ? speakers.of(head) : -1;
        if (antecedents.isTheDocument(head)) {
            named = speakers.ofDocument(head);
        }
        if (!pronoun && named < 0) {
            named = antecedents.makerOf(head);
        }
        if (named < 0 && !pronoun && antecedents.isAnaphoric(head) && !mentionByHead.containsKey(head)) {
            named = antecedents.of(head);
        }
        int told = named < 0 ? head : named;
        Person person = persons.at(told);
        Optional<String> mended = withoutInsertion(told);
        if (mended.isEmpty() && told == head && !pronoun) {
            mended = beforeColon(span);
        }
        Actor actor = mended.isPresent() && person == null
                ? resolver.resolve(
                        mended.get(),
                        annotations.document().masthead().published().map(PublicationTime::date))
                : person == null ? resolver.resolve(annotations, told) : person(person, told);
        String name = named >= 0 && person == null && actor.entity().isEmpty()
                ? phrase(named)
                : withoutPreposition(told, actor.name());
        return new Actor(
                span,
                withoutComma(name),
                actor.country(),
                actor.sectors(),
                actor.entity(),
                named < 0
                        ? actor.evidence()
                        : Evidence.of(
                                pronoun ? "Speakers" : "Antecedents",
                                span,
                                trees.tokens().span(named)));
    }

    /** "A: The port is shut.": the words before the colon, whatever the tree hangs on them. */
    private Optional<String> beforeColon(Span span) {
        Tokens tokens = trees.tokens();
        int colon = tokens.firstEndingAfter(span.end());
        boolean turn = colon < tokens.size() && tokens.form(colon).equals(":");
        return turn ? Optional.of(span.of(annotations.document().text())) : Optional.empty();
    }

    /** "The [Ghanaian] Embassy [to Togo]": the words from the insertion up to the head, without the editor's brackets. */
    private Optional<String> withoutInsertion(int head) {
        Tokens tokens = trees.tokens();
        int close = head - 1;
        while (close > 0 && head - close < 3 && !tokens.form(close).equals("]")) {
            close--;
        }
        int open = close;
        while (open > 0 && close - open < 6 && !tokens.form(open).equals("[")) {
            open--;
        }
        if (close < 0 || !tokens.form(close).equals("]") || !tokens.form(open).equals("[")) {
            return Optional.empty();
        }
        String words = annotations.document().text().substring(tokens.start(open), tokens.end(head));
        return Optional.of(words.replace("[", "").replace("]", ""));
    }

    /** A person by the fullest name; somebody else of the same family name is not who is meant. */
    private Actor person(Person person, int head) {
        Tokens tokens = trees.tokens();
        Span full = tokens.span(person.first, person.last);
        String name = annotations.document().text().substring(full.start(), full.end());
        Actor byName = resolver.resolve(
                name, annotations.document().masthead().published().map(PublicationTime::date));
        if (byName.entity().isPresent() && !person.isFull() || byName.entity().isPresent() && shares(byName, person)) {
            return byName;
        }
        Actor inPlace = resolver.resolve(annotations, person.isFull() ? person.last : head);
        if (inPlace.entity().isPresent() && !(shares(inPlace, person) && !person.isFull())) {
            return byName.entity().isPresent()
                    ? unknown(byName, name)
                    : new Actor(full, name, byName.country(), byName.sectors(), byName.entity(), byName.evidence());
        }
        return inPlace.entity().isPresent()
                ? inPlace
                : new Actor(full, name, inPlace.country(), inPlace.sectors(), inPlace.entity(), inPlace.evidence());
    }

    private static Actor unknown(Actor actor, String name) {
        return new Actor(actor.span(), name, "", List.of(), Optional.empty(), actor.evidence());
    }

    private boolean shares(Actor actor, Person person) {
        for (String word : actor.name().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}'’-]+")) {
            if (word.equals(person.family)) {
                return true;
            }
        }
        return false;
    }

    /** "according to a report": the report, not "to a report". */
    private String withoutPreposition(int head, String name) {
        int preposition = trees.first(head);
        String words = trees.tokens().form(preposition).toLowerCase(Locale.ROOT) + " ";
        boolean to = words.equals("according ") || trees.is(preposition, "case") || trees.is(preposition, "fixed");
        String lower = name.toLowerCase(Locale.ROOT);
        return to && lower.startsWith(words)
                ? name.substring(words.length())
                : to && lower.startsWith("to ") ? name.substring(3) : name;
    }

    private static String withoutComma(String name) {
        return name.endsWith(",") ? name.substring(0, name.length() - 1) : name;
    }

    /** A noun phrase without what follows it after a comma or in a clause. */
    private String phrase(int head) {
        int last = head;
        for (int i = 0; i < trees.childCount(head); i++) {
            int child = trees.child(head, i);
            if (child > last && (trees.is(child, "flat") || trees.is(child, "fixed") || trees.is(child, "nmod"))) {
                last = trees.last(child);
            }
        }
        Span span = trees.tokens().span(trees.first(head), last);
        return annotations.document().text().substring(span.start(), span.end());
    }

    private boolean isNamed(int head, Actor actor) {
        if (trees.tokens().upos(head) == Upos.PROPN || actor.entity().isPresent()) {
            return true;
        }
        int named = speakers.isPronoun(head) ? speakers.of(head) : -1;
        if (named >= 0) {
            return trees.tokens().upos(named) == Upos.PROPN;
        }
        Mention mention = mentionByHead.get(head);
        if (mention != null) {
            return hasProperNoun(mention.representative());
        }
        named = !speakers.isPronoun(head) && antecedents.isAnaphoric(head) ? antecedents.of(head) : -1;
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
