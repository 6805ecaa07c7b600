package org.rashomon.actor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * Says when a people named alone stands for its state, by {@code actor/stateacts.tsv}.
 *
 * <pre>
 *   The Russians bombed the town.      talks with the Americans      an offer from the British
 *   the Russian withdrawal             The Russians began their attacks.
 * </pre>
 *
 * Does not fire for {@code Two Russians bombed the town}, {@code Americans agree that taxes are high} or {@code The Russians
 * mourned}.
 */
final class StateActs {

    private final Map<String, Row> verbs = new HashMap<>();
    private final Map<String, Row> nouns = new HashMap<>();

    StateActs(Lexicons lexicons) {
        for (Row row : lexicons.get("actor/stateacts").rows()) {
            (row.get("kind").equals("verb") ? verbs : nouns).put(row.get("lemma"), row);
        }
    }

    /** The row of the act that the people headed at a token does or has done to it as a state. */
    Optional<Row> act(Tokens tokens, int people, int first) {
        if (isAdjective(tokens, people)) {
            int noun = tokens.head(people);
            while (isAdjective(tokens, noun) && tokens.upos(noun) != Upos.NOUN) {
                noun = tokens.head(noun); // "joint Russian-Iranian ventures"
            }
            return Optional.ofNullable(nouns.get(lemma(tokens, noun)))
                    .filter(act -> act.list("places").contains("adjective"));
        }
        boolean definite = first == people - 1 && tokens.form(first).equalsIgnoreCase("the");
        return !definite && first != people ? Optional.empty() : inClause(tokens, people, definite);
    }

    /** The row of the act that a pronoun for a people does or has done to it: "they bombed", "their withdrawal". */
    Optional<Row> ofPronoun(Tokens tokens, int pronoun) {
        if (tokens.relation(pronoun).equals("nmod:poss") && tokens.head(pronoun) != Tokens.ROOT) {
            return Optional.ofNullable(nouns.get(lemma(tokens, tokens.head(pronoun))))
                    .filter(act -> act.list("places").contains("adjective"));
        }
        return inClause(tokens, pronoun, true);
    }

    private Optional<Row> inClause(Tokens tokens, int people, boolean definite) {
        int head = tokens.head(people);
        int from = people;
        while (head != Tokens.ROOT && tokens.relation(from).startsWith("conj")) {
            from = head;
            head = tokens.head(from);
        }
        if (head == Tokens.ROOT) {
            return Optional.empty();
        }
        String relation = tokens.relation(from);
        String place = place(tokens, from, relation);
        Row row = (isVerb(tokens, head) ? verbs : nouns).get(lemma(tokens, head));
        if (row == null && place.equals("subject")) {
            // "The Russians are trying to negotiate": what they try to do.
            for (int t = head + 1; t < tokens.size() && t < head + 6 && row == null; t++) {
                if (tokens.head(t) == head && tokens.relation(t).equals("xcomp")) {
                    row = verbs.get(lemma(tokens, t));
                }
            }
        }
        if (row == null && place.equals("subject") && definite) {
            return brought(tokens, head);
        }
        return Optional.ofNullable(row)
                .filter(act -> act.list("places").contains(place)
                        && (definite || act.get("bare").equals("yes")));
    }

    /** "The Russians began their attacks": the act that a verb without one of its own brings as its object. */
    private Optional<Row> brought(Tokens tokens, int verb) {
        for (int t = verb + 1; t < tokens.size() && t < verb + 8; t++) {
            if (tokens.head(t) == verb && tokens.relation(t).equals("obj")) {
                return Optional.ofNullable(nouns.get(lemma(tokens, t)))
                        .filter(act -> act.list("places").contains("adjective"));
            }
        }
        return Optional.empty();
    }

    /** Whether it stands before the noun on which it hangs, as "Norwegian" in "the Norwegian withdrawal". */
    private static boolean isAdjective(Tokens tokens, int people) {
        String relation = tokens.relation(people);
        return tokens.head(people) > people && (relation.equals("amod") || relation.equals("compound"));
    }

    private static boolean isVerb(Tokens tokens, int token) {
        return tokens.upos(token) == Upos.VERB || tokens.upos(token) == Upos.AUX;
    }

    private static String lemma(Tokens tokens, int token) {
        return tokens.lemma(token).toLowerCase(java.util.Locale.ROOT);
    }

    /** Subject, object, or the preposition; an agent of the passive is a subject. */
    private static String place(Tokens tokens, int token, String relation) {
        if (relation.equals("nsubj")) {
            return "subject";
        }
        if (relation.equals("nsubj:pass") || relation.equals("obj") || relation.equals("iobj")) {
            return "object";
        }
        for (int t = token - 1; t >= 0 && t >= token - 3; t--) {
            if (tokens.head(t) == token && tokens.relation(t).equals("case")) {
                String preposition = lemma(tokens, t);
                boolean agent = preposition.equals("by") && isVerb(tokens, tokens.head(token));
                return agent ? "subject" : preposition;
            }
        }
        return "";
    }
}
