package org.rashomon.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.text.Evidence;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** How the innermost voice holds what stands at one place, which may differ from how it holds its content as a whole. */
public final class StanceAt {

    private final StanceReader stances;

    public StanceAt(Lexicons lexicons) {
        stances = new StanceReader(lexicons, WordClass.of(lexicons));
    }

    /** For a document whose tokens and attributions are there. */
    public Reading read(Annotations annotations) {
        return new Reading(annotations);
    }

    /**
     * A stance and what it was read from.
     *
     * @param why what decided
     */
    public record Held(Stance stance, Evidence why) {

        /** Whether a word that attributes decided. */
        public boolean isByCue() {
            return Ground.CUE.is(why);
        }

        /** Whether a negation in the clause itself decided. */
        public boolean isByNegation() {
            return Ground.NEGATION.is(why);
        }

        /** Whether a word of condition decided. */
        public boolean isByCondition() {
            return Ground.CONDITION.is(why);
        }

        /** Whether a turn of phrase decided. */
        public boolean isByPhrase() {
            return Ground.PHRASE.is(why);
        }

        /** Whether "can" decided. */
        public boolean isByCan() {
            return Ground.CAN.is(why);
        }
    }

    /** The stances of one document. */
    public final class Reading {

        private final Trees trees;
        private final List<Attribution> attributions;

        private Reading(Annotations annotations) {
            trees = new Trees(annotations.get(org.rashomon.reading.Reading.TOKENS));
            attributions = annotations.get(Attribution.LAYER);
        }

        /** How the innermost voice, or the author where there is none, holds the clause at {@code place}. */
        public Held at(OptionalInt attribution, Span place) {
            ClauseMood.Mood mood = mood(attribution, place);
            List<Evidence> all = mood.evidence();
            return new Held(mood.stance(), all.isEmpty() ? Ground.DEFAULT.at() : all.get(all.size() - 1));
        }

        /**
         * The author's stance without another's wish, plan, promise or threat: "the town plans to sell the pier", where the town was
         * not found to be a voice, may be; that there is the pier is asserted.
         *
         * @param stance that of the matter, for nobody but the author
         * @param held as {@link #at} gives it
         */
        public Stance authors(Stance stance, Held held, Span place) {
            Evidence why = held.why();
            boolean will = ClauseMood.isWill(stance) || stance == Stance.DEMANDS;
            if (!will || !held.isByCue() || why.spans().isEmpty()) {
                return stance;
            }
            Tokens tokens = trees.tokens();
            int cue = tokens.firstEndingAfter(why.spans().get(0).start());
            int subject = trees.childBy(cue, "nsubj");
            if (subject >= 0 && StanceReader.isFirstPerson(tokens, subject)) {
                return stance;
            }
            return Presupposed.isKnown(trees, token(place)) ? Stance.ASSERTS : Stance.SUPPOSES;
        }

        /** Whether what is denied or doubted is another thing than the act at a place. */
        public boolean isBesideDenied(Held held, Span place) {
            boolean denies = held.stance() == Stance.DENIES || held.stance() == Stance.DOUBTS;
            List<Span> words = held.why().spans();
            return denies
                    && !words.isEmpty()
                    && new DeniedAct(trees, stances.moods().presupposed()).isBeside(token(place), token(words.get(0)));
        }

        /** The token at a place, the last one where it lies behind all. */
        private int token(Span place) {
            return Math.min(
                    trees.tokens().firstEndingAfter(place.start()),
                    trees.tokens().size() - 1);
        }

        private ClauseMood.Mood mood(OptionalInt attribution, Span place) {
            int token = token(place);
            if (token < 0) {
                return new ClauseMood.Mood(Stance.ASSERTS, List.of());
            }
            if (attribution.isEmpty()) {
                return stances.ofAuthor(trees, token);
            }
            return stances.of(trees, draft(attributions.get(attribution.getAsInt())), token);
        }

        private Draft draft(Attribution a) {
            Tokens tokens = trees.tokens();
            List<int[]> cue = ranges(tokens, a.cueSpans());
            Draft draft = new Draft(cue.isEmpty() ? -1 : head(cue));
            draft.cue.addAll(cue);
            draft.source.addAll(ranges(tokens, a.sourceSpans()));
            draft.content.addAll(ranges(tokens, a.contentSpans()));
            return draft;
        }

        private int head(List<int[]> cue) {
            for (int[] range : cue) {
                for (int t = range[0]; t <= range[1]; t++) {
                    if (!Draft.holds(cue, trees.tokens().head(t))) {
                        return t;
                    }
                }
            }
            return cue.get(0)[0];
        }
    }

    static List<int[]> ranges(Tokens tokens, List<Span> spans) {
        List<int[]> ranges = new ArrayList<>();
        for (Span span : spans) {
            int first = tokens.firstEndingAfter(span.start());
            int last = first;
            while (last + 1 < tokens.size() && tokens.start(last + 1) < span.end()) {
                last++;
            }
            if (first < tokens.size()) {
                ranges.add(new int[] {first, last});
            }
        }
        return ranges;
    }
}
