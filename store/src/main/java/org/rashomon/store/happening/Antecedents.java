package org.rashomon.store.happening;

import static org.rashomon.store.happening.Branches.NONE;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.store.happening.BlameWords.Sign;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Which band is meant where a clause only points to it: the last one told of in the sentence or in the one before.
 *
 * <pre>
 *   We know the <b>smugglers</b> of Orlik. <b>They</b> blew up the bridge.
 *   A <b>Kenyan drone</b> was seen, and the missile <b>it</b> fired hit the house.
 * </pre>
 */
final class Antecedents {

    private static final Set<String> IT = Set.of("it", "its");
    private static final Set<String> THEY = Set.of("they", "them", "their");

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final IntPredicate isBand;

    /** @param isBand whether a noun names somebody who bears arms or breaks the law */
    Antecedents(Tokens tokens, BlameSigns signs, Branches tree, IntPredicate isBand) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.isBand = isBand;
    }

    /** @param word if it points to no band, {@link Branches#NONE} */
    int of(int word) {
        String form = tokens.form(word).toLowerCase(Locale.ROOT);
        boolean it = IT.contains(form);
        boolean they = THEY.contains(form);
        if (!it && !they) {
            return NONE;
        }
        int sentence = tokens.sentenceOf(word);
        int from = tokens.sentenceStart(it ? sentence : Math.max(0, sentence - 1));
        for (int token = word - 1; token >= from; token--) {
            boolean noun = tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PROPN;
            boolean fits = it ? tree.isA(token, "nsubj") : isMany(token);
            if (noun && fits && !isInner(token) && isBand.test(token)) {
                return token;
            }
        }
        return NONE;
    }

    private boolean isMany(int noun) {
        return tokens.xpos(noun).endsWith("S") || signs.is(Sign.MANY, noun);
    }

    private boolean isInner(int noun) {
        return tree.isA(noun, "compound") || tree.isA(noun, "flat") || tree.isA(noun, "nmod:poss");
    }
}
