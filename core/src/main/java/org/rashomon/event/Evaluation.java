package org.rashomon.event;

import java.util.List;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.pipeline.Layer;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;

/**
 * A judgement that a voice passes on an actor or an act ("unfit to lead", "morally correct"), kept apart from what it
 * reports.
 *
 * @param anchor the words that judge
 * @param target the words for what is judged
 * @param actor whom they name, where they name an actor
 * @param favourable for or against
 * @param aspect by what it is judged
 * @param negated the judgement is denied: "not unfit"
 * @param evidence the rows and rules that decided
 */
public record Evaluation(
        Span anchor,
        Span target,
        Optional<Actor> actor,
        boolean favourable,
        Aspect aspect,
        boolean negated,
        List<Evidence> evidence)
        implements Matter {

    /** In order of their anchor. */
    public static final Layer<List<Evaluation>> LAYER = Layer.named("evaluations");

    /** What a judgement goes by. */
    public enum Aspect {
        /** Right and wrong. */
        MORALITY,
        /** Lawful and unlawful. */
        LEGALITY,
        /** Able and unable, wise and foolish. */
        COMPETENCE,
        /** True and false, honest and lying. */
        TRUTH,
        /** Strong and weak, successful and failing. */
        SUCCESS,
        /** Safe and dangerous. */
        DANGER,
        /** Good and bad with no more said. */
        WORTH
    }

    public Evaluation {
        evidence = List.copyOf(evidence);
    }

    @Override
    public String kind() {
        return "evaluation";
    }
}
