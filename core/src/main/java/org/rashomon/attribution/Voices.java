package org.rashomon.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.text.Document;
import org.rashomon.text.Masthead;
import org.rashomon.text.Reference;
import org.rashomon.text.ReferenceMark;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who speaks at a place of a document: the author, the work the sentence cites, then the attributions whose contents hold the
 * place, outermost first.
 *
 * <pre>
 *   Owji announced that contracts were signed.[34]
 *   voice of "signed": the author, work 34, Owji
 * </pre>
 */
public final class Voices {

    private final Document document;
    private final Tokens tokens;
    private final List<Attribution> attributions;
    private final String author;

    /** For a document whose tokens and attributions are there. */
    public Voices(Annotations annotations) {
        document = annotations.document();
        tokens = annotations.get(Reading.TOKENS);
        attributions = annotations.get(Attribution.LAYER);
        author = authorOf(document.masthead());
    }

    /** Who the outermost voice is: the byline; else whom the outlet took the piece from; else the outlet; else nobody. */
    static String authorOf(Masthead masthead) {
        if (!masthead.authors().isEmpty()) {
            return String.join(", ", masthead.authors());
        }
        return masthead.via().or(masthead::outlet).orElse("");
    }

    /** The innermost attribution whose content holds and tells a place; empty where the author speaks. */
    public OptionalInt innermost(Span place) {
        int best = -1;
        int bestSize = Integer.MAX_VALUE;
        for (int i = 0; i < attributions.size(); i++) {
            int size = 0;
            boolean holds = false;
            for (Span span : attributions.get(i).contentSpans()) {
                size += span.end() - span.start();
                holds |= span.start() <= place.start() && place.start() < span.end();
            }
            boolean inside = size == bestSize && attributions.get(i).parent().equals(OptionalInt.of(best));
            if (holds && (size < bestSize || inside) && attributions.get(i).tells()) {
                best = i;
                bestSize = size;
            }
        }
        return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
    }

    /**
     * The chain of an attribution, itself innermost, with the work that the end of its content cites. The author's stance is that of
     * the author's comment on the outermost claim, where there is one.
     */
    public Voice of(int attribution) {
        Span place = attributions.get(attribution).contentSpans().stream()
                .findFirst()
                .orElseGet(() -> attributions.get(attribution).cueSpans().get(0));
        return chain(attribution, place, Stance.ASSERTS);
    }

    /**
     * The chain at a place.
     *
     * @param own how the author holds what stands there, used where no one else speaks
     */
    public Voice at(Span place, Stance own) {
        return at(innermost(place), place, own);
    }

    /**
     * The chain at a place.
     *
     * @param inner as {@link #innermost} gives it for the place
     */
    public Voice at(OptionalInt inner, Span place, Stance own) {
        return inner.isPresent() ? chain(inner.getAsInt(), place, Stance.ASSERTS) : chain(-1, place, own);
    }

    private Voice chain(int attribution, Span place, Stance authors) {
        Deque<Voice.Link> inner = new ArrayDeque<>();
        OptionalInt at = attribution < 0 ? OptionalInt.empty() : OptionalInt.of(attribution);
        Stance own = authors;
        Optional<Stance> ofSelf = Optional.empty();
        while (at.isPresent()) {
            Attribution a = attributions.get(at.getAsInt());
            Stance stance = ofSelf.orElse(a.stance());
            boolean nobody = isNobody(a);
            if (!a.tells() && at.getAsInt() != attribution) {
                at = a.parent();
                continue;
            }
            if (a.parent().isEmpty() && (a.source() instanceof Source.Author || nobody)) {
                own = stance;
            } else if (a.parent().isPresent() && (speaksOfSelf(a) || nobody || isParent(a))) {
                // "I think" and "this suggests", in somebody's words, and "she" in hers, are no second voice: it is how
                // that somebody holds it.
                ofSelf = Optional.of(stance);
                at = a.parent();
                continue;
            } else {
                inner.addFirst(new Voice.Link(a.source(), stance));
                own = a.parent().isEmpty() ? a.comment().orElse(own) : own;
            }
            ofSelf = Optional.empty();
            at = a.parent();
        }
        List<Voice.Link> links = new ArrayList<>();
        links.add(new Voice.Link(new Source.Author(author), own));
        Voice.Link outermost = inner.peekFirst();
        Optional<Source.Work> work = work(place)
                .filter(cited -> outermost == null || !OwnWork.is(outermost.source(), cited, document.text()));
        if (work.isPresent()) {
            // Where nobody is named, as in "is expected to grow.[12]", it is the work that says so.
            Voice.Link last = inner.peekLast();
            boolean unstated = last != null && last.source() instanceof Source.Unstated;
            Stance stance = attribution < 0 ? authors : unstated ? last.stance() : Stance.ASSERTS;
            if (outermost != null && isWrittenWork(outermost.source())) {
                // "Several studies hold that trade fell.[5]": the works that are cited.
                stance = outermost.stance();
                inner.removeFirst();
            }
            links.add(new Voice.Link(work.get(), stance));
            if (unstated) {
                inner.removeLast();
            }
        }
        links.addAll(inner);
        return new Voice(links);
    }

    private static final Set<String> WORKS =
            Set.of("analysis", "study", "report", "account", "memoir", "history", "article", "paper", "survey", "book");

    /** "Several studies", "one account": a source whose noun is a work. */
    private boolean isWrittenWork(Source source) {
        Optional<Span> words = source instanceof Source.Unnamed unnamed
                ? Optional.of(unnamed.span())
                : source instanceof Source.Named named ? Optional.of(named.span()) : Optional.empty();
        if (words.isEmpty()) {
            return false;
        }
        int first = tokens.firstEndingAfter(words.get().start());
        for (int t = first; t < tokens.size() && tokens.start(t) < words.get().end(); t++) {
            int head = tokens.head(t);
            boolean top = head < first || tokens.start(head) >= words.get().end();
            if (top) {
                return tokens.upos(t) == Upos.NOUN
                        && WORKS.contains(tokens.lemma(t).toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private static final Set<String> DEMONSTRATIVES = Set.of("this", "that", "these", "those", "which", "it", "what");

    /** "This suggests that …": a fact that points at another; nobody says it but whoever tells the fact. "No one knows if …": nor does no one. */
    private boolean isNobody(Attribution attribution) {
        return attribution.noVoice().contains(Attribution.NoVoice.IS_NOBODY)
                || attribution.source() instanceof Source.Unnamed unnamed
                        && unnamed.actor().country().isEmpty()
                        && unnamed.actor().sectors().isEmpty()
                        && (!attribution.isSpoken()
                                || DEMONSTRATIVES.contains(
                                        unnamed.span().of(document.text()).toLowerCase(Locale.ROOT)));
    }

    /** "Weber said she believed …": the one who speaks is the one who told. */
    private boolean isParent(Attribution attribution) {
        Source outer = attributions.get(attribution.parent().getAsInt()).source();
        if (attribution.source() instanceof Source.Unnamed inner) {
            return inner.standsForOthers()
                    && outer instanceof Source.Unnamed unnamed
                    && inner.actor().name().equals(name(unnamed));
        }
        return attribution.source() instanceof Source.Author
                || attribution.source() instanceof Source.Named inner
                        && outer instanceof Source.Named named
                        && inner.actor().name().equals(named.actor().name());
    }

    private String name(Source.Unnamed unnamed) {
        return unnamed.standsForOthers()
                ? unnamed.actor().name()
                : unnamed.span().of(document.text());
    }

    private boolean speaksOfSelf(Attribution attribution) {
        return attribution.sourceSpans().size() == 1
                && Sources.isFirstPerson(attribution.sourceSpans().get(0).of(document.text()));
    }

    /** The first reference that is marked after a place, in its sentence or directly after it. */
    private Optional<Source.Work> work(Span place) {
        List<ReferenceMark> marks = document.layout().marks();
        if (marks.isEmpty() || tokens.size() == 0) {
            return Optional.empty();
        }
        int token = Math.min(tokens.firstEndingAfter(place.start()), tokens.size() - 1);
        int sentence = tokens.sentenceOf(token);
        int end = tokens.sentenceSpan(sentence).end();
        for (ReferenceMark mark : marks) {
            boolean inside = mark.span().start() >= place.start() && mark.span().start() < end;
            boolean after = mark.span().start() >= end
                    && document.text().substring(end, mark.span().start()).length() <= 2;
            if (inside || after) {
                Span span =
                        document.layout().reference(mark).map(Reference::span).orElse(mark.span());
                return Optional.of(new Source.Work(mark.label(), span));
            }
        }
        return Optional.empty();
    }
}
