package org.rashomon.actor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rashomon.lexicon.Lexicons;
import org.rashomon.lexicon.Row;
import org.rashomon.text.Evidence;
import org.rashomon.text.Tokens;
import org.rashomon.text.Upos;

/**
 * The state that the adjective of a nation stands for where it is itself somebody who acts or speaks: a party of what its noun tells, or
 * whose the saying is that its noun names.
 *
 * <pre>
 *   Danish criticism of the ban         Denmark
 *   Danish-Swedish ventures             Denmark, Sweden
 *   the Danish, a Danish trader, a Danish film      nobody else than they are
 * </pre>
 */
final class NationAdjectives {

    private final Map<String, Row> states = new HashMap<>();

    NationAdjectives(Lexicons lexicons) {
        for (Row row : lexicons.get("actor/states").rows()) {
            for (String adjective : row.list("adjectives")) {
                // a state that is no more has the adjective of the one that came after it
                states.merge(adjective, row, (first, second) -> isNow(first) || !isNow(second) ? first : second);
            }
        }
    }

    private static boolean isNow(Row state) {
        return !state.get("kind").equals("f") && !state.get("kind").equals("n");
    }

    /** @param actor whom the words at {@code token} name as they stand */
    Actor asState(Tokens tokens, int token, Actor actor) {
        boolean alone = isBeforeNoun(tokens, token) && actor.span().equals(tokens.span(token));
        // a Danish film is nobody's act of state
        return alone && !actor.sectors().equals(List.of("CVL")) ? asState(tokens.form(token), actor) : actor;
    }

    /** @param words all that names {@code actor} */
    Actor asState(String words, Actor actor) {
        Row state = states.get(words);
        if (state == null || actor.entity().isPresent() || !state.get("country").equals(actor.country())) {
            return actor;
        }
        List<String> sectors = state.get("kind").equals("p") ? List.of("GOV", "PRE") : List.of("GOV");
        return new Actor(
                actor.span(),
                state.get("name"),
                actor.country(),
                sectors,
                Optional.of(state.id()),
                Evidence.of(state.rule(), actor.span()));
    }

    private static boolean isBeforeNoun(Tokens tokens, int token) {
        String relation = tokens.relation(token);
        boolean attribute = relation.equals("amod") || relation.equals("compound") || relation.equals("conj");
        boolean ofName = token + 1 < tokens.size() && tokens.upos(token + 1) == Upos.PROPN;
        return attribute && tokens.upos(token) == Upos.ADJ && !ofName;
    }
}
