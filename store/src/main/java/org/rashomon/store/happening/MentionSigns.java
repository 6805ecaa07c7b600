package org.rashomon.store.happening;

/**
 * What two bare mentions of acts show, in numbers, for {@link MentionModel}: mentions have neither type, party, place nor day, so
 * of the {@link Sign}s only those of words are there; beside them the word vectors of the two acts, component by component, as the
 * product of the two and as how far they are apart. All are the same either way round.
 */
public final class MentionSigns {

    /** So many of the vectors' components, the first, are taken. */
    private static final int COMPONENTS = 20;

    private static final Sign[] SIGNS = {
        Sign.SAME_TRIGGER,
        Sign.ALIKE_TRIGGER,
        Sign.ALIKE_ACT,
        Sign.SAME_STEM,
        Sign.BOTH_VERBS,
        Sign.BOTH_NOUNS,
        Sign.RARE_TRIGGER,
        Sign.SAME_RARE_TRIGGER,
        Sign.ALIKE_ACTOR,
        Sign.ALIKE_RECIPIENT,
        Sign.WORDING,
        Sign.NEAR_WORDS,
        Sign.ALIKE_SURROUNDINGS,
        Sign.SAME_NAMES,
        Sign.LIKE_DOCUMENTS,
        Sign.CONTEXT,
        Sign.SAME_TRIGGER_IN_CONTEXT,
        Sign.SAME_STEM_IN_CONTEXT,
        Sign.ALIKE_TRIGGER_IN_CONTEXT,
        Sign.ALIKE_ACT_IN_CONTEXT,
        Sign.ALIKE_SURROUNDINGS_IN_CONTEXT,
        Sign.WORDING_IN_CONTEXT,
        Sign.SAME_DOCUMENT,
        Sign.SAME_WORDS,
        Sign.ACTS_OF_ONE_SENTENCE,
    };

    private final Judgement judgement;

    /** @param judgement finds the signs, whatever they weigh */
    public MentionSigns(Judgement judgement) {
        this.judgement = judgement;
    }

    /** How many numbers there are. */
    public static int count() {
        return SIGNS.length + 2 * COMPONENTS;
    }

    /** Those of two mentions. */
    public float[] of(Telling a, Telling b) {
        float[] numbers = new float[count()];
        double[] signs = judgement.signs(a, b);
        for (int i = 0; i < SIGNS.length; i++) {
            numbers[i] = (float) signs[SIGNS[i].ordinal()];
        }
        float[] ofA = judgement.trigger(a).unit(COMPONENTS);
        float[] ofB = judgement.trigger(b).unit(COMPONENTS);
        for (int i = 0; i < COMPONENTS; i++) {
            numbers[SIGNS.length + i] = ofA[i] * ofB[i];
            numbers[SIGNS.length + COMPONENTS + i] = Math.abs(ofA[i] - ofB[i]);
        }
        return numbers;
    }
}
