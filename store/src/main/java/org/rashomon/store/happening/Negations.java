package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.Locale;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.WordClasses;
import org.rashomon.text.Tokens;

/** Which words of a document are denied: "was <b>no accident</b>", "<b>denied</b> that civilians were the <b>target</b>". Words: {@code happening/denials.tsv}. */
final class Negations {

    /** With "out": "ruled out an accident". */
    private static final String RULE = "rule";

    private static final Set<String> NEGATIONS = Set.of(
            "not", "n't", "never", "no", "none", "nobody", "neither", "nor", "hardly", "without", "rather", "instead");

    /** Before what something is said of. */
    private static final Set<String> ABOUT = Set.of("about", "regarding", "concerning", "over");

    /** Across these a negation above holds for what stands below. */
    private static final Set<String> UNDER =
            Set.of("amod", "compound", "nmod", "obl", "obj", "xcomp", "nsubj", "nsubj:pass", "advmod", "case", "acl");

    /** At the head of a noun phrase. */
    private static final Set<String> NONE = Set.of("no", "none", "neither");

    private static final Set<String> KNOWN = Set.of("the", "this", "that");

    private static final int FARTHEST = 4;

    private final Tokens tokens;
    private final Branches tree;
    private final WordClasses<Sort> words;
    private final BitSet negated = new BitSet();

    /** What a word does to another that hangs on it. */
    enum Sort {
        /** Denies it: "<b>denied</b> that it was an accident". */
        DENIES,
        /** Denies it where it is itself denied: "does not <b>accept</b> that it was an accident". */
        ACCEPTS,
        /** Leaves nothing of it where it is denied: "found no <b>sign</b> of intent". */
        SIGN,
        /** Leaves it as it is though it is denied: "did not <b>recognise</b> the genocide". */
        MEETS
    }

    /** The words of {@code happening/denials.tsv}. */
    static WordClasses<Sort> words(Lexicons lexicons) {
        return new WordClasses<>(lexicons.get("happening/denials"), Sort.class);
    }

    Negations(Tokens tokens, WordClasses<Sort> words) {
        this.tokens = tokens;
        this.words = words;
        tree = new Branches(tokens);
        for (int token = 0; token < tokens.size(); token++) {
            int head = tokens.head(token);
            if (head != Tokens.ROOT && NEGATIONS.contains(lemma(token))) {
                negated.set(head);
            }
        }
    }

    /** Whether a word denies what it stands with. */
    static boolean isNegation(String lemma) {
        return NEGATIONS.contains(lemma);
    }

    /** Whether a word of negation hangs on a word. */
    boolean isNegated(int token) {
        return negated.get(token);
    }

    /** Whether a noun phrase leaves nobody: "<b>no</b> soldier", "<b>none</b> of the crew". */
    static boolean isOfNone(String phrase) {
        int blank = phrase.indexOf(' ');
        return blank > 0 && NONE.contains(phrase.substring(0, blank).toLowerCase(Locale.ROOT));
    }

    /** Whether a word is denied by the sentence: itself, by what governs it, or by a verb of denial farther up. */
    boolean isDenied(int token) {
        int above = tokens.head(token);
        if (negated.get(token)
                || above != Tokens.ROOT && negated.get(above) && UNDER.contains(relation(token)) && !isThere(token)
                || isOfNoSign(token)
                || isOfNobody(token)) {
            return true;
        }
        int below = token;
        for (int step = 0; step < FARTHEST && above != Tokens.ROOT && !isTopic(below); step++) {
            if (words.is(Sort.DENIES, lemma(above))
                    || words.is(Sort.ACCEPTS, lemma(above)) && negated.get(above)
                    || lemma(above).equals(RULE) && isRuledOut(above)) {
                return true;
            }
            below = above;
            above = tokens.head(above);
        }
        return false;
    }

    /** {@code Rejected the claims <b>about</b> the raid}: what they are about is not denied with them. */
    private boolean isTopic(int noun) {
        return tokens.relation(noun).equals("nmod") && tree.hasBefore(noun, "case", ABOUT);
    }

    /** {@code No evidence of <b>design</b>}. */
    private boolean isOfNoSign(int token) {
        int above = tokens.head(token);
        return above != Tokens.ROOT
                && relation(token).equals("nmod")
                && words.is(Sort.SIGN, lemma(above))
                && (negated.get(above) || tokens.head(above) != Tokens.ROOT && negated.get(tokens.head(above)));
    }

    /** {@code No contractor's <b>blunder</b>}. */
    private boolean isOfNobody(int token) {
        for (int owner = token - 1; owner >= 0 && owner >= token - FARTHEST; owner--) {
            if (tokens.head(owner) == token && tokens.relation(owner).equals("nmod:poss") && negated.get(owner)) {
                return true;
            }
        }
        return false;
    }

    private boolean isRuledOut(int verb) {
        int next = verb + 1;
        return next < tokens.size() && tokens.head(next) == verb && lemma(next).equals("out");
    }

    /** {@code obl} of {@code obl:agent}; how a noun phrase is owned stays. */
    private String relation(int token) {
        String relation = tokens.relation(token);
        return relation.startsWith("obl:") ? "obl" : relation;
    }

    /** {@code <b>not</b> in the chamber}, {@code it was <b>not</b> held in the chamber}. */
    boolean isNoPlace(int noun) {
        int head = tokens.head(noun);
        return negated.get(noun) || head != Tokens.ROOT && tokens.relation(noun).equals("obl") && negated.get(head);
    }

    /** Whether the negation of what governs a word leaves it as it is. */
    private boolean isThere(int token) {
        return isKnown(token)
                || tokens.relation(token).equals("obj") && words.is(Sort.MEETS, lemma(tokens.head(token)));
    }

    /** Who was "not hurt in <b>the</b> accident" does not deny that there was one, nor "<b>the</b> shelling cannot be explained" a shelling. */
    private boolean isKnown(int token) {
        if (tokens.relation(token).startsWith("nsubj")) {
            return tree.hasBefore(token, "det", KNOWN);
        }
        return tokens.relation(token).equals("obl")
                && token > 0
                && tokens.head(token - 1) == token
                && KNOWN.contains(lemma(token - 1));
    }

    private String lemma(int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
