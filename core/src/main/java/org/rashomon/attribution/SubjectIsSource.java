package org.rashomon.attribution;

import java.util.Set;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Gives an active cue without a source the subject of its verb, or of the verb it is coordinated with.
 *
 * <pre>
 *   Okoro not only confirmed that aid was blocked …        [Okoro]  confirmed  [that aid was blocked]
 * </pre>
 *
 * Does not fire on passives, on participles that modify a noun, or when the subject is "it", "there" or in the content. Takes the
 * subject of "seem" and "appear" away again, and the "it" that looks like something.
 */
final class SubjectIsSource implements SceneRule {

    private static final Set<String> RAISING = Set.of("seem", "appear");
    /** The same of "it" and "this" only: he may look into it. */
    private static final Set<String> LOOKS = Set.of("look", "sound");
    /** Verbs whose object hears it. */
    static final Set<String> TOLD = Set.of("tell", "inform", "notify", "advise", "remind");

    private static final Set<String> EMPTY = Set.of("it", "there", "that", "this", "which", "what");

    @Override
    public void apply(Scene scene) {
        Trees trees = scene.trees();
        Tokens tokens = scene.tokens();
        for (Draft draft : scene.candidates()) {
            dropRaised(tokens, draft);
            uncleave(trees, draft);
            dropHearer(trees, draft);
            dropRelative(trees, draft);
            dropCited(trees, draft);
            if (!draft.source.isEmpty() || draft.head < 0 || tokens.upos(draft.head) != Upos.VERB) {
                continue;
            }
            if (RAISING.contains(tokens.lemma(draft.head))) {
                continue;
            }
            int at = draft.head;
            int subject = trees.childBy(at, "nsubj");
            for (int k = 0; k < 3 && subject < 0 && trees.is(at, "conj") && tokens.head(at) >= 0; k++) {
                at = tokens.head(at);
                subject = trees.childBy(at, "nsubj");
            }
            boolean fits = subject >= 0
                    && subject < draft.head
                    && !tokens.relation(subject).equals("nsubj:pass")
                    && !ClauseMood.isPassive(trees, draft.head)
                    && !EMPTY.contains(tokens.lemma(subject))
                    && !Draft.holds(draft.content, subject);
            if (subject < 0) {
                nameBefore(scene, draft);
            }
            if (fits && trees.last(subject) < draft.cue.get(0)[0]) {
                int last = trees.last(subject);
                while (last > subject && trees.is(last, "punct")) {
                    last--;
                }
                draft.source.add(new int[] {trees.first(subject), last});
            }
        }
    }

    /** "It was the port authority that insisted": the noun phrase, not the "that". */
    private static void uncleave(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        boolean relative = draft.source.size() == 1
                && draft.source.get(0)[0] == draft.source.get(0)[1]
                && (tokens.form(draft.source.get(0)[0]).equals("that")
                        || tokens.form(draft.source.get(0)[0]).equals("who"));
        int noun = relative && draft.head >= 0 && trees.is(draft.head, "acl") ? tokens.head(draft.head) : -1;
        if (noun < 0 || trees.childBy(noun, "cop") < 0 || !beginsWithIt(trees, noun)) {
            return;
        }
        int cop = trees.childBy(noun, "cop");
        if (cop < noun && noun < draft.source.get(0)[0]) {
            draft.source.set(0, new int[] {cop + 1, draft.source.get(0)[0] - 1});
        }
    }

    /** Parsers do not agree on what the "It" of a cleft sentence is. */
    private static boolean beginsWithIt(Trees trees, int predicate) {
        int subject = trees.childBy(predicate, "nsubj");
        return trees.childBy(predicate, "expl") >= 0
                || subject >= 0 && trees.tokens().form(subject).equalsIgnoreCase("it");
    }

    /** What seems to be so does not say so: its subject is part of the content, and no source. */
    private static void dropRaised(Tokens tokens, Draft draft) {
        if (draft.head < 0 || draft.source.isEmpty() || draft.source.get(0)[1] >= draft.head) {
            return;
        }
        String verb = tokens.lemma(draft.head);
        boolean empty =
                LOOKS.contains(verb) && EMPTY.contains(tokens.lemma(draft.source.get(0)[1]));
        if (RAISING.contains(verb) || empty) {
            draft.source.clear();
        }
    }

    /** "The drought has been cited as a reason": nobody says who cites it. */
    private static void dropCited(Trees trees, Draft draft) {
        boolean passive = draft.head >= 0 && draft.source.size() == 1 && ClauseMood.isPassive(trees, draft.head);
        int subject = passive ? trees.childBy(draft.head, "nsubj:pass") : -1;
        if (subject >= 0
                && Draft.holds(draft.source, subject)
                && draft.source.get(0)[1] < draft.head
                && !draft.content.isEmpty()
                && trees.tokens().form(draft.content.get(0)[0]).equals("as")) {
            draft.content.add(0, draft.source.get(0));
            draft.source.clear();
        }
    }

    /** "The envoy, who would deny anything, denied …": the subject of the cue, not that of the clause before it. */
    private static void dropRelative(Trees trees, Draft draft) {
        boolean relative = draft.source.size() == 1
                && draft.source.get(0)[0] == draft.source.get(0)[1]
                && trees.tokens().xpos(draft.source.get(0)[0]).startsWith("W");
        int subject = relative && draft.head >= 0 ? trees.childBy(draft.head, "nsubj") : -1;
        if (subject >= 0 && subject != draft.source.get(0)[0] && !Draft.holds(draft.content, subject)) {
            draft.source.clear();
        }
    }

    /** "The crew were told that …": who is told does not tell. */
    private static void dropHearer(Trees trees, Draft draft) {
        boolean told = draft.head >= 0
                && TOLD.contains(trees.tokens().lemma(draft.head))
                && ClauseMood.isPassive(trees, draft.head);
        int subject = told ? trees.childBy(draft.head, "nsubj") : -1;
        if (subject >= 0 && Draft.holds(draft.source, subject)) {
            int first = trees.first(subject);
            draft.source.removeIf(range -> range[0] >= first);
            draft.source.forEach(range -> range[1] = before(trees.tokens(), range, first));
        }
        if (told && draft.source.isEmpty()) {
            fromWhom(trees, draft);
        }
    }

    /** "From two of the crew, I am told …": the two. */
    private static void fromWhom(Trees trees, Draft draft) {
        for (int i = 0; i < trees.childCount(draft.head); i++) {
            int child = trees.child(draft.head, i);
            int from = trees.is(child, "obl") ? trees.childBy(child, "case") : -1;
            if (from >= 0 && trees.tokens().lemma(from).equals("from") && !Draft.holds(draft.content, child)) {
                draft.source.add(new int[] {
                    from + 1, before(trees.tokens(), new int[] {from + 1, trees.last(child)}, trees.last(child) + 1)
                });
                return;
            }
        }
    }

    /** "From two of the crew, I am told …": the last word of a range before the hearer. */
    private static int before(Tokens tokens, int[] range, int hearer) {
        int last = Math.min(range[1], hearer - 1);
        while (last > range[0] && tokens.upos(last) == Upos.PUNCT) {
            last--;
        }
        return last;
    }

    /** A name that stands directly before the cue, where the tree has hung it elsewhere ("In Accra Okoro confirmed"). */
    private static void nameBefore(Scene scene, Draft draft) {
        Tokens tokens = scene.tokens();
        int sentence = tokens.sentenceStart(tokens.sentenceOf(draft.head));
        int t = draft.cue.get(0)[0] - 1;
        while (t > sentence && (tokens.upos(t) == Upos.ADV || tokens.upos(t) == Upos.PART)) {
            t--;
        }
        boolean active =
                tokens.xpos(draft.head).equals("VBD") || tokens.xpos(draft.head).equals("VBZ");
        if (!active || t < sentence || tokens.upos(t) != Upos.PROPN || Draft.holds(draft.content, t)) {
            return;
        }
        int first = t;
        while (first > sentence
                && tokens.upos(first - 1) == Upos.PROPN
                && scene.trees().childBy(first - 1, "case") < 0) {
            first--;
        }
        if (scene.trees().childBy(first, "case") < 0) {
            draft.source.add(new int[] {first, t});
        }
    }
}
