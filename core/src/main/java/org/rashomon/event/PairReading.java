package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.util.Arrays;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * One pair in its sentence: the way from the actor to the recipient, the predicate above both, the words around them and the
 * frames that fit there.
 */
final class PairReading {
    private static final int STEPS = 24;

    private final Tree tree;
    private final Tokens tokens;
    private final Roles roles;
    private final NameLookup names;
    private final int[] actor;
    private final int @org.jspecify.annotations.Nullable [] recipient;
    private final int first;
    private final int end;
    private final Frames frames;
    private final HashedFeatures features;

    /**
     * @param actor first and last token of the actor's words
     * @param recipient likewise; {@code null} when there is none
     * @param features where what is read goes
     */
    PairReading(
            Frames frames,
            HashedFeatures features,
            Tree tree,
            Roles roles,
            NameLookup names,
            int[] actor,
            int @org.jspecify.annotations.Nullable [] recipient) {
        this.frames = frames;
        this.features = features;
        this.tree = tree;
        this.tokens = tree.tokens();
        this.roles = roles;
        this.names = names;
        this.actor = actor;
        this.recipient = recipient;
        int sentence = tokens.sentenceOf(actor[0]);
        this.first = tokens.sentenceStart(sentence);
        this.end = tokens.sentenceEnd(sentence);
    }

    PairFeatures.Vector read() {
        int actorHead = head(actor);
        int recipientHead = recipient == null ? NONE : head(recipient);
        features.add("bias");
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
            features.add("order=" + (actor[0] < recipient[0]));
        } else {
            features.add("alone");
        }
        words();
        frames();
        features.addVector(tree.lemma(anchor), 0);
        return features.toVector();
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
        features.add("shape=" + shape);
        int anchor = meet;
        if (meet == a || meet == b || inActor(meet) || inRecipient(meet)) {
            int verb = predicateAbove(meet);
            anchor = verb == NONE ? meet : verb;
            features.add("inside=" + (meet == a || inActor(meet)));
            for (int t : meet == a || inActor(meet) ? down : up) {
                if (t != meet && !inActor(t) && !inRecipient(t)) {
                    features.add("between=" + tree.lemma(t));
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
                features.add("p" + arrow + relation + "=" + tree.lemma(above));
                features.add("p=" + tree.lemma(above));
                features.cluster("pc", tree.lemma(above));
                features.classes("pk", tree.lemma(above));
            }
            String preposition = tree.preposition(t);
            if (!preposition.isEmpty()) {
                features.add("pp" + arrow + preposition);
                if (above >= 0) {
                    features.add("pl=" + tree.lemma(above) + "+" + preposition);
                }
            }
            n++;
        }
        features.add("len" + arrow + Math.min(n, 5));
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
        features.add(as + "=" + lemma);
        features.cluster(as + "c", tree.lemma(anchor));
        boolean negated = false;
        for (int i = 0; i < tree.childCount(anchor); i++) {
            int child = tree.child(anchor, i);
            String relation = tree.base(child);
            String below = tree.lemma(child);
            switch (relation) {
                case "aux" -> {
                    features.add(as + "x=" + below);
                    features.add(as + "=" + lemma + "+x=" + below);
                }
                case "advmod" -> {
                    if (below.equals("not") || below.equals("n't") || below.equals("never") || below.equals("no")) {
                        negated = true;
                    }
                    features.add(as + "m=" + below);
                }
                case "compound" -> features.add(as + "=" + lemma + "_" + below);
                case "obj", "xcomp", "ccomp", "iobj", "advcl" -> {
                    if (!inActor(child)) {
                        features.add(as + relation + "=" + below);
                        features.add(as + "=" + lemma + "+" + relation + "=" + below);
                        features.cluster(as + relation, tree.lemma(child));
                        features.classes(as + "=" + lemma + "+" + relation, tree.lemma(child));
                        features.classes(as + relation, tree.lemma(child));
                        if (!relation.equals("obj")) {
                            inner(child, as);
                        } else {
                            nounsBelow(child, as + "on");
                        }
                    }
                }
                case "obl" -> {
                    String preposition = tree.preposition(child);
                    features.add(as + "o=" + preposition);
                    features.add(as + "=" + lemma + "+" + preposition);
                    if (!inActor(child) && !inRecipient(child)) {
                        features.add(as + "=" + lemma + "+" + preposition + "=" + below);
                        features.add(as + "ob=" + below);
                        features.classes(as + "ob", tree.lemma(child));
                    }
                }
                default -> {}
            }
        }
        if (negated) {
            features.add(as + "neg");
            features.add(as + "neg=" + lemma);
        }
        int head = tree.head(anchor);
        if (head >= 0 && (tree.is(anchor, "xcomp") || tree.is(anchor, "ccomp") || tree.is(anchor, "advcl"))) {
            features.add(as + "up=" + tree.lemma(head));
            features.add(as + "=" + lemma + "+up=" + tree.lemma(head));
            for (int i = 0; i < tree.childCount(head); i++) {
                int child = tree.child(head, i);
                if (tree.isA(child, "aux")
                        || tree.isA(child, "advmod") && tree.lemma(child).equals("not")) {
                    features.add(as + "upx=" + tree.lemma(child));
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
                    features.add(as + "in" + relation + "=" + tree.lemma(child));
                    features.classes(as + "in" + relation, tree.lemma(child));
                }
            } else if (relation.equals("advmod") && tree.lemma(child).equals("not")) {
                features.add(as + "inneg");
            }
        }
    }

    private void nounsBelow(int noun, String as) {
        for (int i = 0; i < tree.childCount(noun); i++) {
            int child = tree.child(noun, i);
            if ((tree.isA(child, "compound") || tree.isA(child, "amod") || tree.isA(child, "nmod"))
                    && !inRecipient(child)
                    && !inActor(child)) {
                features.add(as + "=" + tree.lemma(child));
                features.classes(as, tree.lemma(child));
            }
        }
    }

    /** The word that stands for a role. */
    private void head(int token, String as) {
        String lemma = tree.lemma(token);
        features.add(as + "h=" + (names.isName(token) ? "NAME" : lemma));
        features.add(as + "r=" + tokens.relation(token));
        features.cluster(as + "hc", tree.lemma(token));
        features.classes(as + "hk", tree.lemma(token));
        String preposition = tree.preposition(token);
        if (!preposition.isEmpty()) {
            features.add(as + "p=" + preposition);
        }
        int above = tree.head(token);
        if (above >= 0) {
            features.add(as + "a=" + tree.lemma(above));
            features.add(as + "a=" + tree.lemma(above) + "+" + tree.base(token));
        }
        int[] span = as.equals("s") || recipient == null ? actor : recipient;
        for (int t = span[0]; t <= span[1] && t < span[0] + 12; t++) {
            if (tokens.upos(t) != Upos.PUNCT && t != token && !names.isName(t)) {
                features.add(as + "w=" + tree.lemma(t));
            }
        }
    }

    private void words() {
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
            features.add("w=" + lemma);
            if (content) {
                features.classes("wk", tree.lemma(t));
                features.addVector(tree.lemma(t), 2);
                all++;
            }
            if (t >= low && t < high) {
                features.add("b=" + lemma);
                if (t + 1 < high) {
                    features.add("bb=" + lemma + "_" + tree.lemma(t + 1));
                }
                if (content) {
                    features.classes("bk", tree.lemma(t));
                    features.cluster("bc", tree.lemma(t));
                    features.addVector(tree.lemma(t), 1);
                    count++;
                }
            } else if (t > high && t < high + 6 || t < low && t > low - 6) {
                features.add("n=" + lemma);
            }
        }
        features.scale(1, count);
        features.scale(2, all);
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
            features.add("f=" + roleWord + type);
            features.add("f=" + roleWord + type + mode);
            features.add("fany=" + type);
            if (actorFits || recipientFits) {
                Auxiliaries.Reading told = Auxiliaries.of(tree, t);
                features.add("f=" + type + told.future() + told.negated() + told.hypothetical());
                features.add("fid=" + best.frame().rule());
            }
            if (best.complement() != NONE && (actorFits || recipientFits)) {
                Match inner = frames.best(tree, roles, names, best.complement());
                if (inner != null) {
                    features.add("fc=" + type + ">" + inner.frame().type());
                }
            }
            if (actorFits || recipientFits) {
                for (Match other : frames.all(tree, roles, names, t)) {
                    features.add("falt=" + roleWord + other.frame().type());
                }
            }
        }
    }
}
