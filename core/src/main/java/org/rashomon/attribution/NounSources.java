package org.rashomon.attribution;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.rashomon.actor.Actor;
import org.rashomon.actor.ActorResolver;
import org.rashomon.attribution.model.Draft;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Whose claim a noun is: of its owner, of whom an adjective or a name before it names, of whom "by", "from" or "of" brings behind it, or
 * of the subject of the verb that brings it forth ({@code attribution/lightverbs.tsv}), which then is part of the cue.
 */
final class NounSources {

    /** How many words a cue of verb and noun may have, but for one. */
    private static final int FARTHEST = 6;

    /** By lemma: obj, or the preposition before the noun. */
    private final Map<String, String> light = new HashMap<>();

    private final ActorResolver resolver;

    NounSources(Lexicons lexicons, ActorResolver resolver) {
        this.resolver = resolver;
        for (Row row : lexicons.get("attribution/lightverbs").rows()) {
            light.put(row.get("lemma"), row.get("by"));
        }
    }

    /**
     * Adds the source of a draft whose cue is a noun.
     *
     * @param limit the first token of the content
     */
    void give(Trees trees, Draft draft, int limit) {
        int noun = draft.head;
        int owner = trees.childBy(noun, "nmod:poss");
        if (owner >= 0) {
            draft.source.add(new int[] {trees.first(owner), trees.last(owner)});
            return;
        }
        if (byPhrase(trees, draft, limit) || byName(trees, draft)) {
            return;
        }
        bringer(trees, draft);
    }

    /** "a statement by the envoy", "threats from abroad", "the position of the government". */
    private boolean byPhrase(Trees trees, Draft draft, int limit) {
        Tokens tokens = trees.tokens();
        for (int mark = draft.head + 1; mark < limit; mark++) {
            int noun = trees.is(mark, "case") ? tokens.head(mark) : -1;
            boolean by = tokens.is(mark, "by");
            boolean from = tokens.is(mark, "from") || tokens.is(mark, "of") || tokens.is(mark, "out");
            boolean speaks = noun > mark
                    && (by && hangsUnder(trees, noun, draft.head)
                            || from && tokens.head(noun) == draft.head && isActor(trees, noun));
            if (speaks) {
                int first = tokens.is(mark, "out") ? mark + 2 : mark + 1;
                int last = Math.min(trees.last(noun), limit - 1);
                while (last > noun && tokens.upos(last) == Upos.PUNCT) {
                    last--;
                }
                draft.source.add(new int[] {Math.min(first, noun), last});
                return true;
            }
        }
        return false;
    }

    /** Whether a word hangs under a noun by phrases alone. */
    private static boolean hangsUnder(Trees trees, int word, int noun) {
        int at = word;
        for (int k = 0; k < 4 && at > noun && (trees.is(at, "nmod") || trees.is(at, "conj")); k++) {
            at = trees.tokens().head(at);
        }
        return at == noun;
    }

    /** "the US claim", "Danish denials". */
    private boolean byName(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        for (int i = 0; i < trees.childCount(draft.head); i++) {
            int child = trees.child(draft.head, i);
            boolean before = child < draft.head
                    && (trees.is(child, "amod") || trees.is(child, "compound") || trees.is(child, "nmod"));
            boolean name = (tokens.upos(child) == Upos.PROPN || tokens.upos(child) == Upos.ADJ)
                    && tokens.upos(trees.first(child)) != Upos.PUNCT;
            if (before && name && Character.isUpperCase(tokens.form(child).charAt(0)) && isActor(trees, child)) {
                int first = trees.first(child);
                while (first < child && tokens.upos(first) == Upos.CCONJ) {
                    first++;
                }
                boolean article = tokens.upos(child) == Upos.PROPN
                        && first > 0
                        && tokens.head(first - 1) == draft.head
                        && tokens.form(first - 1).equalsIgnoreCase("the");
                draft.source.add(new int[] {article ? first - 1 : first, trees.last(child)});
                int[] cue = draft.cue.get(0);
                cue[0] = Math.min(draft.head, Math.max(cue[0], trees.last(child) + 1));
                return true;
            }
        }
        return false;
    }

    /** "He added a warning that …": he, and the cue is all from "added" to "warning". */
    private void bringer(Trees trees, Draft draft) {
        Tokens tokens = trees.tokens();
        int verb = tokens.head(draft.head);
        boolean brought = verb >= 0
                && verb < draft.head
                && draft.head - verb <= FARTHEST
                && isLight(tokens, verb)
                && isBrought(trees, draft.head, light(tokens, verb));
        int subject = brought ? trees.childBy(verb, "nsubj") : -1;
        if (subject >= 0 && subject < verb && !tokens.relation(subject).equals("nsubj:pass")) {
            draft.source.add(new int[] {trees.first(subject), trees.last(subject)});
            draft.cue.set(0, new int[] {verb, draft.head});
        }
    }

    boolean isLight(Tokens tokens, int verb) {
        return tokens.upos(verb) == Upos.VERB && !light(tokens, verb).isEmpty();
    }

    private String light(Tokens tokens, int verb) {
        return light.getOrDefault(tokens.lemma(verb).toLowerCase(Locale.ROOT), "");
    }

    /** Whether a noun is the object of a light verb, or stands behind the preposition that the verb takes. */
    private static boolean isBrought(Trees trees, int noun, String by) {
        int preposition = trees.childBy(noun, "case");
        return by.equals("obj")
                ? trees.is(noun, "obj")
                : trees.is(noun, "obl") && preposition >= 0 && trees.tokens().is(preposition, by);
    }

    private boolean isActor(Trees trees, int token) {
        Tokens tokens = trees.tokens();
        if (tokens.upos(token) == Upos.PROPN && !trees.is(token, "amod")) {
            return true;
        }
        Actor actor = resolver.resolve(tokens.form(token), Optional.empty());
        return !actor.country().isEmpty() || !actor.sectors().isEmpty();
    }
}
