package org.rashomon.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.Persons.Person;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Quotations;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
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
import org.rashomon.time.CalendarWords;

/** Resolves the words of a source to whom they name. */
final class Sources {

    /** How many sayings in one another are looked through for the one who speaks. */
    private static final int MOST_NESTED = 50;

    private static final Set<String> IMPRESSIONS = Set.of("seem", "appear", "look", "sound", "feel");

    private final Annotations annotations;
    private final Trees trees;
    private final Map<Integer, Mention> mentionByHead = new HashMap<>();
    private final ActorResolver resolver;
    private final Antecedents antecedents;
    private final String author;
    private final Persons persons;
    private final Speakers speakers;
    private final SpeechOwner speech;
    private final Quotations quotations;
    private final Predicate<List<int[]>> isMute;

    /** Of each quotation: the draft whose content it begins or ends. */
    private final Map<Integer, Draft> quoted = new HashMap<>();

    /** What is known of actors, names and words whatever the document. */
    record Knowledge(ActorResolver resolver, Genders genders, WordClasses<WordClass> words, CalendarWords calendar) {
        Knowledge(Lexicons lexicons) {
            this(
                    new ActorResolver(lexicons),
                    new Genders(lexicons),
                    WordClass.of(lexicons),
                    new CalendarWords(lexicons));
        }
    }

    /** @param isMute whether the words of a source are nothing that can speak */
    Sources(
            Annotations annotations,
            Trees trees,
            Knowledge knowledge,
            List<Draft> drafts,
            Quotations quotations,
            Predicate<List<int[]>> isMute) {
        this.isMute = isMute;
        this.quotations = quotations;
        for (Draft draft : drafts) {
            for (int[] range : draft.content) {
                quoted.putIfAbsent(quotations.of(range[0]), draft);
                quoted.putIfAbsent(quotations.of(range[1]), draft);
            }
        }
        this.resolver = knowledge.resolver();
        this.antecedents = new Antecedents(annotations, trees, knowledge.words());
        this.speech = new SpeechOwner(trees, knowledge.words());
        this.annotations = annotations;
        this.trees = trees;
        this.author = Voices.authorOf(annotations.document().masthead());
        this.persons = new Persons(annotations, trees, knowledge.genders());
        this.speakers = new Speakers(trees, persons, quotations, drafts, knowledge);
        if (annotations.has(Reading.MENTIONS)) {
            annotations.get(Reading.MENTIONS).forEach(m -> mentionByHead.putIfAbsent(m.head(), m));
        }
    }

    /** One who speaks of himself: in nobody else's words that is the author, in somebody's it is that somebody. */
    static boolean isFirstPerson(String form) {
        return Pronoun.of(form).isFirstPerson();
    }

    /** Who the tokens of a draft's source name. */
    Source of(Draft draft) {
        if (draft.source.isEmpty()) {
            return isOwnImpression(draft) ? new Source.Author(author) : new Source.Unstated();
        }
        int head = speakers.head(draft.source);
        Tokens tokens = trees.tokens();
        Span span = tokens.span(draft.source.get(0)[0], draft.source.get(draft.source.size() - 1)[1]);
        Actor actor = actor(head, span);
        Source own = isNamed(head, actor) ? new Source.Named(span, actor) : new Source.Unnamed(span, actor);
        return isTellers(draft, head, own) ? teller(draft, head, own) : own;
    }

    /** Whether the words for a source are no voice of their own, but that of whoever tells them. */
    private boolean isTellers(Draft draft, int head, Source own) {
        return isOfTeller(head)
                || own instanceof Source.Unnamed unnamed
                        && isUnknown(unnamed)
                        && (isMute.test(draft.source) || isMute(meant(head)));
    }

    /** Whom a pronoun stands for, -1 if that is nobody. "Love from those abroad who say": who says is no love. */
    private int meant(int head) {
        int named = speakers.isPronoun(head) ? speakers.of(head) : -1;
        boolean person = named >= 0 && trees.tokens().form(head).equalsIgnoreCase("who") && isMute(named);
        Upos before = person ? trees.tokens().upos(head - 1) : Upos.X;
        return before == Upos.NOUN || before == Upos.PROPN ? head - 1 : named;
    }

    private boolean isMute(int noun) {
        return noun >= 0 && isMute.test(List.of(new int[] {noun, noun}));
    }

    /** "I", "this paper". */
    private boolean isOfTeller(int head) {
        return isFirstPerson(trees.tokens().form(head)) || antecedents.isThisText(head);
    }

    /** Nobody by its own word; "Russian appeals" have a country and are nobody still. */
    private static boolean isUnknown(Source.Unnamed unnamed) {
        return unnamed.actor().sectors().isEmpty();
    }

    /** "Weber said: I think …", "Weber said the trend suggests …": Weber; in nobody's words the author. */
    private Source teller(Draft draft, int head, Source own) {
        Draft outer = outer(draft, head);
        for (int steps = 0; outer != null && steps < MOST_NESTED; steps++) {
            int outerHead = outer.source.isEmpty() ? -1 : speakers.head(outer.source);
            if (outerHead >= 0 && !isOfTeller(outerHead) && !isMute.test(outer.source)) {
                Source told = of(outer);
                return own.asActor()
                        .flatMap(a -> told.asActor().map(b -> as(told, a.span(), b)))
                        .orElse(told);
            }
            outer = outerHead < 0 ? outer.parent : outer(outer, outerHead);
        }
        boolean nobodys = quotations.of(head) >= 0 && Pronoun.of(trees.tokens().form(head)) != Pronoun.I;
        return nobodys ? own : new Source.Author(author);
    }

    /** The draft in whose content a source stands, or whose quotation it stands in. */
    private @Nullable Draft outer(Draft draft, int head) {
        int quotation = draft.parent == null ? quotations.of(head) : -1;
        Draft outer = quotation < 0 ? draft.parent : quoted.get(quotation);
        return outer == draft || outer != null && outer.parent == draft ? null : outer;
    }

    /** One who tells, under the words that stand for him. */
    private Source as(Source teller, Span words, Actor actor) {
        Evidence evidence = Evidence.of(Source.Unnamed.STANDS_FOR.get(0), words, actor.span());
        boolean named = teller instanceof Source.Named;
        String name = named || teller instanceof Source.Unnamed unnamed && unnamed.standsForOthers()
                ? actor.name()
                : actor.span().of(annotations.document().text());
        Actor same = new Actor(words, name, actor.country(), actor.sectors(), actor.entity(), evidence);
        return named ? new Source.Named(words, same) : new Source.Unnamed(words, same);
    }

    /** "It seems that …", to nobody else: to the author. */
    private boolean isOwnImpression(Draft draft) {
        return draft.parent == null
                && draft.head >= 0
                && IMPRESSIONS.contains(trees.tokens().lemma(draft.head).toLowerCase(Locale.ROOT));
    }

    private Actor actor(int head, Span span) {
        boolean pronoun = speakers.isPronoun(head);
        int named = pronoun ? meant(head) : -1;
        if (antecedents.isTheDocument(head)) {
            named = speakers.ofDocument(head);
        }
        if (!pronoun && named < 0) {
            named = antecedents.makerOf(head);
        }
        if (!pronoun && named < 0) {
            named = outlet(head);
        }
        if (!pronoun && named < 0) {
            named = nameBeside(head);
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
        actor = named >= 0 && named == nameBeside(head) ? withRole(actor, named, head) : actor;
        String name = named >= 0 && person == null && actor.entity().isEmpty()
                ? phrase(named)
                : withoutPreposition(told, actor.name());
        int possessive = named < 0 && person == null && actor.entity().isEmpty() ? possessive(head, name) : -1;
        int owner = possessive < 0 ? -1 : speakers.of(possessive);
        boolean several = owner >= 0 && Pronoun.of(trees.tokens().form(possessive)) == Pronoun.THEY;
        if (owner >= 0 && !(several && persons.at(owner) != null)) {
            return ownersPerson(head, possessive, owner, span, actor);
        }
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

    /**
     * "An early supporter, Senator Ada Mole": Ada Mole; "Danish appeals": the Danish; -1 if a source that a noun heads names nobody who
     * speaks.
     */
    private int nameBeside(int head) {
        if (tokens().upos(head) != Upos.NOUN) {
            return -1;
        }
        int owner = speech.of(head);
        if (owner >= 0) {
            return resolver.resolve(annotations, owner).entity().isPresent() || persons.at(owner) != null ? owner : -1;
        }
        int apposed = trees.childBy(head, "appos");
        boolean one = apposed > head
                && tokens().lemma(head).equalsIgnoreCase(tokens().form(head))
                && trees.childBy(apposed, "conj") < 0
                && tokens().upos(apposed) == Upos.PROPN
                && persons.at(apposed) != null
                && resolver.resolve(annotations, head).entity().isEmpty();
        return one ? apposed : -1;
    }

    /** "His aide, Senator Ada Mole": what the title tells of her, else what the noun does, where nothing else is known. */
    private Actor withRole(Actor actor, int name, int noun) {
        if (!actor.sectors().isEmpty()) {
            return actor;
        }
        Actor titled = resolver.resolve(annotations, name);
        Actor role = titled.sectors().isEmpty() ? resolver.resolve(annotations, noun) : titled;
        String country = actor.country().isEmpty() ? role.country() : actor.country();
        return new Actor(actor.span(), actor.name(), country, role.sectors(), actor.entity(), role.evidence());
    }

    /** "Its spokesman", "whose spokesman": the pronoun, the first word of the phrase; -1 if there is none. */
    private int possessive(int head, String name) {
        int first = trees.first(head);
        boolean owns = tokens().head(first) == head
                && name.startsWith(tokens().form(first))
                && trees.childBy(head, "appos") < 0
                && tokens().relation(first).equals("nmod:poss")
                && speakers.isPronoun(first);
        return owns ? first : -1;
    }

    /** "China, whose spokesman said": "China’s spokesman". */
    private Actor ownersPerson(int head, int possessive, int owner, Span span, Actor actor) {
        Person person = persons.at(owner);
        Actor known = person == null ? resolver.resolve(annotations, owner) : person(person, owner);
        String whose = person == null && known.entity().isEmpty() ? phrase(owner) : known.name();
        String own = annotations.document().text().substring(tokens().end(possessive), tokens().end(head));
        return new Actor(
                span,
                whose + "’s" + own,
                actor.country().isEmpty() ? known.country() : actor.country(),
                actor.sectors(),
                actor.entity(),
                Evidence.of("Speakers", span, tokens().span(owner)));
    }

    /** "The newspaper": the outlet that was named last; -1 if none was. */
    private int outlet(int head) {
        if (!antecedents.isTheOutlet(head)) {
            return -1;
        }
        int from = tokens().sentenceStart(Math.max(0, tokens().sentenceOf(head) - Antecedents.SENTENCES_BACK));
        for (int t = head - 1; t >= from; t--) {
            boolean isName = tokens().upos(t) == Upos.PROPN && !trees.is(t, "flat") && !trees.is(t, "compound");
            if (isName && resolver.resolve(annotations, t).sectors().contains("JRN") && persons.at(t) == null) {
                return t;
            }
        }
        return -1;
    }

    private Tokens tokens() {
        return trees.tokens();
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
        if (person.isFull() && isBody(byName)) {
            // "Ada Bayer" is not Bayer
            return unknown(byName, name);
        }
        if (byName.entity().isPresent() && !person.isFull() && !isOtherwiseTitled(person)
                || byName.entity().isPresent() && shares(byName, person)) {
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

    /** "General Okoro", where the tables' Okoro is none by that title: what the title makes of him counts. */
    private boolean isOtherwiseTitled(Person person) {
        Actor inPlace = resolver.resolve(annotations, person.last);
        return inPlace.entity().isEmpty() && !inPlace.sectors().isEmpty();
    }

    private static boolean isBody(Actor actor) {
        return actor.entity().isPresent() && actor.evidence().rule().startsWith("actor/organisations.tsv");
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
        while (preposition < head && tokens().upos(preposition) == Upos.PUNCT) {
            preposition++;
        }
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
        if (trees.tokens().upos(head) == Upos.PRON) {
            // "Those who call for sanctions".
            last = trees.last(head);
        }
        int first = head;
        for (int i = 0; i < trees.childCount(head); i++) {
            int child = trees.child(head, i);
            boolean outside = trees.is(child, "case") || trees.is(child, "punct") || trees.is(child, "cc");
            first = child < first && !outside && !trees.is(child, "advmod") && !trees.is(child, "mark")
                    ? trees.first(child)
                    : first;
        }
        Span span = trees.tokens().span(first, last);
        return annotations.document().text().substring(span.start(), span.end());
    }

    private boolean isNamed(int head, Actor actor) {
        if (trees.tokens().upos(head) == Upos.PROPN || actor.entity().isPresent()) {
            return true;
        }
        int named = meant(head);
        if (named >= 0) {
            return trees.tokens().upos(named) == Upos.PROPN;
        }
        if (outlet(head) >= 0 || nameBeside(head) >= 0) {
            return true;
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
