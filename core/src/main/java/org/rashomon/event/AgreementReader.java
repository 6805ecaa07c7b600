package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.rashomon.actor.Actor;
import org.rashomon.event.AgreementWords.Kind;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.quantity.Quantity;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Upos;

/**
 * Reads the agreements that a text tells of, by {@code event/agreements.tsv}.
 *
 * <pre>
 *   Russia and Iran signed a memorandum worth $40 billion.   SIGNED, both parties, its worth
 *   the ceasefire that was reached on 9 September            REACHED, with its day
 *   The army violated the truce.                             BROKEN
 * </pre>
 *
 * Does not fire for {@code a great deal of} or {@code She reached an understanding of the text.}
 */
final class AgreementReader implements Annotator<List<Agreement>> {

    private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

    /** An article and a preposition: with more, the phrase may well name another. */
    private static final int MODIFIED = 2;

    private static final int SENTENCES_BACK = 6;

    /** What may stand before the noun and is no part of what the agreement is called. */
    private static final Set<String> NOT_IN_NAMES =
            Set.of("case", "mark", "cc", "nsubj", "csubj", "cop", "aux", "expl", "advmod", "advcl", "obl", "discourse");

    private static final String[] SUBJECT = {"on", "about", "over", "regarding", "for", "concerning"};

    private final EventKnowledge knowledge;
    private final AgreementWords words;

    AgreementReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        words = new AgreementWords(knowledge.lexicons());
    }

    @Override
    public Layer<List<Agreement>> produces() {
        return Agreement.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Agreement> annotate(Annotations annotations) {
        Scene scene = Scene.of(annotations, knowledge);
        List<Agreement> found = new ArrayList<>();
        for (int t = 0; t < scene.tokens.size(); t++) {
            Upos upos = scene.tokens.upos(t);
            if (upos == Upos.NOUN || upos == Upos.PROPN) {
                Row form = words.get(Kind.FORM, scene.tree.lemma(t).toLowerCase(java.util.Locale.ROOT));
                if (form != null) {
                    int noun = t;
                    read(scene, t, form)
                            .map(a -> completed(scene, noun, a, found))
                            .ifPresent(found::add);
                } else {
                    duty(scene, t, found).ifPresent(found::add);
                }
            } else if (scene.tree.lemma(t, "agree")) {
                agreed(scene, t).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    /**
     * {@code the agreement}, {@code that truce} with nothing else to tell which: the parties are those of the last one of
     * its kind that the text told of a little earlier.
     */
    private Agreement completed(Scene scene, int noun, Agreement agreement, List<Agreement> before) {
        Tree tree = scene.tree;
        int det = tree.firstChild(noun, "det");
        boolean definite = det != NONE && DEFINITE.contains(tree.lemma(det));
        int known = agreement.parties().size();
        boolean spokenOf = known == 1 && agreement.status() == Agreement.Status.MENTIONED;
        if (known > 0 && !spokenOf || !definite || tree.childCount(noun) > MODIFIED) {
            return agreement;
        }
        // "Oman criticised the memorandum" that two others had signed
        return last(
                        scene,
                        noun,
                        before,
                        a -> a.parties().size() > known && isTruce(a.form()) == isTruce(agreement.form()))
                .map(last -> agreement.between(last.parties()))
                .orElse(agreement);
    }

    /** The last one of its kind of the sentences before. */
    private static Optional<Agreement> last(Scene scene, int token, List<Agreement> before, Predicate<Agreement> kind) {
        int sentence = scene.tokens.sentenceOf(token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Agreement last = before.get(i);
            int distance = sentence
                    - scene.tokens.sentenceOf(
                            scene.tokens.firstEndingAfter(last.anchor().start()));
            if (distance > SENTENCES_BACK) {
                return Optional.empty();
            }
            if (kind.test(last)) {
                return Optional.of(last);
            }
        }
        return Optional.empty();
    }

    /**
     * {@code Only the army is implementing its commitments}: kept or broken, they are those of the agreement that the text told
     * of a little earlier. Not those to do something, which may be of any other kind.
     */
    private Optional<Agreement> duty(Scene scene, int noun, List<Agreement> before) {
        Row row = words.get(Kind.DUTY, scene.tree.lemma(noun));
        if (row == null
                || scene.tree.firstChild(noun, "nmod:poss") == NONE && !isAnyOf(scene.tree, noun)
                || isOfItsOwn(scene.tree, noun)) {
            return Optional.empty();
        }
        Standing standing = new AgreementStanding(words, scene).of(noun);
        if (!standing.isJudged() || standing.token() == NONE || standing.status() == Agreement.Status.ENDED) {
            return Optional.empty();
        }
        AgreementParties makers = new AgreementParties(words, scene);
        return last(scene, noun, before, a -> true)
                .map(last -> new Agreement(
                        anchor(scene, noun),
                        last.form(),
                        last.parties(),
                        Optional.empty(),
                        List.of(),
                        EventTime.UNTOLD,
                        standing.status(),
                        makers.by(noun, standing),
                        Agreement.Secrecy.UNSTATED,
                        List.of(
                                Evidence.of(row.rule(), scene.tokens.span(noun)),
                                Evidence.of(standing.row().orElse(row).rule(), scene.tokens.span(standing.token())))));
    }

    /** {@code a single commitment}, {@code any obligation}. */
    private static boolean isAnyOf(Tree tree, int noun) {
        int det = tree.firstChild(noun, "det");
        int single = tree.firstChild(noun, "amod");
        return det != NONE && (tree.lemma(det, "any") || tree.lemma(det, "every") || tree.lemma(det, "all"))
                || single != NONE && tree.lemma(single, "single");
    }

    /** {@code their commitment to peace}, {@code its obligations under the treaty}, {@code its obligation to report}. */
    private static boolean isOfItsOwn(Tree tree, int noun) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if (child > noun && (tree.isA(child, "nmod") || tree.isA(child, "acl") || tree.isA(child, "ccomp"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isTruce(String form) {
        return words.has(Kind.TRUCE, form);
    }

    /** {@code Ukraine and Russia agreed to exchange prisoners}: two who agree have an agreement, if no noun names it. */
    private Optional<Agreement> agreed(Scene scene, int verb) {
        Tree tree = scene.tree;
        int act = agreedAct(scene, verb);
        boolean as = isAsAgreed(tree, verb);
        act = as ? tree.head(verb) : act;
        Row row = words.get(Kind.WITH, "agree");
        if (act == NONE || row == null || !tree.isVerbal(verb) || isOfOneMind(scene, verb)) {
            return Optional.empty();
        }
        int with = scene.roles.oblique(verb, "with");
        if (!as && isOpinion(scene, act) || scene.isThingOfSomebody(with)) {
            return Optional.empty();
        }
        List<Actor> parties = new ArrayList<>(scene.actors(scene.roles.subject(as ? act : verb)));
        parties.addAll(scene.actors(with));
        List<Actor> distinct = AgreementParties.distinct(parties);
        Standing standing = new StandingTold(words, scene).of(row, verb);
        if (distinct.size() < 2 || standing.status() == Agreement.Status.MENTIONED) {
            return Optional.empty();
        }
        return Optional.of(new Agreement(
                scene.tokens.span(verb),
                "agreement",
                distinct,
                Optional.of(scene.phrase(act)),
                List.of(),
                agreedTime(scene, verb, act),
                standing.status(),
                Optional.empty(),
                Agreement.Secrecy.UNSTATED,
                List.of(Evidence.of(row.rule(), scene.tokens.span(verb)))));
    }

    /** When they agreed: {@code agreed to meet on 26 March} is told of an earlier day. */
    private static EventTime agreedTime(Scene scene, int verb, int act) {
        EventTime time = scene.toldTime(verb);
        boolean ofAct = time.words()
                .map(span -> scene.setting.headOf(span))
                .filter(t -> t > act && act > verb)
                .isPresent();
        return ofAct ? EventTime.UNTOLD : time;
    }

    /** What is agreed on, wherever the tree hangs it; {@link Tree#NONE} if nothing is. */
    private static int agreedAct(Scene scene, int verb) {
        Tree tree = scene.tree;
        int with = scene.roles.oblique(verb, "with");
        int act = tree.firstChild(verb, "xcomp");
        act = act == NONE ? tree.firstChild(verb, "ccomp") : act;
        act = act == NONE ? tree.firstChild(verb, "advcl") : act;
        return act == NONE && with != NONE ? tree.firstChild(with, "acl") : act;
    }

    /** {@code Critics agree that it will be difficult}, {@code agrees with the finding}: thinks so too. */
    private static boolean isOfOneMind(Scene scene, int verb) {
        String tag = scene.tokens.xpos(verb);
        return (tag.equals("VBP") || tag.equals("VBZ")) && scene.tree.firstChild(verb, "ccomp") != NONE;
    }

    /** {@code agreed that the winter had been mild}: what two think, not what they will do. */
    private static boolean isOpinion(Scene scene, int act) {
        if (act == NONE || !scene.tree.is(act, "ccomp")) {
            return false;
        }
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, act);
        int verb = scene.tree.isVerbal(act) ? act : scene.tree.firstChild(act, "cop");
        String tag = verb == NONE ? "" : scene.tokens.xpos(verb);
        boolean finite = tag.equals("VBZ") || tag.equals("VBP") || tag.equals("VBD") || tag.equals("VBN");
        return finite && !told.future() && !told.hypothetical();
    }

    /** {@code As agreed with Jordan, Syria will reopen the crossing}. */
    private static boolean isAsAgreed(Tree tree, int verb) {
        int mark = tree.firstChild(verb, "mark");
        return mark != NONE && tree.lemma(mark, "as") && tree.isA(verb, "advcl") && tree.head(verb) >= 0;
    }

    private static boolean isNobody(Actor party) {
        return party.country().isEmpty() && party.sectors().isEmpty();
    }

    private Optional<Agreement> read(Scene scene, int noun, Row form) {
        Tree tree = scene.tree;
        if (tree.isA(noun, "compound") || isPartOfName(tree, noun) || isPrivate(tree, noun) || isVerb(scene, noun)) {
            return Optional.empty();
        }
        AgreementStanding standings = new AgreementStanding(words, scene);
        Standing standing = standings.of(noun);
        AgreementParties makers = new AgreementParties(words, scene);
        List<Actor> parties = makers.of(noun, standing, standings.madeParticiple(noun));
        boolean weak = form.get("status").equals("weak");
        boolean opinion = isOpinion(tree, noun) || isConsent(scene, noun);
        boolean faint = form.get("status").equals("faint");
        if (standing.status() == Agreement.Status.MENTIONED
                && (parties.isEmpty() && weak && secrecyAbove(tree, noun) == Agreement.Secrecy.UNSTATED
                        || parties.size() < 2 && (opinion || faint || weak && isOfIt(scene, noun)))) {
            return Optional.empty();
        }
        if (faint && parties.size() < 2 && standing.status() != Agreement.Status.SIGNED
                || isOwnAccord(tree, noun)
                || parties.isEmpty() && isAmongOthers(scene, noun, standing.token())
                || parties.size() < 2 && isOfNoSide(scene, noun, weak, standing, parties)
                || form.get("id").equals("meetings") && isMeeting(scene, noun, standing, parties)
                || form.get("id").equals("swaps") && !isOfPeople(scene, noun)) {
            return Optional.empty();
        }
        if (weak && scene.tokens.upos(noun) == Upos.PROPN && parties.stream().allMatch(AgreementReader::isNobody)) {
            return Optional.empty(); // "Art of the Deal", "the Partnership for Open Books"
        }
        if (weak && tree.lemma(noun, "deal") && hasMeasure(tree, noun)) {
            return Optional.empty();
        }
        EventTime reached = EventTime.UNTOLD;
        if (standing.token() != NONE && standing.isMade()) {
            reached = scene.toldTime(standing.token());
        }
        if (reached.words().isEmpty()) {
            reached = ownTime(scene, noun);
        }
        Span anchor = anchor(scene, noun);
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(Evidence.of(form.rule(), scene.tokens.span(noun)));
        int teller = standing.token() == NONE ? noun : standing.token();
        standing.row().ifPresent(row -> evidence.add(Evidence.of(row.rule(), scene.tokens.span(teller))));
        return Optional.of(new Agreement(
                anchor,
                tree.lemma(noun).toLowerCase(java.util.Locale.ROOT),
                parties,
                subject(scene, noun),
                worth(scene, noun, standing.token()),
                reached,
                standing.status(),
                makers.by(noun, standing),
                secrecyAbove(tree, noun),
                evidence));
    }

    /** {@code a non-disclosure agreement}: between private people. */
    private boolean isPrivate(Tree tree, int noun) {
        int first = tree.yield(noun)[0];
        for (int t = noun - 1; t >= first; t--) {
            if (words.has(Kind.PRIVATE, tree.lemma(t)) && tree.under(t, noun)) {
                return true;
            }
        }
        return false;
    }

    /** {@code the speeches he gives deal with the past}: a verb taken for a noun. */
    private static boolean isVerb(Scene scene, int noun) {
        Tree tree = scene.tree;
        int next = tree.next(noun);
        return scene.tokens.is(noun, "deal")
                && tree.lemma(next, "with")
                && tree.childCount(noun) <= 1
                && scene.actor(tree.head(next)).isEmpty();
    }

    /**
     * What is no agreement of anybody, as far as the text tells: several of no name ({@code we make massive deals}), one
     * that is only thought of ({@code a compromise was unlikely}), a bare word ({@code the march to armistice}) and
     * {@code my understanding}.
     */
    private static boolean isOfNoSide(Scene scene, int noun, boolean weak, Standing standing, List<Actor> parties) {
        Tree tree = scene.tree;
        int det = tree.firstChild(noun, "det");
        boolean named = det != NONE && tree.lemma(det, "the") || hasMatter(scene, noun);
        boolean plural = scene.tokens.xpos(noun).equals("NNS");
        boolean own = tree.firstChild(noun, "nmod:poss") != NONE;
        if (tree.lemma(noun, "understanding") && own && standing.isMentioned()) {
            return true;
        }
        if (plural && weak && det == NONE && !hasMatter(scene, noun)) {
            return true;
        }
        boolean bare = det == NONE && tree.childCount(noun) <= 1 && tree.firstChild(noun, "case") != NONE;
        return parties.isEmpty()
                && !named
                && (weak && standing.status() == Agreement.Status.SOUGHT || bare && standing.isMentioned());
    }

    /** {@code a contract with a record label}: those who made it are told, and are nobody. */
    private static boolean isAmongOthers(Scene scene, int noun, int teller) {
        for (String preposition : new String[] {"with", "between", "among"}) {
            int beside = teller == NONE ? NONE : scene.roles.oblique(teller, preposition);
            if (scene.roles.oblique(noun, preposition) != NONE || beside != NONE && beside != noun) {
                return true;
            }
        }
        return false;
    }

    /** {@code a convention on piracy}, {@code the convention between Peru and Chile}; not {@code the Labour convention}. */
    private static boolean hasMatter(Scene scene, int noun) {
        return subject(scene, noun).isPresent()
                || scene.roles.oblique(noun, "with") != NONE
                || scene.roles.oblique(noun, "between") != NONE
                || scene.roles.oblique(noun, "against") != NONE;
    }

    /** {@code a contested convention}, {@code heads to the convention}: where a party meets. */
    private static boolean isMeeting(Scene scene, int noun, Standing standing, List<Actor> parties) {
        if (hasMatter(scene, noun) || isOfStates(parties)) {
            return false;
        }
        return switch (standing.status()) {
            case SIGNED, KEPT, BROKEN -> false;
            case REACHED, ENDED -> !scene.tree.preposition(noun).isEmpty();
            case MENTIONED, SOUGHT -> true;
        };
    }

    private static boolean isOfStates(List<Actor> parties) {
        return parties.stream()
                        .map(Actor::country)
                        .filter(country -> !country.isEmpty())
                        .distinct()
                        .count()
                > 1;
    }

    /** {@code of its own accord}. */
    private static boolean isOwnAccord(Tree tree, int noun) {
        int amod = tree.firstChild(noun, "amod");
        return amod != NONE && tree.lemma(amod, "own") && tree.preposition(noun).equals("of");
    }

    /** {@code the swap of captives}, {@code a prisoner exchange}; not {@code an exchange of views}. */
    private boolean isOfPeople(Scene scene, int noun) {
        NounClasses.NounClass people = knowledge.classes().named("people");
        for (int i = 0; i < scene.tree.childCount(noun); i++) {
            int child = scene.tree.child(noun, i);
            boolean of = scene.tree.isA(child, "nmod")
                    && scene.tree.preposition(child).equals("of");
            if ((of || scene.tree.isA(child, "compound")) && people.hasLemma(scene.tree.lemma(child))) {
                return true;
            }
        }
        return false;
    }

    /** {@code There was broad agreement that the winter had been mild.} */
    private static boolean isOpinion(Tree tree, int noun) {
        int clause = tree.firstChildA(noun, "acl");
        if (clause == NONE) {
            clause = tree.firstChild(noun, "ccomp");
        }
        int mark = clause == NONE ? NONE : tree.firstChild(clause, "mark");
        return mark != NONE && tree.lemma(mark, "that");
    }

    /** {@code a memorandum of understanding} is one agreement. */
    private boolean isPartOfName(Tree tree, int noun) {
        int head = tree.head(noun);
        if (noun > 1 && tree.lemma(noun - 1, "(") && head >= 0 && tree.is(noun, "appos")) {
            // "a memorandum of understanding (MoU)"
            return true;
        }
        return head >= 0
                && tree.isA(noun, "nmod")
                && tree.preposition(noun).equals("of")
                && words.has(Kind.FORM, tree.lemma(head).toLowerCase(java.util.Locale.ROOT));
    }

    /** {@code They are in agreement}, {@code the agreement of the mayor is needed}: nobody has made one. */
    private static boolean isConsent(Scene scene, int noun) {
        Tree tree = scene.tree;
        String preposition = tree.preposition(noun);
        boolean bare = tree.firstChild(noun, "det") == NONE && tree.firstChild(noun, "nmod:poss") == NONE;
        return tree.lemma(noun, "agreement")
                && scene.tokens.xpos(noun).equals("NN")
                && (bare
                                && (preposition.equals("in")
                                        || preposition.equals("with")
                                        || tree.is(noun, "conj")
                                        || tree.lemma(tree.next(noun), "that"))
                        || tree.isA(noun, "root") && tree.lemma(tree.previous(noun), "in")
                        || isOfSomebody(scene, scene.roles.oblique(noun, "of")));
    }

    /** {@code little understanding of Polish history}. */
    private static boolean isOfIt(Scene scene, int noun) {
        return scene.tree.lemma(noun, "understanding") && scene.roles.oblique(noun, "of") != NONE;
    }

    private static boolean isOfSomebody(Scene scene, int of) {
        return scene.actor(of)
                .map(actor -> actor.country().isEmpty() && !actor.sectors().isEmpty())
                .orElse(false);
    }

    /** {@code a great deal}. */
    private static boolean hasMeasure(Tree tree, int noun) {
        int amod = tree.firstChild(noun, "amod");
        return amod != NONE && (tree.lemma(amod, "great") || tree.lemma(amod, "good"));
    }

    private static Optional<Span> subject(Scene scene, int noun) {
        for (String preposition : SUBJECT) {
            int about = scene.roles.oblique(noun, preposition);
            if (about != NONE && !scene.tree.is(about, "nmod:unmarked")) {
                return Optional.of(scene.phrase(about));
            }
        }
        return Optional.empty();
    }

    private static List<Quantity> worth(Scene scene, int noun, int verb) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : scene.setting.quantitiesOf(noun)) {
            int head = scene.setting.headOf(quantity.span());
            boolean money = quantity.unit().length() == 3
                    && quantity.unit().equals(quantity.unit().toUpperCase(java.util.Locale.ROOT));
            if (money && (scene.tree.under(head, noun) || verb != NONE && scene.tree.under(head, verb))) {
                found.add(quantity);
            }
        }
        return found;
    }

    private static EventTime ownTime(Scene scene, int noun) {
        int clause = scene.tree.firstChildA(noun, "acl");
        EventTime time = scene.setting.timeUnder(clause == NONE ? noun : clause);
        return time.words().isPresent() ? time : EventTime.UNTOLD;
    }

    /** Said of the agreement itself, of its text or terms, or by the verb: {@code remain secret}, {@code kept secret}. */
    private Agreement.Secrecy secrecyAbove(Tree tree, int noun) {
        Agreement.Secrecy own = words.secrecy(tree, noun);
        for (int t = noun, step = 0; own == Agreement.Secrecy.UNSTATED && step < 2 && tree.head(t) >= 0; step++) {
            boolean subject = tree.isA(t, "nsubj");
            if (!subject && !(tree.isA(t, "nmod") && tree.preposition(t).equals("of"))) {
                break;
            }
            t = tree.head(t);
            boolean negated = subject && Auxiliaries.of(tree, t).negated();
            own = negated
                    ? own
                    : words.has(Kind.SECRET, tree.lemma(t)) ? Agreement.Secrecy.SECRET : words.secrecy(tree, t);
        }
        return own;
    }

    /** From its first modifier behind the article to the noun: {@code It is probably the [Suez pact]}. */
    private static Span anchor(Scene scene, int noun) {
        int first = noun;
        int article = NONE;
        for (int i = 0; i < scene.tree.childCount(noun); i++) {
            int child = scene.tree.child(noun, i);
            if (child >= noun) {
                break;
            }
            if (scene.tree.is(child, "det")) {
                article = child;
            } else if (!NOT_IN_NAMES.contains(scene.tree.base(child)) && scene.tokens.upos(child) != Upos.PUNCT) {
                first = Math.min(first, scene.tree.yield(child)[0]);
            }
        }
        return scene.tokens.span(article == NONE ? first : Math.max(first, article + 1), noun);
    }
}
