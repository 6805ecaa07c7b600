package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rashomon.lexicon.Row;
import org.rashomon.pipeline.Annotations;
import org.rashomon.pipeline.Annotator;
import org.rashomon.pipeline.Layer;
import org.rashomon.reading.Reading;
import org.rashomon.text.Evidence;
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
 * Does not fire for {@code a just war}: before a noun only words that are marked so judge.
 */
final class EvaluationReader implements Annotator<List<Evaluation>> {

    /** Words that stand for nothing that could be judged. */
    private static final Set<String> EMPTY =
            Set.of("matter", "thing", "lot", "way", "time", "sense", "this", "that", "it", "these", "what", "which");

    private final EventKnowledge knowledge;
    private final Map<String, Row> words = new HashMap<>();

    EvaluationReader(EventKnowledge knowledge) {
        this.knowledge = knowledge;
        for (Row row : knowledge.lexicons().get("event/evaluations").rows()) {
            row.constant("aspect", Evaluation.Aspect.class);
            row.list("words").forEach(word -> words.put(word, row));
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
            if (row != null && isTold(scene, t)) {
                int target = target(scene, t, row, upos);
                if (target != NONE) {
                    found.add(new Evaluation(
                            scene.tokens.span(t),
                            scene.phrase(target),
                            scene.actor(target),
                            row.get("sign").equals("+"),
                            row.constant("aspect", Evaluation.Aspect.class),
                            scene.isNegated(t),
                            List.of(Evidence.of(row.rule(), scene.tokens.span(t)))));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Told as so: neither asked, nor foretold, nor only possible, nor a comparison. */
    private static boolean isTold(Scene scene, int token) {
        Auxiliaries.Reading told = Auxiliaries.of(scene.tree, token);
        int last = scene.tokens.sentenceEnd(scene.tokens.sentenceOf(token)) - 1;
        return !told.future()
                && !told.hypothetical()
                && !scene.tokens.xpos(token).equals("JJR")
                && !scene.tokens.form(last).equals("?");
    }

    private int target(Scene scene, int token, Row row, Upos upos) {
        Tree tree = scene.tree;
        boolean noun = row.id().startsWith("nouns");
        if (noun != (upos == Upos.NOUN)) {
            return NONE;
        }
        if (tree.firstChild(token, "cop") != NONE) {
            return subject(scene, token);
        }
        if (tree.is(token, "amod") && row.get("attributive").equals("yes") && tree.head(token) >= 0) {
            int judged = tree.head(token);
            if (tree.firstChild(judged, "cop") != NONE) {
                // "he is a dangerous man"
                return subject(scene, judged);
            }
            int one = tree.head(judged);
            if (one >= 0 && tree.lemma(one, "one") && tree.firstChild(one, "cop") != NONE) {
                return subject(scene, one);
            }
            return isJudged(scene, judged) ? judged : NONE;
        }
        if (tree.is(token, "xcomp") && tree.head(token) >= 0) {
            // "called the vote illegal"
            int object = tree.firstChild(tree.head(token), "obj");
            return object == NONE || EMPTY.contains(tree.lemma(object)) ? NONE : object;
        }
        return NONE;
    }

    private static int subject(Scene scene, int predicate) {
        Tree tree = scene.tree;
        int subject = tree.firstChild(predicate, "nsubj");
        boolean empty = subject == NONE
                || EMPTY.contains(tree.lemma(subject))
                || scene.tokens.upos(subject) == Upos.DET
                || scene.tokens.upos(subject) == Upos.PRON
                        && !tree.lemma(subject, "he")
                        && !tree.lemma(subject, "she")
                        && !tree.lemma(subject, "they");
        return empty ? NONE : subject;
    }

    /** Before a noun a word judges acts and actors; {@code the illegal oil trade} is a kind of trade. */
    private boolean isJudged(Scene scene, int noun) {
        int owner = scene.tree.firstChild(noun, "nmod:poss");
        return knowledge.frames().knows(scene.tree.lemma(noun))
                || scene.actor(noun).isPresent()
                || owner != NONE;
    }
}
