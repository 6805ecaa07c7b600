package org.rashomon.store.happening;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Who a sentence says did an act that another tells of. Words: {@code happening/blames.tsv}.
 *
 * <pre>
 *   It was the work of <b>the rebels</b>.          It bears the fingerprints of <b>the rebels</b>.
 *   The evidence points to <b>the rebels</b>.      Police traced the bomb to <b>the rebels</b>.
 *   <b>The rebels</b> bear full responsibility.    The mayor held <b>the rebels</b> responsible.
 *   It was carried out by <b>the rebels</b>.       The attackers were <b>rebels</b>.
 *   It was <b>the rebels</b> who fired.            The shells came from where <b>the rebels</b> are positioned.
 *   <b>The rebels</b> had planted two charges.
 * </pre>
 *
 * Whether they are told of in a way that means anybody is left to {@link Namings}.
 */
final class Culprits {

    private final Tokens tokens;
    private final BlameSigns signs;
    private final Branches tree;
    private final BitSet acts;
    private final BitSet typed;
    private final Negations negations;
    private final IntPredicate speaks;
    private final Doers doers;

    /**
     * @param acts the words for acts
     * @param typed those of a known type
     * @param speaks which words are words of saying
     */
    Culprits(
            Tokens tokens,
            BlameSigns signs,
            Branches tree,
            BitSet acts,
            BitSet typed,
            Negations negations,
            IntPredicate speaks) {
        this.tokens = tokens;
        this.signs = signs;
        this.tree = tree;
        this.acts = acts;
        this.typed = typed;
        this.negations = negations;
        this.speaks = speaks;
        doers = new Doers(tokens, signs, tree, acts);
    }

    List<Accused> in(int sentence) {
        Accusations found = new Accusations(signs, tree, negations);
        CulpritNouns nouns = new CulpritNouns(tokens, signs, tree, found);
        CulpritVerbs verbs = new CulpritVerbs(tokens, signs, tree, acts, doers, found);
        CulpritPredicates predicates = new CulpritPredicates(tokens, signs, tree, acts, speaks, doers, found);
        Preparations preparations = new Preparations(tokens, signs, tree, acts, typed, found);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.upos(token) == Upos.NOUN || tokens.upos(token) == Upos.PRON) {
                nouns.read(token);
            }
            // "Their doing" may be read as a verb
            if (tokens.upos(token) == Upos.VERB) {
                verbs.read(token);
                preparations.read(token);
                nouns.work(token);
            }
            predicates.read(token);
        }
        return found.all();
    }
}
