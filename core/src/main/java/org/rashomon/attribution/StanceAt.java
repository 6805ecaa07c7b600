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
        stances = new StanceReader(lexicons);
    }

    /** For a document whose tokens and attributions are there. */
    public Reading read(Annotations annotations) {
        return new Reading(annotations);
    }

    /** The stances of one document. */
    public final class Reading {

        private final Trees trees;
        private final List<Attribution> attributions;

        private Reading(Annotations annotations) {
            trees = new Trees(annotations.get(org.rashomon.reading.Reading.TOKENS));
            attributions = annotations.get(Attribution.LAYER);
        }

        /** The stance of the innermost voice, or of the author where there is none, to the clause at {@code place}. */
        public Stance stance(OptionalInt attribution, Span place) {
            return mood(attribution, place).stance();
        }

        /** Why. */
        public Evidence evidence(OptionalInt attribution, Span place) {
            List<Evidence> all = mood(attribution, place).evidence();
            return all.isEmpty() ? Evidence.of("StanceReader default") : all.get(all.size() - 1);
        }

        /**
         * The author's stance without another's wish, plan, promise or threat: "the town plans to sell the pier", where the town was
         * not found to be a voice, may be; that there is the pier is asserted.
         *
         * @param stance as {@link #stance} gives it for nobody but the author
         * @param why as {@link #evidence} gives it
         */
        public Stance authors(Stance stance, Evidence why, Span place) {
            boolean will = ClauseMood.isWill(stance) || stance == Stance.DEMANDS;
            if (!will || !why.rule().startsWith(Cues.LEXICON) || why.spans().isEmpty()) {
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
