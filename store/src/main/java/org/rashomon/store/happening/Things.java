package org.rashomon.store.happening;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Reads what an act is done to, people or not: the <b>pipeline</b> that was blown up, the <b>hospital</b> in "the strike on a
 * hospital", the <b>boat</b> in "fired on a fishing boat".
 */
final class Things {

    private static final String NOTHING = "";
    private static final int NONE = -1;

    /** Before what is struck by an act that takes no object. */
    private static final Set<String> AT = Set.of("on", "at", "against", "into", "over");

    private static final Set<String> OF = Set.of("of", "on", "against", "at", "for");

    private Things() {}

    /**
     * The dictionary form of the noun, empty if none is told.
     *
     * @param carried the noun that says what the verb does, or {@link Carriers#NOTHING}
     * @param circumstance which nouns say when or how: "on Saturday evening", "on purpose"
     */
    static String of(Tokens tokens, int trigger, int carried, IntPredicate circumstance) {
        boolean noun = tokens.upos(trigger) == Upos.NOUN;
        int sentence = tokens.sentenceOf(trigger);
        int oblique = NONE;
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            if (tokens.upos(token) != Upos.NOUN || token == carried || circumstance.test(token)) {
                continue;
            }
            String relation = tokens.relation(token);
            boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
            if (!noun && carried == Carriers.NOTHING && object && tokens.head(token) == trigger) {
                return lemma(tokens, token);
            }
            boolean beside = tokens.head(token) == trigger && relation.equals(noun ? "nmod" : "obl")
                    || carried != Carriers.NOTHING && tokens.head(token) == carried && relation.equals("nmod");
            if (beside && token > trigger && oblique == NONE && standsAfter(tokens, token, noun ? OF : AT)) {
                oblique = token;
            }
        }
        if (oblique != NONE) {
            return lemma(tokens, oblique);
        }
        int head = tokens.head(trigger);
        boolean participle = !noun
                && tokens.relation(trigger).startsWith("acl")
                && tokens.xpos(trigger).equals("VBN");
        return participle && head >= 0 && tokens.upos(head) == Upos.NOUN ? lemma(tokens, head) : NOTHING;
    }

    private static boolean standsAfter(Tokens tokens, int noun, Set<String> prepositions) {
        for (int token = noun - 1; token >= tokens.sentenceStart(tokens.sentenceOf(noun)); token--) {
            if (tokens.head(token) == noun && tokens.relation(token).equals("case")) {
                return prepositions.contains(lemma(tokens, token));
            }
        }
        return false;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
