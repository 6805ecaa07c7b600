package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads judgements, by {@code event/evaluations.tsv}.
 *
 * <pre>
 *   The president is unfit to lead.   COMPETENCE, against
 *   the illegal annexation            LEGALITY, against
 *   The war is not just.              MORALITY, negated
 * </pre>
 *
 * Does not fire for {@code a just war} or {@code illegal guns}: before a noun most words say of what kind it is, unless
 * they have a degree, {@code the most dangerous man}.
 */
final class EvaluationReader implements Annotator<List<Evaluation>> {

    private final EventKnowledge knowledge;
    private final Map<String, Row> words = new HashMap<>();
    private final Map<String, Row> verbs = new HashMap<>();
    private final Map<String, Row> acts = new HashMap<>();
    private final Map<String, Row> degrees = new HashMap<>();

    /** Words that stand for nothing that could be judged. */
    private final NounClasses.NounClass empty;

    EvaluationReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        empty = knowledge.classes().named("empty");
        for (Row row : knowledge.lexicons().get("event/evaluations").rows()) {
            Map<String, Row> kind =
                    switch (row.id()) {
                        case "verbs" -> verbs;
                        case "acts" -> acts;
                        case "degree" -> degrees;
                        default -> words;
                    };
            row.list("words").forEach(word -> kind.put(word, row));
        }
    }

    @Override
    public Layer<List<Evaluation>> produces() {
        return Evaluation.LAYER;
    }

    @Override
    public Set<Layer<?>> requires() {
        return Set.of(Reading.TOKENS);
    }

    @Override
    public List<Evaluation> annotate(Annotations annotations) {
        Scene scene = Scene.of(annotations, knowledge);
        List<Evaluation> found = new ArrayList<>();
        for (int t = 0; t < scene.tokens.size(); t++) {
            Upos upos = scene.tokens.upos(t);
            if (upos != Upos.ADJ && upos != Upos.NOUN && upos != Upos.VERB) {
                continue;
            }
            Row row = words.get(scene.tree.lemma(t));
            int teller = holder(scene.tree, t) == null ? t : scene.tree.head(t);
            if (row != null && isTold(scene, teller)) {
                int target = target(scene, t, row, upos);
                if (target != NONE && (row.get("of").equals("any") || isJudged(scene, target))) {
                    found.add(new Evaluation(
                            scene.tokens.span(t),
                            words(scene, target, t),
                            scene.actor(target),
                            row.get("sign").equals("+"),
                            row.constant("aspect", Evaluation.Aspect.class),
                            scene.isNegated(teller),
                            evidence(scene, t, target, row)));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The words for what is judged, without those that judge where they stand behind it. */
    private static Span words(Scene scene, int target, int judging) {
        Span phrase = scene.phrase(target);
        Tokens tokens = scene.tokens;
        if (judging <= target || tokens.end(judging) > phrase.end()) {
            return phrase;
        }
        int last = judging - 1;
        while (last > target && (tokens.upos(last) == Upos.PUNCT || scene.tree.head(last) == judging)) {
            last--;
        }
        return new Span(phrase.start(), tokens.end(last));
    }

    /** Told as so: neither asked, nor foretold, nor only possible, nor a comparison. */
    private static boolean isTold(Scene scene, int token) {
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, token);
        int last = scene.tokens.sentenceEnd(scene.tokens.sentenceOf(token)) - 1;
        return !told.future()
                && !told.hypothetical()
                && !scene.tokens.xpos(token).equals("JJR")
                && !scene.tokens.is(last, "?");
    }

    private int target(Scene scene, int token, Row row, Upos upos) {
        Tree tree = scene.tree;
        boolean noun = row.id().startsWith("nouns");
        if (noun != (upos == Upos.NOUN)
                || tree.lemma(token, "responsible") && scene.roles.oblique(token, "for") != NONE) {
            // "responsible for the turnout" did it
            return NONE;
        }
        if (tree.firstChild(token, "cop") != NONE) {
            return subject(scene, token);
        }
        if (tree.is(token, "amod") && tree.head(token) >= 0) {
            return described(scene, token, row);
        }
        if (holder(tree, token) != null) {
            // "called the vote illegal"
            int object = tree.firstChild(tree.head(token), "obj");
            return object == NONE || empty.hasLemma(tree.lemma(object)) ? NONE : object;
        }
        return NONE;
    }

    /** The row of the verb that says what its object is, or null. */
    private @Nullable Row holder(Tree tree, int token) {
        return tree.is(token, "xcomp") && tree.head(token) >= 0 ? verbs.get(tree.lemma(tree.head(token))) : null;
    }

    private List<Evidence> evidence(Scene scene, int token, int target, Row row) {
        List<Evidence> found = new ArrayList<>();
        found.add(Evidence.of(row.rule(), scene.tokens.span(token)));
        Row holder = holder(scene.tree, token);
        if (holder != null) {
            found.add(Evidence.of(holder.rule(), scene.tokens.span(scene.tree.head(token))));
        }
        int degree = degree(scene.tree, token);
        Row by = degree == NONE ? null : degrees.get(scene.tree.lemma(degree));
        if (by != null) {
            found.add(Evidence.of(by.rule(), scene.tokens.span(degree)));
        }
        Row act = acts.get(scene.tree.lemma(target));
        if (act != null) {
            found.add(Evidence.of(act.rule(), scene.tokens.span(target)));
        }
        return found;
    }

    /** What a word before a noun judges: the noun, or who is said to be it. */
    private int described(Scene scene, int token, Row row) {
        Tree tree = scene.tree;
        String attributive = row.get("attributive");
        boolean graded = degree(tree, token) != NONE;
        if (attributive.equals("no") && !graded) {
            return NONE;
        }
        int judged = tree.head(token);
        if (tree.firstChild(judged, "cop") != NONE && tree.firstChild(judged, "case") == NONE) {
            // "he is a reckless man"
            return subject(scene, judged);
        }
        int one = tree.head(judged);
        if (one >= 0 && tree.lemma(one, "one") && tree.firstChild(one, "cop") != NONE) {
            return subject(scene, one);
        }
        boolean judges = attributive.equals("acts") && !graded ? isOneAct(scene, judged) : isJudged(scene, judged);
        return judges ? judged : NONE;
    }

    private int subject(Scene scene, int predicate) {
        Tree tree = scene.tree;
        int subject = tree.firstChild(predicate, "nsubj");
        boolean nothing = subject == NONE
                || empty.hasLemma(tree.lemma(subject))
                || scene.tokens.upos(subject) == Upos.DET
                || scene.tokens.upos(subject) == Upos.PRON
                        && !tree.lemma(subject, "he")
                        && !tree.lemma(subject, "she")
                        && !tree.lemma(subject, "they");
        return nothing ? NONE : subject;
    }

    /** The adverb that says how much so, or {@link Tree#NONE}. */
    private int degree(Tree tree, int token) {
        int adverb = tree.firstChild(token, "advmod");
        return adverb != NONE && degrees.containsKey(tree.lemma(adverb)) ? adverb : NONE;
    }

    /** {@code the illegal annexation}; {@code the illegal oil trade} and {@code illegal raids} are kinds of trade and raids. */
    private boolean isOneAct(Scene scene, int noun) {
        boolean meant = scene.tree.firstChild(noun, "det") != NONE || scene.tree.firstChild(noun, "nmod:poss") != NONE;
        return meant && scene.tree.firstChildA(noun, "compound") == NONE && isAct(scene, noun);
    }

    /** An act, an actor, or a person by a pronoun. */
    private boolean isJudged(Scene scene, int noun) {
        return scene.tokens.upos(noun) == Upos.PRON
                || isAct(scene, noun)
                || scene.actor(noun).isPresent();
    }

    /** One act, or acts that are meant each: {@code sales were great} tells how many there were. */
    private boolean isAct(Scene scene, int noun) {
        String lemma = scene.tree.lemma(noun);
        boolean one = scene.tokens.xpos(noun).equals("NN") || scene.tree.firstChildA(noun, "det") != NONE;
        return acts.containsKey(lemma) || one && knowledge.frames().knowsNoun(lemma);
    }
}
