package org.rashomon.attribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.attribution.model.Trees;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/** The words that attribute: {@code lexicon/attribution/cues.tsv}. */
final class Cues {

    /**
     * One row.
     *
     * @param stance how a clause or noun phrase is held
     * @param to how an infinitive is held
     * @param negated what a negated cue comes to
     * @param patterns what may hold the content
     */
    record Cue(Row row, Stance stance, Stance to, Stance negated, List<String> patterns) {}

    private final Map<String, Cue> cues = new HashMap<>();

    Cues(Lexicons lexicons) {
        for (Row row : lexicons.get("attribution/cues").rows()) {
            Stance stance = row.constant("stance", Stance.class);
            Stance to = row.isBlank("to") ? stance : row.constant("to", Stance.class);
            Stance negated = row.isBlank("negated") ? opposite(stance) : row.constant("negated", Stance.class);
            cues.put(row.get("lemma") + "/" + row.get("pos"), new Cue(row, stance, to, negated, row.list("pattern")));
        }
    }

    private static Stance opposite(Stance stance) {
        return switch (stance) {
            case ASSERTS, SUPPOSES, PREDICTS, ALLEGES -> Stance.DOUBTS;
            case DENIES, DOUBTS -> Stance.ASSERTS;
            case INTENDS -> Stance.DENIES;
            case PROMISES, THREATENS, DEMANDS, CONDITIONS, ASKS, WITHHOLDS -> Stance.WITHHOLDS;
        };
    }

    /** The row of a token, by its lemma with a particle or preposition ("point out", "call on") if there is such a row. */
    Optional<Cue> of(Trees trees, int token) {
        Tokens tokens = trees.tokens();
        String pos = pos(tokens.upos(token));
        if (pos.isEmpty()) {
            return Optional.empty();
        }
        String lemma = tokens.lemma(token).toLowerCase(java.util.Locale.ROOT);
        if (pos.equals("V")) {
            for (int i = 0; i < trees.childCount(token); i++) {
                int child = trees.child(token, i);
                if (child > token && child <= token + 3) {
                    Cue phrasal = cues.get(lemma + " " + tokens.lemma(child) + "/V");
                    if (phrasal != null) {
                        return Optional.of(phrasal);
                    }
                    int marker = trees.childBy(child, "case");
                    phrasal = marker == token + 1 ? cues.get(lemma + " " + tokens.lemma(marker) + "/V") : null;
                    if (phrasal != null) {
                        return Optional.of(phrasal);
                    }
                }
            }
        }
        return Optional.ofNullable(cues.get(lemma + "/" + pos));
    }

    /** V, N, A, P or R, as the lexicons have it; empty for the rest. */
    static String pos(Upos upos) {
        return switch (upos) {
            case VERB, AUX -> "V";
            case NOUN -> "N";
            case ADJ -> "A";
            case ADP, SCONJ -> "P";
            case ADV -> "R";
            default -> "";
        };
    }
}
