package org.rashomon.event;

import static org.rashomon.event.Tree.NONE;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.rashomon.quantity.Quantity;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * The clause that a word foretells: whom it is about, and its words from there to where it ends.
 *
 * <pre>
 *   In May, [prices will rise by a third], but wages will not.
 *   [the report, which will appear in May]        a relative clause that adds something, with what it is added to
 * </pre>
 *
 * Relative clauses that only say which one is meant, and clauses that stand for a question, foretell nothing: {@code the
 * party that will win}, {@code who will win}.
 */
final class ForetoldClause {

    private static final int STEPS = 6;

    /** So many tokens at most stand between a subject and the further verb that is told with it. */
    private static final int NEAR = 25;

    /** How many tokens back a question word or a quotation mark is looked for. */
    private static final int REACH = 200;

    private final Scene scene;
    private final Tree tree;
    private final Tokens tokens;
    private final int cue;

    /** What is to happen. */
    private final int verb;

    /** Its subject or what a relative pronoun stands for, or {@link Tree#NONE}. */
    final int subject;

    private final int left;

    private ForetoldClause(Scene scene, int cue, int verb, int subject, int left) {
        this.scene = scene;
        this.tree = scene.tree;
        this.tokens = scene.tokens;
        this.cue = cue;
        this.verb = verb;
        this.subject = subject;
        this.left = left;
    }

    /** The clause of {@code verb} that {@code cue} foretells; null if it only says which one or asks. */
    static @Nullable ForetoldClause of(Scene scene, int cue, int verb) {
        Tree tree = scene.tree;
        int finite = finite(tree, verb);
        int asking = asking(tree, finite);
        int relative = relative(tree, finite);
        if (relative == NONE) {
            if (asking != NONE) {
                return null;
            }
            int subject = subject(scene, cue, verb);
            return new ForetoldClause(scene, cue, verb, subject, left(scene, cue, verb, subject));
        }
        int pronoun = tree.firstChildA(finite, "nsubj");
        boolean adds = pronoun != NONE && pronoun == asking && isAfterComma(scene.tokens, tree.yield(relative)[0]);
        if (!adds) {
            return null;
        }
        int antecedent = tree.head(relative);
        return new ForetoldClause(scene, cue, verb, antecedent, tree.yield(antecedent)[0]);
    }

    /** The verb that stands in a clause of its own: {@code is likely to begin to [rise]} is. */
    private static int finite(Tree tree, int verb) {
        int t = verb;
        for (int steps = 0; steps < STEPS && tree.isA(t, "xcomp") && tree.head(t) >= 0; steps++) {
            t = tree.head(t);
        }
        return t;
    }

    /** The relative clause that the verb heads or goes on with, or {@link Tree#NONE}. */
    private static int relative(Tree tree, int finite) {
        int t = finite;
        for (int steps = 0; steps < STEPS; steps++) {
            if (tree.is(t, "acl:relcl")) {
                // "my word that it will be rebuilt" says what the word is
                return tree.firstChild(t, "mark") == NONE ? t : NONE;
            }
            if (!tree.is(t, "conj")
                    || tree.head(t) < 0
                    || tree.firstChildA(t, "nsubj") != NONE && !hasPronoun(tree, t)) {
                return NONE;
            }
            t = tree.head(t);
        }
        return NONE;
    }

    private static boolean hasPronoun(Tree tree, int clause) {
        return tree.tokens().xpos(tree.firstChildA(clause, "nsubj")).startsWith("W");
    }

    /** The word of asking or relating that begins the clause, or {@link Tree#NONE}. */
    private static int asking(Tree tree, int finite) {
        Tokens tokens = tree.tokens();
        int first = Math.max(tree.yield(finite)[0], finite - REACH);
        for (int t = first; t < finite; t++) {
            if (tokens.xpos(t).startsWith("W")
                    && !tree.lemma(t).endsWith("ever")
                    && isOf(tree, t, finite)
                    && !(tree.isA(t, "mark") || tree.lemma(t, "while"))) {
                return t;
            }
        }
        // "who the nominee will be"
        int predicate = tree.is(finite, "cop") ? tree.head(finite) : finite;
        return predicate >= 0 && tokens.xpos(predicate).equals("WP") ? predicate : NONE;
    }

    /** Whether a word hangs on a clause with no other clause between. */
    private static boolean isOf(Tree tree, int token, int clause) {
        int t = token;
        for (int steps = 0; steps < STEPS && t >= 0; steps++) {
            if (t == clause) {
                return true;
            }
            if (t != token && (tree.isVerbal(t) || tree.firstChild(t, "cop") != NONE)) {
                return false;
            }
            t = tree.head(t);
        }
        return false;
    }

    private static boolean isAfterComma(Tokens tokens, int token) {
        int before = token - 1;
        return token > 0 && (tokens.is(token, ",") || tokens.is(before, ","));
    }

    /** Who or what it is told of, whose words the infinitive of another clause may leave out. */
    private static int subject(Scene scene, int cue, int verb) {
        Tree tree = scene.tree;
        if (isThing(tree, verb)) {
            return NONE;
        }
        int own = nearestSubject(tree, verb);
        if (own != NONE) {
            return own;
        }
        if (describes(tree, cue) && cue != verb) {
            return tree.head(cue);
        }
        int understood = scene.roles.isPassive(verb) ? scene.roles.object(verb) : scene.roles.subject(verb);
        return understood != NONE ? understood : tree.firstChildA(whole(tree, cue), "nsubj");
    }

    /** Of words that make one, {@code on course}, the one that the others hang on. */
    private static int whole(Tree tree, int cue) {
        return tree.is(cue, "fixed") ? tree.head(cue) : cue;
    }

    /** {@code the talks, set to end in May}, not {@code the view that they are set to end}. */
    private static boolean describes(Tree tree, int cue) {
        return tree.is(cue, "acl")
                && tree.head(cue) < cue
                && tree.firstChild(cue, "mark") == NONE
                && tree.firstChildA(cue, "nsubj") == NONE;
    }

    /** The last one before the verb: {@code the trouble is that [prices] will rise}. */
    private static int nearestSubject(Tree tree, int verb) {
        int nearest = NONE;
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (tree.isA(child, "nsubj") && (nearest == NONE || child < verb)) {
                nearest = child;
            }
        }
        return nearest;
    }

    /** What is foretold is no clause: {@code a war is likely}, {@code foresees a war}. */
    private static boolean isThing(Tree tree, int verb) {
        return !tree.isVerbal(verb)
                && tree.firstChild(verb, "cop") == NONE
                && tree.firstChild(verb, "mark") == NONE
                && tree.firstChildA(verb, "nsubj") == NONE;
    }

    /** Where the clause begins: with its subject, or with the condition that it is set under. */
    private static int left(Scene scene, int cue, int verb, int subject) {
        Tree tree = scene.tree;
        if (isThing(tree, verb)) {
            return tree.yield(verb)[0];
        }
        int left = tree.isA(cue, "aux") ? Math.min(cue, verb) : verb;
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (child < left && child > subject && (tree.isA(child, "aux") || tree.is(child, "cop"))) {
                left = child;
            }
        }
        if (describes(tree, cue) && subject == tree.head(cue)) {
            return tree.yield(subject)[0];
        }
        if (subject != NONE && subject < verb && isReached(tree, tree.head(subject), cue, verb)) {
            left = Math.min(left, tree.yield(subject)[0]);
        } else {
            for (int i = 0; i < tree.childCount(verb); i++) {
                int child = tree.child(verb, i);
                if (child < verb && (tree.isA(child, "csubj") || tree.is(child, "expl"))) {
                    left = Math.min(left, tree.yield(child)[0]);
                }
            }
        }
        if (subject < left
                && subject != NONE
                && sharesIt(tree, verb, subject)
                && scene.actor(subject).isEmpty()) {
            left = tree.yield(subject)[0];
        }
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            int mark = tree.firstChild(child, "mark");
            if (child < left && tree.isA(child, "advcl") && mark != NONE && tree.is(Governor.IF, tree.lemma(mark))) {
                left = tree.yield(child)[0];
            }
        }
        return left;
    }

    /** {@code [the dam is cracked and will break]}: the subject, which no actor says, is that of the clause it goes on with. */
    private static boolean sharesIt(Tree tree, int verb, int subject) {
        int head = tree.head(verb);
        return tree.is(verb, "conj")
                && head >= 0
                && tree.head(subject) == head
                && tree.firstChildA(verb, "nsubj") == NONE
                && verb - subject <= NEAR;
    }

    /** Whether a clause is that of the verb, of its cue, or of what leads there by infinitives. */
    private static boolean isReached(Tree tree, int clause, int cue, int verb) {
        int t = verb;
        for (int steps = 0; steps < STEPS && t >= 0; steps++) {
            if (t == clause) {
                return true;
            }
            if (!tree.isA(t, "xcomp") && !tree.is(t, "fixed") && tree.head(t) != cue) {
                return false;
            }
            t = tree.head(t);
        }
        return false;
    }

    /** Its words, without what is said beside it: asides, further clauses, a bracket or quotation that ends in it. */
    Span words() {
        int first = left;
        while (first < verb && (tokens.upos(first) == Upos.PUNCT || isOpener(first))) {
            first++;
        }
        int last = verb;
        for (int i = 0; i < tree.childCount(verb); i++) {
            int child = tree.child(verb, i);
            if (child > verb && !isBeside(child)) {
                last = Math.max(last, end(child, 0));
            }
        }
        last = closed(first, Math.max(last, verb));
        while (last > verb && tokens.upos(last) == Upos.PUNCT && !isCloser(last) && !isStraightQuote(last)) {
            last--;
        }
        return tokens.span(Math.min(first, verb), last);
    }

    /** Of its words, those from the verb's own clause on. */
    Span ownWords(Span words) {
        boolean shared = subject != NONE && sharesIt(tree, verb, subject);
        return shared ? new Span(Math.max(words.start(), tokens.start(Math.min(cue, verb))), words.end()) : words;
    }

    private boolean isOpener(int token) {
        Upos upos = tokens.upos(token);
        return upos == Upos.CCONJ || subject != NONE && tree.head(token) == subject && tree.isA(token, "case");
    }

    private int end(int token, int depth) {
        int end = token;
        for (int i = 0; i < tree.childCount(token) && depth < 8; i++) {
            int child = tree.child(token, i);
            if (child > token && !isBeside(child)) {
                end = Math.max(end, end(child, depth + 1));
            }
        }
        return end;
    }

    private boolean isBeside(int token) {
        return tree.isA(token, "parataxis")
                || tree.is(token, "punct")
                || tree.is(token, "discourse")
                || tree.is(token, "conj") && tree.firstChildA(token, "nsubj") != NONE;
    }

    /** The last token before a semicolon, or before a bracket or quotation closes that did not open in the clause. */
    private int closed(int first, int last) {
        int open = 0;
        int opened = NONE;
        boolean quoted = isInQuotes(first);
        for (int t = first; t <= last; t++) {
            boolean ends = tokens.is(t, ";") || isCloser(t) && open == 0 || isStraightQuote(t) && quoted && open == 0;
            if (ends && t > verb) {
                return t - 1;
            }
            boolean closes = isCloser(t) || isStraightQuote(t) && open > 0;
            if (closes) {
                open = Math.max(0, open - 1);
            } else if (isBracket(t) || isStraightQuote(t) && !quoted) {
                open++;
                opened = t;
            }
        }
        return open == 0 ? last : reopened(opened, last);
    }

    /** Where what opened in the clause closes just behind it, its end; else the token before it opened. */
    private int reopened(int opened, int last) {
        for (int t = last + 1; t < Math.min(last + 3, tokens.size()) && tokens.upos(t) == Upos.PUNCT; t++) {
            if (isCloser(t) || isStraightQuote(t)) {
                return t;
            }
        }
        return opened > verb ? opened - 1 : last;
    }

    /** Whether an odd number of straight quotes stands before the token in its sentence. */
    private boolean isInQuotes(int token) {
        boolean inside = false;
        int first = Math.max(tokens.sentenceStart(tokens.sentenceOf(token)), token - REACH);
        for (int t = first; t < token; t++) {
            inside ^= isStraightQuote(t);
        }
        return inside;
    }

    private boolean isStraightQuote(int token) {
        return tokens.is(token, "\"") || tokens.is(token, "''");
    }

    private boolean isCloser(int token) {
        return tokens.is(token, ")") || tokens.is(token, "]") || tokens.is(token, "”");
    }

    private boolean isBracket(int token) {
        return tokens.is(token, "(") || tokens.is(token, "[") || tokens.is(token, "“");
    }

    /** {@code "Will it rain?" he asked}: a question mark after the clause, whatever follows it in the sentence. */
    boolean isAsked() {
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        int next = tokens.firstEndingAfter(words().end());
        while (next < end && tokens.upos(next) == Upos.PUNCT) {
            if (tokens.is(next, "?")) {
                return true;
            }
            next++;
        }
        return false;
    }

    /**
     * Whether words for a time say when it falls due: not those of a further clause, {@code the report covering 2015 will
     * appear}, nor what it happens to, {@code will survive the winter}.
     */
    boolean isTimedBy(Span time) {
        int t = scene.setting.headOf(time);
        if (tree.is(t, "obj")) {
            return false;
        }
        for (int steps = 0; steps < 8 && t >= 0 && t != verb && t != cue; steps++) {
            if (tree.isA(t, "advcl")
                    || tree.isA(t, "acl")
                    || tree.isA(t, "ccomp")
                    || tree.isA(t, "csubj")
                    || tree.isA(t, "parataxis")) {
                return false;
            }
            t = tree.head(t);
        }
        return true;
    }

    /** The amounts within {@code words}, without such as {@code one expert}. */
    List<Quantity> quantities(Span words) {
        List<Quantity> found = new ArrayList<>();
        for (Quantity quantity : scene.setting.quantitiesUnder(verb)) {
            boolean article = quantity.counted().isPresent()
                    && quantity.high()
                            .map(high -> high.compareTo(BigDecimal.ONE) <= 0)
                            .orElse(false);
            if (words.contains(quantity.span()) && !article) {
                found.add(quantity);
            }
        }
        return found;
    }

    /** {@code nobody will win}, {@code no talks will be held}, {@code nobody expects talks to be held}. */
    boolean isOfNobody() {
        return isNobody(subject) || !tree.isA(cue, "aux") && isNobody(tree.firstChildA(cue, "nsubj"));
    }

    private boolean isNobody(int noun) {
        if (noun == NONE) {
            return false;
        }
        String lemma = tree.lemma(noun).toLowerCase(java.util.Locale.ROOT);
        int determiner = tree.firstChild(noun, "det");
        return lemma.equals("nobody")
                || lemma.equals("none")
                || lemma.equals("nothing")
                || determiner != NONE && tree.lemma(determiner).equalsIgnoreCase("no");
    }
}
