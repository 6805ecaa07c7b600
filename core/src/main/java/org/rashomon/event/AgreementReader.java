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
    private final Agreeing agreeing;
    private final NoAgreement others;

    AgreementReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        words = new AgreementWords(knowledge.lexicons());
        agreeing = new Agreeing(words);
        others = new NoAgreement(words, knowledge.classes().named("people"));
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
                agreeing.at(scene, t).ifPresent(found::add);
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

    private Optional<Agreement> read(Scene scene, int noun, Row form) {
        Tree tree = scene.tree;
        if (others.isOther(scene, noun)) {
            return Optional.empty();
        }
        AgreementStanding standings = new AgreementStanding(words, scene);
        Standing standing = standings.of(noun);
        AgreementParties makers = new AgreementParties(words, scene);
        List<Actor> parties = makers.of(noun, standing, standings.madeParticiple(noun));
        Agreement.Secrecy secrecy = secrecyAbove(tree, noun);
        if (others.isNone(scene, noun, form, standing, parties, secrecy)) {
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
                secrecy,
                evidence));
    }

    /** What it is about. */
    static Optional<Span> subject(Scene scene, int noun) {
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
