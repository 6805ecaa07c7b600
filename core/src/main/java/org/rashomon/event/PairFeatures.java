package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.pipeline.Annotations;
import org.rashomon.reading.network.FormFeatures;
import org.rashomon.reading.network.WordTable;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

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

    private static final int QUARTER = BUCKETS / 4;
    private static final int STEPS = 24;

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
                    .filter(feature -> (groups >> feature / QUARTER & 1) == 1)
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
        return 3 * table.dimensions();
    }

    /**
     * Reads a pair of a document.
     *
     * @param annotations with tokens, and with names if they are there
     * @param actor the actor's words; the sentence is theirs
     * @param recipient the recipient's, in the same sentence
     */
    public Vector read(Annotations annotations, Span actor, Optional<Span> recipient) {
        Tokens tokens = annotations.get(org.rashomon.reading.Reading.TOKENS);
        Tree tree = frames.tree(tokens);
        NameLookup names = new NameLookup(
                tokens.size(),
                annotations.has(org.rashomon.reading.Reading.NAMES)
                        ? annotations.get(org.rashomon.reading.Reading.NAMES)
                        : List.of());
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
        return new Reading(tree, roles, names, actor, recipient).read();
    }

    private final class Reading {
        private final Tree tree;
        private final Tokens tokens;
        private final Roles roles;
        private final NameLookup names;
        private final int[] actor;
        private final int @org.jspecify.annotations.Nullable [] recipient;
        private final int first;
        private final int end;
        private final List<Integer> features = new ArrayList<>();
        private final float[] dense;

        Reading(
                Tree tree,
                Roles roles,
                NameLookup names,
                int[] actor,
                int @org.jspecify.annotations.Nullable [] recipient) {
            this.tree = tree;
            this.tokens = tree.tokens();
            this.roles = roles;
            this.names = names;
            this.actor = actor;
            this.recipient = recipient;
            int sentence = tokens.sentenceOf(actor[0]);
            this.first = tokens.sentenceStart(sentence);
            this.end = tokens.sentenceEnd(sentence);
            this.dense = new float[denseSize()];
        }

        Vector read() {
            int actorHead = head(actor);
            int recipientHead = recipient == null ? NONE : head(recipient);
            add("bias");
            int anchor = path(actorHead, recipientHead);
            anchor(anchor, "a");
            int above = predicateAbove(actorHead);
            if (above != anchor && above != NONE) {
                anchor(above, "v");
            }
            head(actorHead, "s");
            if (recipient != null) {
                head(recipientHead, "t");
                int verb = predicateAbove(recipientHead);
                if (verb != NONE && verb != anchor) {
                    anchor(verb, "u");
                }
                add("order=" + (actor[0] < recipient[0]));
            } else {
                add("alone");
            }
            words(anchor);
            frames();
            vector(anchor, 0);
            int[] unique = features.stream()
                    .mapToInt(Integer::intValue)
                    .sorted()
                    .distinct()
                    .toArray();
            return new Vector(unique, dense);
        }

        private boolean in(int token, int[] span) {
            return span[0] <= token && token <= span[1];
        }

        private boolean inActor(int token) {
            return in(token, actor);
        }

        private boolean inRecipient(int token) {
            return recipient != null && in(token, recipient);
        }

        private int head(int[] span) {
            for (int t = span[0]; t <= span[1]; t++) {
                int above = tree.head(t);
                if (above < span[0] || above > span[1]) {
                    if (tokens.upos(t) != Upos.PUNCT) {
                        return t;
                    }
                }
            }
            return span[1];
        }

        /** Reads the way between the two and returns the token that is above both. */
        private int path(int a, int b) {
            if (b == NONE) {
                int above = predicateAbove(a);
                return above == NONE ? a : above;
            }
            int[] up = ancestors(a);
            int[] down = ancestors(b);
            int meet = NONE;
            for (int t : up) {
                if (contains(down, t)) {
                    meet = t;
                    break;
                }
            }
            if (meet == NONE) {
                return a;
            }
            StringBuilder shape = new StringBuilder();
            step(up, meet, "<", shape);
            shape.append('|');
            step(down, meet, ">", shape);
            add("shape=" + shape);
            int anchor = meet;
            if (meet == a || meet == b || inActor(meet) || inRecipient(meet)) {
                int verb = predicateAbove(meet);
                anchor = verb == NONE ? meet : verb;
                add("inside=" + (meet == a || inActor(meet)));
                for (int t : meet == a || inActor(meet) ? down : up) {
                    if (t != meet && !inActor(t) && !inRecipient(t)) {
                        add("between=" + tree.lemma(t));
                    }
                    if (t == meet) {
                        break;
                    }
                }
            }
            return anchor;
        }

        private void step(int[] chain, int meet, String arrow, StringBuilder shape) {
            int n = 0;
            for (int t : chain) {
                if (t == meet) {
                    break;
                }
                String relation = tree.base(t);
                if (n < 4) {
                    shape.append(arrow).append(relation);
                }
                int above = tree.head(t);
                if (above >= 0 && !inActor(above) && !inRecipient(above)) {
                    add("p" + arrow + relation + "=" + tree.lemma(above));
                    add("p=" + tree.lemma(above));
                    cluster("pc", above);
                    classesOf("pk", above);
                }
                String preposition = tree.preposition(t);
                if (!preposition.isEmpty()) {
                    add("pp" + arrow + preposition);
                    if (above >= 0) {
                        add("pl=" + tree.lemma(above) + "+" + preposition);
                    }
                }
                n++;
            }
            add("len" + arrow + Math.min(n, 5));
        }

        private int[] ancestors(int token) {
            int[] chain = new int[STEPS];
            int n = 0;
            for (int t = token; t >= 0 && n < STEPS; t = tree.head(t)) {
                chain[n++] = t;
            }
            return Arrays.copyOf(chain, n);
        }

        private boolean contains(int[] chain, int token) {
            for (int t : chain) {
                if (t == token) {
                    return true;
                }
            }
            return false;
        }

        private int predicateAbove(int token) {
            for (int t = tree.head(token), steps = 0; t >= 0 && steps < STEPS; t = tree.head(t), steps++) {
                if (tree.isVerbal(t)
                        || tokens.upos(t) == Upos.ADJ
                        || frames.knows(tree.lemma(t)) && !inActor(t) && !inRecipient(t)) {
                    return t;
                }
            }
            return NONE;
        }

        /** A predicate and what hangs on it. */
        private void anchor(int anchor, String as) {
            String lemma = tree.lemma(anchor);
            add(as + "=" + lemma);
            cluster(as + "c", anchor);
            boolean negated = false;
            for (int i = 0; i < tree.childCount(anchor); i++) {
                int child = tree.child(anchor, i);
                String relation = tree.base(child);
                String below = tree.lemma(child);
                switch (relation) {
                    case "aux" -> {
                        add(as + "x=" + below);
                        add(as + "=" + lemma + "+x=" + below);
                    }
                    case "advmod" -> {
                        if (below.equals("not") || below.equals("n't") || below.equals("never") || below.equals("no")) {
                            negated = true;
                        }
                        add(as + "m=" + below);
                    }
                    case "compound" -> add(as + "=" + lemma + "_" + below);
                    case "obj", "xcomp", "ccomp", "iobj", "advcl" -> {
                        if (!inActor(child)) {
                            add(as + relation + "=" + below);
                            add(as + "=" + lemma + "+" + relation + "=" + below);
                            cluster(as + relation, child);
                            classesOf(as + "=" + lemma + "+" + relation, child);
                            classesOf(as + relation, child);
                            if (!relation.equals("obj")) {
                                inner(child, as);
                            } else {
                                nounsBelow(child, as + "on");
                            }
                        }
                    }
                    case "obl" -> {
                        String preposition = tree.preposition(child);
                        add(as + "o=" + preposition);
                        add(as + "=" + lemma + "+" + preposition);
                        if (!inActor(child) && !inRecipient(child)) {
                            add(as + "=" + lemma + "+" + preposition + "=" + below);
                            add(as + "ob=" + below);
                            classesOf(as + "ob", child);
                        }
                    }
                    default -> {}
                }
            }
            if (negated) {
                add(as + "neg");
                add(as + "neg=" + lemma);
            }
            int head = tree.head(anchor);
            if (head >= 0 && (tree.is(anchor, "xcomp") || tree.is(anchor, "ccomp") || tree.is(anchor, "advcl"))) {
                add(as + "up=" + tree.lemma(head));
                add(as + "=" + lemma + "+up=" + tree.lemma(head));
                for (int i = 0; i < tree.childCount(head); i++) {
                    int child = tree.child(head, i);
                    if (tree.isA(child, "aux")
                            || tree.isA(child, "advmod") && tree.lemma(child).equals("not")) {
                        add(as + "upx=" + tree.lemma(child));
                    }
                }
            }
        }

        /** The clause under a predicate: its auxiliaries, object and own infinitive. */
        private void inner(int verb, String as) {
            for (int i = 0; i < tree.childCount(verb); i++) {
                int child = tree.child(verb, i);
                String relation = tree.base(child);
                if (relation.equals("aux") || relation.equals("obj") || relation.equals("xcomp")) {
                    if (!inRecipient(child)) {
                        add(as + "in" + relation + "=" + tree.lemma(child));
                        classesOf(as + "in" + relation, child);
                    }
                } else if (relation.equals("advmod") && tree.lemma(child).equals("not")) {
                    add(as + "inneg");
                }
            }
        }

        private void nounsBelow(int noun, String as) {
            for (int i = 0; i < tree.childCount(noun); i++) {
                int child = tree.child(noun, i);
                if ((tree.isA(child, "compound") || tree.isA(child, "amod") || tree.isA(child, "nmod"))
                        && !inRecipient(child)
                        && !inActor(child)) {
                    add(as + "=" + tree.lemma(child));
                    classesOf(as, child);
                }
            }
        }

        /** The word that stands for a role. */
        private void head(int token, String as) {
            String lemma = tree.lemma(token);
            add(as + "h=" + (names.isName(token) ? "NAME" : lemma));
            add(as + "r=" + tokens.relation(token));
            cluster(as + "hc", token);
            classesOf(as + "hk", token);
            String preposition = tree.preposition(token);
            if (!preposition.isEmpty()) {
                add(as + "p=" + preposition);
            }
            int above = tree.head(token);
            if (above >= 0) {
                add(as + "a=" + tree.lemma(above));
                add(as + "a=" + tree.lemma(above) + "+" + tree.base(token));
            }
            int[] span = as.equals("s") || recipient == null ? actor : recipient;
            for (int t = span[0]; t <= span[1] && t < span[0] + 12; t++) {
                if (tokens.upos(t) != Upos.PUNCT && t != token && !names.isName(t)) {
                    add(as + "w=" + tree.lemma(t));
                }
            }
        }

        private void words(int anchor) {
            int low = recipient == null ? actor[1] + 1 : Math.min(actor[1], recipient[1]) + 1;
            int high = recipient == null ? end : Math.max(actor[0], recipient[0]);
            float count = 0;
            float all = 0;
            for (int t = first; t < end; t++) {
                if (tokens.upos(t) == Upos.PUNCT || inActor(t) || inRecipient(t)) {
                    continue;
                }
                String lemma = tree.lemma(t);
                boolean content = tree.isVerbal(t) || tokens.upos(t) == Upos.NOUN || tokens.upos(t) == Upos.ADJ;
                add("w=" + lemma);
                if (content) {
                    classesOf("wk", t);
                    addVector(t, 2, 1);
                    all++;
                }
                if (t >= low && t < high) {
                    add("b=" + lemma);
                    if (t + 1 < high) {
                        add("bb=" + lemma + "_" + tree.lemma(t + 1));
                    }
                    if (content) {
                        classesOf("bk", t);
                        cluster("bc", t);
                        addVector(t, 1, 1);
                        count++;
                    }
                } else if (t > high && t < high + 6 || t < low && t > low - 6) {
                    add("n=" + lemma);
                }
            }
            scale(1, count);
            scale(2, all);
        }

        private void frames() {
            for (int t = first; t < end; t++) {
                if (!frames.knows(tree.lemma(t))) {
                    continue;
                }
                Match best = frames.best(tree, roles, names, t);
                if (best == null) {
                    continue;
                }
                String type = best.frame().type().name();
                String mode = best.frame().mode();
                boolean actorFits = best.actor() != NONE && inActor(best.actor());
                boolean recipientFits = best.recipient() != NONE
                        && (inRecipient(best.recipient())
                                || recipient != null && tree.under(head(recipient), best.recipient()));
                boolean crossed = best.actor() != NONE && inRecipient(best.actor());
                String roleWord = actorFits
                        ? recipientFits ? "both" : "actor"
                        : recipientFits ? "recipient" : crossed ? "cross" : "none";
                add("f=" + roleWord + type);
                add("f=" + roleWord + type + mode);
                add("fany=" + type);
                if (actorFits || recipientFits) {
                    Auxiliaries.Reading told = Auxiliaries.of(tree, t);
                    add("f=" + type + told.future() + told.negated() + told.hypothetical());
                    add("fid=" + best.frame().rule());
                }
                if (best.complement() != NONE && (actorFits || recipientFits)) {
                    Match inner = frames.best(tree, roles, names, best.complement());
                    if (inner != null) {
                        add("fc=" + type + ">" + inner.frame().type());
                    }
                }
                if (actorFits || recipientFits) {
                    for (Match other : frames.all(tree, roles, names, t)) {
                        add("falt=" + roleWord + other.frame().type());
                    }
                }
            }
        }

        private void cluster(String as, int token) {
            int cluster = table.cluster(FormFeatures.lowerDigest(tree.lemma(token)));
            if (cluster >= 0) {
                for (int feature : table.clusterFeatures(cluster)) {
                    add(as + "#" + feature);
                }
            }
        }

        private void classesOf(String as, int token) {
            for (String name : classes.of(tree.lemma(token))) {
                add(as + "@" + name);
            }
        }

        private void vector(int token, int slot) {
            addVector(token, slot, 1);
        }

        private final float[] buffer = new float[table.dimensions()];

        private void addVector(int token, int slot, float weight) {
            int row = table.row(FormFeatures.lowerDigest(tree.lemma(token)));
            if (row >= 0) {
                table.vector(row, buffer);
                for (int i = 0; i < buffer.length; i++) {
                    dense[slot * buffer.length + i] += weight * buffer[i];
                }
            }
        }

        private void scale(int slot, float count) {
            if (count > 0) {
                for (int i = 0; i < buffer.length; i++) {
                    dense[slot * buffer.length + i] /= count;
                }
            }
        }

        private void add(String feature) {
            features.add(hash(feature) & QUARTER - 1 | group(feature) * QUARTER);
        }
    }

    /** Frames, the tree, and bare words lie apart, so that each can be learned from alone. */
    private static int group(String feature) {
        return switch (feature.charAt(0)) {
            case 'f' -> 0;
            case 'w', 'b', 'n' -> 2;
            default -> 1;
        };
    }

    /** FNV-1a over UTF-16, folded to {@link #BUCKETS}. */
    static int hash(String feature) {
        return bucket(hash(HASH, feature));
    }

    /** The hash of nothing yet. */
    static final int HASH = 0x811C9DC5;

    /** The hash of what {@code hash} is of, going on with {@code part}. */
    static int hash(int hash, String part) {
        int h = hash;
        for (int i = 0; i < part.length(); i++) {
            h = (h ^ part.charAt(i)) * 0x01000193;
        }
        return h;
    }

    static int bucket(int hash) {
        return (hash ^ hash >>> 15) & BUCKETS - 1;
    }
}
