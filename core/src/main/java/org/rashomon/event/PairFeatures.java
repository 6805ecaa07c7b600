package org.rashomon.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.Reading;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/**
 * What the model of types sees of an actor and a recipient in a sentence: the words and frames on the way from the one to
 * the other in the tree, the predicate above both, what hangs on it, and the sentence's words. Features are hashed.
 */
public final class PairFeatures {

    /** Hashed features lie below this; dense ones, from word vectors, are kept apart. */
    public static final int BUCKETS = 1 << 18;

    /** The group of features that frames give. */
    public static final int FRAMES = 1;

    /** The group of the tree between and above the two. */
    public static final int TREE = 2;

    /** The group of bare words. */
    public static final int WORDS = 4;

    /** The group of word vectors. */
    public static final int VECTORS = 8;

    /** All groups. */
    public static final int ALL = 15;

    /** That of the predicate, the mean of those between the two, and of those of the sentence. */
    private static final int VECTORS_OF_WORDS = 3;

    private final Frames frames;
    private final NounClasses classes;
    private final WordTable table;

    /**
     * The features of one pair.
     *
     * @param hashed below {@link #BUCKETS}, each once, ascending
     * @param dense values from word vectors
     */
    public record Vector(int[] hashed, float[] dense) {

        /** This vector with only some groups of features, a sum of {@link #FRAMES} and the others. */
        public Vector only(int groups) {
            int[] kept = Arrays.stream(hashed)
                    .filter(feature -> (groups >> feature / HashedFeatures.QUARTER & 1) == 1)
                    .toArray();
            return new Vector(kept, (groups & VECTORS) != 0 ? dense : new float[dense.length]);
        }
    }

    /**
     * @param lexicons hold the frames
     * @param table the words' clusters and vectors
     */
    public PairFeatures(Lexicons lexicons, WordTable table) {
        this(new Frames(lexicons), new NounClasses(lexicons), table);
    }

    PairFeatures(Frames frames, NounClasses classes, WordTable table) {
        this.frames = frames;
        this.classes = classes;
        this.table = table;
    }

    /** How many dense values a vector has. */
    public int denseSize() {
        return VECTORS_OF_WORDS * table.dimensions();
    }

    /**
     * Reads a pair of a document.
     *
     * @param annotations with tokens, and with names if they are there
     * @param actor the actor's words; the sentence is theirs
     * @param recipient the recipient's, in the same sentence
     */
    public Vector read(Annotations annotations, Span actor, Optional<Span> recipient) {
        Tokens tokens = annotations.get(Reading.TOKENS);
        Tree tree = frames.tree(tokens);
        NameLookup names = new NameLookup(
                tokens.size(), annotations.has(Reading.NAMES) ? annotations.get(Reading.NAMES) : List.of());
        return of(
                tree,
                new Roles(tree),
                names,
                edges(tokens, actor),
                recipient.map(r -> edges(tokens, r)).orElse(null));
    }

    private static int[] edges(Tokens tokens, Span span) {
        int first = Math.min(tokens.firstEndingAfter(span.start()), tokens.size() - 1);
        int last = first;
        while (last + 1 < tokens.size() && tokens.start(last + 1) < span.end()) {
            last++;
        }
        return new int[] {first, last};
    }

    /**
     * Reads a pair.
     *
     * @param actor first and last token of the actor's words
     * @param recipient likewise; {@code null} when there is none
     */
    Vector of(
            Tree tree,
            Roles roles,
            NameLookup names,
            int[] actor,
            int @org.jspecify.annotations.Nullable [] recipient) {
        HashedFeatures features = new HashedFeatures(classes, table, VECTORS_OF_WORDS);
        return new PairReading(frames, features, tree, roles, names, actor, recipient).read();
    }
}
