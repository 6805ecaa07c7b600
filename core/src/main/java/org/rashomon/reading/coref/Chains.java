package org.rashomon.reading.coref;

import java.util.Arrays;
import org.rashomon.text.Tokens;

/**
 * The mentions of a document gathered into chains, from first to last: each goes to its best antecedent, or begins a chain
 * if nothing speaks for one with enough confidence.
 */
final class Chains {

    /** Below this share of the belief, silence. */
    static final double SURE = 0.4;

    /** The same for pronouns that may stand for things and for what a whole sentence says. */
    static final double SURE_OF_IT = 0.6;

    static final double SURE_OF_THEM = 0.65;

    /** The confidence that one name has one bearer: set, not learned. */
    static final double BY_NAME = 0.97;

    /** The confidence that who says what "he" or "she" does speaks of himself or herself: set, not learned. */
    static final double BY_SPEAKER = 0.9;

    final Mentions mentions;

    /** Of each mention its first mention; itself if it begins a chain. */
    final int[] firsts;

    /** Of each mention that has one its antecedent, else -1. */
    final int[] antecedents;

    /** Of each mention the share of the belief that its antecedent got; 0 without one. */
    final double[] confidences;

    /** Of each chain, by its first mention: the gender, and the type of its first name. */
    private final byte[] genders;

    private final byte[] named;

    /** Of each mention one that cannot be the same, or -1. */
    private final int[] others;

    /** Of each chain, by its first mention, the first name in it, or -1. */
    private final int[] names;

    private final Clauses clauses;

    private final byte[] types;

    private Chains(Tokens tokens, Mentions mentions) {
        this.mentions = mentions;
        this.clauses = new Clauses(tokens, mentions);
        this.names = new int[mentions.size];
        this.firsts = new int[mentions.size];
        this.antecedents = new int[mentions.size];
        this.confidences = new double[mentions.size];
        this.named = new byte[mentions.size];
        this.others = new int[mentions.size];
        Arrays.fill(others, -1);
        for (int m = 0; m < mentions.size; m++) {
            firsts[m] = m;
            antecedents[m] = -1;
            named[m] = mentions.kinds[m] == Mentions.NAME ? mentions.types[m] : 0;
            names[m] = mentions.kinds[m] == Mentions.NAME ? m : -1;
        }
        this.genders = new byte[mentions.size];
        for (int m = 0; m < mentions.size; m++) {
            genders[m] = mentions.genders[m] == 0 ? mentions.givenGenders[m] : mentions.genders[m];
        }
        this.types = new byte[mentions.size];
    }

    static Chains of(Tokens tokens, Mentions mentions, CoreferenceModel model) {
        Chains chains = new Chains(tokens, mentions);
        Ranker ranker = chains.new Ranker(tokens, model);
        chains.keepSpeakersApart(tokens);
        for (int m = 0; m < mentions.size; m++) {
            ranker.settle(m);
        }
        chains.settleTypes();
        return chains;
    }

    /** Finds the antecedent of one mention after the other. Its loops stand apart, since compiling them nested is dear. */
    private final class Ranker {

        private final Tokens tokens;
        private final CoreferenceModel model;
        private final LinkFeatures link;
        private final Candidates candidates;
        private final int[] features = new int[LinkFeatures.MOST];
        private final double[] scores = new double[Candidates.MOST];

        Ranker(Tokens tokens, CoreferenceModel model) {
            this.tokens = tokens;
            this.model = model;
            this.link = new LinkFeatures(tokens, mentions);
            this.candidates = new Candidates(tokens, mentions);
        }

        void settle(int m) {
            int count = candidates.find(m);
            int namesake = namesake(m, candidates, count);
            if (namesake >= 0) {
                join(m, namesake, BY_NAME);
                return;
            }
            int speaker = speaker(m);
            if (speaker >= 0) {
                join(m, speaker, BY_SPEAKER);
                return;
            }
            double begins = scaled(link.fillNew(m, candidates.seen(m), features));
            int best = best(m, count, begins);
            if (best >= 0) {
                double belief = belief(best, count, begins);
                if (belief >= least(m)) {
                    join(m, candidates.get(best), belief);
                }
            }
        }

        /** Scores all candidates; the first of the best if it is better than beginning a chain, else -1. */
        private int best(int m, int count, double begins) {
            double top = begins;
            int best = -1;
            for (int i = 0; i < count; i++) {
                scores[i] = score(m, candidates.get(i));
                if (scores[i] > top) {
                    top = scores[i];
                    best = i;
                }
            }
            return best;
        }

        private double score(int m, int a) {
            return isImpossible(m, a) ? Double.NEGATIVE_INFINITY : scaled(link.fillLink(m, a, features));
        }

        private double scaled(int count) {
            return (double) model.score(features, count) / CoreferenceModel.SCALE;
        }

        /** The share of the belief that the chain of a candidate gets: antecedents of one chain add up. */
        private double belief(int best, int count, double begins) {
            int chain = firsts[candidates.get(best)];
            double top = scores[best];
            double whole = StrictMath.exp(begins - top);
            double part = 0;
            for (int i = 0; i < count; i++) {
                double share = StrictMath.exp(scores[i] - top);
                whole += share;
                part += firsts[candidates.get(i)] == chain ? share : 0;
            }
            return part / whole;
        }
    }

    /**
     * The last mention with the same name, or with a full name of a person that ends with it; -1 if there is none. The
     * ranker is not asked: in the news a name stays with whom it was given to.
     */
    private int namesake(int m, Candidates candidates, int count) {
        if (mentions.kinds[m] != Mentions.NAME) {
            return -1;
        }
        for (int i = count - 1; i >= 0; i--) {
            int a = candidates.get(i);
            if (mentions.kinds[a] == Mentions.NAME
                    && mentions.types[a] == mentions.types[m]
                    && clauses.areNamesakes(m, a)
                    && !isImpossible(m, a)) {
                return a;
            }
        }
        return -1;
    }

    /** Who is told to say what he or she does: {@code Okoro says he will resign}; -1 if nobody is or something speaks against it. */
    private int speaker(int m) {
        int speaker = clauses.speaker(m);
        return speaker < 0 || isImpossible(m, speaker) ? -1 : speaker;
    }

    /** The least share of the belief that joins a mention to a chain. */
    private double least(int m) {
        if (mentions.kinds[m] != Mentions.PRONOUN || mentions.persons[m] != 3 || isOfPerson(m)) {
            return SURE;
        }
        return mentions.numbers[m] == Mentions.PLURAL ? SURE_OF_THEM : SURE_OF_IT;
    }

    /** {@code he} or {@code she}. */
    private boolean isOfPerson(int m) {
        return mentions.kinds[m] == Mentions.PRONOUN
                && mentions.persons[m] == 3
                && mentions.types[m] == Mentions.PERSON;
    }

    /** Who speaks quoted words is not whom they call he, she or they. */
    private void keepSpeakersApart(Tokens tokens) {
        QuotedSpeakers speakers = new QuotedSpeakers(tokens);
        int[] byHead = new int[tokens.size()];
        Arrays.fill(byHead, -1);
        for (int m = 0; m < mentions.size; m++) {
            byHead[mentions.heads[m]] = m;
        }
        for (int m = 0; m < mentions.size; m++) {
            if (mentions.kinds[m] == Mentions.PRONOUN && mentions.persons[m] == 3) {
                int speaker = speakers.of(mentions.heads[m]);
                if (speaker >= 0 && byHead[speaker] >= 0) {
                    others[m] = byHead[speaker];
                    others[byHead[speaker]] = m;
                }
            }
        }
    }

    private boolean isImpossible(int m, int a) {
        int chain = firsts[a];
        if (others[m] >= 0 && others[m] < m && firsts[others[m]] == chain) {
            return true;
        }
        if (areOfOneClause(m, chain)) {
            return true;
        }
        if (isOfPerson(m) && (named[chain] == Mentions.ORGANISATION || named[chain] == Mentions.PLACE)) {
            return true;
        }
        return areOfTwoGenders(m, chain);
    }

    /** Subject and object of one clause are two, and so is a subject from a name that comes as the object. */
    private boolean areOfOneClause(int m, int chain) {
        int other = clauses.counterpart(m);
        if (other < 0 || mentions.kinds[m] != Mentions.PRONOUN) {
            return false;
        }
        return other < m
                ? firsts[other] == chain
                : mentions.kinds[other] == Mentions.NAME
                        && names[chain] >= 0
                        && clauses.areNamesakes(other, names[chain]);
    }

    private boolean areOfTwoGenders(int m, int other) {
        return genders[m] == Mentions.MASCULINE && genders[other] == Mentions.FEMININE
                || genders[m] == Mentions.FEMININE && genders[other] == Mentions.MASCULINE;
    }

    private void join(int m, int a, double confidence) {
        int chain = firsts[a];
        firsts[m] = chain;
        antecedents[m] = a;
        confidences[m] = confidence;
        named[chain] = named[chain] == 0 ? named[m] : named[chain];
        names[chain] = names[chain] < 0 ? names[m] : names[chain];
        if (genders[chain] == 0 || genders[chain] == Mentions.NEUTER) {
            genders[chain] = genders[m] == 0 ? genders[chain] : genders[m];
        }
    }

    /** What a chain stands for: names count most, then pronouns, then nouns. */
    private void settleTypes() {
        int[][] votes = new int[mentions.size][5];
        for (int m = 0; m < mentions.size; m++) {
            int weight = mentions.kinds[m] == Mentions.NAME ? 4 : mentions.kinds[m] == Mentions.PRONOUN ? 3 : 2;
            votes[firsts[m]][mentions.types[m]] += weight;
        }
        for (int m = 0; m < mentions.size; m++) {
            int best = Mentions.UNKNOWN;
            for (int type = Mentions.PERSON; type <= Mentions.OTHER; type++) {
                if (votes[m][type] > (best == Mentions.UNKNOWN ? 0 : votes[m][best])) {
                    best = type;
                }
            }
            types[m] = (byte) best;
        }
    }

    /** Whether the chain of a mention is a person, an organisation or a place. */
    boolean isActor(int m) {
        int type = types[firsts[m]];
        return type == Mentions.PERSON || type == Mentions.ORGANISATION || type == Mentions.PLACE;
    }
}
