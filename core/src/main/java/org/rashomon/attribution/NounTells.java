package org.rashomon.attribution;

import java.util.Set;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * A noun of saying, thinking or willing ({@code attribution/cues.tsv}) with a clause that completes it tells that clause, whatever the
 * sentence does with the noun.
 *
 * <pre>
 *   A &lt;statement&gt; by [the envoy] [that the rice was tested] was lost.     phrases may stand between
 *   [Norway]’s official &lt;line&gt; is [that its divers found nothing].        and a copula
 *   The [dockers’] &lt;demand&gt; [to have the contract back] was ignored.      an infinitive, where the noun takes one
 * </pre>
 *
 * Does not fire where the clause has a gap that the noun fills (<i>the claim that he made</i>), nor where the noun is already part of a
 * cue or, without a source of its own, is itself what another source tells (<i>they denied the claim that …</i>).
 */
final class NounTells implements SceneRule {

    /** How many phrases may stand inside one another between the noun and its clause. */
    private static final int MOST_PHRASES = 4;

    /** How many words these may have. */
    private static final int FARTHEST = 60;

    private static final Set<String> NONE = Set.of("no", "any", "little", "few");

    private final Cues cues;
    private final NounSources sources;

    NounTells(Cues cues, Lexicons lexicons, ActorResolver resolver) {
        this.cues = cues;
        this.sources = new NounSources(lexicons, resolver);
    }

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = trees.tokens();
        Taken taken = null;
        for (int t = 0; t < tokens.size(); t++) {
            Upos pos = tokens.upos(t);
            boolean that = (pos == Upos.SCONJ || pos == Upos.PRON) && tokens.is(t, "that");
            boolean to = pos == Upos.PART && tokens.is(t, "to");
            if (!that && !to || !trees.is(t, "mark") || tokens.head(t) < t) {
                continue;
            }
            int clause = tokens.head(t);
            int noun = that ? ofFinite(trees, t, clause) : ofInfinitive(trees, clause);
            if (noun < 0 || t - noun > FARTHEST || isOfNobody(tokens, trees, noun) || hasGap(trees, noun, clause)) {
                continue;
            }
            taken = taken == null ? new Taken(scene) : taken;
            int first = first(trees, t, clause);
            if (!taken.inCue(noun)) {
                taken.cue(noun);
                fire(scene, taken, noun, first, clause);
            } else {
                taken.of(noun).filter(d -> d.source.isEmpty()).ifPresent(d -> sources.give(trees, d, first));
            }
        }
    }

    /** The noun that a clause with {@code that} at a token completes; -1 for none. */
    private int ofFinite(Trees trees, int that, int clause) {
        int copular = ofCopula(trees, that, clause, "that");
        if (copular >= 0) {
            return copular;
        }
        if (!isBeside(trees, clause)) {
            return -1;
        }
        int noun = above(trees, trees.tokens().head(clause), that);
        return noun >= 0 ? noun : above(trees, wordBefore(trees.tokens(), that), that);
    }

    /** Whether a clause hangs as those do that complete a noun, or as parsers hang them where phrases stand between. */
    private static boolean isBeside(Trees trees, int clause) {
        return trees.is(clause, "acl")
                || trees.is(clause, "advcl")
                || trees.is(clause, "parataxis")
                || trees.is(clause, "conj") && trees.childBy(clause, "cc") < 0;
    }

    private static int wordBefore(Tokens tokens, int token) {
        int at = token - 1;
        while (at > 0 && tokens.upos(at) == Upos.PUNCT) {
            at--;
        }
        return at;
    }

    /** The noun that takes the clause, above a word or directly before the phrase it heads; -1 for none. */
    private int above(Trees trees, int word, int that) {
        int at = word;
        for (int k = 0; k < MOST_PHRASES && at >= 0 && at < that; k++) {
            if (takes(trees, at, "that")) {
                return at;
            }
            if (!isPhrase(trees, at)) {
                return -1;
            }
            int before = trees.first(at) - 1;
            if (before >= 0 && takes(trees, before, "that")) {
                return before;
            }
            at = trees.tokens().head(at);
        }
        return -1;
    }

    private int ofInfinitive(Trees trees, int clause) {
        int noun = trees.tokens().head(clause);
        boolean completes = trees.tokens().relation(clause).equals("acl") && noun >= 0 && noun < clause;
        if (completes && takes(trees, noun, "to")) {
            return noun;
        }
        int to = trees.childBy(clause, "mark");
        return ofCopula(trees, to, clause, "to");
    }

    /** "The official line out of Oslo is that …": the subject of a copula whose predicate is the clause. */
    private int ofCopula(Trees trees, int mark, int clause, String pattern) {
        int noun = trees.childBy(clause, "nsubj:outer");
        return noun >= 0 && noun < mark && takes(trees, noun, pattern) ? noun : -1;
    }

    /** "The demand to leave": somebody makes it, whoever that is; an offer to leave is nobody's until he is named. */
    private boolean isCalledFor(Trees trees, int noun) {
        return cues.of(trees, noun)
                .filter(cue -> cue.to() == Stance.DEMANDS || cue.to() == Stance.THREATENS)
                .isPresent();
    }

    /** "The announcement that …" of nobody: the sentence itself takes it for true. */
    private boolean isVouchedFor(Trees trees, int noun) {
        return cues.of(trees, noun)
                .filter(cue -> cue.stance() == Stance.ASSERTS)
                .isPresent();
    }

    /** "They denied the claim that …": it is what they deny, and nobody else is named; what an "I" tells of is another's claim still. */
    private static boolean isTold(Trees trees, Taken taken, int noun) {
        return taken.telling(noun)
                .filter(draft -> draft.source.isEmpty()
                        || !StanceReader.isFirstPerson(
                                trees.tokens(), draft.source.get(0)[0]))
                .filter(draft -> StanceReader.mainToken(trees, draft.content) == noun)
                .isPresent();
    }

    /** "He &lt;added&gt; [a warning that …]" becomes "He &lt;added a warning&gt; [that …]". */
    private static void takeOver(Scene scene, Taken taken, Draft draft) {
        int verb = draft.cue.get(0)[0];
        if (verb < draft.head) {
            taken.telling(draft.head).filter(teller -> teller.head == verb).ifPresent(scene.drafts()::remove);
        }
    }

    /**
     * Whether the clause is what a verb above the noun tells: "said in her remarks that …". Where a cue between the two has the clause,
     * it loses it: "the threat by those who write the speeches that …".
     */
    private static boolean isOfAnotherCue(Scene scene, Taken taken, int noun, int first) {
        Draft teller = taken.telling(first)
                .filter(d -> d.content.stream().anyMatch(r -> r[0] == first))
                .orElse(null);
        if (teller == null) {
            return false;
        }
        boolean between =
                teller.head > noun && teller.head < first && scene.trees().under(teller.head, noun);
        if (between) {
            scene.drafts().remove(teller);
        }
        return !between;
    }

    private static boolean isPhrase(Trees trees, int token) {
        return trees.is(token, "nmod")
                || trees.is(token, "obl")
                || trees.is(token, "conj")
                || trees.is(token, "appos")
                || trees.is(token, "acl");
    }

    private boolean takes(Trees trees, int token, String pattern) {
        return trees.tokens().upos(token) == Upos.NOUN
                && cues.of(trees, token)
                        .filter(cue -> cue.patterns().contains(pattern))
                        .filter(cue -> !pattern.equals("to") || cue.to() != Stance.INTENDS)
                        .isPresent();
    }

    /** "No claim that …", "little doubt that …": nobody claims it. */
    private static boolean isOfNobody(Tokens tokens, Trees trees, int noun) {
        for (int i = 0; i < trees.childCount(noun); i++) {
            if (NONE.contains(tokens.lemma(trees.child(noun, i)))) {
                return true;
            }
        }
        return false;
    }

    /** "A claim that the office disputes": what the office disputes is the claim, whatever the tree says of "that". */
    private boolean hasGap(Trees trees, int noun, int clause) {
        boolean takesThing = trees.tokens().head(noun) != clause
                && trees.tokens().upos(clause) == Upos.VERB
                && !ClauseMood.isPassive(trees, clause)
                && (sources.isLight(trees.tokens(), clause)
                        || cues.of(trees, clause)
                                .filter(cue -> cue.patterns().contains("np"))
                                .isPresent());
        return takesThing
                && trees.childBy(clause, "obj") < 0
                && trees.childBy(clause, "ccomp") < 0
                && trees.childBy(clause, "xcomp") < 0;
    }

    /** "not to leave", "for the men to leave": what opens the clause with its mark. */
    private static int first(Trees trees, int mark, int clause) {
        Tokens tokens = trees.tokens();
        int opener = trees.childBy(clause, "mark");
        int first = Math.min(mark, opener < 0 ? mark : opener);
        boolean not = first > 0 && tokens.head(first - 1) == clause && tokens.is(first - 1, "not");
        return not ? first - 1 : first;
    }

    private void fire(Scene scene, Taken taken, int noun, int first, int clause) {
        Trees trees = scene.trees();
        Draft draft = new Draft(noun);
        draft.cue.add(new int[] {noun, noun});
        sources.give(trees, draft, first);
        if (draft.source.isEmpty() && (isVouchedFor(trees, noun) || isTold(trees, taken, noun))) {
            return;
        }
        if (isOfAnotherCue(scene, taken, noun, first)) {
            return;
        }
        boolean infinitive = !trees.tokens().is(first, "that");
        if (infinitive && draft.source.isEmpty() && !isCalledFor(trees, noun)) {
            return;
        }
        takeOver(scene, taken, draft);
        draft.content.add(new int[] {first, ClauseIsWhole.lastOf(trees, clause)});
        draft.evidence.add(Evidence.of("NounTells", trees.tokens().span(noun)));
        scene.drafts().add(draft);
        scene.candidates().add(draft);
    }
}
