package org.rashomon.store.happening;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;

/** Words for what came of an act, told apart from words for the act: "<b>shelled</b> a post, <b>killing</b> two". */
final class Tolls {

    /** What a word tells of. */
    enum Toll {
        DEAD,
        HURT,
        /** An act that kills: it may be told as itself or by its dead. */
        DEADLY,
        /** Any other act. */
        NONE
    }

    private final Map<String, Toll> words = new HashMap<>();
    private final Set<String> suffered = new HashSet<>();

    private Tolls(Lexicons lexicons) {
        for (Row row : lexicons.get("happening/toll").rows()) {
            words.put(row.get("lemma"), row.constant("toll", Toll.class));
            if (!row.isBlank("suffered")) {
                suffered.add(row.get("lemma"));
            }
        }
    }

    /** @throws org.rashomon.lexicon.LexiconFault if a row has no such toll */
    static Tolls of(Lexicons lexicons) {
        return new Tolls(lexicons);
    }

    boolean isToll(String lemma) {
        return isToll(of(lemma));
    }

    private static boolean isToll(Toll toll) {
        return toll == Toll.DEAD || toll == Toll.HURT;
    }

    /** Whether its subject is who it is done to: {@code two people died}. */
    boolean suffers(String lemma) {
        return suffered.contains(lemma);
    }

    /** A verb as the table has it: with its object, where the two together tell what came of an act. */
    String word(Tokens tokens, int trigger) {
        String lemma = tokens.lemma(trigger).toLowerCase(Locale.ROOT);
        for (int t = trigger + 1; t < tokens.sentenceEnd(tokens.sentenceOf(trigger)); t++) {
            if (tokens.head(t) == trigger && tokens.relation(t).equals("obj")) {
                String both = lemma + ' ' + tokens.lemma(t).toLowerCase(Locale.ROOT);
                return words.containsKey(both) ? both : lemma;
            }
        }
        return lemma;
    }

    Toll of(String lemma) {
        return words.getOrDefault(lemma, Toll.NONE);
    }

    /** The same of a verb and what it is done to. */
    Toll of(String lemma, String thing) {
        return words.getOrDefault(lemma + ' ' + thing, of(lemma));
    }

    boolean apart(String lemma, String other) {
        return apart(of(lemma), of(other));
    }

    /** Whether one tells of an act and the other of what came of it, or they tell of two things that came of it. */
    static boolean apart(Toll a, Toll b) {
        boolean dead = a == Toll.DEAD && b == Toll.DEADLY || a == Toll.DEADLY && b == Toll.DEAD;
        boolean deeds = !isToll(a) && !isToll(b);
        return a != b && !dead && !deeds;
    }
}
