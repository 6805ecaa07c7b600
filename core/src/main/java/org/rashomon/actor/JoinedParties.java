package org.rashomon.actor;

import java.util.ArrayList;
import java.util.List;
import org.rashomon.text.Span;
import org.rashomon.text.Tokens;

/** Parties that dashes join before a noun: {@code the Lavrov – Kerry agreement}. */
final class JoinedParties {

    private static final int MOST_PARTY_TOKENS = 12;

    private final ActorTables tables;
    private final Tokens tokens;
    private final String text;
    private final int day;

    JoinedParties(ActorTables tables, Tokens tokens, String text, int day) {
        this.tables = tables;
        this.tokens = tokens;
        this.text = text;
        this.day = day;
    }

    /**
     * The parties that stand before a noun and are joined by dashes.
     *
     * <pre>
     *   the Lavrov – Kerry agreement      a Russia-Turkey deal      US-Russian talks
     * </pre>
     *
     * Empty where there are not two at least, or one of them is nobody the tables know.
     */
    List<Actor> before(int noun) {
        int sentence = tokens.sentenceStart(tokens.sentenceOf(noun));
        int from = noun;
        boolean dash = false;
        while (from > sentence && noun - from < MOST_PARTY_TOKENS && isParty(from - 1)) {
            from--;
            dash |= hasDash(from);
        }
        if (!dash) {
            return List.of();
        }
        List<Actor> parties = new ArrayList<>();
        int start = tokens.start(from);
        int end = tokens.end(noun - 1);
        for (int i = start; i <= end; i++) {
            if (i == end || isDash(text.charAt(i))) {
                Span span = stripped(start, i);
                Finding party = new PhraseReader(tables, new Words(text, span.start(), span.end()), day, -1).read();
                if (party.country.isEmpty() || !(party.state || party.people || party.person || party.organisation)) {
                    return List.of();
                }
                if (party.people) {
                    party.actsAsState("JoinedParties");
                }
                parties.add(tables.nationAdjectives.asState(span.of(text), party.toActor(span, span.of(text))));
                start = i + 1;
            }
        }
        return parties.size() < 2 ? List.of() : parties;
    }

    private boolean isParty(int token) {
        return hasDash(token) || Character.isUpperCase(text.charAt(tokens.start(token)));
    }

    private boolean hasDash(int token) {
        for (int i = tokens.start(token); i < tokens.end(token); i++) {
            if (isDash(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2014';
    }

    private Span stripped(int start, int end) {
        int from = start;
        int to = end;
        while (from < to && text.charAt(from) == ' ') {
            from++;
        }
        while (to > from && text.charAt(to - 1) == ' ') {
            to--;
        }
        return new Span(from, to);
    }
}
