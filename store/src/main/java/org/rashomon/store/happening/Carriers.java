package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.event.Event;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** Verbs that say little without their object: "<b>carried out</b> a strike", "<b>took</b> part in a march", "<b>fired</b> shells at the town". */
final class Carriers {

    /** What the object is. */
    private enum Brings {
        ACT,
        WEAPON,
        /** A part or role in the act. */
        PART,
        /** What the act makes: an accord that is signed. */
        FORM
    }

    static final int NOTHING = -1;

    private static final Set<String> PARTS = Set.of("part", "role");

    private final Map<String, Brings> verbs = new HashMap<>();
    /** Of each noun for an act what it takes up. */
    private final Map<String, Row> acts = new HashMap<>();

    /** @throws org.rashomon.lexicon.LexiconFault if a row brings no such thing */
    Carriers(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/carriers").rows()) {
            verbs.put(row.get("lemma"), row.constant("brings", Brings.class));
        }
        for (Row row : lexicons.get("event/anaphors").rows()) {
            if (row.get("part").equals("noun")) {
                acts.put(row.get("lemma"), row);
            }
        }
    }

    /** The noun that says what the verb does, or {@link #NOTHING}. */
    int carried(Tokens tokens, int verb) {
        Brings brings = tokens.upos(verb) == Upos.VERB ? verbs.get(lemma(tokens, verb)) : null;
        if (brings == null || brings == Brings.FORM) {
            return NOTHING;
        }
        int sentence = tokens.sentenceOf(verb);
        for (int token = tokens.sentenceStart(sentence); token < tokens.sentenceEnd(sentence); token++) {
            String relation = tokens.relation(token);
            boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
            if (object && tokens.head(token) == verb && tokens.upos(token) == Upos.NOUN) {
                if (brings == Brings.PART) {
                    return PARTS.contains(lemma(tokens, token)) ? shared(tokens, verb, token) : NOTHING;
                }
                return brings == Brings.WEAPON || acts.containsKey(lemma(tokens, token)) ? token : NOTHING;
            }
        }
        return NOTHING;
    }

    /** The noun for the act that the verb tells of too, or {@link #NOTHING}: {@code signed an accord}, {@code took part in a march}. */
    int told(Tokens tokens, int verb) {
        if (verbs.get(lemma(tokens, verb)) != Brings.FORM || tokens.upos(verb) != Upos.VERB) {
            return carried(tokens, verb);
        }
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        for (int token = tokens.sentenceStart(tokens.sentenceOf(verb)); token < end; token++) {
            String relation = tokens.relation(token);
            boolean object = relation.equals("obj") || relation.equals("nsubj:pass");
            if (object && tokens.head(token) == verb && tokens.upos(token) == Upos.NOUN) {
                return token;
            }
        }
        return NOTHING;
    }

    /** What a part is taken in. */
    private int shared(Tokens tokens, int verb, int part) {
        int end = tokens.sentenceEnd(tokens.sentenceOf(verb));
        for (int token = part + 1; token < end; token++) {
            boolean under = tokens.head(token) == verb || tokens.head(token) == part;
            if (under && tokens.upos(token) == Upos.NOUN && acts.containsKey(lemma(tokens, token))) {
                return token;
            }
        }
        return NOTHING;
    }

    /** Whether a noun for an act may take up one that was told. */
    boolean takesUp(Tokens tokens, int noun, Event told) {
        Row row = acts.get(lemma(tokens, noun));
        return row != null
                && row.list("types").contains(told.type().name())
                && !row.list("without").contains(told.mode());
    }

    /** Whether the noun that it brings is the act itself. */
    boolean bringsAct(Tokens tokens, int verb) {
        Brings brings = verbs.get(lemma(tokens, verb));
        return brings == Brings.ACT || brings == Brings.PART;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(Locale.ROOT);
    }
}
